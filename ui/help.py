"""The list of keys, and what this program is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ui.actions import key_table

COLUMNS = 3


def show_keys(parent: QWidget, keys: Mapping[str, Sequence[str]]) -> None:
    """All keys in a window that does not block."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(QCoreApplication.translate("Help", "All keys"))
    column = QVBoxLayout(dialog)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    rows = key_table(keys)
    half = -(-len(rows) // COLUMNS)
    for index, (own, words) in enumerate(rows):
        key = QLabel(own)
        key.setProperty("role", "number")
        grid.addWidget(key, index % half, 2 * (index // half))
        grid.addWidget(QLabel(words), index % half, 2 * (index // half) + 1)
    column.addLayout(grid)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.open()


def show_about(parent: QWidget) -> None:
    """Name, version, and what is claimed and what is not."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("Help", "About"))
    box.setText(QCoreApplication.translate("Help", "Safe City Console {version}").format(version=_version()))
    box.setInformativeText(
        QCoreApplication.translate(
            "Help",
            "Clips are kept as the cameras sent them. Their SHA-256 says that they are unchanged since "
            "this console received them; it says nothing of the time before.",
        )
    )
    box.open()


def _version() -> str:
    try:
        return version("safe-city-console")
    except PackageNotFoundError:
        return ""
