"""Counts cameras by category, area and ownership, each split by health."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from console.catalogue.filter import Count
from console.catalogue.values import Area, Category, CategoryGroup, Health, Ownership

_HEALTHS = len(Health)


class Counts:
    """Turns columns of the cameras found into counts for each choice."""

    def __init__(
        self, groups: Sequence[CategoryGroup], categories: Sequence[Category], areas: Sequence[Area]
    ) -> None:
        self._groups = [group.code for group in groups]
        self._categories = [(category.code, category.group) for category in categories]
        self._area_count = len(areas)
        self._cities = [index for index, area in enumerate(areas) if area.kind == "city"]

    def of_all(self, health: NDArray[np.uint8]) -> Count:
        """One count of them all."""
        return _count(np.bincount(health, minlength=_HEALTHS))

    def of_categories(self, category: NDArray[np.uint8], health: NDArray[np.uint8]) -> Mapping[str, Count]:
        """By code of category."""
        table = _table(category, health, len(self._categories))
        return {code: _count(table[index]) for index, (code, _) in enumerate(self._categories)}

    def of_groups(self, categories: Mapping[str, Count]) -> Mapping[str, Count]:
        """By code of group, from the counts of its categories."""
        sums = dict.fromkeys(self._groups, Count())
        for code, group in self._categories:
            sums[group] = sums[group] + categories[code]
        return sums

    def of_areas(
        self, columns: Sequence[NDArray[np.int16]], health: NDArray[np.uint8]
    ) -> Mapping[int, Count]:
        """By index of area, from the columns of zone, thana and ward; a city has every camera."""
        table = np.zeros((self._area_count, _HEALTHS), dtype=np.int64)
        for column in columns:
            # One more for "none": -1 becomes 0.
            table += _table(column + 1, health, self._area_count + 1)[1:]
        counts = {index: _count(row) for index, row in enumerate(table)}
        return counts | {index: self.of_all(health) for index in self._cities}

    def of_ownership(
        self, ownership: NDArray[np.uint8], health: NDArray[np.uint8]
    ) -> Mapping[Ownership, Count]:
        """By ownership."""
        table = _table(ownership, health, len(Ownership))
        return {owner: _count(table[owner]) for owner in Ownership}


def _table(
    codes: NDArray[np.uint8] | NDArray[np.int16], health: NDArray[np.uint8], kinds: int
) -> NDArray[np.int64]:
    """How many there are of each code (rows) and health (columns)."""
    cells = codes.astype(np.int32) * _HEALTHS + health
    return np.bincount(cells, minlength=kinds * _HEALTHS).reshape(kinds, _HEALTHS)


def _count(by_health: NDArray[np.int64]) -> Count:
    return Count(
        total=int(by_health.sum()),
        live=int(by_health[Health.LIVE]),
        stalled=int(by_health[Health.STALLED]),
        down=int(by_health[Health.DOWN]),
    )
