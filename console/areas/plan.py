"""What a file of areas would change: which are new, changed or left out, and whose parent they get."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from console.areas.above import Parents
from console.areas.columns import is_hindi, kind_of
from console.areas.fitting import gaps, overlaps
from console.areas.shapes import rough_shape_of
from console.areas.values import (
    KINDS,
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

_FITTED = ("zone", "thana", "ward")


@dataclass(frozen=True, slots=True)
class PlannedArea:
    """An area of the file as it would be kept, and what becomes of it.

    `place` counts from 1; it is 0 for one that the file only names as what others are part of.
    """

    place: int
    area: Area
    outcome: AreaOutcome
    troubles: tuple[AreaTrouble, ...]


@dataclass(frozen=True, slots=True)
class AreasPlan:
    """All areas of the file; those of its kinds that the file does not have (`missing` stay as they are).

    `after` are the areas as they would be afterwards; `overlaps` and `gaps` are among these.
    """

    planned: tuple[PlannedArea, ...]
    missing: tuple[Area, ...]
    after: tuple[Area, ...]
    overlaps: tuple[Overlap, ...]
    gaps: tuple[Gap, ...]

    @property
    def counts(self) -> Counter[AreaOutcome]:
        """How many of each outcome."""
        return Counter(each.outcome for each in self.planned)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas that would be written, what is above before what is below."""
        written = (AreaOutcome.NEW, AreaOutcome.CHANGED)
        found = (each.area for each in self.planned if each.outcome in written)
        return tuple(sorted(found, key=lambda area: KINDS.index(area.kind)))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a feature says of itself."""

    feature: Feature
    kind: str
    name: Name
    above: str
    troubles: tuple[AreaTrouble, ...]

    @property
    def usable(self) -> bool:
        return not LEAVES_OUT & set(self.troubles)


def plan_areas(
    features: Sequence[Feature], columns: AreaColumns, kind: str, existing: Sequence[Area]
) -> AreasPlan:
    """What importing these features would do. `kind` is for those whose property names none.

    A name is unique within the area above: "Ward 1" may be in every zone. An area is the one of the same
    kind, name (in either language) and area above, or the one of that name that has its ground; its
    identifier stays, so sites keep their thana.
    """
    planning = _Planning([_told(each, columns, kind) for each in features], columns.parent, existing)
    planned = planning.planned()
    kept = [each.area for each in planned if each.outcome is not AreaOutcome.LEFT_OUT]
    after = tuple(({area.id: area for area in existing} | {area.id: area for area in kept}).values())
    seen = {area.id for area in kept}
    kinds = {each.area.kind for each in planned if each.place and each.outcome is not AreaOutcome.LEFT_OUT}
    return AreasPlan(
        tuple(planned),
        tuple(area for area in existing if area.kind in kinds and area.id not in seen),
        after,
        tuple(each for one in _FITTED if one in kinds for each in overlaps(after, one)),
        tuple(each for one in _FITTED if one in kinds for each in gaps(after, one)),
    )


class _Planning:
    """One plan while it is made: kind after kind, because what is above has to be known first."""

    def __init__(self, told: Sequence[_Told], parent_column: str, existing: Sequence[Area]) -> None:
        self._told = told
        self._parents = Parents(existing, parent_column)
        self._known: dict[tuple[str, str], list[Area]] = defaultdict(list)
        for area in existing:
            for key in _keys(area.kind, area.name):
                self._known[key].append(area)
        self._often = Counter(key for each in told if each.usable for key in _keys(each.kind, each.name))
        # Names that stand in the file, each with what is above it there.
        self._seen: set[tuple[str, str, str]] = set()
        self._taken: set[str] = set()

    def planned(self) -> list[PlannedArea]:
        """All of the file in its order, what is only named before them."""
        made: list[PlannedArea] = []
        found: dict[int, PlannedArea] = {}
        for kind in KINDS:
            mine = [each for each in self._told if each.usable and each.kind == kind]
            shapes = {each.feature.place: rough_shape_of(each.feature.rings) for each in mine}
            made += self._made(mine, shapes)
            for each in mine:
                found[each.feature.place] = self._planned(each, shapes[each.feature.place])
        rest = [self._left_out(each) for each in self._told if not each.usable]
        return made + sorted([*found.values(), *rest], key=lambda each: each.place)

    def _made(self, told: Iterable[_Told], shapes: dict[int, BaseGeometry]) -> list[PlannedArea]:
        """Areas that the city lacks and that the file only names as what others are part of."""
        # All that name it are its ground, those too that lie in an area of the city.
        unknown: dict[str, list[_Told]] = defaultdict(list)
        lacking: set[str] = set()
        for each in told:
            above = self._parents.of(each.kind, each.above, shapes[each.feature.place])
            if each.above and not above.known:
                name = " ".join(words(each.above))
                unknown[name].append(each)
                if not above.id:
                    lacking.add(name)
        made = []
        for parts in (parts for name, parts in unknown.items() if name in lacking):
            rings = [each.feature.rings for each in parts]
            if (area := self._parents.made(parts[0].kind, parts[0].above, rings)) is not None:
                made.append(PlannedArea(0, area, AreaOutcome.NEW, (AreaTrouble.ONLY_NAMED,)))
        for planned in made:
            self._parents.add(planned.area)
        return made

    def _planned(self, told: _Told, shape: BaseGeometry) -> PlannedArea:
        above = self._parents.of(told.kind, told.above, shape)
        troubles = told.troubles if above.known else (*told.troubles, AreaTrouble.PARENT_UNKNOWN)
        was = self._former(told, above.id, shape)
        parent = above.id or (was.parent if was else "")
        keys = {(*key, parent) for key in _keys(told.kind, told.name)}
        if keys & self._seen:
            return self._left_out(replace(told, troubles=(*troubles, AreaTrouble.NAME_TWICE)))
        self._seen |= keys
        if was is None:
            area = Area(new_id(), told.kind, told.name, parent, told.feature.rings)
        else:
            self._taken.add(was.id)
            name = Name(told.name.hi or was.name.hi, told.name.en or was.name.en)
            area = Area(was.id, told.kind, name, parent, told.feature.rings)
        self._parents.add(area)
        outcome = _compared(was, area)
        return PlannedArea(told.feature.place, area, outcome, troubles)

    def _former(self, told: _Told, parent: str, shape: BaseGeometry) -> Area | None:
        """The area of the city that this one is."""
        keys = _keys(told.kind, told.name)
        found = {area.id: area for key in keys for area in self._known.get(key, ())}
        free = [area for area in found.values() if area.id not in self._taken]
        if same := next((area for area in free if area.parent == parent), None):
            return same
        alone = len(found) == len(free) == 1 and max(self._often[key] for key in keys) == 1
        if alone and not (parent and free[0].parent):
            return free[0]
        return next((area for area in free if _same_ground(area, shape)), None)

    def _left_out(self, told: _Told) -> PlannedArea:
        area = Area(new_id(), told.kind, told.name, "", told.feature.rings)
        return PlannedArea(told.feature.place, area, AreaOutcome.LEFT_OUT, told.troubles)


def _told(feature: Feature, columns: AreaColumns, kind: str) -> _Told:
    own = feature.properties.get(columns.kind, "")
    kind, name, troubles = kind_of(own) if own else kind, _name(feature, columns), list(feature.troubles)
    if not (name.hi or name.en):
        troubles.append(AreaTrouble.NO_NAME)
    if not kind:
        troubles.append(AreaTrouble.KIND_UNKNOWN)
    above = feature.properties.get(columns.parent, "") if columns.parent else ""
    return _Told(feature, kind, name, above if words(above) else "", tuple(troubles))


def _same_ground(area: Area, shape: BaseGeometry) -> bool:
    """Whether two outlines are of the same ground by and large: half of the smaller one is in both."""
    former = rough_shape_of(area.rings)
    least = min(former.area, shape.area)
    return bool(least and shapely.intersection(former, shape).area >= least / 2)


def _compared(was: Area | None, area: Area) -> AreaOutcome:
    if was is None:
        return AreaOutcome.NEW
    return AreaOutcome.UNCHANGED if was == area else AreaOutcome.CHANGED


def _name(feature: Feature, columns: AreaColumns) -> Name:
    hindi, english = (feature.properties.get(each, "") for each in (columns.name_hi, columns.name_en))
    either = feature.properties.get(columns.name, "")
    if is_hindi(either):
        return Name(hindi or either, english)
    return Name(hindi, english or either)


def _keys(kind: str, name: Name) -> list[tuple[str, str]]:
    return [(kind, " ".join(words(each))) for each in dict.fromkeys((name.hi, name.en)) if each]
