"""Asks for a login: name, user, password, note. A password that is kept is never shown, only replaced."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from console.credentials.names import NAME_AT_MOST, PART_AT_MOST

_NOTE_AT_MOST = 400


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed. `password` is None where the one that is kept stays."""

    name: str
    user: str = field(repr=False)
    password: str | None = field(repr=False)
    note: str


class LoginDialog(QDialog):
    """`given(Given)` at OK, and the dialog stays until `done_with` or `say` answers; use `open()`.

    Without `name` it asks for a new login; with it for another user or password of that one.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget, name: str = "", user: str = "", note: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._new = not name
        self.name, self.user = QLineEdit(name), QLineEdit(user)
        self.password, self.note = QLineEdit(), QLineEdit(note)
        self.name.setMaxLength(NAME_AT_MOST)
        self.name.setReadOnly(not self._new)
        self.user.setMaxLength(PART_AT_MOST)
        self.password.setMaxLength(PART_AT_MOST)
        self.note.setMaxLength(_NOTE_AT_MOST)
        # Not what an input method learns: neither dictionary nor capital letters.
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        for line in (self.user, self.password):
            line.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoPredictiveText)
        self.shown = QCheckBox()
        self.shown.toggled.connect(self._show_characters)
        self._show_characters(False)
        self._labels = [QLabel() for _ in range(4)]
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "dim")
        self.problem = QLabel(" ")
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "warning")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for line in (self.name, self.user, self.password):
            line.textChanged.connect(self._check)
        self._lay_out()
        self.retranslate()
        self._check()
        (self.name if self._new else self.password).setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        lines = (self.name, self.user, self.password, self.note)
        for label, line in zip(self._labels, lines, strict=True):
            label.setBuddy(line)
            form.addRow(label, line)
            if line is self.password:
                form.addRow("", self.shown)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._hint)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)

    def accept(self) -> None:
        """Give away what was typed; nothing of it is kept here."""
        typed = self.password.text()
        password = None if not self._new and not typed else typed
        self._wait(True)
        self.given.emit(Given(self.name.text().strip(), self.user.text(), password, self.note.text().strip()))

    def done_with(self) -> None:
        """It is kept."""
        self.password.clear()
        super().accept()

    def say(self, sentence: str) -> None:
        """It could not be kept; what was typed stays to be corrected."""
        self.problem.setText(sentence)
        self._wait(False)

    def _wait(self, waiting: bool) -> None:
        for line in (self.user, self.password, self.note):
            line.setEnabled(not waiting)
        self.name.setEnabled(not waiting)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not waiting)

    def _check(self) -> None:
        there = not self._new or bool(self.user.text() or self.password.text())
        there &= bool(self.name.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(there)
        self.problem.setText(" ")

    def _show_characters(self, shown: bool) -> None:
        self.password.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("New login") if self._new else self.tr("Change login"))
        texts = (self.tr("Name"), self.tr("User"), self.tr("Password"), self.tr("Note"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.name.setPlaceholderText(self.tr("such as: recorder of Gandhi Park"))
        self.password.setPlaceholderText("" if self._new else self.tr("stays as it is"))
        self.shown.setText(self.tr("Show what is typed"))
        self._hint.setText(
            self.tr("Cameras and sources refer to a login by its name, also in lists.")
            if self._new
            else self.tr("Cameras and sources with this login use the new one from now on.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
