"""Brings to the wall what is chosen of the city: its groups, a saved one, what was picked, or a view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from console.catalogue.catalogue import Catalogue, Filter, Rows
from console.catalogue.moved import Moved
from console.catalogue.values import Name
from console.groups.values import Route, SavedGroup
from console.wall import by_hand
from console.wall.by_hand import ByHand
from console.wall.slots import NOTHING, WallGroup
from console.wall.views import View
from console.wall.wall import Wall
from ui import wall_groups
from ui.chosen import Chosen, Meant, Picked
from ui.groups.desk import GroupDesk
from ui.wall_control import WallControl

# The identifier of an arrangement that has no name.
LAST_ARRANGEMENT = "last"


class CityWall(QObject):
    """Every choice goes one way: into `Chosen`, from there as groups into the value of the wall of `desk`.

    `narrowed` when a filter lets other cameras through, before the wall shows them.
    """

    narrowed = Signal()

    def __init__(
        self,
        desk: WallControl,
        catalogue: Catalogue,
        saved: GroupDesk,
        on_map: Callable[[], Rows],
        *,
        bare: bool,
    ) -> None:
        """`on_map` gives the rows that the map shows; `bare` is a wall without a catalogue."""
        super().__init__(desk)
        self.desk = desk
        self._saved, self._on_map = saved, on_map
        self._catalogue = catalogue
        self._chosen = Chosen(catalogue, bare=bare)
        # For a worker, which must never be the last to know a wall: it gets no more than what is chosen.
        self.make_ready = self._chosen.make_ready
        # The groups as they were made, before anything was put among them by hand.
        self._made: tuple[WallGroup, ...] = ()
        # Whether the wall changes without anybody having asked for it: then the map stays where it is.
        self.by_itself = False
        # While a catalogue is renewed: what was by hand, and which camera was enlarged.
        self._left = _Left({}, None, None, {})
        self._kept: _Left | None = None
        saved.current_filter = lambda: self._chosen.filter
        saved.changed.connect(self._saved_changed)

    def start(self, grouping: str, group_key: str, page: int) -> None:
        """Show the city as it was left, or its first group."""
        self._chosen.grouping = grouping
        self._find()
        wall = self._regrouped(group_key)
        if 0 < page < wall.pages:
            wall = replace(wall, page=page)
        self._show(wall)

    # What is chosen

    @property
    def filter(self) -> Filter:
        """What the city is narrowed by."""
        return self._chosen.filter

    @property
    def found(self) -> Rows:
        """What the filter lets through."""
        return self._chosen.found

    @property
    def grouping(self) -> str:
        """How cameras are grouped."""
        return self._chosen.grouping

    @property
    def has_own(self) -> bool:
        """Whether the wall shows what was chosen by itself, not the city's groups."""
        return self._chosen.has_own

    @property
    def filtered(self) -> bool:
        """Whether the filter keeps cameras from the wall."""
        return self._chosen.filtered

    @property
    def view(self) -> View | None:
        """The named arrangement on the wall, if there is one."""
        return self._chosen.view

    def meant(self) -> Meant:
        """What "these cameras" are at this moment."""
        return self._chosen.meant(self.desk.wall.group)

    # To choose

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
            self._show(self._regrouped(self.desk.wall.group.key))

    def group_by(self, grouping: str) -> None:
        """Other groups of the same cameras."""
        self._chosen.grouping = grouping
        self._leave_own()
        self._show(self._regrouped())

    def pick(self, name: Name, rows: Rows, route: Route | None = None) -> None:
        """Show these cameras (picked on the map or in a list) as a group of their own."""
        self._leave_own()
        self._chosen.picked = Picked(name, rows, route)
        self._show(self._regrouped())

    def drop(self, tile: int, rows: Sequence[int]) -> None:
        """Cameras were dropped on a tile; more than fill the tiles from there on are a group of their own."""
        if len(rows) > self.desk.wall.capacity - tile:
            self.pick(wall_groups.CHOSEN, np.array(rows, dtype=np.int32))
        else:
            self.desk.drop(tile, rows)

    def show_saved(self, group: SavedGroup) -> None:
        """Show a saved group as it is in the city, whatever the filter hides."""
        self._leave_own()
        self._chosen.saved = group
        self._show(self._regrouped())

    def show_whole_group(self, group: WallGroup, page: int) -> None:
        """A page of a group as it is in the city, whatever the filter hides: a tour must not pass it over."""
        self._leave_own()
        self._chosen.whole = group
        wall = self._regrouped(group.key)
        self._show(replace(wall, page=min(max(page, 0), wall.pages - 1), enlarged=None))

    def show_view(self, view: View) -> None:
        """A named arrangement, until a group is chosen again."""
        chosen = self._chosen
        pins = chosen.pins_before if chosen.view is not None else self.desk.wall.pins
        self._leave_own()
        chosen.view, chosen.pins_before = view, pins
        self.desk.show_view(view)

    def back(self) -> None:
        """One step back: from the enlarged tile, then from the picked group or the view."""
        if self.desk.wall.enlarged is not None:
            self.desk.enlarge()
        elif self._chosen.has_own:
            self._leave_own()
            self._show(self._regrouped())

    # What changes by itself

    def map_moved(self) -> None:
        """The map shows other cameras: so does a wall that shows those of the map."""
        if self._chosen.grouping == "map" and not self._chosen.has_own:
            self._show(self._regrouped("map"))

    def find_again(self) -> bool:
        """Cameras work or fail that did not: whether the filter lets others through now."""
        if not self._chosen.filter.health:
            return False
        before = self._chosen.found
        self._chosen.find()
        return not np.array_equal(before, self._chosen.found)

    def health_changed(self) -> None:
        """Cameras work or fail that did not: so a group may have others now."""
        if self._chosen.follows_health:
            self.by_itself = True
            try:
                self._look_at_live_groups()
            finally:
                self.by_itself = False

    def take_down(self) -> None:
        """Before the catalogue is renewed: what was put on the wall by hand, and which camera is enlarged."""
        self._chosen.take_down()
        wall, changed = self.desk.wall, self._by_hand()
        of_use = {wall.enlarged, wall.selected_row, *by_hand.rows_of(changed)}
        rows = [row for row in of_use if row is not None]
        ids = self._catalogue.ids(np.array(rows, dtype=np.int32))
        self._left = _Left(changed, wall.enlarged, wall.selected_row, dict(zip(rows, ids, strict=True)))

    def renumbered(self, moved: Moved) -> None:
        """The catalogue is another one: what is shown and chosen goes on by its cameras, not its rows.

        `look_again` shows it, once finder and map have the catalogue too.
        """
        self._chosen.renumbered(moved)
        self.desk.renumbered(moved)
        self._kept = self._left.now(self._catalogue)
        self._chosen.find()

    def look_again(self, made: tuple[WallGroup, ...] | None = None) -> None:
        """Groups may have other cameras now (`made` anew); the wall stays where it is as far as it can.

        What was put there by hand stays in its place, whatever comes and goes in the groups.
        """
        old = self.desk.wall
        left = self._kept or _Left(self._by_hand(), old.enlarged, old.selected_row, {})
        self._kept = None
        if self._chosen.view is not None:
            self._show(old)
            return
        wall = self._regrouped(old.group.key, left.changed, made)
        if left.selected is not None and left.selected in wall.page_slots:
            # What is bookmarked with the next key is the camera that was selected.
            wall = wall.select(wall.page_slots.index(left.selected))
        # Whoever looks at one camera asked for no other, of whatever group it is.
        self._show(replace(wall, enlarged=left.enlarged))

    def _saved_changed(self) -> None:
        """Saved groups are others: one that is shown follows; one that is gone gives the wall back."""
        saved = self._chosen.saved
        if saved is not None:
            self._chosen.saved = self._saved.group(saved.id)
            self._look_at_live_groups()
        elif self._chosen.grouping == "saved" and not self._chosen.has_own:
            self._look_at_live_groups()

    def _look_at_live_groups(self) -> None:
        made = self._groups()
        if made != self._made:
            self.look_again(made)

    # From what is chosen to the wall

    def _find(self) -> None:
        self._chosen.find()
        self.narrowed.emit()

    def _groups(self) -> tuple[WallGroup, ...]:
        return self._chosen.groups(self._on_map, self._saved.wall_groups)

    def _by_hand(self) -> ByHand:
        wall = self.desk.wall
        return by_hand.by_hand(wall.groups, self._made or (NOTHING,), set(wall.pinned.values()))

    def _regrouped(
        self, keep_key: str = "", changed: ByHand | None = None, made: tuple[WallGroup, ...] | None = None
    ) -> Wall:
        """The wall with its groups made anew, on the group `keep_key` where it is; `changed` by hand."""
        old = self.desk.wall
        self._made = made = self._groups() if made is None else made
        keys = [group.key for group in made]
        index = keys.index(keep_key) if keep_key in keys else 0
        changed = changed or {}
        if keep_key in changed and keep_key not in keys:
            # Its group is empty now: what was called up there stays on the wall.
            made = made or (NOTHING,)
            changed = by_hand.taken_along(changed, keep_key, made[0].key)
        groups = by_hand.put_back(made, changed, set(old.pinned.values()))
        wall = old.with_groups(groups, index)
        if keep_key in keys and old.group.key == keep_key:
            wall = replace(wall, page=min(old.page, wall.pages - 1), selected=old.selected, enlarged=None)
        return wall

    def _leave_own(self) -> None:
        """Back to the city; a view's pins are its own and go with it."""
        if self._chosen.view is not None:
            self.desk.wall = replace(self.desk.wall, pins=self._chosen.pins_before)
        self._chosen.leave_own()

    def _show(self, wall: Wall) -> None:
        self.desk.wall = wall
        self.desk.apply()


@dataclass(frozen=True, slots=True)
class _Left:
    """What must not be taken from an operator when groups are made anew, by rows; `ids` for a renewal."""

    changed: ByHand
    enlarged: int | None
    selected: int | None
    ids: Mapping[int, str]

    def now(self, catalogue: Catalogue) -> _Left:
        """The same in the renewed catalogue; one that was merged is the kept one."""
        rows = {row: catalogue.row_now(camera) for row, camera in self.ids.items()}
        enlarged, selected = (None if row is None else rows[row] for row in (self.enlarged, self.selected))
        return _Left(by_hand.renumbered(self.changed, rows), enlarged, selected, {})
