"""Settings of the seal: what the centre is called, who stamps the time, where checkpoints are kept twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.custody.checkpoints import SECOND_FOLDER
from console.keys.errors import KeysError
from console.keys.of_seat import CENTRE, STAMP_ROOTS, STAMP_URL
from console.keys.stamp import read_roots
from ui.settings import Settings

_CHARACTERS = 200
_WIDTH_PX = 620


class SealSettingsDialog(QDialog):
    """Use `open()`. Nothing is kept that could not work: what is wrong is said beside the field."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings of the seal"))
        self.setMinimumWidth(_WIDTH_PX)
        self._settings = settings
        self._grid = QGridLayout()
        self.centre = self._line(0, self.tr("Name of the centre"), CENTRE)
        self.url = self._line(1, self.tr("Time-stamp server (RFC 3161)"), STAMP_URL)
        self.roots = self._line(2, self.tr("Its certificates (PEM file)"), STAMP_ROOTS, self._choose_file)
        self.folder = self._line(
            3, self.tr("Second folder for checkpoints"), SECOND_FOLDER, self._choose_folder
        )
        self.url.setPlaceholderText("https://")
        hint = QLabel(
            self.tr(
                "The name goes into keys that are made from now on. Without a server packages carry no time "
                "stamp, and say so. The second folder should be on another machine or stick."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "dim")
        self.problem = QLabel(" ")
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(hint)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Keep the settings, if all of them can work."""
        why = self._why_not()
        if why:
            self.problem.setText(why)
            return
        for key, line in (
            (CENTRE, self.centre),
            (STAMP_URL, self.url),
            (STAMP_ROOTS, self.roots),
            (SECOND_FOLDER, self.folder),
        ):
            self._settings.put(key, line.text().strip())
        super().accept()

    def _why_not(self) -> str:
        url, roots, folder = (line.text().strip() for line in (self.url, self.roots, self.folder))
        if url and not _is_http(url):
            return self.tr("The server's address must begin with http:// or https:// and carry no password.")
        if url and not roots:
            return self.tr("Choose the file with the certificates that the server's stamps are checked with.")
        if roots:
            try:
                read_roots(Path(roots))
            except (KeysError, OSError):
                return self.tr("{file} holds no certificates that can be used.").format(file=roots)
        if folder and not Path(folder).is_absolute():
            return self.tr("The second folder must be named in full.")
        return ""

    def _line(self, row: int, words: str, key: str, choose: Callable[[], None] | None = None) -> QLineEdit:
        line = QLineEdit(self._settings.get(key, ""))
        line.setMaxLength(_CHARACTERS * 4)
        line.setAccessibleName(words)
        label = QLabel(words)
        label.setBuddy(line)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(line, row, 1)
        if choose is not None:
            button = QPushButton(self.tr("Choose…"))
            button.clicked.connect(choose)
            self._grid.addWidget(button, row, 2)
        return line

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Certificates"), "", "PEM (*.pem *.crt *.cer)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.roots.setText)
        dialog.open()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Second folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()


def _is_http(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
