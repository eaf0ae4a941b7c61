"""What keys mean on a tile that is paused or replays, before they mean anything to the wall."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

JUMP_S, SMALL_JUMP_S = 5.0, 1.0


class Wish(Enum):
    """What a key asks of a tile's mode."""

    LIVE = auto()
    TOGGLE = auto()
    STEP = auto()
    BACK = auto()
    ON = auto()


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_IN_REPLAY = {
    Qt.Key.Key_R: Wish.LIVE,
    Qt.Key.Key_Escape: Wish.LIVE,
    Qt.Key.Key_Return: Wish.LIVE,
    Qt.Key.Key_Enter: Wish.LIVE,
    Qt.Key.Key_Space: Wish.TOGGLE,
    Qt.Key.Key_Period: Wish.STEP,
    Qt.Key.Key_Left: Wish.BACK,
    Qt.Key.Key_Right: Wish.ON,
}
# While a replay is being fetched, the keys that end it.
_FETCHING = {Qt.Key.Key_R: Wish.LIVE, Qt.Key.Key_Escape: Wish.LIVE}
_PAUSED = {Qt.Key.Key_Escape: Wish.LIVE}


def wish(event: QKeyEvent, *, paused: bool, replay_shown: bool) -> Wish | None:
    """The wish of a key on a paused tile, on one that replays, or on one whose replay is being fetched."""
    if event.modifiers() & _COMMANDS:
        return None
    table = _PAUSED if paused else _IN_REPLAY if replay_shown else _FETCHING
    return table.get(Qt.Key(event.key()))


def jump_s(event: QKeyEvent) -> float:
    """How far an arrow goes: 5 s, with Shift 1 s."""
    small = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return SMALL_JUMP_S if small else JUMP_S
