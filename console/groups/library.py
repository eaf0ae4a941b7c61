"""The seat's saved groups: in memory for showing, in the store for keeping."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from sqlite_utils import Database

from console.groups.values import SavedGroup
from console.store import group_tables
from console.store.store import Store
from console.wall.views import visible_to

Saved = Callable[["Future[None]"], None]


class GroupLibrary:
    """Groups by identifier. Used from one thread; writing goes on behind it.

    `on_write` is given each write's future, so that a failed one can be told to the operator.
    """

    def __init__(self, store: Store, on_write: Saved | None = None) -> None:
        self._store, self._on_write = store, on_write
        self._groups = {group.id: group for group in store.read(group_tables.load_groups)}

    def groups(self, operator: str) -> list[SavedGroup]:
        """The groups that an operator sees, in their order."""
        return sorted((each for each in self._groups.values() if visible_to(each, operator)), key=_order)

    def group(self, group_id: str) -> SavedGroup | None:
        """A group, whoever's it is, or None when there is none of this identifier."""
        return self._groups.get(group_id)

    def add(self, group: SavedGroup) -> SavedGroup:
        """Keep a new group, at the end of the list; returns it as it is kept."""
        last = max((each.place for each in self._groups.values()), default=-1)
        kept = replace(group, place=last + 1)
        self.put(kept)
        return kept

    def put(self, *groups: SavedGroup) -> None:
        """Keep groups as they are: changed ones, or one that was removed; all of them or none."""
        self._groups.update({group.id: group for group in groups})
        self._write(lambda db: group_tables.put_groups(db, groups, self._store.seat))

    def remove(self, group_id: str) -> SavedGroup | None:
        """Forget a group and give it back, so that it can be put again."""
        removed = self._groups.pop(group_id, None)
        if removed is not None:
            self._write(lambda db: group_tables.delete_group(db, group_id))
        return removed

    def move(self, group_id: str, step: int, operator: str) -> bool:
        """Bring a group some steps down (or up) among those that this operator sees; whether it moved."""
        seen = [group.id for group in self.groups(operator)]
        if group_id not in seen:
            return False
        now = seen.index(group_id)
        then = min(max(now + step, 0), len(seen) - 1)
        if now == then:
            return False
        beside = seen[then]
        # Among all groups, others' too: so that places stay in one order for everybody.
        order = [group.id for group in sorted(self._groups.values(), key=_order) if group.id != group_id]
        order.insert(order.index(beside) + (1 if step > 0 else 0), group_id)
        placed = (replace(self._groups[key], place=place) for place, key in enumerate(order))
        self.put(*(group for group in placed if group != self._groups[group.id]))
        return True

    def _write(self, work: Callable[[Database], None]) -> None:
        future = self._store.write(work)
        if self._on_write is not None:
            self._on_write(future)


def _order(group: SavedGroup) -> tuple[int, str]:
    return group.place, group.id
