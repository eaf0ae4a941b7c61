"""Incidents in memory while something still happens to them, and as rows once it has."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlite_utils import Database

from console.evidence import filtering, reading, rows
from console.evidence.clock import ClockState, clock_state
from console.evidence.saving import Saver
from console.evidence.search_text import search_line
from console.evidence.values import (
    EventKind,
    EvidenceFile,
    Incident,
    IncidentCategory,
    IncidentCounts,
    IncidentEvent,
    IncidentFilter,
)
from console.store.errors import StoreFull
from console.store.ids import new_id
from console.store.store import Store

Change = Callable[[Incident], Incident]
# A change together with what is to be said of it in the history.
Turn = Callable[[Incident], tuple[Incident, Sequence[IncidentEvent]]]
_ON_THE_ROW = (
    "cameras",
    "title",
    "category",
    "severity",
    "note",
    "before_s",
    "after_s",
    "state",
    "place",
    "thana",
    "tags",
    "references",
    "handlers",
    "hold",
    "hold_lifted_utc",
    "deletion",
    "deleted_utc",
)

# So often rows are read again before the lock is kept meanwhile, and whoever lets go waits.
READ_AGAIN = 3


class Shelf:
    """Thread-safe. What it answers is true at once; the rows follow in order on the store's writer."""

    def __init__(self, store: Store, saver: Saver, categories: Sequence[IncidentCategory]) -> None:
        self._store = store
        self._saver = saver
        self._categories = tuple(categories)
        self._lock = threading.RLock()
        self._held: dict[str, Incident] = {}
        self._writes: Counter[str] = Counter()
        # How often an incident was let go: rows that were read before that tell what was, not what is.
        self._let_go = 0

    def add(self, incident: Incident, event: IncidentEvent, tried: Callable[[], None]) -> None:
        """Take in a new incident. `tried` is called after the first attempt to write its row."""
        search = search_line(incident, self._categories)

        def write(db: Database) -> None:
            rows.insert_incident(db, incident, search)
            rows.add_event(db, incident.id, event, incident.clock)

        with self._lock:
            self._held[incident.id] = incident
            self._save(incident.id, write, tried)

    def change(
        self,
        incident_id: str,
        change: Change,
        *events: IncidentEvent,
        tried: Callable[[], None] | None = None,
    ) -> Incident:
        """Change an incident now; `events` are written with it. Raises UnknownIncident."""
        return self.turn(incident_id, lambda incident: (change(incident), events), tried=tried)

    def turn(self, incident_id: str, turn: Turn, *, tried: Callable[[], None] | None = None) -> Incident:
        """Change an incident by what it is now, and say so; whatever `turn` raises changes nothing."""
        with self._lock:
            before = self.get(incident_id)
            after, events = turn(before)
            if after != before or events:
                self._held[incident_id] = after
                clock = clock_state()
                self._save(incident_id, lambda db: self._write(db, before, after, events, clock), tried)
        return after

    def note(self, incident_id: str, change: Change) -> None:
        """Change an incident in memory alone: what a later change or the next start would tell as well."""
        with self._lock:
            if incident_id in self._held:
                self._held[incident_id] = change(self._held[incident_id])

    def turn_on_disk(self, incident_id: str, turn: Turn) -> Incident:
        """As `turn`, and wait until it stands on disk; not on the GUI thread.

        Where the disk does not take it, the incident is as it was before and the store's error is raised.
        """
        with self._lock:
            if self._saver.waiting:
                raise StoreFull(self._store.file)
            before = self.get(incident_id)
            after, events = turn(before)
            self._held[incident_id] = after
            self._writes[incident_id] += 1
            clock = clock_state()
            written = self._store.write(lambda db: self._write(db, before, after, events, clock))
        # Outside the lock: the writer takes it for whatever it has finished before this.
        error = written.exception()
        if error is not None:
            self.change(incident_id, lambda now: _undone(now, before, after))
        self._saved(incident_id)
        if error is not None:
            raise error
        return after

    def get(self, incident_id: str) -> Incident:
        """An incident as it is now. Raises UnknownIncident."""
        with self._lock:
            held = self._held.get(incident_id)
            return held or self._store.read(lambda db: reading.load(db, incident_id))

    def held(self) -> tuple[Incident, ...]:
        """The incidents to which something is still happening."""
        with self._lock:
            return tuple(self._held.values())

    def find(
        self, wanted: IncidentFilter, limit: int, after: tuple[float, str] | None
    ) -> tuple[Incident, ...]:
        """Incidents newest first, as they are now."""
        found, held = self._read(lambda db: reading.find(db, wanted, limit, after))
        return tuple(held.get(i.id, i) for i in found)

    def latest(self, limit: int) -> tuple[Incident, ...]:
        """The incidents made last, last one first."""
        found, held = self._read(lambda db: reading.latest(db, limit))
        current = {i.id: i for i in found} | held
        return tuple(sorted(current.values(), key=lambda i: i.id, reverse=True)[:limit])

    def counts(self, wanted: IncidentFilter) -> IncidentCounts:
        """How many incidents each choice of a filter would show."""
        return self._store.read(lambda db: filtering.counts(db, wanted))

    def _read(
        self, read: Callable[[Database], tuple[Incident, ...]]
    ) -> tuple[tuple[Incident, ...], dict[str, Incident]]:
        """What stands in the rows, and what is held beside it; both of one moment.

        An incident that is let go while the rows are being read would else be told as it was before.
        """
        for _ in range(READ_AGAIN):
            before = self._let_go
            found = self._store.read(read)
            with self._lock:
                if self._let_go == before:
                    return found, dict(self._held)
        with self._lock:
            return self._store.read(read), dict(self._held)

    def _save(
        self, incident_id: str, write: Callable[[Database], None], tried: Callable[[], None] | None = None
    ) -> None:
        self._writes[incident_id] += 1
        self._saver.save(write, tried).add_done_callback(lambda _: self._saved(incident_id))

    def _saved(self, incident_id: str) -> None:
        with self._lock:
            self._writes[incident_id] -= 1
            held = self._held.get(incident_id)
            if self._writes[incident_id] == 0:
                del self._writes[incident_id]
                if held is not None and not held.open:
                    del self._held[incident_id]
                    self._let_go += 1

    def _write(
        self,
        db: Database,
        before: Incident,
        after: Incident,
        events: Sequence[IncidentEvent],
        clock: ClockState,
    ) -> None:
        rows.must_be_there(db, after.id)
        # A write that had to wait for room may come after a later one: what is written is how it stands now.
        now = self._held.get(after.id, after)
        rows.insert_cameras(db, now, len(before.cameras))
        if any(getattr(before, field) != getattr(after, field) for field in _ON_THE_ROW):
            rows.update_incident(db, now, search_line(now, self._categories))
        # By id and identity: a bookmark of a whole wall has 128 captures, and each of them reports often.
        former = {capture.id: capture for capture in before.captures}
        current = {capture.id: capture for capture in now.captures}
        for capture_id in former.keys() - {capture.id for capture in after.captures}:
            rows.delete_capture(db, capture_id)
        changed = [c for c in after.captures if former.get(c.id) is not c and former.get(c.id) != c]
        for capture in (current[c.id] for c in changed if c.id in current):
            rows.save_capture(db, after.id, capture)
            known = former[capture.id].files if capture.id in former else ()
            for file in capture.files:
                if file.checked_utc is not None and file not in known:
                    rows.save_seal(db, after.id, file.name, file.seal, file.checked_utc)
        for event in events:
            rows.add_event(db, after.id, event, clock)


def _undone(now: Incident, before: Incident, after: Incident) -> Incident:
    turned = [field for field in _ON_THE_ROW if getattr(before, field) != getattr(after, field)]
    return replace(now, **{field: getattr(before, field) for field in turned})


def event(
    what: EventKind,
    *,
    at_utc: float,
    operator: str,
    seat: str,
    field: str = "",
    before: str = "",
    after: str = "",
    why: str = "",
    files: tuple[EvidenceFile, ...] = (),
) -> IncidentEvent:
    """A history entry made now, under a new id."""
    return IncidentEvent(new_id(), at_utc, operator, seat, what, field, before, after, why, files)
