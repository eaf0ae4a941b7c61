"""A part of the live page in a window of its own: the wall on one screen, the map on another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class PartWindow(QWidget):
    """Holds a part while it is away from the page; `closing` before it is to be given back."""

    closing = Signal()

    def __init__(self, part: QWidget, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.part = part
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(part)
        part.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The part goes back to its page."""
        event.accept()
        self.closing.emit()
