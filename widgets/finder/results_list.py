"""The list of what matches, as it is drawn, walked through with the keys, and dragged from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from widgets import icons, theme
from widgets.finder.results import (
    CATEGORY_ROLE,
    DRAGGED_AT_MOST,
    GONE_ROLE,
    HEALTH_ROLE,
    HIT_ROLE,
    NOTE_ROLE,
    NUMBER_ROLE,
    Hit,
    ResultsModel,
)
from widgets.long_table import LongTable
from widgets.wall.dragging import NAMES_AT_MOST, drag_rows

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 25
_MARK_PX = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


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
        hit = index.data(HIT_ROLE)
        if hit is None:
            return  # the catalogue was renewed a moment ago; the rows of now are on their way
        look = theme.current()
        box = option.rect.adjusted(6, 0, -6, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        inks = (look.selection_text,) * 2 if chosen else (look.text, look.text_dim)
        painter.save()
        painter.setFont(option.font)
        if hit is Hit.CAMERA:
            self._paint_camera(painter, box, name, index, inks)
        else:
            _paint_other(painter, box, name, index, inks)
        painter.restore()

    def _paint_camera(
        self, painter: QPainter, box: QRect, name: str, index: Index, inks: tuple[QColor, ...]
    ) -> None:
        number = index.data(NUMBER_ROLE)
        text, dim = inks
        mark = QRect(box.left(), box.top() + (box.height() - 11) // 2, 11, 11)
        gone = bool(index.data(GONE_ROLE))
        number_px = painter.fontMetrics().horizontalAdvance("0" * self._digits())
        if gone:
            _draw_gone(painter, QRectF(mark))
        else:
            dpr = painter.device().devicePixelRatioF()
            painter.drawPixmap(mark.topLeft(), icons.health_pixmap(index.data(HEALTH_ROLE), 11, dpr))
        painter.setPen(dim)
        at = QRect(box.left() + _MARK_PX, box.top(), number_px, box.height())
        painter.drawText(at, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), str(number))
        painter.setPen(dim if gone else text)
        _draw_name(painter, box.adjusted(_MARK_PX + number_px + 7, 0, 0, 0), name)


def _paint_other(painter: QPainter, box: QRect, name: str, index: Index, inks: tuple[QColor, ...]) -> None:
    """An area, a category, or a site without a camera: its mark, its name, and at the right what it is."""
    text, dim = inks
    category = index.data(CATEGORY_ROLE)
    mark = QRectF(box.left() - 2, box.top() + (box.height() - 16) / 2, 16, 16)
    if index.data(HIT_ROLE) is Hit.BARE_SITE:
        _draw_bare(painter, mark, QColor(category.colour))
    else:
        icon, colour = (category.icon, category.colour) if category else ("mdi6.vector-polygon", text)
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(mark.topLeft(), icons.pixmap(icon, 16, colour, dpr))
    plain = painter.font()
    painter.setFont(theme.font(0.85))
    painter.setPen(dim)
    note = index.data(NOTE_ROLE)
    painter.drawText(box, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), note)
    taken = painter.fontMetrics().horizontalAdvance(note) + 8
    painter.setFont(plain)
    painter.setPen(text)
    _draw_name(painter, box.adjusted(_MARK_PX + 3, 0, -taken, 0), name)


def _draw_name(painter: QPainter, box: QRect, name: str) -> None:
    words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), words)


def _draw_bare(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A hollow diamond: a place that is known, and no camera there. The map has the same shape."""
    middle, reach = box.center(), 5.5
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour if theme.current().dark else colour.darker(135), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ways = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in ways]))
    painter.restore()


class ResultsList(LongTable):
    """The list; Enter or a double click activates a camera, a name, or a site without a camera (`bare`).

    A table of one column, because QListView places every row anew on each change: 140 ms for 100,000 rows.
    """

    activated_row = Signal(int)
    activated_named = Signal(object)
    activated_bare = Signal(int)

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

    @contextmanager
    def staying(self) -> Iterator[None]:
        """While others are listed: the lines that are read, chosen and current stay, where they are left."""
        top, current = self.rowAt(0), self.currentIndex().row()
        read, at = self._camera_at(top), self._camera_at(current)
        chosen = [self._camera_at(each.row()) for each in self.selectionModel().selectedRows()]
        yield
        model, marks = self._results, self.selectionModel()
        lines = QItemSelection()
        for place in model.positions_of([row for row in chosen[:DRAGGED_AT_MOST] if row is not None]):
            lines.select(model.index(place), model.index(place))
        marks.select(lines, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current >= 0 and model.rowCount():
            found = model.position_of(at) if at is not None else None
            place = min(current, model.rowCount() - 1) if found is None else found
            marks.setCurrentIndex(model.index(place), QItemSelectionModel.SelectionFlag.NoUpdate)
        # Last: a current line draws the list to itself.
        found = model.position_of(read) if read is not None else None
        self.verticalScrollBar().setValue(max(top, 0) if found is None else found)

    def _camera_at(self, at: int) -> int | None:
        """The row of the camera on a line, None for another line or none."""
        here = 0 <= at < self._results.rowCount() and self._results.hit_at(at) is Hit.CAMERA
        return self._results.row_at(at) if here else None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the chosen cameras, with a picture that says how many and which."""
        model, marked = self._results, self.selectionModel().selectedRows()
        found = [at for at in sorted(each.row() for each in marked) if model.hit_at(at) is Hit.CAMERA]
        found = found[:DRAGGED_AT_MOST]
        names = [
            f"{model.index(at).data(NUMBER_ROLE)}  {model.index(at).data()}" for at in found[:NAMES_AT_MOST]
        ]
        if found:
            drag_rows(self, [model.row_at(at) for at in found], names)

    def _activate(self, index: QModelIndex) -> None:
        at = index.row()
        match self._results.hit_at(at):
            case Hit.CAMERA:
                self.activated_row.emit(self._results.row_at(at))
            case Hit.NAMED:
                self.activated_named.emit(self._results.named_at(at))
            case Hit.BARE_SITE:
                self.activated_bare.emit(self._results.bare_at(at))
