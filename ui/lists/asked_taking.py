"""Rows of which nothing becomes unasked, named on a command line: those to be marked or brought back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from console.lists.plan import Plan
from console.lists.plan_values import PlanRow
from console.lists.values import Decision, Field, Outcome
from ui.lists.asked_wish import Wish, WishUnclear
from widgets.words import count_words

translate = QCoreApplication.translate
# In the place of a row: every one of them.
ALL = "all"
_PAGE = 1_000


def take_named(plan: Plan, wish: Wish) -> None:
    """Decide as the window's T does on the rows that the wish names. Raises WishUnclear."""
    # First all of them are found: of a wish with a slip nothing is decided.
    rows = [*_found(plan, Outcome.MISSING, wish.missing), *_found(plan, Outcome.DELETED, wish.back)]
    for outcome, named in ((Outcome.MISSING, wish.missing), (Outcome.DELETED, wish.back)):
        if any(_is_all(each) for each in named):
            plan.decide_all(outcome, Decision.TAKE)
    for row in rows:
        plan.decide(row, Decision.TAKE)


def taken_lines(plan: Plan) -> Iterator[str]:
    """How many of them were marked and brought back, once the plan is carried out."""
    taken = plan.taken()
    for outcome, words in (
        (Outcome.MISSING, translate("Import", "Marked as gone: {count}")),
        (Outcome.DELETED, translate("Import", "Brought back: {count}")),
    ):
        if taken.get(outcome, 0):
            yield words.format(count=count_words(taken[outcome]))


def _found(plan: Plan, outcome: Outcome, named: Sequence[str]) -> Iterator[int]:
    of_outcome = _missing if outcome is Outcome.MISSING else _deleted
    for each in named:
        if _is_all(each):
            if not plan.count(outcome):
                raise WishUnclear(_none_words(outcome))
        else:
            yield from of_outcome(plan, each.strip())


def _is_all(named: str) -> bool:
    return named.strip().casefold() == ALL


def _missing(plan: Plan, named: str) -> list[int]:
    """The row of the camera with this call-up number, or all of the one site that has this name."""
    number = int(named) if named.isdecimal() and len(named) < 19 else None
    wanted = str(number) if number is not None else named
    fitting = [row for row in _rows(plan, wanted) if _is_called(row, wanted, number)]
    if len({row.site for row in fitting}) == 1:
        return [row.row for row in fitting]
    words = (
        translate("Import", "Several that the list lacks are called “{name}”: give the call-up number.")
        if fitting
        else translate("Import", "Nothing that the list lacks has this number or name: “{name}”")
    )
    raise WishUnclear(words.format(name=named))


def _rows(plan: Plan, text: str) -> Iterator[PlanRow]:
    at = 0
    while some := plan.rows(Outcome.MISSING, text, offset=at, limit=_PAGE):
        at += len(some)
        yield from some


def _is_called(row: PlanRow, wanted: str, number: int | None) -> bool:
    if number is not None:
        return row.values.get(Field.NUMBER) == number
    names = (Field.NAME_HI, Field.NAME_EN, Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN)
    return wanted.casefold() in {str(row.values.get(each) or "").casefold() for each in names}


def _deleted(plan: Plan, named: str) -> list[int]:
    """The row of the list, by its number there, that tells of what a person deleted."""
    row = int(named) if named.isdecimal() and len(named) < 10 else 0
    known = {each.row for each in plan.rows(Outcome.DELETED, limit=plan.count(Outcome.DELETED) or 1)}
    if row not in known:
        words = translate("Import", "No row “{row}” of the list tells of what was deleted by hand.")
        raise WishUnclear(words.format(row=named))
    return [row]


def _none_words(outcome: Outcome) -> str:
    if outcome is Outcome.MISSING:
        return translate("Import", "The list lacks nothing that the sender's earlier lists had.")
    return translate("Import", "No row of the list tells of what was deleted by hand.")
