"""What a filter of incidents means in SQL, and how many incidents each of its choices would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from console.evidence.search_text import key, words
from console.evidence.values import IncidentCounts, IncidentFilter, IncidentState

_JSON_HAS = "EXISTS (SELECT 1 FROM json_each({0}) WHERE json_extract(value, '$[{1}]') = ?)"
_OWN_THANA = "thana IN ({0})"
_CAMERAS_THANA = (
    "(thana = '' AND id IN (SELECT incident FROM incident_cameras"
    " WHERE thana_hi IN ({0}) OR thana_en IN ({0})))"
)


def count(db: Database, wanted: IncidentFilter) -> int:
    """How many incidents a filter lets through."""
    said, values = conditions(wanted)
    row = db.execute(f"SELECT count(*) FROM incidents{where(said)}", values).fetchone()  # noqa: S608
    return int(row[0])


def counts(db: Database, wanted: IncidentFilter) -> IncidentCounts:
    """How many incidents each choice would show, all else as it is chosen."""
    nothing: frozenset[Any] = frozenset()
    states = _grouped(db, "state", replace(wanted, states=nothing))
    severities = _grouped(db, "severity", replace(wanted, severities=nothing))
    return IncidentCounts(
        all=count(db, wanted),
        states={IncidentState(state): number for state, number in states.items()},
        categories=_grouped(db, "category", replace(wanted, categories=nothing)),
        severities=severities,
        thanas=_by_thana(db, replace(wanted, thanas=nothing)),
        tags=_by_tag(db, replace(wanted, tag="")),
        held=count(db, replace(wanted, held=True)),
    )


def where(said: Sequence[str]) -> str:
    """Conditions as the part of a statement."""
    return " WHERE " + " AND ".join(said) if said else ""


def conditions(wanted: IncidentFilter) -> tuple[list[str], list[Any]]:
    """A filter as conditions on the table of incidents, and their values."""
    said: list[str] = []
    values: list[Any] = []
    for column, choice in (
        ("category", wanted.categories),
        ("severity", wanted.severities),
        ("state", wanted.states),
    ):
        if choice:
            said.append(f"{column} IN ({_marks(choice)})")
            values += sorted(choice)
    for condition, value in (
        ("at_utc >= ?", wanted.from_utc),
        ("at_utc < ?", wanted.to_utc),
        ("id IN (SELECT incident FROM incident_cameras WHERE number = ?)", wanted.number),
        ("hold = ?", wanted.held),
        ("(deleted_utc IS NOT NULL) = ?", wanted.deleted),
        (_JSON_HAS.format("tags", 1), key(wanted.tag) or None),
        (_JSON_HAS.format("refs", 2), key(wanted.reference) or None),
    ):
        if value is not None:
            said.append(condition)
            values.append(value)
    if wanted.thanas:
        marks = _marks(wanted.thanas)
        said.append(f"({_OWN_THANA.format(marks)} OR {_CAMERAS_THANA.format(marks)})")
        values += sorted(wanted.thanas) * 3
    for word in words(wanted.text):
        said.append("instr(search, ?) > 0")
        values.append(word)
    return said, values


def _marks(choice: frozenset[Any]) -> str:
    return ", ".join("?" for _ in choice)


def _grouped(db: Database, column: str, wanted: IncidentFilter) -> dict[str, int]:
    said, values = conditions(wanted)
    sql = f"SELECT {column}, count(*) FROM incidents{where(said)} GROUP BY {column}"  # noqa: S608
    return {row[0]: row[1] for row in db.execute(sql, values).fetchall()}


def _by_thana(db: Database, wanted: IncidentFilter) -> dict[str, int]:
    said, values = conditions(wanted)
    named = "CASE WHEN i.thana != '' THEN i.thana WHEN c.thana_en != '' THEN c.thana_en ELSE c.thana_hi END"
    sql = (
        f"SELECT {named} AS named, count(DISTINCT i.id) FROM"  # noqa: S608
        f" (SELECT id, thana FROM incidents{where(said)}) AS i"
        " LEFT JOIN incident_cameras AS c ON c.incident = i.id GROUP BY named"
    )
    return {row[0]: row[1] for row in db.execute(sql, values).fetchall() if row[0]}


def _by_tag(db: Database, wanted: IncidentFilter) -> dict[str, int]:
    said, values = conditions(wanted)
    sql = (
        "SELECT json_extract(t.value, '$[0]'), json_extract(t.value, '$[1]') FROM"  # noqa: S608
        f" (SELECT id, tags FROM incidents{where(said)} ORDER BY id) AS i, json_each(i.tags) AS t"
    )
    found = db.execute(sql, values).fetchall()
    written: dict[str, str] = {}
    for tag, tag_key in found:
        written.setdefault(tag_key, tag)
    return {written[tag_key]: number for tag_key, number in Counter(row[1] for row in found).items()}
