"""Which rows of a plan its report tells of, and what it says: what was kept out or left, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from console.ist import ist
from console.lists.plan import Plan
from console.lists.plan_values import PlanRow
from console.lists.shown import shown
from console.lists.values import REJECTS, CellTrouble, Decision, Field, Outcome, Trouble

_PAGE = 2_000
_NAMES = (Field.NAME_HI, Field.NAME_EN, Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN)
_MERGED = (Decision.MERGE, Decision.MERGE_TAKE)
Troubles = tuple[CellTrouble, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a row: what is amiss with its cells, and what the history has of it (`missing`,
    `deleted` or '')."""

    row: PlanRow
    troubles: Troubles = ()
    past: str = ""


def report_due(plan: Plan) -> bool:
    """Whether a report is written unasked: rows are kept out, or a merge leaves some of what they say."""
    if plan.counts()[Outcome.REJECTED]:
        return True
    return any(_left(row) for row in _rows(plan, Outcome.DUPLICATE))


def reported(plan: Plan) -> Iterator[Told]:
    """Rows of the list that are told of, by outcome: rejected, deleted by hand, with values not taken."""
    for row in _rows(plan, Outcome.REJECTED):
        # What keeps it out, or everything where that is not told.
        yield Told(row, tuple(each for each in row.troubles if each.trouble in REJECTS) or row.troubles)
    for row in _rows(plan, Outcome.DELETED):
        if row.decision is not Decision.TAKE:
            yield Told(row, past="deleted")
    words = Shown(plan)
    for row in _rows(plan, Outcome.DUPLICATE):
        if left := _left(row):
            yield Told(row, tuple(words.left(*each) for each in left))
    for outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED):
        for row in _rows(plan, outcome, Trouble.KEPT_OF_OTHER):
            if row.decision is not Decision.TAKE:
                kept = (each for each in row.troubles if each.trouble is Trouble.KEPT_OF_OTHER)
                yield Told(row, tuple(kept))


def missing(plan: Plan) -> Iterator[Told]:
    """What the list lacks and nobody marked."""
    for row in _rows(plan, Outcome.MISSING):
        if row.decision is not Decision.TAKE:
            yield Told(row, past="missing")


def _left(row: PlanRow) -> list[tuple[Field, Any, Any, bool]]:
    """What a merge does not take of a row: field, what it says, what stands, whether by hand."""
    if row.decision not in _MERGED:
        return []
    target = next((each for each in row.candidates if each.site == row.chosen), None)
    takes = row.decision is Decision.MERGE_TAKE
    contrary = target.contrary if target is not None else ()
    return [
        (each.field, each.said, each.stands, each.by_hand) for each in contrary if each.by_hand or not takes
    ]


def _rows(plan: Plan, outcome: Outcome, trouble: Trouble | None = None) -> Iterator[PlanRow]:
    at = 0
    while rows := plan.rows(outcome, offset=at, limit=_PAGE, trouble=trouble):
        at += len(rows)
        yield from rows


class Shown:
    """Values of a plan as the cells of its list would say them."""

    def __init__(self, plan: Plan) -> None:
        columns = json.loads(plan.told("columns") or "[]")
        self._column: dict[Field, int] = {
            Field(field): at for at, field in reversed(list(enumerate(columns))) if field
        }
        self._areas: Mapping[str, str] = json.loads(plan.told("areas") or "{}")

    def left(self, field: Field, said: Any, stands: Any, by_hand: bool) -> CellTrouble:
        """What a merge does not take."""
        trouble = Trouble.KEPT_BY_HAND if by_hand else Trouble.KEPT_OF_OTHER
        return CellTrouble(trouble, self._at(field), self.text(field, said), self.text(field, stands))

    def cells(self, row: PlanRow) -> dict[int, str]:
        """What a row's values would be in the list, by column."""
        return {
            at: self.text(field, value)
            for field, value in row.values.items()
            if value not in (None, "") and (at := self._at(field)) >= 0
        }

    def text(self, field: Field, value: Any) -> str:
        """One value."""
        return shown(field, value, lambda area: self._areas.get(area, ""))

    def _at(self, field: Field) -> int:
        """The column of a field; names of both languages may stand in one."""
        if field in self._column or field not in _NAMES:
            return self._column.get(field, -1)
        site = field in (Field.NAME_HI, Field.NAME_EN)
        return self._column.get(Field.NAME if site else Field.CAMERA_NAME, -1)


def reason_words(told: Told, headers: Sequence[str], speech: str) -> str:
    """All that is said of a row, in `hi` or `en`."""
    past = [_past_words(told, speech)] if told.past else []
    return "; ".join([*past, *(_reason(told.row.row, each, headers, speech) for each in told.troubles)])


def reasons(row: int, troubles: Sequence[CellTrouble], headers: Sequence[str], speech: str) -> str:
    """Why a row is kept out, by row and column, in `hi` or `en`."""
    return "; ".join(_reason(row, each, headers, speech) for each in troubles)


def _past_words(told: Told, speech: str) -> str:
    past = told.row.past
    if past is None:
        return ""
    text: str = _words()[told.past][speech]
    return text.format(row=told.row.row, date=f"{ist(past.at_utc):%d.%m.%Y}", name=past.name, who=past.who)


def _reason(row: int, found: CellTrouble, headers: Sequence[str], speech: str) -> str:
    words = _words()
    if 0 <= found.column < len(headers):
        where = words["cell"][speech].format(row=row, column=headers[found.column])
    else:
        where = words["row"][speech].format(row=row)
    said = f"{where}: {words['troubles'][found.trouble.value][speech]}"
    if found.detail:
        said += f": “{found.detail}”"
    return f"{said} → {found.understood}" if found.understood else said


@cache
def _words() -> dict[str, Any]:
    text = resources.files("resources").joinpath("reject_reasons.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read
