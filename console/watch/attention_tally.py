"""Adds up showings: how long each camera stood live on any screen, when last, in which part of the time."""

from __future__ import annotations

import math

from console.watch.attention_values import Scene, Seen, Showing


class Tally:
    """Counts between two moments (UTC seconds) in `parts` equal parts.

    Work is done by scene, not by camera: a night of a wall of 64 that pages through the same groups costs as
    much as one of a wall of 4.
    """

    def __init__(self, from_utc: float, to_utc: float, parts: int) -> None:
        self._from, self._to, self._parts = from_utc, to_utc, parts
        self._part_s = (to_utc - from_utc) / parts
        self._scenes: dict[Scene, _OfScene] = {}

    def add(self, showing: Showing) -> None:
        """Count one showing, as far as it lies between the two moments."""
        begin, end = max(showing.from_utc, self._from), min(showing.to_utc, self._to)
        if end <= begin:
            return
        scene = self._scenes.get(showing.scene)
        if scene is None:
            scene = self._scenes[showing.scene] = _OfScene(self._parts)
        self._spread(scene.lit, begin, end)
        dark_at_end = []
        for dark in showing.dark:
            a, b = max(begin, showing.from_utc + dark.from_s), min(end, showing.from_utc + dark.to_s)
            if b <= a:
                continue
            if dark.slot not in scene.dark:
                scene.dark[dark.slot] = [0.0] * self._parts
            self._spread(scene.dark[dark.slot], a, b)
            if b == end:
                dark_at_end.append(dark.slot)
                if a > begin:
                    scene.last[dark.slot] = max(scene.last.get(dark.slot, -math.inf), a)
        key = tuple(dark_at_end)
        scene.ends[key] = max(scene.ends.get(key, -math.inf), end)

    def result(self) -> dict[str, Seen]:
        """Every camera that was seen at all."""
        parts: dict[str, list[float]] = {}
        last: dict[str, float] = {}
        for scene, counted in self._scenes.items():
            for slot, camera in enumerate(scene.cameras):
                lit, dark = counted.lit, counted.dark.get(slot)
                if dark is not None:
                    lit = [max(0.0, a - b) for a, b in zip(lit, dark, strict=True)]
                former = parts.get(camera)
                parts[camera] = lit if former is None else [a + b for a, b in zip(former, lit, strict=True)]
                last[camera] = max(last.get(camera, -math.inf), counted.last_of(slot))
        return {
            camera: Seen(sum(lit), last[camera], tuple(lit))
            for camera, lit in parts.items()
            if last[camera] > -math.inf
        }

    def _spread(self, parts: list[float], begin: float, end: float) -> None:
        """Add the seconds of a stretch to the parts into which they fall."""
        first = int((begin - self._from) / self._part_s)
        after = min(self._parts - 1, int((end - self._from) / self._part_s))
        if first >= after:
            # Most showings lie in one part; the last moment of all belongs to the last one.
            parts[after] += end - begin
            return
        for part in range(first, after + 1):
            edge = self._from + part * self._part_s
            parts[part] += max(0.0, min(end, edge + self._part_s) - max(begin, edge))


class _OfScene:
    """What is counted of one scene.

    `lit` are seconds by part while it stood, `dark` those of a slot that was not live. `ends` has the last
    end of its showings by the slots that were dark there, `last` when such a slot was live before that.
    """

    def __init__(self, parts: int) -> None:
        self.lit = [0.0] * parts
        self.dark: dict[int, list[float]] = {}
        self.ends: dict[tuple[int, ...], float] = {}
        self.last: dict[int, float] = {}

    def last_of(self, slot: int) -> float:
        """When the camera at `slot` was live last, -inf for never."""
        lit = (end for dark, end in self.ends.items() if slot not in dark)
        return max(self.last.get(slot, -math.inf), max(lit, default=-math.inf))
