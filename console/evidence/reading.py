"""Incidents read back from their rows: one by its id, lists by a filter, and counts of every choice."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from console.catalogue.values import Name
from console.evidence import camera_then
from console.evidence.clock import ClockState
from console.evidence.filtering import conditions, where
from console.evidence.values import (
    OPEN_STATES,
    BookmarkedCamera,
    Capture,
    CaptureKind,
    CaptureState,
    Deletion,
    EvidenceFile,
    FileFacts,
    Incident,
    IncidentFilter,
    IncidentState,
    Origin,
    Reference,
    ReferenceKind,
    Seal,
    Severity,
    Trouble,
    UnknownIncident,
)

Row = dict[str, Any]


def load(db: Database, incident_id: str) -> Incident:
    """One incident. Raises UnknownIncident."""
    found = _incidents(db, list(db.query("SELECT * FROM incidents WHERE id = ?", [incident_id])))
    if not found:
        raise UnknownIncident(incident_id)
    return found[0]


def load_with_open_captures(db: Database) -> tuple[Incident, ...]:
    """Incidents whose captures were not finished when they were last written about."""
    marks = ", ".join("?" for _ in OPEN_STATES)
    open_ids = f"SELECT incident FROM incident_captures WHERE state IN ({marks})"  # noqa: S608
    sql = f"SELECT * FROM incidents WHERE id IN ({open_ids}) ORDER BY id"  # noqa: S608
    return _incidents(db, list(db.query(sql, list(OPEN_STATES))))


def deleted_folders(db: Database) -> tuple[str, ...]:
    """The folders of deleted incidents: empty, unless a deletion was cut off."""
    return tuple(row[0] for row in db.execute("SELECT folder FROM incidents WHERE deleted_utc NOT NULL"))


def find(
    db: Database, wanted: IncidentFilter, limit: int, after: tuple[float, str] | None
) -> tuple[Incident, ...]:
    """Incidents newest first; `after` is the (at_utc, id) of the last one of the page before."""
    said, values = conditions(wanted)
    if after is not None:
        said.append("(at_utc, id) < (?, ?)")
        values += after
    sql = f"SELECT * FROM incidents{where(said)} ORDER BY at_utc DESC, id DESC LIMIT ?"  # noqa: S608
    return _incidents(db, list(db.query(sql, [*values, limit])))


def latest(db: Database, limit: int) -> tuple[Incident, ...]:
    """The incidents that were made last, last one first."""
    return _incidents(db, list(db.query("SELECT * FROM incidents ORDER BY id DESC LIMIT ?", [limit])))


def _incidents(db: Database, rows: list[Row]) -> tuple[Incident, ...]:
    """Incidents with their cameras and captures: three statements, however many there are."""
    ids = [row["id"] for row in rows]
    cameras = _by_incident(db, "incident_cameras", ids, "position")
    captures = _by_incident(db, "incident_captures", ids, "rowid")
    files: dict[str, list[Row]] = defaultdict(list)
    for file in _among(db, "incident_files", ids, "start_utc, name"):
        files[file["capture"]].append(file)
    return tuple(
        _incident(
            row,
            tuple(_camera(c) for c in cameras[row["id"]]),
            tuple(_capture(c, files[c["id"]]) for c in captures[row["id"]]),
        )
        for row in rows
    )


def _by_incident(db: Database, table: str, ids: Sequence[str], order: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in _among(db, table, ids, order):
        found[row["incident"]].append(row)
    return found


def _among(db: Database, table: str, ids: Sequence[str], order: str) -> Iterable[Row]:
    marks = ", ".join("?" for _ in ids)
    sql = f"SELECT * FROM {table} WHERE incident IN ({marks}) ORDER BY {order}"  # noqa: S608
    return db.query(sql, list(ids))


def _incident(row: Row, cameras: tuple[BookmarkedCamera, ...], captures: tuple[Capture, ...]) -> Incident:
    return Incident(
        id=row["id"],
        seat=row["seat"],
        operator=row["operator"],
        made_utc=row["made_utc"],
        at_utc=row["at_utc"],
        clock=ClockState(row["clock"]),
        view=Name(row["view_hi"], row["view_en"]),
        before_s=row["before_s"],
        after_s=row["after_s"],
        folder=row["folder"],
        cameras=cameras,
        captures=captures,
        title=row["title"],
        category=row["category"],
        severity=Severity(row["severity"]) if row["severity"] else None,
        note=row["note"],
        state=IncidentState(row["state"]),
        place=row["place"],
        thana=row["thana"],
        tags=tuple(tag for tag, _ in json.loads(row["tags"])),
        references=tuple(Reference(ReferenceKind(k), number) for k, number, _ in json.loads(row["refs"])),
        handlers=tuple(json.loads(row["handlers"])),
        hold=bool(row["hold"]),
        hold_lifted_utc=row["hold_lifted_utc"],
        deletion=_deletion(row),
        deleted_utc=row["deleted_utc"],
    )


def _deletion(row: Row) -> Deletion | None:
    if row["deletion_utc"] is None:
        return None
    return Deletion(row["deletion_by"], row["deletion_why"], row["deletion_utc"])


def _camera(row: Row) -> BookmarkedCamera:
    return BookmarkedCamera(
        camera_id=row["camera"],
        number=row["number"],
        name=Name(row["name_hi"], row["name_en"]),
        stream_id=row["stream"],
        place=Name(row["place_hi"], row["place_en"]),
        thana=Name(row["thana_hi"], row["thana_en"]),
        # A folder that is only looked into may be of a console that did not keep this yet.
        then=camera_then.from_text(row.get("facts", "")),
    )


def _capture(row: Row, files: Iterable[Row]) -> Capture:
    return Capture(
        id=row["id"],
        kind=CaptureKind(row["kind"]),
        camera=row["camera"],
        stream_id=row["stream"],
        start_utc=row["start_utc"],
        end_utc=row["end_utc"],
        stem=row["stem"],
        state=CaptureState(row["state"]),
        trouble=Trouble(row["trouble"]) if row["trouble"] else None,
        footage_from_utc=row["footage_from_utc"],
        files=tuple(_file(f) for f in files),
        origin=Origin(row["origin"]),
    )


def _file(row: Row) -> EvidenceFile:
    return EvidenceFile(
        name=row["name"],
        sha256=row["sha256"],
        size=row["size"],
        start_utc=row["start_utc"],
        end_utc=row["end_utc"],
        whole=bool(row["whole"]),
        codec=row["codec"],
        width=row["width"],
        height=row["height"],
        packets=row["packets"],
        key_frames=row["key_frames"],
        gaps=tuple((a, b) for a, b in json.loads(row["gaps"])),
        seal=Seal(row["seal"]),
        checked_utc=row["checked_utc"],
        origin=Origin(row["origin"]),
        facts=FileFacts(**json.loads(row["facts"])) if row["facts"] else None,
        derived_from=tuple(json.loads(row["derived_from"])),
        what_was_done=row["what_was_done"],
    )
