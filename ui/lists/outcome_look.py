"""How outcomes of rows look: a mark of its own shape for each, in a colour that only helps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QIcon

from console.catalogue.values import Name
from console.lists.plan_values import Changed, PlanRow
from console.lists.values import REJECTS, CellTrouble, Field, Outcome, Trouble
from ui.catalogue.fact_words import FactWords, field_name
from ui.lists import row_advice
from widgets import icons, list_words, theme

_MARKS = {
    Outcome.NEW: "mdi6.plus-circle-outline",
    Outcome.CHANGED: "mdi6.pencil-circle-outline",
    Outcome.UNCHANGED: "mdi6.equal",
    Outcome.DUPLICATE: "mdi6.content-duplicate",
    Outcome.REJECTED: "mdi6.close-octagon-outline",
    Outcome.GONE: "mdi6.ghost-outline",
    Outcome.MISSING: "mdi6.text-box-remove-outline",
    Outcome.DELETED: "mdi6.delete-restore",
}
ORDER = tuple(_MARKS)
# What is told of a row though nothing is wrong with it.
_NOTHING_WRONG = frozenset({Trouble.PASSWORD_IN_ADDRESS, Trouble.CATEGORY_SETTLED})


def outcome_colour(outcome: Outcome) -> QColor:
    """The colour of an outcome's mark."""
    now = theme.current()
    return {
        Outcome.NEW: now.live,
        Outcome.CHANGED: now.accent,
        Outcome.DUPLICATE: now.warning,
        Outcome.REJECTED: now.down,
    }.get(outcome, now.text_dim)


def outcome_icon(outcome: Outcome) -> QIcon:
    """The mark of an outcome."""
    return icons.icon(_MARKS[outcome], outcome_colour(outcome))


def outcome_mark(outcome: Outcome) -> str:
    """The name of an outcome's mark."""
    return _MARKS[outcome]


def camera_words(row: PlanRow, say: FactWords) -> str:
    """A row's camera, with its number where it has one: a recorder's are told apart by it."""
    told = (str(row.values.get(each) or "") for each in (Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN))
    return f"{row.values.get(Field.NUMBER) or ''} {Name(*told).text(say.speech)}".strip()


def telling_words(row: PlanRow, say: FactWords) -> str:
    """The rest of a row in one line: why it is kept out, what changes, whom it may be the same as."""
    if row.outcome is Outcome.REJECTED:
        kept_out = [each for each in row.troubles if each.trouble in REJECTS] or list(row.troubles)
        return " · ".join(trouble_words(each, say) for each in kept_out)
    if row.outcome is Outcome.DUPLICATE and row.candidates:
        first = row.candidates[0]
        more = f" (+{len(row.candidates) - 1})" if len(row.candidates) > 1 else ""
        return f"{list_words.alike_words(first.why)}: {first.name}{more}"
    if row.past is not None:
        return row_advice.past_words(row)
    if row.changes:
        return " · ".join(change_words(each, say) for each in row.changes)
    # Every row may have a password in its address, or a word that was settled: what is wrong stands before.
    told = sorted(row.troubles, key=lambda each: each.trouble in _NOTHING_WRONG)
    return " · ".join(trouble_words(each, say) for each in told)


def trouble_words(found: CellTrouble, say: FactWords) -> str:
    """What is amiss with a cell; a category that it was taken for by its name."""
    if found.trouble in (Trouble.CATEGORY_GUESSED, Trouble.CATEGORY_SETTLED):
        found = replace(found, understood=say.category(found.understood))
    return list_words.cell_words(found)


def change_words(change: Changed, say: FactWords) -> str:
    """What becomes another, on one line."""
    old, new = (say.value(change.field, value) or "–" for value in (change.old, change.new))
    return f"{field_name(change.field)}: {old} → {new}"
