"""Asks which PKCS#12 file is to be imported, and for its password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class PasswordDialog(QDialog):
    """`given(Path, password)` when both are there; use `open()`."""

    given = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.file = QLineEdit()
        self.file.textChanged.connect(self._check)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._choose = QPushButton()
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask_file)
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._file_name, self._password_name = QLabel(), QLabel()
        self._file_name.setBuddy(self.file)
        self._password_name.setBuddy(self.password)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.retranslate()
        self._check()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self._choose)
        form = QFormLayout()
        form.addRow(self._file_name, row)
        form.addRow(self._password_name, self.password)
        column = QVBoxLayout(self)
        column.addWidget(self._warning)
        column.addLayout(form)
        column.addWidget(self.buttons)

    def accept(self) -> None:
        """Give both away; the password is not kept here."""
        if self.file.text().strip():
            self.given.emit(Path(self.file.text().strip()).expanduser(), self.password.text())
            self.password.clear()
            super().accept()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.windowTitle(), "", "PKCS#12 (*.p12 *.pfx)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

    def _check(self) -> None:
        there = bool(self.file.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(there)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Import PKCS#12"))
        self._warning.setText(
            self.tr(
                "The file must hold this seat's private key on P-256, its certificate, and the root that "
                "issued it. The fingerprint changes and must be given out again; packages made before stay "
                "verifiable with the former root."
            )
        )
        self._file_name.setText(self.tr("File"))
        self._password_name.setText(self.tr("Password"))
        self._choose.setText(self.tr("Choose…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
