"""Incidents as rows: every statement on the incident tables stands here."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from console.catalogue.values import Name
from console.evidence.clock import ClockState
from console.evidence.search_text import words
from console.evidence.values import (
    OPEN_STATES,
    BookmarkedCamera,
    Capture,
    CaptureKind,
    CaptureState,
    EventKind,
    EvidenceFile,
    Incident,
    IncidentEvent,
    IncidentFilter,
    Seal,
    Severity,
    Trouble,
    UnknownIncident,
)

Row = dict[str, Any]


def insert_incident(db: Database, incident: Incident, search: str) -> None:
    """A new incident with its cameras and the captures that it asks for."""
    db.table("incidents").insert(
        {
            "id": incident.id,
            "seat": incident.seat,
            "operator": incident.operator,
            "made_utc": incident.made_utc,
            "at_utc": incident.at_utc,
            "clock": incident.clock,
            "view_hi": incident.view.hi,
            "view_en": incident.view.en,
            "before_s": incident.before_s,
            "after_s": incident.after_s,
            "folder": incident.folder,
            "search": search,
        }
    )
    db.table("incident_cameras").insert_all(
        _camera_row(incident.id, position, camera) for position, camera in enumerate(incident.cameras)
    )
    for capture in incident.captures:
        save_capture(db, incident.id, capture)


def _camera_row(incident_id: str, position: int, camera: BookmarkedCamera) -> Row:
    return {
        "incident": incident_id,
        "position": position,
        "camera": camera.camera_id,
        "number": camera.number,
        "name_hi": camera.name.hi,
        "name_en": camera.name.en,
        "place_hi": camera.place.hi,
        "place_en": camera.place.en,
        "thana_hi": camera.thana.hi,
        "thana_en": camera.thana.en,
        "stream": camera.stream_id,
    }


def update_incident(db: Database, incident: Incident, search: str) -> None:
    """What people wrote of an incident, and how far its footage is to reach."""
    db.execute(
        "UPDATE incidents SET title = ?, category = ?, severity = ?, note = ?, before_s = ?, after_s = ?,"
        " search = ? WHERE id = ?",
        [
            incident.title,
            incident.category,
            incident.severity or "",
            incident.note,
            incident.before_s,
            incident.after_s,
            search,
            incident.id,
        ],
    )


def save_capture(db: Database, incident_id: str, capture: Capture) -> None:
    """A capture and its files as they stand now, whether or not they were there before."""
    db.execute(
        "INSERT INTO incident_captures (id, incident, camera, kind, stream, start_utc, end_utc, stem, state,"
        " trouble, footage_from_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET end_utc = excluded.end_utc, state = excluded.state,"
        " trouble = excluded.trouble, footage_from_utc = excluded.footage_from_utc",
        [
            capture.id,
            incident_id,
            capture.camera,
            capture.kind,
            capture.stream_id,
            capture.start_utc,
            capture.end_utc,
            capture.stem,
            capture.state,
            capture.trouble or "",
            capture.footage_from_utc,
        ],
    )
    for file in capture.files:
        _save_file(db, incident_id, capture.id, file)


def delete_capture(db: Database, capture_id: str) -> None:
    """A capture that was called off before it began. One with files is refused by their foreign key."""
    db.execute("DELETE FROM incident_captures WHERE id = ?", [capture_id])


def _save_file(db: Database, incident_id: str, capture_id: str, file: EvidenceFile) -> None:
    # The first hash stands: a later one could only hide a change.
    db.execute(
        "INSERT INTO incident_files (incident, name, capture, whole, sha256, size, start_utc, end_utc, codec,"
        " width, height, packets, key_frames, gaps, seal, checked_utc)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (incident, name) DO UPDATE SET whole = excluded.whole",
        [
            incident_id,
            file.name,
            capture_id,
            int(file.whole),
            file.sha256,
            file.size,
            file.start_utc,
            file.end_utc,
            file.codec,
            file.width,
            file.height,
            file.packets,
            file.key_frames,
            json.dumps(file.gaps),
            file.seal,
            file.checked_utc,
        ],
    )


def save_seal(db: Database, incident_id: str, name: str, seal: Seal, checked_utc: float) -> None:
    """What the last reading of a file said."""
    db.execute(
        "UPDATE incident_files SET seal = ?, checked_utc = ? WHERE incident = ? AND name = ?",
        [seal, checked_utc, incident_id, name],
    )


def add_event(db: Database, incident_id: str, event: IncidentEvent, clock: ClockState) -> None:
    """An entry of an incident's history; the table takes no changes afterwards."""
    db.execute(
        "INSERT INTO incident_events"
        " (id, incident, seat, at_utc, clock, operator, what, field, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            event.id,
            incident_id,
            event.seat,
            event.at_utc,
            clock,
            event.operator,
            event.what,
            event.field,
            event.before,
            event.after,
        ],
    )


