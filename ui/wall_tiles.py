"""The tiles of one wall: brings its grid and its streams to what the wall's value says, and looks at them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer

from console.ist import ist
from console.live.engine import LiveWall
from console.live.shown import Shown
from console.wall.layouts import layout
from console.wall.slots import Hole, Slot
from console.wall.views import StreamWish
from console.wall.wall import Wall
from ui.assembly import Services, replay_folder
from ui.resting import Resting
from ui.tile_modes import TileModes
from ui.tile_views import camera_view, hole_view
from ui.wall_cameras import WallCameras
from widgets.wall.grid import WallGrid
from widgets.wall.view import Pictures, TileView

FRAME_MS = 16
LOOK_MS = 250

# From a camera's key, its row and its view: the view with the marks of the wall's tools.
Marks = Callable[[str, int, TileView], TileView]


class WallTiles(QObject):
    """`wall` gives the value that is to be seen, at each asking. Begin with `start`, end with `stop`."""

    def __init__(
        self,
        services: Services,
        live: LiveWall,
        grid: WallGrid,
        cameras: WallCameras,
        wall: Callable[[], Wall],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._live, self._grid = services, live, grid
        self._cameras, self._wall = cameras, wall
        self.modes = TileModes(
            live,
            services.relay,
            services.playback,
            replay_folder(services.options.data),
            box=self.box,
            background=services.background,
            parent=self,
        )
        self._streams: dict[str, StreamWish] = {}
        self._marks: Marks = lambda key, row, view: view
        self._hour = ist(time.time()).hour
        self._views: list[TileView | None] = []
        self._painter = self._timer(FRAME_MS, grid.refresh)
        self._looker = self._timer(LOOK_MS, self.look)
        self._resting = Resting(grid, self._rest)
        grid.tiles_resized.connect(self.show_streams)
        self.modes.changed.connect(self._mode_changed)
        services.city.logins_changed.connect(self.show_streams)
        services.clips.add(self.modes.clip_progress)
        services.stills.add(self.modes.still_result)
        services.screens.add(self.modes.screen_event)

    def start(self) -> None:
        """Begin to paint and to look at the cameras' states."""
        self._painter.start()
        self._looker.start()

    def stop(self) -> None:
        """No more pictures, no more looking."""
        for timer in (self._painter, self._looker):
            timer.stop()
        self._resting.stop()
        services, modes = self._services, self.modes
        services.clips.drop(modes.clip_progress)
        services.stills.drop(modes.still_result)
        services.screens.drop(modes.screen_event)
        modes.close()

    def use_marks(self, marks: Marks) -> None:
        """Have tiles carry the marks of what tools do with them."""
        self._marks = marks

    # Bringing the tiles to the wall's value

    def show(self) -> None:
        """Another value: its layout, its selection, its streams."""
        wall = self._wall()
        self._grid.set_layout(layout(wall.shown_layout))
        self._grid.select(0 if wall.enlarged is not None else wall.selected)
        self.show_streams()

    def show_streams(self) -> None:
        """Have every tile's camera played at its tile's size."""
        wall, camera = self._wall(), self._cameras.camera
        tiles = [self._shown(tile, slot) for tile, slot in enumerate(wall.shown)]
        self._live.show(tiles)
        # Behind an enlarged tile the page's others stay as they are.
        self.modes.keep_only([camera(slot).id for slot in wall.page_slots if isinstance(slot, int)])
        for tile, shown in enumerate(tiles):
            self._grid.set_screen(tile, self._pictures(shown.key) if shown else None)
        self._views = []
        self.look()

    def prepare(self, rows: Sequence[int]) -> None:
        """Have these cameras stand by, in the sizes of the tiles they would fill from the first on."""
        last = self._wall().capacity - 1
        tiles = [self._shown(min(place, last), row) for place, row in enumerate(rows)]
        self._live.prepare([tile for tile in tiles if tile is not None])

    def look(self) -> None:
        """Say on each tile what is true of it now."""
        self._live.tick()
        if (hour := ist(time.time()).hour) != self._hour:
            # After how long a picture is called unchanged is another thing by night.
            self._hour = hour
            self.show_streams()
            return
        views = list(self._seen())
        for tile, view in enumerate(views):
            if tile >= len(self._views) or self._views[tile] != view:
                self._grid.set_tile(tile, view)
        self._views = views

    # Which tile, which stream

    def tile_keys(self) -> Iterator[tuple[int, str]]:
        """Tiles that show a camera, with its identifier."""
        for tile, slot in enumerate(self._wall().shown):
            if isinstance(slot, int):
                yield tile, self._cameras.camera(slot).id

    def tile_of(self, key: str) -> int | None:
        """The tile that shows a camera."""
        return next((tile for tile, each in self.tile_keys() if each == key), None)

    def box(self, key: str) -> tuple[int, int]:
        """A tile's picture box in device pixels."""
        size = self._grid.picture_size(self.tile_of(key) or 0)
        return size.width(), size.height()

    def stream_wish(self, key: str) -> StreamWish:
        """Which of a camera's streams its tile is to show."""
        return self._streams.get(key, StreamWish.AUTO)

    def wish(self, key: str, wish: StreamWish) -> None:
        """Have a camera always shown by one of its streams, or by its tile's size again, from `show` on."""
        self._streams[key] = wish

    # Inside

    def _timer(self, milliseconds: int, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _rest(self, resting: bool) -> None:
        self._live.rest(resting)
        self.modes.rest(resting)

    def _mode_changed(self, key: str) -> None:
        """A tile shows something else than before: held, replayed or live."""
        tile = self.tile_of(key)
        if tile is not None:
            self._grid.set_screen(tile, self._pictures(key))
            self.look()

    def _pictures(self, key: str) -> Pictures | None:
        return self.modes.screen(key) or self._live.screen(key)

    def _shown(self, tile: int, slot: Slot) -> Shown | None:
        if not isinstance(slot, int):
            return None
        size = self._grid.picture_size(tile)
        sub, main = self._services.addresses.streams(slot)
        key = self._cameras.camera(slot).id
        return Shown(
            key,
            sub,
            main,
            size.width(),
            size.height(),
            enlarged=self._wall().enlarged is not None,
            stream=self.stream_wish(key).value,
            unchanged_after_s=self._services.unchanged.after_s(
                self._cameras.category(slot).code, ist(time.time()).hour
            ),
        )

    def _seen(self) -> Iterator[TileView | None]:
        wall = self._wall()
        for slot in wall.shown:
            if slot is None:
                yield None
            elif isinstance(slot, Hole):
                yield hole_view(slot)
            else:
                key = self._cameras.camera(slot).id
                yield self.modes.decorate(key, self._marks(key, slot, self._view(wall, slot)))

    def _view(self, wall: Wall, row: int) -> TileView:
        camera, pinned = self._cameras.camera(row), row in wall.pinned.values()
        state = self._live.state(camera.id)
        return camera_view(camera, self._cameras.category(row), state, row=row, pinned=pinned)
