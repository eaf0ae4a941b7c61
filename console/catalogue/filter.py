"""What an operator narrows the cameras to, and how many there are of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from console.catalogue.values import Health, Ownership


@dataclass(frozen=True, slots=True)
class Filter:
    """Cameras wanted: every field narrows, an empty one does not.

    `categories` are codes. `areas` are indexes into `Catalogue.areas`, of any kind; a camera in any of
    them matches. `text` is words that must all match (see `console.catalogue.search`).
    """

    categories: frozenset[str] = frozenset()
    areas: frozenset[int] = frozenset()
    ownership: Ownership | None = None
    health: frozenset[Health] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many cameras, and how many of them are live, stalled and down; the rest is unknown."""

    total: int = 0
    live: int = 0
    stalled: int = 0
    down: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.total + other.total,
            self.live + other.live,
            self.stalled + other.stalled,
            self.down + other.down,
        )


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts beside each choice of a filter; each kind of choice is counted as if it were not made.

    So with "school" chosen, `categories` still tells how many liquor shops there would be. Every group,
    category, area and ownership has an entry. `all` counts what the filter finds.
    """

    all: Count
    groups: Mapping[str, Count]
    categories: Mapping[str, Count]
    areas: Mapping[int, Count]
    ownership: Mapping[Ownership, Count]
