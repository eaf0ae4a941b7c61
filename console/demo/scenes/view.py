"""The pin-hole camera of a scene: from metres in the street to pixels of a 1280×720 picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

WIDTH, HEIGHT = 1280, 720
NEAR = 0.6


@dataclass(frozen=True)
class View:
    """A camera `height` metres over the origin, `pitch` degrees down, turned `yaw` degrees to the right.

    The street's axes: x to the right, y away from the camera, z up, in metres.
    """

    height: float = 5.5
    pitch: float = 16.0
    fov: float = 62.0
    yaw: float = 0.0

    @cached_property
    def focal(self) -> float:
        """Focal length in pixels."""
        return WIDTH / 2 / math.tan(math.radians(self.fov) / 2)

    @cached_property
    def axes(self) -> Array:
        """Rows: right, up and forward of the camera, as unit vectors of the street."""
        p, w = math.radians(self.pitch), math.radians(self.yaw)
        level = np.array([math.sin(w), math.cos(w), 0.0])
        up = np.array([0.0, 0.0, 1.0])
        right = np.array([math.cos(w), -math.sin(w), 0.0])
        forward = level * math.cos(p) - up * math.sin(p)
        return np.array([right, level * math.sin(p) + up * math.cos(p), forward])

    @cached_property
    def place(self) -> Array:
        """Where the camera hangs."""
        return np.array([0.0, 0.0, self.height])

    @cached_property
    def lens(self) -> Array:
        """The matrix from camera axes to homogeneous pixels."""
        f = self.focal
        return np.array([[f, 0.0, WIDTH / 2], [0.0, -f, HEIGHT / 2], [0.0, 0.0, 1.0]])

    def seen(self, points: Array) -> Array:
        """Points (n, 3) of the street in camera axes: right, up, depth."""
        result: Array = (points - self.place) @ self.axes.T
        return result

    def pixels(self, seen: Array) -> Array:
        """Camera-axis points (n, 3) with positive depth as pixels (n, 2)."""
        depth = np.maximum(seen[:, 2], 1e-3)
        x = WIDTH / 2 + self.focal * seen[:, 0] / depth
        y = HEIGHT / 2 - self.focal * seen[:, 1] / depth
        return np.stack([x, y], axis=1)

    def depth(self, x: float, y: float, z: float = 0.0) -> float:
        """Distance along the camera's axis of one point."""
        return float((np.array([x, y, z]) - self.place) @ self.axes[2])

    def ground(self) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.bool_]]:
        """For each pixel the ground's x and y, and whether the pixel looks at the ground at all."""
        px = (np.arange(WIDTH, dtype=np.float32) + 0.5 - WIDTH / 2) / self.focal
        py = (HEIGHT / 2 - np.arange(HEIGHT, dtype=np.float32) - 0.5) / self.focal
        right, up, forward = (axis.astype(np.float32) for axis in self.axes)
        dz = forward[2] + up[2] * py[:, None] + right[2] * px[None, :]
        hit = dz < -0.004
        t = np.where(hit, -self.height / np.where(hit, dz, -1.0), 0.0).astype(np.float32)
        x = t * (forward[0] + right[0] * px[None, :] + up[0] * py[:, None])
        y = t * (forward[1] + right[1] * px[None, :] + up[1] * py[:, None])
        return x.astype(np.float32), y.astype(np.float32), hit


def clip_near(seen: Array) -> Array:
    """A polygon in camera axes, cut off where it comes closer than the lens can show."""
    if seen[:, 2].min() >= NEAR:
        return seen
    kept: list[Array] = []
    for a, b in zip(seen, np.roll(seen, -1, axis=0), strict=True):
        if a[2] >= NEAR:
            kept.append(a)
        if (a[2] >= NEAR) != (b[2] >= NEAR):
            kept.append(a + (b - a) * ((NEAR - a[2]) / (b[2] - a[2])))
    return np.array(kept) if len(kept) >= 3 else np.empty((0, 3))
