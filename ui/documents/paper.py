"""A document on A4: pages with head and foot, written as a PDF whose bytes follow from its content alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter, QPen

from ui.documents.fixed import fixed
from ui.documents.flow import Piece, Placed, paginate
from ui.documents.setting import DPI, Set, Setting, mm, rule
from ui.documents.type import BAND, EDGE, WARNING

_LEFT_MM, _RIGHT_MM, _TOP_MM, _FOOT_MM = 18.0, 18.0, 25.0, 19.0
_PAGE_MM = (210.0, 297.0)
_BAND_MM = 6.0


@dataclass(frozen=True, slots=True)
class Edges:
    """What stands on each page: at the head left and right, at the foot left, and a warning in a frame."""

    head_left: str
    head_right: str
    foot_left: str
    warning: str = ""


class Paper:
    """One document. Add pieces made with `setting`, then `write` it."""

    def __init__(self, title: str, made_utc: float, edges: Edges) -> None:
        self._title, self._made_utc, self._edges = title, made_utc, edges
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(DPI)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        self._writer.setTitle(title)
        self._writer.setCreator("Safe City Console")
        self._writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, f"{edges.foot_left}/{title}"))))
        self.setting = Setting(mm(_PAGE_MM[0] - _LEFT_MM - _RIGHT_MM), self._writer)
        self._pieces: list[Piece] = []

    @property
    def device(self) -> QPaintDevice:
        """What texts within drawings are measured for."""
        return self._writer

    def add(self, *runs: list[Piece] | Piece) -> None:
        """Add pieces at the end."""
        for run in runs:
            self._pieces += run if isinstance(run, list) else [run]

    def write(self, path: Path) -> int:
        """Write the PDF and say how many pages it has. Raises OSError."""
        top = mm(_TOP_MM + (_BAND_MM + 2.5 if self._edges.warning else 0.0))
        pages = paginate(self._pieces, mm(_PAGE_MM[1] - _FOOT_MM) - top)
        with QPainter(self._writer) as painter:
            for number, page in enumerate(pages, 1):
                if number > 1:
                    self._writer.newPage()
                self._paint(painter, page, top, number, len(pages))
        self._buffer.close()
        path.write_bytes(fixed(bytes(self._buffer.data().data()), self._made_utc))
        return len(pages)

    def _paint(self, painter: QPainter, page: list[Placed], top: float, number: int, count: int) -> None:
        left = mm(_LEFT_MM)
        self._paint_edges(painter, left, f"{number} / {count}")
        for placed in page:
            if placed.piece.paint is not None:
                placed.piece.paint(painter, QPointF(left, top + placed.y))

    def _paint_edges(self, painter: QPainter, left: float, number: str) -> None:
        width, edges = self.setting.width, self._edges
        head, foot = mm(12.0), mm(_PAGE_MM[1] - _FOOT_MM + 5.0)
        for text, y, right, share in (
            (edges.head_left, head, False, 0.6),
            (edges.head_right, head, True, 0.4),
            (edges.foot_left, foot, False, 0.8),
            (number, foot, True, 0.2),
        ):
            made = Set(text, EDGE, width * share, self._writer, right=right)
            x = left + width * (1 - share) if right else left
            made.paint(painter, QPointF(x, y if y == foot else y + mm(7.5) - made.height))
        rule(painter, left, head + mm(8.5), width)
        rule(painter, left, foot - mm(1.5), width)
        if edges.warning:
            self._paint_warning(painter, QRectF(left, mm(_TOP_MM - 2.5), width, mm(_BAND_MM)))

    def _paint_warning(self, painter: QPainter, frame: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(WARNING, mm(0.4)))
        painter.drawRect(frame)
        made = Set(self._edges.warning, BAND, frame.width() - mm(4), self._writer)
        made.paint(painter, QPointF(frame.x() + mm(2), frame.center().y() - made.height / 2))
