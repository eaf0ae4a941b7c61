"""Drawings kept to be used again, within a budget of pixels: an ordinary PC draws beside its work."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Things by key, made when first asked for; all are forgotten when they have become too many pixels."""

    def __init__(self, pixels_at_most: int) -> None:
        self._at_most = pixels_at_most
        self._pixels = 0
        self._things: dict[Hashable, T] = {}

    def get(self, key: Hashable, make: Callable[[], T], pixels: Callable[[T], int]) -> T:
        """The thing under `key`."""
        if key in self._things:
            return self._things[key]
        made = make()
        self._pixels += pixels(made)
        if self._pixels > self._at_most:
            self.forget()
            self._pixels = pixels(made)
        self._things[key] = made
        return made

    def forget(self) -> None:
        """Let all of them go."""
        self._things.clear()
        self._pixels = 0
