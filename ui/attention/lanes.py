"""A line of time for each screen, with a bar wherever the camera stood on it: the larger, the thicker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ist import ist
from console.watch.attention_values import Watched
from ui.attention import words
from widgets import theme

LANE_PX = 26
AXIS_PX = 20
LANES_AT_MOST = 6
_LABEL_PX = 210
_PAD = 8
_TICK_PX = 90
_STEPS_S = (60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 7 * 86400, 30 * 86400)

Lane = tuple[str, list[Watched]]


class Lanes(QWidget):
    """Shows; decides nothing. Where there are more screens than fit, the last line says how many more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: list[Lane] = []
        self._more = 0
        self._from = self._to = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_watched(self, found: Sequence[Watched], from_utc: float, to_utc: float) -> None:
        """Show these stretches of a time."""
        lanes: dict[tuple[str, str, str], list[Watched]] = {}
        for each in found:
            lanes.setdefault((each.stage.operator, each.stage.seat, each.stage.window), []).append(each)
        self._lanes = [(_label(each[0]), each) for each in lanes.values()]
        self._more = max(0, len(self._lanes) - LANES_AT_MOST)
        self._lanes = self._lanes[:LANES_AT_MOST]
        self._from, self._to = from_utc, max(to_utc, from_utc + 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each screen, at least one, and the axis."""
        return QSize(600, max(1, len(self._lanes)) * LANE_PX + AXIS_PX + (LANE_PX if self._more else 0))

    def minimumSizeHint(self) -> QSize:
        """As high as it is; narrow where it must be."""
        return QSize(320, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._lanes = [(_label(found[0]), found) for _, found in self._lanes]
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Labels on the left, bars on the right, times below."""
        if self._to <= self._from:
            return
        with QPainter(self) as painter:
            box = QRectF(_LABEL_PX, 0, self.width() - _LABEL_PX - _PAD, self.height() - AXIS_PX)
            self._paint_axis(painter, box)
            for place, (label, found) in enumerate(self._lanes):
                self._paint_lane(painter, box, place, label, found)
            if self._more:
                painter.setPen(theme.current().text_dim)
                at = QRectF(_PAD, box.bottom() - LANE_PX, _LABEL_PX, LANE_PX)
                text = self.tr("and {n} more").format(n=self._more)
                painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_lane(
        self, painter: QPainter, box: QRectF, place: int, label: str, found: list[Watched]
    ) -> None:
        now, middle = theme.current(), place * LANE_PX + LANE_PX / 2
        painter.setPen(now.text)
        room = QRectF(_PAD, place * LANE_PX, _LABEL_PX - 2 * _PAD, LANE_PX)
        shown = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.fillRect(QRectF(box.left(), middle, box.width(), 1), now.line_strong)
        for each in found:
            left, right = self._x(each.from_utc, box), self._x(each.to_utc, box)
            high = 6 + (LANE_PX - 10) * math.sqrt(min(1.0, each.share))
            bar = QRectF(left, middle - high / 2, max(2.0, right - left), high)
            painter.fillRect(bar, now.accent)

    def _paint_axis(self, painter: QPainter, box: QRectF) -> None:
        now = theme.current()
        long = self._to - self._from > 86400
        for tick in ticks(self._from, self._to, max(1, int(box.width() / _TICK_PX))):
            x = self._x(tick, box)
            painter.fillRect(QRectF(x, box.top(), 1, box.height() + 3), now.line)
            painter.setPen(now.text_dim)
            # The last one stays whole at the edge.
            left = min(x - _TICK_PX / 2, self.width() - _TICK_PX)
            room = QRectF(left, box.bottom() + 2, _TICK_PX, AXIS_PX - 2)
            text = f"{ist(tick):%d-%m %H:%M}" if long else f"{ist(tick):%H:%M}"
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _x(self, utc: float, box: QRectF) -> float:
        share = (utc - self._from) / (self._to - self._from)
        return box.left() + min(1.0, max(0.0, share)) * box.width()


def ticks(from_utc: float, to_utc: float, at_most: int) -> list[float]:
    """Round moments on the room's clock between two others, at most so many."""
    lasts = to_utc - from_utc
    step = next((each for each in _STEPS_S if lasts / each <= at_most), max(_STEPS_S[-1], lasts / at_most))
    day = ist(from_utc).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=1)
    first = math.ceil((from_utc - day.timestamp()) / step)
    found = [day.timestamp() + (first + n) * step for n in range(at_most + 1)]
    return [each for each in found if each <= to_utc][:at_most]


def _label(each: Watched) -> str:
    parts = (words.operator_words(each.stage), words.window_words(each.stage.window))
    return " · ".join(part for part in parts if part)
