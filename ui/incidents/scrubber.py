"""The line of time under a clip: IST, what was kept, what is missing, the moment of the key press."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.evidence.timeline import Timeline
from ui.incidents.words import clock_words
from widgets import theme

_EDGE = 10.0
_TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)


def tick_every(duration_s: float, width: float, label_width: float) -> int:
    """Seconds between two labels, so that they do not touch."""
    room = max(1.0, width / (label_width * 1.6))
    return next((step for step in _TICKS_S if duration_s / step <= room), 14400)


class Scrubber(QWidget):
    """`sought(utc)` when the operator goes to a moment."""

    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Timeline()
        self._at = 0.0
        self._moment = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_line(self, line: Timeline, moment_utc: float) -> None:
        """The clips to move in, and the moment that was bookmarked."""
        self._line, self._moment = line, moment_utc
        self._at = line.start_utc
        self.update()

    def set_position(self, utc: float) -> None:
        """Where the player is."""
        if utc != self._at:
            self._at = utc
            self.update()

    @property
    def position(self) -> float:
        """The moment under the handle."""
        return self._at

    def sizeHint(self) -> QSize:
        """One line of bar and one of times."""
        return QSize(300, 22 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(120, self.sizeHint().height())

    def x_of(self, utc: float) -> float:
        """Where a moment lies, in pixels."""
        share = (utc - self._line.start_utc) / self._line.duration_s if self._line.duration_s else 0.0
        return _EDGE + share * (self.width() - 2 * _EDGE)

    def utc_at(self, x: float) -> float:
        """The moment at a pixel."""
        share = (x - _EDGE) / max(1.0, self.width() - 2 * _EDGE)
        return self._line.start_utc + min(1.0, max(0.0, share)) * self._line.duration_s

    def paintEvent(self, _: QPaintEvent) -> None:
        """Bar, holes, moment, handle, times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.current()
        bar = QRectF(_EDGE, 11, self.width() - 2 * _EDGE, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.line)
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if not self._line.spans:
            return
        self._paint_kept(painter, bar)
        self._paint_moment(painter, bar)
        self._paint_ticks(painter, bar)
        self._paint_handle(painter, bar)

    def _paint_kept(self, painter: QPainter, bar: QRectF) -> None:
        now = theme.current()
        for span in self._line.spans:
            left, right = self.x_of(span.start_utc), self.x_of(span.end_utc)
            painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), now.line_strong)
            played = min(right, self.x_of(self._at))
            if played > left:
                painter.fillRect(QRectF(left, bar.top(), played - left, bar.height()), now.accent)
        for start, end in self._line.holes:
            left = self.x_of(start)
            hole = QRectF(left, bar.top() - 1, max(3.0, self.x_of(end) - left), bar.height() + 2)
            painter.fillRect(hole, now.panel)
            painter.fillRect(hole, Qt.BrushStyle.BDiagPattern)
            painter.setPen(QPen(now.warning, 1))
            painter.drawRect(hole)

    def _paint_moment(self, painter: QPainter, bar: QRectF) -> None:
        if not self._line.start_utc <= self._moment <= self._line.end_utc:
            return
        x = self.x_of(self._moment)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().recording)
        flag = [QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x + 5, 5), QPointF(x, 9.5), QPointF(x - 5, 5)]
        painter.drawPolygon(QPolygonF(flag))

    def _paint_ticks(self, painter: QPainter, bar: QRectF) -> None:
        now = theme.current()
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance("00:00:00")
        step = tick_every(self._line.duration_s, bar.width(), wide)
        second = int(self._line.start_utc // step) * step
        while second <= self._line.end_utc:
            x = self.x_of(second)
            if x - wide / 2 >= 0 and x + wide / 2 <= self.width() and second >= self._line.start_utc:
                painter.setPen(now.line_strong)
                painter.drawLine(QPointF(x, bar.bottom() + 2), QPointF(x, bar.bottom() + 5))
                painter.setPen(now.text_dim)
                box = QRectF(x - wide / 2, bar.bottom() + 5, wide, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, clock_words(second))
            second += step

    def _paint_handle(self, painter: QPainter, bar: QRectF) -> None:
        now = theme.current()
        painter.setPen(QPen(now.focus if self.hasFocus() else now.panel, 2))
        painter.setBrush(QColor(now.text))
        painter.drawEllipse(QPointF(self.x_of(self._at), bar.center().y()), 7, 7)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is held down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event.position().x())

    def _seek(self, x: float) -> None:
        if self._line.spans:
            self._at = self.utc_at(x)
            self.update()
            self.sought.emit(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; everything else is the player's."""
        if self._line.spans and event.key() == Qt.Key.Key_Home:
            self.sought.emit(self._line.start_utc)
        elif self._line.spans and event.key() == Qt.Key.Key_End:
            self.sought.emit(self._line.end_utc - 1)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus on the handle."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.update()
