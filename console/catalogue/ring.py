"""A line of places on the ground, kept as one block of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

Place = tuple[float, float]


class Ring(Sequence[Place]):
    """Read as a sequence of (longitude, latitude); `points` are the same as rows of an array.

    As tuples of tuples the outlines of a city's wards took 130 bytes a point; so they take 16.
    """

    __slots__ = ("points",)

    def __init__(self, points: ArrayLike) -> None:
        self.points: NDArray[np.float64] = np.array(points, dtype=np.float64).reshape(-1, 2)

    @classmethod
    def of(cls, points: Ring | ArrayLike | Sequence[Place]) -> Ring:
        """The same, if it is one; else made of these points."""
        return points if isinstance(points, Ring) else cls(points)

    def __len__(self) -> int:
        return len(self.points)

    @overload
    def __getitem__(self, at: int) -> Place: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Place, ...]: ...

    def __getitem__(self, at: int | slice) -> Place | tuple[Place, ...]:
        if isinstance(at, slice):
            return tuple((lon, lat) for lon, lat in self.points[at].tolist())
        lon, lat = self.points[at].tolist()
        return lon, lat

    def __iter__(self) -> Iterator[Place]:
        return ((lon, lat) for lon, lat in self.points.tolist())

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[np.float64]:
        if dtype is None or np.dtype(dtype) == self.points.dtype:
            return self.points.copy() if copy else self.points
        return self.points.astype(dtype)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ring) and np.array_equal(self.points, other.points)

    def __hash__(self) -> int:
        return hash(self.points.tobytes())

    def __repr__(self) -> str:
        return f"Ring({self.points.tolist()})"
