"""Credentials in words: who needs one, where they are kept, what can go wrong and what to do then."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.credentials.errors import (
    BadLogin,
    BadName,
    CredentialClosed,
    CredentialError,
    LoginNotUsable,
    NameNotUsable,
    NameTaken,
    NoSuchCredential,
    StillUsed,
)
from console.credentials.names import NAME_AT_MOST, PART_AT_MOST
from console.credentials.values import Uses
from console.keys.errors import KeyringSilent, KeysError, KeysFolderNotUsable, KeysUnreadable, SecretGone
from console.keys.values import Kept
from ui.sentences import error_sentence
from widgets.words import counted

translate = QCoreApplication.translate

_SOURCES_NAMED = 3


def section_words() -> str:
    """What the section is called."""
    return translate("Credentials", "Passwords")


def uses_words(uses: Uses) -> str:
    """What logs in with it, short enough for a cell."""
    said = []
    if uses.cameras:
        said.append(translate("Credentials", "Cameras: {count}").format(count=uses.cameras))
    if uses.sources:
        named = ", ".join(uses.sources[:_SOURCES_NAMED])
        more = "…" if len(uses.sources) > _SOURCES_NAMED else ""
        said.append(translate("Credentials", "Sources: {names}").format(names=named + more))
    return " · ".join(said) or translate("Credentials", "Not used")


def kept_words(kept: Kept | None) -> str:
    """Where the key is that opens the passwords, and what that means."""
    match kept:
        case Kept.SYSTEM_KEYRING:
            return translate(
                "Credentials",
                "Encrypted; what opens them is in this computer's keyring, behind this user's password.",
            )
        case Kept.FILE:
            return translate(
                "Credentials",
                "Encrypted, but what opens them lies in a file that only this user can read. Whoever gets "
                "this user's files gets the passwords.",
            )
        case None:
            return translate("Credentials", "Passwords are encrypted as soon as there are any.")


def awaited_words() -> str:
    """That the keyring has not answered yet."""
    return translate(
        "Credentials",
        "This computer's keyring has not answered yet: cameras with a password wait for it.",
    )


def closed_words(count: int) -> str:
    """That some cannot be opened, though the key is there."""
    one = translate(
        "Credentials", "1 cannot be opened with the key of this console: type its user and password again."
    )
    many = translate(
        "Credentials",
        "{count} cannot be opened with the key of this console: type their user and password again.",
    )
    return counted(count, one, many)


def anew_question() -> str:
    """Whether another key is meant, and what that means."""
    return translate(
        "Credentials",
        "Begin with a new key? The passwords that are kept now can then never be opened again: each must be "
        "typed anew. Cameras and sources keep the names of theirs.",
    )


def trouble_sentence(error: BaseException) -> str:
    """What went wrong with credentials, and what to do."""
    match error:
        case CredentialError():
            return _credential_sentence(error)
        case KeyringSilent():
            return translate(
                "Credentials",
                "The passwords cannot be opened: this computer's keyring is locked or did not answer. Unlock "
                "it and try again.",
            )
        case SecretGone(kept=Kept.SYSTEM_KEYRING):
            return translate(
                "Credentials",
                "The passwords cannot be opened: their key is not in this user's keyring. Start the console "
                "as the user who made it, or restore that keyring; if it is lost, begin with a new key.",
            )
        case SecretGone():
            return translate(
                "Credentials",
                "The passwords cannot be opened: the file of their key is missing. Restore the folder “keys” "
                "of the data folder from a backup; if it is lost, begin with a new key.",
            )
        case KeysUnreadable():
            return translate(
                "Credentials",
                "The passwords cannot be opened: {path} is damaged. Restore it from a backup; if there is "
                "none, begin with a new key.",
            ).format(path=error.file)
        case KeysFolderNotUsable():
            return translate("Credentials", "{path} cannot be read or written ({detail}).").format(
                path=error.path, detail=error.detail
            )
        case KeysError():
            return translate("Credentials", "The passwords cannot be opened.")
    return error_sentence(error)


def _credential_sentence(error: CredentialError) -> str:
    match error:
        case NoSuchCredential():
            return translate("Credentials", "There is no login called “{name}”.").format(name=error.name)
        case NameTaken():
            return translate(
                "Credentials", "“{name}” is the name of another login, or was: choose another."
            ).format(name=error.name)
        case NameNotUsable():
            return _name_sentence(error.why)
        case LoginNotUsable():
            return _login_sentence(error.why)
        case StillUsed():
            return translate(
                "Credentials",
                "“{name}” is still needed ({uses}). Give those another login first.",
            ).format(name=error.name, uses=uses_words(error.uses))
        case CredentialClosed():
            return translate("Credentials", "The login “{name}” cannot be opened now: see Passwords.").format(
                name=error.name
            )
    return str(error)


def _name_sentence(why: BadName) -> str:
    match why:
        case BadName.EMPTY:
            return translate("Credentials", "Give it a name.")
        case BadName.TOO_LONG:
            return translate("Credentials", "A name has at most {count} characters.").format(
                count=NAME_AT_MOST
            )
        case BadName.UNPRINTABLE:
            return translate("Credentials", "The name holds characters that cannot be shown.")


def _login_sentence(why: BadLogin) -> str:
    match why:
        case BadLogin.EMPTY:
            return translate("Credentials", "Type a user or a password.")
        case BadLogin.TOO_LONG:
            return translate("Credentials", "User and password have at most {count} characters each.").format(
                count=PART_AT_MOST
            )
        case BadLogin.UNPRINTABLE:
            return translate(
                "Credentials", "User or password hold a line break or another control character."
            )
