"""Whether anybody can have learnt the numbers that a change gave; otherwise its undoing frees them again."""

from __future__ import annotations

import re
import time

from sqlite_utils import Database

from console.store import attention_tables

# After a day a number may stand on a printed list, whatever the ledgers say.
LEARNT_AFTER_S = 86_400.0
_QUOTED = re.compile(r'"([^"\\]+)"')


def learnt(db: Database, cameras: frozenset[str], since_utc: float) -> bool:
    """Whether one of `cameras` stood on a wall, in a view, group or incident since its number was given."""
    now = time.time()
    # A clock that was set back says nothing about how long ago it was.
    if not 0 <= now - since_utc < LEARNT_AFTER_S:
        return True
    return (
        _in_incident(db, cameras, since_utc)
        or _kept_for_later(db, cameras, since_utc)
        or _on_wall(db, cameras, since_utc, now)
    )


def _in_incident(db: Database, cameras: frozenset[str], since_utc: float) -> bool:
    found = db.execute(
        "SELECT c.camera FROM incident_cameras c JOIN incidents i ON i.id = c.incident WHERE i.made_utc >= ?",
        [since_utc],
    )
    return any(camera in cameras for (camera,) in found)


def _kept_for_later(db: Database, cameras: frozenset[str], since_utc: float) -> bool:
    """Views and saved groups name cameras by their identifiers, which nothing else in them looks like."""
    found = db.execute(
        "SELECT slots FROM views WHERE changed_utc >= ?1"
        " UNION ALL SELECT holds FROM saved_groups WHERE changed_utc >= ?1",
        [since_utc],
    )
    return any(not cameras.isdisjoint(_QUOTED.findall(text)) for (text,) in found)


def _on_wall(db: Database, cameras: frozenset[str], since_utc: float, now: float) -> bool:
    showings = attention_tables.showings_between(db, since_utc, now)
    return any(not cameras.isdisjoint(showing.scene.cameras) for showing in showings)
