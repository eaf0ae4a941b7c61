"""What keys mean on a tile that is paused or replays, before they mean anything to the wall."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from ui.actions import ACTIONS
from widgets.latin_keys import latin_key

JUMP_S, SMALL_JUMP_S = 5.0, 1.0


class Wish(Enum):
    """What a key asks of a tile's mode."""

    LIVE = auto()
    TOGGLE = auto()
    STEP = auto()
    BACK = auto()
    ON = auto()


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
# By the names of the window's actions, whose keys an operator may have changed.
_IN_REPLAY = {"replay": Wish.LIVE, "all_cameras": Wish.LIVE, "enlarge": Wish.LIVE, "pause": Wish.TOGGLE}
# While a replay is being fetched, the keys that end it.
_FETCHING = {"replay": Wish.LIVE, "all_cameras": Wish.LIVE}
_PAUSED = {"all_cameras": Wish.LIVE}
# These are no action's, on the wall as here.
_FIXED_IN_REPLAY = {
    Qt.Key.Key_Period: Wish.STEP,
    Qt.Key.Key_Left: Wish.BACK,
    Qt.Key.Key_Right: Wish.ON,
}


class ModeKeys:
    """The keys of a tile's modes: the usual ones until the window's actions are known."""

    def __init__(self) -> None:
        usual = {spec.name: [QKeySequence(key) for key in spec.keys] for spec in ACTIONS}
        self._usual = {name: usual[name] for name in _IN_REPLAY}
        self._actions: Mapping[str, QAction] = {}

    def use(self, actions: Mapping[str, QAction]) -> None:
        """From now on the keys are those of these actions."""
        self._actions = actions

    def wish(self, event: QKeyEvent, *, paused: bool, replay_shown: bool) -> Wish | None:
        """The wish of a key on a paused tile, one that replays, or one whose replay is being fetched."""
        table = _PAUSED if paused else _IN_REPLAY if replay_shown else _FETCHING
        # The digits' block has keys of its own for the same signs.
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(latin_key(event) | modifiers.value)
        for name, wish in table.items():
            if pressed in self._keys(name):
                return wish
        if replay_shown and not paused and not event.modifiers() & _COMMANDS:
            return _FIXED_IN_REPLAY.get(Qt.Key(event.key()))
        return None

    def _keys(self, name: str) -> list[QKeySequence]:
        action = self._actions.get(name)
        return self._usual[name] if action is None else action.shortcuts()


def jump_s(event: QKeyEvent) -> float:
    """How far an arrow goes: 5 s, with Shift 1 s."""
    small = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return SMALL_JUMP_S if small else JUMP_S
