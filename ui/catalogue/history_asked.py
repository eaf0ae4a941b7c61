"""What the commands on the history ask of a data folder, and how they say what they found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from sqlite_utils import Database

from console.catalogue.change_history import RowChange, change, ending_in, names_in, names_of, tally
from console.catalogue.change_log import What
from console.catalogue.change_values import Change, Table
from console.catalogue.changes import UndoRefused, history, rows_of, undo
from console.catalogue.load import from_values
from console.catalogue.values import Name
from console.ist import ist
from console.store.catalogue_tables import read_areas
from console.store.reading import StoreReader
from console.store.store import Store
from ui.catalogue import history_words as words
from ui.catalogue.fact_words import FactWords
from ui.catalogue.history_question import putting_back_words, question_words
from ui.catalogue.refusals import refusal_words
from ui.incidents.words import clock_words, day_words, language
from ui.settings import Settings
from widgets.list_words import kind_words
from widgets.words import count_words

translate = QCoreApplication.translate

# So much of an identifier's end is shown, and is enough to name a change.
SHORT = 8
_CONFLICTS = 20


@dataclass(frozen=True, slots=True)
class Said:
    """The same for a program, and as lines."""

    told: Any
    lines: Sequence[str]


class CannotName(Exception):
    """What was typed names no change, or several."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def listed(folder: Path, text: str, limit: int) -> Said:
    """The latest changes, whether or not a console runs. Raises StoreError."""
    with StoreReader(folder) as reader:
        found, named = reader.read(
            lambda db: (found := history(db, limit + 1, None, text), names_of(db, found))
        )
    shown = found[:limit]
    lines = [_line(each, named) for each in shown] or [_nothing(text)]
    if len(found) > limit:
        lines.append(
            translate("HistoryCommand", "… and earlier ones: --limit {count}").format(count=2 * limit)
        )
    return Said([_told(each, named) for each in shown], lines)


def shown(folder: Path, typed: str, limit: int) -> Said:
    """One change and what it did, row by row. Raises StoreError, CannotName."""
    with StoreReader(folder) as reader:
        made, named, counts, rows, called, facts = reader.read(lambda db: _read(db, typed, limit))
    head = [_line(made, named), "    " + words.tally_words(counts)]
    if made.head.file_name:
        head.append(f"    {made.head.file_name}  SHA-256 {made.head.file_sha256}".rstrip())
    values = words.Values(facts, called)
    lines = [line for row in rows for line in _row_lines(row, values)]
    if made.rows > len(rows):
        lines.append(
            translate("HistoryCommand", "… and further rows: {count}").format(
                count=count_words(made.rows - len(rows))
            )
        )
    told = _told(made, named) | {"changed": [_row_told(row, values) for row in rows]}
    return Said(told, [*head, *lines])


class Undoing:
    """A change that may be taken back, in a folder that is open. Raises CannotName."""

    def __init__(self, store: Store, typed: str) -> None:
        self._store = store
        self._change, self._named, self._tally = store.read(lambda db: _found(db, typed))

    @property
    def name(self) -> str:
        """What the change is called."""
        return words.name_words(self._change, self._named, language())

    def question(self) -> str:
        """What is asked."""
        asked = (_line(self._change, self._named), putting_back_words(self._tally), question_words(self.name))
        return "\n".join(asked)

    def undo(self) -> Said:
        """Take it back. Raises UndoRefused, AlreadyUndone, StoreError."""
        store, key = self._store, self._change.id
        who = Settings(store).operator
        done = store.write(lambda db: undo(db, store.seat, key, who)).result()
        said = translate(
            "HistoryTab", "“{name}” was taken back. Rows that are as they were before: {count}"
        ).format(name=self.name, count=count_words(done.rows))
        return Said({"id": key, "rows": done.rows}, [said])


