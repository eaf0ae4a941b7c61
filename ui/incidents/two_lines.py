"""Cells of two lines: what it is, and below it, smaller, what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from widgets import theme

SECOND_ROLE = int(Qt.ItemDataRole.UserRole) + 2
ROW_PX = 46
_PAD = 8
_ICON = 20


class TwoLines(QStyledItemDelegate):
    """Paints a cell's mark, its words, and the words of SECOND_ROLE below them, where there are any."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Wide enough for the longer line."""
        first, second = index.data() or "", index.data(SECOND_ROLE) or ""
        metrics = QFontMetrics(theme.font())
        wide = max(metrics.horizontalAdvance(first) * 1.04, metrics.horizontalAdvance(second) * 0.96)
        icon = _ICON + _PAD if index.data(Qt.ItemDataRole.DecorationRole) is not None else 0
        return QSize(round(wide) + icon + 2 * _PAD, ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground by the style, then the mark and the lines."""
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        second = index.data(SECOND_ROLE) or ""
        first, icon, box = option.text, QIcon(option.icon), QRect(option.rect)
        option.text, option.icon = "", QIcon()
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        box.adjust(_PAD, 4, -_PAD // 2, -4)
        if not icon.isNull():
            icon.paint(painter, QRect(box.left(), box.center().y() - _ICON // 2 + 1, _ICON, _ICON))
            box.setLeft(box.left() + _ICON + _PAD)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_lines(painter, box, first, second, chosen)
        painter.restore()


def _paint_lines(painter: QPainter, box: QRect, first: str, second: str, chosen: bool) -> None:
    now = theme.current()
    upper = QRect(box.left(), box.top(), box.width(), box.height() if not second else box.height() // 2)
    painter.setFont(theme.font())
    painter.setPen(now.selection_text if chosen else now.text)
    _line(painter, upper, first)
    if second:
        lower = QRect(box.left(), upper.bottom() + 1, box.width(), box.height() - upper.height())
        painter.setFont(theme.font(0.9))
        painter.setPen(now.selection_text if chosen else now.text_dim)
        _line(painter, lower, second)


def _line(painter: QPainter, box: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
