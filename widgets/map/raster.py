"""Raster tiles under the map: fetched and decoded by one thread of their own, drawn when they are there."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from console.map.projection import View
from console.tiles.cover import Placed, cover, parents
from console.tiles.values import Tile, TilesInfo, TilesTrouble, TileSource, TilesUnusable
from widgets.theme import Theme

# Pictures held: a wall of 1920 × 1080 with its margin needs some 80, at two zooms.
HELD_AT_MOST = 320
ARRIVED_MS = 120
_WANTED_AT_MOST = 240
_SIDE_AT_MOST = 1024
# Paper maps are bright: beside pictures of the night they would blind.
_NIGHT = QColor(8, 12, 20, 150)


class RasterLayer(QObject):
    """`arrived()` when tiles of the last drawn view came; `trouble_changed(TilesTrouble | None)`.

    `open_source` is called on the layer's thread, which also asks the source and decodes. Close it.
    """

    arrived = Signal()
    trouble_changed = Signal(object)
    opened = Signal(object)
    _came = Signal(object, object)
    _told = Signal(object)

    def __init__(self, open_source: Callable[[], TileSource], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.info: TilesInfo | None = None
        self.trouble: TilesTrouble | None = None
        self._held: OrderedDict[Tile, QImage | None] = OrderedDict()
        self._wanted: deque[Tile] = deque()
        self._gate = threading.Condition()
        self._closed = False
        self._settle = QTimer(self, singleShot=True, interval=ARRIVED_MS)
        self._settle.timeout.connect(self.arrived)
        self._came.connect(self._have)
        self._told.connect(self._have_trouble)
        self.opened.connect(self._have_info)
        self._thread = threading.Thread(target=self._work, args=(open_source,), name="tiles", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> bool:
        """Whether tiles are still on their way."""
        with self._gate:
            return bool(self._wanted)

    def strokes(self, view: View, theme: Theme, dpr: float) -> Iterator[Callable[[QPainter], None]]:
        """What draws the view, tile by tile; what is not there yet is asked for, coarser ones stand in."""
        if self.info is None:
            return
        placed = cover(view, self.info, dpr)
        self._ask([each.tile for each in placed])
        for each in placed:
            yield self._stroke(each, theme)

    def close(self) -> None:
        """Let the source go; its thread ends after what it does at the moment."""
        with self._gate:
            self._closed = True
            self._wanted.clear()
            self._gate.notify()

    # On the GUI thread

    def _stroke(self, placed: Placed, theme: Theme) -> Callable[[QPainter], None]:
        def draw(painter: QPainter) -> None:
            # Its edges on whole pixels, or seams would show.
            box = _whole(placed)
            found = self._picture(placed.tile)
            if found is None:
                return
            image, part = found
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image, part)
            if theme.dark:
                painter.fillRect(box, _NIGHT)

        return draw

    def _picture(self, tile: Tile) -> tuple[QImage, QRectF] | None:
        image = self._held.get(tile)
        if image is not None:
            self._held.move_to_end(tile)
            return image, QRectF(image.rect())
        assert self.info is not None
        for coarse, x, y, size in parents(tile, self.info):
            image = self._held.get(coarse)
            if image is not None:
                side = image.width()
                return image, QRectF(x * side, y * side, size * side, size * side)
        return None

    def _ask(self, tiles: list[Tile]) -> None:
        missing = [tile for tile in tiles if tile not in self._held]
        with self._gate:
            # Only what is looked at now: who pans on does not wait for what was passed.
            self._wanted = deque(missing[:_WANTED_AT_MOST])
            self._gate.notify()

    def _have(self, tile: Tile, image: QImage | None) -> None:
        self._held[tile] = image
        while len(self._held) > HELD_AT_MOST:
            self._held.popitem(last=False)
        if image is not None and not self._settle.isActive():
            self._settle.start()

    def _have_info(self, info: TilesInfo) -> None:
        self.info = info
        self.arrived.emit()

    def _have_trouble(self, trouble: TilesTrouble | None) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit(trouble)

    # On the layer's own thread

    def _work(self, open_source: Callable[[], TileSource]) -> None:
        try:
            source = open_source()
        except (TilesUnusable, OSError) as error:
            self._say(self._told, _trouble_of(error))
            return
        self._say(self.opened, source.info)
        while (tile := self._next()) is not None:
            self._fetch(source, tile)
        source.close()

    def _next(self) -> Tile | None:
        with self._gate:
            while not self._wanted and not self._closed:
                self._gate.wait()
            return None if self._closed else self._wanted.popleft()

    def _fetch(self, source: TileSource, tile: Tile) -> None:
        try:
            data = source.tile(tile)
            image = None if data is None else decoded(data)
        except TilesUnusable as error:
            if error.trouble is TilesTrouble.NO_PICTURE:
                source.bad(tile)
            self._say(self._told, error.trouble)
            # It is asked for again when the map is drawn the next time.
            return
        if data is not None:
            self._say(self._told, None)
        self._say(self._came, tile, image)

    def _say(self, signal: object, *told: object) -> None:
        # The window may be gone by now, and the signal with it.
        with self._gate:
            if not self._closed:
                signal.emit(*told)  # type: ignore[attr-defined]


def decoded(data: bytes) -> QImage:
    """A tile's picture, ready to be drawn. Raises TilesUnusable for what is none or is far too large."""
    raw = QByteArray(data)
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    # By what it is, not by what it is called; and its size is known before it is unpacked.
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not size.isValid() or not 0 < size.width() <= _SIDE_AT_MOST or size.width() != size.height():
        raise TilesUnusable(TilesTrouble.NO_PICTURE)
    image = reader.read()
    if image.isNull():
        raise TilesUnusable(TilesTrouble.NO_PICTURE)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _trouble_of(error: BaseException) -> TilesTrouble:
    return error.trouble if isinstance(error, TilesUnusable) else TilesTrouble.NOT_READABLE


def _whole(placed: Placed) -> QRectF:
    left, top = round(placed.left), round(placed.top)
    return QRectF(left, top, round(placed.left + placed.size) - left, round(placed.top + placed.size) - top)
