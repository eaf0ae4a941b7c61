"""The words of moving cameras: how fast, which presets, who holds one, and what can go wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from console.onvif.values import DeviceAddress, OnvifError


class Trouble(StrEnum):
    """Why a camera cannot be moved; `widgets.ptz_words` makes sentences of them."""

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
    NO_PTZ = "no_ptz"
    CAMERA_REFUSED = "camera_refused"
    NO_SUCH_PRESET = "no_such_preset"
    LOCKED = "locked"
    LOCK_FAILED = "lock_failed"
    TOO_LONG = "too_long"
    HANDS_OFF = "hands_off"


# Asking again with the same password may lock the account on the camera; so only the operator asks again.
NOT_BY_ITSELF = frozenset(
    {Trouble.PASSWORD_REFUSED, Trouble.UNSAFE_LOGIN, Trouble.NO_ADDRESS, Trouble.BAD_ADDRESS}
)


class PtzError(Exception):
    """A camera did not do as it was told. `detail` is what it said itself, never a password.

    `answered`: the camera heard the order and said no; otherwise nobody knows whether it arrived.
    """

    def __init__(self, trouble: Trouble, detail: str = "", *, answered: bool = False) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
        self.answered = answered


# Subcodes of faults that mean more here than a plain refusal (ONVIF PTZ Service Specification).
_MEANT = {
    "NoToken": Trouble.NO_SUCH_PRESET,
    "NoPreset": Trouble.NO_SUCH_PRESET,
    "NoPTZProfile": Trouble.NO_PTZ,
    "PTZNotSupported": Trouble.NO_PTZ,
}


def ptz_error(error: OnvifError) -> PtzError:
    """The same trouble, in the words of moving cameras."""
    trouble = Trouble(error.trouble.value)
    if trouble is Trouble.CAMERA_REFUSED:
        trouble = next((_MEANT[code] for code in _MEANT if code in error.codes), trouble)
    return PtzError(trouble, error.detail, answered=error.answered)


# Where a camera is told to move: its fragment names the media profile to move.
ControlAddress = DeviceAddress


@dataclass(frozen=True, slots=True)
class Velocity:
    """How fast a camera shall move, each from -1 to 1: right, up and in are positive."""

    pan: float = 0.0
    tilt: float = 0.0
    zoom: float = 0.0

    @property
    def still(self) -> bool:
        """Whether this is no movement at all."""
        return not (self.pan or self.tilt or self.zoom)


STILL = Velocity()


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a camera can do, as its PTZ node says; `timeout_s` is the movement's own end, in seconds."""

    pan_tilt: bool = True
    zoom: bool = True
    timeout_s: float = 1.0


@dataclass(frozen=True, slots=True)
class Preset:
    """A view that the camera remembers."""

    token: str
    name: str = ""


_NAMED = re.compile(r"\s*0*([1-9]\d{0,2})(?:[\s.:)–-]|$)")
_TOKEN = re.compile(r"\D*?0*([1-9]\d{0,2})")


def by_number(presets: Iterable[Preset]) -> dict[int, Preset]:
    """The presets that a number calls: by a name that begins with it, else by the number in its token.

    A name goes first, because cameras choose the token themselves when a preset is made: what was stored as
    "7" must be found under 7. Of two with the same number the first one counts.
    """
    numbered: dict[int, Preset] = {}
    presets = tuple(presets)
    for pattern, text in ((_NAMED.match, "name"), (_TOKEN.fullmatch, "token")):
        for preset in presets:
            found = pattern(getattr(preset, text))
            if found and preset not in numbered.values():
                numbered.setdefault(int(found[1]), preset)
    return numbered


class Link(StrEnum):
    """Whether the camera can be spoken to."""

    CONNECTING = "connecting"
    READY = "ready"
    UNAVAILABLE = "unavailable"


class Moving(StrEnum):
    """What the camera does as far as we know. UNCONFIRMED: no answer to Stop, and its time has run out."""

    STILL = "still"
    STARTING = "starting"
    MOVING = "moving"
    STOPPING = "stopping"
    UNCONFIRMED = "unconfirmed"


class Deed(StrEnum):
    """What was last done with a preset."""

    WENT = "went"
    STORED = "stored"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who moves a camera, since when (UTC seconds)."""

    operator: str
    seat: str
    since_utc: float


@dataclass(frozen=True, slots=True)
class PtzStatus:
    """All that a window shows of a camera being moved.

    `trouble` is the last failure, gone with the next success; `holder` is somebody else who has the camera;
    `deed` the last preset order and its number.
    """

    link: Link = Link.CONNECTING
    moving: Moving = Moving.STILL
    trouble: Trouble | None = None
    detail: str = ""
    holder: Holder | None = None
    presets: tuple[Preset, ...] = ()
    abilities: Abilities = Abilities()
    deed: tuple[Deed, int] | None = None
