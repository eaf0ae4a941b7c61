"""Draws the line of time: rows, holes, masks, marks, the moment of the key press, labels, the handle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from console.evidence.masks import Mask
from console.evidence.timeline import Timeline
from ui.incidents.time_scale import TimeScale, tick_every
from ui.incidents.words import clock_words
from widgets import theme

EDGE = 10.0
NAME_PX = 132.0
ROW_PX = 16
_TOP = 10.0
_BAR_PX = 6.0


@dataclass(frozen=True, slots=True)
class Looks:
    """What is drawn beside the footage itself."""

    names: tuple[str, ...] = ()
    moment_utc: float = 0.0
    in_utc: float | None = None
    out_utc: float | None = None
    masks: tuple[Mask, ...] = ()
    chosen: int = 0
    shown: frozenset[int] = frozenset({0})

    def with_marks(self, in_utc: float | None, out_utc: float | None) -> Looks:
        """With another stretch marked."""
        return replace(self, in_utc=in_utc, out_utc=out_utc)

    def with_masks(self, masks: tuple[Mask, ...]) -> Looks:
        """With other masks."""
        return replace(self, masks=masks)

    def with_chosen(self, chosen: int, shown: frozenset[int]) -> Looks:
        """With another camera chosen."""
        return replace(self, chosen=chosen, shown=shown)


class LinePainter:
    """Paints one line while its painter lives."""

    def __init__(
        self, painter: QPainter, scale: TimeScale, looks: Looks, row_px: float, width: float
    ) -> None:
        self._painter, self._scale, self._looks = painter, scale, looks
        self._row_px, self._width = row_px, width
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def row(self, place: int, camera: int, line: Timeline, at: float) -> None:
        """One camera's footage in the row `place` from above."""
        now, painter, scale = theme.current(), self._painter, self._scale
        top = _TOP + place * self._row_px
        bar = QRectF(scale.left, top + (self._row_px - _BAR_PX) / 2, scale.right - scale.left, _BAR_PX)
        if scale.left > EDGE:
            self._name(camera, top)
        painter.save()
        painter.setClipRect(QRectF(scale.left - 1, top, bar.width() + 2, self._row_px))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.line)
        painter.drawRoundedRect(bar, 3, 3)
        played_colour = now.accent if camera in self._looks.shown else now.text_disabled
        for span in line.spans:
            left, right = scale.x_of(span.start_utc), scale.x_of(span.end_utc)
            painter.fillRect(QRectF(left, bar.top(), max(1.0, right - left), _BAR_PX), now.line_strong)
            played = min(right, scale.x_of(at))
            if played > left:
                painter.fillRect(QRectF(left, bar.top(), played - left, _BAR_PX), played_colour)
        for start, end in line.holes:
            self._hole(start, end, bar)
        for mask in self._looks.masks:
            if mask.camera == camera:
                self._mask(mask, bar)
        painter.restore()

    def _name(self, camera: int, top: float) -> None:
        now, painter = theme.current(), self._painter
        chosen, shown = camera == self._looks.chosen, camera in self._looks.shown
        box = QRectF(2, top, NAME_PX, self._row_px)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.selection)
            painter.drawRoundedRect(box, 3, 3)
        eye = QPointF(box.left() + 8, box.center().y())
        painter.setPen(QPen(now.accent if shown else now.line_strong, 1.5))
        painter.setBrush(now.accent if shown else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(eye, 3.5, 3.5)
        painter.setPen(now.selection_text if chosen else now.text if shown else now.text_dim)
        words = painter.fontMetrics().elidedText(
            self._looks.names[camera], Qt.TextElideMode.ElideRight, int(NAME_PX - 20)
        )
        painter.drawText(box.adjusted(17, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _hole(self, start: float, end: float, bar: QRectF) -> None:
        now, painter = theme.current(), self._painter
        left = self._scale.x_of(start)
        hole = QRectF(left, bar.top() - 1, max(3.0, self._scale.x_of(end) - left), bar.height() + 2)
        painter.fillRect(hole, now.panel)
        painter.setPen(QPen(now.warning, 1))
        painter.setBrush(QColor(now.warning))
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.drawRect(hole)

    def _mask(self, mask: Mask, bar: QRectF) -> None:
        left = bar.left() if mask.from_utc is None else self._scale.x_of(mask.from_utc)
        right = bar.right() if mask.to_utc is None else self._scale.x_of(mask.to_utc)
        stroke = QRectF(left, bar.bottom() + 1, max(2.0, right - left), 2.0)
        self._painter.fillRect(stroke, theme.current().text)

    def line(self, rows: int, at: float, *, focused: bool) -> None:
        """What goes through all rows: marks, key press, times, handle."""
        bottom = _TOP + rows * self._row_px
        self._marks(bottom)
        self._ticks(bottom)
        self._moment(bottom)
        self._handle(at, bottom, focused)

    def _marks(self, bottom: float) -> None:
        now, painter, scale = theme.current(), self._painter, self._scale
        start, end = self._looks.in_utc, self._looks.out_utc
        if start is None and end is None:
            return
        shade = QColor(now.ground)
        shade.setAlpha(150)
        height = bottom - _TOP
        for mark, outside, points in ((start, (scale.left, None), 1), (end, (None, scale.right), -1)):
            if mark is None:
                continue
            x = min(scale.right, max(scale.left, scale.x_of(mark)))
            left, right = (outside[0], x) if outside[0] is not None else (x, scale.right)
            painter.fillRect(QRectF(left, _TOP, right - left, height), shade)
            painter.setPen(QPen(now.live, 2))
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(x + 5 * points, _TOP - 2),
                        QPointF(x, _TOP - 2),
                        QPointF(x, bottom + 1),
                        QPointF(x + 5 * points, bottom + 1),
                    ]
                )
            )

    def _ticks(self, bottom: float) -> None:
        now, painter, scale = theme.current(), self._painter, self._scale
        metrics = painter.fontMetrics()
        wide = metrics.horizontalAdvance("00:00:00")
        step = tick_every(scale.duration_s, scale.right - scale.left, wide)
        second = (scale.start_utc // step) * step
        while second <= scale.end_utc:
            x = scale.x_of(second)
            if second >= scale.start_utc and x - wide / 2 >= 0 and x + wide / 2 <= self._width:
                painter.setPen(now.line_strong)
                painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
                painter.setPen(now.text_dim)
                box = QRectF(x - wide / 2, bottom + 4, wide, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, clock_words(second))
            second += step

    def _moment(self, bottom: float) -> None:
        scale, moment = self._scale, self._looks.moment_utc
        if not scale.start_utc <= moment <= scale.end_utc:
            return
        x, painter = scale.x_of(moment), self._painter
        colour = theme.current().recording
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QPointF(x, 4), QPointF(x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        flag = [QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x + 5, 5), QPointF(x, 9.5), QPointF(x - 5, 5)]
        painter.drawPolygon(QPolygonF(flag))

    def _handle(self, at: float, bottom: float, focused: bool) -> None:
        now, painter = theme.current(), self._painter
        x = min(self._scale.right, max(self._scale.left, self._scale.x_of(at)))
        painter.setPen(QPen(now.text, 1.5))
        painter.drawLine(QPointF(x, _TOP - 2), QPointF(x, bottom))
        painter.setPen(QPen(now.focus if focused else now.panel, 2))
        painter.setBrush(QColor(now.text))
        painter.drawEllipse(QPointF(x, (_TOP + bottom) / 2 if bottom - _TOP < 20 else bottom), 6, 6)
