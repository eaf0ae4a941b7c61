"""Incidents as rows: every statement that writes to the incident tables stands here."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from typing import Any

from sqlite_utils import Database

from console.custody import incident_events
from console.evidence import camera_then
from console.evidence.clock import ClockState
from console.evidence.search_text import key
from console.evidence.values import (
    BookmarkedCamera,
    Capture,
    EvidenceFile,
    Incident,
    IncidentEvent,
    Seal,
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
    insert_cameras(db, incident)
    for capture in incident.captures:
        save_capture(db, incident.id, capture)


def must_be_there(db: Database, incident_id: str) -> None:
    """Raise IntegrityError where a new incident's row still waits for room on the disk."""
    if not db.execute("SELECT 1 FROM incidents WHERE id = ?", [incident_id]).fetchone():
        raise sqlite3.IntegrityError("the incident has no row yet")


def insert_cameras(db: Database, incident: Incident, already: int = 0) -> None:
    """The incident's cameras, but for the first `already` ones; those that are there stay as they are."""
    new = enumerate(incident.cameras[already:], already)
    cameras = [_camera_row(incident.id, position, camera) for position, camera in new]
    if cameras:
        db.table("incident_cameras").insert_all(cameras, ignore=True)


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
        "facts": camera_then.as_text(camera.then),
    }


def update_incident(db: Database, incident: Incident, search: str) -> None:
    """What people wrote of an incident and decided about it, and how far its footage is to reach."""
    deletion = incident.deletion
    values = {
        "title": incident.title,
        "category": incident.category,
        "severity": incident.severity or "",
        "note": incident.note,
        "before_s": incident.before_s,
        "after_s": incident.after_s,
        "state": incident.state,
        "place": incident.place,
        "thana": incident.thana,
        "tags": _json([(tag, key(tag)) for tag in incident.tags]),
        "refs": _json([(r.kind, r.number, key(r.number)) for r in incident.references]),
        "handlers": _json(incident.handlers),
        "hold": int(incident.hold),
        "hold_lifted_utc": incident.hold_lifted_utc,
        "deletion_by": deletion.asked_by if deletion else "",
        "deletion_why": deletion.why if deletion else "",
        "deletion_utc": deletion.asked_utc if deletion else None,
        "deleted_utc": incident.deleted_utc,
        "search": search,
    }
    columns = ", ".join(f"{column} = ?" for column in values)
    db.execute(f"UPDATE incidents SET {columns} WHERE id = ?", [*values.values(), incident.id])  # noqa: S608


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def save_capture(db: Database, incident_id: str, capture: Capture) -> None:
    """A capture and its files as they stand now, whether or not they were there before."""
    db.execute(
        "INSERT INTO incident_captures (id, incident, camera, kind, stream, start_utc, end_utc, stem, state,"
        " trouble, footage_from_utc, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
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
            capture.origin,
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
        " width, height, packets, key_frames, gaps, seal, checked_utc, origin, facts, derived_from,"
        " what_was_done) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
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
            file.origin,
            _json(asdict(file.facts)) if file.facts else "",
            _json(file.derived_from),
            file.what_was_done,
        ],
    )


def save_seal(db: Database, incident_id: str, name: str, seal: Seal, checked_utc: float) -> None:
    """What the last reading of a file said."""
    db.execute(
        "UPDATE incident_files SET seal = ?, checked_utc = ? WHERE incident = ? AND name = ?",
        [seal, checked_utc, incident_id, name],
    )


def add_event(db: Database, incident_id: str, event: IncidentEvent, clock: ClockState) -> None:
    """An entry of an incident's history: of the custody chain, which takes no changes afterwards."""
    incident_events.enter(db, incident_id, event, clock)


def history(db: Database, incident_id: str) -> tuple[IncidentEvent, ...]:
    """An incident's history, oldest entry first."""
    return incident_events.read(db, incident_id)
