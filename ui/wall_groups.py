"""The groups that the wall pages through: of the catalogue, of what the map shows, of a view, or picked."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

import numpy as np

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.grouping import By, groups, site_parts
from console.catalogue.values import Name
from console.groups.values import Route
from console.wall.slots import Hole, Slot, WallGroup
from console.wall.views import View, placed
from widgets.map.selection import MapSelection

# In both languages at once, because a bookmark keeps the name of what the wall showed.
WALL = Name("दीवार", "Wall")
ON_MAP = Name("नक्शे पर दिख रहे कैमरे", "Cameras on the map")
CHOSEN = Name("चुने हुए कैमरे", "Chosen cameras")


def by(catalogue: Catalogue, found: Rows, grouping: By) -> tuple[WallGroup, ...]:
    """The cameras found, by area, category or site."""
    if grouping == "site":
        with _uncollected():
            return tuple(map(WallGroup, *site_parts(catalogue, found)))
    made = groups(catalogue, found, grouping)
    return tuple(WallGroup(group.key, group.name, tuple(group.rows.tolist())) for group in made)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """No looking for garbage meanwhile: among 100,000 objects made at once it is a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def whole(found: Rows) -> WallGroup:
    """All of them, as a wall without a catalogue has them."""
    return WallGroup("all", WALL, tuple(found.tolist()))


def on_map(rows: Rows) -> WallGroup:
    """What the map shows, in the order of numbers."""
    return WallGroup("map", ON_MAP, tuple(np.sort(rows).tolist()))


def picked(name: Name, rows: Rows, found: Rows) -> WallGroup:
    """What was picked, in its order, as far as the filter lets it through."""
    return WallGroup("picked", name, tuple(rows[np.isin(rows, found)].tolist()))


def of_view(catalogue: Catalogue, view: View) -> tuple[WallGroup, tuple[tuple[int, int], ...]]:
    """A view's arrangement, and its pins as (tile, row).

    A camera that is gone leaves a hole with its label; one that is named twice stands in its first tile.
    """
    slots: list[Slot] = []
    pins: list[tuple[int, int]] = []
    seen: set[int] = set()
    for tile, place in enumerate(placed(view, catalogue.row_now)):
        if place is None or (place.row is not None and place.row in seen):
            slots.append(None)
        elif place.row is None:
            slots.append(Hole(place.slot.camera_id, place.slot.number, place.slot.name))
        elif place.slot.pinned:
            pins.append((tile, place.row))
            seen.add(place.row)
        else:
            slots.append(place.row)
            seen.add(place.row)
    return WallGroup(f"view:{view.id}", view.name, tuple(slots), fixed=True), tuple(pins)


def route_of(selection: MapSelection) -> Route | None:
    """The line that was drawn, where cameras were picked along one."""
    if selection.kind != "route" or selection.width_m is None:
        return None
    return Route(selection.points, selection.width_m)


def selection_name(catalogue: Catalogue, selection: MapSelection) -> Name:
    """What a selection on the map is called."""
    if selection.area is not None:
        return catalogue.area_names[catalogue.areas[selection.area].id]
    count = len(selection.rows)
    if count == 1:
        return catalogue.camera(int(selection.rows[0])).name
    if selection.kind == "nearest":
        return Name(f"इस स्थान के निकटतम {count}", f"Nearest {count} to this point")
    if selection.kind == "radius" and selection.radius_m is not None:
        metres = round(selection.radius_m)
        return Name(f"{metres} मीटर के घेरे में {count} कैमरे", f"{count} cameras within {metres} m")
    if selection.kind == "route":
        return Name(f"मार्ग के साथ {count} कैमरे", f"{count} cameras along a route")
    return Name(f"नक्शे से चुने {count} कैमरे", f"{count} cameras picked on the map")
