"""The small marks in a tile's header (pinned, heard, moved, saving), and the words that explain a tile."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.wall.tile import Economy, TileKind
from widgets.wall.mode_look import mode_words
from widgets.wall.overlays import offset_words
from widgets.wall.view import TileMode, TileView
from widgets.words import advice_words, economy_words, state_words

translate = QCoreApplication.translate

_ECONOMY_ICONS = {
    Economy.NO_LOOP_FILTER: "mdi6.leaf",
    Economy.HALF_RATE: "mdi6.fraction-one-half",
    Economy.KEY_FRAMES: "mdi6.image-multiple-outline",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon's name and what it means."""

    icon: str
    words: str


def marks(view: TileView) -> list[Mark]:
    """A tile's marks, the most important first: where a header is narrow, the last ones go."""
    found = []
    if view.audio:
        found.append(Mark("mdi6.volume-high", translate("Mark", "Sound of this camera is on")))
    if view.pinned:
        found.append(Mark("mdi6.pin", translate("Mark", "Pinned: paging leaves it here")))
    if icon := _ECONOMY_ICONS.get(view.state.economy):
        found.append(Mark(icon, economy_words(view.state.economy)))
    if view.ptz:
        found.append(Mark("mdi6.arrow-all", translate("Mark", "Can be moved")))
    if view.stream == "main":
        found.append(Mark("mdi6.high-definition", translate("Mark", "Main stream")))
    return found


def status_words(view: TileView) -> str:
    """What a tile shows, on one line: the mode where it is not live, else the camera's state."""
    if view.mode is not TileMode.LIVE:
        return mode_words(view)[0]
    return state_words(view.state)


def tip(view: TileView, language: str) -> str:
    """All that can be said of a tile, line by line."""
    state = view.state
    lines = [f"{view.number}  {view.name.text(language)}", status_words(view)]
    if view.mode is not TileMode.LIVE:
        lines.append(translate("Mark", "The camera now: {state}").format(state=state_words(state)))
    if state.reason is not None and state.kind in _WITH_ADVICE:
        lines.append(advice_words(state.reason))
    if state.kind is TileKind.HOLE:
        lines.append(translate("Mark", "The view names a camera that is not in the list any more."))
    lines.extend(mark.words for mark in marks(view))
    if view.clock_offset_s is not None:
        lines.append(offset_words(view.clock_offset_s))
    return "\n".join(line for line in lines if line)


_WITH_ADVICE = (TileKind.STALLED, TileKind.RECONNECTING, TileKind.FAILED, TileKind.CONNECTING)
