"""How pieces of a document are shared out over pages: arithmetic only, no page is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, QPointF], None]


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """What is never divided between pages. `height` in the page's own units.

    `keep` holds it together with what follows; `again` (the head of a table) is painted anew where this
    piece comes first on a page; `blank` is left out there; `new_page` begins one.
    """

    height: float
    paint: Paint | None = None
    keep: bool = False
    again: Piece | None = None
    blank: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and its distance from the upper edge of the page's body."""

    piece: Piece
    y: float


def paginate(pieces: Sequence[Piece], room: float) -> list[list[Placed]]:
    """Pages of at most `room` height; a piece that is higher has one of its own, and runs over."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for group in _together(pieces):
        height = sum(piece.height for piece in group)
        if pages[-1] and (group[0].new_page or (y + height > room and not group[0].blank)):
            pages.append([])
            y = 0.0
        for piece in group:
            if piece.new_page and not piece.height:
                continue
            if not pages[-1]:
                if piece.blank:
                    continue
                if piece.again is not None:
                    pages[-1].append(Placed(piece.again, y))
                    y += piece.again.height
            elif y + piece.height > room and not piece.blank and height > room:
                # A group that fits on no page is divided after all.
                pages.append([])
                y = 0.0
            pages[-1].append(Placed(piece, y))
            y += piece.height
    return pages if pages[-1] or len(pages) == 1 else pages[:-1]


def _together(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Runs of pieces that stay together: each ends with one that does not hold on to the next.

    Room between two pieces parts no heading from what follows it.
    """
    run: list[Piece] = []
    for piece in pieces:
        run.append(piece)
        if not piece.keep and not (piece.blank and len(run) > 1):
            yield run
            run = []
    if run:
        yield run
