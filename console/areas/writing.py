"""Writes areas into the catalogue, and tells sites which areas they lie in: changes that can be undone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlite_utils import Database

from console.areas.finder import AreaFinder
from console.areas.plan import AreasPlan
from console.areas.values import AreaOutcome
from console.catalogue.change_values import ChangeHead
from console.catalogue.changes import Changing
from console.catalogue.values import Area
from console.store.catalogue_tables import outline_text, read_areas

_COLUMNS = ("id", "kind", "name_hi", "name_en", "parent", "rings")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the change (empty where nothing was to do), and how many sites got areas."""

    change: str
    sites: int


def write_areas(
    db: Database, seat: str, plan: AreasPlan, head: ChangeHead, *, assign: bool = True
) -> Written:
    """Carry out a plan inside a job of the store; with `assign`, sites without areas get theirs by place."""
    changing = Changing(db, seat, head)
    rows = {
        outcome: [_row(each.area) for each in plan.planned if each.outcome is outcome]
        for outcome in AreaOutcome
    }
    changing.insert("areas", _COLUMNS, rows[AreaOutcome.NEW])
    changing.update_many("areas", _COLUMNS, rows[AreaOutcome.CHANGED])
    sites = _assign(db, changing) if assign else 0
    counts = {str(outcome): number for outcome, number in plan.counts.items()}
    return Written(changing.finish({**counts, "sites": sites}), sites)


def assign_sites(db: Database, seat: str, head: ChangeHead) -> Written:
    """Sites that have a place and no zone, thana or ward get them by the outlines, inside a job of the store.

    What a list or a person said is never written over: a site that lies elsewhere is for the checks to tell.
    """
    changing = Changing(db, seat, head)
    sites = _assign(db, changing)
    return Written(changing.finish({"sites": sites}), sites)


def _assign(db: Database, changing: Changing) -> int:
    found = db.execute(
        "SELECT id, lat, lon, coalesce(zone, ''), coalesce(thana, ''), coalesce(ward, '') FROM sites"
        " WHERE lat IS NOT NULL AND lon IS NOT NULL AND (zone IS NULL OR thana IS NULL OR ward IS NULL)"
    ).fetchall()
    if not found:
        return 0
    finder = AreaFinder(read_areas(db))
    where = finder.locate([row[1] for row in found], [row[2] for row in found])
    names = np.array([*(area.id for area in finder.areas), ""], dtype=object)
    places = zip(names[where.zone], names[where.thana], names[where.ward], strict=True)
    rows = [
        (row[0], *(was or new for was, new in zip(row[3:], place, strict=True)))
        for row, place in zip(found, places, strict=True)
    ]
    changed = [row for row, former in zip(rows, found, strict=True) if row[1:] != tuple(former[3:])]
    return changing.update_many("sites", ("id", "zone", "thana", "ward"), changed)


def _row(area: Area) -> tuple[str, ...]:
    return (area.id, area.kind, area.name.hi, area.name.en, area.parent, outline_text(area))
