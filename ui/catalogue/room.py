"""The catalogue while the console runs: read, made anew when it was written, with its logins and sources."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from console.catalogue.aside import load_aside
from console.catalogue.catalogue import Catalogue
from console.credentials.credentials import Credentials
from console.credentials.errors import CredentialError
from console.groups.library import GroupLibrary
from console.lists import plan_file
from console.sources.http import Login
from console.sources.sync_desk import SyncDesk
from console.store.store import Store
from ui.background import Background
from ui.catalogue.desk import Desk
from ui.city import Addresses, bare_city
from ui.groups.desk import GroupDesk
from ui.map_ground.ground import MapGround
from ui.options import Options
from ui.renewal import Renewal
from ui.settings import Settings

KEYS = "keys"


class CatalogueRoom(QObject):
    """`catalogue` and `addresses` stay the same objects while what they hold is renewed (`renewal`).

    `logins_changed()` when sessions must begin again with other logins; `source_changed(id)` when something
    of a source is different. A wall of bare addresses has neither credentials nor sources.
    """

    logins_changed = Signal()
    source_changed = Signal(str)

    def __init__(
        self,
        options: Options,
        store: Store,
        settings: Settings,
        background: Background,
        post: Callable[[Callable[[], None]], None],
        on_failure: Callable[[BaseException], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.credentials = None if options.wall is not None else Credentials(store, options.data / KEYS)
        self.sources: SyncDesk | None = None
        self.catalogue, self.addresses = self._city(options, store)
        self.renewal = Renewal(self.catalogue, lambda: load_aside(store), background, on_failure, parent=self)
        self.desk = Desk(store, background, self.catalogue, settings, self.credentials, self)
        self.groups = GroupDesk(
            GroupLibrary(store), self.catalogue, operator=lambda: settings.operator, parent=self
        )
        self.ground = MapGround(settings, options.data, self._login, self)
        self.logins_changed.connect(self.ground.logins_changed)
        self.desk.written.connect(self.renewal.ask)
        self.renewal.renewed.connect(lambda _: self.groups.catalogue_renewed())
        self.renewal.renewed.connect(self.desk.renewed)
        self._unlisten: Callable[[], None] = lambda: None
        if self.credentials is not None:
            # Listeners of both are called on foreign threads.
            self._unlisten = self.credentials.on_changed(lambda _: post(self.logins_changed.emit))
            self.sources = SyncDesk(
                store,
                self.credentials,
                lambda: settings.operator,
                changed=lambda source: post(lambda: self.source_changed.emit(source)),
                written=lambda: post(self.desk.written.emit),
            )

    def _city(self, options: Options, store: Store) -> tuple[Catalogue, Addresses]:
        if options.wall is not None:
            return bare_city(options.wall, options.transport)
        catalogue = load_aside(store)
        return catalogue, Addresses(catalogue, credentials=self.credentials)

    def _login(self, name: str) -> Login:
        try:
            return self.credentials.login(name) if self.credentials is not None else Login()
        except CredentialError:
            # The server then says that it wants one.
            return Login()

    def start(self) -> None:
        """Begin to keep sources in step; plans that a console left behind go."""
        plan_file.sweep(self.desk.data / plan_file.PLANS)
        if self.sources is not None:
            self.sources.start()

    def close(self) -> None:
        """No more syncs; what is under way is given up."""
        self._unlisten()
        self.ground.close()
        if self.sources is not None:
            self.sources.close()