def refused_lines(error: Exception) -> list[str]:
    """Why it was not done; of a refusal what stands in the way, line by line."""
    if isinstance(error, CannotName):
        return [error.sentence]
    if not isinstance(error, UndoRefused):
        return [refusal_words(error)]
    lines = [
        translate(
            "HistoryCommand",
            "Nothing was changed: what it touched was changed later, or something depends on it. Take "
            "those changes back first, the latest one first.",
        )
    ]
    for each in error.conflicts[:_CONFLICTS]:
        name = words.called_words(each.name, each.number, language())
        later = each.later
        by = "" if later is None else f": {_when(later)}  {kind_words(later.head.kind)}  {later.id[-SHORT:]}"
        lines.append(f"  {name}{by}")
    return lines + ["  …"] * (len(error.conflicts) > _CONFLICTS)


def _read(
    db: Database, typed: str, limit: int
) -> tuple[
    Change,
    Mapping[str, words.Called],
    Mapping[tuple[Table, What], int],
    tuple[RowChange, ...],
    Mapping[str, Name],
    FactWords,
]:
    made, named, counts = _found(db, typed)
    rows = rows_of(db, made.id, 0, limit)
    # Only for what categories and areas are called: no camera is needed for that.
    facts = FactWords(from_values((), (), areas=read_areas(db)), language())
    return made, named, counts, rows, names_in(db, rows), facts


def _found(
    db: Database, typed: str
) -> tuple[Change, Mapping[str, words.Called], Mapping[tuple[Table, What], int]]:
    ids = ending_in(db, typed)
    if len(ids) != 1:
        sentence = (
            translate("HistoryCommand", "Several changes end in “{text}”: type more of it.")
            if ids
            else translate("HistoryCommand", "No change ends in “{text}”: see `safecity history list`.")
        )
        raise CannotName(sentence.format(text=typed))
    made = change(db, ids[0])
    return made, names_of(db, [made]), tally(db, made.id)


def _line(made: Change, named: Mapping[str, words.Called]) -> str:
    head = made.head
    parts = (
        made.id[-SHORT:],
        _when(made),
        kind_words(head.kind),
        words.name_words(made, named, language()),
        words.sender_words(made, former=True),
        head.who,
        words.undone_words(made) or words.counts_words(head.counts),
    )
    return "  ".join(filter(None, parts))


def _when(made: Change) -> str:
    return f"{day_words(made.at_utc)} {clock_words(made.at_utc)}"


def _row_lines(row: RowChange, values: words.Values) -> Iterator[str]:
    yield f"{words.what_words(row.what)}  {words.row_words(row, language())}"
    if row.what is What.UPDATED:
        for each in row.fields:
            old, new = (values.said(each.field, value) or "–" for value in (each.old, each.new))
            yield f"    {words.column_words(row.table, each.field)}: {old} → {new}"


def _nothing(text: str) -> str:
    if text:
        return translate("HistoryTab", "No change has this in it.")
    return translate("HistoryCommand", "Nothing was changed yet.")


def _told(made: Change, named: Mapping[str, words.Called]) -> dict[str, Any]:
    head = made.head
    return {
        "id": made.id,
        "at": ist(made.at_utc).isoformat(),
        "kind": head.kind.value,
        "name": words.name_words(made, named, language()),
        "sender": head.sender,
        "source": made.source,
        "who": head.who,
        "file": head.file_name,
        "file_sha256": head.file_sha256,
        "rows": made.rows,
        "counts": dict(head.counts),
        "undone_at": None if made.undone_utc is None else ist(made.undone_utc).isoformat(),
        "undone_by": made.undone_by,
    }


def _row_told(row: RowChange, values: words.Values) -> dict[str, Any]:
    return {
        "table": row.table,
        "id": row.id,
        "number": row.number or None,
        "name": {"hi": row.name.hi, "en": row.name.en},
        "what": row.what.name.lower(),
        "columns": {
            each.field: {
                "old": values.said(each.field, each.old),
                "new": values.said(each.field, each.new),
            }
            for each in row.fields
        },
    }
