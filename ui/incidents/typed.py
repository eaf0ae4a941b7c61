"""A text that people type: written down once typing rests, and never overwritten while somebody types."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

# Typing rests this long before what was typed is written down.
WRITE_AFTER_MS = 1200


class TypedText(QObject):
    """Binds a field's widget: `written(field, text)` when typing has come to rest or the field is left."""

    written = Signal(str, str)

    def __init__(self, field: str, edit: QLineEdit | QPlainTextEdit, rest_ms: int = WRITE_AFTER_MS) -> None:
        super().__init__(edit)
        self.field = field
        self.edit = edit
        self._kept = ""
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._rest.timeout.connect(self.write_now)
        if isinstance(edit, QLineEdit):
            edit.textEdited.connect(lambda _: self._rest.start())
            edit.editingFinished.connect(self.write_now)
        else:
            edit.textChanged.connect(self._rest.start)

    def show(self, text: str, *, another: bool) -> None:
        """Show what is kept; with `another` False, what is being typed stays."""
        typing = self.edit.hasFocus() and not another
        self._kept = text
        if not typing and self._text() != text:
            self.edit.blockSignals(True)
            if isinstance(self.edit, QLineEdit):
                self.edit.setText(text)
            else:
                self.edit.setPlainText(text)
            self.edit.blockSignals(False)
        if not typing:
            self._rest.stop()

    def write_now(self) -> None:
        """Write down what has been typed, if it is another text than the one that is kept."""
        self._rest.stop()
        text = self._text()
        if isinstance(self.edit, QLineEdit):
            text = text.strip()
        if text != self._kept:
            self._kept = text
            self.written.emit(self.field, text)

    def _text(self) -> str:
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()
