"""The groups of the city that a tour can show, by the keys that its steps carry."""

from __future__ import annotations

from dataclasses import dataclass

from console.catalogue.catalogue import Catalogue, Filter
from console.catalogue.grouping import By, Group, groups
from console.catalogue.values import Name
from console.wall.slots import WallGroup
from console.wall.tours import group_key, split_group_key

# Sites are left out: a city has thousands, and a view is the better way to keep a few cameras.
GROUPINGS: tuple[By, ...] = ("thana", "ward", "zone", "category")


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """A group that a tour can show: the key of such a step, its name, and how many cameras it has."""

    key: str
    grouping: By
    name: Name
    cameras: int


class CityGroups:
    """Groups of the whole catalogue, without any filter; worked out when first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._groups: dict[By, dict[str, Group]] = {}

    def forget(self) -> None:
        """The catalogue was renewed: work them out again when they are asked for."""
        self._groups.clear()

    def choices(self) -> list[GroupChoice]:
        """Every group that has cameras, in the catalogue's order."""
        return [
            GroupChoice(group_key(by, key), by, group.name, len(group.rows))
            for by in GROUPINGS
            for key, group in self._of(by).items()
        ]

    def name(self, key: str) -> Name | None:
        """What the group of a step is called, None when it is gone."""
        group = self._find(key)
        return None if group is None else group.name

    def rows(self, key: str) -> tuple[int, ...]:
        """The catalogue rows of a step's group, none when it is gone."""
        group = self._find(key)
        return () if group is None else tuple(group.rows.tolist())

    def wall_group(self, key: str) -> WallGroup | None:
        """A step's group as the wall takes it, None when it is gone."""
        name = self.name(key)
        return None if name is None else WallGroup(split_group_key(key)[1], name, self.rows(key))

    def pages(self, key: str, capacity: int) -> int:
        """How many pages of `capacity` tiles a step's group fills; 0 when it is gone."""
        group = self._find(key)
        return 0 if group is None else -(-len(group.rows) // max(1, capacity))

    def _find(self, key: str) -> Group | None:
        grouping, group = split_group_key(key)
        return self._of(grouping).get(group) if grouping in GROUPINGS else None

    def _of(self, by: By) -> dict[str, Group]:
        if by not in self._groups:
            found = groups(self._catalogue, self._catalogue.find(Filter()), by)
            self._groups[by] = {group.key: group for group in found if group.key}
        return self._groups[by]
