"""The tables of the attention ledger: made small, because a year of a busy wall is millions of showings.

A showing is one row of some 30 bytes. What recurs stands elsewhere once: the stage (seat, operator, window,
view), the scene (which cameras, how large) and each camera's name. No foreign key leads to them: cleaning up
would look through all showings for each scene; `used_day` says instead until when one is needed.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database

from console.catalogue.values import Name
from console.watch.attention_values import Dark, Line, LineKind, Scene, Showing, Stage

DAY_S = 86400.0
# The ledger ends a showing after an hour: one that reaches into a stretch begins no earlier than this before.
LONGEST_S = 3600.0

_TABLES = """
CREATE TABLE attention_cameras (id INTEGER PRIMARY KEY, camera TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE attention_stages (
    id INTEGER PRIMARY KEY,
    seat TEXT NOT NULL,
    operator TEXT NOT NULL,
    window TEXT NOT NULL,
    view_hi TEXT NOT NULL,
    view_en TEXT NOT NULL,
    used_day INTEGER NOT NULL,
    UNIQUE (seat, operator, window, view_hi, view_en)
) STRICT;

CREATE TABLE attention_scenes (
    id INTEGER PRIMARY KEY,
    tiles BLOB NOT NULL,
    used_day INTEGER NOT NULL
) STRICT;

CREATE TABLE attention_showings (
    from_ms INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    scene INTEGER NOT NULL,
    lasted_ms INTEGER NOT NULL,
    dark BLOB,
    PRIMARY KEY (from_ms, stage, scene)
) STRICT, WITHOUT ROWID;

CREATE TABLE attention_seats (
    seat TEXT PRIMARY KEY,
    operator TEXT NOT NULL,
    saved_utc REAL NOT NULL,
    open INTEGER NOT NULL
) STRICT;

CREATE TABLE attention_lines (
    id TEXT PRIMARY KEY,
    seat TEXT NOT NULL,
    operator TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_utc REAL NOT NULL,
    to_utc REAL NOT NULL
) STRICT;
CREATE INDEX attention_line_at ON attention_lines (to_utc)
"""

# A line that speaks for or against a person is not rewritten by anyone; only time takes it out.
_LINES_STAND = (
    "CREATE TRIGGER attention_line_no_update BEFORE UPDATE ON attention_lines "
    "BEGIN SELECT RAISE(ABORT, 'attention_lines is append-only'); END",
    "CREATE TRIGGER attention_line_no_delete BEFORE DELETE ON attention_lines "
    "WHEN OLD.to_utc > CAST(strftime('%s', 'now') AS REAL) - 31536000 "
    "BEGIN SELECT RAISE(ABORT, 'attention_lines are kept a year'); END",
)


def m0001_attention(db: Database) -> None:
    """Make the ledger's tables."""
    for statement in _TABLES.split(";"):
        db.execute(statement)
    for trigger in _LINES_STAND:
        db.execute(trigger)


STEPS = (m0001_attention,)

_TILE = struct.Struct("<IB")
_DARK = struct.Struct("<HHH")
# More than what tenths of a second and milliseconds can be apart.
_ROUNDED_S = 0.1


def put_showings(db: Database, showings: Iterable[Showing]) -> None:
    """Write showings; one that was written before (same beginning, stage and scene) is brought up to date."""
    for showing in showings:
        day = int(showing.to_utc // DAY_S)
        row = (
            _ms(showing.from_utc),
            _stage_id(db, showing.stage, day),
            _scene_id(db, showing.scene, day),
            max(0, _ms(showing.to_utc) - _ms(showing.from_utc)),
            _packed_dark(showing.dark),
        )
        db.execute(
            "INSERT INTO attention_showings VALUES (?, ?, ?, ?, ?) ON CONFLICT (from_ms, stage, scene) "
            "DO UPDATE SET lasted_ms = excluded.lasted_ms, dark = excluded.dark",
            row,
        )


def showings_between(db: Database, from_utc: float, to_utc: float) -> Iterator[Showing]:
    """Showings that reach into a stretch of time, by their beginnings; read as they are asked for."""
    stages: dict[int, Stage] = {}
    scenes: dict[int, Scene] = {}
    rows = db.execute(
        "SELECT from_ms, stage, scene, lasted_ms, dark FROM attention_showings "
        "WHERE from_ms > ? AND from_ms < ? AND from_ms + lasted_ms > ? ORDER BY from_ms",
        [_ms(from_utc - LONGEST_S) - 1000, _ms(to_utc), _ms(from_utc)],
    )
    for from_ms, stage_id, scene_id, lasted_ms, dark in rows:
        if stage_id not in stages:
            stages[stage_id] = _read_stage(db, stage_id)
        if scene_id not in scenes:
            scenes[scene_id] = _read_scene(db, scene_id)
        begun, lasted = from_ms / 1000, lasted_ms / 1000
        dark_then = _unpacked_dark(dark, lasted)
        yield Showing(stages[stage_id], scenes[scene_id], begun, begun + lasted, dark_then)


def put_line(db: Database, line: Line) -> None:
    """Enter a line; one that is there already stays as it is."""
    db.execute(
        "INSERT INTO attention_lines VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        [line.id, line.seat, line.operator, str(line.kind), line.from_utc, line.to_utc],
    )


def lines_between(db: Database, from_utc: float, to_utc: float) -> tuple[Line, ...]:
    """Lines that touch a stretch of time, oldest first."""
    rows = db.execute(
        "SELECT id, seat, operator, kind, from_utc, to_utc FROM attention_lines "
        "WHERE to_utc >= ? AND from_utc <= ? ORDER BY to_utc, id",
        [from_utc, to_utc],
    )
    return tuple(Line(i, seat, who, LineKind(kind), a, b) for i, seat, who, kind, a, b in rows)


def mark_seat(db: Database, seat: str, operator: str, saved_utc: float, *, is_open: bool) -> None:
    """Say until when this seat's showings are written, and whether more are to come."""
    db.execute(
        "INSERT INTO attention_seats VALUES (?, ?, ?, ?) ON CONFLICT (seat) DO UPDATE SET "
        "operator = excluded.operator, saved_utc = excluded.saved_utc, open = excluded.open",
        [seat, operator, saved_utc, int(is_open)],
    )


def unfinished(db: Database, seat: str) -> tuple[str, float] | None:
    """Operator and last writing of this seat where its console ended without a word, or None."""
    found = db.execute(
        "SELECT operator, saved_utc FROM attention_seats WHERE seat = ? AND open", [seat]
    ).fetchone()
    return None if found is None else (found[0], found[1])


# Keeping it small


def count_showings(db: Database) -> tuple[int, int]:
    """How many showings and how many scenes there are."""
    (showings,) = db.execute("SELECT count(*) FROM attention_showings").fetchone()
    (scenes,) = db.execute("SELECT count(*) FROM attention_scenes").fetchone()
    return showings, scenes


def day_of_nth(db: Database, number: int) -> float | None:
    """UTC seconds at the end of the day in which the `number`th oldest showing began."""
    found = db.execute(
        "SELECT from_ms FROM attention_showings ORDER BY from_ms LIMIT 1 OFFSET ?", [max(0, number - 1)]
    ).fetchone()
    return None if found is None else (found[0] // 1000 // DAY_S + 1) * DAY_S


def delete_before(db: Database, utc: float, at_most: int) -> int:
    """Delete up to `at_most` showings that began before `utc`; how many it were."""
    return int(
        db.execute(
            "DELETE FROM attention_showings WHERE (from_ms, stage, scene) IN "
            "(SELECT from_ms, stage, scene FROM attention_showings WHERE from_ms < ? "
            "ORDER BY from_ms LIMIT ?)",
            [_ms(utc), at_most],
        ).rowcount
    )


def forget_unused(db: Database, utc: float, at_most: int) -> int:
    """Delete up to `at_most` scenes last used on a day before that of `utc`, and such stages: how many."""
    day = int(utc // DAY_S)
    db.execute("DELETE FROM attention_stages WHERE used_day < ?", [day])
    gone = db.execute(
        "DELETE FROM attention_scenes WHERE id IN "
        "(SELECT id FROM attention_scenes WHERE used_day < ? LIMIT ?)",
        [day, at_most],
    )
    return int(gone.rowcount)


def delete_lines(db: Database, before_utc: float) -> None:
    """Delete lines older than `before_utc`, which must be more than a year ago."""
    db.execute("DELETE FROM attention_lines WHERE to_utc < ?", [before_utc])


# Within


def _ms(utc: float) -> int:
    return round(utc * 1000)


def _stage_id(db: Database, stage: Stage, day: int) -> int:
    key = [stage.seat, stage.operator, stage.window, stage.view.hi, stage.view.en]
    found = db.execute(
        "SELECT id, used_day FROM attention_stages "
        "WHERE seat = ? AND operator = ? AND window = ? AND view_hi = ? AND view_en = ?",
        key,
    ).fetchone()
    if found is None:
        made = db.execute("INSERT INTO attention_stages VALUES (NULL, ?, ?, ?, ?, ?, ?)", [*key, day])
        return int(made.lastrowid or 0)
    if found[1] < day:
        db.execute("UPDATE attention_stages SET used_day = ? WHERE id = ?", [day, found[0]])
    return int(found[0])


def _scene_id(db: Database, scene: Scene, day: int) -> int:
    # 63 bits of a hash of what it shows: a million scenes meet by chance once in 10 million cities.
    text = "\n".join(f"{camera}\t{step}" for camera, step in zip(scene.cameras, scene.steps, strict=True))
    scene_id = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1
    found = db.execute("SELECT used_day FROM attention_scenes WHERE id = ?", [scene_id]).fetchone()
    if found is None:
        tiles = b"".join(
            _TILE.pack(_camera_id(db, camera), step)
            for camera, step in zip(scene.cameras, scene.steps, strict=True)
        )
        db.execute("INSERT INTO attention_scenes VALUES (?, ?, ?)", [scene_id, tiles, day])
    elif found[0] < day:
        db.execute("UPDATE attention_scenes SET used_day = ? WHERE id = ?", [day, scene_id])
    return scene_id


def _camera_id(db: Database, camera: str) -> int:
    found = db.execute("SELECT id FROM attention_cameras WHERE camera = ?", [camera]).fetchone()
    if found is not None:
        return int(found[0])
    return int(db.execute("INSERT INTO attention_cameras VALUES (NULL, ?)", [camera]).lastrowid or 0)


def _read_stage(db: Database, stage_id: int) -> Stage:
    row: Any = db.execute(
        "SELECT seat, operator, window, view_hi, view_en FROM attention_stages WHERE id = ?", [stage_id]
    ).fetchone()
    seat, operator, window, hi, en = row
    return Stage(seat, operator, window, Name(hi, en))


def _read_scene(db: Database, scene_id: int) -> Scene:
    (tiles,) = db.execute("SELECT tiles FROM attention_scenes WHERE id = ?", [scene_id]).fetchone()
    pairs = list(_TILE.iter_unpack(tiles))
    names = []
    for camera, _ in pairs:
        (name,) = db.execute("SELECT camera FROM attention_cameras WHERE id = ?", [camera]).fetchone()
        names.append(name)
    return Scene(tuple(names), tuple(step for _, step in pairs))


def _packed_dark(dark: tuple[Dark, ...]) -> bytes | None:
    """Slot and tenths of a second, two bytes each; None for nothing."""
    if not dark:
        return None
    return b"".join(_DARK.pack(d.slot, _tenths(d.from_s), _tenths(d.to_s)) for d in dark)


def _unpacked_dark(packed: bytes | None, lasted: float) -> tuple[Dark, ...]:
    """What was dark to the end is so exactly: a camera that never came would else add up to a look."""
    if not packed:
        return ()
    found = ((slot, a / 10, b / 10) for slot, a, b in _DARK.iter_unpack(packed))
    return tuple(Dark(slot, a, lasted if lasted - b < _ROUNDED_S else b) for slot, a, b in found)


def _tenths(seconds: float) -> int:
    return min(0xFFFF, max(0, round(seconds * 10)))
