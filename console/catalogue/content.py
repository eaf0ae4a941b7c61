"""What a catalogue is made of, in columns, and the same as named arrays that can be kept in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from console.catalogue.columns import IdColumn, TextColumn
from console.catalogue.search import SearchIndex
from console.catalogue.values import Area, Category, CategoryGroup, Way

Arrays = Mapping[str, NDArray[Any]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ground:
    """What cameras lie on and are sorted by."""

    groups: tuple[CategoryGroup, ...]
    categories: tuple[Category, ...]
    areas: tuple[Area, ...] = ()
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteTexts:
    """What sites are called, by site row."""

    ids: IdColumn
    name_hi: TextColumn
    name_en: TextColumn
    owner: TextColumn
    phone: TextColumn


@dataclass(frozen=True, slots=True)
class CameraTexts:
    """What cameras are called and where they are reached, by camera row."""

    ids: IdColumn
    name_hi: TextColumn
    name_en: TextColumn
    sub_url: TextColumn
    main_url: TextColumn
    transport: TextColumn
    credential: TextColumn
    control_url: TextColumn
    recordings_url: TextColumn
    make: TextColumn
    model: TextColumn
    serial: TextColumn


@dataclass(frozen=True, slots=True)
class SiteColumns:
    """What is counted and filtered of sites, by site row; `area` columns are indexes or -1."""

    category: NDArray[np.uint8]
    ownership: NDArray[np.uint8]
    lat: NDArray[np.float64]
    lon: NDArray[np.float64]
    zone: NDArray[np.int16]
    thana: NDArray[np.int16]
    ward: NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class CameraColumns:
    """What is counted and filtered of cameras, by camera row; rows are in the order of `number`.

    `gone`: the source that the camera came from has it no more.
    """

    number: NDArray[np.int64]
    site: NDArray[np.int32]
    placement: NDArray[np.uint8]
    lat: NDArray[np.float64]
    lon: NDArray[np.float64]
    heading: NDArray[np.float64]
    gone: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Content:
    """All of a catalogue but its ground."""

    sites: SiteColumns
    cameras: CameraColumns
    site_texts: SiteTexts
    camera_texts: CameraTexts
    index: SearchIndex


_TABLES: Mapping[str, type] = {
    "sites": SiteColumns,
    "cameras": CameraColumns,
    "site_texts": SiteTexts,
    "camera_texts": CameraTexts,
}
# Text columns of few texts are read as such; identifiers have another kind of column.
_IDS = "ids"
_INDEX = "index"


def arrays_of(content: Content) -> dict[str, NDArray[Any]]:
    """The content as named arrays."""
    made: dict[str, NDArray[Any]] = {}
    for table in _TABLES:
        for name, column in _columns(getattr(content, table)):
            if isinstance(column, np.ndarray):
                made[f"{table}.{name}"] = column
            else:
                made[f"{table}.{name}.0"], made[f"{table}.{name}.1"] = column.parts
    made.update({f"{_INDEX}.{name}": array for name, array in content.index.parts.items()})
    return made


def content_of(arrays: Arrays) -> Content:
    """The content that `arrays_of` was given. Raises KeyError where an array is missing."""
    tables: dict[str, Any] = {table: _table(kind, table, arrays) for table, kind in _TABLES.items()}
    index = {
        name[len(_INDEX) + 1 :]: array for name, array in arrays.items() if name.startswith(f"{_INDEX}.")
    }
    return Content(**tables, index=SearchIndex(index))


def _table(kind: type[T], table: str, arrays: Arrays) -> T:
    made: dict[str, Any] = {}
    for field in fields(kind):  # type: ignore[arg-type]
        name = f"{table}.{field.name}"
        if name in arrays:
            made[field.name] = arrays[name]
        else:
            column = IdColumn if field.name == _IDS else TextColumn
            made[field.name] = column(arrays[f"{name}.0"], arrays[f"{name}.1"])
    return kind(**made)


def _columns(table: Any) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(table, field.name)) for field in fields(table))
