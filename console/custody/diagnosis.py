"""What was done to a stretch of a chain that does not fit: which entries are edited, gone, new, or elsewhere.

Every entry's content says which number it has, and every hash says which entry it follows. So an entry that
was moved or counted anew still tells its true number; one that was edited or forged has none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from console.custody.findings import Finding, FindingKind
from console.custody.raw import RawEntry

# An entry whose predecessor is gone is tried with so many other numbers, and all of them together so often.
_FAR = 1000
_GUESSES = 20_000


@dataclass(slots=True)
class Diagnosis:
    """The findings of a stretch, the hashes of its sound entries by their true numbers, its last number."""

    findings: list[Finding] = field(default_factory=list)
    hashes: dict[int, str] = field(default_factory=dict)
    last: int = 0


def diagnose(entries: Sequence[RawEntry], first: int, previous: str) -> Diagnosis:
    """What is wrong with `entries`, which should begin with number `first` after the hash `previous`."""
    true = _Numbers(entries, first, previous).true
    _only_one_each(entries, true)
    return _Reading(entries, true, first, previous).result


class _Numbers:
    """The number with which each entry's content fits its hash; None where there is none."""

    def __init__(self, entries: Sequence[RawEntry], first: int, previous: str) -> None:
        self._entries = entries
        self.true: list[int | None] = [e.number if e.fits(e.number) else None for e in entries]
        self._settled = [number is not None for number in self.true]
        self._known = {previous: first - 1}
        self._places: dict[str, int] = {}
        for place, entry in enumerate(entries):
            self._places.setdefault(entry.hash, place)
        self._guesses_left = _GUESSES
        for place in range(len(entries)):
            self._settle(place)

    def _settle(self, place: int) -> None:
        """Go back along the hashes to an entry whose number is known, and count forward from there."""
        path: list[int] = []
        on_path: set[int] = set()
        number: int | None = None
        at: int | None = place
        while at is not None and number is None and not self._settled[at]:
            if at in on_path:  # hashes in a ring: none of them is real
                break
            path.append(at)
            on_path.add(at)
            before = self._entries[at].previous
            number = self._known.get(before)
            at = self._places.get(before)
        if number is None and at is not None and self._settled[at]:
            number = self.true[at]
        if number is None and path:
            number = self._guessed(self._entries[path[-1]])
        self._count_on(path, number)

    def _count_on(self, path: list[int], number: int | None) -> None:
        for place in reversed(path):
            number = None if number is None else number + 1
            if number is not None and self._entries[place].fits(number):
                self.true[place] = number
            self._settled[place] = True

    def _guessed(self, entry: RawEntry) -> int | None:
        """One less than the number of an entry whose predecessor is gone: all may have been counted anew."""
        for away in range(1, _FAR):
            for number in (entry.number + away, entry.number - away):
                if self._guesses_left <= 0:
                    return None
                self._guesses_left -= 1
                if number > 0 and entry.fits(number):
                    return number - 1
        return None


def _only_one_each(entries: Sequence[RawEntry], true: list[int | None]) -> None:
    """Of several entries with one number the one that others follow has it."""
    followed = {entry.previous for entry in entries}
    holders: dict[int, list[int]] = {}
    for place, number in enumerate(true):
        if number is not None:
            holders.setdefault(number, []).append(place)
    for places in holders.values():
        genuine = next((p for p in places if entries[p].hash in followed), places[0])
        for place in places:
            if place != genuine:
                true[place] = None


class _Reading:
    """Goes through the entries in the order in which they stand."""

    def __init__(
        self, entries: Sequence[RawEntry], true: Sequence[int | None], first: int, previous: str
    ) -> None:
        self.result = Diagnosis(last=first - 1)
        self._first = first
        self._expected = first
        self._true = {number for number in true if number is not None}
        # An edited entry still fills its place.
        filled = {e.number for e, number in zip(entries, true, strict=True) if number is None}
        self._present = sorted(self._true | filled)
        self._seen: set[int] = set()
        # Hash and number of the sound entry that stands just before.
        self._before: tuple[str, int] | None = (previous, first - 1)
        for entry, number in zip(entries, true, strict=True):
            if number is None:
                self._without_number(entry)
            else:
                self._with_number(entry, number)

    def _find(self, kind: FindingKind, number: int, upto: int | None = None) -> None:
        self.result.findings.append(Finding(kind, number, number if upto is None else upto))

    def _without_number(self, entry: RawEntry) -> None:
        at = entry.number
        if at in self._true or at < self._expected:
            self._find(FindingKind.INSERTED, at)
            return
        self._skip_to(at)
        self._find(FindingKind.EDITED, at)
        self._expected = at + 1
        self.result.last = at
        self._before = None

    def _with_number(self, entry: RawEntry, number: int) -> None:
        if number in self._seen or number < self._first:
            self._find(FindingKind.INSERTED, entry.number)
            return
        self._seen.add(number)
        self.result.hashes[number] = entry.hash
        if number > self._expected and self._skip_to(number):
            self._find(FindingKind.REORDERED, entry.number)
        if self._before is not None and number == self._before[1] + 1 and entry.previous != self._before[0]:
            self._find(FindingKind.LINK_BROKEN, number - 1, number)
        self._expected = max(self._expected, number + 1)
        self.result.last = max(self.result.last, number)
        self._before = (entry.hash, number)

    def _skip_to(self, number: int) -> bool:
        """Say which entries before `number` are gone; whether others of them only stand further on."""
        low, high = bisect_left(self._present, self._expected), bisect_left(self._present, number)
        there = self._present[low:high]
        if len(there) < number - self._expected:
            first, last = self._expected, number - 1
            for present in there:
                first += present == first
            for present in reversed(there):
                last -= present == last
            self._find(FindingKind.REMOVED, first, last)
        return bool(there)
