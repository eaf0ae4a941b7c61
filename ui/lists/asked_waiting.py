"""What `safecity import` says of rows of which nothing becomes: those a list lacks, and deleted ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.lists.plan import Plan
from console.lists.plan_values import PlanRow
from console.lists.values import Decision, Field, Outcome
from ui.lists.row_advice import decided_words, past_words
from widgets.list_words import outcome_words

translate = QCoreApplication.translate
_SHOWN = 12
_PAGE = 1_000


def waiting_lines(plan: Plan, outcome: Outcome) -> Iterator[str]:
    """The first rows of an outcome with number, name, thana, what the history has and what becomes of them.

    Deleted ones also with their rows in the list: by those they are named.
    """
    count = plan.counts()[outcome]
    if not count:
        return
    yield f"{outcome_words(outcome)}:"
    areas = _areas(plan)
    for row in plan.rows(outcome, limit=_SHOWN):
        number, name, thana = _named(row, areas)
        place = translate("Import", "row {row}").format(row=row.row) if row.row > 0 else ""
        becomes = decided_words(row) if row.decision is Decision.TAKE else ""
        yield "  " + " · ".join(filter(None, (place, number, name, thana, past_words(row), becomes)))
    if count > _SHOWN:
        yield "  …"
    if plan.taken().get(outcome, 0) == count:
        return
    if outcome is Outcome.MISSING:
        yield "  " + translate(
            "Import",
            "They stay as they are: a list may be only a part. --mark-missing with a number, a name or “all” "
            "marks them as gone.",
        )
    else:
        yield "  " + translate(
            "Import", "They stay deleted. --bring-back with a row of the list or “all” brings them back."
        )


def waiting_told(plan: Plan, outcome: Outcome) -> Iterator[dict[str, Any]]:
    """All of them, for a program; times are UTC seconds."""
    areas, at = _areas(plan), 0
    while rows := plan.rows(outcome, offset=at, limit=_PAGE):
        at += len(rows)
        for row in rows:
            number, name, thana = _named(row, areas)
            past = row.past
            yield {
                **({"row": row.row} if row.row > 0 else {}),
                "number": int(number) if number else None,
                "name": name,
                "thana": thana,
                "taken": row.decision is Decision.TAKE,
                **({} if past is None else {"by": past.who, "change": past.name, "at_utc": past.at_utc}),
            }


def _areas(plan: Plan) -> dict[str, str]:
    told: dict[str, str] = json.loads(plan.told("areas") or "{}")
    return told


def _named(row: PlanRow, areas: dict[str, str]) -> tuple[str, str, str]:
    """Number, name and thana, as far as they are known."""
    thana = str(row.values.get(Field.THANA) or "")
    return str(row.values.get(Field.NUMBER) or ""), row.name, areas.get(thana, thana)
