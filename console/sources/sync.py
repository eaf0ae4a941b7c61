"""A sync: how far it is, what was told, what becomes of it. Asking and planning are in `proposing`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.lists.apply import apply
from console.lists.plan import Plan
from console.lists.plan_values import Applied, KeepSecret
from console.lists.values import Outcome
from console.sources.values import Source, SourceRemark
from console.store.source_tables import FailedCamera, Sync, SyncState, read_source, settle_sync

# More gone at once than this is looked at by a person first, whatever the source says: a gateway that has
# just started, or a login that sees less, answers with a short list.
GONE_UNASKED = 5
GONE_SHARE = 0.2

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync is: cameras asked for, or planned, so far; `of` is 0 where it is not known."""

    planning: bool
    count: int
    of: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What a source answered, without its cameras, and how the catalogue stood to it."""

    found: int
    remarks: tuple[SourceRemark, ...]
    truncated: bool
    server: str
    known: int
    returned: int
    failed: tuple[FailedCamera, ...]


def outcome_of(source: Source, plan: Plan, told: Told, at_utc: float, took_s: float) -> Sync:
    """How this sync stands before anything is applied: what it would change, and whether to ask first."""
    counts = plan.counts()
    new = counts.get(Outcome.NEW, 0) + counts.get(Outcome.DUPLICATE, 0)
    changed, gone = counts.get(Outcome.CHANGED, 0), counts.get(Outcome.GONE, 0)
    state = SyncState.PROPOSED
    if not (new or changed or gone):
        state = SyncState.UNCHANGED
    elif gone > max(GONE_UNASKED, GONE_SHARE * told.known):
        state = SyncState.HELD
    return Sync(
        source=source.id,
        at_utc=at_utc,
        state=state,
        took_s=took_s,
        found=told.found,
        new=new,
        changed=changed,
        gone=gone,
        returned=told.returned,
        rejected=counts.get(Outcome.REJECTED, 0),
        remarks=told.remarks,
        truncated=told.truncated,
        server=told.server,
    )


def applied(
    db: Database, seat: str, source: Source, plan: Plan, number: int, who: str, keep_secret: KeepSecret
) -> Applied:
    """Apply the plan of the sync of this number, within a job of the store.

    Raises as `apply` does, and NoSuchSource for a source that was removed in the meantime.
    """
    read_source(db, source.id)
    head = ChangeHead(ChangeKind.SYNC, source.name, who, sender=source.sender)
    done = apply(db, seat, plan, head, keep_secret)
    settle_sync(db, number, SyncState.APPLIED if done.change else SyncState.UNCHANGED, done.change)
    return done
