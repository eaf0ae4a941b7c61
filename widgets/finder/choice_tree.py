"""The view of a tree of choices: check box, badge and name, at the right how many are live and down."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from console.catalogue.filter import Count
from console.catalogue.values import Health
from widgets import icons, theme
from widgets.finder.choice_model import BADGE_PX, COUNT_ROLE, ChoiceModel
from widgets.words import count_words

ROW_PX = 26
_MARK_PX = 9
_GAP_PX = 3


class CountDelegate(QStyledItemDelegate):
    """Draws `●live/total ✕down` at the right of a row and shortens the name to what is left."""

    def __init__(self, model: ChoiceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike, and as wide as there is room."""
        return QSize(120, ROW_PX)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Shorten the name to the room that the counts leave."""
        super().initStyleOption(option, index)
        option.decorationSize = QSize(BADGE_PX, BADGE_PX)
        heading = not index.parent().isValid()
        if heading:
            option.font.setWeight(option.font.Weight.DemiBold)
        metrics = QFontMetrics(option.font)
        taken = 28 + (0 if heading or option.icon.isNull() else BADGE_PX + 5)
        room = option.rect.width() - taken - self._counts_width(index.data(COUNT_ROLE))
        option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, max(20, room))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row as the style draws it, then the counts."""
        super().paint(painter, option, index)
        count: Count = index.data(COUNT_ROLE)
        painter.save()
        painter.setFont(_figures_font())
        right = option.rect.right() - 4 - self._down_width()
        look = theme.current()
        if count.down:
            self._mark(painter, Health.DOWN, right + 6, option.rect)
            at = QRect(right + 6 + _MARK_PX + _GAP_PX, option.rect.top(), 60, option.rect.height())
            painter.setPen(look.text)
            painter.drawText(at, int(Qt.AlignmentFlag.AlignVCenter), count_words(count.down))
        total = f"/{count_words(count.total)}"
        right = self._text_before(painter, total, right, option.rect, dim=True)
        right = self._text_before(painter, count_words(count.live), right, option.rect, dim=not count.total)
        if count.live:
            self._mark(painter, Health.LIVE, right - _MARK_PX - _GAP_PX, option.rect)
        painter.restore()

    def _text_before(self, painter: QPainter, text: str, right: int, row: QRect, *, dim: bool) -> int:
        """Draw `text` so that it ends at `right`; returns where it begins."""
        look = theme.current()
        left = right - _wide(text)
        painter.setPen(look.text_dim if dim else look.text)
        box = QRect(left, row.top(), right - left + 1, row.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)
        return left

    def _mark(self, painter: QPainter, health: Health, left: int, row: QRect) -> None:
        top = row.top() + (row.height() - _MARK_PX) // 2
        painter.drawPixmap(
            left, top, icons.health_pixmap(health, _MARK_PX, painter.device().devicePixelRatioF())
        )

    def _counts_width(self, count: Count) -> int:
        text = f"{count_words(count.live)}/{count_words(count.total)}"
        return _wide(text) + _MARK_PX + _GAP_PX + self._down_width() + 8

    def _down_width(self) -> int:
        # As wide as the largest number of the tree asks for, so that the figures stand in columns.
        most = self._model.most_down
        return 6 + _MARK_PX + _GAP_PX + _wide(count_words(most)) if most else 0


@cache
def _figures_font() -> QFont:
    return theme.font(0.85)


@lru_cache(maxsize=8192)
def _wide(text: str) -> int:
    """The width of figures; each row asks for several, and all rows are painted with every letter typed."""
    return QFontMetrics(_figures_font()).horizontalAdvance(text)


class ChoiceTree(QTreeView):
    """A tree of choices: space checks, Enter or a double click chooses only this."""

    def __init__(self, model: ChoiceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = model
        self.setModel(model)
        self.setItemDelegate(CountDelegate(model, self))
        self.setHeaderHidden(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setUniformRowHeights(True)
        self.setIndentation(11)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.doubleClicked.connect(model.only)
        model.modelReset.connect(self.expandAll)
        model.looks.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses only this; everything else as in any tree."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choices.only(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _offer(self, at: QPoint) -> None:
        index = QPersistentModelIndex(self.indexAt(at))
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Only this"), lambda: self._choices.only(index) if index.isValid() else None)
        menu.addAction(self.tr("Open all"), self.expandAll)
        menu.addAction(self.tr("Close all"), self.collapseAll)
        menu.popup(self.viewport().mapToGlobal(at))
