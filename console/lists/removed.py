"""What a person took out of the catalogue: a list that brings it back asks first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from typing import Any

from sqlite_utils import Database

from console.catalogue.change_log import NUMBER_OF, TABLE_OF, What
from console.catalogue.change_values import BY_HAND
from console.lists.standing import CAMERA_COLUMNS, SITE_COLUMNS, CameraNow, SiteNow
from console.lists.values import Past

_AREAS = frozenset({"zone", "thana", "ward"})


def removed(db: Database) -> Iterator[SiteNow | CameraNow]:
    """Sites and cameras as they were when a person deleted them by a change that stands, each once.

    What lives on in another one is not among them, but what is there again may be. Of areas only those that
    are there still.
    """
    areas = {row[0] for row in db.execute("SELECT id FROM areas")}
    rows = db.execute(
        "SELECT r.table_no, r.row_id, r.was, c.at_utc, c.name, c.who FROM changes c"
        " JOIN change_rows r ON r.change = c.seq WHERE c.kind IN (SELECT value FROM json_each(?))"
        " AND c.undone_utc IS NULL AND r.what = ? AND r.table_no IN (?, ?) AND NOT EXISTS"
        " (SELECT 1 FROM merged_rows m WHERE m.gone = r.row_id AND m.change = c.seq) ORDER BY c.seq",
        [json.dumps(sorted(BY_HAND)), int(What.DELETED), NUMBER_OF["sites"], NUMBER_OF["cameras"]],
    )
    last: dict[str, SiteNow | CameraNow] = {}
    for table_no, row_id, was, *past in rows:
        if TABLE_OF[table_no] == "sites":
            last[row_id] = SiteNow(**_told(json.loads(was), SITE_COLUMNS, areas), deleted=Past(*past))
        else:
            last[row_id] = CameraNow(**_told(json.loads(was), CAMERA_COLUMNS, areas), deleted=Past(*past))
    yield from last.values()


def _told(was: Mapping[str, Any], columns: tuple[str, ...], areas: Set[str]) -> dict[str, Any]:
    """The columns that the log has; an earlier version wrote fewer."""
    told = {name: was[name] for name in columns if name in was}
    return {name: "" if name in _AREAS and value not in areas else value for name, value in told.items()}
