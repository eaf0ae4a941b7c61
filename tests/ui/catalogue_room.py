"""A city of two thanas side by side, for trying sections of the page of cameras and lists on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from console.catalogue.load import load
from console.catalogue.site_facts import SiteFacts, site_facts
from console.lists.pairs import PairState, file_pairs
from console.lists.values import Alike
from console.store.catalogue_tables import put_areas
from tests.catalogue.small_city import camera, change, site
from tests.catalogue.test_checks import AREAS
from tests.ui.change_room import ChangeRoom


class CatalogueRoom(ChangeRoom):
    """Areas with outlines; sites and cameras as a test wants them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.kept: list[object] = []
        self.store.write(lambda db: put_areas(db, AREAS, self.store.seat)).result(10)

    def fill(self, sites: list[tuple[Any, ...]], cameras: list[tuple[Any, ...]] | None = None) -> str:
        """Take these in, as a list would be, and have them in memory."""
        made = change(self.store, sites, cameras or [])
        self.desk.catalogue.become(load(self.store))
        return made

    def site(self, key: str) -> SiteFacts:
        """A site as it stands now."""
        facts = self.store.read(lambda db: site_facts(db, key))
        assert facts is not None
        return facts

    def has(self, key: str) -> bool:
        """Whether a site is there."""
        return self.store.read(lambda db: site_facts(db, key)) is not None

    def pair(self, one: str, other: str, why: Alike = Alike.PHONE, score: float = 0.8) -> None:
        """Two sites that may be one."""
        self.store.write(lambda db: file_pairs(db, [(one, other, why, score)], "x", PairState.OPEN)).result(5)


@contextlib.contextmanager
def catalogue_room(folder: Path) -> Iterator[CatalogueRoom]:
    """A room that is closed in the end, with nothing having failed unseen."""
    room = CatalogueRoom(folder)
    try:
        yield room
        assert room.failures == []
    finally:
        room.close()


__all__ = ["CatalogueRoom", "camera", "catalogue_room", "site"]
