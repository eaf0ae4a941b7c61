"""The tables of sources: what they are, how their syncs went, and which cameras could not be taken in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from console.sources.values import RemarkKind, Source, SourceRemark, SourceTrouble
from console.store import dropped_sources

# How many syncs of each source are remembered.
SYNCS_KEPT = 200
_COLUMNS = "id, name, scheme, address, credential, settings, enabled, every_s, at_once, sender"
_SYNC = (
    "source, at_utc, took_s, state, found, new, changed, gone, returned, rejected, trouble, detail,"
    " remarks, truncated, server, change"
)

_UNDONE = "EXISTS (SELECT 1 FROM changes WHERE id = source_syncs.change AND undone_utc IS NOT NULL)"

_TABLES = """
CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    scheme TEXT NOT NULL,
    address TEXT NOT NULL,
    credential TEXT NOT NULL,
    settings TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    every_s REAL NOT NULL,
    at_once INTEGER NOT NULL CHECK (at_once IN (0, 1)),
    sender TEXT NOT NULL,
    seat TEXT NOT NULL
) STRICT;
CREATE TABLE source_syncs (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    at_utc REAL NOT NULL,
    took_s REAL NOT NULL,
    state TEXT NOT NULL,
    found INTEGER NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    trouble TEXT NOT NULL,
    detail TEXT NOT NULL,
    remarks TEXT NOT NULL,
    truncated INTEGER NOT NULL CHECK (truncated IN (0, 1)),
    server TEXT NOT NULL,
    change TEXT NOT NULL
) STRICT;
CREATE INDEX source_syncs_of ON source_syncs(source, number);
CREATE TABLE source_failed (
    source TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    source_key TEXT NOT NULL,
    name TEXT NOT NULL,
    troubles TEXT NOT NULL,
    PRIMARY KEY (source, source_key)
) STRICT
"""


def m0001_sources(db: Database) -> None:
    """Systems that cameras come from, their syncs, and the cameras that the last one could not take in."""
    for statement in _TABLES.split(";"):
        db.execute(statement)


def m0002_dropped_sources(db: Database) -> None:
    """What removed sources were: their cameras name them, and one that is added again is the same one."""
    db.execute(
        """
        CREATE TABLE sources_dropped (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            scheme TEXT NOT NULL,
            address TEXT NOT NULL,
            settings TEXT NOT NULL,
            sender TEXT NOT NULL,
            dropped_utc REAL NOT NULL
        ) STRICT
        """
    )


STEPS = (m0001_sources, m0002_dropped_sources)


class SyncState(StrEnum):
    """What became of a sync. `PROPOSED` waits for a person; `HELD` too, because so much would be gone.

    `TAKEN_BACK` is one that was applied and undone since, as the history of the catalogue tells.
    """

    PROPOSED = "proposed"
    HELD = "held"
    APPLIED = "applied"
    TAKEN_BACK = "taken_back"
    UNCHANGED = "unchanged"
    DROPPED = "dropped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Sync:
    """How one sync went. Times are UTC seconds; counts are of cameras; `change` is that of the history."""

    source: str
    at_utc: float
    state: SyncState
    took_s: float = 0.0
    found: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    returned: int = 0
    rejected: int = 0
    trouble: SourceTrouble | None = None
    detail: str = ""
    remarks: tuple[SourceRemark, ...] = ()
    truncated: bool = False
    server: str = ""
    change: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class FailedCamera:
    """A camera that a source has and the catalogue could not take in; `troubles` are words of `Trouble`."""

    key: str
    name: str
    troubles: tuple[str, ...]


class SourceNameTaken(ValueError):
    """Another source has this name."""


class SourcePaused(Exception):
    """Nobody asks this source until it is let go on."""

    def __init__(self, source: Source) -> None:
        super().__init__(source.name)
        self.source = source


class NoSuchSource(LookupError):
    """There is no such source (any more)."""


def put_source(db: Database, source: Source, seat: str) -> Source:
    """Keep a source, new or changed; gives it as kept. Raises SourceNameTaken.

    What the catalogue calls it is its first name, and stays. A new one that is the same system as a removed
    one takes up its identifier: the cameras that it left are its own again.
    """
    there = db.execute("SELECT id FROM sources WHERE name = ?", [source.name]).fetchone()
    if there is not None and there[0] != source.id:
        raise SourceNameTaken(source.name)
    former = db.execute("SELECT sender FROM sources WHERE id = ?", [source.id]).fetchone()
    if former is None:
        told = (source.scheme, source.address, source.name, _settings_text(source))
        if taken := dropped_sources.take_up(db, *told):
            source, former = replace(source, id=taken[0]), taken[1:]
    kept = replace(source, sender=former[0] if former else source.sender or _free_sender(db, source.name))
    row = {
        **{
            name: getattr(kept, name) for name in ("id", "name", "scheme", "address", "credential", "every_s")
        },
        "settings": _settings_text(kept),
        "enabled": int(kept.enabled),
        "at_once": int(kept.at_once),
        "sender": kept.sender,
        "seat": seat,
    }
    db.table("sources").upsert(row, pk="id")
    return kept


def read_sources(db: Database) -> tuple[Source, ...]:
    """All sources by name."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM sources ORDER BY name")  # noqa: S608 - our own names
    return tuple(_source(row) for row in rows)


