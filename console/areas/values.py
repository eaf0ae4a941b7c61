"""The words of areas that come from a file: shapes, what is amiss with them, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from console.catalogue.ring import Ring

KINDS = ("city", "zone", "thana", "ward")


class AreasProblem(StrEnum):
    """Why a file of areas cannot be used at all."""

    NOT_READABLE = "not_readable"
    NOT_GEOJSON = "not_geojson"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NO_AREAS = "no_areas"
    UNKNOWN_GRID = "unknown_grid"
    NOT_IN_DEGREES = "not_in_degrees"


class AreasUnreadable(Exception):
    """A file of areas cannot be used; `detail` is what it says of itself, shortened."""

    def __init__(self, why: AreasProblem, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else str(why))
        self.why = why
        self.detail = detail


class AreaTrouble(StrEnum):
    """What is amiss with one area. Those in `LEAVES_OUT` keep it out; the others are only told."""

    NO_NAME = "no_name"
    NO_POLYGON = "no_polygon"
    NOT_MENDED = "not_mended"
    KIND_UNKNOWN = "kind_unknown"
    NAME_TWICE = "name_twice"
    NO_DEGREES = "no_degrees"
    TANGLED = "tangled"
    TURNED = "turned"
    CROSSED_ITSELF = "crossed_itself"
    THINNED_OUT = "thinned_out"
    PARENT_UNKNOWN = "parent_unknown"
    ONLY_NAMED = "only_named"


LEAVES_OUT = frozenset(
    {
        AreaTrouble.NO_NAME,
        AreaTrouble.NO_POLYGON,
        AreaTrouble.NOT_MENDED,
        AreaTrouble.NO_DEGREES,
        AreaTrouble.TANGLED,
        AreaTrouble.KIND_UNKNOWN,
        AreaTrouble.NAME_TWICE,
    }
)


@dataclass(frozen=True, slots=True)
class Feature:
    """One entry of a file: its properties as text, its rings in degrees (longitude, latitude).

    A ring within another is a hole in it. `place` counts from 1. `troubles` are those of its shape.
    """

    place: int
    properties: Mapping[str, str]
    rings: tuple[Ring, ...]
    troubles: tuple[AreaTrouble, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaColumns:
    """Which property holds what; empty for none. `name` goes to Hindi or English by its script."""

    name: str = ""
    name_hi: str = ""
    name_en: str = ""
    kind: str = ""
    parent: str = ""


class AreaOutcome(StrEnum):
    """What becomes of an area of the file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two areas of one kind that share ground: their identifiers, and how much, in square metres.

    `lat` and `lon` are a place in that ground, `rings` about its outline.
    """

    one: str
    other: str
    square_m: float
    lat: float
    lon: float
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Ground between areas of one kind that belongs to none: its middle, how much, about its outline."""

    lat: float
    lon: float
    square_m: float
    rings: tuple[Ring, ...]
