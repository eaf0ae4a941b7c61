"""Sites and cameras as they stand while a plan is made: the catalogue's, and those that the list adds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from console.catalogue.text import fold
from console.lists.values import Field, Past

# Which column of its table a field stands in. Coordinates are looked at apart.
SITE_COLUMN: dict[Field, str] = {
    Field.NAME_HI: "name_hi",
    Field.NAME_EN: "name_en",
    Field.CATEGORY: "category",
    Field.OWNERSHIP: "ownership",
    Field.ZONE: "zone",
    Field.THANA: "thana",
    Field.WARD: "ward",
    Field.OWNER: "owner",
    Field.PHONE: "phone",
    Field.CODE: "code",
    Field.ADDRESS: "address",
    Field.NOTE: "note",
}
CAMERA_COLUMN: dict[Field, str] = {
    Field.NUMBER: "number",
    Field.CAMERA_NAME_HI: "name_hi",
    Field.CAMERA_NAME_EN: "name_en",
    Field.PLACEMENT: "placement",
    Field.HEADING: "heading",
    Field.SUB_URL: "sub_url",
    Field.MAIN_URL: "main_url",
    Field.TRANSPORT: "transport",
    Field.CREDENTIAL: "credential",
    Field.CONTROL_URL: "control_url",
    Field.RECORDINGS_URL: "recordings_url",
    Field.MAKE: "make",
    Field.MODEL: "model",
    Field.SERIAL: "serial",
}
SITE_COLUMNS = (
    *("id", "name_hi", "name_en", "category", "ownership", "lat", "lon", "zone", "thana", "ward"),
    *("owner", "phone", "code", "sender", "address", "note", "extra"),
)
CAMERA_COLUMNS = (
    *("id", "number", "name_hi", "name_en", "site", "placement", "lat", "lon", "heading", "sub_url"),
    *("main_url", "transport", "credential", "control_url", "recordings_url", "make", "model", "serial"),
    *("source", "source_key", "extra"),
)
# As many degrees of latitude are one metre.
METRE = 1 / 111_320.0
# Two places of one site, as two people note them.
SAME_PLACE_M = 50.0


@dataclass(slots=True, eq=False)
class SiteNow:
    """A site as the plan sees it, by its columns. Areas are "" for none, lat and lon may be None.

    `row` is the row of the list that adds it, 0 for one that the catalogue has; `told` the columns that this
    list has told already; `alone` that a row without a camera has told of it; `keys` its folded names.
    `gone_utc` says since when its sender has it no more; `deleted` when a person deleted it.
    """

    id: str
    name_hi: str = ""
    name_en: str = ""
    category: str = ""
    ownership: int = -1
    lat: float | None = None
    lon: float | None = None
    zone: str = ""
    thana: str = ""
    ward: str = ""
    owner: str = ""
    phone: str = ""
    code: str = ""
    sender: str = ""
    address: str = ""
    note: str = ""
    extra: str = ""
    gone_utc: float | None = None
    row: int = 0
    told: frozenset[str] = frozenset()
    alone: bool = False
    keys: tuple[str, ...] = ()
    deleted: Past | None = None

    @property
    def name(self) -> str:
        """What it is called, in both languages where it has both."""
        return both(self.name_hi, self.name_en)


@dataclass(slots=True, eq=False)
class CameraNow:
    """A camera as the plan sees it, by the columns of its table; `number` 0 where it has none yet."""

    id: str
    number: int = 0
    name_hi: str = ""
    name_en: str = ""
    site: str = ""
    placement: int = -1
    lat: float | None = None
    lon: float | None = None
    heading: float | None = None
    sub_url: str = ""
    main_url: str = ""
    transport: str = ""
    credential: str = ""
    control_url: str = ""
    recordings_url: str = ""
    make: str = ""
    model: str = ""
    serial: str = ""
    source: str = ""
    source_key: str = ""
    extra: str = ""
    gone_utc: float | None = None
    row: int = 0
    told_by: int = 0
    deleted: Past | None = None


site_row = attrgetter(*SITE_COLUMNS, "row")
camera_row = attrgetter(*CAMERA_COLUMNS, "row")


def keys_of(*names: str) -> tuple[str, ...]:
    """Folded names, each once."""
    hi, en = names
    here, there = name_key(hi) if hi else "", name_key(en) if en else ""
    if here and there and here != there:
        return here, there
    return (here or there,) if here or there else ()


def both(hi: str, en: str) -> str:
    """A name in both languages, once where they are the same or only one is there."""
    return f"{hi} / {en}" if hi and en and hi != en else hi or en


# One row asks for the same name and address several times.
@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What two spellings of a name have in common."""
    return " ".join(fold(name).split())


@lru_cache(maxsize=4096)
def address_key(url: str) -> str:
    """What two spellings of a stream's address have in common: a small host, no usual port."""
    scheme, colons, rest = url.partition("://")
    if not colons:
        return ""
    place, slash, path = rest.partition("/")
    place = place.lower()
    if scheme.lower() == "rtsp":
        place = place.removesuffix(":554")
    return f"{scheme.lower()}://{place}{slash}{path}".rstrip("/")


def address_keys(*urls: str) -> tuple[str, ...]:
    """The keys of a camera's addresses, each once."""
    told = [key for url in urls if url and (key := address_key(url))]
    return tuple(dict.fromkeys(told)) if len(told) > 1 else tuple(told)


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two places of a city are from each other: a plane is exact enough for some hundred metres."""
    north = (one[0] - other[0]) / METRE
    east = (one[1] - other[1]) / METRE * math.cos(math.radians(one[0]))
    return math.hypot(north, east)
