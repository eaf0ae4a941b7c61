"""All cameras of the city in memory, in columns: found by filter, by text and by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from console.catalogue.area_names import told_names
from console.catalogue.bare_sites import BareSites
from console.catalogue.columns import IdColumn, TextColumn
from console.catalogue.content import Content, Ground
from console.catalogue.counting import Counts
from console.catalogue.filter import Count, Facets, Filter
from console.catalogue.named import Named, named
from console.catalogue.places import Places
from console.catalogue.search import Found, Lie, Mask, Search
from console.catalogue.values import Camera, Health, Name, Ownership, Placement, Site

__all__ = ["Catalogue", "Count", "Facets", "Filter", "Rows"]

Rows = NDArray[np.int32]

# Of so many sites or more, names are taken from the whole column at once.
_ONE_BY_ONE = 1000


class Catalogue:
    """Cameras are rows 0 to count-1, in the order of their numbers; columns are numpy arrays by row.

    `zone`, `thana` and `ward` are indexes into `areas`, -1 for none; `area_names` are what they are called
    in lists, by identifier; `category` is an index into `categories`; `heading` is degrees from north or not
    a number; `gone` is true where the source of a camera has it no more. `bare` are the sites without a
    camera; an *entry* of a list is a camera's row, or `count` + n for the n-th of them. Made by
    `console.catalogue.load`. Belongs to one thread.
    """

    def __init__(self, ground: Ground, content: Content, merged: Mapping[str, str] | None = None) -> None:
        """`merged` are cameras that are no more, by identifiers, with the one that each was merged into."""
        sites, cameras = content.sites, content.cameras
        self.groups, self.categories = ground.groups, ground.categories
        self.areas, self.ways = ground.areas, ground.ways
        self.area_names = told_names(ground.areas)
        self.count = len(cameras.number)
        self.number, self.lat, self.lon = cameras.number, cameras.lat, cameras.lon
        self.heading, self.placement, self.site = cameras.heading, cameras.placement, cameras.site
        self.gone = cameras.gone
        self.category = sites.category[cameras.site]
        self.ownership = sites.ownership[cameras.site]
        self.zone, self.thana, self.ward = (
            column[cameras.site] for column in (sites.zone, sites.thana, sites.ward)
        )
        self.health = np.full(self.count, Health.UNKNOWN, dtype=np.uint8)
        self._content, self._merged = content, merged or {}
        self._sites, self._site_texts, self._camera_texts = sites, content.site_texts, content.camera_texts
        self._places = Places(cameras.lat, cameras.lon)
        self._counts = Counts(self.groups, self.categories, self.areas)
        self.bare = BareSites(sites, cameras)
        lie = Lie(
            self.number,
            np.concatenate((self.site, self.bare.site)),
            np.concatenate((self.category, self.bare.category)),
            [np.concatenate(both) for both in zip(self._area_columns, self.bare.areas, strict=True)],
        )
        self._search = Search(content.index, lie, len(self.categories))

    @property
    def content(self) -> Content:
        """What it is made of."""
        return self._content

    def camera(self, row: int) -> Camera:
        """The camera in `row`."""
        texts = self._camera_texts
        heading = float(self.heading[row])
        return Camera(
            id=texts.ids[row],
            number=int(self.number[row]),
            name=Name(texts.name_hi[row], texts.name_en[row]),
            site=self._site_texts.ids[int(self.site[row])],
            placement=Placement(int(self.placement[row])),
            lat=float(self.lat[row]),
            lon=float(self.lon[row]),
            heading=None if np.isnan(heading) else heading,
            sub_url=texts.sub_url[row],
            main_url=texts.main_url[row],
            transport=texts.transport[row],
            credential=texts.credential[row],
            control_url=texts.control_url[row],
            recordings_url=texts.recordings_url[row],
            make=texts.make[row],
            model=texts.model[row],
            serial=texts.serial[row],
        )

    def camera_name(self, row: int) -> Name:
        """The name of the camera in `row`, for lists that show nothing else of it."""
        return Name(self._camera_texts.name_hi[row], self._camera_texts.name_en[row])

    def site_of(self, row: int) -> Site:
        """The site at which the camera in `row` is."""
        return self.site_in(int(self.site[row]))

    def site_in(self, site: int) -> Site:
        """A site by its own row (as `site` and `bare.site` have it)."""
        texts, columns = self._site_texts, self._sites
        return Site(
            id=texts.ids[site],
            name=Name(texts.name_hi[site], texts.name_en[site]),
            category=self.categories[columns.category[site]].code,
            ownership=Ownership(int(columns.ownership[site])),
            lat=float(columns.lat[site]),
            lon=float(columns.lon[site]),
            zone=self._area_id(columns.zone[site]),
            thana=self._area_id(columns.thana[site]),
            ward=self._area_id(columns.ward[site]),
            owner=texts.owner[site],
            phone=texts.phone[site],
        )

    def site_names(self, sites: Rows) -> tuple[list[str], list[Name]]:
        """Identifiers and names of sites by their own rows (as `site` has them), in the order given."""
        texts, at = self._site_texts, sites.tolist()
        ids: Sequence[str] | IdColumn = texts.ids
        names: tuple[Sequence[str] | TextColumn, ...] = (texts.name_hi, texts.name_en)
        if len(sites) >= _ONE_BY_ONE:
            ids, names = texts.ids.texts(), tuple(each.texts() for each in (texts.name_hi, texts.name_en))
        hindi, english = ([each[site] for site in at] for each in names)
        return [ids[site] for site in at], list(map(Name, hindi, english))

    def row_of_number(self, number: int) -> int | None:
        """The row of the camera that is called up by `number`, or None."""
        row = int(np.searchsorted(self.number, number))
        return row if row < self.count and self.number[row] == number else None

    def ids(self, rows: Rows) -> list[str]:
        """Identifiers of cameras, in the order given."""
        ids = self._camera_texts.ids
        if len(rows) < _ONE_BY_ONE:
            return [ids[row] for row in rows.tolist()]
        texts = ids.texts()
        return [texts[row] for row in rows.tolist()]

    def row_of_id(self, camera_id: str) -> int | None:
        """The row of the camera with this identifier, or None."""
        return self._camera_texts.ids.row(camera_id)

    def row_now(self, camera_id: str) -> int | None:
        """The row of a camera or, where it was merged into another one, of that; None where it is gone.

        For what people arranged: a view, a group or a tour means the camera, under whichever entry it stands.
        """
        row = self.row_of_id(camera_id)
        while row is None and camera_id in self._merged:
            camera_id = self._merged[camera_id]
            row = self.row_of_id(camera_id)
        return row

    def moved_to(self, other: Catalogue) -> Rows:
        """For every row here the row of the same camera in `other`, -1 where that has it no more."""
        return other._camera_texts.ids.rows(self._camera_texts.ids)

    def become(self, other: Catalogue, moved: Rows | None = None) -> Rows:
        """Take over what `other` holds, so that all who have this catalogue have the new one.

        Health goes with the cameras, by their identifiers. Returns `moved_to(other)`, which may be worked
        out before, on another thread. `other` has what this one had and is of no use but to be emptied
        (`let_go`). Every row, index of an area and array that was taken from this catalogue before is of
        the past.
        """
        moved = self.moved_to(other) if moved is None else moved
        stayed = np.flatnonzero(moved >= 0)
        other.health[moved[stayed]] = self.health[stayed]
        self.__dict__, other.__dict__ = other.__dict__, self.__dict__
        return moved

    def let_go(self) -> None:
        """Let go what it holds, of any thread's choice: for a big city that takes milliseconds."""
        self.__dict__.clear()

    def find(self, wanted: Filter) -> Rows:
        """Rows that match every part of the filter, in the order of numbers (see also `best_first`)."""
        masks = [mask for mask in self._masks(wanted) if mask is not None]
        return _rows(_all(masks), self.count)

    def best_first(self, rows: Rows, text: str) -> Rows:
        """`rows`, those that fit a typed text best in front; equally good ones stay in their order.

        The number itself comes first, then names that begin with it, names that contain it, owner, place and
        kind, and last what only sounds alike.
        """
        return self._best_first(rows, self._search.found(text))

    def find_bare(self, wanted: Filter) -> Rows:
        """Which of the sites without a camera (see `bare`) match every part of the filter, in their order."""
        found = self._search.found(wanted.text)
        return self.bare.find(
            wanted,
            self._chosen_categories(wanted.categories),
            self._chosen_areas(wanted.areas) if wanted.areas else None,
            None if found is None else found.mask[self.count :],
        )

    def entries(self, rows: Rows, wanted: Filter) -> Rows:
        """`rows` and the sites without a camera that match, as entries; what fits the text best is first."""
        bare = self.find_bare(wanted)
        every = rows if not len(bare) else np.concatenate((rows, bare + np.int32(self.count)))
        return self._best_first(every, self._search.found(wanted.text))

    def named(self, text: str) -> tuple[Named, ...]:
        """Areas and categories that are called as was typed, best first."""
        return named(self._content.index.kinds, text, self.categories, self.areas)

    @staticmethod
    def _best_first(entries: Rows, found: Found | None) -> Rows:
        if found is None:
            return entries
        best: Rows = entries[np.argsort(found.scores[entries], kind="stable")]
        return best

    def facets(self, wanted: Filter) -> Facets:
        """Counts for every choice of group, category, area and ownership (see `Facets`)."""
        category, area, ownership, health, text = self._masks(wanted)
        shared = [mask for mask in (health, text) if mask is not None]

        # Mostly one kind of choice is made or none: then all counts are of the same rows.
        known: dict[tuple[int, ...], Rows | slice] = {}

        def rows(*others: Mask | None) -> Rows | slice:
            masks = [mask for mask in others if mask is not None]
            key = tuple(id(mask) for mask in masks)
            if key not in known:
                mask = _all([*shared, *masks])
                # All of them without a copy.
                known[key] = slice(None) if mask is None else _rows(mask, self.count)
            return known[key]

        by_category, by_area, by_owner = (
            rows(area, ownership),
            rows(category, ownership),
            rows(category, area),
        )
        found = rows(category, area, ownership)
        categories = self._counts.of_categories(self.category[by_category], self.health[by_category])
        health_by_area = self.health[by_area]
        columns = [column[by_area] for column in self._area_columns]
        return Facets(
            all=self._counts.of_all(self.health[found]),
            groups=self._counts.of_groups(categories),
            categories=categories,
            areas=self._counts.of_areas(columns, health_by_area),
            ownership=self._counts.of_ownership(self.ownership[by_owner], self.health[by_owner]),
        )

    def nearest(self, lat: float, lon: float, count: int, among: Rows | None = None) -> Rows:
        """Up to `count` rows nearest to a point in degrees, nearest first."""
        return self._places.nearest(lat, lon, count, among)

    def inside(self, ring: Sequence[tuple[float, float]], among: Rows | None = None) -> Rows:
        """Rows inside a ring of (longitude, latitude), in their order; of `among` where given."""
        return _kept(self._places.inside(ring), among)

    def in_area(self, area_index: int, among: Rows | None = None) -> Rows:
        """Rows of an area by what their sites say (not by its outline); a city has them all."""
        return _kept(self._in_areas(frozenset([area_index])), among)

    def set_health(self, rows: Rows, values: NDArray[np.uint8]) -> Rows:
        """Set the health of `rows` (each at most once); tells which of them really changed."""
        rows = np.asarray(rows, dtype=np.int32)
        values = np.broadcast_to(np.asarray(values, dtype=np.uint8), rows.shape)
        changed = self.health[rows] != values
        self.health[rows[changed]] = values[changed]
        really: Rows = rows[changed]
        return really

    def _masks(self, wanted: Filter) -> tuple[Mask | None, ...]:
        """For category, area, ownership, health and text the rows that match, None where not asked."""
        category = area = ownership = health = None
        if wanted.categories:
            category = self._chosen_categories(wanted.categories)[self.category]
        if wanted.areas:
            area = self._in_areas(wanted.areas)
        if wanted.ownership is not None:
            ownership = self.ownership == wanted.ownership
        if wanted.health:
            chosen = np.zeros(256, dtype=np.bool_)
            chosen[[int(value) for value in wanted.health]] = True
            health = chosen[self.health]
        text = self._search.found(wanted.text)
        return category, area, ownership, health, None if text is None else text.mask[: self.count]

    @property
    def _area_columns(self) -> tuple[NDArray[np.int16], ...]:
        return self.zone, self.thana, self.ward

    def _in_areas(self, indexes: frozenset[int]) -> Mask:
        chosen = self._chosen_areas(indexes)
        mask: Mask = chosen[self.zone] | chosen[self.thana] | chosen[self.ward]
        return mask

    def _chosen_categories(self, codes: frozenset[str]) -> Mask:
        return np.array([entry.code in codes for entry in self.categories], dtype=np.bool_)

    def _chosen_areas(self, indexes: frozenset[int]) -> Mask:
        """Of each area whether it is among these; the last one is for -1, no area. A city is all of it."""
        chosen = np.zeros(len(self.areas) + 1, dtype=np.bool_)
        chosen[[index for index in indexes if 0 <= index < len(self.areas)]] = True
        if any(chosen[index] and area.kind == "city" for index, area in enumerate(self.areas)):
            chosen[:] = True
        return chosen

    def _area_id(self, index: np.int16) -> str:
        return self.areas[index].id if index >= 0 else ""


def _all(masks: list[Mask]) -> Mask | None:
    if not masks:
        return None
    whole = masks[0]
    for mask in masks[1:]:
        whole = whole & mask
    return whole


def _rows(mask: Mask | None, count: int) -> Rows:
    if mask is None:
        return np.arange(count, dtype=np.int32)
    return np.flatnonzero(mask).astype(np.int32)


def _kept(mask: Mask, among: Rows | None) -> Rows:
    return _rows(mask, 0) if among is None else among[mask[among]]
