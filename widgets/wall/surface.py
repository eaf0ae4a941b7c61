"""What a wall is painted on: a widget of its own, so that a frame passes none of the wall's listeners."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget


class Surface(QWidget):
    """Lies below whatever else is on its parent and takes nothing but paint events; `paint` answers them.

    Keys, sizes and the mouse are the parent's, and half a dozen event filters in Python listen there: each
    would be asked about each repaint as well, some hundred calls a second for nothing.
    """

    def __init__(self, parent: QWidget, paint: Callable[[QPaintEvent], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in the event's region."""
        self._paint(event)
