"""Writes a list: beside its place first, then there in one step, so that no half list is ever found."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlite_utils import Database

from console.catalogue.categories import shipped
from console.lists.out import maps, spreadsheets
from console.lists.out.headings import HEADINGS
from console.lists.out.rows import Cell, rows
from console.lists.out.values import PART, Form, Given, Wish
from console.lists.values import Field
from console.renaming import replace_patiently

_SAY_EVERY = 2_000
# Where a map puts a row; asked for also when the columns do not show it.
_FOR_MAPS = (Field.LAT, Field.LON)


def write_list(db: Database, wish: Wish, progress: Callable[[float], None] = lambda share: None) -> Given:
    """Write what is wished for, over a file of that name. Raises OSError; then what was there is untouched.

    `db` only needs to be read.
    """
    path = Path(wish.path)
    part = path.with_name(path.name + PART)
    wish = _with_places(wish)
    counting = _Counting(wish, progress)
    try:
        _write(part, wish, counting.of(rows(db, wish, shipped()[1])))
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        replace_patiently(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return Given(counting.rows, counting.without_place)


class _Counting:
    """Counts rows as they go by, and tells how far it is."""

    def __init__(self, wish: Wish, progress: Callable[[float], None]) -> None:
        self.rows = self.without_place = 0
        self._of = max(1, len(wish.cameras) + len(wish.sites))
        self._lat = wish.columns.index(Field.LAT) if Field.LAT in wish.columns else None
        self._progress = progress

    def of(self, found: Iterator[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
        for row in found:
            self.rows += 1
            self.without_place += self._lat is not None and row[self._lat] == ""
            if self.rows % _SAY_EVERY == 0:
                self._progress(self.rows / self._of)
            yield row


def _with_places(wish: Wish) -> Wish:
    if wish.form not in (Form.GEOJSON, Form.KML):
        return wish
    missing = tuple(each for each in _FOR_MAPS if each not in wish.columns)
    columns = (*wish.columns, *missing)
    return Wish(wish.path, wish.form, wish.cameras, wish.sites, columns, wish.language, wish.title)


def _write(path: Path, wish: Wish, found: Iterator[tuple[Cell, ...]]) -> None:
    headings = [HEADINGS[each].text(wish.language) for each in wish.columns]
    match wish.form:
        case Form.CSV:
            spreadsheets.write_csv(path, headings, found)
        case Form.XLSX:
            spreadsheets.write_xlsx(path, headings, found, wish.title)
        case Form.GEOJSON:
            maps.write_geojson(path, wish.columns, found)
        case Form.KML:
            colours = {each.name.text(wish.language): each.colour for each in shipped()[1]}
            maps.write_kml(path, wish.columns, headings, found, title=wish.title, colours=colours)
