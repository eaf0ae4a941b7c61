"""Questions and refusals of the section of passwords, as boxes that hold nothing up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.credentials import words


def confirm(parent: QWidget, question: str, yes: Callable[[], None]) -> None:
    """Ask, and call `yes` if it is meant; Enter alone means no."""
    box = _box(parent, QMessageBox.Icon.Question, question)
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.accepted.connect(yes)
    box.open()


def tell(parent: QWidget, sentence: str) -> None:
    """Say why something was not done."""
    _box(parent, QMessageBox.Icon.Warning, sentence).open()


def _box(parent: QWidget, icon: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(icon, words.section_words(), text, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box
