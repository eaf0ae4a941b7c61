"""An incident's clips on one line of time: a row for each camera, gaps hatched, the moment marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPaintDevice, QPainter, QPen

from console.ist import ist
from console.package.facts import PackageFacts
from ui.documents.setting import Set, mm
from ui.documents.speech import Speech
from ui.documents.type import ACCENT, DIM, EDGE, FAINT, INK, WARNING, Style

_ROW_MM, _AXIS_MM, _NAME_SHARE = 6.0, 8.0, 0.22
# All rows together are no higher than this, so that a heading has room above them on a page.
_ROWS_MM = 205.0
# More cameras than this could not be told apart; the table of files has them all.
ROWS_MOST = 64
_A_DAY_S = 86400
GAPS_MOST = 200
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 43200, 86400)
_NAME, _SMALL_NAME = Style(7.5, colour=INK), Style(5.5, colour=INK)
_SMALL_ROW_MM = 4.2


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of footage of one camera, and where in it pictures are missing. UTC seconds."""

    start_utc: float
    end_utc: float
    gaps: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One camera's line."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All rows with the ends of the axis and the moment that the incident is about."""

    rows: tuple[Row, ...]
    start_utc: float
    end_utc: float
    moment_utc: float

    @property
    def row_mm(self) -> float:
        """How high a camera's row is, in millimetres."""
        return min(_ROW_MM, _ROWS_MM / max(1, len(self.rows)))

    @property
    def height(self) -> float:
        """What it takes on the page."""
        return mm(self.row_mm * len(self.rows) + _AXIS_MM)


def chart(facts: PackageFacts, say: Speech) -> Chart | None:
    """The chart of a package's clips; None where there are none."""
    clips = [each for each in facts.files if not each.derived and each.file.packets]
    if not clips:
        return None
    rows = []
    for camera in facts.cameras[:ROWS_MOST]:
        bars = [
            Bar(each.file.start_utc, each.file.end_utc, each.file.gaps)
            for each in clips
            if each.camera == camera.position
        ]
        rows.append(Row(f"{camera.number}  {say.name(camera.name)}", tuple(bars)))
    start = min(facts.incident.start_utc, *(each.file.start_utc for each in clips))
    end = max(facts.incident.end_utc, *(each.file.end_utc for each in clips))
    return Chart(tuple(rows), start, max(end, start + 1.0), facts.incident.at_utc)


def ticks(start_utc: float, end_utc: float, most: int = 9) -> list[float]:
    """Round moments on the axis, at most so many. IST lies half an hour beside UTC, so whole hours do too."""
    span = end_utc - start_utc
    step = next((s for s in _STEPS_S if span / s <= most), _STEPS_S[-1] * max(1, round(span / 86400 / most)))
    offset = 5.5 * 3600
    first = -(-(start_utc + offset) // step) * step - offset
    return [first + i * step for i in range(int((end_utc - first) // step) + 1)]


def draw(painter: QPainter, frame: QRectF, chart: Chart, say: Speech, device: QPaintDevice) -> None:
    """Draw the chart into `frame`."""
    left = frame.x() + frame.width() * _NAME_SHARE
    axis = QRectF(left, frame.y(), frame.width() * (1 - _NAME_SHARE), frame.height() - mm(_AXIS_MM))
    scale = axis.width() / (chart.end_utc - chart.start_utc)

    def x(utc: float) -> float:
        return axis.x() + (min(max(utc, chart.start_utc), chart.end_utc) - chart.start_utc) * scale

    days = chart.end_utc - chart.start_utc > _A_DAY_S
    marks = ticks(chart.start_utc, chart.end_utc)
    _draw_axis(painter, axis, [(x(tick), _tick_words(tick, say, days)) for tick in marks], device)
    high = mm(chart.row_mm)
    for number, row in enumerate(chart.rows):
        top = axis.y() + high * number
        _draw_name(painter, QRectF(frame.x(), top, left - frame.x() - mm(2), high), row.name, device)
        for bar in row.bars:
            lane = QRectF(x(bar.start_utc), top + high * 0.18, 0, high * 0.64)
            lane.setRight(max(x(bar.end_utc), lane.left() + mm(0.4)))
            painter.fillRect(lane, ACCENT)
            for begin, end in bar.gaps[:GAPS_MOST]:
                gap = QRectF(x(begin), lane.y(), max(x(end) - x(begin), mm(0.3)), lane.height())
                _draw_gap(painter, gap)
    moment = x(chart.moment_utc)
    painter.setPen(QPen(WARNING, mm(0.5)))
    painter.drawLine(QPointF(moment, axis.top() - mm(0.8)), QPointF(moment, axis.bottom() + mm(1.2)))


def _tick_words(utc: float, say: Speech, days: bool) -> str:
    return f"{ist(utc):%d/%m %H:%M}" if days else say.clock(utc)


def _draw_axis(
    painter: QPainter, axis: QRectF, marks: Sequence[tuple[float, str]], device: QPaintDevice
) -> None:
    painter.fillRect(axis, FAINT)
    free_from = axis.left()
    for at, words in marks:
        painter.setPen(QPen(QColor("#ffffff"), mm(0.3)))
        painter.drawLine(QPointF(at, axis.top()), QPointF(at, axis.bottom()))
        made = Set(words, EDGE, mm(30), device)
        width = made.layout.maximumWidth()
        place = min(max(at - width / 2, axis.left()), axis.right() - width)
        if place >= free_from:
            made.paint(painter, QPointF(place, axis.bottom() + mm(1.4)))
            free_from = place + width + mm(1.5)


def _draw_name(painter: QPainter, place: QRectF, name: str, device: QPaintDevice) -> None:
    # A name of several lines shows as much of itself as one line takes.
    style = _NAME if place.height() >= mm(_SMALL_ROW_MM) else _SMALL_NAME
    shown = QFontMetricsF(style.font(), device).elidedText(
        name, Qt.TextElideMode.ElideRight, place.width() - mm(1)
    )
    made = Set(shown, style, place.width(), device)
    painter.save()
    painter.setClipRect(place)
    made.paint(painter, QPointF(place.x(), place.center().y() - made.height / 2))
    painter.restore()


def _draw_gap(painter: QPainter, gap: QRectF) -> None:
    """White with slanting lines, drawn one by one: a pattern brush is a bitmap on paper."""
    painter.save()
    painter.fillRect(gap, QColor("#ffffff"))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(QPen(WARNING, mm(0.2)))
    painter.drawRect(gap)
    painter.setClipRect(gap)
    painter.setPen(QPen(DIM, mm(0.2)))
    step, at = mm(0.9), gap.left() - gap.height()
    while at < gap.right():
        painter.drawLine(QPointF(at, gap.bottom()), QPointF(at + gap.height(), gap.top()))
        at += step
    painter.restore()