def read_source(db: Database, source_id: str) -> Source:
    """One source. Raises NoSuchSource."""
    row = db.execute(f"SELECT {_COLUMNS} FROM sources WHERE id = ?", [source_id]).fetchone()  # noqa: S608
    if row is None:
        raise NoSuchSource(source_id)
    return _source(row)


def switch_source(db: Database, source_id: str, *, enabled: bool) -> None:
    """Let a source be asked, or pause it. Raises NoSuchSource."""
    read_source(db, source_id)
    db.execute("UPDATE sources SET enabled = ? WHERE id = ?", [int(enabled), source_id])


def drop_source(db: Database, source_id: str) -> None:
    """Remove a source and what is told of its syncs. Its cameras stay in the catalogue as they are."""
    dropped_sources.remember(db, source_id)
    db.execute("DELETE FROM sources WHERE id = ?", [source_id])


def put_sync(db: Database, sync: Sync, failed: Iterable[FailedCamera] | None = None) -> int:
    """Remember a sync; its number. `failed` takes the place of the cameras that failed before."""
    values = (
        *(sync.source, sync.at_utc, sync.took_s, sync.state.value, sync.found, sync.new, sync.changed),
        *(sync.gone, sync.returned, sync.rejected, sync.trouble.value if sync.trouble else "", sync.detail),
        json.dumps([[each.kind.value, each.count, each.detail] for each in sync.remarks], ensure_ascii=False),
        *(int(sync.truncated), sync.server, sync.change),
    )
    marks = ", ".join("?" * len(values))
    number = db.execute(
        f"INSERT INTO source_syncs ({_SYNC}) VALUES ({marks}) RETURNING number",  # noqa: S608 - our own names
        values,
    ).fetchone()[0]
    db.execute(
        "DELETE FROM source_syncs WHERE source = ?1 AND number NOT IN"
        " (SELECT number FROM source_syncs WHERE source = ?1 ORDER BY number DESC LIMIT ?2)"
        # The last that changed anything tells whether that was taken back since.
        " AND number IS NOT (SELECT max(number) FROM source_syncs WHERE source = ?1 AND change <> '')",
        [sync.source, SYNCS_KEPT],
    )
    if failed is not None:
        db.execute("DELETE FROM source_failed WHERE source = ?", [sync.source])
        db.conn.executemany(
            "INSERT OR REPLACE INTO source_failed (source, source_key, name, troubles) VALUES (?, ?, ?, ?)",
            ((sync.source, each.key, each.name, json.dumps(each.troubles)) for each in failed),
        )
    return int(number)


def settle_sync(db: Database, number: int, state: SyncState, change: str = "") -> None:
    """Say what became of a sync that waited for a person."""
    db.execute(
        "UPDATE source_syncs SET state = ?, change = ? WHERE number = ?", [state.value, change, number]
    )


