"""A line of small widgets that goes on below where it is too long, and takes no more height than that."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.finder.chips import FlowLayout


class FlowLine(QWidget):
    """Widgets are added to `flow`."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=gap)
        # Not "Minimum": then a layout would ask for the height of the line at its narrowest.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As wide as it is, and as high as that asks for."""
        least = self.flow.minimumSize()
        width = max(self.width(), least.width())
        return QSize(width, max(least.height(), self.flow.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may be another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
