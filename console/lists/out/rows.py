"""The rows of a list that is given out, read from the store a few thousand at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlite_utils import Database

from console.catalogue.area_names import told_names
from console.catalogue.values import Area, Category, Name
from console.lists.out.headings import OWNERSHIPS, PLACEMENTS
from console.lists.out.values import Wish
from console.lists.values import Field

Cell = str | float | int
_AT_ONCE = 2_000
# Where each field stands; `c` is the camera, `s` its site.
_FROM: Mapping[Field, str] = {
    Field.SITE_ID: "s.id",
    Field.CODE: "s.code",
    Field.NAME_HI: "s.name_hi",
    Field.NAME_EN: "s.name_en",
    Field.CATEGORY: "s.category",
    Field.OWNERSHIP: "s.ownership",
    Field.OWNER: "s.owner",
    Field.PHONE: "s.phone",
    Field.ADDRESS: "s.address",
    Field.ZONE: "s.zone",
    Field.THANA: "s.thana",
    Field.WARD: "s.ward",
    Field.LAT: "coalesce(c.lat, s.lat)",
    Field.LON: "coalesce(c.lon, s.lon)",
    Field.NOTE: "s.note",
    Field.CAMERA_ID: "c.id",
    Field.NUMBER: "c.number",
    Field.CAMERA_NAME_HI: "c.name_hi",
    Field.CAMERA_NAME_EN: "c.name_en",
    Field.PLACEMENT: "c.placement",
    Field.HEADING: "c.heading",
    Field.SUB_URL: "c.sub_url",
    Field.MAIN_URL: "c.main_url",
    Field.TRANSPORT: "c.transport",
    Field.CREDENTIAL: "c.credential",
    Field.CONTROL_URL: "c.control_url",
    Field.RECORDINGS_URL: "c.recordings_url",
    Field.MAKE: "c.make",
    Field.MODEL: "c.model",
    Field.SERIAL: "c.serial",
}
_AREAS = (Field.ZONE, Field.THANA, Field.WARD)


def rows(db: Database, wish: Wish, categories: Sequence[Category]) -> Iterator[tuple[Cell, ...]]:
    """A row for each camera and then each site of the wish that is still there; "" where nothing is known.

    Addresses of streams have no credentials in the store; a login is told by its name only.
    """
    columns = ", ".join(_FROM[each] for each in wish.columns)
    words = _words(db, wish.language, categories)
    cameras = f"SELECT c.id, {columns} FROM cameras c JOIN sites s ON s.id = c.site WHERE c.id IN"  # noqa: S608
    yield from _read(db, cameras, wish, wish.cameras, words)
    nowhere = f"SELECT s.id, {columns} FROM sites s LEFT JOIN cameras c ON 0 WHERE s.id IN"  # noqa: S608
    yield from _read(db, nowhere, wish, wish.sites, words)


def _read(
    db: Database, query: str, wish: Wish, ids: Sequence[str], words: Mapping[Field, Mapping[Any, str]]
) -> Iterator[tuple[Cell, ...]]:
    waiting = iter(ids)
    while some := list(islice(waiting, _AT_ONCE)):
        found = db.execute(f"{query} ({', '.join('?' * len(some))})", some).fetchall()
        by_id = {row[0]: row[1:] for row in found}
        for key in some:
            if key in by_id:
                yield tuple(
                    _cell(value, words.get(field))
                    for field, value in zip(wish.columns, by_id[key], strict=True)
                )


def _cell(value: Any, words: Mapping[Any, str] | None) -> Cell:
    if value is None:
        return ""
    if words is not None:
        return words.get(value, str(value))
    if isinstance(value, float):
        return round(value, 7)
    said: Cell = value
    return said


def _words(db: Database, language: str, categories: Sequence[Category]) -> Mapping[Field, Mapping[Any, str]]:
    """For fields that the store keeps as codes: what each code is called."""
    areas = {
        key: name.text(language)
        for key, name in told_names(
            Area(key, kind, Name(hi, en), above, ())
            for key, kind, hi, en, above in db.execute(
                "SELECT id, kind, name_hi, name_en, coalesce(parent, '') FROM areas"
            ).fetchall()
        ).items()
    }
    return {
        Field.CATEGORY: {each.code: each.name.text(language) for each in categories},
        Field.OWNERSHIP: {key: name.text(language) for key, name in OWNERSHIPS.items()},
        Field.PLACEMENT: {key: name.text(language) for key, name in PLACEMENTS.items()},
        **dict.fromkeys(_AREAS, areas),
    }
