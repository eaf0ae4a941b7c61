"""What `safecity import` says of rows of which nothing becomes: those a list lacks, and deleted ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.lists.plan import Plan
from console.lists.plan_values import PlanRow
from console.lists.values import Field, Outcome
from ui.lists.row_advice import past_words
from widgets.list_words import outcome_words

translate = QCoreApplication.translate
_SHOWN = 12
_PAGE = 1_000


def waiting_lines(plan: Plan, outcome: Outcome) -> Iterator[str]:
    """The first rows of an outcome with number, name, thana and what the history has of them."""
    count = plan.counts()[outcome]
    if not count:
        return
    yield f"{outcome_words(outcome)}:"
    areas = _areas(plan)
    for row in plan.rows(outcome, limit=_SHOWN):
        number, name, thana = _named(row, areas)
        yield "  " + " · ".join(filter(None, (number, name, thana, past_words(row))))
    if count > _SHOWN:
        yield "  …"
    if outcome is Outcome.MISSING:
        yield "  " + translate(
            "Import", "They stay as they are: a list may be only a part. The window marks them as gone."
        )
    else:
        yield "  " + translate("Import", "They stay deleted. The window brings them back.")


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
                **({} if past is None else {"by": past.who, "change": past.name, "at_utc": past.at_utc}),
            }


def _areas(plan: Plan) -> dict[str, str]:
    told: dict[str, str] = json.loads(plan.told("areas") or "{}")
    return told


def _named(row: PlanRow, areas: dict[str, str]) -> tuple[str, str, str]:
    """Number, name and thana, as far as they are known."""
    thana = str(row.values.get(Field.THANA) or "")
    return str(row.values.get(Field.NUMBER) or ""), row.name, areas.get(thana, thana)
