"""What a key means while a camera is being moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from console.ptz.hand import Push
from widgets.latin_keys import key_place, latin_key


class Meaning(StrEnum):
    """The kinds of things a key asks for."""

    PUSH = "push"
    PRESET = "preset"
    STORE = "store"
    SPEED = "speed"
    HALT = "halt"
    YES = "yes"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class PtzKey:
    """A key's meaning; `push` or `number` (a preset, or a step of speed) with it."""

    meaning: Meaning
    push: Push | None = None
    number: int = 0


_Key = Qt.Key
# A "+" comes as "=" when Shift is let go before it: both mean the same, or the zoom would never stop.
_PUSHES = {
    _Key.Key_Left: Push.LEFT,
    _Key.Key_Right: Push.RIGHT,
    _Key.Key_Up: Push.UP,
    _Key.Key_Down: Push.DOWN,
    _Key.Key_Plus: Push.IN,
    _Key.Key_Equal: Push.IN,
    _Key.Key_Minus: Push.OUT,
    _Key.Key_Underscore: Push.OUT,
}
_OTHERS = {
    _Key.Key_PageUp: PtzKey(Meaning.SPEED, number=1),
    _Key.Key_PageDown: PtzKey(Meaning.SPEED, number=-1),
    _Key.Key_0: PtzKey(Meaning.HALT),
    _Key.Key_Return: PtzKey(Meaning.YES),
    _Key.Key_Enter: PtzKey(Meaning.YES),
    _Key.Key_Escape: PtzKey(Meaning.LEAVE),
}
_SHIFTED = {ord(sign): number for number, sign in enumerate("!@#$%^&*(", 1)}


def meaning(event: QKeyEvent) -> PtzKey | None:
    """What the key asks for, None where it is not ours."""
    modifiers, key = event.modifiers(), latin_key(event)
    if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return None
    if key in _PUSHES:
        return PtzKey(Meaning.PUSH, push=_PUSHES[_Key(key)])
    if key in _OTHERS:
        return _OTHERS[_Key(key)]
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    number = _digit(event, shift)
    if number is None:
        return None
    return PtzKey(Meaning.STORE if shift else Meaning.PRESET, number=number)


class Repeats:
    """Tells a key that repeats itself from one that is pressed anew.

    Qt marks repeats, but on an X server without detectable auto-repeat (seen: Xvfb, Qt 6.11) it misses most
    of them: a release and a press come at the very same millisecond.
    """

    def __init__(self) -> None:
        self._released: dict[int, int] = {}

    def repeats(self, event: QKeyEvent) -> bool:
        """Whether this press or release only repeats; to be asked once for each event, in their order."""
        code, at = event.nativeScanCode(), event.timestamp()
        if event.type() is QEvent.Type.KeyRelease:
            self._released[code] = at
            return event.isAutoRepeat()
        # Events that no keyboard made have no code.
        return event.isAutoRepeat() or (code != 0 and self._released.get(code) == at)


def _digit(event: QKeyEvent, shift: bool) -> int | None:
    """The digit 1 to 9 on the key, also where Shift makes another sign of it."""
    key, place = latin_key(event), key_place(event)
    if _Key.Key_1 <= key <= _Key.Key_9:
        return key - int(_Key.Key_1) + 1
    if event.text().isdecimal() and event.text() != "0":
        number = int(event.text()[0])  # Devanagari digits as well
        return number or None
    if not shift:
        return None
    return place - 1 if 2 <= place <= 10 else _SHIFTED.get(key)
