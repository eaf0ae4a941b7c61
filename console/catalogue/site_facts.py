"""One site with all that is known of it and its cameras, as the store has it; and those to be placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from console.catalogue.values import Name, Ownership, Placement

# Of a list that is longer only the first ones are read: a person works from its top.
READ_MOST = 2000


@dataclass(frozen=True, slots=True)
class CameraFacts:
    """A camera as its row says it. `lat`, `lon` and `heading` are degrees or None; `gone_utc` UTC seconds.

    `source_name` is what the source is called that it comes from, or was called when it was removed
    (`source_dropped`); "" for a camera of no source.
    """

    id: str
    number: int
    name: Name
    placement: Placement
    lat: float | None
    lon: float | None
    heading: float | None
    sub_url: str
    main_url: str
    transport: str
    credential: str
    control_url: str
    recordings_url: str
    make: str
    model: str
    serial: str
    source: str
    gone_utc: float | None
    source_name: str
    source_dropped: int


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """A site as its row says it; `zone`, `thana` and `ward` are identifiers of areas or "".

    `gone_utc` says since when (UTC seconds) its sender has it in no list. `cameras` are in the order of their
    numbers; a list of sites has none of them, only `camera_count`.
    """

    id: str
    name: Name
    category: str
    ownership: Ownership
    lat: float | None
    lon: float | None
    zone: str
    thana: str
    ward: str
    owner: str
    phone: str
    address: str
    note: str
    code: str
    sender: str
    gone_utc: float | None
    camera_count: int
    cameras: tuple[CameraFacts, ...] = ()


_SITE = """
    SELECT s.id, s.name_hi, s.name_en, s.category, s.ownership, s.lat, s.lon, coalesce(s.zone, ''),
           coalesce(s.thana, ''), coalesce(s.ward, ''), s.owner, s.phone, s.address, s.note, s.code,
           s.sender, s.gone_utc, (SELECT count(*) FROM cameras c WHERE c.site = s.id)
    FROM sites s
"""
_CAMERA = """
    SELECT id, number, name_hi, name_en, placement, lat, lon, heading, sub_url, main_url, transport,
           credential, control_url, recordings_url, make, model, serial, source, gone_utc,
           coalesce((SELECT name FROM sources WHERE id = cameras.source),
                    (SELECT name FROM sources_dropped WHERE id = cameras.source), ''),
           EXISTS (SELECT 1 FROM sources_dropped WHERE id = cameras.source)
    FROM cameras
"""
_UNPLACED = "(s.lat IS NULL OR s.lon IS NULL)"
_SEARCHED = ("name_hi", "name_en", "owner", "phone", "address", "code", "sender")


def site_facts(db: Database, site_id: str) -> SiteFacts | None:
    """A site with its cameras; None where there is no such site."""
    row = db.execute(f"{_SITE} WHERE s.id = ?", [site_id]).fetchone()
    if row is None:
        return None
    cameras = db.execute(f"{_CAMERA} WHERE site = ? ORDER BY number", [site_id]).fetchall()
    return _site(row, tuple(_camera(each) for each in cameras))


def site_of_camera(db: Database, camera_id: str) -> str:
    """The identifier of the site at which a camera is, "" where there is no such camera."""
    row = db.execute("SELECT site FROM cameras WHERE id = ?", [camera_id]).fetchone()
    return row[0] if row else ""


def to_place(
    db: Database, text: str = "", thana: str | None = None, limit: int = READ_MOST
) -> tuple[SiteFacts, ...]:
    """Sites without coordinates, those with most cameras first; of a thana, or with words in them.

    `thana` is an area's identifier, "" for sites without a thana, None for all.
    """
    conditions, values = [_UNPLACED], list[Any]()
    if thana is not None:
        conditions.append("coalesce(s.thana, '') = ?")
        values.append(thana)
    for word in text.split():
        conditions.append("(" + " OR ".join(f"s.{name} LIKE ? ESCAPE '\\'" for name in _SEARCHED) + ")")
        values += [_like(word)] * len(_SEARCHED)
    sql = f"{_SITE} WHERE {' AND '.join(conditions)} ORDER BY 18 DESC, s.rowid LIMIT ?"
    return tuple(_site(row, ()) for row in db.execute(sql, [*values, limit]).fetchall())


def count_to_place(db: Database) -> int:
    """How many sites have no coordinates."""
    return int(db.execute(f"SELECT count(*) FROM sites s WHERE {_UNPLACED}").fetchone()[0])  # noqa: S608


def thanas_to_place(db: Database) -> tuple[tuple[str, int], ...]:
    """Thanas of sites without coordinates, with how many; the most first."""
    return tuple(
        db.execute(
            f"SELECT coalesce(thana, ''), count(*) FROM sites s WHERE {_UNPLACED} "  # noqa: S608
            "GROUP BY 1 ORDER BY 2 DESC, 1"
        ).fetchall()
    )


def _like(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _site(row: Sequence[Any], cameras: tuple[CameraFacts, ...]) -> SiteFacts:
    key, hi, en, category, ownership, *rest = row
    facts = SiteFacts(key, Name(hi, en), category, Ownership(ownership), *rest)
    return replace(facts, cameras=cameras)


def _camera(row: Sequence[Any]) -> CameraFacts:
    key, number, hi, en, placement, *rest = row
    return CameraFacts(key, number, Name(hi, en), Placement(placement), *rest)
