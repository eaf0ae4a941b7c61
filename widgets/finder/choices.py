"""A tree of choices with check marks, without Qt: headings over leaves, and what they mean to a filter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from console.catalogue.area_names import told_names
from console.catalogue.values import Area, Category, CategoryGroup, Name

Key = str | int


class Mark(Enum):
    """The state of a check box."""

    OFF = 0
    PARTLY = 1
    ON = 2


@dataclass(slots=True, eq=False)
class Choice:
    """A heading or a leaf. `key` is unique in its tree; `whole` is a filter's name for all its leaves."""

    key: Key
    name: Name | None
    whole: Key | None = None
    icon: str = ""
    colour: str = ""
    parent: Choice | None = None
    children: list[Choice] = field(default_factory=list)

    @property
    def row(self) -> int:
        """Its place among its siblings (0 for a top choice: the tree knows better)."""
        return self.parent.children.index(self) if self.parent else 0

    def add(self, child: Choice) -> Choice:
        """Put a leaf under this heading."""
        child.parent = self
        self.children.append(child)
        return child

    def leaves(self) -> Iterator[Choice]:
        """The leaves under a heading; a leaf itself."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


class Choices:
    """Headings, their leaves, and which leaves are on. No mark at all means: everything."""

    def __init__(self, tops: Sequence[Choice] = ()) -> None:
        self.tops = list(tops)
        self._by_key = {each.key: each for top in self.tops for each in (top, *top.children)}
        self._on: set[Key] = set()

    def __contains__(self, key: Key) -> bool:
        return key in self._by_key

    def __getitem__(self, key: Key) -> Choice:
        return self._by_key[key]

    def like(self, other: Choices) -> bool:
        """Whether the other is the same tree, whatever is chosen in it."""
        return list(map(_told, self._by_key.values())) == list(map(_told, other._by_key.values()))

    @property
    def any_on(self) -> bool:
        """Whether anything is chosen."""
        return bool(self._on)

    def mark(self, choice: Choice) -> Mark:
        """The check box of a choice; a heading's follows from its leaves."""
        on = [leaf.key in self._on for leaf in choice.leaves()]
        if all(on):
            return Mark.ON
        return Mark.PARTLY if any(on) else Mark.OFF

    def turn(self, choice: Choice, on: bool) -> None:
        """Check or uncheck a choice and all under it."""
        keys = {leaf.key for leaf in choice.leaves()}
        self._on = self._on | keys if on else self._on - keys

    def only(self, choice: Choice) -> None:
        """Choose this and nothing else; or nothing, when that is how it was."""
        keys = {leaf.key for leaf in choice.leaves()}
        self._on = set() if self._on == keys else keys

    def choose(self, keys: Iterable[Key]) -> bool:
        """Choose exactly these (leaves, or headings by their `whole`); whether anything is otherwise now.

        Unknown ones are dropped.
        """
        wholes = {top.whole: top for top in self.tops if top.whole is not None}
        chosen = [wholes.get(key) or self._by_key.get(key) for key in keys]
        before, self._on = self._on, {leaf.key for choice in chosen if choice for leaf in choice.leaves()}
        return before != self._on

    def leaf_keys(self) -> frozenset[Key]:
        """The keys of all leaves that are on."""
        return frozenset(self._on)

    def compact(self) -> list[Choice]:
        """What is chosen, a heading in place of its leaves where all of them are on; in the tree's order."""
        result: list[Choice] = []
        for top in self.tops:
            if self.mark(top) is Mark.ON:
                result.append(top)
            else:
                result += [leaf for leaf in top.children if leaf.key in self._on]
        return result

    def filter_keys(self) -> frozenset[Key]:
        """What a filter names: a heading's own key where it has one and all under it is on, else leaves."""
        keys: set[Key] = set()
        for choice in self.compact():
            keys |= {choice.whole} if choice.whole is not None else {leaf.key for leaf in choice.leaves()}
        return frozenset(keys)


def _told(choice: Choice) -> tuple[object, ...]:
    return (choice.key, choice.name, choice.whole, choice.icon, choice.colour, len(choice.children))


def category_choices(groups: Sequence[CategoryGroup], categories: Sequence[Category]) -> Choices:
    """Groups over their categories; a group without categories is left out."""
    tops = {group.code: Choice(f"group {group.code}", group.name) for group in groups}
    for category in categories:
        if category.group in tops:
            leaf = Choice(category.code, category.name, icon=category.icon, colour=category.colour)
            tops[category.group].add(leaf)
    return Choices([top for top in tops.values() if top.children])


WARDS = "wards"
OTHER_THANAS = "thanas"


def area_choices(areas: Sequence[Area], names: Mapping[str, Name] | None = None) -> Choices:
    """Zones over their thanas, then all wards under one heading; keys are indexes into `areas`.

    `names` are what areas are called in lists, by identifier, where that is known already.

    A zone without thanas is a choice of its own; thanas without a known zone stand under one heading.
    The headings `WARDS` and `OTHER_THANAS` carry no name: the view says it in its language.
    """
    told = told_names(areas) if names is None else names
    zones = {area.id: Choice(index, told[area.id], whole=index) for index, area in _of(areas, "zone")}
    others, wards = Choice(OTHER_THANAS, None), Choice(WARDS, None)
    for index, area in _of(areas, "thana"):
        zones.get(area.parent, others).add(Choice(index, told[area.id]))
    for index, area in _of(areas, "ward"):
        wards.add(Choice(index, told[area.id]))
    return Choices([*zones.values(), *(each for each in (others, wards) if each.children)])


def _of(areas: Sequence[Area], kind: str) -> Iterator[tuple[int, Area]]:
    return ((index, area) for index, area in enumerate(areas) if area.kind == kind)
