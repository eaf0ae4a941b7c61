"""What is said of a row beside its values: what the history has of it, and what a person can decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from console.lists.plan import decisions
from console.lists.plan_values import Candidate, Contrary, PlanRow
from console.lists.values import Decision, Outcome
from ui.catalogue.fact_words import FactWords, field_name
from ui.incidents.words import day_words
from widgets import list_words

translate = QCoreApplication.translate
_MERGES = frozenset({Decision.MERGE, Decision.MERGE_TAKE})


def possible(row: PlanRow, candidate: Candidate | None) -> frozenset[Decision]:
    """What a person can say about a row that he has not said yet; `candidate` is the site beside it."""
    said = set(decisions(row)) - {row.decision}
    if candidate is None or not takeable(candidate):
        said.discard(Decision.MERGE_TAKE)
    if row.decision is Decision.LEAVE_OUT and row.outcome is not Outcome.DUPLICATE:
        return frozenset({Decision.AS_PLANNED})
    return frozenset(said)


def takeable(candidate: Candidate) -> tuple[Contrary, ...]:
    """What a merge would leave and a person may have taken."""
    return tuple(each for each in candidate.contrary if not each.by_hand)


def decided_words(row: PlanRow) -> str:
    """What becomes of a row, with what a person said about it."""
    said = list_words.outcome_words(row.outcome)
    if row.decision is Decision.AS_PLANNED:
        return said
    if row.decision is Decision.TAKE and row.outcome is Outcome.MISSING:
        return "✓ " + translate("ListRow", "Marked as gone")
    if row.decision is Decision.TAKE and row.outcome is Outcome.DELETED:
        return "✓ " + translate("ListRow", "Brought back")
    if row.outcome is Outcome.DUPLICATE:
        return f"✓ {list_words.decision_words(row.decision)}"
    return f"{said} · {list_words.decision_words(row.decision)}"


def take_words(row: PlanRow) -> str:
    """What the key T does with a row."""
    if row.outcome is Outcome.MISSING:
        return translate("ListRow", "Mark as gone (T)")
    if row.outcome is Outcome.DELETED:
        return translate("ListRow", "Bring back (T)")
    if row.outcome is Outcome.DUPLICATE:
        return translate("ListRow", "With list's values (T)")
    return translate("ListRow", "Take the list's values (T)")


def past_words(row: PlanRow) -> str:
    """What the history has of a row, in one line."""
    past = row.past
    if past is None:
        return ""
    if row.outcome is Outcome.DELETED:
        if past.who:
            said = translate("ListRow", "Deleted by {who} on {day}")
        else:
            said = translate("ListRow", "Deleted on {day}")
        return said.format(who=past.who, day=day_words(past.at_utc))
    said = translate("ListRow", "Last told {day} by “{list}”")
    return said.format(list=past.name, day=day_words(past.at_utc))


def advice_lines(row: PlanRow, candidate: Candidate | None, say: FactWords) -> list[str]:
    """What stands over the values of a row: its past, and what a merge would leave."""
    lines = [f"▲ {said}"] if (said := past_words(row)) else []
    if candidate is not None and row.outcome is Outcome.DUPLICATE:
        lines += _contrary_lines(row, candidate, say)
    return lines


def hint_words(outcome: Outcome | None) -> str:
    """What rows of an outcome wait for."""
    if outcome is Outcome.MISSING:
        return translate(
            "ListRow",
            "These stay as they are: a list may be only a part. T marks what is really gone; the mark "
            "goes when a later list has it again.",
        )
    if outcome is Outcome.DELETED:
        return translate(
            "ListRow",
            "These stay deleted, because a person decided so. T brings one back with its number and history.",
        )
    return ""


def _contrary_lines(row: PlanRow, candidate: Candidate, say: FactWords) -> list[str]:
    if row.decision is Decision.KEEP_BOTH:
        return []
    taking = row.decision is Decision.MERGE_TAKE
    left = [each for each in candidate.contrary if each.by_hand or not taking]
    by_hand = [each for each in left if each.by_hand]
    others = [each for each in left if not each.by_hand]
    lines = []
    if others:
        said = translate("ListRow", "If it is the same site, these stay as the catalogue has them: {fields}")
        lines.append("▲ " + said.format(fields=_fields(others, say)))
    if by_hand:
        said = translate("ListRow", "Set by hand, and kept in any case: {fields}")
        lines.append("▲ " + said.format(fields=_fields(by_hand, say)))
    return lines


def _fields(some: Sequence[Contrary], say: FactWords) -> str:
    return " · ".join(f"{field_name(each.field)}: {say.value(each.field, each.stands)}" for each in some)
