"""Typing a camera's number on the wall: the digits so far, shown large, until Enter, Esc or a pause.

Where another camera has it now, that one is offered in the same way: Enter takes it, anything else does not.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

PAUSE_MS = 4_000
OFFER_MS = 8_000
# Twice as many as a number can have: what is typed is never cut to another camera's number.
DIGITS_AT_MOST = 18
_NAME_PX = 420


class CallUp(QLabel):
    """Listens to the keys of `wall`; `called(int)` when a number is complete."""

    called = Signal(object)

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self._wall = wall
        self.setProperty("role", "card")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        self.setFont(font)
        self.setMargin(12)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._digits = ""
        self._offered: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.cancel)
        self.hide()
        wall.installEventFilter(self)

    @property
    def typing(self) -> bool:
        """Whether there are digits of another number already."""
        return bool(self._digits)

    def offer(self, number: int, now: int, name: str) -> None:
        """What was called up as `number` is `now`: Enter calls that."""
        self._digits, self._offered = "", now
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_PX)
        self._say(f"{number} → {now}\n{short}", OFFER_MS)

    def cancel(self) -> None:
        """Forget the digits."""
        self._digits, self._offered = "", None
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take digits; and Enter, Esc and Backspace while there are some, before they mean anything else."""
        if event.type() is QEvent.Type.MouseButtonPress and self._offered is not None:
            self.cancel()
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        assert isinstance(event, QKeyEvent)
        digit = event.text() if event.text().isdecimal() and not event.modifiers() & _COMMANDS else ""
        if not digit and not self._means_something(event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        self._typed(digit, event.key())
        return True

    def _means_something(self, event: QKeyEvent) -> bool:
        if self._digits:
            return event.key() in _ENDINGS
        if self._offered is None:
            return False
        if event.key() in _ANSWERS:
            return True
        if event.key() not in _MODIFIERS:
            # Whoever goes on with something else wants no Enter to mean this.
            self.cancel()
        return False

    def _typed(self, digit: str, key: int) -> None:
        offered, self._offered = self._offered, None
        if digit:
            # Zeros in front mean nothing; a number that is too long is none, but is not another one either.
            self._digits = ((self._digits + str(int(digit))).lstrip("0") or "0")[:DIGITS_AT_MOST]
        elif offered is not None:
            if key != Qt.Key.Key_Escape:
                self.called.emit(offered)
        elif key == Qt.Key.Key_Backspace:
            self._digits = self._digits[:-1]
        elif key == Qt.Key.Key_Escape:
            self._digits = ""
        else:
            number, self._digits = int(self._digits), ""
            self.called.emit(number)
        self._show()

    def _show(self) -> None:
        if self._digits:
            self._say(self._digits, PAUSE_MS)
        elif self._offered is None:
            self.cancel()

    def _say(self, text: str, for_ms: int) -> None:
        self.setText(text)
        self._timer.start(for_ms)
        self.adjustSize()
        wall = self._wall.size()
        self.move((wall.width() - self.width()) // 2, (wall.height() - self.height()) // 2)
        self.show()
        self.raise_()


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ANSWERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_ENDINGS = (*_ANSWERS, Qt.Key.Key_Backspace)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
