"""What happens to an incident, as entries of the chain; and those entries as the incident's history."""

from __future__ import annotations

import json

from sqlite_utils import Database

from console.custody.chain import append
from console.custody.values import Entry, Happening, What
from console.evidence.clock import ClockState
from console.evidence.values import EventKind, IncidentEvent
from console.store import custody_tables as tables

_OF_INCIDENTS = frozenset(kind.value for kind in EventKind)


def enter(db: Database, incident_id: str, event: IncidentEvent, clock: ClockState) -> Entry:
    """Enter an event, inside the transaction that writes what it tells of.

    The files that it is about are named with size and SHA-256: a package's originals are held against them.
    """
    told: dict[str, object] = {}
    if event.before or event.after:
        told = {"before": event.before, "after": event.after}
    if event.files:
        told["files"] = [{"name": f.name, "sha256": f.sha256, "size": f.size} for f in event.files]
    return append(
        db,
        Happening(
            what=What(event.what.value),
            who=event.operator,
            incident=incident_id,
            subject=event.field,
            why=event.why,
            details=told,
            at_utc=event.at_utc,
            clock=clock,
        ),
    )


def read(db: Database, incident_id: str) -> tuple[IncidentEvent, ...]:
    """An incident's history, oldest entry first; also that of the time before there was a chain."""
    found = tables.entries_of(db, incident_id)
    return tuple(_event(entry) for entry in found if entry.what.value in _OF_INCIDENTS)


def _event(entry: Entry) -> IncidentEvent:
    told = json.loads(entry.details)
    older = entry.what is What.BEFORE_THE_CHAIN
    return IncidentEvent(
        id=told["id"] if older else f"{entry.seat}/{entry.number}",
        at_utc=entry.at_utc,
        operator=entry.who,
        seat=entry.seat,
        what=EventKind(told["what"] if older else entry.what.value),
        field=entry.subject,
        before=str(told.get("before", "")),
        after=str(told.get("after", "")),
        why=entry.why,
    )
