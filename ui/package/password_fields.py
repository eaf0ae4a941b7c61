"""A password typed twice, with what is thought of it; nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from ui.package.export_words import strength_words
from ui.package.password_strength import Strength, only_plain, strength

# What `openssl` takes when it asks for a password.
LONGEST = 512


class PasswordFields(QWidget):
    """`changed` at each key; `password` is empty until both fields say the same."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        for field in (self.first, self.second):
            field.setMaxLength(LONGEST)
            field.textChanged.connect(self._follow)
        self.shown = QCheckBox(self)
        self.shown.toggled.connect(self._show_characters)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Two lines have their place from the start: a window that jumps while one types is a nuisance.
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing() + 4)
        self._labels = QLabel(self), QLabel(self)
        for label, field in zip(self._labels, (self.first, self.second), strict=True):
            label.setBuddy(field)
        form = QFormLayout(self)
        form.setContentsMargins(22, 0, 0, 0)
        form.addRow(self._labels[0], self.first)
        form.addRow(self._labels[1], self.second)
        form.addRow("", self.shown)
        form.addRow("", self._said)
        self._show_characters(False)
        self.retranslate()

    @property
    def password(self) -> str:
        """What was typed in both fields; empty where they differ."""
        return self.first.text() if self.first.text() == self.second.text() else ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _show_characters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.setEchoMode(mode)

    def _follow(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        first, second = self.first.text(), self.second.text()
        found = strength(first)
        said = [strength_words(found)]
        if first and not only_plain(first):
            said.append(
                self.tr(
                    "Letters of other scripts may not be typed alike on another computer: better a-z, 0-9."
                )
            )
        if second and first != second:
            said.append(self.tr("The two are not the same yet."))
        warn = found is Strength.WEAK or (bool(second) and first != second)
        self._said.setProperty("role", "warning" if warn else "dim")
        self._said.style().polish(self._said)
        self._said.setText(" ".join(each for each in said if each))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._labels[0].setText(self.tr("Password"))
        self._labels[1].setText(self.tr("Once more"))
        self.first.setAccessibleName(self.tr("Password"))
        self.second.setAccessibleName(self.tr("Password once more"))
        self.shown.setText(self.tr("Show what is typed"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
