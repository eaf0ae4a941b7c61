"""Makes a plan of records: who is who, what is new, what changes, what may stand twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from console.lists.catalogue_facts import Facts
from console.lists.plan import Plan
from console.lists.plan_values import Cancelled, Progress
from console.lists.values import Field, Record


def build_plan(
    records: Iterable[Record],
    facts: Facts,
    file: Path,
    *,
    sender: str,
    source: str = "",
    complete: bool = False,
    columns: Mapping[Field, int] | None = None,
    expected: int = 0,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Plan:
    """A plan of `records` against the catalogue, in a new file that only this user can read.

    `sender` is the office, or `Source.sender`, that sites belong to; `source` the identifier of a source
    whose cameras these are. With `complete` the source's other cameras are gone. `columns` are the list's
    columns by field, for telling where something is amiss. Raises PlanCancelled.
    """
    ...  # noqa: PIE790
