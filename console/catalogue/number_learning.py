"""Whether anybody can have learnt the numbers that a change gave; otherwise its undoing frees them again."""

from __future__ import annotations

import time

from sqlite_utils import Database

from console.store import attention_tables
from console.wall.views import MalformedView, slots_from_json

# After a day a number may stand on a printed list, whatever the ledgers say.
LEARNT_AFTER_S = 86_400.0


def learnt(db: Database, cameras: frozenset[str], since_utc: float) -> bool:
    """Whether one of `cameras` stood on a wall, in a view or in an incident since its number was given."""
    now = time.time()
    # A clock that was set back says nothing about how long ago it was.
    if not 0 <= now - since_utc < LEARNT_AFTER_S:
        return True
    return (
        _in_incident(db, cameras, since_utc)
        or _in_view(db, cameras, since_utc)
        or _on_wall(db, cameras, since_utc, now)
    )


def _in_incident(db: Database, cameras: frozenset[str], since_utc: float) -> bool:
    found = db.execute(
        "SELECT c.camera FROM incident_cameras c JOIN incidents i ON i.id = c.incident WHERE i.made_utc >= ?",
        [since_utc],
    )
    return any(camera in cameras for (camera,) in found)


def _in_view(db: Database, cameras: frozenset[str], since_utc: float) -> bool:
    found = db.execute("SELECT slots FROM views WHERE changed_utc >= ?", [since_utc])
    return any(_shows(slots, cameras) for (slots,) in found)


def _shows(slots: str, cameras: frozenset[str]) -> bool:
    try:
        return any(slot is not None and slot.camera_id in cameras for slot in slots_from_json(slots))
    except MalformedView:
        # Nobody can look at it either.
        return False


def _on_wall(db: Database, cameras: frozenset[str], since_utc: float, now: float) -> bool:
    showings = attention_tables.showings_between(db, since_utc, now)
    return any(not cameras.isdisjoint(showing.scene.cameras) for showing in showings)
