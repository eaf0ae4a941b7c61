"""Pairs of sites that may be one: found when a list is taken in, settled by a person later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from console.catalogue.values import Name
from console.lists.values import Alike

_THERE = "JOIN sites a ON a.id = p.site_a JOIN sites b ON b.id = p.site_b"


class PairState(StrEnum):
    """What a person said of a pair."""

    OPEN = "open"
    MERGED = "merged"
    NOT_SAME = "not_same"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sites that the catalogue has and that may be one. `score` is 0 to 1."""

    site_a: str
    site_b: str
    name_a: Name
    name_b: Name
    why: Alike
    score: float


def open_pairs(db: Database, limit: int = 500, offset: int = 0) -> tuple[Pair, ...]:
    """Pairs that nobody has settled, the likeliest first; only those whose sites are both still there."""
    rows = db.execute(
        "SELECT p.site_a, p.site_b, a.name_hi, a.name_en, b.name_hi, b.name_en, p.why, p.score"  # noqa: S608
        f" FROM duplicate_pairs p {_THERE} WHERE p.state = 'open'"
        " ORDER BY p.score DESC, p.site_a, p.site_b LIMIT ? OFFSET ?",
        [limit, offset],
    ).fetchall()
    return tuple(
        Pair(a, b, Name(a_hi, a_en), Name(b_hi, b_en), Alike(why), score)
        for a, b, a_hi, a_en, b_hi, b_en, why, score in rows
    )


def count_open(db: Database) -> int:
    """How many pairs wait for a person."""
    found = db.execute(f"SELECT count(*) FROM duplicate_pairs p {_THERE} WHERE p.state = 'open'")  # noqa: S608
    return int(found.fetchone()[0])


def file_pairs(
    db: Database, pairs: Iterable[tuple[str, str, Alike, float]], found_by: str, state: PairState
) -> int:
    """Enter pairs; what a person has already said of one stays. How many are new."""
    rows = [
        (min(one, other), max(one, other), str(why), score, found_by, str(state))
        for one, other, why, score in pairs
        if one != other
    ]
    before = db.conn.total_changes
    db.conn.executemany(
        "INSERT INTO duplicate_pairs VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        rows,
    )
    return db.conn.total_changes - before


def mark(db: Database, one: str, other: str, state: PairState, found_by: str = "") -> None:
    """Enter what a person said of two sites, whether they stood here as a pair or not."""
    db.execute(
        "INSERT INTO duplicate_pairs VALUES (?, ?, ?, 1.0, ?, ?)"
        " ON CONFLICT (site_a, site_b) DO UPDATE SET state = excluded.state",
        [min(one, other), max(one, other), str(Alike.PLACE_AND_NAME), found_by, str(state)],
    )
