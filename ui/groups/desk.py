"""What can be done with saved groups: kept, renamed, ordered, shared, shown; most of it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.filter import Filter
from console.groups import members as of
from console.groups.library import GroupLibrary
from console.groups.values import GroupCamera, Held, SavedGroup, SmartFilter, new_group
from console.wall.slots import WallGroup
from console.wall.views import may_make_private, own_name, visible_to

UNDO_AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Former:
    """What a group was before a change, to be put back."""

    group: SavedGroup
    removed: bool


class GroupDesk(QObject):
    """The saved groups of whoever sits at this seat.

    It asks for `show_on_wall(SavedGroup)` and `show_on_map(SavedGroup)`. `changed()` when the list or its
    cameras may be others, `renewed()` at once when the catalogue is; the owner tells it by `look_again` and
    `catalogue_renewed`.
    """

    show_on_wall = Signal(object)
    show_on_map = Signal(object)
    changed = Signal()
    renewed = Signal()

    def __init__(
        self,
        library: GroupLibrary,
        catalogue: Catalogue,
        *,
        operator: Callable[[], str],
        current_filter: Callable[[], Filter] = Filter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalogue = catalogue
        self.current_filter = current_filter
        self._library, self._operator = library, operator
        self._former: list[Former] = []

    # What there is

    @property
    def operator(self) -> str:
        """Who sits here."""
        return self._operator()

    def groups(self) -> list[SavedGroup]:
        """The groups to be seen by this operator, in their order."""
        return self._library.groups(self._operator())

    def group(self, group_id: str) -> SavedGroup | None:
        """One group."""
        return self._library.group(group_id)

    def members(self, group: SavedGroup) -> of.Members:
        """Its cameras, as the catalogue has them now."""
        return of.members(group, self.catalogue)

    def wall_groups(self) -> tuple[WallGroup, ...]:
        """The groups as the wall pages through them."""
        return of.wall_groups_of(self.groups(), self.catalogue)

    def name_taken(self, text: str, but: str = "") -> bool:
        """Whether another group that this operator sees is called so in either language."""
        wanted = own_name(text).en.casefold()
        others = (group.name for group in self.groups() if group.id != but)
        return any(wanted in (name.hi.casefold(), name.en.casefold()) for name in others)

    def catalogue_renewed(self) -> None:
        """The catalogue is another, and rows taken from it before mean nothing any more."""
        self.renewed.emit()

    def look_again(self) -> None:
        """Cameras' health or who sits here is another: whoever shows groups looks again, soon."""
        self.changed.emit()

    # What can be done

    def chosen(self, rows: Iterable[int] | Rows) -> tuple[GroupCamera, ...]:
        """Cameras to be kept one by one. Raises TooManyCameras."""
        return of.chosen_of(rows, self.catalogue)

    def smart(self, wanted: Filter) -> SmartFilter:
        """A filter to be kept alive."""
        return of.smart_of(wanted, self.catalogue)

    def add(self, text: str, holds: Held, *, shared: bool) -> SavedGroup:
        """Keep a new group. Raises TooManyCameras."""
        group = self._library.add(new_group(own_name(text), self._operator(), holds, shared=shared))
        self.changed.emit()
        return group

    def rename(self, group: SavedGroup, text: str) -> None:
        """Another name."""
        # A name that was not touched keeps both its languages.
        if text not in (group.name.hi, group.name.en):
            self._put(replace(group, name=own_name(text)))

    def share(self, group: SavedGroup, shared: bool) -> None:
        """Let everybody at this seat see it, or nobody else; the latter only for its owner."""
        if shared or may_make_private(group, self._operator()):
            self._put(replace(group, shared=shared))

    def move(self, group: SavedGroup, step: int) -> None:
        """Some places down the list, or up."""
        if self._library.move(group.id, step, self._operator()):
            self.changed.emit()

    def remove(self, group: SavedGroup) -> None:
        """Forget a group; `undo` brings it back."""
        removed = self._library.remove(group.id)
        if removed is not None:
            self._remember(Former(removed, removed=True))
            self.changed.emit()

    @property
    def last(self) -> Former | None:
        """What `undo` would bring back."""
        # Somebody else may sit here by now: what was only another's must not be told by its name.
        former = self._former[-1] if self._former else None
        return former if former is not None and visible_to(former.group, self._operator()) else None

    def undo(self) -> None:
        """Take the last renaming, sharing or removal back."""
        if self.last is not None:
            self._library.put(self._former.pop().group)
            self.changed.emit()

    def _put(self, group: SavedGroup) -> None:
        before = self._library.group(group.id)
        if before is not None and before != group:
            self._remember(Former(before, removed=False))
            self._library.put(group)
            self.changed.emit()

    def _remember(self, former: Former) -> None:
        self._former = [*self._former, former][-UNDO_AT_MOST:]
