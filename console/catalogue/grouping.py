"""Sorts cameras into groups that belong together, for the wall's pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.values import Name

By = Literal["zone", "thana", "ward", "category", "site"]


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Cameras that belong together. `key` is an id or code, empty (as is the name) for "none of these"."""

    key: str
    name: Name
    rows: Rows


def groups(catalogue: Catalogue, rows: Rows, by: By) -> list[Group]:
    """`rows` by area, category or site; within a group in the order given.

    Areas and categories come in the catalogue's order, sites in the order of their first camera here;
    cameras without an area come last.
    """
    if by == "site":
        of_sites = zip(*site_parts(catalogue, rows), strict=True)
        return [Group(key, name, np.array(part, dtype=np.int32)) for key, name, part in of_sites]
    if by == "category":
        named = [(category.code, category.name) for category in catalogue.categories]
        return [Group(*named[code], part) for code, part in _parts(catalogue.category[rows], rows)]
    column = {"zone": catalogue.zone, "thana": catalogue.thana, "ward": catalogue.ward}[by]
    parts = _parts(column[rows], rows)
    named = [(area.id, catalogue.area_names[area.id]) for area in catalogue.areas]
    none = [Group("", Name("", ""), part) for code, part in parts if code < 0]
    return [Group(*named[code], part) for code, part in parts if code >= 0] + none


def site_parts(catalogue: Catalogue, rows: Rows) -> tuple[list[str], list[Name], list[tuple[int, ...]]]:
    """Keys, names and rows of the groups by site: of a whole city there are tens of thousands."""
    sites = catalogue.site[rows]
    order = np.argsort(sites, kind="stable")
    ordered = sites[order]
    firsts = np.flatnonzero(np.diff(ordered, prepend=-1))
    ends = np.append(firsts[1:], len(rows))
    # The sort is stable: the first of a site's cameras is the one that comes first here.
    sequence = np.argsort(order[firsts])
    in_parts = rows[order].tolist()
    edges = zip(firsts[sequence].tolist(), ends[sequence].tolist(), strict=True)
    parts = [tuple(in_parts[first:end]) for first, end in edges]
    return *catalogue.site_names(ordered[firsts[sequence]]), parts


def _parts(
    codes: NDArray[np.uint8] | NDArray[np.int16] | NDArray[np.int32], rows: Rows
) -> list[tuple[int, Rows]]:
    """`rows` split by code, in the order of codes."""
    if not len(rows):
        return []
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    firsts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
    return list(zip(ordered[firsts].tolist(), np.split(rows[order], firsts[1:]), strict=True))
