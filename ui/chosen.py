"""What is chosen of the city: filter and grouping, and what was picked beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from console.catalogue.catalogue import Catalogue, Filter, Rows
from console.catalogue.grouping import By
from console.catalogue.moved import Moved
from console.catalogue.values import Name
from console.groups.members import wall_group_of
from console.groups.values import GroupKind, Route, SavedGroup
from console.wall.slots import WallGroup
from console.wall.views import View
from ui import wall_groups


@dataclass(frozen=True, slots=True, eq=False)
class Picked:
    """Cameras picked by hand, in their order; `route` is the line along which they were found."""

    name: Name
    rows: Rows
    route: Route | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Meant:
    """What "these cameras" are at this moment, to be saved as a group or a list.

    `wanted` is the filter that found them, `route` the line along which they stand; None where neither did.
    """

    name: Name
    rows: Rows
    wanted: Filter | None = None
    route: Route | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Ready:
    """All cameras of a catalogue in groups, made before anybody has that catalogue; `number` tells whose."""

    number: NDArray[np.int64]
    grouping: str
    groups: tuple[WallGroup, ...]


class Chosen:
    """Either the city as filter and grouping have it, or one thing of its own: picked cameras, a saved group,
    a tour's group, a view. `bare` is a wall without a catalogue.
    """

    def __init__(self, catalogue: Catalogue, *, bare: bool) -> None:
        self._catalogue, self._bare = catalogue, bare
        self.filter = Filter()
        self.grouping = "thana"
        self.found: Rows = np.empty(0, dtype=np.int32)
        self.picked: Picked | None = None
        self.saved: SavedGroup | None = None
        self.whole: WallGroup | None = None
        self.view: View | None = None
        # What was pinned before a view brought pins of its own.
        self.pins_before: tuple[tuple[int, int], ...] = ()
        self._ready: _Ready | None = None
        # Cameras by the rows of a catalogue that is about to go.
        self._leaving: dict[int, str] = {}

    @property
    def has_own(self) -> bool:
        """Whether the wall shows what was chosen by itself."""
        return any(each is not None for each in (self.picked, self.saved, self.whole, self.view))

    @property
    def filtered(self) -> bool:
        """Whether the filter keeps cameras from the wall: not from a view, a tour's group or a saved one."""
        if self.picked is None and (self.has_own or self.grouping == "saved"):
            return False
        return self.filter != Filter()

    def leave_own(self) -> None:
        """Back to the city."""
        self.picked = self.saved = self.whole = self.view = None

    def find(self) -> Rows:
        """Find anew what the filter lets through."""
        self.found = self._catalogue.find(self.filter)
        return self.found

    def make_ready(self, fresh: Catalogue) -> None:
        """On a worker, before `fresh` takes the catalogue's place: the groups of all its cameras.

        They serve if nothing is chosen then; 100,000 cameras in groups are some milliseconds.
        """
        grouping = self.grouping
        if self._bare or self.has_own or grouping in ("map", "saved") or self.filter != Filter():
            return
        made = wall_groups.by(fresh, fresh.find(Filter()), cast(By, grouping))
        self._ready = _Ready(fresh.number, grouping, made)

    def groups(
        self, on_map: Callable[[], Rows], saved: Callable[[], tuple[WallGroup, ...]]
    ) -> tuple[WallGroup, ...]:
        """What the wall pages through. `on_map` are the rows that the map shows, `saved` the saved groups."""
        ready, self._ready = self._ready, None
        if self.picked is not None:
            return (wall_groups.picked(self.picked.name, self.picked.rows, self.found),)
        if self.saved is not None:
            return (wall_group_of(self.saved, self._catalogue),)
        if self.whole is not None:
            return (self.whole,)
        if self._bare:
            return (wall_groups.whole(self.found),)
        if self.grouping == "map":
            return (wall_groups.on_map(on_map()),)
        if self.grouping == "saved":
            return saved()
        if ready is not None and self._serves(ready):
            return ready.groups
        return wall_groups.by(self._catalogue, self.found, cast(By, self.grouping))

    def _serves(self, ready: _Ready) -> bool:
        catalogue = self._catalogue
        whole = len(self.found) == catalogue.count
        return whole and ready.number is catalogue.number and ready.grouping == self.grouping

    @property
    def follows_health(self) -> bool:
        """Whether what the wall shows may change with the health of cameras."""
        if self.saved is not None:
            return self.saved.kind is GroupKind.SMART
        if self.whole is not None or self.view is not None:
            return False
        if self.grouping == "saved" and self.picked is None:
            return True
        return bool(self.filter.health)

    def meant(self, on_wall: WallGroup) -> Meant:
        """What "these cameras" are: what was picked, else what the filter finds, else the wall's group."""
        if self.picked is not None:
            return Meant(self.picked.name, self.picked.rows, route=self.picked.route)
        if not self.has_own and self.filter != Filter():
            return Meant(Name("चुने हुए कैमरे", "Chosen cameras"), self.found, wanted=self.filter)
        return Meant(on_wall.name, np.array(on_wall.rows, dtype=np.int32))

    def take_down(self) -> None:
        """Before the catalogue is renewed: which cameras were chosen."""
        rows = [row for _, row in self.pins_before]
        if self.picked is not None:
            rows += self.picked.rows.tolist()
        if self.whole is not None:
            rows += self.whole.rows
        self._leaving = dict(zip(rows, self._catalogue.ids(np.array(rows, dtype=np.int32)), strict=True))

    def renumbered(self, moved: Moved) -> None:
        """The catalogue was renewed: whatever was chosen goes on by its cameras, not by its rows."""
        areas = (int(moved.areas[index]) for index in self.filter.areas)
        self.filter = replace(self.filter, areas=frozenset(area for area in areas if area >= 0))
        if self.picked is not None:
            self.picked = replace(self.picked, rows=self._now(self.picked.rows, moved))
        if self.whole is not None:
            rows = self._now(np.array(self.whole.rows, dtype=np.int32), moved)
            self.whole = replace(self.whole, slots=tuple(rows.tolist()))
        pins = ((tile, self._now(np.array([row], dtype=np.int32), moved)) for tile, row in self.pins_before)
        self.pins_before = tuple((tile, int(row[0])) for tile, row in pins if len(row))

    def _now(self, rows: Rows, moved: Moved) -> Rows:
        """Former rows by the catalogue of now; one that was merged is the kept one, and there once."""
        new: Rows = moved.rows[rows]
        for at in np.flatnonzero(new < 0).tolist():
            row = self._catalogue.row_now(self._leaving.get(int(rows[at]), ""))
            new[at] = -1 if row is None else row
        new = new[new >= 0]
        firsts = np.unique(new, return_index=True)[1]
        once: Rows = new[np.sort(firsts)]
        return once
