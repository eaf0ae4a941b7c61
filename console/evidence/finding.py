"""Incidents found again: lists, counts, what happened to one, and others with the same number."""

from __future__ import annotations

from console.evidence import filtering, rows
from console.evidence.desk import Desk
from console.evidence.values import (
    EVERYTHING,
    Incident,
    IncidentCounts,
    IncidentEvent,
    IncidentFilter,
    Reference,
)


class Finding(Desk):
    """The part that answers questions."""

    def list(
        self,
        wanted: IncidentFilter = EVERYTHING,
        *,
        limit: int = 100,
        after: Incident | None = None,
    ) -> tuple[Incident, ...]:
        """A page of incidents, newest first; `after` is the last one of the page before."""
        return self._shelf.find(wanted, limit, None if after is None else (after.at_utc, after.id))

    def count(self, wanted: IncidentFilter = EVERYTHING) -> int:
        """How many incidents a filter lets through."""
        return self._store.read(lambda db: filtering.count(db, wanted))

    def counts(self, wanted: IncidentFilter = EVERYTHING) -> IncidentCounts:
        """How many incidents each choice of a filter would show, all else as it is chosen."""
        return self._shelf.counts(wanted)

    def latest(self, limit: int = 12) -> tuple[Incident, ...]:
        """The incidents made last, last one first."""
        return self._shelf.latest(limit)

    def history(self, incident_id: str) -> tuple[IncidentEvent, ...]:
        """What happened to an incident, in order."""
        return self._store.read(lambda db: rows.history(db, incident_id))

    def with_reference(self, reference: Reference, but: str = "") -> tuple[Incident, ...]:
        """Other incidents (not the one with id `but`) that carry the same number of the same kind."""
        wanted = IncidentFilter(reference=reference.number)
        found = (i for i in self.list(wanted) if i.id != but)
        return tuple(i for i in found if any(r.kind is reference.kind for r in i.references))
