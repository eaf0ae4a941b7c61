"""The history of the catalogue in words: what was done, which column, and values before and after."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.catalogue.change_history import RowChange
from console.catalogue.change_log import What
from console.catalogue.change_values import Change, Table
from console.catalogue.values import Name
from console.lists.values import Field
from ui.catalogue.fact_words import FactWords
from ui.incidents.words import day_words, moment_words
from widgets.list_words import field_words, kind_words
from widgets.words import area_kind_words, count_words

translate = QCoreApplication.translate

# A value that is longer is cut: a cell is for reading.
_LONGEST = 160
# A name, and a camera's number.
Called = tuple[Name, int]
_COUNTED = (
    *("new", "changed", "gone", "merged", "removed", "duplicate", "unchanged", "missing", "deleted"),
    "rejected",
)


def what_words(what: What) -> str:
    """What happened to a row."""
    return {
        What.INSERTED: translate("History", "Added"),
        What.UPDATED: translate("History", "Changed"),
        What.DELETED: translate("History", "Removed"),
    }[what]


def counts_words(counts: Mapping[str, int]) -> str:
    """How a change went, by outcome: `new: 1,200 · changed: 3`; nothing where nothing was counted."""
    said = {
        "new": translate("History", "new: {count}"),
        "changed": translate("History", "changed: {count}"),
        "gone": translate("History", "gone: {count}"),
        "merged": translate("History", "merged: {count}"),
        "removed": translate("History", "removed: {count}"),
        "duplicate": translate("History", "possible duplicates: {count}"),
        "unchanged": translate("History", "unchanged: {count}"),
        "rejected": translate("History", "rejected: {count}"),
        "missing": translate("History", "not in the list, left as they are: {count}"),
        "deleted": translate("History", "deleted by hand, left out: {count}"),
    }
    return " · ".join(said[key].format(count=count_words(counts[key])) for key in _COUNTED if counts.get(key))


def name_words(change: Change, named: Mapping[str, Called], language: str) -> str:
    """What a change is called: made by hand, as its site or camera is called today."""
    name, number = named.get(change.id, (Name("", ""), 0))
    own = f"{number if number > 0 else ''} {name.text(language)}".strip()
    return own or change.head.name or kind_words(change.head.kind)


def sender_words(change: Change, *, former: bool = False) -> str:
    """Where a change came from: an office, or a source by its name of today; also its `former` one."""
    head, source = change.head, change.source
    if not former or source in ("", head.name):
        return source or head.sender
    return translate("History", "{name} (then: {former})").format(name=source, former=head.name)


def undone_words(change: Change) -> str:
    """Who took a change back and when; "" while it stands."""
    if change.undone_utc is None:
        return ""
    return translate("History", "Taken back by {who}, {when}").format(
        who=change.undone_by or "–", when=moment_words(change.undone_utc)
    )


def tally_words(tally: Mapping[tuple[Table, What], int]) -> str:
    """What a change did to how many rows: `sites added: 120 · cameras changed: 3`."""
    return " · ".join(
        _tally_line(table, what).format(count=count_words(count)) for (table, what), count in tally.items()
    )


def _tally_line(table: Table, what: What) -> str:
    return {
        ("sites", What.INSERTED): translate("History", "sites added: {count}"),
        ("sites", What.UPDATED): translate("History", "sites changed: {count}"),
        ("sites", What.DELETED): translate("History", "sites removed: {count}"),
        ("cameras", What.INSERTED): translate("History", "cameras added: {count}"),
        ("cameras", What.UPDATED): translate("History", "cameras changed: {count}"),
        ("cameras", What.DELETED): translate("History", "cameras removed: {count}"),
        ("areas", What.INSERTED): translate("History", "areas added: {count}"),
        ("areas", What.UPDATED): translate("History", "areas changed: {count}"),
        ("areas", What.DELETED): translate("History", "areas removed: {count}"),
        ("ways", What.INSERTED): translate("History", "roads added: {count}"),
        ("ways", What.UPDATED): translate("History", "roads changed: {count}"),
        ("ways", What.DELETED): translate("History", "roads removed: {count}"),
    }[(table, what)]


def row_words(row: RowChange, language: str) -> str:
    """A site's name; a camera's with its number."""
    return called_words(row.name, row.number, language)


def called_words(name: Name, number: int, language: str) -> str:
    """What something is called, a camera with its number; never an identifier, which nobody knows."""
    said = f"{number if number > 0 else ''} {name.text(language)}".strip()
    return said or translate("History", "(without a name)")


def column_words(table: Table, column: str) -> str:
    """What a column holds."""
    if table == "cameras":
        names = {"name_hi": Field.CAMERA_NAME_HI, "name_en": Field.CAMERA_NAME_EN}
        if column in names:
            return field_words(names[column])
    if column in _OTHER:
        return _other(column)
    field = _FIELD_OF.get(column)
    return column if field is None else field_words(field)


_OTHER = frozenset(
    {"site", "sender", "source", "source_key", "extra", "gone_utc", "rings", "parent", "points"}
)
_FIELD_OF = {str(field): field for field in Field} | {"kind": None}


def _other(column: str) -> str:
    return {
        "site": translate("History", "Site"),
        "sender": translate("History", "Sender"),
        "source": translate("History", "Source"),
        "source_key": translate("History", "Name in the source"),
        "extra": translate("History", "Further columns"),
        "gone_utc": translate("History", "Gone since"),
        "rings": translate("History", "Outline"),
        "parent": translate("History", "Belongs to"),
        "points": translate("History", "Course"),
    }[column]


class Values:
    """Says old and new values in the language of the moment; `named` are identifiers among them."""

    def __init__(self, facts: FactWords, named: Mapping[str, Name]) -> None:
        self._facts, self._named = facts, named

    def said(self, column: str, value: Any) -> str:
        """One value; "" for none."""
        if value is None or value == "":
            return ""
        text = self._said(column, value)
        return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"

    def _said(self, column: str, value: Any) -> str:
        name = self._named.get(value) if isinstance(value, str) else None
        if name is not None:
            return called_words(name, 0, self._facts.speech)
        if column == "gone_utc":
            return day_words(float(value))
        if column in ("rings", "points"):
            return translate("History", "points: {count}").format(count=count_words(_points(value)))
        if column == "extra":
            return _extra_words(value)
        if column == "kind":
            return area_kind_words(value)
        field = _FIELD_OF.get(column)
        return self._facts.value(field, value) if field is not None else str(value)


def _points(text: str) -> int:
    """How many points an outline has."""
    return text.count("[") - 1 - (text.count("[[") if text.startswith("[[[") else 0)


def _extra_words(text: str) -> str:
    try:
        columns = json.loads(text)
    except ValueError:
        return text
    return (
        "; ".join(f"{name}: {value}" for name, value in columns.items())
        if isinstance(columns, dict)
        else text
    )
