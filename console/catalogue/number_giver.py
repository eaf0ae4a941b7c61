"""Gives call-up numbers by the city's scheme, never one that is given or was another camera's."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from console.catalogue.number_scheme import Per, Range, Scheme


class NumbersExhausted(Exception):
    """No number is free any more under this scheme: it needs more digits."""

    def __init__(self, scheme: Scheme, key: str) -> None:
        super().__init__(f"no number of {scheme.digits} digits is free for {key or 'the city'}")
        self.scheme = scheme
        self.key = key


@dataclass(frozen=True, slots=True)
class Opened:
    """A further block was begun for an area, because it had none or its own were full."""

    key: str
    first: int
    last: int


class Giver:
    """Numbers for new cameras, one after the other; whoever asks writes them down in the same transaction.

    A thana's blocks are those that the scheme names for it, and those in which most cameras are its own.
    Within them numbers go on after the highest one; what was left out before comes when they are full.
    """

    def __init__(self, db: Database, scheme: Scheme) -> None:
        self.scheme = scheme
        self.opened: list[Opened] = []
        self._taken = {number for (number,) in db.execute("SELECT number FROM numbers_given")}
        self._sorted = sorted(self._taken)
        self._keys = _keys(db, scheme)
        self._own = tuple(span for span, _ in scheme.spans())
        self._of_block = self._owners(db)
        self._used = {number // scheme.block for number in self._taken}
        self._flows: dict[str, Iterator[int]] = {}
        # Blocks before this one are used: none becomes free again while numbers are given.
        self._first_unused = scheme.first // scheme.block

    def key_of(self, thana: str | None) -> str:
        """Whose blocks cameras of this thana are numbered in: the thana's, its zone's, or the city's ("")."""
        return self._keys.get(thana or "", "")

    def give(self, thana: str | None) -> int:
        """The next number for a camera of this thana ("" for none). Raises NumbersExhausted."""
        key = self.key_of(thana)
        if key not in self._flows:
            self._flows[key] = self._flow(key)
        number = next(self._flows[key], None)
        if number is None:
            raise NumbersExhausted(self.scheme, key)
        self._taken.add(number)
        return number

    def next_of(self, key: str) -> int | None:
        """The number that an area's next camera would have, without giving it; None where none is left."""
        within = next(self._within(key), None)
        if within is not None:
            return within
        span = self._free_block()
        return None if span is None else next(self._free(*span), None)

    def reserve(self, numbers: Iterable[int]) -> None:
        """Keep numbers back that are about to be given otherwise: those that a list brings along."""
        for number in numbers:
            self._taken.add(number)
            self._used.add(number // self.scheme.block)

    def spans_of(self, key: str) -> tuple[Range, ...]:
        """The blocks of an area: its own of the scheme, or where there are none, those it fills by now."""
        return tuple(self.scheme.blocks.get(key, ())) or self.filled_by(key)

    def filled_by(self, key: str) -> tuple[Range, ...]:
        """The blocks beside those of the scheme in which most cameras are this area's."""
        return tuple(self._span(block) for block in self._of_block.get(key, ()))

    def taken_within(self, span: Range) -> int:
        """How many numbers of a block are given or retired."""
        return bisect_right(self._sorted, span[1]) - bisect_right(self._sorted, span[0] - 1)

    def _flow(self, key: str) -> Iterator[int]:
        yield from self._within(key)
        while (span := self._free_block()) is not None:
            self._used.add(span[0] // self.scheme.block)
            self.opened.append(Opened(key, *span))
            yield from self._free(*span)
        yield from self._left_over()

    def _within(self, key: str) -> Iterator[int]:
        spans = (*self.scheme.blocks.get(key, ()), *self.filled_by(key))
        for first, last in spans:
            at = bisect_right(self._sorted, last) - 1
            highest = self._sorted[at] if at >= 0 else 0
            yield from self._free(max(first, highest + 1), last)
        for first, last in spans:
            yield from self._free(first, last)

    def _free(self, first: int, last: int) -> Iterator[int]:
        own = any(a <= first and last <= b for a, b in self._own)
        for number in range(first, last + 1):
            if number not in self._taken and (own or number % self.scheme.block):
                yield number

    def _free_block(self) -> Range | None:
        """The first block of the grid in which nothing is given and which is nobody's."""
        while (span := self._span(self._first_unused))[0] <= self.scheme.last:
            meets = next((own for own in self._own if own[0] <= span[1] and span[0] <= own[1]), None)
            if meets is not None:
                self._first_unused = max(self._first_unused, meets[1] // self.scheme.block)
            elif self._first_unused not in self._used and next(self._free(*span), None) is not None:
                return span
            self._first_unused += 1
        return None

    def _left_over(self) -> Iterator[int]:
        """What is free in blocks that belong to nobody, when no whole block is left."""
        owned = {block for blocks in self._of_block.values() for block in blocks}
        for block in sorted(self._used - owned):
            free = self._free(*self._span(block))
            yield from (n for n in free if not any(a <= n <= b for a, b in self._own))

    def _span(self, block: int) -> Range:
        size = self.scheme.block
        return max(self.scheme.first, block * size, 1), min(self.scheme.last, block * size + size - 1)

    def _owners(self, db: Database) -> dict[str, tuple[int, ...]]:
        """Blocks of the grid by whose cameras most of those within are; the city's own are not among them."""
        counted: dict[int, Counter[str]] = defaultdict(Counter)
        found = db.execute(
            "SELECT c.number / ?, coalesce(s.thana, ''), count(*)"
            " FROM cameras c JOIN sites s ON s.id = c.site GROUP BY 1, 2",
            [self.scheme.block],
        )
        for block, thana, count in found:
            counted[block][self._keys.get(thana, "")] += count
        owned: dict[str, list[int]] = defaultdict(list)
        for block in sorted(counted):
            first, last = self._span(block)
            if first <= last and not any(a <= last and first <= b for a, b in self._own):
                # Where two have as many, the same one has it each time.
                key = min(counted[block], key=lambda each: (-counted[block][each], each))
                owned[key].append(block)
        return {key: tuple(blocks) for key, blocks in owned.items()}


def _keys(db: Database, scheme: Scheme) -> dict[str, str]:
    """Thanas by the area whose blocks their cameras are numbered in."""
    if scheme.per is Per.CITY:
        return {}
    thanas = db.execute("SELECT id, coalesce(parent, '') FROM areas WHERE kind = 'thana'").fetchall()
    return {thana: thana if scheme.per is Per.THANA else zone for thana, zone in thanas}
