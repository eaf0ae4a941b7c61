"""Questions and refusals of the section of sources, as boxes that hold nothing up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.sources import words


def confirm(parent: QWidget, question: str, yes_words: str, yes: Callable[[], None]) -> None:
    """Ask, and call `yes` if it is meant; Enter alone means no."""
    box = _box(parent, QMessageBox.Icon.Question, question)
    meant = box.addButton(yes_words, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    meant.clicked.connect(lambda: yes())
    box.open()


def tell(parent: QWidget, sentence: str) -> None:
    """Say why something was not done."""
    _box(parent, QMessageBox.Icon.Warning, sentence).open()


def _box(parent: QWidget, icon: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(icon, words.section_words(), text, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Names of sources and what servers answer may look like HTML.
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
