"""Why an ONVIF device told nothing, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.sources.values import SourceFailed, SourceTrouble

translate = QCoreApplication.translate


def trouble_words(error: SourceFailed) -> str:
    """What came in the way, with what the device said of it."""
    said = _words(error.trouble)
    return f"{said} ({error.detail})" if error.detail else said


def _words(trouble: SourceTrouble) -> str:
    match trouble:
        case SourceTrouble.NO_ANSWER:
            return translate("Discover", "It does not answer.")
        case SourceTrouble.PASSWORD_REFUSED:
            return translate("Discover", "It refuses this user or password.")
        case SourceTrouble.NOT_SAFE:
            return translate(
                "Discover", "It cannot be spoken to safely: its certificate or its way of logging in."
            )
        case SourceTrouble.REFUSED:
            return translate("Discover", "It refuses to tell.")
        case SourceTrouble.BAD_ANSWER:
            return translate("Discover", "Its answer is not ONVIF's.")
        case SourceTrouble.BROKEN_OFF:
            return translate("Discover", "The connection broke off.")
        case SourceTrouble.BAD_ADDRESS:
            return translate("Discover", "Its address cannot be used.")
    return translate("Discover", "It could not be asked ({trouble}).").format(trouble=trouble.value)
