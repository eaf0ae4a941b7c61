"""What the section of sources shows: a source with its last sync, and how it stands at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from console.sources.values import Source
from console.store.source_tables import (
    FailedCamera,
    Sync,
    SyncState,
    cameras_of,
    failed_of,
    last_syncs,
    read_sources,
    syncs_of,
)

SYNCS_SHOWN = 100
_PROPOSED = (SyncState.PROPOSED, SyncState.HELD)


class Stand(StrEnum):
    """How a source stands. `PAUSED`: nobody asks it.

    `LEFT`: what it last proposed was not applied, or taken back.
    """

    ASKING = "asking"
    WAITING = "waiting"
    PROPOSED = "proposed"
    HELD = "held"
    FAILED = "failed"
    IN_STEP = "in_step"
    LEFT = "left"
    NEVER = "never"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Overview:
    """A source, its last sync, and how many cameras of it the catalogue has, of them `gone`."""

    source: Source
    last: Sync | None
    cameras: int
    gone: int


@dataclass(frozen=True, slots=True)
class Past:
    """A source's syncs, the last one first, and the cameras that the last one could not take in."""

    syncs: tuple[Sync, ...] = ()
    failed: tuple[FailedCamera, ...] = ()


def overviews(db: Database) -> tuple[Overview, ...]:
    """All sources by name."""
    last = last_syncs(db)
    return tuple(Overview(each, last.get(each.id), *cameras_of(db, each.id)) for each in read_sources(db))


def past_of(db: Database, source_id: str) -> Past:
    """What is remembered of one source."""
    return Past(syncs_of(db, source_id, SYNCS_SHOWN), failed_of(db, source_id))


def count_waiting(db: Database) -> int:
    """How many sources want a person: a proposal waits, or the last sync of one that is asked failed."""
    asked = {each.id for each in read_sources(db) if each.enabled}
    return sum(
        sync.state in _PROPOSED or (sync.state is SyncState.FAILED and key in asked)
        for key, sync in last_syncs(db).items()
    )


def stand_of(last: Sync | None, *, asking: bool, waiting: bool, paused: bool = False) -> Stand:
    """How a source stands."""
    if asking:
        return Stand.ASKING
    if waiting:
        return Stand.WAITING
    # What was proposed before still wants somebody.
    if paused and (last is None or last.state not in _PROPOSED):
        return Stand.PAUSED
    if last is None:
        return Stand.NEVER
    return {
        SyncState.PROPOSED: Stand.PROPOSED,
        SyncState.HELD: Stand.HELD,
        SyncState.FAILED: Stand.FAILED,
        SyncState.DROPPED: Stand.LEFT,
        SyncState.TAKEN_BACK: Stand.LEFT,
    }.get(last.state, Stand.IN_STEP)
