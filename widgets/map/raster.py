"""Raster tiles under the map: drawn when they are there, coarser ones meanwhile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from console.map.projection import View
from console.tiles.cover import Placed, cover, parents
from console.tiles.fetching import Fetching
from console.tiles.values import Tile, TilesInfo, TileSource, TilesTrouble, TilesUnusable
from widgets.image_file import NoPicture, read_image
from widgets.theme import Theme

# Pictures held beside those of the view: one of 1920 × 1080 with its margin needs some 80 of 256 KB.
HELD_BYTES = 80 * 1024 * 1024
_HELD_AT_MOST = 5_000  # also of those that the source has not
LOOK_MS = 100
AGAIN_MS = 30_000
_SIDE_AT_MOST = 1024
# Larger ones are no sharper on any screen, but take their room.
_SIDE_KEPT = 512
# Paper maps are bright: beside pictures of the night they would blind.
_NIGHT = QColor(8, 12, 20, 150)


class RasterLayer(QObject):
    """`arrived()` when tiles of the last drawn view came; `trouble_changed(TilesTrouble | None)`.

    `opened(TilesInfo)` once. `open_source` is called on the thread that fetches. Close it.
    """

    arrived = Signal()
    opened = Signal(object)
    trouble_changed = Signal(object)

    def __init__(self, open_source: Callable[[], TileSource], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.info: TilesInfo | None = None
        self.trouble: TilesTrouble | None = None
        self._held: OrderedDict[Tile, QImage | None] = OrderedDict()
        self._held_bytes = self._in_view = 0
        self._fetching = Fetching(open_source, decoded)
        # Looked at, not called back: an object of Qt that a foreign thread holds last would die there.
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._take_news)
        self._look.start()
        # A server that comes back fills the holes it left, also while nobody touches the map.
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    @property
    def waiting(self) -> bool:
        """Whether tiles are still on their way."""
        return self._fetching.busy

    def strokes(self, view: View, theme: Theme, dpr: float) -> Iterator[Callable[[QPainter], None]]:
        """What draws the view, tile by tile; what is not there yet is asked for, coarser ones stand in."""
        if self.info is None:
            return
        placed = cover(view, self.info, dpr)
        self._in_view = len(placed)
        self._fetching.want([each.tile for each in placed if each.tile not in self._held])
        if not self._look.isActive():
            self._look.start()
        for each in placed:
            yield self._stroke(each, theme)

    def close(self) -> None:
        """Let the source and all pictures go."""
        self._look.stop()
        self._again.stop()
        self._fetching.close()
        self._held.clear()
        self.info = None

    def _take_news(self) -> None:
        news = self._fetching.news()
        if not self._fetching.busy:
            self._look.stop()
        for tile, image in news.tiles:
            self._hold(tile, image)
        if news.info is not None:
            self.info = news.info
            self._have_trouble(None)
            self.opened.emit(news.info)
        for trouble in news.troubles:
            self._have_trouble(trouble)
        if news.info is not None or any(image is not None for _, image in news.tiles):
            self.arrived.emit()

    def _hold(self, tile: Tile, image: QImage | None) -> None:
        self._let_go(self._held.pop(tile, None))
        self._held[tile] = image
        self._held_bytes += 0 if image is None else image.sizeInBytes()
        # Never fewer than twice the view: it would be asked for again and again.
        while len(self._held) > 2 * self._in_view and (
            self._held_bytes > HELD_BYTES or len(self._held) > _HELD_AT_MOST
        ):
            self._let_go(self._held.popitem(last=False)[1])

    def _let_go(self, image: QImage | None) -> None:
        self._held_bytes -= 0 if image is None else image.sizeInBytes()

    def _try_again(self) -> None:
        if self.info is None:
            self._fetching.again()
            self._look.start()
        else:
            self.arrived.emit()

    def _have_trouble(self, trouble: TilesTrouble | None) -> None:
        if trouble is self.trouble:
            return
        self.trouble = trouble
        if trouble is None:
            self._again.stop()
        else:
            self._again.start()
        self.trouble_changed.emit(trouble)

    def _stroke(self, placed: Placed, theme: Theme) -> Callable[[QPainter], None]:
        def draw(painter: QPainter) -> None:
            found = self._picture(placed.tile)
            if found is None:
                return
            image, part = found
            # Its edges on whole pixels, or seams would show.
            box = _whole(placed)
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
        if self.info is None:
            return None
        for coarse, x, y, size in parents(tile, self.info):
            image = self._held.get(coarse)
            if image is not None:
                side = image.width()
                return image, QRectF(x * side, y * side, size * side, size * side)
        return None


def decoded(data: bytes) -> QImage:
    """A tile's picture, ready to be drawn. Raises TilesUnusable for what is none or is far too large."""
    try:
        return read_image(data, (_SIDE_KEPT, _SIDE_KEPT), square_at_most=_SIDE_AT_MOST)
    except NoPicture as error:
        raise TilesUnusable(TilesTrouble.NO_PICTURE) from error


def _whole(placed: Placed) -> QRectF:
    left, top = round(placed.left), round(placed.top)
    return QRectF(left, top, round(placed.left + placed.size) - left, round(placed.top + placed.size) - top)
