"""What can go wrong with keys: each error carries the facts for a sentence to the operator.

KeysError
├── NoKeysYet             the folder has no keys: they are made when the console first starts
├── KeysUnreadable        the file of keys is damaged, or is not ours
├── KeysFolderNotUsable   the folder of keys cannot be made, read or written
├── SecretGone            the secret that opens the private keys is not where it was left
├── KeyringSilent         the system's keyring stayed locked or did not answer in time
├── KeyNotValid           the certificate of the seat or of the root is not valid now
├── RootElsewhere         the root's private key is not here: it belongs to the centre's own authority
├── ImportRefused         a PKCS#12 file will not do
└── StampFailed           no time stamp could be had, or it does not fit
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from console.keys.values import Kept, Role, Validity


class KeysError(Exception):
    """The environment failed the keys; our own mistakes are other exceptions."""


class NoKeysYet(KeysError):
    """The data folder `folder` has no keys: they are made when the console first starts."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} has no keys yet")
        self.folder = folder


class KeysUnreadable(KeysError):
    """`file` is damaged or is not a file of keys; `detail` says where."""

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(f"{file}: {detail}")
        self.file = file
        self.detail = detail


class KeysFolderNotUsable(KeysError):
    """`path` cannot be made, read or written; `detail` is what the system said."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class SecretGone(KeysError):
    """The secret that opens `file` is not in `kept` (another user, another machine, an emptied keyring)."""

    def __init__(self, file: Path, kept: Kept) -> None:
        super().__init__(f"the secret that opens {file} is missing ({kept})")
        self.file = file
        self.kept = kept


class KeyringSilent(KeysError):
    """The system's keyring is locked, or gave no answer in time; `detail` is what it said."""

    def __init__(self, detail: str) -> None:
        super().__init__(f"the system's keyring did not answer: {detail}")
        self.detail = detail


class KeyNotValid(KeysError):
    """The certificate that would sign holds only from `from_utc` to `until_utc` (UTC seconds)."""

    def __init__(self, role: Role, validity: Validity, from_utc: float, until_utc: float) -> None:
        super().__init__(f"the certificate of the {role} is not valid now ({validity})")
        self.role = role
        self.validity = validity
        self.from_utc = from_utc
        self.until_utc = until_utc


class RootElsewhere(KeysError):
    """A new key needs the root's private key, which is with the centre's own authority."""

    def __init__(self) -> None:
        super().__init__("the private key of the root is not on this seat")


class Refusal(StrEnum):
    """Why a PKCS#12 file was refused."""

    NO_FILE = "no_file"
    TOO_LARGE = "too_large"
    NOT_PKCS12 = "not_pkcs12"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - the name of a reason
    OLD_CIPHER = "old_cipher"
    NO_KEY = "no_key"
    KEY_IS_NOT_ITS = "key_is_not_its"
    NOT_P256 = "not_p256"
    NOT_SHA2 = "not_sha2"
    IS_AN_AUTHORITY = "is_an_authority"
    MAY_NOT_SIGN = "may_not_sign"
    NO_EMAIL_PROTECTION = "no_email_protection"
    NOT_VALID_NOW = "not_valid_now"
    UNKNOWN_RULE = "unknown_rule"
    NO_ROOT = "no_root"
    WEAK_ROOT = "weak_root"
    ROOT_IS_NONE = "root_is_none"
    BETWEEN = "between"
    DEMO = "demo"


class ImportRefused(KeysError):
    """The file of keys at hand will not do for `why`; nothing was changed."""

    def __init__(self, why: Refusal, detail: str = "") -> None:
        super().__init__(f"the PKCS#12 file was refused: {why} {detail}".rstrip())
        self.why = why
        self.detail = detail


class StampTrouble(StrEnum):
    """Why there is no time stamp."""

    NO_ROOTS = "no_roots"
    BAD_ADDRESS = "bad_address"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    NOT_A_STAMP = "not_a_stamp"
    DOES_NOT_FIT = "does_not_fit"


class StampFailed(KeysError):
    """No time stamp was had for `why`; `detail` is technical."""

    def __init__(self, why: StampTrouble, detail: str = "") -> None:
        super().__init__(f"no time stamp: {why} {detail}".rstrip())
        self.why = why
        self.detail = detail
