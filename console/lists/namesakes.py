"""Sites of one name: few are looked at one by one; of hundreds only those that lie near or tell the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from console.lists.standing import METRE, SiteNow

# Up to so many are looked at one by one.
FEW = 32
_WINDOW = 64
# A cell of some 100 m; a place within 50 m lies in this or a neighbouring one.
_CELL = 100 * METRE


class Namesakes:
    """The sites of one name and sender. A list may well have ten thousand shops of one name."""

    def __init__(self) -> None:
        self._all: list[SiteNow] = []
        self._twins: dict[tuple[Any, ...], list[SiteNow]] = {}
        self._passed: dict[tuple[Any, ...], int] = {}
        self._cells: dict[tuple[int, int], list[SiteNow]] = {}

    def __contains__(self, site: SiteNow) -> bool:
        return site in self._all

    def add(self, site: SiteNow) -> None:
        """One more."""
        self._all.append(site)
        if len(self._all) == FEW + 1:
            for each in self._all:
                self._file(each)
        elif len(self._all) > FEW:
            self._file(site)

    def like(self, telling: tuple[Any, ...], place: tuple[float, float] | None) -> Iterator[SiteNow]:
        """Those that a row may tell of, which says `telling` (see `telling_of`) and stands at `place`."""
        if len(self._all) <= FEW:
            yield from self._all
            return
        yield from self._unclaimed(telling)
        if place is not None:
            y, x = _cell(*place)
            for cell in ((y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)):
                yield from self._cells.get(cell, ())[:_WINDOW]

    def _unclaimed(self, telling: tuple[Any, ...]) -> list[SiteNow]:
        """Those that say the same; of very many the next that no row has told of yet."""
        twins = self._twins.get(telling, [])
        if len(twins) <= _WINDOW:
            return twins
        at = self._passed.get(telling, 0)
        while at < len(twins) and twins[at].alone:
            at += 1
        self._passed[telling] = at
        return twins[at : at + _WINDOW]

    def _file(self, site: SiteNow) -> None:
        telling = telling_of(site.category, site.address, site.phone, site.owner)
        self._twins.setdefault(telling, []).append(site)
        if site.lat is not None and site.lon is not None:
            self._cells.setdefault(_cell(site.lat, site.lon), []).append(site)


def telling_of(*told: Any) -> tuple[Any, ...]:
    """What tells sites of one name apart: category, address, phone, owner."""
    return tuple(each or "" for each in told)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat // _CELL), int(lon // _CELL)
