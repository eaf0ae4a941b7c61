"""The catalogue's columns, kept in a file beside the database: so a start does not read every row.

The file is named after a stamp in the database that every change of a site, a camera, an area or a way
takes away in its own transaction (`console.store.stamp_tables`). So what is read belongs to exactly the
content that the database has at that moment, or there is no such file and the tables are read.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database

from console.catalogue import packed
from console.catalogue.content import Content, arrays_of, content_of
from console.catalogue.sounds import spoken_words
from console.catalogue.values import Category, CategoryGroup
from console.store import stamp_tables
from console.store.errors import StoreError
from console.store.reading import Readable
from console.store.store import Store

# To be raised whenever columns or indexes are made otherwise than before (a test notices the indexes).
_FORM = 3
FOLDER = "columns"
# Fewer cameras are read from the tables as quickly, and then nothing can be amiss with a file.
LEAST_CAMERAS = 3000

_log = logging.getLogger(__name__)


class KeptColumns:
    """The columns kept for one store and these categories."""

    def __init__(
        self,
        store: Readable,
        kinds: tuple[Sequence[CategoryGroup], Sequence[Category]],
        *,
        make: bool = False,
    ) -> None:
        """With `make` columns are written also for a store that is only being read."""
        self._store = store
        self._makes = make or isinstance(store, Store)
        self._folder = store.file.parent / FOLDER
        spoken = sorted(spoken_words().items())
        self._about = repr((_FORM, unicodedata.unidata_version, kinds, spoken))

    def prepare(self) -> None:
        """Stamp the content if this store may, so that its columns can be kept."""
        store = self._store
        if not isinstance(store, Store) or not store.read(_wants_a_stamp):
            return
        try:
            store.write(stamp_tables.stamp).result()
        except StoreError as error:
            # A full disk is told where something is lost by it; the city is shown all the same.
            _log.warning("the catalogue is not stamped: %s", error)

    def key(self, db: Database) -> str:
        """What the columns of this moment's content are kept under; empty when they are not kept."""
        if "catalogue_stamp" not in db.table_names() or stamp_tables.camera_count(db) < LEAST_CAMERAS:
            return ""
        stamp = stamp_tables.read_stamp(db)
        return hashlib.sha256(f"{stamp} {self._about}".encode()).hexdigest()[:32] if stamp else ""

    def has(self, key: str) -> bool:
        """Whether there is something under `key`."""
        return bool(key) and self._file(key).is_file()

    def read(self, key: str) -> Content | None:
        """The content kept under `key`, if there is one and it is whole."""
        if not key:
            return None
        try:
            return content_of(packed.read(self._file(key)))
        except FileNotFoundError:
            return None
        except (OSError, packed.NotPacked, KeyError, ValueError, IndexError) as error:
            _log.warning("kept columns cannot be used: %s", error)
            return None

    def write(self, key: str, content: Content) -> None:
        """Keep the content, in place of all that was kept before. What cannot be kept is made again."""
        if not key or not self._makes:
            return
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            packed.write(self._file(key), arrays_of(content))
        except OSError as error:
            _log.warning("columns are not kept: %s", error)
            return
        for old in self._folder.iterdir():
            if old != self._file(key):
                # Another console of this folder does not exist; on Windows a reader may hold it a moment.
                with contextlib.suppress(OSError):
                    old.unlink()

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.columns"


def _wants_a_stamp(db: Database) -> bool:
    return stamp_tables.camera_count(db) >= LEAST_CAMERAS and not stamp_tables.read_stamp(db)
