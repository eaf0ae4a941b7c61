"""A saved group as a value, and as the JSON that is kept of what it holds."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from console.catalogue.values import Health, Name, Ownership
from console.store.ids import new_id

# A group of chosen cameras is written down camera by camera; what is larger is better kept as a filter.
CAMERAS_AT_MOST = 10_000
POINTS_AT_MOST = 2_000
WIDTH_M = (1.0, 5_000.0)
TEXT_CHARACTERS = 200


class GroupKind(StrEnum):
    """Chosen cameras, a filter that stays alive, or the cameras beside a line."""

    FIXED = "fixed"
    SMART = "smart"
    ROUTE = "route"


@dataclass(frozen=True, slots=True)
class GroupCamera:
    """One of the chosen cameras. Number and name only label the hole of one that is gone."""

    id: str
    number: int
    name: Name


@dataclass(frozen=True, slots=True)
class SmartFilter:
    """A filter by what outlives the catalogue in memory: codes of categories, identifiers of areas."""

    categories: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    ownership: Ownership | None = None
    health: frozenset[Health] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """A line of (longitude, latitude) degrees; its cameras lie within a band of `width_m` metres in all."""

    points: tuple[tuple[float, float], ...]
    width_m: float


Held = tuple[GroupCamera, ...] | SmartFilter | Route


@dataclass(frozen=True, slots=True)
class SavedGroup:
    """`holds` are cameras, a filter or a route. `owner` made it; `shared` lets everybody at the seat see it.

    `place` orders the list; those of one place stand in the order in which they were made.
    """

    id: str
    name: Name
    owner: str
    shared: bool
    holds: Held
    place: int = 0

    @property
    def kind(self) -> GroupKind:
        """What it is."""
        if isinstance(self.holds, SmartFilter):
            return GroupKind.SMART
        return GroupKind.ROUTE if isinstance(self.holds, Route) else GroupKind.FIXED


class MalformedGroup(ValueError):
    """What was kept of a group cannot be read as one."""


class TooManyCameras(ValueError):
    """More cameras were chosen than a group writes down (`CAMERAS_AT_MOST`)."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} cameras")
        self.count = count


def new_group(name: Name, owner: str, holds: Held, *, shared: bool = False, place: int = 0) -> SavedGroup:
    """A group that nobody has yet. Raises TooManyCameras."""
    if isinstance(holds, tuple) and len(holds) > CAMERAS_AT_MOST:
        raise TooManyCameras(len(holds))
    return SavedGroup(new_id(), name, owner, shared, holds, place)


def holds_to_json(holds: Held) -> str:
    """What a group holds, as text to be kept."""
    return json.dumps(_plain(holds), ensure_ascii=False, separators=(",", ":"))


def holds_from_json(kind: str, text: str) -> Held:
    """The reverse. Raises MalformedGroup."""
    try:
        plain = json.loads(text)
        if kind == GroupKind.FIXED:
            return _cameras(plain)
        return _smart(plain) if GroupKind(kind) is GroupKind.SMART else _route(plain)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
        raise MalformedGroup(str(error)) from error


def _plain(holds: Held) -> Any:
    if isinstance(holds, SmartFilter):
        return {
            "categories": sorted(holds.categories),
            "areas": sorted(holds.areas),
            "ownership": None if holds.ownership is None else int(holds.ownership),
            "health": sorted(int(each) for each in holds.health),
            "text": holds.text,
        }
    if isinstance(holds, Route):
        return {"points": holds.points, "width_m": holds.width_m}
    return [[each.id, each.number, each.name.hi, each.name.en] for each in holds]


def _cameras(plain: Sequence[Sequence[Any]]) -> tuple[GroupCamera, ...]:
    if not isinstance(plain, list) or len(plain) > CAMERAS_AT_MOST:
        raise MalformedGroup("cameras are a list")
    return tuple(GroupCamera(str(key), int(number), Name(str(hi), str(en))) for key, number, hi, en in plain)


def _smart(plain: Mapping[str, Any]) -> SmartFilter:
    owner = plain["ownership"]
    return SmartFilter(
        _texts(plain["categories"]),
        _texts(plain["areas"]),
        None if owner is None else Ownership(owner),
        frozenset(Health(each) for each in plain["health"]),
        str(plain["text"])[:TEXT_CHARACTERS],
    )


def _route(plain: Mapping[str, Any]) -> Route:
    points = tuple((float(lon), float(lat)) for lon, lat in plain["points"])
    width = float(plain["width_m"])
    if not 0 < len(points) <= POINTS_AT_MOST or not all(math.isfinite(part) for at in points for part in at):
        raise MalformedGroup("a route without places")
    if not WIDTH_M[0] <= width <= WIDTH_M[1]:
        raise MalformedGroup("a route of no breadth")
    return Route(points, width)


def _texts(plain: Iterable[Any]) -> frozenset[str]:
    if not isinstance(plain, list):
        raise MalformedGroup("a list is meant")
    return frozenset(str(each) for each in plain)
