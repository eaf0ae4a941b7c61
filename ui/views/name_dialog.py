"""Asks for a name that nothing else of its kind has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from console.wall.views import NAME_CHARACTERS


class NameDialog(QDialog):
    """`named(text, shared)` when a name was given that `taken` does not know; use `open()`."""

    named = Signal(str, bool)

    def __init__(self, title: str, taken: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        self._taken = taken
        self.text = QLineEdit()
        self.text.setMaxLength(NAME_CHARACTERS)
        self.text.setAccessibleName(title)
        self.text.textChanged.connect(self._check)
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        self.shared = QCheckBox(self.tr("Everybody at this seat sees it"))
        self.shared.hide()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(self.tr("Name:")))
        column.addWidget(self.text)
        column.addWidget(self.problem)
        column.addWidget(self.shared)
        column.addWidget(self._buttons)
        self._check()

    def set_text(self, text: str) -> None:
        """Begin with a name, all of it selected."""
        self.text.setText(text)
        self.text.selectAll()

    def offer_sharing(self) -> None:
        """Let it be shared at once."""
        self.shared.show()

    def accept(self) -> None:
        """Give the name away; not one that will not do."""
        if self._fits():
            self.named.emit(self.text.text(), self.shared.isChecked())
            super().accept()

    def _fits(self) -> bool:
        text = self.text.text().strip()
        return bool(text) and not self._taken(text)

    def _check(self) -> None:
        text = self.text.text().strip()
        taken = bool(text) and self._taken(text)
        # The line keeps its place: a window that jumps while one types is a nuisance.
        self.problem.setText(self.tr("There is already one of this name.") if taken else " ")
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._fits())
