"""A sync: a source is asked; what it answers becomes a plan against the catalogue, to be applied or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.lists.apply import apply
from console.lists.catalogue_facts import Facts
from console.lists.facts import CityFacts
from console.lists.plan import Plan
from console.lists.plan_values import Applied, KeepSecret
from console.lists.planning import build_plan
from console.lists.values import Outcome
from console.sources.http import Login
from console.sources.records import Known, known_of, records_of
from console.sources.registry import ask
from console.sources.values import Found, Source, SourceCamera, SourceRemark
from console.store.source_tables import FailedCamera, Sync, SyncState, read_source, settle_sync

# More gone at once than this is looked at by a person first, whatever the source says: a gateway that has
# just started, or a login that sees less, answers with a short list.
GONE_UNASKED = 5
GONE_SHARE = 0.2
_FAILED_AT_MOST = 1000
_PAGE = 200

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync is: cameras asked for, or planned, so far; `of` is 0 where it is not known."""

    planning: bool
    count: int
    of: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a plan of a source must know: the city, the catalogue, and which of its cameras are there."""

    city: CityFacts
    catalogue: Facts
    known: dict[str, Known]

    @classmethod
    def of(cls, db: Database, source: Source) -> Surroundings:
        """As the database has it at this moment."""
        return cls(CityFacts.of(db), Facts.of(db), known_of(db, source.id))


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


def propose(
    source: Source,
    login: Login,
    around: Callable[[], Surroundings],
    file: Path,
    *,
    progress: Callable[[Progress], None] = lambda progress: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[Plan, Told]:
    """Ask a source and plan what it answered, in `file`. Raises SourceFailed, PlanCancelled.

    `around` is called after the source has answered, so that the plan is as late as can be.
    """
    found = ask(
        source,
        login,
        progress=lambda count: progress(Progress(planning=False, count=count)),
        cancelled=cancelled,
    )
    return plan_of(source, found, around(), file, progress=progress, cancelled=cancelled)


def plan_of(
    source: Source,
    found: Found,
    around: Surroundings,
    file: Path,
    *,
    progress: Callable[[Progress], None] = lambda progress: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[Plan, Told]:
    """The plan of an answer. Where that is not whole, no camera is gone for not being in it."""
    plan = build_plan(
        records_of(source, found.cameras, around.city, around.known),
        around.catalogue,
        file,
        sender=source.sender,
        source=source.id,
        complete=not found.truncated,
        expected=len(found.cameras),
        progress=lambda count, of: progress(Progress(planning=True, count=count, of=of)),
        cancelled=cancelled,
    )
    present = {each.key for each in found.cameras}
    told = Told(
        found=len(found.cameras),
        remarks=found.remarks,
        truncated=found.truncated,
        server=found.server,
        known=sum(not each.gone for each in around.known.values()),
        returned=sum(each.gone and key in present for key, each in around.known.items()),
        failed=_failed(plan, found.cameras),
    )
    return plan, told


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


def _failed(plan: Plan, cameras: Sequence[SourceCamera]) -> tuple[FailedCamera, ...]:
    """The cameras that the plan rejects, the first thousand of them."""
    failed: list[FailedCamera] = []
    while len(failed) < _FAILED_AT_MOST:
        rows = plan.rows(Outcome.REJECTED, offset=len(failed), limit=_PAGE)
        for row in rows:
            troubles = tuple(dict.fromkeys(each.trouble.value for each in row.troubles))
            camera = cameras[row.row - 1]
            failed.append(FailedCamera(camera.key, camera.name or camera.key, troubles))
        if len(rows) < _PAGE:
            break
    return tuple(failed)
