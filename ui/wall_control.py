"""One wall in one window: brings its grid and its streams to what the wall's value says."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from console.catalogue.moved import Moved
from console.catalogue.values import Camera, Category, Name
from console.evidence.values import BookmarkedCamera
from console.ist import ist
from console.live.engine import LiveWall
from console.live.shown import Shown
from console.wall.layouts import layout
from console.wall.slots import Hole, Slot, WallGroup
from console.wall.views import StreamWish, View, ViewSlot, Zoom, fitted
from console.wall.wall import Wall
from ui import wall_groups
from ui.assembly import Services, replay_folder
from ui.resting import Resting
from ui.tile_modes import TileModes
from ui.tile_views import camera_view, hole_view
from ui.wall_stand_ins import StandIns
from widgets.wall.grid import WallGrid
from widgets.wall.view import Pictures, TileView
from widgets.wall.zoom import Zoom as TileZoom

FRAME_MS = 16
LOOK_MS = 250


# From a camera's key, its row and its view: the view with the marks of the wall's tools.
Marks = Callable[[str, int, TileView], TileView]


class WallControl(QObject):
    """Holds a wall's value; every change of it goes through `change`, and `changed` is said afterwards.

    `renewed(Moved)` when rows are others, before anything is shown anew: for tools that know cameras by row.
    """

    changed = Signal()
    renewed = Signal(object)

    def __init__(
        self, services: Services, live: LiveWall, grid: WallGrid, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or grid)
        self.grid = grid
        self.live = live
        self.wall = Wall()
        self._services = services
        self._catalogue = services.catalogue
        self._language = language
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
        self._cameras: dict[int, Camera] = {}
        self._leaving: dict[int, Hole] = {}
        self._stand_ins = StandIns(services.catalogue)
        self._painter = self._timer(FRAME_MS, grid.refresh)
        self._looker = self._timer(LOOK_MS, self.look)
        self._resting = Resting(grid, self._rest)
        grid.picked.connect(self.select)
        grid.enlarge.connect(self.enlarge)
        grid.tiles_resized.connect(self.show_streams)
        self.modes.changed.connect(self.mode_changed)
        services.renewal.leaving.connect(self._take_down_labels)
        services.city.logins_changed.connect(self.show_streams)
        services.listen_to_clips(self.modes.clip_progress)
        services.listen_to_stills(self.modes.still_result)
        services.listen_to_screens(self.modes.screen_event)

    def start(self) -> None:
        """Begin to paint and to look at the cameras' states."""
        self._painter.start()
        self._looker.start()

    def stop(self) -> None:
        """No more pictures, no more looking."""
        for timer in (self._painter, self._looker):
            timer.stop()
        self._resting.stop()
        modes = self.modes
        self._services.unlisten(modes.clip_progress, modes.still_result, modes.screen_event)
        modes.close()

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language
        self.grid.set_language(language)

    def use_marks(self, marks: Marks) -> None:
        """Have tiles carry the marks of what tools do with them."""
        self._marks = marks

    # What is asked of the wall

    def change(self, wall: Wall) -> None:
        """Show another value of the wall."""
        if wall != self.wall:
            self.wall = wall
            self.apply()

    def apply(self) -> None:
        """Bring grid and streams to what the wall's value says."""
        self.grid.set_layout(layout(self.wall.shown_layout))
        self.grid.select(0 if self.wall.enlarged is not None else self.wall.selected)
        self.show_streams()
        self.live.favour(self.selected_key())
        self.prepare()
        self.changed.emit()

    def prepare(self, pointed: Sequence[int] = ()) -> None:
        """Have cameras stand by that may be looked at next: those pointed at, then the next page's.

        Beside an enlarged camera those of before go on standing by: its page comes back to their size.
        """
        if self.wall.enlarged is not None:
            return
        rows = list(dict.fromkeys((*pointed[: self.wall.capacity], *self.wall.next_rows)))
        tiles = [self._shown(min(place, self.wall.capacity - 1), row) for place, row in enumerate(rows)]
        self.live.prepare([tile for tile in tiles if tile is not None])

    def set_layout(self, name: str) -> None:
        """Another layout; the selected camera stays on screen."""
        self.change(self.wall.with_layout(name))

    def turn_page(self, step: int) -> None:
        """Another page, and past the last one the next group."""
        self.change(self.wall.turn_page(step))

    def turn_group(self, step: int) -> None:
        """Another group."""
        self.change(self.wall.turn_group(step))

    def show_group(self, index: int) -> None:
        """The group at `index`."""
        self.change(self.wall.with_groups(self.wall.groups, index))

    def enlarge(self, tile: int | None = None) -> None:
        """One tile over the whole wall, and back."""
        self.change(self.wall.toggle_enlarged(self.wall.selected if tile is None else tile))

    def select(self, tile: int) -> None:
        """Select a tile of the page."""
        if self.wall.enlarged is None:
            self.wall = self.wall.select(tile)
            self.live.favour(self.selected_key())

    def toggle_pin(self) -> None:
        """Pin the selected tile's camera, or let it go."""
        if self.wall.enlarged is None:
            self.change(self.wall.toggle_pin(self.wall.selected))

    def swap(self, dx: int, dy: int) -> None:
        """The selected tile and its neighbour in a direction change places."""
        other = self.grid.neighbour(dx, dy)
        if self.wall.enlarged is None and other != self.wall.selected:
            self.change(self.wall.swap(self.wall.selected, other))

    def call_up(self, number: int) -> bool:
        """Bring the camera with this number into the selected tile; whether there is one."""
        row = self._catalogue.row_of_number(number)
        if row is not None:
            self.show_camera(row)
        return row is not None

    def show_camera(self, row: int) -> None:
        """Bring one camera to the wall."""
        self.change(self.wall.call_up(row))

    def drop(self, tile: int, rows: Sequence[int]) -> None:
        """Cameras were dropped on a tile: they fill the tiles from there on."""
        known = [row for row in rows if row < self._catalogue.count]
        self.change(self.wall.put_many(tile, known))

    def renumbered(self, moved: Moved) -> None:
        """The catalogue was renewed: cameras keep their tiles; a gone one leaves a hole until it is back."""
        self._cameras.clear()
        rows = self._stand_ins.rows(self.wall, moved.rows, self._leaving)
        wall = self.wall.renumbered(rows, self._leaving)
        found = {hole.camera_id: self._catalogue.row_now(hole.camera_id) for hole in wall.holes}
        self.wall = wall.with_returned({key: row for key, row in found.items() if row is not None})
        self.renewed.emit(moved)

    # Views

    def show_view(self, view: View) -> None:
        """Show a named arrangement; a camera that is gone leaves a hole with its label."""
        group, pins = wall_groups.of_view(self._catalogue, view)
        for slot in view.slots:
            if slot is not None:
                self._streams[self._stand_ins.id_now(slot.camera_id)] = slot.stream
        self.wall = replace(Wall(view.layout), pins=pins).with_groups((group,))
        self.apply()
        for tile, key in self.tile_keys():
            named = (s for s in view.slots if s is not None and self._stand_ins.id_now(s.camera_id) == key)
            slot = next(named, None)
            kept = slot.zoom if slot is not None else None
            self.grid.set_zoom(tile, TileZoom() if kept is None else TileZoom(kept.scale, kept.x, kept.y))

    def snapshot(self) -> tuple[str, tuple[ViewSlot | None, ...]]:
        """The layout and what stands in each of its tiles, to be kept as a view."""
        wall = self.wall
        slots = tuple(
            self._view_slot(tile, slot, tile in wall.pinned) for tile, slot in enumerate(wall.page_slots)
        )
        return wall.layout_name, fitted(slots, wall.layout_name)

    def _view_slot(self, tile: int, slot: Slot, pinned: bool) -> ViewSlot | None:
        if slot is None:
            return None
        if isinstance(slot, Hole):
            return ViewSlot(slot.camera_id, slot.number, slot.name)
        camera = self.camera(slot)
        shown = self.grid.zoom(tile) if self.wall.enlarged is None else TileZoom()
        zoom = Zoom(shown.factor, shown.x, shown.y) if shown.on else None
        return ViewSlot(camera.id, camera.number, camera.name, pinned, self.stream_wish(slot), zoom)

    # What others want to know

    def visible_cameras(self) -> list[BookmarkedCamera]:
        """Every camera on screen, as a bookmark remembers it."""
        return [self.bookmarked(row) for row in self.wall.shown_rows]

    def selected_camera(self) -> BookmarkedCamera | None:
        """The camera under the selection."""
        row = self.wall.selected_row
        return None if row is None else self.bookmarked(row)

    @property
    def group(self) -> WallGroup:
        """What the wall shows now."""
        return self.wall.group

    def keys(self) -> list[str]:
        """Identifiers of the cameras on screen, tile by tile."""
        return [self.camera(row).id for row in self.wall.shown_rows]

    def selected_key(self) -> str | None:
        """The identifier of the camera under the selection."""
        row = self.wall.selected_row
        return None if row is None else self.camera(row).id

    def camera(self, row: int) -> Camera:
        """A camera of the catalogue, kept because it is asked for several times a second."""
        camera = self._cameras.get(row)
        if camera is None:
            camera = self._cameras[row] = self._catalogue.camera(row)
        return camera

    def stream_wish(self, row: int) -> StreamWish:
        """Which of a camera's streams its tile is to show."""
        return self._streams.get(self.camera(row).id, StreamWish.AUTO)

    def set_stream_wish(self, wish: StreamWish) -> None:
        """Have the selected camera always shown by one of its streams, or by its tile's size again."""
        key = self.selected_key()
        if key is not None:
            self._streams[key] = wish
            self.show_streams()

    def box(self, key: str) -> tuple[int, int]:
        """A tile's picture box in device pixels."""
        tile = self.tile_of(key)
        size = self.grid.picture_size(tile or 0)
        return size.width(), size.height()

    def tile_of(self, key: str) -> int | None:
        """The tile that shows a camera."""
        return next((tile for tile, each in self.tile_keys() if each == key), None)

    def tile_keys(self) -> Iterator[tuple[int, str]]:
        """Tiles that show a camera, with its identifier."""
        for tile, slot in enumerate(self.wall.shown):
            if isinstance(slot, int):
                yield tile, self.camera(slot).id

    # Inside

    def _take_down_labels(self) -> None:
        """What an arrangement calls its cameras, as long as the catalogue still knows them."""
        wall = self.wall
        rows = {row for group in wall.groups if group.fixed for row in group.rows}
        rows |= {row for _, row in wall.pins}
        cameras = {row: self.camera(row) for row in rows}
        self._leaving = {row: Hole(each.id, each.number, each.name) for row, each in cameras.items()}

    def _timer(self, milliseconds: int, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _rest(self, resting: bool) -> None:
        self.live.rest(resting)
        self.modes.rest(resting)

    def show_streams(self) -> None:
        """Have every tile's camera played at its tile's size."""
        tiles = [self._shown(tile, slot) for tile, slot in enumerate(self.wall.shown)]
        self.live.show(tiles)
        # Behind an enlarged tile the page's others stay as they are.
        self.modes.keep_only([self.camera(slot).id for slot in self.wall.page_slots if isinstance(slot, int)])
        for tile, shown in enumerate(tiles):
            self.grid.set_screen(tile, self._pictures(shown.key) if shown else None)
        self._views = []
        self.look()

    def mode_changed(self, key: str) -> None:
        """A tile shows something else than before: held, replayed or live."""
        tile = self.tile_of(key)
        if tile is not None:
            self.grid.set_screen(tile, self._pictures(key))
            self.look()

    def _pictures(self, key: str) -> Pictures | None:
        return self.modes.screen(key) or self.live.screen(key)

    def _shown(self, tile: int, slot: Slot) -> Shown | None:
        if not isinstance(slot, int):
            return None
        size = self.grid.picture_size(tile)
        sub, main = self._services.addresses.streams(slot)
        enlarged = self.wall.enlarged is not None
        return Shown(
            self.camera(slot).id,
            sub,
            main,
            size.width(),
            size.height(),
            enlarged=enlarged,
            stream=self.stream_wish(slot).value,
            unchanged_after_s=self._services.unchanged.after_s(
                self._category(slot).code, ist(time.time()).hour
            ),
        )

    def look(self) -> None:
        """Say on each tile what is true of it now."""
        self.live.tick()
        if (hour := ist(time.time()).hour) != self._hour:
            # After how long a picture is called unchanged is another thing by night.
            self._hour = hour
            self.show_streams()
            return
        views = list(self._seen())
        for tile, view in enumerate(views):
            if tile >= len(self._views) or self._views[tile] != view:
                self.grid.set_tile(tile, view)
        self._views = views

    def _seen(self) -> Iterator[TileView | None]:
        for slot in self.wall.shown:
            if slot is None:
                yield None
            elif isinstance(slot, Hole):
                yield hole_view(slot)
            else:
                key = self.camera(slot).id
                yield self.modes.decorate(key, self._marks(key, slot, self._view(slot)))

    def _view(self, row: int) -> TileView:
        camera, pinned = self.camera(row), row in self.wall.pinned.values()
        return camera_view(camera, self._category(row), self.live.state(camera.id), row=row, pinned=pinned)

    def _category(self, row: int) -> Category:
        return self._catalogue.categories[int(self._catalogue.category[row])]

    def bookmarked(self, row: int) -> BookmarkedCamera:
        """A camera as an incident keeps it, with the stream that its footage is taken from."""
        catalogue = self._catalogue
        camera, site, thana = self.camera(row), catalogue.site_of(row), int(catalogue.thana[row])
        return BookmarkedCamera(
            camera_id=camera.id,
            number=camera.number,
            name=camera.name,
            stream_id=self.live.recording_stream(camera.id) or f"{camera.id}/sub",
            place=site.name,
            thana=catalogue.area_names[catalogue.areas[thana].id] if thana >= 0 else Name("", ""),
        )
