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
_COUNTED = ("new", "changed", "gone", "merged", "removed", "duplicate", "unchanged", "rejected")


def what_words(what: What) -> str:
    """What happened to a row."""
    return {
        What.INSERTED: translate("History", "Added"),
        What.UPDATED: translate("History", "Changed"),
        What.DELETED: translate("History", "Removed"),
    }[what]


def counts_words(counts: Mapping[str, int]) -> str:
    """How a change went, by outcome: `1,200 new · 3 changed`; nothing where nothing was counted."""
    said = {
        "new": translate("History", "{count} new"),
        "changed": translate("History", "{count} changed"),
        "gone": translate("History", "{count} gone"),
        "merged": translate("History", "{count} merged"),
        "removed": translate("History", "{count} removed"),
        "duplicate": translate("History", "{count} possible duplicates"),
        "unchanged": translate("History", "{count} unchanged"),
        "rejected": translate("History", "{count} rejected"),
    }
    return " · ".join(said[key].format(count=count_words(counts[key])) for key in _COUNTED if counts.get(key))


def name_words(change: Change, named: Mapping[str, Name], language: str) -> str:
    """What a change is called: made by hand, as its site or camera is called today."""
    own = named.get(change.id, Name("", "")).text(language)
    return own or change.head.name or kind_words(change.head.kind)


def undone_words(change: Change) -> str:
    """Who took a change back and when; "" while it stands."""
    if change.undone_utc is None:
        return ""
    return translate("History", "Taken back by {who}, {when}").format(
        who=change.undone_by or "–", when=moment_words(change.undone_utc)
    )


def tally_words(tally: Mapping[tuple[Table, What], int]) -> str:
    """What a change did to how many rows: `120 sites added · 3 cameras changed`."""
    return " · ".join(
        _tally_line(table, what).format(count=count_words(count)) for (table, what), count in tally.items()
    )


def _tally_line(table: Table, what: What) -> str:
    return {
        ("sites", What.INSERTED): translate("History", "{count} sites added"),
        ("sites", What.UPDATED): translate("History", "{count} sites changed"),
        ("sites", What.DELETED): translate("History", "{count} sites removed"),
        ("cameras", What.INSERTED): translate("History", "{count} cameras added"),
        ("cameras", What.UPDATED): translate("History", "{count} cameras changed"),
        ("cameras", What.DELETED): translate("History", "{count} cameras removed"),
        ("areas", What.INSERTED): translate("History", "{count} areas added"),
        ("areas", What.UPDATED): translate("History", "{count} areas changed"),
        ("areas", What.DELETED): translate("History", "{count} areas removed"),
        ("ways", What.INSERTED): translate("History", "{count} roads added"),
        ("ways", What.UPDATED): translate("History", "{count} roads changed"),
        ("ways", What.DELETED): translate("History", "{count} roads removed"),
    }[(table, what)]


def row_words(row: RowChange, language: str) -> str:
    """A site's name; a camera's with its number."""
    name = row.name.text(language)
    if row.number > 0:
        return f"{row.number} {name}".rstrip()
    return name or row.id[-6:]


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
        if name is not None and (name.hi or name.en):
            return name.text(self._facts.speech)
        if column == "gone_utc":
            return day_words(float(value))
        if column in ("rings", "points"):
            return translate("History", "{count} points").format(count=count_words(_points(value)))
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
