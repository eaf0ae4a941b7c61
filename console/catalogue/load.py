"""Builds the catalogue in memory from the store, or from values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from console.catalogue.catalogue import (
    CameraColumns,
    CameraTexts,
    Catalogue,
    Ground,
    SiteColumns,
    SiteTexts,
)
from console.catalogue.categories import FALLBACK, shipped
from console.catalogue.columns import IdColumn, TextColumn
from console.catalogue.values import Area, Camera, Category, CategoryGroup, Site, Way
from console.store import catalogue_tables as tables
from console.store.reading import Readable

Categories = tuple[tuple[CategoryGroup, ...], tuple[Category, ...]]


def load(store: Readable, categories: Categories | None = None) -> Catalogue:
    """The catalogue as the store has it, with the shipped categories unless others are given."""
    groups, kinds = categories or shipped()
    areas, ways, sites, cameras, gone = store.read(
        lambda db: (
            tables.read_areas(db),
            tables.read_ways(db),
            tables.site_rows(db),
            tables.camera_rows(db),
            tables.gone_cameras(db),
        )
    )
    return _catalogue(Ground(groups, kinds, areas, ways), sites, cameras, gone)


def from_values(
    sites: Iterable[Site],
    cameras: Iterable[Camera],
    *,
    areas: Iterable[Area] = (),
    ways: Iterable[Way] = (),
    categories: Categories | None = None,
    gone: Collection[str] = (),
) -> Catalogue:
    """A catalogue of these sites and cameras, without a store; `gone` are cameras' identifiers."""
    groups, kinds = categories or shipped()
    return _catalogue(
        Ground(groups, kinds, tuple(areas), tuple(ways)),
        [tables.site_row(site) for site in sites],
        [tables.camera_row(camera) for camera in sorted(cameras, key=lambda camera: camera.number)],
        frozenset(gone),
    )


def _catalogue(
    ground: Ground, sites: list[tuple[Any, ...]], cameras: list[tuple[Any, ...]], gone: frozenset[str]
) -> Catalogue:
    """From rows in the order of `tables.SITE_COLUMNS` and `tables.CAMERA_COLUMNS`, cameras by number."""
    site = _by_name(tables.SITE_COLUMNS, sites)
    camera = _by_name(tables.CAMERA_COLUMNS, cameras)
    site_row = {identifier: row for row, identifier in enumerate(site["id"])}
    return Catalogue(
        ground,
        _site_columns(ground, site),
        CameraColumns(
            number=np.array(camera["number"], dtype=np.int64),
            site=np.array([site_row[identifier] for identifier in camera["site"]], dtype=np.int32),
            placement=np.array(camera["placement"], dtype=np.uint8),
            lat=np.array(camera["lat"], dtype=np.float64),
            lon=np.array(camera["lon"], dtype=np.float64),
            heading=np.array(camera["heading"], dtype=np.float64),
            gone=np.array([identifier in gone for identifier in camera["id"]], dtype=np.bool_),
        ),
        SiteTexts(
            IdColumn(site["id"]),
            *(TextColumn(site[name]) for name in ("name_hi", "name_en", "owner", "phone")),
        ),
        CameraTexts(IdColumn(camera["id"]), *(TextColumn(camera[name]) for name in _CAMERA_TEXTS)),
    )


_CAMERA_TEXTS = (
    "name_hi",
    "name_en",
    "sub_url",
    "main_url",
    "transport",
    "credential",
    "control_url",
    "recordings_url",
    "make",
    "model",
    "serial",
)


def _by_name(names: Sequence[str], rows: list[tuple[Any, ...]]) -> dict[str, Sequence[Any]]:
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def _site_columns(ground: Ground, site: dict[str, Sequence[Any]]) -> SiteColumns:
    codes = {category.code: index for index, category in enumerate(ground.categories)}
    area = {entry.id: index for index, entry in enumerate(ground.areas)}
    thana, ward = (_indexes(area, site[kind]) for kind in ("thana", "ward"))
    zone = _indexes(area, site["zone"])
    # A list often names the thana only; the zone follows from it.
    parents = np.array([*(area.get(entry.parent, -1) for entry in ground.areas), -1], dtype=np.int16)
    return SiteColumns(
        category=np.array([codes.get(code, codes[FALLBACK]) for code in site["category"]], dtype=np.uint8),
        ownership=np.array(site["ownership"], dtype=np.uint8),
        lat=np.array(site["lat"], dtype=np.float64),
        lon=np.array(site["lon"], dtype=np.float64),
        zone=np.where(zone >= 0, zone, parents[thana]),
        thana=thana,
        ward=ward,
    )


def _indexes(index: dict[str, int], ids: Sequence[str]) -> NDArray[np.int16]:
    return np.array([index.get(identifier, -1) for identifier in ids], dtype=np.int16)
