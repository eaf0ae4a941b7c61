"""The strip of recent incidents below the wall: a still, the time, what it is."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from console.evidence.incidents import Incidents
from console.evidence.values import OPEN_STATES, CaptureState, Incident, Seal, clips_state
from ui.background import Background
from ui.incidents import marks, words
from ui.incidents.model import INCIDENT_ROLE
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills, first_still
from widgets import theme

Index = QModelIndex | QPersistentModelIndex
SHOWN = 24
_STILL = QSize(112, 63)
_CARD = QSize(252, 75)
_TICK_MS = 1000


class RecentModel(QAbstractListModel):
    """The incidents made last, last one first."""

    def __init__(self, incidents: Incidents, parent: QWidget) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._rows: list[Incident] = []

    def set_rows(self, rows: Sequence[Incident]) -> None:
        """Show these."""
        if [r.id for r in rows] == [r.id for r in self._rows]:
            self._rows = list(rows)
            self.touch()
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def refresh(self, incident: Incident) -> bool:
        """Take in a changed incident, or a new one at the front; False if it is neither."""
        for row, held in enumerate(self._rows):
            if held.id == incident.id:
                self._rows[row] = incident
                self.dataChanged.emit(self.index(row), self.index(row))
                return True
        if self._rows and incident.id < self._rows[0].id:
            return False
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.insert(0, incident)
        self.endInsertRows()
        if len(self._rows) > SHOWN:
            self.beginRemoveRows(QModelIndex(), SHOWN, len(self._rows) - 1)
            del self._rows[SHOWN:]
            self.endRemoveRows()
        return True

    def touch(self, *, only_open: bool = False) -> None:
        """Have the cards painted anew."""
        for row, incident in enumerate(self._rows):
            if not only_open or clips_state(incident) in OPEN_STATES:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each incident."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:
        """The incident, or what a screen reader says of it."""
        incident = self._rows[index.row()]
        if role == INCIDENT_ROLE:
            return incident
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            what = words.title_words(incident, self._incidents.categories)
            state = words.clips_words(incident, time.time())
            return f"{words.moment_words(incident.at_utc)}  {what}\n{words.cameras_words(incident)}\n{state}"
        return None


class RecentCard(QStyledItemDelegate):
    """Paints one incident as a card."""

    def __init__(self, incidents: Incidents, stills: Stills, parent: QWidget) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._stills = stills

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are alike."""
        return _CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A still on the left; time, kind, camera and state on the right."""
        incident: Incident = index.data(INCIDENT_ROLE)
        box: QRect = option.rect.adjusted(3, 3, -3, -3)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, box, state)
        still = QRect(box.left() + 3, box.top() + 3, _STILL.width(), _STILL.height())
        self._paint_still(painter, still, incident)
        text = QRect(still.right() + 9, box.top() + 4, box.right() - still.right() - 14, box.height() - 8)
        self._paint_words(painter, text, incident)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        now = theme.current()
        chosen = bool(state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(now.hover if hover else now.panel_raised)
        painter.setPen(QPen(now.focus, 2) if chosen else QPen(now.line, 1))
        painter.drawRoundedRect(box, 5, 5)

    def _paint_still(self, painter: QPainter, box: QRect, incident: Incident) -> None:
        now = theme.current()
        painter.fillRect(box, now.tile_ground)
        path = first_still(incident, self._incidents)
        dpr = painter.device().devicePixelRatioF()
        if path is not None:
            picture = self._stills.picture(path, _STILL, dpr)
            if not picture.isNull():
                size = picture.deviceIndependentSize().toSize()
                at = QRect(box.topLeft(), size.scaled(_STILL, Qt.AspectRatioMode.KeepAspectRatio))
                at.moveCenter(box.center())
                painter.drawPixmap(at, picture)
                return
        mark = marks.pixmap(("mdi6.image-off-outline", QColor(now.tile_text_dim)), 24, dpr)
        painter.drawPixmap(box.center().x() - 12, box.center().y() - 12, mark)

    def _paint_words(self, painter: QPainter, box: QRect, incident: Incident) -> None:
        now = theme.current()
        dpr = painter.device().devicePixelRatioF()
        line = box.height() // 3
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        rows = [QRect(box.left(), box.top() + n * line, box.width(), line) for n in range(3)]
        state, seal = clips_state(incident), incident.seal
        mark = marks.seal_mark(seal) if seal in (Seal.CHANGED, Seal.MISSING) else marks.state_mark(state)
        if state is not CaptureState.DONE or seal in (Seal.CHANGED, Seal.MISSING):
            spot = rows[0].right() - 15
            painter.drawPixmap(spot, rows[0].center().y() - 7, marks.pixmap(mark, 15, dpr))
        painter.setFont(theme.font(0.95, bold=True))
        painter.setPen(now.text)
        painter.drawText(rows[0], left, words.clock_words(incident.at_utc))
        kind = marks.category_mark(incident.category, self._incidents.categories)
        painter.drawPixmap(rows[1].left(), rows[1].center().y() - 7, marks.pixmap(kind, 15, dpr))
        named = rows[1].adjusted(20, 0, 0, 0)
        painter.setFont(theme.font(0.95))
        _elided(painter, named, words.title_words(incident, self._incidents.categories))
        painter.setPen(now.text_dim)
        _elided(painter, rows[2], words.cameras_words(incident))


def _elided(painter: QPainter, box: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class RecentStrip(QWidget):
    """`open_wanted(incident_id)` by click, or by Enter when it has the focus."""

    open_wanted = Signal(str)

    def __init__(
        self,
        incidents: Incidents,
        background: Background,
        *,
        news: IncidentNews,
        stills: Stills,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._background = background
        self.model = RecentModel(incidents, self)
        self.view = self._row_of(RecentCard(incidents, stills, self))
        self.view.clicked.connect(self._chosen)
        self.view.activated.connect(self._chosen)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "dim")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        both = QWidget(self)
        self._stacked = QStackedLayout(both)
        self._stacked.addWidget(self._empty)
        self._stacked.addWidget(self.view)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.addWidget(both)
        self.setFixedHeight(_CARD.height() + 8)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(lambda: self.model.touch(only_open=True))
        self._tick.start()
        news.changed.connect(self._changed)
        stills.ready.connect(lambda _: self.view.viewport().update())
        self.retranslate()
        self.reload()

    def _row_of(self, card: RecentCard) -> QListView:
        """The cards beside each other, as many as there is room for."""
        view = QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(card)
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(False)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click opens an incident; it must not take the keys from the wall.
        view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return view

    def reload(self) -> None:
        """Read the recent incidents again, off the GUI thread."""
        self._background.run(lambda: self._incidents.latest(SHOWN), self._loaded)

    def _loaded(self, rows: Sequence[Incident]) -> None:
        self.model.set_rows(rows)
        self._show_which()

    def _show_which(self) -> None:
        self._stacked.setCurrentIndex(1 if self.model.rowCount() else 0)

    def _changed(self, incident_id: str) -> None:
        incident = self._incidents.get(incident_id)
        at_front = self.view.horizontalScrollBar().value() == 0
        self.model.refresh(incident)
        self._show_which()
        if at_front:
            self.view.scrollToTop()

    def _chosen(self, index: QModelIndex) -> None:
        incident: Incident | None = index.data(INCIDENT_ROLE)
        if incident is not None:
            self.open_wanted.emit(incident.id)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.view.setAccessibleName(self.tr("Recent incidents"))
        self._empty.setText(self.tr("Bookmarks appear here. Press B on a picture."))
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
