"""What a file of areas would change: which are new, changed or left out, and whose parent they get."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from console.areas.columns import is_hindi, kind_of
from console.areas.finder import shape_of
from console.areas.fitting import gaps, overlaps
from console.areas.values import (
    LEAVES_OUT,
    AreaColumns,
    AreaOutcome,
    AreaTrouble,
    Feature,
    Gap,
    Overlap,
)
from console.catalogue.text import words
from console.catalogue.values import Area, Name
from console.store.ids import new_id

_ABOVE = {"ward": "zone", "thana": "zone", "zone": "city", "city": ""}


@dataclass(frozen=True, slots=True)
class PlannedArea:
    """An area of the file (`place` counts from 1) as it would be kept, and what becomes of it."""

    place: int
    area: Area
    outcome: AreaOutcome
    troubles: tuple[AreaTrouble, ...]


@dataclass(frozen=True, slots=True)
class AreasPlan:
    """All areas of the file; those of its kinds that the file does not have (`missing` stay as they are).

    `overlaps` and `gaps` are of the areas as they would be afterwards.
    """

    planned: tuple[PlannedArea, ...]
    missing: tuple[Area, ...]
    overlaps: tuple[Overlap, ...]
    gaps: tuple[Gap, ...]

    @property
    def counts(self) -> Counter[AreaOutcome]:
        """How many of each outcome."""
        return Counter(each.outcome for each in self.planned)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas that would be written."""
        written = (AreaOutcome.NEW, AreaOutcome.CHANGED)
        return tuple(each.area for each in self.planned if each.outcome in written)


def plan_areas(
    features: Sequence[Feature], columns: AreaColumns, kind: str, existing: Sequence[Area]
) -> AreasPlan:
    """What importing these features would do. `kind` is for those whose property names none.

    An area is the one of the same kind that has the same name, in either language; its identifier stays, so
    sites keep their thana.
    """
    known = _by_name(existing)
    planned: list[PlannedArea] = []
    seen: set[str] = set()
    for feature in features:
        each = _planned(feature, columns, kind, known, seen)
        if each.outcome is not AreaOutcome.LEFT_OUT:
            seen.add(each.area.id)
        planned.append(each)
    planned = _with_parents(planned, features, columns, existing)
    after = {area.id: area for area in existing} | {
        each.area.id: each.area for each in planned if each.outcome is not AreaOutcome.LEFT_OUT
    }
    kinds = {each.area.kind for each in planned if each.outcome is not AreaOutcome.LEFT_OUT}
    whole = tuple(after.values())
    return AreasPlan(
        tuple(planned),
        tuple(area for area in existing if area.kind in kinds and area.id not in seen),
        tuple(each for one in ("zone", "thana", "ward") if one in kinds for each in overlaps(whole, one)),
        tuple(each for one in ("zone", "thana", "ward") if one in kinds for each in gaps(whole, one)),
    )


def _planned(
    feature: Feature, columns: AreaColumns, kind: str, known: dict[tuple[str, str], Area], seen: set[str]
) -> PlannedArea:
    troubles = list(feature.troubles)
    name = _name(feature, columns)
    told = feature.properties.get(columns.kind, "")
    own = kind_of(told) if told else kind
    if not (name.hi or name.en):
        troubles.append(AreaTrouble.NO_NAME)
    if not own:
        troubles.append(AreaTrouble.KIND_UNKNOWN)
    was = next((known[key] for key in _keys(own, name) if key in known), None)
    if was is not None and was.id in seen:
        troubles.append(AreaTrouble.NAME_TWICE)
    if was is not None:
        name = Name(name.hi or was.name.hi, name.en or was.name.en)
    area = Area(was.id if was else new_id(), own, name, was.parent if was else "", feature.rings)
    if LEAVES_OUT & set(troubles):
        return PlannedArea(feature.place, area, AreaOutcome.LEFT_OUT, tuple(troubles))
    if was is None:
        for key in _keys(own, name):
            known[key] = area
    outcome = AreaOutcome.NEW if was is None else _compared(was, area)
    return PlannedArea(feature.place, area, outcome, tuple(troubles))


def _compared(was: Area, area: Area) -> AreaOutcome:
    return AreaOutcome.UNCHANGED if was == area else AreaOutcome.CHANGED


def _name(feature: Feature, columns: AreaColumns) -> Name:
    hindi, english = (feature.properties.get(each, "") for each in (columns.name_hi, columns.name_en))
    either = feature.properties.get(columns.name, "")
    if is_hindi(either):
        return Name(hindi or either, english)
    return Name(hindi, english or either)


def _keys(kind: str, name: Name) -> list[tuple[str, str]]:
    return [(kind, " ".join(words(each))) for each in (name.hi, name.en) if each]


def _by_name(areas: Sequence[Area]) -> dict[tuple[str, str], Area]:
    found: dict[tuple[str, str], Area] = {}
    for area in areas:
        for key in _keys(area.kind, area.name):
            found.setdefault(key, area)
    return found


def _with_parents(
    planned: list[PlannedArea], features: Sequence[Feature], columns: AreaColumns, existing: Sequence[Area]
) -> list[PlannedArea]:
    """Each area below the one that the file names, else below the one that has most of its ground."""
    standing = {area.id: area for area in existing}
    standing |= {each.area.id: each.area for each in planned if each.outcome is not AreaOutcome.LEFT_OUT}
    names = _by_name(tuple(standing.values()))
    shapes = {key: shape_of(area) for key, area in standing.items() if area.kind in ("city", "zone")}
    former = {area.id: area for area in existing}
    found = []
    for each, feature in zip(planned, features, strict=True):
        if each.outcome is AreaOutcome.LEFT_OUT:
            found.append(each)
            continue
        above = _ABOVE[each.area.kind]
        told = feature.properties.get(columns.parent, "")
        parent = names.get((above, " ".join(words(told)))) if told and above else None
        troubles = each.troubles
        if told and above and parent is None:
            troubles = (*troubles, AreaTrouble.PARENT_UNKNOWN)
        key = parent.id if parent else _mostly_in(each.area, above, standing, shapes) or each.area.parent
        area = Area(each.area.id, each.area.kind, each.area.name, key, each.area.rings)
        was = former.get(area.id)
        outcome = AreaOutcome.NEW if was is None else _compared(was, area)
        found.append(PlannedArea(each.place, area, outcome, troubles))
    return found


def _mostly_in(area: Area, above: str, standing: dict[str, Area], shapes: dict[str, BaseGeometry]) -> str:
    shape = shape_of(area)
    best, most = "", shape.area / 2
    for key, other in shapes.items():
        if standing[key].kind == above and key != area.id and shapely.intersects(shape, other):
            shared = shapely.intersection(shape, other).area
            if shared >= most:
                best, most = key, shared
    return best
