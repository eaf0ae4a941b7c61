"""Looks at the machine once a second and decides, for all walls together, which tiles go without what."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

import psutil

from console.wall.economy import Ladder, levels, look
from console.wall.tile import Economy

if TYPE_CHECKING:
    from console.live.engine import LiveWall

LOOK_S = 1.0


def machine_load() -> float:
    """The share of the whole machine's CPU in use since the last call, 0–1 (reads one line of /proc/stat)."""
    return psutil.cpu_percent(None) / 100


class Thrift:
    """Holds the ladder. `load` gives the share of the machine's CPU in use, 0–1, since the last call."""

    def __init__(self, load: Callable[[], float] = machine_load) -> None:
        self._load = load
        self._walls: list[LiveWall] = []
        self._ladder = Ladder()
        self._levels: dict[Hashable, Economy] = {}

    @property
    def at_ease(self) -> bool:
        """Whether no tile goes without anything, or is about to."""
        return self._ladder.at_ease

    @property
    def has_time(self) -> bool:
        """Whether there is time to spare for pictures that nobody looks at yet."""
        return self._ladder.has_time

    def join(self, wall: LiveWall) -> None:
        """Look after a wall."""
        self._walls.append(wall)

    def leave(self, wall: LiveWall) -> None:
        """Look after it no longer."""
        self._walls.remove(wall)

    def level(self, key: Hashable) -> Economy:
        """What the tile with this key of `EconomyTile` goes without."""
        return self._levels.get(key, Economy.NONE)

    def tick(self, now: float) -> None:
        """Look, if it is time (monotonic seconds)."""
        looked_at = self._ladder.looked_at
        if looked_at is not None and 0 <= now - looked_at < LOOK_S:
            return
        tiles = [tile for wall in self._walls for tile in wall.economy_tiles()]
        rates = [wall.pictures() for wall in self._walls]
        painted, came = sum(rate[0] for rate in rates), sum(rate[1] for rate in rates)
        in_time = min(1.0, painted / came) if came else 1.0
        self._ladder = look(self._ladder, now=now, load=self._load(), in_time=in_time, tiles=tiles)
        self._levels = levels(self._ladder, tiles)
