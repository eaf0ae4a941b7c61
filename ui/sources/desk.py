"""What the section of sources works with: the page's desk and the syncs, each step off the GUI thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from console.credentials.credentials import Credentials
from console.lists.plan_values import Applied
from console.sources.checking import checked
from console.sources.process import Propose, propose_apart
from console.sources.sync_desk import NothingProposed, SyncDesk
from console.sources.values import Source, SourceFailed, SourceTrouble
from console.store.ids import new_id
from console.store.source_tables import Sync, drop_source, put_source, switch_source
from ui.catalogue.desk import Desk
from ui.sources.values import Stand, stand_of

Done = Callable[[Any], Any]
Failed = Callable[[BaseException], Any]


class SourceDesk(QObject):
    """`changed(source id)` when something of a source is different. `propose` is how a trial asks."""

    changed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        syncs: SyncDesk,
        credentials: Credentials,
        propose: Propose = propose_apart,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.syncs, self.credentials, self.propose = desk, syncs, credentials, propose

    def stand(self, source_id: str, last: Sync | None, *, paused: bool = False) -> Stand:
        """How a source stands at this moment."""
        return stand_of(
            last,
            asking=self.syncs.doing(source_id) is not None,
            waiting=self.syncs.waiting(source_id),
            paused=paused,
        )

    def keep(self, wanted: Sequence[Source], done: Done, failed: Failed) -> None:
        """Keep sources, all or none, new ones without an id; `done(the sources as kept)`."""

        def work() -> tuple[Source, ...]:
            ready = [self.ready(each) for each in wanted]
            store = self.desk.store
            return store.write(lambda db: tuple(put_source(db, each, store.seat) for each in ready)).result()

        self.desk.background.run(work, done, failed)

    def ready(self, wanted: Source) -> Source:
        """A source as it can be kept and asked. Raises SourceFailed. Not on the GUI thread."""
        source = checked(wanted)
        known = self.credentials.known_names()
        for name in (source.credential, str(source.settings.get("stream_credential", ""))):
            if name and name not in known:
                raise SourceFailed(SourceTrouble.CREDENTIAL_UNKNOWN, name)
        return source if source.id else replace(source, id=new_id())

    def ask_again(self, source_id: str) -> None:
        """Ask a source that was made another: what it proposed before means nothing any more."""

        def work() -> None:
            self._leave(source_id)
            self.syncs.sync(source_id)

        self.desk.background.run(work)

    def switch(self, source_id: str, *, enabled: bool, done: Done, failed: Failed) -> None:
        """Pause a source, which ends what is being asked of it, or let it be asked again."""

        def work() -> None:
            store = self.desk.store
            store.write(lambda db: switch_source(db, source_id, enabled=enabled)).result()
            if not enabled:
                self.syncs.cancel(source_id)

        self.desk.background.run(work, done, failed)

    def remove(self, source_id: str, done: Done, failed: Failed) -> None:
        """Forget a source; its cameras stay."""

        def work() -> None:
            self.syncs.cancel(source_id)
            self._leave(source_id)
            self.desk.store.write(lambda db: drop_source(db, source_id)).result()

        self.desk.background.run(work, done, failed)

    def apply(self, source_id: str, number: int, done: Callable[[Applied], Any], failed: Failed) -> None:
        """Carry out the proposal of the sync of this number: not another that came in the meantime."""
        who = self.desk.operator()

        def work() -> Applied:
            self._still(source_id, number)
            return self.syncs.apply(source_id, who)

        self.desk.background.run(work, done, failed)

    def leave(self, source_id: str, number: int, done: Done, failed: Failed) -> None:
        """Leave the catalogue as it is."""

        def work() -> None:
            self._still(source_id, number)
            self.syncs.drop(source_id)

        self.desk.background.run(work, done, failed)

    def _still(self, source_id: str, number: int) -> None:
        proposal = self.syncs.proposal(source_id)
        if proposal is None or proposal.sync.number != number:
            raise NothingProposed(source_id)

    def _leave(self, source_id: str) -> None:
        with contextlib.suppress(NothingProposed):
            self.syncs.drop(source_id)
