"""Keys that a part of a page has for itself while it has the keyboard, whatever they mean to the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from widgets.latin_keys import latin_key


class OwnKeys(QObject):
    """`on` says what a key does while `part`, or something in it that has no use for it, has the keyboard.

    An operator may give any key to any action of the window, and Qt carries out neither of two shortcuts
    with one key: here the part takes its keys before shortcuts are looked at, and a key that stands on a
    button does what the button says.
    """

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._acts: dict[str, Callable[[], object]] = {}
        part.installEventFilter(self)

    def on(self, keys: str, act: Callable[[], object]) -> None:
        """Do this when the key is pressed there."""
        self._acts[QKeySequence(keys).toString()] = act

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key, then act on it."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        assert isinstance(event, QKeyEvent)
        act = self._acts.get(_pressed(event))
        if act is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            act()
        return True


def _pressed(event: QKeyEvent) -> str:
    # The number pad's keys are the same keys.
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(int(modifiers.value) | latin_key(event)).toString()
