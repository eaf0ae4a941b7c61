"""Builds the catalogue in memory from the store, or from values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from console.catalogue.catalogue import Catalogue
from console.catalogue.categories import FALLBACK, shipped
from console.catalogue.columns import IdColumn, TextColumn
from console.catalogue.content import CameraColumns, CameraTexts, Content, Ground, SiteColumns, SiteTexts
from console.catalogue.kept import KeptColumns
from console.catalogue.merged import merged_cameras
from console.catalogue.search import SearchIndex, Texts
from console.catalogue.values import Area, Camera, Category, CategoryGroup, Site, Way
from console.store import catalogue_tables as tables
from console.store.reading import Readable

Categories = tuple[tuple[CategoryGroup, ...], tuple[Category, ...]]
Column = Sequence[Any]
# Outlines of fewer points together are kept as they are.
FEW_POINTS = 150_000


@dataclass(frozen=True, slots=True)
class Rows:
    """Sites and cameras as the tables have them, each in the order of its columns there.

    `codes` are the senders' own and the addresses of the sites, in the same order; `gone` are cameras'
    identifiers.
    """

    sites: list[tuple[Any, ...]]
    codes: Sequence[str]
    cameras: list[tuple[Any, ...]]
    gone: Collection[str]


def load(store: Readable, categories: Categories | None = None, *, keep: bool = False) -> Catalogue:
    """The catalogue as the store has it, with the shipped categories unless others are given.

    A large one comes from the columns kept beside the database, where those are of this very content. They
    are kept by a console's own store, and with `keep` by one that is only read.
    """
    groups, kinds = categories or shipped()
    kept = KeptColumns(store, (groups, kinds), make=keep)

    def look(db: Database) -> tuple[Ground, str, Content | None, Rows | None, dict[str, str]]:
        ground = Ground(groups, kinds, shown_areas(db), tables.read_ways(db))
        key = kept.key(db)
        content = kept.read(key)
        rows = None if content is not None else read_rows(db)
        return ground, key, content, rows, merged_cameras(db)

    kept.prepare()
    ground, key, content, rows, merged = store.read(look)
    if content is None:
        assert rows is not None
        content = built(ground, rows)
        kept.write(key, content)
    return Catalogue(ground, content, merged)


def shown_areas(db: Database) -> tuple[Area, ...]:
    """The areas as a catalogue in memory has them: outlines of very many points thinned for maps."""
    areas = tables.read_areas(db)
    if sum(len(ring) for area in areas for ring in area.rings) <= FEW_POINTS:
        return areas
    # Few cities need it, and what works with outlines weighs 25 MB.
    from console.areas.display import for_display

    return for_display(areas)


def from_values(
    sites: Iterable[Site],
    cameras: Iterable[Camera],
    *,
    areas: Iterable[Area] = (),
    ways: Iterable[Way] = (),
    categories: Categories | None = None,
    gone: Collection[str] = (),
    codes: Mapping[str, str] | None = None,
) -> Catalogue:
    """A catalogue of these sites and cameras, without a store.

    `gone` are cameras' identifiers, `codes` the senders' own (or addresses) for sites by identifier.
    """
    ground = Ground(*(categories or shipped()), tuple(areas), tuple(ways))
    found = list(sites)
    rows = Rows(
        [tables.site_row(site) for site in found],
        [(codes or {}).get(site.id, "") for site in found],
        [tables.camera_row(camera) for camera in sorted(cameras, key=lambda camera: camera.number)],
        frozenset(gone),
    )
    return Catalogue(ground, built(ground, rows))


def read_rows(db: Database) -> Rows:
    """All sites and cameras, cameras in the order of numbers."""
    return Rows(tables.site_rows(db), tables.site_codes(db), tables.camera_rows(db), tables.gone_cameras(db))


def built(ground: Ground, rows: Rows) -> Content:
    """Columns and indexes from rows."""
    site = _by_name(tables.SITE_COLUMNS, rows.sites)
    camera = _by_name(tables.CAMERA_COLUMNS, rows.cameras)
    texts = Texts(
        camera_hi=camera["name_hi"],
        camera_en=camera["name_en"],
        site_hi=site["name_hi"],
        site_en=site["name_en"],
        site_owner=site["owner"],
        site_code=rows.codes,
        site_phone=site["phone"],
    )
    return Content(
        _site_columns(ground, site),
        _camera_columns(site["id"], camera, rows.gone),
        SiteTexts(
            IdColumn.of(site["id"]),
            *(TextColumn.of(site[name]) for name in ("name_hi", "name_en", "owner", "phone")),
        ),
        CameraTexts(IdColumn.of(camera["id"]), *(TextColumn.of(camera[name]) for name in _CAMERA_TEXTS)),
        SearchIndex.of(texts, ground.categories, ground.areas),
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


def _by_name(names: Sequence[str], rows: list[tuple[Any, ...]]) -> dict[str, Column]:
    if not rows:
        return dict.fromkeys(names, ())
    return dict(zip(names, zip(*rows, strict=True), strict=True))


def _camera_columns(sites: Column, camera: Mapping[str, Column], gone: Collection[str]) -> CameraColumns:
    site_row = {identifier: row for row, identifier in enumerate(sites)}
    return CameraColumns(
        number=np.array(camera["number"], dtype=np.int64),
        site=np.array([site_row[identifier] for identifier in camera["site"]], dtype=np.int32),
        placement=np.array(camera["placement"], dtype=np.uint8),
        lat=np.array(camera["lat"], dtype=np.float64),
        lon=np.array(camera["lon"], dtype=np.float64),
        heading=np.array(camera["heading"], dtype=np.float64),
        gone=np.array([identifier in gone for identifier in camera["id"]], dtype=np.bool_),
    )


def _site_columns(ground: Ground, site: Mapping[str, Column]) -> SiteColumns:
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


def _indexes(index: dict[str, int], ids: Column) -> NDArray[np.int16]:
    return np.array([index.get(identifier, -1) for identifier in ids], dtype=np.int16)
