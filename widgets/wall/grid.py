"""The wall's canvas: all tiles in one widget, pictures painted straight from shared memory."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from console.playback.screen import Screen
from console.wall.layouts import Layout, layout
from console.wall.tile import TileKind
from widgets import theme
from widgets.wall.face import draw_empty, draw_face, draw_hover, draw_selection, draw_veil
from widgets.wall.header import header_pixmap
from widgets.wall.places import Place, covering, fitted, logical, places
from widgets.wall.view import CAMERAS_MIME, TileView
from widgets.words import state_words

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ROWS_AT_MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Fit:
    """Where a picture of `size` stands in its box: worked out once, used for each of its frames."""

    size: tuple[int, int]
    target: QRectF
    area: QRect
    strips: tuple[QRectF, ...]
    exact: bool


class _Tile:
    """What one tile shows now."""

    def __init__(self) -> None:
        self.view: TileView | None = None
        self.screen: Screen | None = None
        self.sequence = 0
        self.on_canvas = 0
        self.fit: _Fit | None = None
        self.header: QPixmap | None = None


class WallGrid(QWidget):
    """Tiles of a layout. Values come by method, intents go by signal; `painted` counts frames on screen."""

    picked = Signal(int)
    enlarge = Signal(int)
    tiles_resized = Signal()
    context_menu = Signal(int, QPoint)
    dropped = Signal(int, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMinimumSize(320, 180)
        self.painted = 0
        self.selected = 0
        self._layout: Layout = layout("16")
        self._tiles = [_Tile() for _ in self._layout.cells]
        self._places: tuple[Place, ...] = ()
        self._ratio = 1.0
        self._language = "en"
        self._pressed: tuple[int, QPoint] | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self._place_all()

    # Values

    def set_layout(self, wanted: Layout) -> None:
        """Another layout; tiles keep what they show until they are told otherwise."""
        if wanted is self._layout:
            return
        self._layout = wanted
        self._tiles = (self._tiles + [_Tile() for _ in wanted.cells])[: len(wanted)]
        self.selected = min(self.selected, len(wanted) - 1)
        self._place_all()
        self.update()

    def set_tile(self, index: int, view: TileView | None) -> None:
        """What a tile says; None for an empty one."""
        tile, place = self._tiles[index], self._places[index]
        before, tile.view = tile.view, view
        tile.header = None
        self.update(place.header_area)
        if _face_of(before) != _face_of(view):
            self.update(place.picture_area)
        if index == self.selected:
            self._say_selection()

    def set_screen(self, index: int, screen: Screen | None) -> None:
        """Where a tile's frames come from."""
        tile = self._tiles[index]
        if screen is not tile.screen:
            tile.screen, tile.sequence, tile.on_canvas = screen, 0, 0
            self.update(self._places[index].picture_area)

    def set_language(self, language: str) -> None:
        """Names in `hi` or `en`."""
        self._language = language
        self._forget_headers()

    def refresh(self) -> None:
        """Ask for a repaint of the pictures that are new; called at the screen's rate."""
        for tile, place in zip(self._tiles, self._places, strict=True):
            if tile.screen is None:
                continue
            sequence = tile.screen.sequence
            if sequence != tile.sequence:
                tile.sequence = sequence
                # The ground beside a picture is painted already when the picture was there before.
                known = tile.fit is not None and tile.on_canvas
                self.update(tile.fit.area if tile.fit is not None and known else place.picture_area)

    def select(self, index: int) -> None:
        """Move the selection without telling anyone."""
        index = min(max(index, 0), len(self._tiles) - 1)
        if index == self.selected:
            return
        for changed in (self.selected, index):
            if changed < len(self._places):
                self.update(self._places[changed].whole_area)
        self.selected = index
        self._say_selection()

    def tile_rect(self, index: int) -> QRect:
        """A tile's place in logical pixels."""
        return self._places[index].whole_area

    def picture_size(self, index: int) -> QSize:
        """The box for a tile's picture in device pixels: what playback should fill."""
        return self._places[index].picture.size()

    def tile_at(self, position: QPoint) -> int | None:
        """The tile under a point of the widget."""
        ratio = self.devicePixelRatioF()
        at = QPoint(int(position.x() * ratio), int(position.y() * ratio))
        return next((i for i, place in enumerate(self._places) if place.whole.contains(at)), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles, or the parts of them, that are in the event's region."""
        region = event.region()
        # Ended also when something in it fails: Qt crashes on a painter that outlives its event.
        with QPainter(self) as painter:
            for index, (tile, place) in enumerate(zip(self._tiles, self._places, strict=True)):
                if region.intersects(place.whole_area):
                    self._paint_tile(painter, region, index, tile, place)

    def _paint_tile(self, painter: QPainter, region: QRegion, index: int, tile: _Tile, place: Place) -> None:
        if any(region.intersects(part) for part in place.rim):
            self._paint_frame(painter, index, tile, place)
        if region.intersects(place.picture_area):
            self._paint_picture(painter, region, tile, place)

    def _paint_frame(self, painter: QPainter, index: int, tile: _Tile, place: Place) -> None:
        """Margin, header and selection."""
        ratio = self._ratio
        whole, header = logical(place.whole, ratio), logical(place.header, ratio)
        ground = theme.current().ground
        for strip in _margins(whole, header, logical(place.picture, ratio)):
            painter.fillRect(strip, ground)
        if tile.view is None:
            painter.fillRect(header, theme.current().tile_ground)
        else:
            if tile.header is None:
                tile.header = header_pixmap(
                    tile.view, header.width(), header.height(), ratio, self._language, self.font()
                )
            painter.drawPixmap(header.topLeft(), tile.header)
        if index == self.selected:
            draw_selection(painter, whole, self.hasFocus())
        elif index == self._hovered:
            draw_hover(painter, whole)

    def _paint_picture(self, painter: QPainter, region: QRegion, tile: _Tile, place: Place) -> None:
        view = tile.view
        frame = tile.screen.frame() if tile.screen is not None else None
        if view is None or frame is None or view.state.kind is TileKind.HIDDEN:
            tile.on_canvas = 0
            box = logical(place.picture, self._ratio)
            if view is None:
                draw_empty(painter, box)
            else:
                draw_face(painter, view, box, self.font(), self._ratio)
            return
        image = QImage(frame.data, frame.width, frame.height, frame.pitch, QImage.Format.Format_RGB32)
        fit = tile.fit
        if fit is None or fit.size != (frame.width, frame.height):
            fit = tile.fit = _fit(frame.width, frame.height, place, self._ratio)
        for strip in fit.strips:
            if region.intersects(strip.toAlignedRect()):
                painter.fillRect(strip, theme.current().tile_ground)
        target = fit.target
        if fit.exact:
            image.setDevicePixelRatio(self._ratio)
            painter.drawImage(target.topLeft(), image)
        else:
            painter.drawImage(target, image, QRectF(image.rect()))
        if frame.sequence != tile.on_canvas:
            tile.on_canvas = frame.sequence
            self.painted += 1
        if view.state.kind not in (TileKind.LIVE, TileKind.CONNECTING):
            draw_veil(painter, view.state, target, self.font())

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        self._place_all()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._forget_headers()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Another screen may have another scale."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._place_all()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self._repaint_selection()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self._repaint_selection()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the selection; everything else is the window's."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self._pick(self.neighbour(*step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the tile; a drag may follow."""
        index = self.tile_at(event.position().toPoint())
        if index is None:
            return
        self._pick(index)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (index, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the tile under the pointer; drag its camera once a pressed pointer has left its place."""
        self._hover(self.tile_at(event.position().toPoint()))
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        index, start = self._pressed
        view = self._tiles[index].view if index < len(self._tiles) else None
        far = (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance()
        if far and view is not None and view.row >= 0:
            self._pressed = None
            drag = QDrag(self)
            data = QMimeData()
            data.setData(CAMERAS_MIME, json.dumps([view.row]).encode())
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went elsewhere."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """No drag came of it."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge, or back."""
        index = self.tile_at(event.position().toPoint())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self.enlarge.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the tile's menu."""
        index = self.tile_at(event.pos())
        if index is not None:
            self._pick(index)
            self.context_menu.emit(index, event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cameras, nothing else."""
        if event.mimeData().hasFormat(CAMERAS_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Cameras were dropped on a tile."""
        index = self.tile_at(event.position().toPoint())
        rows = _dropped_rows(bytes(event.mimeData().data(CAMERAS_MIME).data()))
        if index is not None and rows:
            event.acceptProposedAction()
            self.dropped.emit(index, rows)

    # Inside

    def _pick(self, index: int) -> None:
        self.select(index)
        self.picked.emit(index)

    def _hover(self, index: int | None) -> None:
        if index == self._hovered:
            return
        before, self._hovered = self._hovered, index
        for changed in (before, index):
            if changed is not None and changed < len(self._places):
                self.update(self._frame_region(self._places[changed]))

    def _frame_region(self, place: Place) -> QRegion:
        """A tile without its picture, in logical pixels."""
        return QRegion(place.whole_area).subtracted(QRegion(place.picture_area))

    def neighbour(self, dx: int, dy: int) -> int:
        """The nearest tile in a direction, or the selected one at the edge."""
        here = self._layout.cells[self.selected]
        x, y = here.x + here.w / 2, here.y + here.h / 2
        best, distance = self.selected, float("inf")
        for index, cell in enumerate(self._layout.cells):
            along = (cell.x + cell.w / 2 - x) * dx + (cell.y + cell.h / 2 - y) * dy
            across = abs((cell.x + cell.w / 2 - x) * dy) + abs((cell.y + cell.h / 2 - y) * dx)
            if along > 0.4 and along + 2 * across < distance:
                best, distance = index, along + 2 * across
        return best

    def _place_all(self) -> None:
        before = [place.picture.size() for place in self._places]
        self._ratio = self.devicePixelRatioF()
        self._places = places(self._layout, self.width(), self.height(), self._ratio)
        for tile in self._tiles:
            tile.fit = None
        self._forget_headers()
        if before != [place.picture.size() for place in self._places]:
            self.tiles_resized.emit()

    def _forget_headers(self) -> None:
        for tile in self._tiles:
            tile.header = None
        self.update()

    def _repaint_selection(self) -> None:
        if self.selected < len(self._places):
            self.update(self._places[self.selected].whole_area)

    def _say_selection(self) -> None:
        """For a screen reader: the selected camera and its state."""
        view = self._tiles[self.selected].view
        self.setAccessibleName(
            self.tr("Empty tile")
            if view is None
            else f"{view.number} {view.name.text(self._language)}, {state_words(view.state)}"
        )


def _fit(width: int, height: int, place: Place, ratio: float) -> _Fit:
    at = fitted(width, height, place.picture)
    target = logical(at, ratio)
    strips = tuple(_margins(logical(place.picture, ratio), target))
    return _Fit((width, height), target, covering(at, ratio), strips, at.size().toTuple() == (width, height))


def _face_of(view: TileView | None) -> object:
    """What of a view changes the picture's box; a live picture repaints itself."""
    if view is None or view.state.kind is TileKind.LIVE:
        return view if view is None else TileKind.LIVE
    return view


def _margins(whole: QRectF, *inner: QRectF) -> list[QRectF]:
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


def _dropped_rows(data: bytes) -> list[int]:
    """Rows from a drag's data, which another program may have written."""
    try:
        rows = json.loads(data[: _ROWS_AT_MOST * 12])
    except ValueError:
        return []
    if not isinstance(rows, list) or not all(type(row) is int and row >= 0 for row in rows):
        return []
    return rows[:_ROWS_AT_MOST]
