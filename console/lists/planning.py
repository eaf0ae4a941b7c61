"""Makes a plan of records: who is who, what is new, what changes, what may stand twice."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, islice
from pathlib import Path

from console.lists import plan_file
from console.lists.alike import find_alike
from console.lists.catalogue_facts import Facts
from console.lists.earlier import Earlier
from console.lists.gone import gone_rows, missing_rows
from console.lists.inside import Inside
from console.lists.plan import Plan
from console.lists.plan_rows import Planned, Writer
from console.lists.plan_values import Cancelled, PlanCancelled, Progress
from console.lists.row_plan import RowPlanner
from console.lists.said import Said
from console.lists.standing import SAME_PLACE_M, SiteNow, metres
from console.lists.values import Field, Record

# So many rows are looked at between two questions whether they are still wanted.
_AT_ONCE = 1_000


def build_plan(
    records: Iterable[Record | Said],
    facts: Facts,
    file: Path,
    *,
    sender: str,
    source: str = "",
    complete: bool = False,
    earlier: Earlier | None = None,
    columns: Mapping[Field, int] | None = None,
    expected: int = 0,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Plan:
    """A plan of `records` against the catalogue, in a new file that only this user can read.

    `facts` serve for this plan only. `sender` is the office, or `Source.sender`, that sites belong to;
    `source` the identifier of a source whose cameras these are. With `complete` the source's other cameras
    are gone; `earlier` is what the sender's lists brought, of which this one may lack some. `columns` are the
    list's columns by field, for telling where something is amiss. Raises PlanCancelled, and then leaves no
    file.
    """
    link = plan_file.make(file)
    try:
        rows = RowPlanner(facts, sender, source, columns or {})
        writer = Writer(link)
        told = Telling(expected, progress, cancelled)
        absent = _absent(facts, rows.seen, source if complete else "", earlier)
        for planned in chain(_planned(records, rows, facts, told), absent):
            writer.add(planned)
        _write_new(writer, rows, facts, told)
        writer.tell(sender=sender, source=source, marks=facts.marks.get(sender, ""), made=str(time.time()))
        writer.tell(areas=json.dumps(facts.outlines.names(), ensure_ascii=False))
        plan_file.finish(link)
    except BaseException:
        link.close()
        plan_file.remove(file)
        raise
    return Plan(file, rows.secrets.all())


class Telling:
    """Tells how far a plan is, and hears whether it is still wanted."""

    def __init__(self, expected: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._expected, self._progress, self._cancelled = expected, progress, cancelled
        self._done = 0

    def add(self, count: int) -> None:
        """So many rows more."""
        self._done += count
        self.look()
        if self._progress is not None:
            self._progress(self._done, max(self._expected, self._done) if self._expected else 0)

    def look(self) -> None:
        """Raises PlanCancelled."""
        if self._cancelled is not None and self._cancelled():
            raise PlanCancelled


def _write_new(writer: Writer, rows: RowPlanner, facts: Facts, told: Telling) -> None:
    """What the rows add, and which sites the new ones may be: those that were deleted are known."""
    writer.flush()
    writer.things(rows.adding.sites, rows.adding.cameras)
    new = [site for site in rows.adding.sites if site.deleted is None]
    writer.candidates(find_alike(facts, new, told.look))


def _planned(
    records: Iterable[Record | Said], rows: RowPlanner, facts: Facts, told: Telling
) -> Iterator[Planned]:
    """Rows in the list's order; behind them those whose site is told only when all are known."""
    pending = (each if isinstance(each, Said) else Said(each) for each in records)
    later: list[tuple[Said, Inside | None]] = []
    while some := list(islice(pending, _AT_ONCE)):
        for said, inside in zip(some, _inside(some, facts), strict=True):
            planned = rows.plan(said, inside)
            if planned is None:
                later.append((said, inside))
            else:
                yield planned
        told.add(len(some))
    yield from _settled(later, rows)


def _absent(facts: Facts, seen: Set[str], source: str, earlier: Earlier | None) -> Iterator[Planned]:
    """Rows of what was not told of; asked for when all rows are planned, so that `seen` is whole."""
    if source:
        yield from gone_rows(facts, source, seen)
    if earlier is not None:
        yield from missing_rows(facts, earlier, seen)


def _inside(some: Sequence[Said], facts: Facts) -> list[Inside | None]:
    """Where each row's place lies; None for a row without one, or a city without areas."""
    found: list[Inside | None] = [None] * len(some)
    if not facts.outlines:
        return found
    placed = [(at, said.place) for at, said in enumerate(some) if said.place is not None]
    if placed:
        lies = facts.outlines.of_places([place[0] for _, place in placed], [place[1] for _, place in placed])
        for (at, _), inside in zip(placed, lies, strict=True):
            found[at] = inside
    return found


def _settled(later: Sequence[tuple[Said, Inside | None]], rows: RowPlanner) -> Iterator[Planned]:
    """A row that goes with one site alone, though not in all it says, tells of that site: it was changed.

    Where rows of several places want the same site, none has it.
    """
    wanted: dict[str, list[Said]] = {}
    of_row: dict[int, SiteNow] = {}
    for said, _ in later:
        likely = [site for site in rows.likely(said) if not site.told]
        if len(likely) == 1:
            of_row[said.record.row] = likely[0]
            wanted.setdefault(likely[0].id, []).append(said)
    for said, inside in later:
        site = of_row.get(said.record.row)
        others = wanted[site.id] if site is not None else []
        alone = all(_one_place(others[0], other) for other in others[1:])
        yield rows.settle(said, inside, site if alone else None)


def _one_place(one: Said, other: Said) -> bool:
    if one.place is not None and other.place is not None:
        return metres(one.place, other.place) <= SAME_PLACE_M
    return all(one.values.get(each) == other.values.get(each) for each in (Field.ADDRESS, Field.PHONE))
