"""One wall in one window: holds its value, and carries out what is asked of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from console.catalogue.moved import Moved
from console.catalogue.values import Name
from console.evidence.as_listed import as_listed
from console.evidence.values import BookmarkedCamera
from console.live.engine import LiveWall
from console.wall.slots import Hole, Slot, WallGroup
from console.wall.views import StreamWish, View, ViewSlot, Zoom, fitted
from console.wall.wall import Wall
from ui import wall_groups
from ui.assembly import Services
from ui.wall_cameras import WallCameras
from ui.wall_tiles import WallTiles
from widgets.wall.grid import WallGrid
from widgets.wall.zoom import Zoom as TileZoom


class WallControl(QObject):
    """Every change of `wall` goes through `change`: `tiles` shows it, and `changed` is said afterwards.

    `renewed(Moved)` when rows are others, before anything is shown anew: for tools that know cameras by row.
    """

    changed = Signal()
    renewed = Signal(object)

    def __init__(
        self, services: Services, live: LiveWall, grid: WallGrid, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or grid)
        self.grid = grid
        grid.set_language(language)
        self.live = live
        self.wall = Wall()
        self._catalogue = services.catalogue
        self.cameras = WallCameras(services.catalogue)
        self.tiles = WallTiles(services, live, grid, self.cameras, lambda: self.wall, self)
        self.modes = self.tiles.modes
        grid.picked.connect(self.select)
        grid.enlarge.connect(self.enlarge)
        services.renewal.leaving.connect(self._take_down_labels)

    def start(self) -> None:
        """Begin to paint and to look at the cameras' states."""
        self.tiles.start()

    def stop(self) -> None:
        """No more pictures, no more looking."""
        self.tiles.stop()

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self.grid.set_language(language)

    # What is asked of the wall

    def change(self, wall: Wall) -> None:
        """Show another value of the wall."""
        if wall != self.wall:
            self.wall = wall
            self.apply()

    def apply(self) -> None:
        """Bring grid and streams to what the wall's value says."""
        self.tiles.show()
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
        self.tiles.prepare(rows)

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
        self.wall = self.cameras.renumbered(self.wall, moved)
        self.renewed.emit(moved)

    # Views

    def show_view(self, view: View) -> None:
        """Show a named arrangement; a camera that is gone leaves a hole with its label."""
        group, pins = wall_groups.of_view(self._catalogue, view)
        for slot in view.slots:
            if slot is not None:
                self.tiles.wish(self.cameras.id_now(slot.camera_id), slot.stream)
        self.wall = replace(Wall(view.layout), pins=pins).with_groups((group,))
        self.apply()
        for tile, key in self.tiles.tile_keys():
            named = (s for s in view.slots if s is not None and self.cameras.id_now(s.camera_id) == key)
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
        camera = self.cameras.camera(slot)
        shown = self.grid.zoom(tile) if self.wall.enlarged is None else TileZoom()
        zoom = Zoom(shown.factor, shown.x, shown.y) if shown.on else None
        return ViewSlot(
            camera.id, camera.number, camera.name, pinned, self.tiles.stream_wish(camera.id), zoom
        )

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
        return [self.cameras.camera(row).id for row in self.wall.shown_rows]

    def selected_key(self) -> str | None:
        """The identifier of the camera under the selection."""
        row = self.wall.selected_row
        return None if row is None else self.cameras.camera(row).id

    def set_stream_wish(self, wish: StreamWish) -> None:
        """Have the selected camera always shown by one of its streams, or by its tile's size again."""
        key = self.selected_key()
        if key is not None:
            self.tiles.wish(key, wish)
            self.tiles.show_streams()

    def bookmarked(self, row: int) -> BookmarkedCamera:
        """A camera as an incident keeps it, with the stream that its footage is taken from."""
        catalogue = self._catalogue
        camera, site, thana = self.cameras.camera(row), catalogue.site_of(row), int(catalogue.thana[row])
        past = self.live.recording_streams(camera.id)
        return BookmarkedCamera(
            camera_id=camera.id,
            number=camera.number,
            name=camera.name,
            stream_id=self.live.recording_stream(camera.id) or f"{camera.id}/sub",
            place=site.name,
            thana=catalogue.area_names[catalogue.areas[thana].id] if thana >= 0 else Name("", ""),
            then=as_listed(catalogue, row, time.time()),
            past_streams=past[1:],
        )

    def _take_down_labels(self) -> None:
        self.cameras.take_down_labels(self.wall)
