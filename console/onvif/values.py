"""The words of speaking to ONVIF devices: where one is, and why it does not answer as it should."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class OnvifTrouble(StrEnum):
    """Why a device cannot be spoken to."""

    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    HOST_UNKNOWN = "host_unknown"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    LINK_LOST = "link_lost"
    CERTIFICATE = "certificate"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105 - the name of a trouble
    UNSAFE_LOGIN = "unsafe_login"
    NOT_ONVIF = "not_onvif"
    CAMERA_REFUSED = "camera_refused"


class OnvifError(Exception):
    """A device did not do as it was told. `detail` is what it said itself, never a password.

    `answered`: the device heard the order and said no; otherwise nobody knows whether it arrived. `codes`
    are those of its fault, without prefixes.
    """

    def __init__(
        self,
        trouble: OnvifTrouble,
        detail: str = "",
        *,
        answered: bool = False,
        codes: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
        self.answered = answered
        self.codes = codes


@dataclass(frozen=True, slots=True)
class DeviceAddress:
    """Where a device listens: `url` http(s), without credentials; a fragment names a media profile."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)
