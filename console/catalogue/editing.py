"""Editing by hand: placing, changing, adding and removing a site or a camera, each a change of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind, Table
from console.catalogue.changes import Changing, whole_row
from console.catalogue.edit_fields import EditRefused, Why, checked_camera, checked_site
from console.catalogue.number_giver import Giver
from console.catalogue.number_scheme import read_scheme
from console.catalogue.numbers import NumberRetired, NumberTaken, make_way
from console.catalogue.values import Ownership, Placement
from console.store.ids import new_id

__all__ = [
    "EditRefused",
    "NumberRetired",
    "NumberTaken",
    "Why",
    "add_camera",
    "add_site",
    "assign_thana",
    "edit_camera",
    "edit_site",
    "place_site",
    "remove_camera",
    "remove_site",
]

# Moving a site by less than this (degrees, some centimetres) is no moving: a click met its own mark.
_SAME_PLACE = 1e-7

_NEW_SITE: Mapping[str, Any] = {
    **dict.fromkeys(("name_hi", "name_en", "owner", "phone"), ""),
    "ownership": int(Ownership.PUBLIC),
    **dict.fromkeys(("lat", "lon", "zone", "thana", "ward")),
}
_NEW_CAMERA: Mapping[str, Any] = {
    **dict.fromkeys(("name_hi", "name_en", "sub_url", "main_url", "credential"), ""),
    "placement": int(Placement.OTHER),
    "transport": "tcp",
    "heading": None,
}


def place_site(
    db: Database, seat: str, site: str, lat: float, lon: float, who: str, move_cameras: bool = True
) -> str:
    """Put a site to a place in degrees; the change's identifier, "" where it stood there already.

    Its cameras come along: those without a place of their own go to it, the others keep their distance.
    Raises EditRefused and NotThere.
    """
    place = checked_site(db, {"lat": lat, "lon": lon})
    if place["lat"] is None:
        raise EditRefused("lat", Why.WRONG_KIND)
    former = whole_row(db, "sites", site)
    if _near(former, place):
        return ""
    changing = _begun(db, seat, ChangeKind.PLACED, former, who)
    changing.update("sites", site, place)
    if move_cameras:
        changing.update_many("cameras", ("id", "lat", "lon"), _moved(db, former, place))
    return changing.finish({"changed": 1})


def edit_site(db: Database, seat: str, site: str, values: Mapping[str, Any], who: str) -> str:
    """Set columns of a site; the change's identifier, "" where all were so already.

    A site that gets another place takes its cameras along. Raises EditRefused and NotThere.
    """
    former = whole_row(db, "sites", site)
    kept = checked_site(db, _really(former, values))
    _named({**former, **kept})
    changing = _begun(db, seat, ChangeKind.EDITED, former, who)
    changing.update("sites", site, kept)
    if kept.get("lat") is not None and not _near(former, kept):
        changing.update_many("cameras", ("id", "lat", "lon"), _moved(db, former, kept))
    return changing.finish({"changed": 1})


def edit_camera(
    db: Database,
    seat: str,
    camera: str,
    values: Mapping[str, Any],
    who: str,
    *,
    allow_retired: bool = False,
) -> str:
    """Set columns of a camera, its `number` among them; the change's identifier, "" where nothing changed.

    Raises EditRefused, NumberTaken, NumberRetired (unless `allow_retired`: the person said so) and NotThere.
    """
    former = whole_row(db, "cameras", camera)
    really = _really(former, values)
    kept = checked_camera(db, {name: value for name, value in really.items() if name != "number"})
    if "number" in really:
        kept["number"] = _number(db, really["number"], camera, allow_retired)
    changing = _begun(db, seat, ChangeKind.EDITED, former, who)
    changing.update("cameras", camera, kept)
    return changing.finish({"changed": 1})


def add_site(db: Database, seat: str, values: Mapping[str, Any], who: str) -> tuple[str, str]:
    """A new site: the change and the site. Raises EditRefused."""
    kept = {**_NEW_SITE, **checked_site(db, values)}
    if "category" not in kept:
        raise EditRefused("category", Why.UNKNOWN_CATEGORY)
    _named(kept)
    return _added(db, seat, "sites", kept, who)


def add_camera(
    db: Database,
    seat: str,
    site: str,
    values: Mapping[str, Any],
    who: str,
    *,
    allow_retired: bool = False,
) -> tuple[str, str]:
    """A new camera at a site, at its place and with the next number unless others are given: change, camera.

    Raises EditRefused, NumberTaken, NumberRetired, NumbersExhausted and NotThere.
    """
    at = whole_row(db, "sites", site)
    given = checked_camera(db, {name: value for name, value in values.items() if name != "number"})
    kept: dict[str, Any] = {**_NEW_CAMERA, "lat": at["lat"], "lon": at["lon"], **given, "site": site}
    number = values.get("number")
    if number is None:
        kept["number"] = Giver(db, read_scheme(db)).give(at["thana"])
    else:
        kept["number"] = _number(db, number, "", allow_retired)
    return _added(db, seat, "cameras", kept, who)


def remove_camera(db: Database, seat: str, camera: str, who: str) -> str:
    """Take a camera out of the catalogue; its number retires. Raises NotThere."""
    changing = _begun(db, seat, ChangeKind.EDITED, whole_row(db, "cameras", camera), who)
    changing.delete("cameras", [camera])
    return changing.finish({"removed": 1})


def remove_site(db: Database, seat: str, site: str, who: str) -> str:
    """Take a site and its cameras out of the catalogue; their numbers retire. Raises NotThere."""
    changing = _begun(db, seat, ChangeKind.EDITED, whole_row(db, "sites", site), who)
    cameras = [row[0] for row in db.execute("SELECT id FROM cameras WHERE site = ? ORDER BY number", [site])]
    changing.delete("cameras", cameras)
    changing.delete("sites", [site])
    return changing.finish({"removed": 1 + len(cameras)})


def assign_thana(
    db: Database,
    seat: str,
    assigned: Iterable[Sequence[str]],
    who: str,
    *,
    name: str = "",
    kind: ChangeKind = ChangeKind.EDITED,
) -> str:
    """Set zone, thana and ward of many sites: rows of (site, zone, thana, ward), "" for none.

    By hand unless `kind` says otherwise: lists then leave these sites' areas alone. Raises NotThere.
    """
    changing = Changing(db, seat, ChangeHead(kind, name, who))
    changed = changing.update_many("sites", ("id", "zone", "thana", "ward"), assigned)
    return changing.finish({"changed": changed})


def _begun(db: Database, seat: str, kind: ChangeKind, row: Mapping[str, Any], who: str) -> Changing:
    return Changing(db, seat, ChangeHead(kind, row["name_en"] or row["name_hi"], who))


def _really(former: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """What differs from before: what was kept by other rules must not keep a person from saving the rest."""
    names = {name for name, value in values.items() if name not in former or former[name] != value}
    if names & {"lat", "lon"}:
        names |= values.keys() & {"lat", "lon"}
    return {name: value for name, value in values.items() if name in names}


def _added(db: Database, seat: str, table: Table, row: dict[str, Any], who: str) -> tuple[str, str]:
    made = new_id()
    changing = _begun(db, seat, ChangeKind.EDITED, row, who)
    changing.insert(table, ("id", *row), [(made, *row.values())])
    return changing.finish({"new": 1}), made


def _named(row: Mapping[str, Any]) -> None:
    if not row["name_hi"] and not row["name_en"]:
        raise EditRefused("name_en", Why.NO_NAME)


def _number(db: Database, value: Any, camera: str, allow_retired: bool) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise EditRefused("number", Why.WRONG_KIND)
    if not 1 <= value <= read_scheme(db).last:
        raise EditRefused("number", Why.OUT_OF_RANGE)
    make_way(db, value, camera, allow_retired=allow_retired)
    return value


def _near(former: Mapping[str, Any], place: Mapping[str, Any]) -> bool:
    if former["lat"] is None or former["lon"] is None:
        return False
    return all(abs(former[name] - place[name]) < _SAME_PLACE for name in ("lat", "lon"))


def _moved(
    db: Database, former: Mapping[str, Any], place: Mapping[str, Any]
) -> list[tuple[str, float, float]]:
    """Where a site's cameras come to stand when it moves."""
    cameras = db.execute("SELECT id, lat, lon FROM cameras WHERE site = ?", [former["id"]]).fetchall()
    unplaced = former["lat"] is None or former["lon"] is None
    moved = []
    for camera, lat, lon in cameras:
        if lat is None or lon is None:
            moved.append((camera, place["lat"], place["lon"]))
        elif not unplaced:
            north, east = place["lat"] - former["lat"], place["lon"] - former["lon"]
            # To some centimetre: what sums leave behind is noise.
            moved.append((camera, round(lat + north, 7), round(lon + east, 7)))
    return moved
