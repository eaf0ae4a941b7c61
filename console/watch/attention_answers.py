"""Answers of the attention ledger: who watched these cameras, which were seen and for how long."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from sqlite_utils import Database

from console.catalogue.numbers import Retired, former
from console.store import attention_tables as tables
from console.store.reading import Readable
from console.watch.attention_cameras import WatchedCameras, called, every_identifier
from console.watch.attention_tally import Tally
from console.watch.attention_values import Line, Seen, Showing, Stage, Watched

T = TypeVar("T")

# Two looks of the same screen with less than this between them are told as one; `seen_s` stays exact.
JOIN_S = 10.0
PARTS = 48

Unwritten = Callable[[], tuple[list[Showing], list[Line]]]


class Answers:
    """Asks what is on disk and what is not written yet. Its methods may be called from any thread."""

    def __init__(self, store: Readable, unwritten: Unwritten = lambda: ([], [])) -> None:
        self._store, self._unwritten = store, unwritten

    def watched(self, cameras: Collection[str], from_utc: float, to_utc: float) -> tuple[Watched, ...]:
        """The stretches in which one of `cameras` stood live on a screen, in the order of time.

        Also under the identifier of one that was merged with it; each stretch has the one it was shown as.
        """
        wanted = self._store.read(lambda db: every_identifier(db, cameras))
        return self._over(from_utc, to_utc, lambda showings: watched_in(showings, wanted, from_utc, to_utc))

    def watched_cameras(self, cameras: Collection[str], from_utc: float, to_utc: float) -> WatchedCameras:
        """What `watched` answers, with what those cameras are called (removed ones as they last were).

        What `lines` answers for that time goes along, because it casts doubt on the rest.
        """
        found = self.watched(cameras, from_utc, to_utc)
        shown = frozenset(each.camera for each in found)
        names = self._store.read(lambda db: called(db, shown)) if shown else {}
        return WatchedCameras(found, names, self.lines(from_utc, to_utc))

    def former(self, number: int) -> Retired | None:
        """The camera that had a number which nobody has today; None where it never was given."""
        return self._store.read(lambda db: former(db, number))

    def seen(self, from_utc: float, to_utc: float, parts: int = PARTS) -> dict[str, Seen]:
        """For every camera that stood live on a screen at all: how long, when last, and when."""

        def count(showings: Iterable[Showing]) -> dict[str, Seen]:
            tally = Tally(from_utc, to_utc, parts)
            for showing in showings:
                tally.add(showing)
            return tally.result()

        return self._over(from_utc, to_utc, count)

    def lines(self, from_utc: float, to_utc: float) -> tuple[Line, ...]:
        """The ledger's lines that touch a stretch of time, oldest first."""
        unwritten = [
            line for line in self._unwritten()[1] if line.to_utc >= from_utc and line.from_utc <= to_utc
        ]
        found = {
            line.id: line for line in self._store.read(lambda db: tables.lines_between(db, from_utc, to_utc))
        }
        found.update({line.id: line for line in unwritten})
        return tuple(sorted(found.values(), key=lambda line: (line.to_utc, line.id)))

    def _over(self, from_utc: float, to_utc: float, use: Callable[[Iterable[Showing]], T]) -> T:
        # First what is in memory: what is written in between is then met twice, never missed.
        unwritten = self._unwritten()[0]

        def read(db: Database) -> T:
            return use(_merged(tables.showings_between(db, from_utc, to_utc), unwritten))

        return self._store.read(read)


def lit(showing: Showing, slot: int, from_utc: float, to_utc: float) -> list[tuple[float, float]]:
    """When the camera at `slot` was live in a showing, between two moments: stretches (UTC), in order."""
    begin, end = max(showing.from_utc, from_utc), min(showing.to_utc, to_utc)
    stretches: list[tuple[float, float]] = []
    for dark in showing.dark:
        if dark.slot == slot:
            stretches.append((begin, min(end, showing.from_utc + dark.from_s)))
            begin = max(begin, showing.from_utc + dark.to_s)
    stretches.append((begin, end))
    return [(a, b) for a, b in stretches if b > a]


def watched_in(
    showings: Iterable[Showing], cameras: AbstractSet[str], from_utc: float, to_utc: float
) -> tuple[Watched, ...]:
    """The stretches of `Answers.watched`; looks of the same screen that follow on each other are one."""
    found: list[Watched] = []
    last: dict[tuple[str, Stage, float], int] = {}
    for showing in sorted(showings_of(showings, cameras), key=lambda each: each.from_utc):
        for slot, camera in enumerate(showing.scene.cameras):
            if camera not in cameras:
                continue
            key = (camera, showing.stage, showing.scene.share(slot))
            for a, b in lit(showing, slot, from_utc, to_utc):
                at = last.get(key)
                if at is not None and a - found[at].to_utc < JOIN_S:
                    former = found[at]
                    found[at] = replace(
                        former, to_utc=max(former.to_utc, b), seen_s=former.seen_s + b - max(a, former.to_utc)
                    )
                else:
                    last[key] = len(found)
                    found.append(Watched(camera, showing.stage, a, b, b - a, key[2]))
    return tuple(sorted(found, key=lambda each: (each.from_utc, each.camera)))


def showings_of(showings: Iterable[Showing], cameras: AbstractSet[str]) -> Iterator[Showing]:
    """Those with one of `cameras` among them."""
    return (each for each in showings if not cameras.isdisjoint(each.scene.cameras))


def _merged(written: Iterable[Showing], unwritten: list[Showing]) -> Iterator[Showing]:
    newer = {_key(each) for each in unwritten}
    for each in written:
        if _key(each) not in newer:
            yield each
    yield from unwritten


def _key(showing: Showing) -> tuple[int, Stage, object]:
    return round(showing.from_utc * 1000), showing.stage, showing.scene
