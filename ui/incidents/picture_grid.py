"""Where up to four cameras' pictures stand: one large with the others beside it, or all alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

MOST_PICTURES = 4
GAP_PX = 3
# The others' column beside a large picture, as a share of the width.
SIDE_SHARE = 0.24


def places(box: QRect, count: int, large: int | None) -> list[QRect]:
    """Where `count` pictures stand in a box; `large` is the one that has most of it, None: all alike."""
    if count == 1:
        return [box]
    if large is not None:
        side = max(120, round(box.width() * SIDE_SHARE))
        main = QRect(box.left(), box.top(), box.width() - side - GAP_PX, box.height())
        high = (box.height() - (count - 2) * GAP_PX) // (count - 1)
        high = min(high, round(side * 0.75))
        column = [
            QRect(main.right() + 1 + GAP_PX, box.top() + n * (high + GAP_PX), side, high) for n in range(3)
        ]
        return [main if n == large else column[n - (n > large)] for n in range(count)]
    across = 2
    down = (count + 1) // 2
    wide, high = (box.width() - GAP_PX) // across, (box.height() - (down - 1) * GAP_PX) // down
    return [
        QRect(box.left() + n % 2 * (wide + GAP_PX), box.top() + n // 2 * (high + GAP_PX), wide, high)
        for n in range(count)
    ]


class PictureGrid(QWidget):
    """Lays out the views that it is given; decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[QWidget, ...] = ()
        self._large: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_views(self, views: Sequence[QWidget], large: int | None) -> None:
        """Show these, in this order; others that it had are hidden."""
        for view in set(self._views) - set(views):
            view.hide()
        self._views, self._large = tuple(views), large
        for view in self._views:
            if view.parentWidget() is not self:
                view.setParent(self)
            view.show()
        self._place()

    def _place(self) -> None:
        if self._views:
            boxes = places(self.rect(), len(self._views), self._large)
            for view, box in zip(self._views, boxes, strict=True):
                view.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """Sixteen to nine."""
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        """As small as one picture may be."""
        return QSize(200, 112)
