"""Why something with lists, sites or cameras could not be done, and what helps, as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.catalogue.changes import AlreadyUndone, Conflict, NotThere, UndoRefused
from console.catalogue.edit_fields import EditRefused, Why
from console.catalogue.numbers import NumberRetired, NumbersExhausted, NumberTaken
from console.keys.errors import KeysError
from console.lists.desk import ListProcessLost
from console.lists.plan_values import PlanOutdated, SecretsLost
from console.lists.table import ListUnreadable
from ui.catalogue.history_words import called_words
from ui.incidents.words import language, moment_words
from ui.sentences import error_sentence
from widgets.list_file_words import unreadable_words

translate = QCoreApplication.translate
_TOLD = 3


def refusal_words(error: BaseException) -> str:
    """A sentence for whatever went wrong on this page."""
    match error:
        case ListUnreadable():
            return unreadable_words(error.why, error.detail)
        case UndoRefused():
            return undo_words(error.conflicts)
        case EditRefused():
            return edit_words(error.why)
        case NumberTaken():
            return translate("Refusal", "Number {number} belongs to “{name}”.").format(
                number=error.number, name=error.holder.name.text(language())
            )
        case NumberRetired():
            return translate(
                "Refusal", "Number {number} belonged to “{name}” until {when}; people may still know it so."
            ).format(
                number=error.former.number,
                name=error.former.name.text(language()),
                when=moment_words(error.former.retired_utc),
            )
        case NumbersExhausted():
            return translate(
                "Refusal", "No call-up number is left: give the thana a further block under “Numbers”."
            )
        case KeysError():
            return translate(
                "Refusal",
                "The password store cannot be opened, so passwords of this list cannot be kept. Look "
                "under “Passwords”; nothing was written.",
            )
    return _simple(error) or error_sentence(error)


def _simple(error: BaseException) -> str:
    if isinstance(error, ListProcessLost):
        return translate(
            "Refusal", "Reading the list broke off. Try it once more; if it happens again, divide the list."
        )
    if isinstance(error, PlanOutdated):
        return translate(
            "Refusal",
            "The catalogue has changed since this list was read. Go back one step and read it again; "
            "nothing was written.",
        )
    if isinstance(error, SecretsLost):
        return translate(
            "Refusal",
            "The passwords that stand in this list's addresses could not be kept. Read the list again; "
            "nothing was written.",
        )
    if isinstance(error, AlreadyUndone):
        return translate("Refusal", "Somebody has taken this back already.")
    if isinstance(error, NotThere):
        return translate("Refusal", "It is not in the catalogue any more.")
    return ""


def undo_words(conflicts: tuple[Conflict, ...]) -> str:
    """Why a change cannot be taken back: what was done since with what it touched."""
    names = [_conflict_words(each) for each in conflicts[:_TOLD]]
    if len(conflicts) > _TOLD:
        names.append("…")
    return translate(
        "Refusal", "This cannot be taken back, because what it touched was changed since: {what}"
    ).format(what="; ".join(names))


def _conflict_words(conflict: Conflict) -> str:
    name = called_words(conflict.name, conflict.number, language())
    if conflict.later is None:
        return name
    return translate("Refusal", "{name} (by “{change}”, {when})").format(
        name=name, change=conflict.later.head.name, when=moment_words(conflict.later.at_utc)
    )


def edit_words(why: Why) -> str:
    """Why a value cannot be kept."""
    return {
        Why.UNKNOWN_FIELD: translate("Refusal", "This cannot be changed here."),
        Why.NO_NAME: translate("Refusal", "A site needs a name in Hindi or in English."),
        Why.TOO_LONG: translate("Refusal", "This text is too long."),
        Why.WRONG_KIND: translate("Refusal", "This cannot be read."),
        Why.OUT_OF_RANGE: translate("Refusal", "This value is out of its range."),
        Why.HALF_A_PLACE: translate("Refusal", "A place needs latitude and longitude."),
        Why.UNKNOWN_CATEGORY: translate("Refusal", "There is no such category."),
        Why.UNKNOWN_AREA: translate("Refusal", "There is no such area."),
        Why.UNKNOWN_SITE: translate("Refusal", "The site is not in the catalogue any more."),
        Why.UNKNOWN_CREDENTIAL: translate("Refusal", "There is no such entry under “Passwords”."),
        Why.BAD_ADDRESS: translate("Refusal", "An address looks like rtsp://192.168.1.20/stream1."),
        Why.PASSWORD_IN_ADDRESS: translate(
            "Refusal",
            "No password in an address: add it under “Passwords” and choose the entry here. Where the "
            "address has them among its words, write {user} and {password} in their places.",
        ),
    }[why]
