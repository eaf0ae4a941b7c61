"""The words of the catalogue as values: names, categories, areas, sites and cameras."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from console.catalogue.ring import Place, Ring


class Health(IntEnum):
    """What is known of a camera; stored as one byte per camera."""

    UNKNOWN = 0
    LIVE = 1
    STALLED = 2
    DOWN = 3


class Ownership(IntEnum):
    """Who owns a site."""

    PUBLIC = 0
    PRIVATE = 1


class Placement(IntEnum):
    """What a camera looks at."""

    ENTRY = 0
    EXIT = 1
    PUBLIC_PLACE = 2
    OTHER = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both languages of the room."""

    hi: str
    en: str

    def text(self, language: str) -> str:
        """The name in `language` (`hi` or `en`), or in the other one where that is empty."""
        return (self.hi or self.en) if language == "hi" else (self.en or self.hi)


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """A heading over categories, such as education; `department` answers for its list."""

    code: str
    name: Name
    department: Name = Name("", "")


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of site. `icon` is a QtAwesome name (`mdi6.school`), `colour` is `#rrggbb`."""

    code: str
    group: str
    name: Name
    icon: str
    colour: str


@dataclass(frozen=True, slots=True)
class Area:
    """A city, zone, thana or ward. `rings` are closed, of (longitude, latitude); inner ones are holes.

    Any sequences of places become rings.
    """

    id: str
    kind: str
    name: Name
    parent: str
    rings: Sequence[Sequence[Place]]

    def __post_init__(self) -> None:
        object.__setattr__(self, "rings", tuple(Ring.of(ring) for ring in self.rings))


@dataclass(frozen=True, slots=True)
class Way:
    """A road, rail or river (`kind`) on the plain map. `points` are (longitude, latitude) degrees."""

    id: str
    kind: str
    name: Name
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A place with an owner and a category. Degrees WGS 84; not a number where it is yet to be placed."""

    id: str
    name: Name
    category: str
    ownership: Ownership
    lat: float
    lon: float
    zone: str = ""
    thana: str = ""
    ward: str = ""
    owner: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Camera:
    """One view at a site. `heading` is degrees from north, or None. Addresses carry no credentials.

    `control_url` is where a camera that can move listens (ONVIF's device service), or empty.
    `recordings_url` is where its recordings are asked for (`console.sources`), or empty. Make, model and
    serial number are those of the device, where they are known.
    """

    id: str
    number: int
    name: Name
    site: str
    placement: Placement
    lat: float
    lon: float
    heading: float | None = None
    sub_url: str = ""
    main_url: str = ""
    transport: str = "tcp"
    credential: str = ""
    control_url: str = ""
    recordings_url: str = ""
    make: str = ""
    model: str = ""
    serial: str = ""
