"""The wall's canvas: all tiles in one widget, pictures painted straight from shared memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.wall.layouts import Layout, layout
from widgets.wall.face import draw_hover, draw_selection
from widgets.wall.marks import status_words
from widgets.wall.places import Place, logical, neighbour, places
from widgets.wall.surface import Surface
from widgets.wall.tile_painter import Tile, face_of, paint_header, paint_picture
from widgets.wall.view import Pictures, TileView
from widgets.wall.zoom import STEP, WHOLE, Zoom

# A zoom that is still being turned does not ask for a larger picture yet.
ZOOM_REST_MS = 400


class TileCanvas(QWidget):
    """Tiles of a layout, shown; `painted` counts frames on screen. `WallGrid` adds what the operator does.

    `zoomed(tile)`: another part of its picture is shown; `tiles_resized`: `picture_size` gives something
    else, because tiles or zooms changed.
    """

    tiles_resized = Signal()
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The surface covers all of it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.surface = Surface(self, self._paint)
        self.setMinimumSize(320, 180)
        self.painted = 0
        self.selected = 0
        self._layout: Layout = layout("16")
        self._tiles = [Tile() for _ in self._layout.cells]
        self._places: tuple[Place, ...] = ()
        self._ratio = 1.0
        self._language = "en"
        self._hovered: int | None = None
        # Zooms of cameras that left their tile in this turn of the loop, or because one is enlarged.
        self._left_zooms: dict[int, Zoom] = {}
        self._zoom_rest = QTimer(self)
        self._zoom_rest.setSingleShot(True)
        self._zoom_rest.setInterval(ZOOM_REST_MS)
        self._zoom_rest.timeout.connect(self._say_sizes)
        self._sizes: list[QSize] = []
        # Pictures that `refresh` asked to be repainted, and nothing else of their tiles.
        self._asked: dict[int, QRect] = {}
        self._place_all()

    # Values

    def set_layout(self, wanted: Layout) -> None:
        """Another layout; tiles keep what they show until they are told otherwise."""
        if wanted is self._layout:
            return
        for tile in self._tiles[len(wanted) :]:
            self._leave_zoom(tile)
        QTimer.singleShot(0, self, self._forget_zooms)
        self._layout = wanted
        self._tiles = (self._tiles + [Tile() for _ in wanted.cells])[: len(wanted)]
        self.selected = min(self.selected, len(wanted) - 1)
        self._place_all()
        self.surface.update()

    def set_tile(self, index: int, view: TileView | None) -> None:
        """What a tile says; None for an empty one."""
        tile, place = self._tiles[index], self._places[index]
        before = tile.view
        if _number(before) != _number(view):
            self._leave_zoom(tile)
            tile.set_zoom(self._left_zooms.pop(_number(view), WHOLE))
            self._zoom_rest.start()
        tile.set_view(view)
        self.surface.update(place.header_area)
        if face_of(before) != face_of(view):
            self.surface.update(place.picture_area)
        if index == self.selected:
            self._say_selection()

    def set_screen(self, index: int, screen: Pictures | None) -> None:
        """Where a tile's frames come from."""
        tile = self._tiles[index]
        if screen is not tile.screen:
            tile.screen, tile.sequence, tile.on_canvas = screen, 0, 0
            self.surface.update(self._places[index].picture_area)

    def set_language(self, language: str) -> None:
        """Names in `hi` or `en`."""
        self._language = language
        self._forget_headers()

    def refresh(self) -> None:
        """Ask for a repaint of the pictures that are new; called at the screen's rate."""
        for index, (tile, place) in enumerate(zip(self._tiles, self._places, strict=True)):
            if tile.screen is None:
                continue
            sequence = tile.screen.sequence
            if sequence != tile.sequence:
                tile.sequence = sequence
                fit = tile.fit
                if fit is not None and tile.on_canvas:
                    # The ground beside a picture is painted already when the picture was there before.
                    if fit.alone:
                        self._asked[index] = fit.area
                    self.surface.update(fit.area)
                else:
                    self.surface.update(place.picture_area)

    def select(self, index: int) -> None:
        """Move the selection without telling anyone."""
        index = min(max(index, 0), len(self._tiles) - 1)
        if index == self.selected:
            return
        for changed in (self.selected, index):
            if changed < len(self._places):
                self.surface.update(self._places[changed].whole_area)
        self.selected = index
        self._say_selection()

    def tile_rect(self, index: int) -> QRect:
        """A tile's place in logical pixels."""
        return self._places[index].whole_area

    def picture_size(self, index: int) -> QSize:
        """What playback should fill, in device pixels: the box for a tile's picture, or more when zoomed."""
        box = self._places[index].picture.size()
        multiple = self._tiles[index].zoom.take(box.width())
        return QSize(round(box.width() * multiple), round(box.height() * multiple))

    def picture_area(self, index: int) -> QRectF:
        """Where a tile's picture stands now, in logical pixels; its box while there is none."""
        fit = self._tiles[index].fit
        return fit.target if fit is not None else logical(self._places[index].picture, self._ratio)

    @property
    def count(self) -> int:
        """Tiles of the layout."""
        return len(self._tiles)

    def view(self, index: int) -> TileView | None:
        """What a tile was told to say."""
        return self._tiles[index].view

    # Zoom

    def zoom(self, index: int) -> Zoom:
        """Which part of its picture a tile shows."""
        return self._tiles[index].zoom

    def set_zoom(self, index: int, zoom: Zoom) -> None:
        """Show a part of a tile's picture; it stays with the camera until it leaves the wall."""
        tile = self._tiles[index]
        if tile.view is None or zoom == tile.zoom:
            return
        tile.set_zoom(zoom)
        self.surface.update(self._places[index].picture_area)
        self._zoom_rest.start()
        self.zoomed.emit(index)

    def zoom_by(self, step: float) -> None:
        """Zoom the selected tile by a factor, around the middle of what it shows."""
        self.set_zoom(self.selected, self.zoom(self.selected).by(step))

    def zoom_in(self) -> None:
        """One step into the selected tile's picture."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """One step out of it."""
        self.zoom_by(1 / STEP)

    def zoom_reset(self) -> None:
        """The whole picture in the selected tile."""
        self.set_zoom(self.selected, WHOLE)

    def tile_at(self, position: QPoint) -> int | None:
        """The tile under a point of the widget."""
        ratio = self.devicePixelRatioF()
        at = QPoint(int(position.x() * ratio), int(position.y() * ratio))
        return next((i for i, place in enumerate(self._places) if place.whole.contains(at)), None)

    # Painting

    def _paint(self, event: QPaintEvent) -> None:
        """Paint the tiles, or the parts of them, that are in the event's region."""
        region = event.region()
        asked, self._asked = self._asked, {}
        # Ended also when something in it fails: Qt crashes on a painter that outlives its event.
        with QPainter(self.surface) as painter:
            if asked and region == _together(asked.values()):
                self._paint_pictures(painter, region, asked)
                return
            for index, (tile, place) in enumerate(zip(self._tiles, self._places, strict=True)):
                if region.intersects(place.whole_area):
                    self._paint_tile(painter, region, index, tile, place)

    def _paint_pictures(self, painter: QPainter, region: QRegion, asked: Mapping[int, QRect]) -> None:
        """Paint the pictures of these tiles and nothing else: of nearly every frame, all there is to do."""
        font = self.font()
        for index, area in asked.items():
            tile, place = self._tiles[index], self._places[index]
            fit = tile.fit
            if len(asked) > 1:
                # In a region of several parts Qt paints span by span, on threads of its own, and in one
                # rectangle row by row: half the time.
                painter.setClipRect(area)
            self.painted += paint_picture(painter, region, tile, place, self._ratio, font)
            if tile.fit is not fit:
                # The picture has another shape: what stands beside it is not its ground any more.
                self.surface.update(place.picture_area)

    def _paint_tile(self, painter: QPainter, region: QRegion, index: int, tile: Tile, place: Place) -> None:
        if any(region.intersects(part) for part in place.rim):
            paint_header(painter, tile, place, self._ratio, self._language, self.font())
            whole = logical(place.whole, self._ratio)
            if index == self.selected:
                draw_selection(painter, whole, self.hasFocus())
            elif index == self._hovered:
                draw_hover(painter, whole)
        if region.intersects(place.picture_area):
            fit = tile.fit
            self.painted += paint_picture(painter, region, tile, place, self._ratio, self.font())
            if tile.fit is not fit and not QRegion(place.picture_area).subtracted(region).isEmpty():
                # The picture has another shape: what stands beside it is not its ground any more.
                self.surface.update(place.picture_area)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the tiles anew."""
        super().resizeEvent(event)
        self.surface.resize(self.size())
        self._place_all()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._forget_headers()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self._repaint_selection()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self._repaint_selection()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Another screen may have another scale."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._place_all()
        return super().event(event)

    # Inside

    def neighbour(self, dx: int, dy: int) -> int:
        """The nearest tile in a direction, or the selected one at the edge."""
        return neighbour(self._layout, self.selected, dx, dy)

    def _hover(self, index: int | None) -> None:
        if index == self._hovered:
            return
        before, self._hovered = self._hovered, index
        for changed in (before, index):
            if changed is not None and changed < len(self._places):
                self.surface.update(self._frame_region(self._places[changed]))

    def _frame_region(self, place: Place) -> QRegion:
        """A tile without its picture, in logical pixels."""
        return QRegion(place.whole_area).subtracted(QRegion(place.picture_area))

    def _leave_zoom(self, tile: Tile) -> None:
        """A tile's camera goes: its zoom is kept for where it may appear again in this turn of the loop.

        While one camera fills the wall the others' are kept for the way back.
        """
        if tile.view is not None and tile.zoom.on:
            self._left_zooms[tile.view.number] = tile.zoom
            QTimer.singleShot(0, self, self._forget_zooms)
        tile.set_zoom(WHOLE)

    def _forget_zooms(self) -> None:
        if len(self._tiles) > 1:
            self._left_zooms.clear()

    def _say_sizes(self) -> None:
        """Tell when playback should fill something else than when it was last told."""
        sizes = [self.picture_size(index) for index in range(len(self._tiles))]
        if sizes != self._sizes:
            self._sizes = sizes
            self.tiles_resized.emit()

    def _place_all(self) -> None:
        self._ratio = self.devicePixelRatioF()
        self._places = places(self._layout, self.width(), self.height(), self._ratio)
        self._asked = {}
        for tile in self._tiles:
            tile.fit = None
        self._forget_headers()
        self._say_sizes()

    def _forget_headers(self) -> None:
        for tile in self._tiles:
            tile.header = None
        self.surface.update()

    def _repaint_selection(self) -> None:
        if self.selected < len(self._places):
            self.surface.update(self._places[self.selected].whole_area)

    def _say_selection(self) -> None:
        """For a screen reader: the selected camera and what its tile shows."""
        view = self._tiles[self.selected].view
        self.setAccessibleName(
            self.tr("Empty tile")
            if view is None
            else f"{view.number} {view.name.text(self._language)}, {status_words(view)}"
        )


def _together(areas: Iterable[QRect]) -> QRegion:
    region = QRegion()
    for area in areas:
        region = region.united(area)
    return region


def _number(view: TileView | None) -> int:
    return -1 if view is None else view.number
