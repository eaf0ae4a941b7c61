"""The custody chain of this seat: entries are added at its end, in the transaction of what they tell of."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from sqlite_utils import Database

from console.custody import extract as extracts
from console.custody.canonical import details_text, plain
from console.custody.extract import MOST_LINKS, Extract
from console.custody.moment import machine, moment
from console.custody.values import Entry, Happening
from console.store import custody_tables as tables
from console.store.store import Store


def append(db: Database, happening: Happening) -> Entry:
    """Add an entry to this seat's chain; to be called inside a `store.write` job, with what it tells of."""
    seat = tables.own_seat(db)
    number, previous = tables.head(db, seat)
    entry = tables.chained(previous, **_told(happening), seat=seat, number=number + 1)
    tables.insert(db, entry)
    return entry


def _told(happening: Happening) -> dict[str, Any]:
    then = moment(happening.at_utc, happening.clock)
    return {
        "at_utc": then.at_utc,
        "monotonic_s": then.monotonic_s,
        "boot": then.boot,
        "clock": then.clock,
        "who": plain(happening.who),
        "where": plain(machine()),
        "what": happening.what,
        "incident": plain(happening.incident),
        "subject": plain(happening.subject),
        "why": plain(happening.why),
        "details": details_text(happening.details),
    }


class Chain:
    """This seat's chain in its store. Every method may be called from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def seat(self) -> str:
        """Whose chain it is."""
        return self._store.seat

    @property
    def store(self) -> Store:
        """Where it is kept."""
        return self._store

    def append(self, happening: Happening) -> Future[Entry]:
        """Add an entry in a transaction of its own."""
        return self._store.write(lambda db: append(db, happening))

    def entries(self, incident: str | None = None, after: int = 0, limit: int = 1000) -> tuple[Entry, ...]:
        """A page of entries in order, after number `after`; of one incident, or of all."""
        if incident is None:
            return self._store.read(lambda db: tables.entries(db, self.seat, after, limit))
        return self._store.read(lambda db: tables.entries_of(db, incident, after, limit))

    def head(self) -> tuple[int, str]:
        """How many entries there are, and the hash of the last one."""
        return self._store.read(lambda db: tables.head(db, self.seat))

    def extract(self, incident: str, *, upto: int | None = None, most: int = MOST_LINKS) -> Extract:
        """What a package carries of the chain, up to entry `upto` (None: the last one).

        Raises NothingEntered for an incident that is not in it, ExtractTooLong beyond `most` links.
        """
        return self._store.read(lambda db: extracts.read(db, self.seat, incident, upto=upto, most=most))
