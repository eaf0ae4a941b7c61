"""Areas that are covered in a copy that is given out: shapes on the picture, each with its time; pure.

A picture stands from its own moment until the next one comes. A mask covers every picture that stands at any
moment between its two ends, both included: whoever marked an end saw the picture that stood then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]

# What a hand draws; a shape with more corners is an error of whoever made it.
MOST_POINTS = 400
# Stamps in files are rounded to some 1/90,000 s: an end that was taken from a picture must still find it.
EPSILON_S = 0.0005

Covered = NDArray[np.bool_]


class NotAShape(ValueError):
    """A mask has fewer than three corners, too many, or one that is no number."""


@dataclass(frozen=True, slots=True)
class Mask:
    """A polygon on one camera's picture: `camera` is the position in `Incident.cameras`.

    `points` are shares of the picture's width and height, from 0 to 1, from its upper left corner.
    `from_utc` and `to_utc` are UTC seconds; None reaches as far as the copy does.
    """

    camera: int
    points: tuple[Point, ...]
    from_utc: float | None = None
    to_utc: float | None = None

    def __post_init__(self) -> None:
        if not 3 <= len(self.points) <= MOST_POINTS:
            raise NotAShape(f"{len(self.points)} corners")
        if not np.isfinite(np.array(self.points, np.float64)).all():
            raise NotAShape("a corner is no number")

    def stands_over(self, start_utc: float, end_utc: float) -> bool:
        """Whether it covers a picture that stands from `start_utc` until just before `end_utc`."""
        begun = self.from_utc is None or end_utc > self.from_utc + EPSILON_S
        return begun and (self.to_utc is None or start_utc <= self.to_utc + EPSILON_S)


def rectangle(camera: int, left: float, top: float, right: float, bottom: float) -> Mask:
    """A mask of four corners, from shares of the picture in any order, held within it."""
    (x0, x1), (y0, y1) = sorted((_within(left), _within(right))), sorted((_within(top), _within(bottom)))
    return Mask(camera, ((x0, y0), (x1, y0), (x1, y1), (x0, y1)))


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def covered(masks: Iterable[Mask], width: int, height: int) -> Covered:
    """Which pixels of a picture the masks cover, height × width; a pixel that is only touched is covered."""
    result = np.zeros((height, width), np.bool_)
    for mask in masks:
        _fill(result, [(x * width, y * height) for x, y in mask.points])
    return result


def _fill(result: Covered, points: Sequence[Point]) -> None:
    """Cover a polygon by the even-odd rule, and every pixel that its outline goes through."""
    height, width = result.shape
    corners = np.clip(np.array(points, np.float64), (0.0, 0.0), (float(width), float(height)))
    rows = np.arange(height) + 0.5
    inside = np.zeros((height, width), np.bool_)
    middles = np.arange(width) + 0.5
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y0 != y1:
            crossed = (rows >= min(y0, y1)) & (rows < max(y0, y1))
            at = x0 + (rows[crossed] - y0) * (x1 - x0) / (y1 - y0)
            inside[crossed] ^= middles[None, :] > at[:, None]
        _trace(result, x0, y0, x1, y1)
    result |= inside


def _trace(result: Covered, x0: float, y0: float, x1: float, y1: float) -> None:
    """Cover the pixels along a line, in steps of a third of a pixel and with those beside it."""
    height, width = result.shape
    steps = max(2, int(3 * max(abs(x1 - x0), abs(y1 - y0))) + 1)
    for shift_x, shift_y in ((0.0, 0.0), (-0.34, 0.0), (0.34, 0.0), (0.0, -0.34), (0.0, 0.34)):
        xs = np.clip(np.linspace(x0, x1, steps) + shift_x, 0, width - 1).astype(int)
        ys = np.clip(np.linspace(y0, y1, steps) + shift_y, 0, height - 1).astype(int)
        result[ys, xs] = True


def even(covers: Covered) -> Covered:
    """The same for a picture whose colour is kept at half the size: a block of four is covered as one.

    Both sides of `covers` are even; the result is half as wide and half as high.
    """
    height, width = covers.shape
    blocks = covers.reshape(height // 2, 2, width // 2, 2)
    result: Covered = np.logical_or.reduce(blocks, axis=(1, 3))
    return result
