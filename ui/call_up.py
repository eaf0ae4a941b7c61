"""Typing a camera's number on the wall: the digits so far, shown large, until Enter, Esc or a pause."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

PAUSE_MS = 4_000
DIGITS_AT_MOST = 9


class CallUp(QLabel):
    """Listens to the keys of `wall`; `called(int)` when a number is complete."""

    called = Signal(int)

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self._wall = wall
        self.setProperty("role", "card")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        self.setFont(font)
        self.setMargin(12)
        self._digits = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.cancel)
        self.hide()
        wall.installEventFilter(self)

    def cancel(self) -> None:
        """Forget the digits."""
        self._digits = ""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take digits; and Enter, Esc and Backspace while there are some, before they mean anything else."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        assert isinstance(event, QKeyEvent)
        digit = event.text() if event.text().isdecimal() and not event.modifiers() & _COMMANDS else ""
        if not digit and not (self._digits and event.key() in _ENDINGS):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        self._typed(digit, event.key())
        return True

    def _typed(self, digit: str, key: int) -> None:
        if digit:
            self._digits = (self._digits + str(int(digit)))[:DIGITS_AT_MOST]
        elif key == Qt.Key.Key_Backspace:
            self._digits = self._digits[:-1]
        elif key == Qt.Key.Key_Escape:
            self._digits = ""
        else:
            number, self._digits = int(self._digits), ""
            self.called.emit(number)
        self._show()

    def _show(self) -> None:
        self.setText(self._digits)
        self.setVisible(bool(self._digits))
        if self._digits:
            self._timer.start()
            self.adjustSize()
            wall = self._wall.size()
            self.move((wall.width() - self.width()) // 2, (wall.height() - self.height()) // 2)
            self.raise_()
        else:
            self._timer.stop()


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENDINGS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
