"""The cameras of a saved group as the catalogue has them now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.filter import Filter
from console.groups.values import CAMERAS_AT_MOST, GroupCamera, Route, SavedGroup, SmartFilter, TooManyCameras
from console.map.along import rows_along
from console.wall.slots import Hole, Slot, WallGroup

KEY = "saved:"


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """`rows` in the group's order; `slots` the same with a hole for every chosen camera that is gone.

    `areas_gone` of a smart group's areas are no more.
    """

    rows: Rows
    slots: tuple[Slot, ...]
    areas_gone: int = 0

    @property
    def missing(self) -> int:
        """How many chosen cameras are gone."""
        return len(self.slots) - len(self.rows)


def members(group: SavedGroup, catalogue: Catalogue) -> Members:
    """The cameras of a group: chosen ones in their order, of a filter by number, of a route along it."""
    if isinstance(group.holds, SmartFilter):
        wanted, gone = wanted_of(group.holds, catalogue)
        rows = np.zeros(0, dtype=np.int32) if wanted is None else catalogue.find(wanted)
        return Members(rows, tuple(rows.tolist()), gone)
    if isinstance(group.holds, Route):
        rows = rows_along(catalogue.lon, catalogue.lat, group.holds.points, group.holds.width_m)
        return Members(rows, tuple(rows.tolist()))
    return _chosen(group.holds, catalogue)


def rows_of(group: SavedGroup, catalogue: Catalogue) -> Rows:
    """The rows of a group's cameras, in its order."""
    return members(group, catalogue).rows


def wanted_of(smart: SmartFilter, catalogue: Catalogue) -> tuple[Filter | None, int]:
    """A smart group's filter for this catalogue, and how many of its areas are no more.

    None when it named areas and none of them is left: no area in a filter would mean the whole city. The same
    holds for categories.
    """
    index = {area.id: place for place, area in enumerate(catalogue.areas)}
    areas = frozenset(index[area] for area in smart.areas if area in index)
    categories = smart.categories & {category.code for category in catalogue.categories}
    gone = len(smart.areas) - len(areas)
    if (smart.areas and not areas) or (smart.categories and not categories):
        return None, gone
    return Filter(categories, areas, smart.ownership, smart.health, smart.text), gone


def smart_of(wanted: Filter, catalogue: Catalogue) -> SmartFilter:
    """A filter of this catalogue as one that outlives it."""
    areas = frozenset(catalogue.areas[index].id for index in wanted.areas if index < len(catalogue.areas))
    return SmartFilter(wanted.categories, areas, wanted.ownership, wanted.health, wanted.text)


def chosen_of(rows: Iterable[int], catalogue: Catalogue) -> tuple[GroupCamera, ...]:
    """Rows as chosen cameras, each once, in their order. Raises TooManyCameras."""
    once = list(dict.fromkeys(int(row) for row in rows))
    if len(once) > CAMERAS_AT_MOST:
        raise TooManyCameras(len(once))
    found = (catalogue.camera(row) for row in once)
    return tuple(GroupCamera(camera.id, camera.number, camera.name) for camera in found)


def wall_group_of(group: SavedGroup, catalogue: Catalogue) -> WallGroup:
    """A group as the wall pages through it; one that was chosen camera by camera keeps its holes."""
    found = members(group, catalogue)
    return WallGroup(f"{KEY}{group.id}", group.name, found.slots, fixed=found.missing > 0)


def wall_groups_of(groups: Iterable[SavedGroup], catalogue: Catalogue) -> tuple[WallGroup, ...]:
    """Groups for the wall, in their order, without those that have no camera at all."""
    made = (wall_group_of(group, catalogue) for group in groups)
    return tuple(group for group in made if group.slots)


def _chosen(cameras: tuple[GroupCamera, ...], catalogue: Catalogue) -> Members:
    slots: dict[Slot, None] = {}
    for camera in cameras:
        # Two that were merged since are one camera, which stands where the first of them did.
        row = catalogue.row_now(camera.id)
        slots[Hole(camera.id, camera.number, camera.name) if row is None else row] = None
    rows = np.array([slot for slot in slots if isinstance(slot, int)], dtype=np.int32)
    return Members(rows, tuple(slots))
