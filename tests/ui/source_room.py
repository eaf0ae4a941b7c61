"""A city with a page's desk, logins and syncs, for trying the section of sources on real small servers."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from console.catalogue.load import load
from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.sources.process import Propose
from console.sources.proposing import Surroundings, propose
from console.sources.sync_desk import SyncDesk
from console.sources.values import Source
from console.store.ids import new_id
from console.store.source_tables import last_syncs, put_source, read_sources
from tests.credentials.room import PaperRing
from tests.ui.change_room import ChangeRoom
from ui.sources.desk import SourceDesk


class SourceRoom(ChangeRoom):
    """Syncs run on the desk's own thread, in this process unless `propose` is another."""

    def __init__(self, folder: Path, propose: Propose | None = None) -> None:
        super().__init__(folder)
        self.credentials = Credentials(self.store, folder / "keys", PaperRing())
        self.desk.credentials = self.credentials
        self.syncs = SyncDesk(
            self.store,
            self.credentials,
            lambda: "Night shift",
            changed=lambda source: self.poster.call.emit(lambda: self.sources.changed.emit(source)),
            written=lambda: self.poster.call.emit(self.desk.written.emit),
            propose=propose or self.on_the_spot,
        )
        self.sources = SourceDesk(self.desk, self.syncs, self.credentials, propose or self.on_the_spot)
        self.desk.written.connect(lambda: self.desk.catalogue.become(load(self.store)))
        self.syncs.start()

    def on_the_spot(
        self, folder: Path, source: Source, login: Login, file: Path, *, progress: Any, cancelled: Any
    ) -> Any:
        """As the process of a sync does, without the process."""
        file.parent.mkdir(exist_ok=True)
        around = lambda: self.store.read(lambda db: Surroundings.of(db, source))  # noqa: E731
        return propose(source, login, around, file, progress=progress, cancelled=cancelled)

    def put(self, name: str, scheme: str, address: str, **more: Any) -> Source:
        """Keep a source."""
        source = Source(new_id(), name, scheme, address, **more)
        return self.store.write(lambda db: put_source(db, source, self.store.seat)).result(10)

    def kept(self) -> tuple[Source, ...]:
        """The sources as they are kept."""
        return self.store.read(read_sources)

    def resting(self, source_id: str) -> bool:
        """Whether a source was asked and nothing of it runs."""
        busy = self.syncs.doing(source_id) is not None or self.syncs.waiting(source_id)
        return not busy and source_id in self.store.read(last_syncs)

    def close(self) -> None:
        """End everything."""
        self.syncs.close()
        super().close()


@contextlib.contextmanager
def source_room(folder: Path, propose: Propose | None = None) -> Iterator[SourceRoom]:
    """A room that is closed in the end, with nothing having failed unseen."""
    room = SourceRoom(folder, propose)
    try:
        yield room
        assert room.failures == []
    finally:
        room.close()
