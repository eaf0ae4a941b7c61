"""A city of two thanas in a real store, small enough to count by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing
from console.catalogue.values import Area, Name
from console.store.catalogue_tables import put_areas
from console.store.store import Store

RING = (((78.0, 27.0), (78.1, 27.0), (78.1, 27.1), (78.0, 27.0)),)
AREAS = (
    Area("zone", "zone", Name("मध्य", "Central"), "", RING),
    Area("north", "thana", Name("उत्तर", "North"), "zone", RING),
    Area("south", "thana", Name("दक्षिण", "South"), "zone", RING),
)
SITE = ("id", "name_hi", "name_en", "category", "ownership", "lat", "lon", "thana", "owner", "phone")
CAMERA = ("id", "number", "name_hi", "name_en", "site", "placement", "lat", "lon")
CAMERA += ("heading", "sub_url", "main_url", "transport", "credential")


def site(key: str, thana: str = "north", **other: Any) -> tuple[Any, ...]:
    row = dict(zip(SITE, (key, "", f"Site {key}", "school", 0, 27.5, 78.5, thana, "", ""), strict=True))
    return tuple({**row, **other}.values())


def camera(key: str, number: int, at: str, **other: Any) -> tuple[Any, ...]:
    values = (
        key,
        number,
        "",
        f"Camera {key}",
        at,
        0,
        27.5,
        78.5,
        None,
        f"rtsp://192.0.2.1/{key}",
        "",
        "tcp",
        "",
    )
    return tuple({**dict(zip(CAMERA, values, strict=True)), **other}.values())


def areas(store: Store) -> None:
    """Put the areas, without a change."""
    store.write(lambda db: put_areas(db, AREAS, store.seat)).result(10)


def change(
    store: Store,
    sites: Iterable[tuple[Any, ...]] = (),
    cameras: Iterable[tuple[Any, ...]] = (),
    *,
    kind: ChangeKind = ChangeKind.IMPORT,
    name: str = "list",
) -> str:
    """Insert sites and cameras as one change."""

    def job(db: Database) -> str:
        changing = Changing(db, store.seat, ChangeHead(kind, name, "Asha", "BSA"))
        changing.insert("sites", SITE, sites)
        changing.insert("cameras", CAMERA, cameras)
        return changing.finish({"new": changing.rows})

    return store.write(job).result(100)


def update(store: Store, table: Any, key: str, kind: ChangeKind = ChangeKind.EDITED, **values: Any) -> str:
    """Update one row as a change of its own."""

    def job(db: Database) -> str:
        changing = Changing(db, store.seat, ChangeHead(kind, "edit", "Ravi"))
        changing.update(table, key, values)
        return changing.finish()

    return store.write(job).result(10)


def delete(store: Store, table: Any, *keys: str) -> str:
    """Delete rows as a change."""

    def job(db: Database) -> str:
        changing = Changing(db, store.seat, ChangeHead(ChangeKind.EDITED, "gone", "Ravi"))
        changing.delete(table, keys)
        return changing.finish()

    return store.write(job).result(10)


def dump(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the catalogue's tables, for comparing before and after."""
    tables = ("areas", "ways", "sites", "cameras")
    return store.read(
        lambda db: {name: db.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in tables}  # noqa: S608
    )


def one(store: Store, sql: str, *values: Any) -> Any:
    """The first column of the first row."""
    row = store.read(lambda db: db.execute(sql, list(values)).fetchone())
    return None if row is None else row[0]
