"""What the commands on sources can be refused by, each as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.catalogue.number_giver import NumbersExhausted
from console.credentials.errors import CredentialError
from console.keys.errors import KeysError
from console.lists.plan_values import PlanOutdated, SecretsLost
from console.sources.values import Source, SourceFailed
from console.store.errors import StoreError
from console.store.source_tables import NoSuchSource, SourceNameTaken, SourcePaused
from ui.credentials.words import trouble_sentence
from widgets.source_words import failed_sentence

translate = QCoreApplication.translate


def paused_words(source: Source) -> str:
    """Why a source is not asked."""
    return translate("Sources", "“{name}” is paused, so nobody asks it. Let it go on first.").format(
        name=source.name
    )


def refusals() -> tuple[type[Exception], ...]:
    """All of them."""
    of_sources = (SourceFailed, NoSuchSource, SourceNameTaken, SourcePaused)
    of_plans = (PlanOutdated, SecretsLost, NumbersExhausted)
    return (*of_sources, *of_plans, CredentialError, KeysError, StoreError)


def refusal(error: Exception) -> str:
    """Why it was not done, and what to do."""
    match error:
        case SourceFailed():
            return failed_sentence(error)
        case NoSuchSource():
            return translate("Sources", "There is no source called “{name}”.").format(name=error.args[0])
        case SourceNameTaken():
            return translate("Sources", "Another source is called “{name}”.").format(name=error.args[0])
        case SourcePaused():
            return paused_words(error.source)
        case PlanOutdated() | SecretsLost():
            return translate("Sources", "The catalogue was changed in the meantime. Sync once more.")
        case NumbersExhausted():
            return translate("Sources", "There are not enough free call-up numbers. Change their scheme.")
        case CredentialError() | KeysError() | StoreError():
            return trouble_sentence(error)
    raise error
