"""A list that was opened, and how that is said between the console and its process of lists."""

from __future__ import annotations

from collections.abc import Mapping as Pairs
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from console.lists.mapping import Defaults, Evidence, Guess, Join, Mapping, MappingChoice
from console.lists.table import Kind, Remark, RemarkKind, Row
from console.lists.values import Field


class ListProcessLost(Exception):
    """The process that reads lists could not be started, ended by itself, or said nothing for too long."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A list as it was found: its first rows, what its columns probably hold, and how this sender's list with
    such headers was settled last time (`recalled`, None where it never was).

    `legacy` are columns of Hindi that was typed for an old font (Kruti Dev): what stands there is no text.
    """

    path: Path
    kind: Kind
    sheets: tuple[str, ...]
    sheet: str
    headers: tuple[str, ...]
    header_row: int
    sample: tuple[Row, ...]
    guess_count: int
    encoding: str
    delimiter: str
    remarks: tuple[Remark, ...]
    mapping: Mapping
    recalled: MappingChoice | None = None
    legacy: tuple[int, ...] = ()


def message_of(opened: Opened) -> dict[str, Any]:
    """As JSON takes it."""
    return {
        **{name: getattr(opened, name) for name in _PLAIN},
        "path": str(opened.path),
        "sample": [[row.number, row.cells] for row in opened.sample],
        "remarks": [[each.kind, each.count, each.row] for each in opened.remarks],
        "mapping": [[each.field, each.confidence, each.why] for each in opened.mapping.columns],
        "recalled": choice_message(opened.recalled) if opened.recalled is not None else None,
    }


def opened_from(message: Pairs[str, Any]) -> Opened:
    """The reverse."""
    recalled = message["recalled"]
    return Opened(
        path=Path(message["path"]),
        kind=Kind(message["kind"]),
        sheets=tuple(message["sheets"]),
        sheet=message["sheet"],
        headers=tuple(message["headers"]),
        header_row=message["header_row"],
        sample=tuple(Row(number, tuple(cells)) for number, cells in message["sample"]),
        guess_count=message["guess_count"],
        encoding=message["encoding"],
        delimiter=message["delimiter"],
        remarks=tuple(Remark(RemarkKind(kind), count, row) for kind, count, row in message["remarks"]),
        mapping=Mapping(
            tuple(
                Guess(_field(field), confidence, Evidence(why))
                for field, confidence, why in message["mapping"]
            )
        ),
        recalled=choice_from(recalled) if recalled is not None else None,
        legacy=tuple(message["legacy"]),
    )


def choice_message(choice: MappingChoice) -> dict[str, Any]:
    """A settled mapping as JSON takes it, column by column."""
    return asdict(choice)


def choice_from(message: Pairs[str, Any]) -> MappingChoice:
    """The reverse."""
    columns, defaults = tuple(map(_field, message["columns"])), Defaults(**message["defaults"])
    joins = tuple(
        Join(Field(each["field"]), tuple(each["columns"]), each["separator"]) for each in message["joins"]
    )
    return MappingChoice(columns, defaults, joins)


_PLAIN = (
    *("kind", "sheets", "sheet", "headers", "header_row", "guess_count", "encoding", "delimiter", "legacy"),
)


def _field(value: str | None) -> Field | None:
    return None if value is None else Field(value)
