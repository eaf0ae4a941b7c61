"""What a source of cameras is, what it answers, and why it may not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from console.lists.values import Field, Secret

# No city's source has more; whatever a server says, no more is taken from it.
CAMERAS_AT_MOST = 100_000
# What the sites of a source are that tells of no category.
USUAL_CATEGORY = "other"

# How many cameras have been read so far.
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A system that cameras come from. `scheme` chooses how it is asked (`console.sources.registry`).

    `address` is `http://HOST:PORT` or `https://…`, without credentials (for `onvif` the device's service or
    bare HOST). `credential` is the name of a login in the credential store, or empty. `settings` are JSON,
    by the names of the scheme's `Setting`s and of `COMMON`. `sender` is what the catalogue calls the source
    (`sites.sender`); it stays when the source is renamed. `every_s` is 0 for a source synced by hand only;
    `at_once` applies a sync without asking. One that is not `enabled` is paused: nobody asks it.
    """

    id: str
    name: str
    scheme: str
    address: str
    credential: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    enabled: bool = True
    every_s: float = 0.0
    at_once: bool = False
    sender: str = ""


class SettingKind(StrEnum):
    """How a setting is asked for."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CATEGORY = "category"
    THANA = "thana"
    CREDENTIAL = "credential"
    PLACE = "place"
    MAPPING = "mapping"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of a scheme: its name in `Source.settings`, what it is unless said otherwise, its choices.

    PLACE is `[latitude, longitude]` in degrees; MAPPING an object of `Field` → name in the answer.
    """

    name: str
    kind: SettingKind
    default: Any = ""
    choices: tuple[str, ...] = ()
    least: float = 0
    most: float = 0


@dataclass(frozen=True, slots=True)
class SourceCamera:
    """A camera as its source tells it. Addresses carry no credentials: those that did are in `secrets`.

    `key` names it within the source, for ever. `site_key` is that of the place it stands at (a recorder's
    cameras share one); empty where each camera is a site of its own. `credential` is the name of the login
    for its streams; empty for the one that the source's settings name. `cells` are what a list says beyond
    that, as text in the list's own spelling, read as a file's cells are. `lat`, `lon` in degrees, or None.
    """

    key: str
    name: str
    sub_url: str = ""
    main_url: str = ""
    transport: str = ""
    site_key: str = ""
    site_name: str = ""
    make: str = ""
    model: str = ""
    serial: str = ""
    control_url: str = ""
    recordings_url: str = ""
    lat: float | None = None
    lon: float | None = None
    credential: str = ""
    secrets: Mapping[Field, Secret] = field(default_factory=dict, repr=False)
    cells: Mapping[Field, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)


class RemarkKind(StrEnum):
    """What is to be told of an answer that could be read."""

    TOO_MANY = "too_many"
    NOT_WHOLE = "not_whole"
    CAMERA_UNREADABLE = "camera_unreadable"
    KEY_TWICE = "key_twice"
    SWITCHED_OFF = "switched_off"
    NO_STREAM = "no_stream"
    PASSWORD_IN_ADDRESS = "password_in_address"  # noqa: S105
    # A device names addresses at another host than the one that was asked.
    ELSEWHERE = "elsewhere"
    # Of several devices some told nothing: their cameras are missing, not gone.
    DEVICE_SILENT = "device_silent"
    DEVICE_REFUSES = "device_refuses"


@dataclass(frozen=True, slots=True)
class SourceRemark:
    """What is to be told, of how many cameras, and of which (the first few), without credentials."""

    kind: RemarkKind
    count: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a source answered. Where it is `truncated`, a camera that is not in it is not gone."""

    cameras: tuple[SourceCamera, ...]
    remarks: tuple[SourceRemark, ...] = ()
    truncated: bool = False
    # What the server calls itself and its version, where it says so.
    server: str = ""


class SourceTrouble(StrEnum):
    """Why a source's cameras cannot be had; those that HTTP knows have the words of `HttpTrouble`."""

    NO_ANSWER = "no_answer"
    NOT_SAFE = "not_safe"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105
    NOT_THERE = "not_there"
    REFUSED = "refused"
    LED_ELSEWHERE = "led_elsewhere"
    SERVER_FAILED = "server_failed"
    BROKEN_OFF = "broken_off"
    TOO_MUCH = "too_much"
    CANCELLED = "cancelled"
    BAD_ADDRESS = "bad_address"
    BAD_ANSWER = "bad_answer"
    BAD_SETTINGS = "bad_settings"
    CREDENTIAL_UNKNOWN = "credential_unknown"
    SCHEME_UNKNOWN = "scheme_unknown"
    UNSAFE_LOGIN = "unsafe_login"
    WORKER_DIED = "worker_died"


class SourceFailed(Exception):
    """A source's cameras could not be had; `detail` is what was said, shortened, never a credential."""

    def __init__(self, trouble: SourceTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
