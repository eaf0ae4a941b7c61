"""The cameras that match: a list model that asks the catalogue only for the rows that are on screen."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from widgets import icons, theme
from widgets.words import health_words

if TYPE_CHECKING:
    from console.catalogue.catalogue import Catalogue, Rows

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 2
HEALTH_ROLE = Qt.ItemDataRole.UserRole + 3
GONE_ROLE = Qt.ItemDataRole.UserRole + 4
MIME_CAMERAS = "application/x-safecity-cameras"
DRAGGED_AT_MOST = 1000
ROW_PX = 25


def dragged_rows(data: QMimeData) -> list[int]:
    """The catalogue's rows that a drag carries, for who accepts it; empty when it carries none."""
    if not data.hasFormat(MIME_CAMERAS):
        return []
    rows: list[int] = json.loads(data.data(MIME_CAMERAS).toStdString())
    return rows


class ResultsModel(QAbstractListModel):
    """Rows of the catalogue in the order they were found."""

    def __init__(self) -> None:
        super().__init__()
        self._catalogue: Catalogue | None = None
        self._rows: Rows = np.empty(0, dtype=np.int32)
        self._language = "en"

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Where rows are looked up."""
        self.beginResetModel()
        self._catalogue = catalogue
        self._rows = np.empty(0, dtype=np.int32)
        self.endResetModel()

    def set_rows(self, rows: Rows) -> None:
        """Show these."""
        if np.array_equal(rows, self._rows):
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_language(self, language: str) -> None:
        """Names in `hi` or `en`."""
        self._language = language
        if len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @property
    def language(self) -> str:
        """The language of the names."""
        return self._language

    @property
    def digits(self) -> int:
        """How many digits the longest call-up number has, five at least."""
        count = 0 if self._catalogue is None else self._catalogue.count
        return max(5, len(str(self._catalogue.number[-1]))) if self._catalogue and count else 5

    def row_at(self, position: int) -> int:
        """The catalogue's row at a position of the list."""
        return int(self._rows[position])

    def position_of(self, row: int) -> int | None:
        """Where a row of the catalogue stands in the list."""
        found = np.flatnonzero(self._rows == row)
        return int(found[0]) if len(found) else None

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many cameras."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cameras can be dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown of a camera."""
        if self._catalogue is None or not index.isValid():
            return None
        row = self.row_at(index.row())
        if row >= self._catalogue.count:
            return None  # the catalogue was renewed a moment ago; the rows of now are on their way
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._catalogue.camera(row).name.text(self._language)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._summary(row)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == NUMBER_ROLE:
                return int(self._catalogue.number[row])
            case _ if role == HEALTH_ROLE:
                return int(self._catalogue.health[row])
            case _ if role == GONE_ROLE:
                return bool(self._catalogue.gone[row])
        return None

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [MIME_CAMERAS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The catalogue's rows as a JSON list."""
        rows = [self.row_at(index.row()) for index in indexes[:DRAGGED_AT_MOST]]
        data = QMimeData()
        data.setData(MIME_CAMERAS, json.dumps(rows).encode())
        return data

    def _summary(self, row: int) -> str:
        assert self._catalogue is not None
        camera, site = self._catalogue.camera(row), self._catalogue.site_of(row)
        names = [camera.name.text(self._language), site.name.text(self._language)]
        owner = " · ".join(part for part in (site.owner, site.phone) if part)
        lines = [f"{camera.number}  {names[0]}", names[1], owner, health_words(self._catalogue.health[row])]
        if self._catalogue.gone[row]:
            lines.append(self.tr("Its source has this camera no more"))
        return "\n".join(line for line in lines if line)


def _draw_gone(painter: QPainter, box: QRectF) -> None:
    """A ring of dashes: there was a camera, and its source has it no more."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.current().text_dim, 1.4, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()


class ResultDelegate(QStyledItemDelegate):
    """Health mark, number, name. `digits` is for how many a number leaves room."""

    def __init__(self, digits: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._digits = digits

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(120, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The panel as the style draws it, then the row."""
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        number = index.data(NUMBER_ROLE)
        if number is None:
            return
        look = theme.current()
        box = option.rect.adjusted(6, 0, -6, 0)
        mark = QRectF(box.left(), box.top() + (box.height() - 11) / 2, 11, 11)
        gone = bool(index.data(GONE_ROLE))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        metrics = QFontMetrics(option.font)
        number_px = metrics.horizontalAdvance("0" * self._digits())
        painter.save()
        if gone:
            _draw_gone(painter, mark)
        else:
            icons.draw_health(painter, index.data(HEALTH_ROLE), mark)
        painter.setFont(option.font)
        painter.setPen(look.selection_text if chosen else look.text_dim)
        at = QRect(box.left() + 16, box.top(), number_px, box.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(at, int(middle | Qt.AlignmentFlag.AlignRight), str(number))
        painter.setPen(look.selection_text if chosen else look.text_dim if gone else look.text)
        rest = box.adjusted(16 + number_px + 7, 0, 0, 0)
        words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, int(middle | Qt.AlignmentFlag.AlignLeft), words)
        painter.restore()


class ResultsList(QTableView):
    """The list; Enter or a double click activates a camera.

    A table of one column, because QListView places every row anew on each change: 140 ms for 100,000 rows.
    """

    activated_row = Signal(int)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = model
        self.setModel(model)
        self.setItemDelegate(ResultDelegate(lambda: model.digits, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(self._activate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates, on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._activate(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _activate(self, index: QModelIndex) -> None:
        self.activated_row.emit(self._results.row_at(index.row()))