def history(db: Database, incident_id: str) -> tuple[IncidentEvent, ...]:
    """An incident's history, oldest entry first."""
    found = db.query("SELECT * FROM incident_events WHERE incident = ? ORDER BY id", [incident_id])
    return tuple(
        IncidentEvent(
            id=row["id"],
            at_utc=row["at_utc"],
            operator=row["operator"],
            seat=row["seat"],
            what=EventKind(row["what"]),
            field=row["field"],
            before=row["before"],
            after=row["after"],
        )
        for row in found
    )


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


def find(
    db: Database, wanted: IncidentFilter, limit: int, after: tuple[float, str] | None
) -> tuple[Incident, ...]:
    """Incidents newest first; `after` is the (at_utc, id) of the last one of the page before."""
    conditions, values = _conditions(wanted)
    if after is not None:
        conditions.append("(at_utc, id) < (?, ?)")
        values += after
    sql = f"SELECT * FROM incidents{_where(conditions)} ORDER BY at_utc DESC, id DESC LIMIT ?"  # noqa: S608
    return _incidents(db, list(db.query(sql, [*values, limit])))


def latest(db: Database, limit: int) -> tuple[Incident, ...]:
    """The incidents that were made last, last one first."""
    return _incidents(db, list(db.query("SELECT * FROM incidents ORDER BY id DESC LIMIT ?", [limit])))


def count(db: Database, wanted: IncidentFilter) -> int:
    """How many incidents a filter lets through."""
    conditions, values = _conditions(wanted)
    row = db.execute(f"SELECT count(*) FROM incidents{_where(conditions)}", values).fetchone()  # noqa: S608
    return int(row[0])


def _where(conditions: Sequence[str]) -> str:
    return " WHERE " + " AND ".join(conditions) if conditions else ""


def _conditions(wanted: IncidentFilter) -> tuple[list[str], list[Any]]:
    conditions: list[str] = []
    values: list[Any] = []
    for column, choice in (("category", wanted.categories), ("severity", wanted.severities)):
        if choice:
            conditions.append(f"{column} IN ({', '.join('?' for _ in choice)})")
            values += sorted(choice)
    for condition, value in (
        ("at_utc >= ?", wanted.from_utc),
        ("at_utc < ?", wanted.to_utc),
        ("id IN (SELECT incident FROM incident_cameras WHERE number = ?)", wanted.number),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    for word in words(wanted.text):
        conditions.append("instr(search, ?) > 0")
        values.append(word)
    return conditions, values


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
    )


def _camera(row: Row) -> BookmarkedCamera:
    return BookmarkedCamera(
        camera_id=row["camera"],
        number=row["number"],
        name=Name(row["name_hi"], row["name_en"]),
        stream_id=row["stream"],
        place=Name(row["place_hi"], row["place_en"]),
        thana=Name(row["thana_hi"], row["thana_en"]),
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
    )
