"""Sets texts, tables and drawings as pieces of a page, in units of 1/600 inch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter, QPen, QTextLayout, QTextOption

from ui.documents.flow import Piece
from ui.documents.type import BODY, CELL, CELL_FIXED, CELL_HEAD, FAINT, HEADING, LINE, Style

DPI = 600
# A cell or a paragraph that is longer says so by its dots: a page must end somewhere.
CELL_CHARACTERS = 700
TEXT_CHARACTERS = 12_000
_PAD_MM, _BETWEEN_MM = 1.1, 2.4


def mm(length: float) -> float:
    """Millimetres in the page's units."""
    return length * DPI / 25.4


class Set:
    """A text set into lines of at most `width`. Words too long for a line are divided anywhere."""

    def __init__(
        self, text: str, style: Style, width: float, device: QPaintDevice, *, right: bool = False
    ) -> None:
        self.style = style
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout = QTextLayout(text.replace("\n", "\u2028"), style.font(), device)
        self.layout.setTextOption(option)
        self.height = 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, self.height))
            self.height += line.height()
        self.layout.endLayout()
        # From the top to the feet of the first line's letters: the two scripts differ.
        self.ascent = self.layout.lineAt(0).ascent() if self.layout.lineCount() else 0.0

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """All lines."""
        painter.setPen(self.style.ink)
        self.layout.draw(painter, at)

    def line(self, number: int) -> Piece:
        """One line as a piece, so that a long text goes on over the page."""
        line = self.layout.lineAt(number)
        top = line.y()

        def paint(painter: QPainter, at: QPointF) -> None:
            painter.setPen(self.style.ink)
            self.layout.lineAt(number).draw(painter, QPointF(at.x(), at.y() - top))

        return Piece(line.height(), paint)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its share of the width, and how its cells are set."""

    head: str
    share: float
    fixed: bool = False
    right: bool = False


class Setting:
    """Makes pieces of `width`, measured for the device that will draw them."""

    def __init__(self, width: float, device: QPaintDevice) -> None:
        self.width = width
        self._device = device

    def text(self, text: str, style: Style = BODY) -> list[Piece]:
        """A paragraph that may go on over the page, never with one line alone."""
        made = Set(clipped(text, TEXT_CHARACTERS), style, self.width, self._device)
        count = made.layout.lineCount()
        lines = [made.line(number) for number in range(count)]
        holding = {0, count - 2} if count > 1 else set()
        return [
            self.space(style.before_mm),
            *(Piece(piece.height, piece.paint, keep=number in holding) for number, piece in enumerate(lines)),
        ]

    def bullet(self, text: str, style: Style = BODY) -> list[Piece]:
        """A point of a list."""
        indent = mm(4)
        made = Set(clipped(text, TEXT_CHARACTERS), style, self.width - indent, self._device)
        dot = Set("•", style, indent, self._device)

        def paint(painter: QPainter, at: QPointF) -> None:
            dot.paint(painter, QPointF(at.x() + mm(0.5), at.y() + made.ascent - dot.ascent))
            made.paint(painter, QPointF(at.x() + indent, at.y()))

        return [self.space(style.before_mm), Piece(made.height, paint)]

    def heading(self, text: str, style: Style = HEADING) -> list[Piece]:
        """A heading: it never stands alone at the foot of a page."""
        made = Set(text, style, self.width, self._device)
        return [
            self.space(style.before_mm),
            Piece(made.height, made.paint, keep=True),
            Piece(mm(1.2), keep=True),
        ]

    def space(self, millimetres: float) -> Piece:
        """Room that vanishes at the head of a page."""
        return Piece(mm(millimetres), blank=True)

    def new_page(self) -> Piece:
        """From here on a new page."""
        return Piece(0.0, new_page=True, keep=True)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Piece]:
        """A table; its head stands again on each page that it goes on to."""
        head = self._row(columns, [column.head for column in columns], head=True)
        body = [self._row(columns, row, head=False) for row in rows]
        pieces = [Piece(head.height, head.paint, keep=True)]
        pieces += [
            Piece(row.height, row.paint, again=head if number else None) for number, row in enumerate(body)
        ]
        return pieces

    def pairs(self, pairs: Sequence[tuple[str, str | None]], share: float = 0.27) -> list[Piece]:
        """What is called what, a line each; None leaves a line to be written on by hand."""
        return [piece for name, value in pairs for piece in self._pair(name, value, share)]

    def drawing(self, height: float, draw: Callable[[QPainter, QRectF], None]) -> list[Piece]:
        """Something drawn over the whole width."""

        def paint(painter: QPainter, at: QPointF) -> None:
            painter.save()
            draw(painter, QRectF(at.x(), at.y(), self.width, height))
            painter.restore()

        return [self.space(1.5), Piece(height, paint)]

    def _row(self, columns: Sequence[Column], cells: Sequence[str], *, head: bool) -> Piece:
        whole = sum(column.share for column in columns)
        pad, between, x = mm(_PAD_MM), mm(_BETWEEN_MM), 0.0
        placed: list[tuple[float, Set]] = []
        for column, cell in zip(columns, cells, strict=True):
            width = self.width * column.share / whole
            style = CELL_HEAD if head else CELL_FIXED if column.fixed else CELL
            text = clipped(cell, CELL_CHARACTERS)
            placed.append((x + pad / 2, Set(text, style, width - between, self._device, right=column.right)))
            x += width
        base = max(made.ascent for _, made in placed)
        height = max(base - made.ascent + made.height for _, made in placed) + pad

        def paint(painter: QPainter, at: QPointF) -> None:
            if head:
                painter.fillRect(QRectF(at.x(), at.y(), self.width, height), FAINT)
            for left, made in placed:
                made.paint(painter, QPointF(at.x() + left, at.y() + pad / 2 + base - made.ascent))
            rule(painter, at.x(), at.y() + height, self.width)

        return Piece(height, paint)

    def _pair(self, name: str, value: str | None, share: float) -> list[Piece]:
        left, pad = self.width * share, mm(_PAD_MM)
        label = Set(name, CELL_HEAD, left - pad, self._device)
        if value is None:
            return [self._to_be_written(label, left)]
        made = Set(clipped(value, TEXT_CHARACTERS), CELL, self.width - left, self._device)
        if made.height > mm(120):
            # A note of several pages: not as one row.
            label_piece = Piece(label.height + pad, label.paint, keep=True)
            return [label_piece, *self.text(value, CELL)]
        base = max(label.ascent, made.ascent)
        height = max(base - each.ascent + each.height for each in (label, made)) + pad * 0.8

        def paint(painter: QPainter, at: QPointF) -> None:
            label.paint(painter, QPointF(at.x(), at.y() + base - label.ascent))
            made.paint(painter, QPointF(at.x() + left, at.y() + base - made.ascent))

        return [Piece(height, paint)]

    def _to_be_written(self, label: Set, left: float) -> Piece:
        # Room for a hand with a pen.
        height = max(mm(7.5), label.height + mm(2.5))

        def paint(painter: QPainter, at: QPointF) -> None:
            base = at.y() + height - mm(1.6)
            label.paint(painter, QPointF(at.x(), at.y() + height - mm(1.2) - label.height))
            rule(painter, at.x() + left, base, self.width - left)

        return Piece(height, paint)


def rule(painter: QPainter, x: float, y: float, width: float) -> None:
    """A hairline."""
    painter.setPen(QPen(LINE, mm(0.15)))
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))


def clipped(text: str, characters: int) -> str:
    """A text of at most so many characters; dots tell where it was cut."""
    return text if len(text) <= characters else text[: characters - 2].rstrip() + " …"
