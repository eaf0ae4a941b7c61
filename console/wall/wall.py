"""The wall as a value: which group, which page, which layout, and so which camera in which tile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from console.wall.layouts import layout
from console.wall.slots import NOTHING, Hole, Slot, WallGroup, exchanged, replaced, without


@dataclass(frozen=True, slots=True)
class Wall:
    """What the wall shows. Every operation gives a new value; nothing here knows of streams or pixels.

    `groups` are what Tab walks through; `enlarged` is the row of the camera that fills the wall, or None;
    `pins` are (tile, row): cameras that paging leaves where they are. The other tiles share the group, so
    that no camera is hidden behind a pin, and none is on the wall twice.
    """

    layout_name: str = "16"
    groups: tuple[WallGroup, ...] = ()
    group_index: int = 0
    page: int = 0
    selected: int = 0
    enlarged: int | None = None
    pins: tuple[tuple[int, int], ...] = ()

    @property
    def group(self) -> WallGroup:
        """The group on the wall."""
        return self.groups[self.group_index] if self.groups else NOTHING

    @property
    def capacity(self) -> int:
        """Tiles in the layout (also while one is enlarged)."""
        return len(layout(self.layout_name))

    @property
    def pinned(self) -> dict[int, int]:
        """The pinned rows by tile, as far as the layout has these tiles."""
        return {tile: row for tile, row in self.pins if tile < self.capacity}

    @property
    def free(self) -> int:
        """Tiles that the group's pages fill."""
        return self.capacity - len(self.pinned)

    @property
    def pages(self) -> int:
        """Pages of the group, at least one."""
        return max(1, -(-len(self._places()) // self.free)) if self.free else 1

    @property
    def page_slots(self) -> tuple[Slot, ...]:
        """The page by tile: a camera's row, a hole or None; the whole layout, enlarged or not."""
        return self._slots_of(self.page)

    @property
    def next_rows(self) -> tuple[int, ...]:
        """The cameras that the next page will bring, so that they can be made ready."""
        turned = self.turn_page(1)
        here = {slot for slot in self.page_slots if isinstance(slot, int)}
        return tuple(s for s in turned.page_slots if isinstance(s, int) and s not in here)

    @property
    def shown(self) -> tuple[Slot, ...]:
        """What the tiles on screen show: the page, or the one enlarged camera."""
        return self.page_slots if self.enlarged is None else (self.enlarged,)

    @property
    def shown_rows(self) -> tuple[int, ...]:
        """The cameras on screen."""
        return tuple(slot for slot in self.shown if isinstance(slot, int))

    @property
    def shown_layout(self) -> str:
        """The layout on screen."""
        return self.layout_name if self.enlarged is None else "1"

    @property
    def selected_row(self) -> int | None:
        """The camera under the selection."""
        if self.enlarged is not None:
            return self.enlarged
        slot = self.page_slots[self.selected] if self.selected < self.capacity else None
        return slot if isinstance(slot, int) else None

    # Layout, groups, pages

    def with_layout(self, name: str) -> Wall:
        """Another layout; the selected camera (or the first on the page) stays on screen."""
        keep = self.selected_row
        position = self.page * self.free
        places = self._places()
        if keep is not None and keep in self.group.slots and keep not in self.pinned.values():
            position = places.index(self.group.slots.index(keep))
        changed = replace(self, layout_name=name, enlarged=None)
        free = changed.free
        changed = replace(changed, page=min(position // free if free else 0, changed.pages - 1), selected=0)
        return changed._select_row(keep, position % free if free else 0)

    def with_groups(self, groups: tuple[WallGroup, ...], index: int = 0) -> Wall:
        """Other groups, from the first page of the one at `index`."""
        index = min(max(index, 0), max(0, len(groups) - 1))
        return replace(self, groups=groups, group_index=index, page=0, selected=0, enlarged=None)

    def with_rows(self, index: int, rows: tuple[int, ...]) -> Wall:
        """Group `index` with other cameras (a filter changed); stays on the page as far as there is one."""
        groups = tuple(replace(g, slots=rows) if i == index else g for i, g in enumerate(self.groups))
        return replace(self, groups=groups)._on_a_page()

    def turn_page(self, step: int) -> Wall:
        """`step` pages on; past the last page comes the first page of the next group, and back likewise."""
        page = self.page + step
        if 0 <= page < self.pages:
            return replace(self, page=page, enlarged=None)
        if len(self.groups) <= 1:
            return replace(self, page=page % self.pages, enlarged=None)
        turned = self.turn_group(1 if step > 0 else -1)
        return turned if step > 0 else replace(turned, page=turned.pages - 1)

    def turn_group(self, step: int) -> Wall:
        """`step` groups on, around the end."""
        if not self.groups:
            return self
        return self.with_groups(self.groups, (self.group_index + step) % len(self.groups))

    def renumbered(self, rows: NDArray[np.int32], gone: Mapping[int, Hole]) -> Wall:
        """The wall in a renewed catalogue: `rows` has the new row of each old one, -1 where it is gone.

        An arrangement keeps the hole that `gone` has for it in its place; other groups close up, and a pin of
        a camera that is gone is let go.
        """
        # Mostly a city only grew at its end: then its groups, which have all its cameras, are as they were.
        moves = not np.array_equal(rows, np.arange(len(rows)))
        groups = tuple(_renumbered(group, rows, gone) for group in self.groups) if moves else self.groups
        pins = tuple((tile, int(rows[row])) for tile, row in self.pins if rows[row] >= 0)
        enlarged = None if self.enlarged is None else int(rows[self.enlarged])
        kept = enlarged if enlarged is not None and enlarged >= 0 else None
        return replace(self, groups=groups, pins=pins, enlarged=kept)._on_a_page()

    @property
    def holes(self) -> list[Hole]:
        """The holes of all its arrangements."""
        return [
            slot for group in self.groups if group.fixed for slot in group.slots if isinstance(slot, Hole)
        ]

    def with_returned(self, rows: Mapping[str, int]) -> Wall:
        """The wall once the catalogue has cameras again whose holes it shows: `rows` by their identifiers.

        One that is on the wall elsewhere by now leaves its former place empty.
        """
        pinned = {row for _, row in self.pins}
        groups = tuple(_returned(group, rows, pinned) if group.fixed else group for group in self.groups)
        return replace(self, groups=groups)

    # One tile

    def select(self, tile: int) -> Wall:
        """Select a tile of the page."""
        return replace(self, selected=min(max(tile, 0), self.capacity - 1))

    def toggle_enlarged(self, tile: int) -> Wall:
        """Fill the wall with the tile's camera, or go back to the page."""
        if self.enlarged is not None:
            return replace(self, enlarged=None)
        slot = self.page_slots[tile] if tile < self.capacity else None
        return replace(self, selected=tile, enlarged=slot) if isinstance(slot, int) else self

    def toggle_pin(self, tile: int) -> Wall:
        """Pin the tile's camera, so that paging leaves it; or let a pinned one go back to its group."""
        pins = tuple(pin for pin in self.pins if pin[0] != tile)
        if tile not in self.pinned:
            slot = self.page_slots[tile] if tile < self.capacity else None
            if not isinstance(slot, int):
                return self
            # A tile that this layout did not have may have held the same camera.
            pins = (*(pin for pin in pins if pin[1] != slot), (tile, slot))
            return replace(self, pins=pins)._on_a_page()
        row = self.pinned[tile]
        let_go = replace(self, pins=pins)
        if row in self.group.slots:
            return let_go._on_a_page()
        # It was of another group: it stays where it is until the page is turned.
        return let_go._place(tile, row, instead_of=None, insert=True)

    def call_up(self, row: int) -> Wall:
        """Bring a camera into the selected tile, wherever it was; back from an enlarged one."""
        return self.put(self.selected, row)

    def put(self, tile: int, row: int) -> Wall:
        """Put a camera into a tile; one that is in the group or on the wall changes places with it."""
        here = replace(self, enlarged=None)
        other = here.page_slots[tile]
        if other == row:
            return here.select(tile)
        if row in here.page_slots and other is not None:
            return here._permuted(here.page_slots.index(row), tile).select(tile)
        if row in here.group.slots or row in here.pinned.values():
            if other is not None:
                return here._exchange(row, other).select(tile)
            here = here._take_out(row)
        return here._place(tile, row, instead_of=other)

    def put_many(self, tile: int, rows: Sequence[int]) -> Wall:
        """Put cameras into the tiles from `tile` on, as many as there is room for; pinned tiles stay."""
        tiles = [t for t in range(tile, self.capacity) if t not in self.pinned]
        changed = self
        for place, row in zip(tiles, rows, strict=False):
            changed = changed.put(place, row)
        return changed.select(tile)

    def swap(self, one: int, other: int) -> Wall:
        """Two tiles of the page change places."""
        slots = self.page_slots
        first, second = slots[one], slots[other]
        if isinstance(first, int):
            return self.put(other, first)
        if isinstance(second, int):
            return self.put(one, second).select(other)
        return self

    # Inside

    def _places(self) -> Sequence[int]:
        """Indexes of the group's slots that its pages show: all but those of pinned cameras."""
        slots = self.group.slots
        if not self.pins:
            return range(len(slots))
        pinned = set(self.pinned.values())
        return [index for index, slot in enumerate(slots) if slot is None or slot not in pinned]

    def _slots_of(self, page: int) -> tuple[Slot, ...]:
        pinned, places, slots = self.pinned, self._places(), self.group.slots
        free = self.free
        part = iter([slots[index] for index in places[page * free : (page + 1) * free]])
        return tuple(pinned[tile] if tile in pinned else next(part, None) for tile in range(self.capacity))

    def _index_of(self, tile: int) -> int:
        """Where in the group the slot of a tile stands; may lie behind the end."""
        nth = sum(1 for each in range(tile) if each not in self.pinned)
        at = self.page * self.free + nth
        places = self._places()
        return places[at] if at < len(places) else len(self.group.slots) + at - len(places)

    def _with_slots(self, slots: tuple[Slot, ...]) -> Wall:
        group = replace(self.group, slots=slots)
        groups = tuple(group if i == self.group_index else g for i, g in enumerate(self.groups)) or (group,)
        return replace(self, groups=groups)

    def _on_a_page(self) -> Wall:
        return replace(self, page=min(self.page, self.pages - 1))

    def _select_row(self, row: int | None, otherwise: int) -> Wall:
        slots = self.page_slots
        tile = slots.index(row) if row is not None and row in slots else otherwise
        return self.select(tile)

    def _permuted(self, one: int, other: int) -> Wall:
        """Two tiles of the page exchange what they hold; a pin goes with its camera."""
        slots = list(self.page_slots)
        slots[one], slots[other] = slots[other], slots[one]
        moved = {one: other, other: one}
        pins = tuple((moved.get(tile, tile), row) for tile, row in self.pins)
        pinned = {tile for tile, _ in pins}
        free = [slot for tile, slot in enumerate(slots) if tile not in pinned]
        places = list(self._places()[self.page * self.free : (self.page + 1) * self.free])
        whole = list(self.group.slots)
        if not self.group.fixed:
            # It closes up: an empty tile of its last page must not take a camera's place.
            free = [slot for slot in free if slot is not None]
        while len(places) < len(free):
            places.append(len(whole))
            whole.append(None)
        for index, slot in zip(places, free, strict=False):
            whole[index] = slot
        return replace(self._with_slots(tuple(whole)), pins=pins)

    def _exchange(self, row: int, other: Slot) -> Wall:
        pins = []
        for tile, pinned in self.pins:
            changed = exchanged((pinned,), row, other)[0]
            if isinstance(changed, int):
                pins.append((tile, changed))
        return replace(self._with_slots(exchanged(self.group.slots, row, other)), pins=tuple(pins))

    def _take_out(self, row: int) -> Wall:
        pins = tuple(pin for pin in self.pins if pin[1] != row)
        slots = without(self.group.slots, row, leave_gap=self.group.fixed)
        # The page stays, even if it had only this one: it comes back to it.
        return replace(self._with_slots(slots), pins=pins)

    def _place(self, tile: int, row: int, instead_of: Slot, *, insert: bool = False) -> Wall:
        """A camera that is not on the wall comes into a tile, in place of the slot there."""
        if tile in self.pinned:
            pins = tuple((t, row if t == tile else pinned) for t, pinned in self.pins)
            return replace(self, pins=pins).select(tile)
        slots, index = self.group.slots, self._index_of(tile)
        if insert and index < len(slots):
            placed = (*slots[:index], row, *slots[index:])
        else:
            placed = replaced(slots, index, row)
        if not self.group.fixed:
            placed = tuple(slot for slot in placed if slot is not None)
        # An empty tile further on closes up to the first free one: the selection goes with the camera.
        return self._with_slots(placed)._on_a_page()._select_row(row, tile)


def _returned(group: WallGroup, rows: Mapping[str, int], pinned: set[int]) -> WallGroup:
    taken = {*group.rows, *pinned}
    slots: list[Slot] = []
    for slot in group.slots:
        row = rows.get(slot.camera_id) if isinstance(slot, Hole) else None
        if row is None:
            slots.append(slot)
        else:
            slots.append(None if row in taken else row)
            taken.add(row)
    return replace(group, slots=tuple(slots))


def _renumbered(group: WallGroup, rows: NDArray[np.int32], gone: Mapping[int, Hole]) -> WallGroup:
    if not group.fixed:
        # At once: a city's groups have all its cameras.
        new = rows[np.array(group.slots, dtype=np.int32)]
        return replace(group, slots=tuple(new[new >= 0].tolist()))
    slots: list[Slot] = []
    for slot in group.slots:
        if not isinstance(slot, int):
            slots.append(slot)
        else:
            slots.append(int(rows[slot]) if rows[slot] >= 0 else gone.get(slot))
    return replace(group, slots=tuple(slots))
