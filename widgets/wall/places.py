"""Where tiles, headers and pictures lie, in whole device pixels so that no picture is scaled twice."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from console.wall.layouts import Layout

MARGIN = 2  # logical pixels around a tile, where the selection's frame is drawn
HEADER = 22
HEADER_SMALL = 17
SMALL_BELOW = 120  # a tile lower than this has the small header


@dataclass(frozen=True, slots=True)
class Place:
    """One tile, in device pixels: the whole, its header strip and the box for its picture.

    `whole_area`, `header_area` and `picture_area` are the whole logical pixels that cover them: what is
    asked to be repainted; `rim` is what lies around the picture: the header and the margins. They are kept
    because they are needed thousands of times a second.
    """

    whole: QRect
    header: QRect
    picture: QRect
    whole_area: QRect
    header_area: QRect
    picture_area: QRect
    rim: tuple[QRect, ...]


def places(layout: Layout, width: int, height: int, dpr: float) -> tuple[Place, ...]:
    """The places of a layout's tiles on a canvas of `width` × `height` logical pixels at scale `dpr`."""
    wide, high = round(width * dpr), round(height * dpr)
    margin = max(1, round(MARGIN * dpr))
    made = []
    for cell in layout.cells:
        left, right = cell.x * wide // layout.columns, (cell.x + cell.w) * wide // layout.columns
        top, bottom = cell.y * high // layout.rows, (cell.y + cell.h) * high // layout.rows
        whole = QRect(left, top, right - left, bottom - top)
        inner = whole.adjusted(margin, margin, -margin, -margin)
        strip = round((HEADER_SMALL if inner.height() < SMALL_BELOW * dpr else HEADER) * dpr)
        header = QRect(inner.left(), inner.top(), inner.width(), min(strip, inner.height()))
        picture = inner.adjusted(0, header.height(), 0, 0)
        area, header_area, picture_area = (covering(part, dpr) for part in (whole, header, picture))
        rim = _rim(area, header_area, picture_area)
        made.append(Place(whole, header, picture, area, header_area, picture_area, rim))
    return tuple(made)


def _rim(whole: QRect, header: QRect, picture: QRect) -> tuple[QRect, ...]:
    sides = QRegion(whole).subtracted(QRegion(header)).subtracted(QRegion(picture))
    return header, *(QRect(side) for side in sides)  # type: ignore[attr-defined]


def logical(rect: QRect, dpr: float) -> QRectF:
    """A rectangle of device pixels in the painter's logical ones."""
    return QRectF(rect.x() / dpr, rect.y() / dpr, rect.width() / dpr, rect.height() / dpr)


def covering(rect: QRect, dpr: float) -> QRect:
    """The whole logical pixels that cover a rectangle of device pixels: what is asked to be repainted."""
    return logical(rect, dpr).toAlignedRect()


def fitted(width: int, height: int, box: QRect) -> QRect:
    """A picture's shape within a box, as large as it goes, in the middle.

    A picture that fills the box in one direction and misses it by a rounding in the other stays as it is.
    """
    if width <= 0 or height <= 0 or box.isEmpty():
        return QRect(box.topLeft(), box.topLeft())
    if (
        width <= box.width()
        and height <= box.height()
        and (box.width() - width <= 2 or box.height() - height <= 2)
    ):
        wide, high = width, height
    else:
        scale = min(box.width() / width, box.height() / height)
        wide, high = max(1, round(width * scale)), max(1, round(height * scale))
    return QRect(box.x() + (box.width() - wide) // 2, box.y() + (box.height() - high) // 2, wide, high)


def neighbour(layout: Layout, tile: int, dx: int, dy: int) -> int:
    """The nearest tile in a direction (one of `dx`, `dy` is 0, the other 1 or -1), or `tile` at the edge."""
    here = layout.cells[tile]
    x, y = here.x + here.w / 2, here.y + here.h / 2
    best, distance = tile, float("inf")
    for index, cell in enumerate(layout.cells):
        along = (cell.x + cell.w / 2 - x) * dx + (cell.y + cell.h / 2 - y) * dy
        across = abs((cell.x + cell.w / 2 - x) * dy) + abs((cell.y + cell.h / 2 - y) * dx)
        if along > 0.4 and along + 2 * across < distance:
            best, distance = index, along + 2 * across
    return best
