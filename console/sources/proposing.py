"""A source is asked; what it answers becomes a plan against the catalogue: in the process of sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from console.lists.catalogue_facts import Facts
from console.lists.facts import CityFacts
from console.lists.plan import Plan
from console.lists.planning import build_plan
from console.lists.values import Outcome
from console.sources.http import Login
from console.sources.records import Known, known_of, records_of
from console.sources.registry import ask
from console.sources.sync import Cancelled, Progress, Told
from console.sources.values import Found, Source, SourceCamera
from console.store.source_tables import FailedCamera

_FAILED_AT_MOST = 1000
_PAGE = 200


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
