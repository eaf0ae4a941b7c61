"""The wall as a value: which group, which page, which layout, and so which camera in which tile."""

from __future__ import annotations

from dataclasses import dataclass, replace

from console.catalogue.values import Name
from console.wall.layouts import layout


@dataclass(frozen=True, slots=True)
class WallGroup:
    """Cameras that belong together, in the order in which they are shown. `rows` are catalogue rows."""

    key: str
    name: Name
    rows: tuple[int, ...]


NOTHING = WallGroup("", Name("", ""), ())


@dataclass(frozen=True, slots=True)
class Wall:
    """What the wall shows. Every operation gives a new value; nothing here knows of streams or pixels.

    `groups` are what Tab walks through; `enlarged` is the row of the camera that fills the wall, or None.
    """

    layout_name: str = "16"
    groups: tuple[WallGroup, ...] = ()
    group_index: int = 0
    page: int = 0
    selected: int = 0
    enlarged: int | None = None

    @property
    def group(self) -> WallGroup:
        """The group on the wall."""
        return self.groups[self.group_index] if self.groups else NOTHING

    @property
    def capacity(self) -> int:
        """Tiles in the layout (also while one is enlarged)."""
        return len(layout(self.layout_name))

    @property
    def pages(self) -> int:
        """Pages of the group, at least one."""
        return max(1, -(-len(self.group.rows) // self.capacity))

    @property
    def page_rows(self) -> tuple[int | None, ...]:
        """The page's cameras by tile, None for an empty tile; the whole layout, enlarged or not."""
        start = self.page * self.capacity
        rows = self.group.rows[start : start + self.capacity]
        return (*rows, *([None] * (self.capacity - len(rows))))

    @property
    def shown(self) -> tuple[int | None, ...]:
        """What the tiles on screen show: the page, or the one enlarged camera."""
        return self.page_rows if self.enlarged is None else (self.enlarged,)

    @property
    def shown_layout(self) -> str:
        """The layout on screen."""
        return self.layout_name if self.enlarged is None else "1"

    @property
    def selected_row(self) -> int | None:
        """The camera under the selection."""
        if self.enlarged is not None:
            return self.enlarged
        return self.page_rows[self.selected] if self.selected < self.capacity else None

    def with_layout(self, name: str) -> Wall:
        """Another layout; the selected camera (or the first on the page) stays on screen."""
        keep = self.selected_row
        position = self.page * self.capacity
        if keep is not None and keep in self.group.rows:
            position = self.group.rows.index(keep)
        changed = replace(self, layout_name=name, enlarged=None)
        return replace(changed, page=position // changed.capacity, selected=position % changed.capacity)

    def with_groups(self, groups: tuple[WallGroup, ...], index: int = 0) -> Wall:
        """Other groups, from the first page of the one at `index`."""
        index = min(max(index, 0), max(0, len(groups) - 1))
        return replace(self, groups=groups, group_index=index, page=0, selected=0, enlarged=None)

    def with_rows(self, index: int, rows: tuple[int, ...]) -> Wall:
        """Group `index` with other cameras (a filter changed); stays on the page as far as there is one."""
        groups = tuple(replace(g, rows=rows) if i == index else g for i, g in enumerate(self.groups))
        changed = replace(self, groups=groups)
        return replace(changed, page=min(self.page, changed.pages - 1))

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

    def select(self, tile: int) -> Wall:
        """Select a tile of the page."""
        return replace(self, selected=min(max(tile, 0), self.capacity - 1))

    def toggle_enlarged(self, tile: int) -> Wall:
        """Fill the wall with the tile's camera, or go back to the page."""
        if self.enlarged is not None:
            return replace(self, enlarged=None)
        row = self.page_rows[tile] if tile < self.capacity else None
        return self if row is None else replace(self, selected=tile, enlarged=row)

    def call_up(self, row: int) -> Wall:
        """Bring a camera to the selected tile's page: turn to it when the group has it, else put it there."""
        if row in self.group.rows:
            position = self.group.rows.index(row)
            page, tile = divmod(position, self.capacity)
            return replace(self, page=page, selected=tile, enlarged=None)
        return self.put(self.selected, row)

    def put(self, tile: int, row: int) -> Wall:
        """Put a camera into a tile, in place of the one there; a camera is in a group at most once."""
        if row in self.group.rows and row not in self.page_rows:
            return self.call_up(row)
        rows = [*self.page_rows]
        if row in rows:
            other = rows.index(row)
            rows[other], rows[tile] = rows[tile], row
        else:
            rows[tile] = row
        start = self.page * self.capacity
        before, after = self.group.rows[:start], self.group.rows[start + self.capacity :]
        group = replace(self.group, rows=(*before, *(r for r in rows if r is not None), *after))
        groups = tuple(group if i == self.group_index else g for i, g in enumerate(self.groups)) or (group,)
        put = replace(self, groups=groups, enlarged=None)
        # An empty tile further on closes up to the first free one: the selection goes with the camera.
        return replace(put, selected=put.page_rows.index(row))
