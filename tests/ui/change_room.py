"""A small city whose page of cameras and lists has a history, for the sections of history and numbers."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from console.catalogue.load import load
from console.store.store import Store
from tests.catalogue.small_city import areas
from tests.ui.attention_room import Poster
from ui.background import Background
from ui.catalogue.desk import Desk
from ui.settings import Settings


class ChangeRoom:
    """What such a section works with; `notices` were told, `failures` went wrong unseen."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        areas(self.store)
        self.poster = Poster()
        self.failures: list[BaseException] = []
        self.background = Background(self.poster.call.emit, self.failures.append, threads=2)
        self.settings = Settings(self.store)
        self.settings.put("operator", "Meena")
        self.desk = Desk(self.store, self.background, load(self.store), self.settings)
        self.notices: list[str] = []
        self.desk.notice.connect(self.notices.append)

    def renew(self) -> None:
        """Load the catalogue anew, as the window does after something was written."""
        self.desk.catalogue = load(self.store)
        self.desk.renewed.emit(None)

    def close(self) -> None:
        """End everything."""
        self.background.close()
        self.store.close()


@contextlib.contextmanager
def change_room(folder: Path) -> Iterator[ChangeRoom]:
    """A room that is closed in the end, with nothing having failed unseen."""
    room = ChangeRoom(folder)
    try:
        yield room
        assert room.failures == []
    finally:
        room.close()
