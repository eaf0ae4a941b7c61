"""Makes finder, wall and map one thing: whatever is picked in one of them, the others follow at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from console.catalogue.catalogue import Filter, Rows
from console.catalogue.grouping import By
from console.catalogue.values import Camera, Name
from console.evidence.values import BookmarkedCamera
from console.live.shown import Shown
from console.wall.layouts import layout
from console.wall.tile import EMPTY, TileKind, TileState
from console.wall.wall import Wall, WallGroup
from ui import wall_groups
from ui.assembly import Services
from ui.live_page import LivePage
from widgets.map.selection import MapSelection
from widgets.wall.view import TileView

FRAME_MS = 16
LOOK_MS = 250
FACETS_MS = 400


class LiveControl(QObject):
    """Holds the wall's value and what is picked; every change of either goes through `_apply`."""

    wall_changed = Signal()
    bookmark_asked = Signal(bool)

    def __init__(self, services: Services, page: LivePage, language: str) -> None:
        super().__init__(page)
        self._services = services
        self._catalogue = services.catalogue
        self._page = page
        self._language = language
        self._filter = Filter()
        self._grouping = "thana"
        self._found: Rows = np.empty(0, dtype=np.int32)
        self._picked: tuple[Name, Rows] | None = None
        self._views: list[TileView | None] = []
        self._cameras: dict[int, Camera] = {}
        self._from_map = False
        self.wall = Wall()
        self._painter = self._timer(FRAME_MS, page.grid.refresh)
        self._looker = self._timer(LOOK_MS, self._look)
        self._counter = self._timer(FACETS_MS, self._recount, once=True)
        self._connect()

    def start(self, layout: str, grouping: str, group_key: str = "", page: int = 0) -> None:
        """Show the city as it was left, or its first group."""
        catalogue, page_ = self._catalogue, self._page
        self._grouping = grouping
        self.set_language(self._language)
        page_.bar.set_grouping(grouping)
        self.wall = replace(self.wall, layout_name=layout)
        page_.finder.set_catalogue(catalogue)
        page_.map.set_categories(catalogue.categories)
        page_.map.set_areas(catalogue.areas)
        page_.map.set_ways(catalogue.ways)
        page_.map.set_cameras(
            catalogue.lat,
            catalogue.lon,
            catalogue.category,
            catalogue.health,
            catalogue.heading,
            catalogue.number,
        )
        self._find()
        self._regroup(group_key)
        if 0 < page < self.wall.pages:
            self.wall = replace(self.wall, page=page)
        self._apply()
        page_.map.fit(None)
        self._painter.start()
        self._looker.start()

    def stop(self) -> None:
        """No more pictures, no more looking."""
        for timer in (self._painter, self._looker, self._counter):
            timer.stop()

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language
        self._page.grid.set_language(language)
        self._page.map.set_language(language)
        self._page.finder.set_language(language)
        self._page.map.set_attribution(self._attribution())
        self._show_place()

    # What is asked of the wall

    def set_layout(self, name: str) -> None:
        """Another layout; the selected camera stays on screen."""
        self._change(self.wall.with_layout(name))

    def turn_page(self, step: int) -> None:
        """Another page, and past the last one the next group."""
        self._change(self.wall.turn_page(step))

    def turn_group(self, step: int) -> None:
        """Another group."""
        self._change(self.wall.turn_group(step))

    def show_group(self, index: int) -> None:
        """The group at `index`."""
        self._change(self.wall.with_groups(self.wall.groups, index))

    def enlarge(self, tile: int | None = None) -> None:
        """One tile over the whole wall, and back."""
        self._change(self.wall.toggle_enlarged(self.wall.selected if tile is None else tile))

    def group_by(self, grouping: str) -> None:
        """Other groups of the same cameras."""
        self._grouping = grouping
        self._picked = None
        self._regroup()
        self._apply()

    def set_filter(self, wanted: Filter) -> None:
        """Narrow the city; wall and map follow."""
        self._filter = wanted
        self._find()
        self._regroup(self.wall.group.key)
        self._apply()

    def pick(self, name: Name, rows: Rows) -> None:
        """Show these cameras (picked on the map or in a list) as a group of their own."""
        self._picked = (name, rows)
        self._regroup()
        self._apply()

    def back(self) -> None:
        """One step back: from the enlarged tile, then from the picked group."""
        if self.wall.enlarged is not None:
            self._change(self.wall.toggle_enlarged(self.wall.selected))
        elif self._picked is not None:
            self._picked = None
            self._regroup()
            self._apply()

    def call_up(self, number: int) -> bool:
        """Bring the camera with this number to the selected tile; whether there is one."""
        row = self._catalogue.row_of_number(number)
        if row is not None:
            self.show_camera(row)
        return row is not None

    def show_camera(self, row: int) -> None:
        """Bring one camera to the wall."""
        self._change(self.wall.call_up(row))

    # What others want to know

    def visible_cameras(self) -> list[BookmarkedCamera]:
        """Every camera on screen, as a bookmark remembers it."""
        return [self._bookmarked(row) for row in self.wall.shown if row is not None]

    def selected_camera(self) -> BookmarkedCamera | None:
        """The camera under the selection."""
        row = self.wall.selected_row
        return None if row is None else self._bookmarked(row)

    def view_name(self) -> Name:
        """What the wall shows now, in words for a record."""
        return self.wall.group.name

    def keys(self) -> list[str]:
        """Identifiers of the cameras on screen, tile by tile."""
        return [self._camera(row).id for row in self.wall.shown if row is not None]

    @property
    def grouping(self) -> str:
        """How cameras are grouped."""
        return self._grouping

    # Inside

    def _connect(self) -> None:
        page, services = self._page, self._services
        page.grid.picked.connect(lambda tile: self._select(tile))
        page.grid.enlarge.connect(self.enlarge)
        page.grid.tiles_resized.connect(self._show_streams)
        page.grid.dropped.connect(self._dropped)
        page.bar.layout_chosen.connect(self.set_layout)
        page.bar.page_turned.connect(self.turn_page)
        page.bar.group_turned.connect(self.turn_group)
        page.bar.grouping_chosen.connect(self.group_by)
        page.bar.selection_dropped.connect(self.back)
        page.finder.filter_changed.connect(self.set_filter)
        page.finder.camera_activated.connect(self.show_camera)
        page.map.selected.connect(self._picked_on_map)
        page.map.camera_activated.connect(self.show_camera)
        page.map.view_changed.connect(self._map_moved)
        page.map.set_describe(self._describe)
        services.health_changed.connect(self._health_changed)

    def _timer(self, milliseconds: int, call: object, *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(once)
        timer.timeout.connect(call)
        return timer

    def _find(self) -> None:
        self._found = self._catalogue.find(self._filter)
        self._page.map.set_visible(None if len(self._found) == self._catalogue.count else self._found)
        self._page.finder.set_results(self._found)
        self._recount()

    def _regroup(self, keep_key: str = "") -> None:
        """Make the groups anew; stay with the group `keep_key` where it still is."""
        made = self._groups()
        keys = [group.key for group in made]
        index = keys.index(keep_key) if keep_key in keys else 0
        old = self.wall
        self.wall = self.wall.with_groups(made, index)
        if keep_key in keys and old.group.key == keep_key:
            self.wall = replace(
                self.wall, page=min(old.page, self.wall.pages - 1), selected=old.selected, enlarged=None
            )

    def _groups(self) -> tuple[WallGroup, ...]:
        if self._picked is not None:
            return (wall_groups.picked(*self._picked, self._found),)
        if self._services.options.wall is not None:
            return (wall_groups.whole(self._found),)
        if self._grouping == "map":
            return (wall_groups.on_map(self._page.map.rows_in_view()),)
        return wall_groups.by(self._catalogue, self._found, cast(By, self._grouping))

    def _change(self, wall: Wall) -> None:
        if wall != self.wall:
            self.wall = wall
            self._apply()

    def _apply(self) -> None:
        """Bring grid, map, bar and streams to what the wall's value says."""
        self._page.grid.set_layout(layout(self.wall.shown_layout))
        self._page.grid.select(0 if self.wall.enlarged is not None else self.wall.selected)
        self._show_streams()
        self._show_place()
        shown = [row for row in self.wall.shown if row is not None]
        self._page.map.set_highlight(
            np.array(shown, dtype=np.int32), np.array(self.wall.group.rows, dtype=np.int32)
        )
        if not self._from_map:
            self._bring_map_along()
        self.wall_changed.emit()

    def _bring_map_along(self) -> None:
        rows = self.wall.group.rows
        if rows and self._grouping != "map" and self._services.options.wall is None:
            self._page.map.bring_into_view(np.array(rows, dtype=np.int32))

    def _show_streams(self) -> None:
        grid = self._page.grid
        tiles: list[Shown | None] = []
        for tile, row in enumerate(self.wall.shown):
            if row is None:
                tiles.append(None)
                continue
            size = grid.picture_size(tile)
            sub, main = self._services.addresses.streams(row)
            tiles.append(
                Shown(
                    self._camera(row).id,
                    sub,
                    main,
                    size.width(),
                    size.height(),
                    enlarged=self.wall.enlarged is not None,
                )
            )
        self._services.live.show(tiles)
        for tile, shown in enumerate(tiles):
            grid.set_screen(tile, self._services.live.screen(shown.key) if shown else None)
        self._views = []
        self._look()

    def _look(self) -> None:
        """Say on each tile what is true of it now."""
        self._services.live.tick()
        views = [self._view(row) for row in self.wall.shown]
        for tile, view in enumerate(views):
            if tile >= len(self._views) or self._views[tile] != view:
                self._page.grid.set_tile(tile, view)
        self._views = views

    def _view(self, row: int | None) -> TileView | None:
        if row is None:
            return None
        camera = self._camera(row)
        category = self._catalogue.categories[int(self._catalogue.category[row])]
        return TileView(
            number=camera.number,
            name=camera.name,
            icon=category.icon,
            colour=category.colour,
            state=_steady(self._services.live.state(camera.id)),
            row=row,
        )

    def _show_place(self) -> None:
        wall = self.wall
        self._page.bar.set_layout(wall.layout_name)
        self._page.bar.set_place(
            wall.group.name.text(self._language),
            wall.page,
            wall.pages,
            len(wall.group.rows),
            selection=self._picked is not None,
        )

    def _select(self, tile: int) -> None:
        if self.wall.enlarged is None:
            self.wall = self.wall.select(tile)

    def _dropped(self, tile: int, rows: Sequence[int]) -> None:
        if len(rows) == 1:
            self._change(self.wall.put(tile, rows[0]))
        elif rows:
            self.pick(wall_groups.CHOSEN, np.array(rows, dtype=np.int32))

    def _picked_on_map(self, selection: MapSelection) -> None:
        self._from_map = True
        try:
            self.pick(
                wall_groups.selection_name(self._catalogue, selection),
                np.asarray(selection.rows, dtype=np.int32),
            )
        finally:
            self._from_map = False

    def _map_moved(self) -> None:
        if self._grouping == "map" and self._picked is None:
            self._from_map = True
            try:
                self._regroup("map")
                self._apply()
            finally:
                self._from_map = False

    def _health_changed(self, rows: Rows) -> None:
        self._page.map.health_changed(rows)
        self._page.finder.health_changed(rows)
        if not self._counter.isActive():
            self._counter.start()

    def _recount(self) -> None:
        self._page.finder.set_facets(self._catalogue.facets(self._filter))

    def _attribution(self) -> str:
        """Whose ground the map shows."""
        if self._services.demo is None:
            return ""
        return self.tr("Demo city: invented places and people")

    def _describe(self, row: int) -> str:
        camera, site = self._camera(row), self._catalogue.site_of(row)
        return f"{camera.number}  {camera.name.text(self._language)}\n{site.name.text(self._language)}"

    def _bookmarked(self, row: int) -> BookmarkedCamera:
        camera, site = self._camera(row), self._catalogue.site_of(row)
        thana = int(self._catalogue.thana[row])
        return BookmarkedCamera(
            camera_id=camera.id,
            number=camera.number,
            name=camera.name,
            stream_id=self._services.live.recording_stream(camera.id) or f"{camera.id}/sub",
            place=site.name,
            thana=self._catalogue.areas[thana].name if thana >= 0 else Name("", ""),
        )

    def _camera(self, row: int) -> Camera:
        camera = self._cameras.get(row)
        if camera is None:
            camera = self._cameras[row] = self._catalogue.camera(row)
        return camera


def _steady(state: TileState) -> TileState:
    """The state without what changes four times a second, so that a tile is told only what is new."""
    if state is EMPTY:
        return state
    whole = None if state.retry_s is None else float(round(state.retry_s))
    age = None if state.kind is TileKind.LIVE or state.age_s is None else float(int(state.age_s))
    return replace(state, age_s=age, retry_s=whole)
