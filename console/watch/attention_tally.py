"""Adds up showings: how long each camera stood live on any screen, when last, in which part of the time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from console.watch.attention_values import Scene, Seen, Showing


class Tally:
    """Counts between two moments (UTC seconds) in `parts` equal parts.

    Work is done by scene, not by camera: a night of a wall of 64 that pages through the same groups costs as
    much as one of a wall of 4.
    """

    def __init__(self, from_utc: float, to_utc: float, parts: int) -> None:
        self._from, self._to = from_utc, to_utc
        self._edges = np.linspace(from_utc, max(to_utc, from_utc), parts + 1)
        self._scenes: dict[Scene, _OfScene] = {}

    def add(self, showing: Showing) -> None:
        """Count one showing, as far as it lies between the two moments."""
        begin, end = max(showing.from_utc, self._from), min(showing.to_utc, self._to)
        if end <= begin:
            return
        scene = self._scenes.get(showing.scene)
        if scene is None:
            scene = self._scenes[showing.scene] = _OfScene(len(showing.scene.cameras), len(self._edges) - 1)
        scene.lit += self._spread(begin, end)
        last = np.full(len(showing.scene.cameras), end)
        for dark in showing.dark:
            a, b = max(begin, showing.from_utc + dark.from_s), min(end, showing.from_utc + dark.to_s)
            if b <= a:
                continue
            scene.dark.setdefault(dark.slot, np.zeros_like(scene.lit))
            scene.dark[dark.slot] += self._spread(a, b)
            if b == end:
                # Dark to its end: last seen where that began, and not at all where it was dark throughout.
                last[dark.slot] = a if a > begin else -np.inf
        np.maximum(scene.last, last, out=scene.last)

    def result(self) -> dict[str, Seen]:
        """Every camera that was seen at all."""
        parts: dict[str, NDArray[np.float64]] = {}
        last: dict[str, float] = {}
        for scene, counted in self._scenes.items():
            for slot, camera in enumerate(scene.cameras):
                lit = counted.lit
                if slot in counted.dark:
                    lit = np.maximum(0.0, lit - counted.dark[slot])
                parts[camera] = parts[camera] + lit if camera in parts else lit
                last[camera] = max(last.get(camera, -np.inf), float(counted.last[slot]))
        return {
            camera: Seen(float(lit.sum()), last[camera], tuple(lit.tolist()))
            for camera, lit in parts.items()
            if last[camera] > -np.inf
        }

    def _spread(self, begin: float, end: float) -> NDArray[np.float64]:
        """How many seconds of a stretch fall into each part."""
        inside = np.minimum(self._edges[1:], end) - np.maximum(self._edges[:-1], begin)
        spread: NDArray[np.float64] = np.maximum(0.0, inside)
        return spread


class _OfScene:
    """What is counted of one scene: seconds by part (and those dark, by slot), last sight by slot."""

    def __init__(self, cameras: int, parts: int) -> None:
        self.lit = np.zeros(parts)
        self.dark: dict[int, NDArray[np.float64]] = {}
        self.last = np.full(cameras, -np.inf)
