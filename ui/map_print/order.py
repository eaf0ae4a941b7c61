"""What a sheet shows and where it goes: taken from the map at one moment, and handed to another process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from console.catalogue.values import Area, Category, Way
from console.map.heat import HeatPoints
from console.map.projection import Bounds, View
from widgets.map import MapWidget
from widgets.map.outline import Outline
from widgets.map.printed import Backdrop


class Paper(Enum):
    """Sizes of paper: their long and short sides in millimetres."""

    A4 = (297.0, 210.0)
    A3 = (420.0, 297.0)


class Form(Enum):
    """Kinds of file, by their ending."""

    PDF = "pdf"
    PNG = "png"


class Missing(Enum):
    """What a sheet would not have on it. The first two are elsewhere on the map, the others nowhere."""

    CAMERAS = "cameras"
    GROUND = "ground"
    NO_PLACES = "no_places"  # no camera has a place yet
    ALL_FILTERED = "all_filtered"  # those that have one are not among the found ones
    NO_GROUND = "no_ground"  # there are no areas or roads yet


# What the map shows when all of the city is looked at.
ELSEWHERE = frozenset({Missing.CAMERAS, Missing.GROUND})


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What a person chose. `title` may be empty."""

    title: str
    form: Form = Form.PDF
    paper: Paper = Paper.A4
    landscape: bool = True

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        long, short = self.paper.value
        return (long, short) if self.landscape else (short, long)


@dataclass(frozen=True, slots=True, eq=False)
class ShownCameras:
    """The cameras that the map shows, with what it knows of each; `on_wall` are indexes of those it rings."""

    lat: NDArray[np.float64]
    lon: NDArray[np.float64]
    category: NDArray[np.uint8]
    health: NDArray[np.uint8]
    heading: NDArray[np.float64]
    number: NDArray[np.int64] | None
    gone: NDArray[np.bool_] | None
    on_wall: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class ShownSites:
    """The sites without a camera that the map shows."""

    lat: NDArray[np.float64]
    lon: NDArray[np.float64]
    category: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class MapOrder:
    """A map as it was at `at_utc`, in `language`, to be written to `path` as chosen."""

    choice: SheetChoice
    path: Path
    at_utc: float
    language: str
    source: str
    view: View
    areas: Sequence[Area]
    ways: Sequence[Way]
    categories: Sequence[Category]
    cameras: ShownCameras
    picked_area: int = -1
    outline: Outline | None = None
    heat: HeatPoints | None = None
    backdrop: Backdrop | None = None
    sites: ShownSites | None = None


def missing_from(shown: MapWidget) -> frozenset[Missing]:
    """What is not to be seen in the part of the map that would be on the sheet."""
    seen, cameras, shapes = shown.view.bounds, shown.cameras, (*shown.ground.rings, *shown.ground.ways)
    found = set()
    if shown.bare.on and len(shown.bare.index.in_rectangle(seen)):
        # A sheet of sites that still want a camera is one too.
        pass
    elif not len(cameras.points):
        found.add(Missing.NO_PLACES)
    elif not len(cameras.chosen):
        found.add(Missing.ALL_FILTERED)
    elif not len(cameras.in_rectangle(seen)):
        found.add(Missing.CAMERAS)
    if shown.ground_image.raster is None and not any(shape.bounds.meets(seen) for shape in shapes):
        found.add(Missing.GROUND if shapes else Missing.NO_GROUND)
    return frozenset(found)


def show_whole(shown: MapWidget) -> None:
    """Look at all of the city; with the cameras where they all stand outside of it."""
    shown.fit(animated=False)
    cameras = shown.cameras.bounds(shown.cameras.points.rows[shown.cameras.chosen])
    city = shown.ground.bounds()
    if Missing.CAMERAS in missing_from(shown) and cameras is not None and city is not None:
        both = Bounds(
            *(min(cameras.left, city.left), min(cameras.top, city.top)),
            *(max(cameras.right, city.right), max(cameras.bottom, city.bottom)),
        )
        shown.go(shown.view.fitted(both, margin=shown.home_margin))


def order_of(
    shown: MapWidget,
    categories: Sequence[Category],
    ways: Sequence[Way],
    choice: SheetChoice,
    path: Path,
    at_utc: float,
) -> MapOrder:
    """Take the map as it is now. The widget gives its areas; ways and categories are the catalogue's."""
    index = shown.cameras
    at = index.chosen
    lat, lon = index.degrees(at)
    cameras = ShownCameras(
        lat,
        lon,
        index.category[at],
        index.health[at].copy(),
        index.heading[at],
        None if index.number is None else index.number[at],
        None if index.gone is None else index.gone[at],
        np.flatnonzero(np.isin(at, shown.highlighted)),
    )
    return MapOrder(
        choice,
        path,
        at_utc,
        shown.names.language,
        shown.source,
        shown.view,
        shown.ground.areas,
        tuple(ways),
        tuple(categories),
        cameras,
        shown.picked_area,
        shown.outline,
        shown.heat.points if shown.heat.on else None,
        shown.take_backdrop(),
        _sites(shown),
    )


def _sites(shown: MapWidget) -> ShownSites | None:
    """Those that the map shows; None where it shows none."""
    if not shown.bare.on or not len(shown.bare):
        return None
    index = shown.bare.index
    return ShownSites(*index.degrees(index.chosen), index.category[index.chosen])
