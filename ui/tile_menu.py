"""The menu of one tile: what the window's actions do, in an order for the hand, what is on now ticked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from console.wall.tile import TileKind
from widgets.wall.marks import status_words
from widgets.wall.view import TileMode, TileView

translate = QCoreApplication.translate

# Names as in `ui.actions`; a gap is a line. What the window does not have is left out.
_CAMERA = (
    *("enlarge", "pause", "replay", "still", "bookmark", ""),
    *("zoom_in", "zoom_out", "zoom_reset", ""),
    *("pin", "audio", "ptz", ""),
    *("quality", "who_watched", "clock_overlay"),
)
_STREAMS = {"auto": "stream_auto", "sub": "stream_sub", "main": "stream_main"}


def tile_menu(
    parent: QWidget,
    actions: Mapping[str, QAction],
    view: TileView | None,
    *,
    language: str,
    stream: str = "auto",
    has_main: bool = True,
    quality_open: bool = False,
) -> QMenu:
    """A menu for the selected tile; it deletes itself when it closes.

    Its entries trigger `actions`, which stand in the window's menus as well. `stream` is what the operator
    chose for this tile: `auto`, `sub` or `main`.
    """
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    title = menu.addAction(_title(view, language))
    title.setEnabled(False)
    menu.addSeparator()
    if view is None or view.state.kind is TileKind.HOLE:
        return menu
    ticked = _ticked(view, quality_open=quality_open)
    for name in _CAMERA:
        if not name:
            menu.addSeparator()
        elif name in actions:
            menu.addAction(_entry(menu, actions[name], ticked.get(name)))
    if has_main and all(name in actions for name in _STREAMS.values()):
        menu.addMenu(_stream_menu(menu, actions, stream))
    return menu


def _title(view: TileView | None, language: str) -> str:
    if view is None:
        return translate("TileMenu", "Empty tile: type a number and Enter to call up a camera")
    text = f"{view.number}  {view.name.text(language)} · {status_words(view)}"
    # An ampersand in a name is no mnemonic.
    return text.replace("&", "&&")


def _ticked(view: TileView, *, quality_open: bool) -> dict[str, bool]:
    return {
        "pause": view.mode is TileMode.PAUSED or view.held,
        "replay": view.mode is TileMode.REPLAY,
        "pin": view.pinned,
        "audio": view.audio,
        "clock_overlay": view.clock,
        "quality": quality_open,
    }


def _entry(menu: QMenu, action: QAction, ticked: bool | None) -> QAction:
    """An entry that triggers the action and shows its first key; ticked or not where that means something."""
    keys = action.shortcuts()
    key = "\t" + keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    entry = QAction(action.icon(), action.text() + key, menu)
    entry.setEnabled(action.isEnabled())
    if ticked is not None:
        entry.setCheckable(True)
        entry.setChecked(ticked)
    entry.triggered.connect(lambda checked=False: action.trigger())
    return entry


def _stream_menu(menu: QMenu, actions: Mapping[str, QAction], stream: str) -> QMenu:
    made = QMenu(translate("TileMenu", "Stream"), menu)
    group = QActionGroup(made)
    for wish, name in _STREAMS.items():
        entry = _entry(made, actions[name], wish == stream)
        group.addAction(entry)
        made.addAction(entry)
    return made
