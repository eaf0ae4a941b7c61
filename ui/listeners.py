"""Who is to be told of one kind of thing that a helper process says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Told in the order in which they came. Who stops listening while one is told is still told that time."""

    def __init__(self, *first: Callable[[T], None]) -> None:
        self._listeners = list(first)

    def add(self, listener: Callable[[T], None]) -> None:
        """Tell this one too."""
        self._listeners.append(listener)

    def drop(self, listener: Callable[[T], None]) -> None:
        """Tell it no more; nothing happens if it was not told."""
        self._listeners = [each for each in self._listeners if each != listener]

    def tell(self, what: T) -> None:
        """Tell everybody."""
        for listener in tuple(self._listeners):
            listener(what)
