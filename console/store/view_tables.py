"""The tables of views and tours, and every statement on them."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from console.catalogue.values import Name
from console.wall.tours import StepKind, Tour, TourStep, whole_dwell
from console.wall.views import MalformedView, View, checked_view, slots_from_json, slots_to_json

_log = logging.getLogger(__name__)


def m0001_views_and_tours(db: Database) -> None:
    """Arrangements that operators named, and the order in which some of them are shown.

    A slot names its camera by identifier without a foreign key: a camera that is removed leaves a hole.
    """
    db.execute(
        """
        CREATE TABLE views (
            id TEXT PRIMARY KEY,
            seat TEXT NOT NULL,
            owner TEXT NOT NULL,
            shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            layout TEXT NOT NULL,
            slots TEXT NOT NULL,
            changed_utc REAL NOT NULL
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE tours (
            id TEXT PRIMARY KEY,
            seat TEXT NOT NULL,
            owner TEXT NOT NULL,
            shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            steps TEXT NOT NULL,
            changed_utc REAL NOT NULL
        ) STRICT
        """
    )


STEPS = (m0001_views_and_tours,)


def put_view(db: Database, view: View, seat: str) -> None:
    """Keep a view, new or changed."""
    row = _owned(view, seat) | {"layout": view.layout, "slots": slots_to_json(view.slots)}
    db.table("views").upsert(row, pk="id")


def put_tour(db: Database, tour: Tour, seat: str) -> None:
    """Keep a tour, new or changed."""
    db.table("tours").upsert(_owned(tour, seat) | {"steps": _steps_to_json(tour.steps)}, pk="id")


def delete_view(db: Database, view_id: str) -> None:
    """Forget a view; tours that name it keep their step, so that a view put back is theirs again."""
    db.execute("DELETE FROM views WHERE id = ?", [view_id])


def delete_tour(db: Database, tour_id: str) -> None:
    """Forget a tour."""
    db.execute("DELETE FROM tours WHERE id = ?", [tour_id])


def load_views(db: Database) -> list[View]:
    """All views in the order in which they were made, without those that cannot be read."""
    return list(_readable(db, "views", _view))


def load_tours(db: Database) -> list[Tour]:
    """All tours in the order in which they were made, without those that cannot be read."""
    return list(_readable(db, "tours", _tour))


def _readable(db: Database, table: str, read: Any) -> Iterable[Any]:
    for row in db.query(f"SELECT * FROM {table} ORDER BY id"):  # noqa: S608 - one of two names, above
        try:
            yield read(row)
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            # One damaged row must not take all the others away; it stays in the file as it is.
            _log.warning("%s %s cannot be read: %s", table, row["id"], error)


def _owned(item: View | Tour, seat: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "seat": seat,
        "owner": item.owner,
        "shared": int(item.shared),
        "name_hi": item.name.hi,
        "name_en": item.name.en,
        "changed_utc": time.time(),
    }


def _view(row: dict[str, Any]) -> View:
    slots = slots_from_json(row["slots"])
    name = Name(row["name_hi"], row["name_en"])
    return checked_view(row["id"], name, row["owner"], bool(row["shared"]), row["layout"], slots)


def _tour(row: dict[str, Any]) -> Tour:
    steps = json.loads(row["steps"])
    if not isinstance(steps, list):
        raise MalformedView("steps are a list")
    name = Name(row["name_hi"], row["name_en"])
    return Tour(row["id"], name, row["owner"], bool(row["shared"]), tuple(_step(each) for each in steps))


def _steps_to_json(steps: Iterable[TourStep]) -> str:
    plain = [
        {"kind": each.kind, "key": each.key, "s": each.dwell_s, "hi": each.name.hi, "en": each.name.en}
        for each in steps
    ]
    return json.dumps(plain, ensure_ascii=False)


def _step(plain: dict[str, Any]) -> TourStep:
    name = Name(str(plain["hi"]), str(plain["en"]))
    return TourStep(StepKind(plain["kind"]), str(plain["key"]), whole_dwell(float(plain["s"])), name)
