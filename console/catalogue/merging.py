"""Two sites or two cameras that are one: what the one lacks comes from the other, which goes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind, Table
from console.catalogue.changes import Changing, whole_row
from console.catalogue.values import Placement
from console.lists.pairs import PairState, mark

# What goes together is taken together, or not at all: half of each would be nobody's.
_OF_SITE: tuple[tuple[str, ...], ...] = (
    ("name_hi",),
    ("name_en",),
    ("lat", "lon"),
    ("zone", "thana"),
    ("ward",),
    ("owner",),
    ("phone",),
    ("sender", "code"),
    ("address",),
    ("note",),
)
_OF_CAMERA: tuple[tuple[str, ...], ...] = (
    ("name_hi",),
    ("name_en",),
    ("lat", "lon"),
    ("heading",),
    ("sub_url",),
    ("main_url",),
    ("credential",),
    ("control_url",),
    ("recordings_url",),
    ("make", "model", "serial"),
    ("source", "source_key"),
)


class MergeRefused(ValueError):
    """A row cannot be merged with itself."""


def merge_sites(db: Database, seat: str, keep: str, other: str, who: str) -> str:
    """Make two sites one: `keep` stays; the change's identifier. Raises NotThere and MergeRefused.

    Empty columns of `keep` are filled from `other`, whose cameras come along. Where a camera of each has
    the same stream address, the one with the lower number stays and the other number retires.
    """
    changing, kept, gone = _begun(db, seat, "sites", keep, other, who)
    changing.update("sites", keep, _filled(kept, gone, _OF_SITE))
    cameras = db.execute(
        "SELECT id, site, sub_url, main_url FROM cameras WHERE site IN (?, ?) ORDER BY number", [keep, other]
    ).fetchall()
    changing.update_many("cameras", ("id", "site"), [(row[0], keep) for row in cameras if row[1] == other])
    for lower, higher in _same_streams(cameras):
        _merge_cameras(db, changing, lower, higher)
    changing.delete("sites", [other])
    changing.merged("sites", other, keep)
    mark(db, keep, other, PairState.MERGED, changing.id)
    return changing.finish({"merged": 1})


def merge_cameras(db: Database, seat: str, keep: str, other: str, who: str) -> str:
    """Make two cameras one: `keep` stays, with the lower of both numbers; the other number retires.

    Empty columns of `keep` are filled from `other`. Raises NotThere and MergeRefused.
    """
    changing, _, _ = _begun(db, seat, "cameras", keep, other, who)
    _merge_cameras(db, changing, keep, other)
    return changing.finish({"merged": 1})


def not_the_same(db: Database, a: str, b: str, who: str) -> None:
    """Note that two sites are two, whatever speaks for one: they are not brought up again."""
    if a == b:
        raise MergeRefused(a)
    for site in (a, b):
        whole_row(db, "sites", site)
    mark(db, a, b, PairState.NOT_SAME, who)


def _begun(
    db: Database, seat: str, table: Table, keep: str, other: str, who: str
) -> tuple[Changing, dict[str, Any], dict[str, Any]]:
    if keep == other:
        raise MergeRefused(keep)
    kept, gone = whole_row(db, table, keep), whole_row(db, table, other)
    head = ChangeHead(ChangeKind.MERGED, kept["name_en"] or kept["name_hi"], who)
    return Changing(db, seat, head), kept, gone


def _merge_cameras(db: Database, changing: Changing, keep: str, other: str) -> None:
    kept, gone = whole_row(db, "cameras", keep), whole_row(db, "cameras", other)
    values = _filled(kept, gone, _OF_CAMERA)
    if kept["placement"] == Placement.OTHER:
        values["placement"] = gone["placement"]
    if kept["gone_utc"] is not None and gone["gone_utc"] is None:
        values["gone_utc"] = None
    # Both at once: the lower number goes over to `keep`, and only the higher one retires.
    if gone["number"] < kept["number"]:
        changing.update_many("cameras", ("id", "number"), [(other, kept["number"]), (keep, gone["number"])])
    changing.delete("cameras", [other])
    changing.update("cameras", keep, values)
    changing.merged("cameras", other, keep)


def _filled(
    kept: Mapping[str, Any], gone: Mapping[str, Any], together: tuple[tuple[str, ...], ...]
) -> dict[str, Any]:
    """What `kept` lacks and `gone` has."""
    values = {
        name: gone[name]
        for names in together
        if all(kept[name] in (None, "") for name in names)
        for name in names
        if gone[name] not in (None, "")
    }
    extra = _both(kept["extra"], gone["extra"])
    return values if extra == kept["extra"] else values | {"extra": extra}


def _both(kept: str, gone: str) -> str:
    """Columns of both lists, as JSON; where both have one, that of `kept`."""
    if not kept or not gone:
        return kept or gone
    try:
        mine, theirs = json.loads(kept), json.loads(gone)
    except ValueError:
        return kept
    if not isinstance(mine, dict) or not isinstance(theirs, dict) or theirs.keys() <= mine.keys():
        return kept
    return json.dumps(theirs | mine, ensure_ascii=False)


def _same_streams(cameras: list[tuple[str, str, str, str]]) -> list[tuple[str, str]]:
    """Pairs of cameras (lower number first) from different sites with the same address, each once."""
    pairs: list[tuple[str, str]] = []
    seen: dict[str, tuple[str, str]] = {}
    for camera, site, *urls in cameras:
        addresses = [url.rstrip("/") for url in urls if url]
        met = next((seen[url] for url in addresses if url in seen and seen[url][1] != site), None)
        if met is not None:
            pairs.append((met[0], camera))
            continue
        for url in addresses:
            seen.setdefault(url, (camera, site))
    return pairs
