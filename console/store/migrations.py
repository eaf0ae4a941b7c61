"""The order in which the database grew: every table group names its steps, and they are listed here.

To add tables: write a module beside this one with functions `m0001_…(db)` that create or alter tables
(strict, additive), name them in its `STEPS`, and append those to `_STEPS` below. A step that was ever
released is never changed, renamed or reordered.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database, Migrations

from console.store import (
    attention_tables,
    brought_tables,
    catalogue_tables,
    change_tables,
    credential_tables,
    custody_tables,
    group_tables,
    incident_tables,
    list_tables,
    number_tables,
    pair_tables,
    ptz_tables,
    settings,
    source_tables,
    stamp_tables,
    view_tables,
)

_STEPS: tuple[Callable[[Database], None], ...] = (
    *settings.STEPS,
    *catalogue_tables.STEPS,
    *incident_tables.STEPS,
    *ptz_tables.STEPS,
    *view_tables.STEPS,
    *attention_tables.STEPS,
    *custody_tables.STEPS,
    *change_tables.STEPS,
    *number_tables.STEPS,
    *credential_tables.STEPS,
    *list_tables.STEPS,
    *pair_tables.STEPS,
    *source_tables.STEPS,
    *stamp_tables.STEPS,
    *group_tables.STEPS,
    *brought_tables.STEPS,
)


def migrations() -> Migrations:
    """All steps, in order. A step's name is its module and function: `settings.m0001_settings`."""
    steps = Migrations("safecity")
    for step in _STEPS:
        steps(name=f"{step.__module__.rpartition('.')[2]}.{step.__name__}")(step)
    return steps


def unknown_to_us(db: Database) -> tuple[str, ...]:
    """Steps that were applied to this database and that this version does not know."""
    steps = migrations()
    known = {f"{step.__module__.rpartition('.')[2]}.{step.__name__}" for step in _STEPS}
    return tuple(done.name for done in steps.applied(db) if done.name not in known)
