"""What a tile can hold, and the groups of cameras that the wall pages through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from console.catalogue.values import Name


@dataclass(frozen=True, slots=True)
class Hole:
    """A camera that a view names and the catalogue has no more: its tile says so and shows nothing."""

    camera_id: str
    number: int
    name: Name


# A camera's row in the catalogue, a hole, or nothing.
Slot = int | Hole | None


@dataclass(frozen=True, slots=True)
class WallGroup:
    """Cameras that belong together, in the order in which they are shown.

    A `fixed` group is an arrangement: each tile keeps its place, empty ones and holes too. Other groups
    have catalogue rows only, and close up.
    """

    key: str
    name: Name
    slots: tuple[Slot, ...]
    fixed: bool = False

    @property
    def rows(self) -> tuple[int, ...]:
        """The catalogue rows of its cameras."""
        if not self.fixed:
            return cast(tuple[int, ...], self.slots)
        return tuple(slot for slot in self.slots if isinstance(slot, int))


NOTHING = WallGroup("", Name("", ""), ())


def exchanged(slots: tuple[Slot, ...], one: Slot, other: Slot) -> tuple[Slot, ...]:
    """The slots with `one` and `other` in each other's places; neither is None."""
    swap = {one: other, other: one}
    return tuple(swap.get(slot, slot) if slot is not None else None for slot in slots)


def replaced(slots: tuple[Slot, ...], index: int, slot: Slot) -> tuple[Slot, ...]:
    """The slots with another one at `index`, which may lie behind the end."""
    padded = slots + (None,) * (index + 1 - len(slots))
    return (*padded[:index], slot, *padded[index + 1 :])


def without(slots: tuple[Slot, ...], slot: Slot, *, leave_gap: bool) -> tuple[Slot, ...]:
    """The slots without one; with a gap in its place, or closed up."""
    if leave_gap:
        return tuple(None if each == slot else each for each in slots)
    return tuple(each for each in slots if each != slot)
