"""Keys, where they are kept and what can go wrong with them, as sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.custody.values import What
from console.keys.errors import (
    ImportRefused,
    KeyNotValid,
    KeyringSilent,
    KeysError,
    KeysFolderNotUsable,
    KeysUnreadable,
    NoKeysYet,
    RootElsewhere,
    SecretGone,
    StampFailed,
)
from console.keys.values import Kept, KeyEvent, Role, Validity
from ui.incidents.words import day_words
from ui.keys_of_centre.refusals import refusal_words, stamp_words

translate = QCoreApplication.translate

_PAIRS_IN_A_GROUP = 4


def grouped(fingerprint: str, groups_in_a_line: int = 2) -> tuple[str, ...]:
    """A fingerprint in lines that a person can read aloud: groups of four pairs each."""
    pairs = fingerprint.split(":")
    groups = [" ".join(pairs[at : at + _PAIRS_IN_A_GROUP]) for at in range(0, len(pairs), _PAIRS_IN_A_GROUP)]
    return tuple(
        "   ".join(groups[at : at + groups_in_a_line]) for at in range(0, len(groups), groups_in_a_line)
    )


def whose_words(organisation: str, name: str) -> str:
    """Whose a certificate is and what it is called; many of other authorities lack the one or the other."""
    return " · ".join(part for part in (organisation, name) if part)


def kept_words(kept: Kept, demo: bool) -> str:
    """Where the secret is that opens the private keys, and what that means."""
    if demo:
        return translate(
            "CentreKeys",
            "Encrypted, but what opens them lies beside them in a file: a demo's keys guard nothing.",
        )
    if kept is Kept.SYSTEM_KEYRING:
        return translate(
            "CentreKeys",
            "Encrypted; what opens them is in this computer's keyring, behind this user's password.",
        )
    return translate(
        "CentreKeys",
        "Encrypted, but what opens them lies beside them in a file that only this user can read, because "
        "this computer offered no keyring that could be used. Whoever gets this user's files gets the keys.",
    )


def came_words(event: KeyEvent | None) -> str:
    """How a certificate came to this seat."""
    if event is None:
        return translate("CentreKeys", "Not known")
    day = day_words(event.at_utc)
    if event.what is What.KEY_IMPORTED:
        text = translate("CentreKeys", "Imported from the centre's own authority on {day} by {who}")
    else:
        text = translate("CentreKeys", "Made on this seat on {day} by {who}")
    return text.format(day=day, who=event.who or translate("CentreKeys", "the console itself"))


def until_words(validity: Validity, from_utc: float, until_utc: float) -> str:
    """Until when a certificate holds, or that it does not."""
    match validity:
        case Validity.EXPIRED:
            return translate("CentreKeys", "Ran out on {day}").format(day=day_words(until_utc))
        case Validity.NOT_YET:
            return translate(
                "CentreKeys", "Holds only from {day} on: is this computer's clock right?"
            ).format(day=day_words(from_utc))
        case Validity.VALID:
            return translate("CentreKeys", "Valid until {day}").format(day=day_words(until_utc))


def demo_words() -> str:
    """That these are a demo's keys."""
    return translate("CentreKeys", "DEMO KEYS – made for trying out, not for court. Every package says so.")


def former_words(count: int) -> str:
    """How many keys this seat had before."""
    return translate(
        "CentreKeys",
        "Former keys of this seat: {count}. What they sealed stays verifiable with the root of their time.",
    ).format(count=count)


def start_over_question() -> str:
    """Whether new keys are meant, and what that means."""
    return translate(
        "CentreKeys",
        "Make a new root and a new key? The centre's fingerprint changes and must be given out again; "
        "packages made before stay verifiable with the old root certificate only.",
    )


def password_prompt() -> str:
    """What is asked for when a PKCS#12 file is imported."""
    return translate("CentreKeys", "Password of the PKCS#12 file")


def keys_sentence(error: KeysError) -> str:
    """What went wrong with the keys, and what to do."""
    match error:
        case NoKeysYet():
            return translate(
                "CentreKeys", "There are no keys in {path} yet: they are made when the console first starts."
            ).format(path=error.folder)
        case SecretGone() | KeyringSilent():
            return _secret_sentence(error)
        case KeysUnreadable():
            return translate(
                "CentreKeys",
                "The file of keys {path} cannot be used ({detail}). Put a backup in its place. If there is "
                "none, “safecity keys start-over” makes new keys; packages made before stay verifiable "
                "with the old root certificate.",
            ).format(path=error.file, detail=error.detail)
        case KeysFolderNotUsable():
            return translate("CentreKeys", "{path} cannot be read or written ({detail}).").format(
                path=error.path, detail=error.detail
            )
        case KeyNotValid():
            return _not_valid_sentence(error)
        case RootElsewhere():
            return translate(
                "CentreKeys",
                "The root belongs to the centre's own authority, so a new key cannot be made here. Ask it "
                "for a new PKCS#12 file and import that.",
            )
        case ImportRefused():
            return refusal_words(error.why, error.detail)
        case StampFailed():
            return stamp_words(error.why)
    return translate("CentreKeys", "It could not be done: {detail}").format(detail=error)


def _secret_sentence(error: SecretGone | KeyringSilent) -> str:
    if isinstance(error, KeyringSilent):
        return translate(
            "CentreKeys",
            "The keys cannot be opened: this computer's keyring is locked or did not answer. Sign in to the "
            "desktop as the user who uses this console, unlock the keyring and try again.",
        )
    if error.kept is Kept.SYSTEM_KEYRING:
        return translate(
            "CentreKeys",
            "The keys in {path} cannot be opened: what opens them is not in this user's keyring. Start the "
            "console as the user who made them, on the same computer, or restore that keyring. If it is "
            "lost, “safecity keys start-over” makes new keys; packages made before stay verifiable with "
            "the old root certificate.",
        ).format(path=error.file)
    return translate(
        "CentreKeys",
        "The keys in {path} cannot be opened: the file “unlock” beside them is missing. Restore it from a "
        "backup. If it is lost, “safecity keys start-over” makes new keys; packages made before stay "
        "verifiable with the old root certificate.",
    ).format(path=error.file)


def _not_valid_sentence(error: KeyNotValid) -> str:
    if error.role is Role.ROOT:
        return translate(
            "CentreKeys",
            "Nothing can be signed: the centre's root holds from {first} to {last}. Check this computer's "
            "clock; if it is right, “safecity keys start-over” makes a new root.",
        ).format(first=day_words(error.from_utc), last=day_words(error.until_utc))
    if error.validity is Validity.NOT_YET:
        return translate(
            "CentreKeys",
            "Nothing can be signed: the seat's certificate holds only from {day} on. Check this computer's "
            "clock.",
        ).format(day=day_words(error.from_utc))
    return translate(
        "CentreKeys",
        "Nothing can be signed: the seat's certificate ran out on {day}. Check this computer's clock; if it "
        "is right, make a new key (Keys of the centre, or “safecity keys rotate”).",
    ).format(day=day_words(error.until_utc))
