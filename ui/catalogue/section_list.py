"""The sections of the page as a list: mark, name, and how much waits there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.catalogue.tab import TabSpec
from widgets import icons, theme

COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_PX = 40
_PAD = 12
_ICON = 20
_KEYS_ROLE = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_KEYS_MOST = 9
Index = QModelIndex | QPersistentModelIndex


def keys_of(row: int) -> str:
    """The keys that show the section at a place, as in the page of incidents; "" behind the ninth."""
    return f"Alt+{row + 1}" if row < _KEYS_MOST else ""


class SectionModel(QAbstractListModel):
    """One row for each section; a count of 0 is not shown. `keyed`: each says the keys that show it."""

    def __init__(self, tabs: Sequence[TabSpec], *, keyed: bool = False) -> None:
        super().__init__()
        self._keyed = keyed
        self.tabs = tuple(tabs)
        self._counts: Mapping[str, int] = {}

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How much waits in each section, by name."""
        self._counts = dict(counts)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.tabs) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as there are sections."""
        return 0 if parent.isValid() else len(self.tabs)

    def data(self, index: Index, role: int = 0) -> Any:
        """A section's name, mark and count."""
        tab = self.tabs[index.row()]
        count = self._counts.get(tab.name, 0)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tab.words()
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tab.words()}, {count}" if count else tab.words()
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return keys_of(index.row()) if self._keyed else ""
            case Qt.ItemDataRole.DecorationRole:
                return icons.icon(tab.icon)
            case _ if role == COUNT_ROLE:
                return count
            case _:
                return None


class SectionList(QListView):
    """Shows a SectionModel; the arrows walk, and what is walked to is shown at once."""

    def __init__(self, model: SectionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Section(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)

    def widest(self) -> int:
        """The width at which no name is cut, in pixels."""
        return self.sizeHintForColumn(0) + 2


class _Section(QStyledItemDelegate):
    """Paints a section: a bar at its left while it is open, its count in a pill at its right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the name, a count of four figures and the keys want."""
        metrics = QFontMetrics(theme.font(bold=True))
        wide = metrics.horizontalAdvance(index.data()) + metrics.horizontalAdvance("9999")
        wide += QFontMetrics(_keys_font()).horizontalAdvance(index.data(_KEYS_ROLE))
        return QSize(wide + _ICON + 6 * _PAD, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground by the style, then bar, mark, name, count and keys."""
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        words, icon, box = option.text, QIcon(option.icon), QRect(option.rect)
        option.text, option.icon = "", QIcon()
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        now = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box.left(), box.top() + 4, 3, box.height() - 8, now.accent)
        box.adjust(_PAD, 0, -_PAD, 0)
        icon.paint(painter, QRect(box.left(), box.center().y() - _ICON // 2 + 1, _ICON, _ICON))
        box.setLeft(box.left() + _ICON + _PAD)
        box.setRight(_draw_keys(painter, box, index.data(_KEYS_ROLE), chosen=chosen))
        box.setRight(_draw_count(painter, box, index.data(COUNT_ROLE)) - _PAD // 2)
        painter.setFont(theme.font(bold=chosen))
        painter.setPen(now.selection_text if chosen else now.text)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def _keys_font() -> QFont:
    return theme.font(0.78)


def _draw_keys(painter: QPainter, box: QRect, keys: str, *, chosen: bool) -> int:
    """What shows the section, at the right; gives where what stands left of it ends."""
    if not keys:
        return box.right()
    now = theme.current()
    painter.setFont(_keys_font())
    painter.setPen(now.selection_text if chosen else now.text_dim)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
    return box.right() - painter.fontMetrics().horizontalAdvance(keys) - _PAD // 2


def _draw_count(painter: QPainter, box: QRect, count: int) -> int:
    """The pill, if there is anything to count; gives where it begins."""
    if not count:
        return box.right()
    now = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(0.9))
    said = str(count) if count < 100_000 else f"{count // 1000}k"
    wide = painter.fontMetrics().horizontalAdvance(said) + 14
    pill = QRect(box.right() - wide, box.center().y() - 9, wide, 20)
    painter.setPen(now.line_strong)
    painter.setBrush(now.panel_raised)
    painter.drawRoundedRect(pill, 10, 10)
    painter.setPen(now.text)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)
    return pill.left()
