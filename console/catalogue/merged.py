"""Cameras that were merged: what names the one that went means the one that was kept."""

from __future__ import annotations

from sqlite_utils import Database

from console.catalogue.change_log import NUMBER_OF


def merged_cameras(db: Database) -> dict[str, str]:
    """For each camera that went in a merge that stands the one that was kept, by identifiers."""
    if "merged_rows" not in db.table_names():
        # A store that an older console made, and that is only read.
        return {}
    found = db.execute(
        "SELECT m.gone, m.kept FROM merged_rows m JOIN changes c ON c.seq = m.change"
        " WHERE m.table_no = ? AND c.undone_utc IS NULL ORDER BY m.change",
        [NUMBER_OF["cameras"]],
    )
    return dict(found.fetchall())
