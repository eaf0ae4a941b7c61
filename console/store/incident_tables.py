"""The tables of incidents: what was bookmarked, which captures were asked for, which files they gave."""

from __future__ import annotations

from sqlite_utils import Database

# Append-only is kept by the database itself, so that no code path, however mistaken, rewrites history.
_HISTORY_STANDS = """
CREATE TRIGGER incident_event_no_update BEFORE UPDATE ON incident_events
BEGIN SELECT RAISE(ABORT, 'incident_events is append-only'); END;
CREATE TRIGGER incident_event_no_delete BEFORE DELETE ON incident_events
BEGIN SELECT RAISE(ABORT, 'incident_events is append-only'); END;
"""

_TABLES = """
CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    seat TEXT NOT NULL,
    operator TEXT NOT NULL,
    made_utc REAL NOT NULL,
    at_utc REAL NOT NULL,
    clock TEXT NOT NULL,
    view_hi TEXT NOT NULL,
    view_en TEXT NOT NULL,
    before_s REAL NOT NULL,
    after_s REAL NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    severity TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;
CREATE INDEX incident_at ON incidents (at_utc DESC, id DESC);

CREATE TABLE incident_cameras (
    incident TEXT NOT NULL REFERENCES incidents (id),
    position INTEGER NOT NULL,
    camera TEXT NOT NULL,
    number INTEGER NOT NULL,
    name_hi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    place_hi TEXT NOT NULL,
    place_en TEXT NOT NULL,
    thana_hi TEXT NOT NULL,
    thana_en TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (incident, position)
) STRICT;
CREATE INDEX incident_camera_number ON incident_cameras (number);

CREATE TABLE incident_captures (
    id TEXT PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incidents (id),
    camera INTEGER NOT NULL,
    kind TEXT NOT NULL,
    stream TEXT NOT NULL,
    start_utc REAL NOT NULL,
    end_utc REAL NOT NULL,
    stem TEXT NOT NULL,
    state TEXT NOT NULL,
    trouble TEXT NOT NULL DEFAULT '',
    footage_from_utc REAL,
    UNIQUE (incident, stem)
) STRICT;
CREATE INDEX incident_capture_state ON incident_captures (state);

CREATE TABLE incident_files (
    incident TEXT NOT NULL REFERENCES incidents (id),
    name TEXT NOT NULL,
    capture TEXT NOT NULL REFERENCES incident_captures (id),
    whole INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    start_utc REAL NOT NULL,
    end_utc REAL NOT NULL,
    codec TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    packets INTEGER NOT NULL,
    key_frames INTEGER NOT NULL,
    gaps TEXT NOT NULL,
    seal TEXT NOT NULL,
    checked_utc REAL,
    PRIMARY KEY (incident, name)
) STRICT;
CREATE INDEX incident_file_capture ON incident_files (capture);

CREATE TABLE incident_events (
    id TEXT PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incidents (id),
    seat TEXT NOT NULL,
    at_utc REAL NOT NULL,
    clock TEXT NOT NULL,
    operator TEXT NOT NULL,
    what TEXT NOT NULL,
    field TEXT NOT NULL DEFAULT '',
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX incident_event_incident ON incident_events (incident, id);
"""


def m0001_incidents(db: Database) -> None:
    """Make the incident tables; the history table refuses every change but an insert."""
    for statement in _statements(_TABLES):
        db.execute(statement)
    for trigger in _HISTORY_STANDS.strip().split("END;"):
        if trigger.strip():
            db.execute(trigger + "END;")


_PARTICULARS = """
ALTER TABLE incidents ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
ALTER TABLE incidents ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN thana TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE incidents ADD COLUMN refs TEXT NOT NULL DEFAULT '[]';
ALTER TABLE incidents ADD COLUMN handlers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE incidents ADD COLUMN hold INTEGER NOT NULL DEFAULT 1;
ALTER TABLE incidents ADD COLUMN hold_lifted_utc REAL;
ALTER TABLE incidents ADD COLUMN deletion_by TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN deletion_why TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN deletion_utc REAL;
ALTER TABLE incidents ADD COLUMN deleted_utc REAL;
CREATE INDEX incident_state ON incidents (state);

ALTER TABLE incident_captures ADD COLUMN origin TEXT NOT NULL DEFAULT 'ring';

ALTER TABLE incident_files ADD COLUMN origin TEXT NOT NULL DEFAULT 'ring';
ALTER TABLE incident_files ADD COLUMN facts TEXT NOT NULL DEFAULT '';
ALTER TABLE incident_files ADD COLUMN derived_from TEXT NOT NULL DEFAULT '[]';
ALTER TABLE incident_files ADD COLUMN what_was_done TEXT NOT NULL DEFAULT '';
UPDATE incident_files SET origin = 'derived'
    WHERE capture IN (SELECT id FROM incident_captures WHERE kind = 'still');
"""


def m0002_particulars(db: Database) -> None:
    """State, place, tags, references, handlers, hold and deletion; where files come from, and their facts.

    `tags` is a JSON list of [text, key], `refs` one of [kind, number, key]: the keys are for comparing
    (`console.evidence.search_text.key`).
    """
    for statement in _statements(_PARTICULARS):
        db.execute(statement)


def m0003_camera_facts(db: Database) -> None:
    """What was known of each camera when it came to an incident, as JSON (`console.evidence.camera_then`)."""
    db.execute("ALTER TABLE incident_cameras ADD COLUMN facts TEXT NOT NULL DEFAULT ''")


STEPS = (m0001_incidents, m0002_particulars, m0003_camera_facts)


def _statements(script: str) -> list[str]:
    # Not executescript(): it would commit the migration's transaction before it has run.
    return [part for part in script.split(";") if part.strip()]
