"""Every action of the window with its key: what a menu shows is what a key does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from console.wall.layouts import LAYOUTS


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for lupdate, which knows this name; PySide6's own is typed as giving an `object`."""
    return text


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its name in code, menu, words (source text), keys and where they are heard.

    `window`: on every page; `live`: on the live page; `grid`: while the wall has the keyboard, because
    Tab, Enter and Esc mean something else in a list or on the map.
    """

    name: str
    menu: str
    words: str
    keys: tuple[str, ...] = ()
    heard: str = "window"
    checkable: bool = False


MENUS = {
    "wall": QT_TRANSLATE_NOOP("Actions", "&Wall"),
    "incident": QT_TRANSLATE_NOOP("Actions", "&Incident"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

ACTIONS = (
    ActionSpec("next_page", "wall", QT_TRANSLATE_NOOP("Actions", "Next page"), ("PgDown",), heard="grid"),
    ActionSpec(
        "previous_page", "wall", QT_TRANSLATE_NOOP("Actions", "Previous page"), ("PgUp",), heard="grid"
    ),
    ActionSpec("next_group", "wall", QT_TRANSLATE_NOOP("Actions", "Next group"), ("Tab",), heard="grid"),
    ActionSpec(
        "previous_group", "wall", QT_TRANSLATE_NOOP("Actions", "Previous group"), ("Shift+Tab",), heard="grid"
    ),
    ActionSpec(
        "enlarge",
        "wall",
        QT_TRANSLATE_NOOP("Actions", "Enlarge the tile, and back"),
        ("Return", "Enter"),
        heard="grid",
    ),
    ActionSpec(
        "all_cameras", "wall", QT_TRANSLATE_NOOP("Actions", "Back to all groups"), ("Esc",), heard="grid"
    ),
    ActionSpec(
        "bookmark", "incident", QT_TRANSLATE_NOOP("Actions", "Bookmark this tile"), ("B",), heard="live"
    ),
    ActionSpec(
        "bookmark_all",
        "incident",
        QT_TRANSLATE_NOOP("Actions", "Bookmark all visible tiles"),
        ("Shift+B",),
        heard="live",
    ),
    ActionSpec(
        "bookmark_panel", "incident", QT_TRANSLATE_NOOP("Actions", "To the bookmark's panel"), ("Ctrl+B",)
    ),
    ActionSpec(
        "clip_length", "incident", QT_TRANSLATE_NOOP("Actions", "Length of new bookmarks' clips…"), ()
    ),
    ActionSpec("page_live", "view", QT_TRANSLATE_NOOP("Actions", "Live wall"), ("F2",)),
    ActionSpec("page_incidents", "view", QT_TRANSLATE_NOOP("Actions", "Incidents"), ("F3",)),
    ActionSpec("search", "view", QT_TRANSLATE_NOOP("Actions", "Search cameras"), ("Ctrl+F", "/")),
    ActionSpec(
        "clear_filter", "view", QT_TRANSLATE_NOOP("Actions", "Clear all filters"), ("Ctrl+Backspace",)
    ),
    ActionSpec(
        "show_finder", "view", QT_TRANSLATE_NOOP("Actions", "Search and categories"), ("F8",), checkable=True
    ),
    ActionSpec("show_map", "view", QT_TRANSLATE_NOOP("Actions", "Map"), ("F9",), checkable=True),
    ActionSpec("to_map", "view", QT_TRANSLATE_NOOP("Actions", "Keyboard to the map"), ("Ctrl+M",)),
    ActionSpec("to_wall", "view", QT_TRANSLATE_NOOP("Actions", "Keyboard to the wall"), ("Ctrl+W",)),
    ActionSpec("full_screen", "view", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",), checkable=True),
    ActionSpec("language", "view", QT_TRANSLATE_NOOP("Actions", "हिन्दी / English"), ("Ctrl+L",)),
    ActionSpec("theme", "view", QT_TRANSLATE_NOOP("Actions", "Dark or light"), ("Ctrl+T",)),
    ActionSpec("operator", "view", QT_TRANSLATE_NOOP("Actions", "Operator…"), ()),
    ActionSpec("quit", "view", QT_TRANSLATE_NOOP("Actions", "Close the console"), ("Ctrl+Q",)),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "All keys"), ("F1", "?")),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "About")),
)


class Actions:
    """The actions as QActions of a window, in its menus; those of the live page rest on the others."""

    def __init__(
        self, window: QWidget, grid: QWidget, menu_bar: QMenuBar, handlers: dict[str, Callable[[], None]]
    ) -> None:
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {key: menu_bar.addMenu("") for key in MENUS}
        for spec in ACTIONS:
            action = QAction(window)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            on_grid = spec.heard == "grid"
            context = Qt.ShortcutContext.WidgetShortcut if on_grid else Qt.ShortcutContext.WindowShortcut
            action.setShortcutContext(context)
            action.setCheckable(spec.checkable)
            action.triggered.connect(lambda checked=False, name=spec.name: handlers[name]())
            (grid if on_grid else window).addAction(action)
            self._menus[spec.menu].addAction(action)
            self._actions[spec.name] = action
        self._layouts = self._menus["wall"].addMenu("")
        for index, name in enumerate(LAYOUTS):
            action = QAction(name, window)
            action.setShortcut(QKeySequence(f"Ctrl+{index + 1}"))
            action.triggered.connect(lambda checked=False, name=name: handlers[f"layout {name}"]())
            window.addAction(action)
            self._layouts.addAction(action)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def enable_live(self, enabled: bool) -> None:
        """What belongs to the live page rests while another page is on screen."""
        for spec in ACTIONS:
            if spec.heard != "window":
                self._actions[spec.name].setEnabled(enabled)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for key, menu in self._menus.items():
            menu.setTitle(QCoreApplication.translate("Actions", MENUS[key]))
        for spec in ACTIONS:
            self._actions[spec.name].setText(QCoreApplication.translate("Actions", spec.words))
        self._layouts.setTitle(QCoreApplication.translate("Actions", "Layout"))


def key_table() -> list[tuple[str, str]]:
    """Every action's keys and words, for the help; beside them what the wall itself understands."""
    rows = [(" · ".join(spec.keys), spec.words) for spec in ACTIONS if spec.keys]
    rows.append(("Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("Actions", "Layout 1, 4, 9, 16, 25, 36, 64, 1+5, 1+7")))
    rows.append(("← → ↑ ↓", QT_TRANSLATE_NOOP("Actions", "Select another tile")))
    rows.append(("0 … 9, Enter", QT_TRANSLATE_NOOP("Actions", "Call up a camera by its number")))
    return [(keys, QCoreApplication.translate("Actions", words)) for keys, words in rows]
