"""What is told of keys: where their secret is kept, whether they are valid now, what happened to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from console.custody.values import Happening, What


class Kept(StrEnum):
    """Where the secret is that opens the private keys."""

    SYSTEM_KEYRING = "system_keyring"
    FILE = "file"


class Validity(StrEnum):
    """Whether a certificate holds at a moment."""

    VALID = "valid"
    NOT_YET = "not_yet"
    EXPIRED = "expired"


class Role(StrEnum):
    """What a certificate is for."""

    ROOT = "root"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A key was made, imported or took another's place: `certificate` is the SHA-256 of its, in hex."""

    what: What
    at_utc: float
    who: str
    certificate: str
    details: Mapping[str, object] = field(default_factory=dict)

    def happening(self) -> Happening:
        """The same for the custody chain."""
        return Happening(
            self.what, self.who, subject=self.certificate, details=dict(self.details), at_utc=self.at_utc
        )
