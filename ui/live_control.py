"""Makes finder, wall and map one thing: whatever is picked in one of them, the others follow at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from console.catalogue.catalogue import Filter, Rows
from console.catalogue.moved import Moved
from console.catalogue.values import Name
from console.evidence.values import BookmarkedCamera
from console.groups.values import Route, SavedGroup
from console.wall.slots import WallGroup
from console.wall.views import MalformedView, View, arrangement_from_json, arrangement_to_json
from console.wall.wall import Wall
from ui import wall_groups
from ui.assembly import Services
from ui.chosen import Chosen, Meant, Picked
from ui.city_shown import CityShown
from ui.live_page import LivePage
from ui.wall_control import WallControl
from widgets.map.selection import MapSelection, Tool

FACETS_MS = 400
COUNTS_MS = 50
# The identifier of an arrangement that has no name.
LAST_ARRANGEMENT = "last"


class LiveControl(QObject):
    """Holds what is picked of the city; the wall itself is `desk`, a WallControl."""

    wall_changed = Signal()
    bookmark_asked = Signal(bool)
    said = Signal(str)
    # Something is to be seen on the map, which may be hidden.
    map_wanted = Signal()

    def __init__(self, services: Services, page: LivePage, language: str) -> None:
        super().__init__(page)
        self._services = services
        self._catalogue = services.catalogue
        self._page = page
        self._language = language
        self._city = CityShown(page, services.catalogue, services.renewal.take_index)
        self._chosen = Chosen(services.catalogue, bare=services.options.wall is not None)
        services.city.groups.current_filter = lambda: self._chosen.filter
        self._from_map = False
        self._brought: tuple[str, frozenset[int]] = ("", frozenset())
        # The groups as they were made, before anything was put among them by hand.
        self._made: tuple[WallGroup, ...] = ()
        self.desk = WallControl(services, services.live, page.grid, language, self)
        self._counter = QTimer(self)
        self._counter.setInterval(FACETS_MS)
        self._counter.setSingleShot(True)
        self._counter.timeout.connect(self._recount)
        self._connect()

    @property
    def wall(self) -> Wall:
        """What the wall shows."""
        return self.desk.wall

    def start(self, layout: str, grouping: str, group_key: str = "", page: int = 0) -> None:
        """Show the city as it was left, or its first group."""
        page_ = self._page
        self._chosen.grouping = grouping
        self._services.city.ground.attach(page_.map)
        self.set_language(self._language)
        page_.bar.set_grouping(grouping)
        self.desk.wall = replace(self.wall, layout_name=layout)
        self._city.show()
        self._find()
        wall = self._regrouped(group_key)
        if 0 < page < wall.pages:
            wall = replace(wall, page=page)
        self._show(wall)
        page_.map.fit(None)
        self.desk.start()

    def stop(self) -> None:
        """No more pictures, no more looking."""
        self.desk.stop()
        self._counter.stop()

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language
        self.desk.set_language(language)
        self._page.map.set_language(language)
        self._page.finder.set_language(language)
        self._city.set_language(language)
        self._services.city.ground.set_own_words(self._page.map, self._attribution())
        self._show_place()

    # What is asked of the wall

    def set_layout(self, name: str) -> None:
        """Another layout; the selected camera stays on screen."""
        self.desk.set_layout(name)

    def turn_page(self, step: int) -> None:
        """Another page, and past the last one the next group."""
        self.desk.turn_page(step)

    def turn_group(self, step: int) -> None:
        """Another group."""
        self.desk.turn_group(step)

    def show_group(self, index: int) -> None:
        """The group at `index`."""
        self.desk.change(self.wall.with_groups(self.wall.groups, index))

    def show_whole_group(self, group: WallGroup, page: int) -> None:
        """A page of a group as it is in the city, whatever the filter hides: a tour must not pass it over."""
        self._leave_own()
        self._chosen.whole = group
        wall = self._regrouped(group.key)
        self._show(replace(wall, page=min(max(page, 0), wall.pages - 1), enlarged=None))

    def show_view(self, view: View) -> None:
        """A named arrangement, until a group is chosen again."""
        chosen = self._chosen
        pins = chosen.pins_before if chosen.view is not None else self.wall.pins
        self._leave_own()
        chosen.view, chosen.pins_before = view, pins
        self.desk.show_view(view)

    def enlarge(self, tile: int | None = None) -> None:
        """One tile over the whole wall, and back."""
        self.desk.enlarge(tile)

    def group_by(self, grouping: str) -> None:
        """Other groups of the same cameras."""
        self._chosen.grouping = grouping
        self._page.bar.set_grouping(grouping)
        self._leave_own()
        self._show(self._regrouped())

    def set_filter(self, wanted: Filter) -> None:
        """Narrow the city; wall and map follow. A named view stays: it was arranged by hand.

        What only came back after a restart goes, as it would have gone before it.
        """
        self._chosen.filter = wanted
        view = self._chosen.view
        if view is not None and view.id == LAST_ARRANGEMENT:
            self._leave_own()
        self._find()
        if self._chosen.view is None:
            self._show(self._regrouped(self.wall.group.key))

    def pick(self, name: Name, rows: Rows, route: Route | None = None) -> None:
        """Show these cameras (picked on the map or in a list) as a group of their own."""
        self._leave_own()
        self._chosen.picked = Picked(name, rows, route)
        self._show(self._regrouped())

    def show_saved(self, group: SavedGroup) -> None:
        """Show a saved group as it is in the city, whatever the filter hides."""
        self._leave_own()
        self._chosen.saved = group
        self._show(self._regrouped())

    def meant(self) -> Meant:
        """What "these cameras" are at this moment."""
        return self._chosen.meant(self.wall.group)

    def back(self) -> None:
        """One step back: from a tool of the map, the enlarged tile, then the picked group or the view."""
        if self._page.map.tool is not Tool.PAN:
            self._page.map.cancel()
        elif self.wall.enlarged is not None:
            self.desk.enlarge()
        elif self._chosen.has_own:
            self._leave_own()
            self._show(self._regrouped())

    def call_up(self, number: int) -> bool:
        """Bring the camera with this number to the selected tile; whether there is one."""
        return self.desk.call_up(number)

    def show_camera(self, row: int) -> None:
        """Bring one camera to the wall."""
        self.desk.change(self.wall.call_up(row))

    def kept_arrangement(self) -> str:
        """What stands on the wall, by hand or by group, to be brought back after a restart."""
        view, (layout, slots) = self._chosen.view, self.desk.snapshot()
        view_id = view.id if view is not None else LAST_ARRANGEMENT
        return arrangement_to_json(View(view_id, self.wall.group.name, "", False, layout, slots))

    def kept_pins(self) -> list[list[object]]:
        """Pinned tiles and their cameras' identifiers."""
        return [[tile, self.desk.camera(row).id] for tile, row in self.wall.pins]

    def bring_pins_back(self, kept: list[list[object]]) -> None:
        """Pin what was pinned, as far as it is still there."""
        rows = [(tile, self._catalogue.row_now(str(camera))) for tile, camera in kept]
        pins = tuple((tile, row) for tile, row in rows if isinstance(tile, int) and row is not None)
        self.desk.change(replace(self.wall, pins=pins))

    def bring_back(self, arrangement: str) -> None:
        """Show what `kept_arrangement` gave, unless that is on the wall already."""
        try:
            view = arrangement_from_json(arrangement)
        except MalformedView:
            return
        layout, slots = self.desk.snapshot()
        if view.cameras and (layout, slots) != (view.layout, view.slots):
            self.show_view(view)

    # What others want to know

    def visible_cameras(self) -> list[BookmarkedCamera]:
        """Every camera on screen, as a bookmark remembers it."""
        return self.desk.visible_cameras()

    def selected_camera(self) -> BookmarkedCamera | None:
        """The camera under the selection."""
        return self.desk.selected_camera()

    def view_name(self) -> Name:
        """What the wall shows now, in words for a record."""
        return self.wall.group.name

    def keys(self) -> list[str]:
        """Identifiers of the cameras on screen, tile by tile."""
        return self.desk.keys()

    @property
    def grouping(self) -> str:
        """How cameras are grouped."""
        return self._chosen.grouping

    # Inside

    def _renewed(self, moved: Moved) -> None:
        """The catalogue is another one: what is shown and picked goes on by its cameras, not its rows."""
        self._chosen.renumbered(moved)
        self.desk.renumbered(moved)
        self._city.show()
        self._page.finder.set_filter(self._chosen.filter)
        self._city.narrow(self._chosen.find(), self._chosen.filter)
        self._look_at_groups()
        # All of it at once is felt with 100,000 cameras: what is seen is painted first, counts come then.
        QTimer.singleShot(COUNTS_MS, self, self._recount)

    def _saved_changed(self) -> None:
        """Saved groups are others: one that is shown follows; one that is gone gives the wall back."""
        saved = self._chosen.saved
        if saved is not None:
            self._chosen.saved = self._services.city.groups.group(saved.id)
            self._look_at_live_groups()
        elif self._chosen.grouping == "saved" and not self._chosen.has_own:
            self._look_at_live_groups()

    def _connect(self) -> None:
        page, services = self._page, self._services
        self.desk.changed.connect(self._wall_changed)
        page.grid.dropped.connect(self._dropped)
        page.bar.layout_chosen.connect(self.set_layout)
        page.bar.page_turned.connect(self.turn_page)
        page.bar.group_turned.connect(self.turn_group)
        page.bar.grouping_chosen.connect(self.group_by)
        page.bar.selection_dropped.connect(self.back)
        page.finder.filter_changed.connect(self.set_filter)
        page.finder.camera_activated.connect(self.show_camera)
        page.finder.area_activated.connect(self._area_found)
        page.map.selected.connect(self._picked_on_map)
        page.map.camera_activated.connect(self.show_camera)
        self._city.said.connect(self.said)
        self._city.map_wanted.connect(self.map_wanted)
        page.map.view_changed.connect(self._map_moved)
        page.map.pointed.connect(self.desk.prepare)
        services.health_changed.connect(self._health_changed)
        services.renewal.renewed.connect(self._renewed)
        services.city.groups.changed.connect(self._saved_changed)

    def _look_at_groups(self) -> None:
        """Groups may have other cameras now; the wall stays where it is as far as it can."""
        if self._chosen.view is not None:
            self._show(self.wall)
            return
        looked_at = self.wall.enlarged
        wall = self._regrouped(self.wall.group.key)
        if looked_at is not None and looked_at in (*wall.group.rows, *wall.pinned.values()):
            # Whoever looks at one camera asked for no other.
            wall = replace(wall, enlarged=looked_at)
        self._show(wall)

    def _leave_own(self) -> None:
        """Back to the city; a view's pins are its own and go with it."""
        if self._chosen.view is not None:
            self.desk.wall = replace(self.wall, pins=self._chosen.pins_before)
        self._chosen.leave_own()

    def _find(self) -> None:
        self._city.narrow(self._chosen.find(), self._chosen.filter)
        self._recount()

    def _regrouped(self, keep_key: str = "") -> Wall:
        """The wall with its groups made anew, on the group `keep_key` where it still is."""
        self._made = made = self._groups()
        keys = [group.key for group in made]
        index = keys.index(keep_key) if keep_key in keys else 0
        old = self.wall
        wall = old.with_groups(made, index)
        if keep_key in keys and old.group.key == keep_key:
            wall = replace(wall, page=min(old.page, wall.pages - 1), selected=old.selected, enlarged=None)
        return wall

    def _groups(self) -> tuple[WallGroup, ...]:
        return self._chosen.groups(self._page.map.rows_in_view, self._services.city.groups.wall_groups)

    def _show(self, wall: Wall) -> None:
        self.desk.wall = wall
        self.desk.apply()

    def _wall_changed(self) -> None:
        """Bar and map follow the wall."""
        self._show_place()
        self._page.map.set_highlight(
            np.array(self.wall.shown_rows, dtype=np.int32), np.array(self.wall.group.rows, dtype=np.int32)
        )
        # Only another group moves the map: it must not run away when a tile is pinned or enlarged.
        shown = (self.wall.group.key, frozenset(self.wall.group.rows))
        if shown != self._brought:
            self._brought = shown
            if not self._from_map:
                self._page.map.clear_selection()
                self._bring_map_along()
        self.wall_changed.emit()

    def _bring_map_along(self) -> None:
        rows = self.wall.group.rows
        if rows and self._chosen.grouping != "map" and self._services.options.wall is None:
            self._page.map.bring_into_view(np.array(rows, dtype=np.int32))

    def _show_place(self) -> None:
        wall = self.wall
        self._page.bar.set_layout(wall.layout_name)
        self._page.bar.set_place(
            wall.group.name.text(self._language),
            wall.page,
            wall.pages,
            len(wall.group.rows),
            selection=self._chosen.has_own,
        )

    def _dropped(self, tile: int, rows: Sequence[int]) -> None:
        if len(rows) > self.wall.capacity - tile:
            self.pick(wall_groups.CHOSEN, np.array(rows, dtype=np.int32))
        else:
            self.desk.drop(tile, rows)

    def _area_found(self, index: int) -> None:
        """The filter is narrowed to an area: the map shows it, and a wall of saved groups as well."""
        if self._chosen.grouping == "saved" or self._chosen.has_own:
            self.group_by("thana")
        self._city.show_area(index)

    def _picked_on_map(self, selection: MapSelection) -> None:
        if not selection.count:
            # A wall that went black for a slip of the hand would hide what is going on.
            self.said.emit(self.tr("There is no camera; the wall stays as it is."))
            return
        self._from_map = True
        try:
            self.pick(
                wall_groups.selection_name(self._catalogue, selection),
                np.asarray(selection.rows, dtype=np.int32),
                wall_groups.route_of(selection),
            )
        finally:
            self._from_map = False

    def _map_moved(self) -> None:
        if self._chosen.grouping == "map" and not self._chosen.has_own:
            self._from_map = True
            try:
                self._show(self._regrouped("map"))
            finally:
                self._from_map = False

    def _health_changed(self, rows: Rows) -> None:
        self._page.map.health_changed(rows)
        self._page.finder.health_changed(rows)
        if not self._counter.isActive():
            self._counter.start()

    def _recount(self) -> None:
        self._city.recount(self._chosen.filter)
        self._services.city.groups.look_again()
        if self._chosen.follows_health:
            self._look_at_live_groups()

    def _look_at_live_groups(self) -> None:
        if self._groups() == self._made:
            return
        selected, by_hand = self.wall.selected, wall_groups.brought(self.wall, self._made)
        self._look_at_groups()
        if by_hand:
            # A camera that was called up stays, whatever comes and goes in the group.
            self._show(wall_groups.put_back(self.wall, by_hand).select(selected))

    def _attribution(self) -> str:
        """Whose ground the map shows."""
        if self._services.demo is None:
            return ""
        return self.tr("Demo city: invented places and people")