def drop_waiting(db: Database) -> tuple[str, ...]:
    """Say of the syncs that waited for a person that nothing became of them; their sources.

    A proposal does not outlive the console's run, because passwords found in addresses are only in memory.
    """
    waiting = (SyncState.PROPOSED.value, SyncState.HELD.value)
    rows = db.execute(
        "UPDATE source_syncs SET state = ? WHERE state IN (?, ?) RETURNING source",
        [SyncState.DROPPED.value, *waiting],
    ).fetchall()
    return tuple(dict.fromkeys(row[0] for row in rows))


def last_syncs(db: Database) -> dict[str, Sync]:
    """The last sync of each source, by the source's identifier."""
    rows = db.execute(
        f"SELECT {_SYNC}, number, {_UNDONE} FROM source_syncs"  # noqa: S608 - our own names
        " WHERE number IN (SELECT max(number) FROM source_syncs GROUP BY source)"
    )
    return {row[0]: _sync(row) for row in rows}


def was_taken_back(db: Database, source_id: str) -> bool:
    """Whether the last sync of a source that changed the catalogue was undone since."""
    row = db.execute(
        f"SELECT {_UNDONE} FROM source_syncs WHERE source = ? AND change <> ''"  # noqa: S608 - our own names
        " ORDER BY number DESC LIMIT 1",
        [source_id],
    ).fetchone()
    return row is not None and bool(row[0])


def syncs_of(db: Database, source_id: str, limit: int = SYNCS_KEPT) -> tuple[Sync, ...]:
    """A source's syncs, the last one first."""
    rows = db.execute(
        f"SELECT {_SYNC}, number, {_UNDONE} FROM source_syncs"  # noqa: S608 - our own names
        " WHERE source = ? ORDER BY number DESC LIMIT ?",
        [source_id, limit],
    )
    return tuple(_sync(row) for row in rows)


def failed_of(db: Database, source_id: str, limit: int = 1000) -> tuple[FailedCamera, ...]:
    """The cameras that the last sync could not take in."""
    rows = db.execute(
        "SELECT source_key, name, troubles FROM source_failed WHERE source = ? ORDER BY name LIMIT ?",
        [source_id, limit],
    )
    return tuple(FailedCamera(key, name, tuple(json.loads(troubles))) for key, name, troubles in rows)


def cameras_of(db: Database, source_id: str) -> tuple[int, int]:
    """How many cameras of a source the catalogue has, and how many of them are gone."""
    found = db.execute(
        "SELECT count(*), count(gone_utc) FROM cameras WHERE source = ?", [source_id]
    ).fetchone()
    return int(found[0]), int(found[1])


def _settings_text(source: Source) -> str:
    return json.dumps(dict(source.settings), ensure_ascii=False, sort_keys=True)


def _free_sender(db: Database, name: str) -> str:
    """The name, numbered where the catalogue has sites of a sender called so."""
    sender, count = name, 1
    while db.execute(
        "SELECT 1 FROM sites WHERE sender = ?1 UNION SELECT 1 FROM sources WHERE sender = ?1"
        " UNION SELECT 1 FROM sources_dropped WHERE sender = ?1 LIMIT 1",
        [sender],
    ).fetchone():
        count += 1
        sender = f"{name} ({count})"
    return sender


def _source(row: tuple[Any, ...]) -> Source:
    key, name, scheme, address, credential, settings, enabled, every_s, at_once, sender = row
    return Source(
        id=key,
        name=name,
        scheme=scheme,
        address=address,
        credential=credential,
        settings=json.loads(settings),
        enabled=bool(enabled),
        every_s=every_s,
        at_once=bool(at_once),
        sender=sender,
    )


def _sync(row: tuple[Any, ...]) -> Sync:
    source, at_utc, took_s, state, found, new, changed, gone, returned, rejected, *more = row
    trouble, detail, remarks, truncated, server, change, number, undone = more
    return Sync(
        source=source,
        at_utc=at_utc,
        state=SyncState.TAKEN_BACK if undone else SyncState(state),
        took_s=took_s,
        found=found,
        new=new,
        changed=changed,
        gone=gone,
        returned=returned,
        rejected=rejected,
        trouble=SourceTrouble(trouble) if trouble else None,
        detail=detail,
        remarks=tuple(SourceRemark(RemarkKind(kind), *each) for kind, *each in json.loads(remarks)),
        truncated=bool(truncated),
        server=server,
        change=change,
        number=number,
    )
