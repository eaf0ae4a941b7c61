"""What can go wrong with credentials: each error carries the facts for a sentence, and never a login.

CredentialError
├── NoSuchCredential   there is none of that name
├── NameNotUsable      a name that cannot be one
├── NameTaken          another credential has, or had, that name
├── LoginNotUsable     a user or a password that no protocol could carry
├── StillUsed          it cannot be removed: cameras or sources log in with it
└── CredentialClosed   it is there, and the key that opens it is not
"""

from __future__ import annotations

from enum import StrEnum

from console.credentials.values import Uses


class CredentialError(Exception):
    """A credential cannot be had or changed as asked; our own mistakes are other exceptions."""


class NoSuchCredential(CredentialError):
    """There is no credential called `name`."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no credential is called {name}")
        self.name = name


class BadName(StrEnum):
    """Why a name cannot be one."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"


class NameNotUsable(CredentialError):
    """A credential cannot be called so, for `why`."""

    def __init__(self, why: BadName) -> None:
        super().__init__(f"not a name for a credential: {why}")
        self.why = why


class NameTaken(CredentialError):
    """`name` is that of another credential, or was: cameras may still say it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"another credential is called {name}")
        self.name = name


class BadLogin(StrEnum):
    """Why a login cannot be one."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"


class LoginNotUsable(CredentialError):
    """User or password will not do, for `why`."""

    def __init__(self, why: BadLogin) -> None:
        super().__init__(f"not a login: {why}")
        self.why = why


class StillUsed(CredentialError):
    """`name` cannot be removed: `uses` tells by whom it is needed."""

    def __init__(self, name: str, uses: Uses) -> None:
        super().__init__(f"{name} is used by {uses.cameras} cameras and {len(uses.sources)} sources")
        self.name = name
        self.uses = uses


class CredentialClosed(CredentialError):
    """`name` is kept, and cannot be opened now: its key is still awaited, or gone."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the credential {name} cannot be opened")
        self.name = name
