"""The live page: finder on the left, wall in the middle, map on the right, recent incidents below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.incidents.strip import RecentStrip
from ui.wall_bar import WallBar
from widgets.finder.panel import FinderPanel
from widgets.map.map_widget import MapWidget
from widgets.map.selection import Tool
from widgets.wall.grid import WallGrid

PARTS = 3
FINDER_PX, MAP_PX = 256, 360
MAP_SHARE = 0.27


class LivePage(QWidget):
    """Puts the parts beside each other; `ui.live_control` makes them work together."""

    def __init__(self, strip: RecentStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = FinderPanel()
        self.bar = WallBar()
        self.grid = WallGrid()
        self.map = MapWidget()
        self.strip = strip
        self.centre = QWidget()
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.column = column
        column.addWidget(self.bar)
        column.addWidget(self.grid, 1)
        column.addWidget(self.strip)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.finder, self.centre, self.map):
            self.splitter.addWidget(part)
        for index, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(index, stretch)
        self.splitter.setChildrenCollapsible(False)
        self._sizes = self.splitter.sizes()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else had a use for puts the map's tool down, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self.map.tool is not Tool.PAN:
            self.map.cancel()
            return
        super().keyPressEvent(event)

    def share_out(self, width: int) -> None:
        """Give the parts their usual shares of a window of `width` logical pixels."""
        beside = max(MAP_PX, round(width * MAP_SHARE))
        self.splitter.setSizes([FINDER_PX, max(320, width - FINDER_PX - beside), beside])

    def take(self, part: QWidget) -> QWidget:
        """Give a part (`centre` or `map`) away, to stand in a window of its own."""
        if self.splitter.count() == PARTS:
            self._sizes = self.splitter.sizes()
        part.setParent(None)
        return part

    def give_back(self, part: QWidget) -> None:
        """A part comes back to its place."""
        order = (self.finder, self.centre, self.map)
        index = sum(1 for each in order[: order.index(part)] if self.splitter.indexOf(each) >= 0)
        self.splitter.insertWidget(index, part)
        for place, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
        if self.splitter.count() == len(order):
            self.splitter.setSizes(self._sizes)
        part.show()

    def add_line(self, line: QWidget) -> None:
        """A line between the wall's bar and the wall."""
        self.column.insertWidget(1, line)

    def make_bare(self) -> None:
        """A wall without a catalogue: nothing but the wall."""
        self.finder.hide()
        self.map.hide()
        self.bar.set_bare()
