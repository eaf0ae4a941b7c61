"""Paints one tile: header, picture straight from shared memory, and what lies over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QImage, QPainter, QPixmap, QRegion

from console.playback.values import Frame
from console.wall.tile import TileKind
from widgets import theme
from widgets.wall.face import draw_empty, draw_face, draw_veil, needs_veil
from widgets.wall.header import header_pixmap
from widgets.wall.mode_look import draw_mode_frame, draw_scrubber
from widgets.wall.overlays import draw_clock, draw_locator
from widgets.wall.places import Place, covering, fitted, logical
from widgets.wall.view import Pictures, TileMode, TileView
from widgets.wall.zoom import WHOLE, Zoom

_RGB32 = QImage.Format.Format_RGB32
_NO_PICTURE = (TileKind.HIDDEN, TileKind.HOLE, TileKind.EMPTY)


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a picture of `size` stands in its box: worked out once, used for each of its frames.

    `strips` of ground beside it, each with the whole pixels that cover it. `alone`: to repaint `area` is to
    repaint the picture and nothing beside it, which between two whole pixels is not so.
    """

    size: tuple[int, int]
    target: QRectF
    corner: QPointF
    area: QRect
    strips: tuple[tuple[QRectF, QRect], ...]
    exact: bool
    alone: bool


class Tile:
    """What one tile shows now. `plain`: nothing lies over its picture, the usual case and the cheap one."""

    __slots__ = ("fit", "header", "on_canvas", "plain", "screen", "sequence", "view", "zoom")

    def __init__(self) -> None:
        self.view: TileView | None = None
        self.screen: Pictures | None = None
        self.sequence = 0
        self.on_canvas = 0
        self.fit: Fit | None = None
        self.header: QPixmap | None = None
        self.zoom = WHOLE
        self.plain = True

    def set_view(self, view: TileView | None) -> None:
        """What the tile says."""
        self.view = view
        self.header = None
        self._settle()

    def set_zoom(self, zoom: Zoom) -> None:
        """Which part of the picture it shows."""
        self.zoom = zoom
        self._settle()

    def _settle(self) -> None:
        self.plain = _is_plain(self.view) and not self.zoom.on


def paint_header(
    painter: QPainter, tile: Tile, place: Place, ratio: float, language: str, font: QFont
) -> None:
    """Margin and header strip."""
    whole, header = logical(place.whole, ratio), logical(place.header, ratio)
    ground = theme.current().ground
    for strip in margins(whole, header, logical(place.picture, ratio)):
        painter.fillRect(strip, ground)
    if tile.view is None:
        painter.fillRect(header, theme.current().tile_ground)
        return
    if tile.header is None:
        tile.header = header_pixmap(tile.view, header.width(), header.height(), ratio, language, font)
    painter.drawPixmap(header.topLeft(), tile.header)


def paint_picture(
    painter: QPainter, region: QRegion, tile: Tile, place: Place, ratio: float, font: QFont
) -> bool:
    """The picture or why there is none; whether a frame came to the canvas that was not there before."""
    view = tile.view
    frame = tile.screen.frame() if tile.screen is not None else None
    if view is None or frame is None or view.state.kind in _NO_PICTURE:
        tile.on_canvas = 0
        box = logical(place.picture, ratio)
        if view is None:
            draw_empty(painter, box)
        else:
            draw_face(painter, view, box, font, ratio)
        return False
    fit = tile.fit
    if fit is None or fit.size != (frame.width, frame.height):
        fit = tile.fit = _fit(frame.width, frame.height, place, ratio)
    for strip, covered in fit.strips:
        if region.intersects(covered):
            painter.fillRect(strip, theme.current().tile_ground)
    _paint_frame(painter, frame, fit, tile, ratio)
    if not tile.plain:
        _paint_over(painter, view, tile, fit.target, font)
    new = frame.sequence != tile.on_canvas
    tile.on_canvas = frame.sequence
    return new


def face_of(view: TileView | None) -> object:
    """What of a view changes the picture's box; a plain live picture repaints itself."""
    return TileKind.LIVE if view is not None and _is_plain(view) else view


def margins(whole: QRectF, *inner: QRectF) -> list[QRectF]:
    """The strips of `whole` around the parts inside it, which lie below each other."""
    middle = inner[0]
    for part in inner[1:]:
        middle = middle.united(part)
    strips = [
        QRectF(whole.left(), whole.top(), whole.width(), middle.top() - whole.top()),
        QRectF(whole.left(), middle.bottom(), whole.width(), whole.bottom() - middle.bottom()),
        QRectF(whole.left(), middle.top(), middle.left() - whole.left(), middle.height()),
        QRectF(middle.right(), middle.top(), whole.right() - middle.right(), middle.height()),
    ]
    return [strip for strip in strips if strip.width() > 0 and strip.height() > 0]


def _is_plain(view: TileView | None) -> bool:
    return view is not None and (
        view.state.kind is TileKind.LIVE and view.mode is TileMode.LIVE and not view.clock
    )


def _paint_frame(painter: QPainter, frame: Frame, fit: Fit, tile: Tile, ratio: float) -> None:
    image = QImage(frame.data, frame.width, frame.height, frame.pitch, _RGB32)
    if tile.zoom.on:
        # Qt reads the part from the frame itself; smooth, because it is looked at closely.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(fit.target, image, tile.zoom.source(frame.width, frame.height))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    elif fit.exact:
        if ratio != 1.0:
            image.setDevicePixelRatio(ratio)
        painter.drawImage(fit.corner, image)
    else:
        painter.drawImage(fit.target, image, QRectF(image.rect()))


def _paint_over(painter: QPainter, view: TileView, tile: Tile, target: QRectF, font: QFont) -> None:
    live = view.mode is TileMode.LIVE
    if live and needs_veil(view.state):
        draw_veil(painter, view.state, target, font)
    if not live:
        draw_mode_frame(painter, view, target, font)
    if view.mode is TileMode.REPLAY:
        draw_scrubber(painter, view, target, font)
    elif view.clock and live:
        draw_clock(painter, view, target, font)
    if tile.zoom.on:
        draw_locator(painter, tile.zoom, target, font)


def _fit(width: int, height: int, place: Place, ratio: float) -> Fit:
    at = fitted(width, height, place.picture)
    target = logical(at, ratio)
    area = covering(at, ratio)
    strips = tuple((strip, strip.toAlignedRect()) for strip in margins(logical(place.picture, ratio), target))
    beside = (*place.rim, *(covered for _, covered in strips))
    alone = not any(area.intersects(part) for part in beside)
    exact = at.size().toTuple() == (width, height)
    return Fit((width, height), target, target.topLeft(), area, strips, exact, alone)
