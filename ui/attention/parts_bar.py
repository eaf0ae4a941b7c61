"""A cell that shows in which parts of a time something was seen: a column for each part."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets import theme

PARTS_ROLE = int(Qt.ItemDataRole.UserRole) + 3
_PAD = 6


class PartsBar(QStyledItemDelegate):
    """Paints PARTS_ROLE, numbers from 0 to 1, over a line that stands for the whole time."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground by the style, a base line, then a column for each part that has something."""
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        box = QRectF(option.rect).adjusted(_PAD, 4, -_PAD, -4)
        parts = index.data(PARTS_ROLE) or ()
        now = theme.current()
        painter.save()
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), now.line_strong)
        width = box.width() / max(1, len(parts))
        for place, part in enumerate(parts):
            if part > 0:
                high = max(3.0, part * box.height())
                column = QRectF(box.left() + place * width, box.bottom() - high, max(1.0, width - 1), high)
                painter.fillRect(column, now.accent)
        painter.restore()
