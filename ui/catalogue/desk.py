"""What every part of the page of cameras and lists works with: store, catalogue, and who sits here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from sqlite_utils import Database

from console.catalogue.catalogue import Catalogue
from console.catalogue.changes import Undone, undo
from console.store.store import Store
from ui.background import Background
from ui.incidents.words import language
from ui.settings import Settings

if TYPE_CHECKING:
    from console.credentials.credentials import Credentials

T = TypeVar("T")
Done = Callable[[T], Any]
Failed = Callable[[BaseException], Any]


class Desk(QObject):
    """One for the whole page, on the GUI thread.

    `written()` after something of the catalogue was written: the owner then loads it anew. `renewed(moved)`
    when the catalogue in memory is new; `moved` is what the owner gives, former rows to new ones, and rows
    kept from before mean nothing any more. `counts_changed()` when something else waits in a section than
    before, though the catalogue is the same. `notice(sentence)` is shown beside the page; `show_camera(camera
    id)` brings a camera to the wall. `credentials` is the store of logins, None where there is none.
    """

    written = Signal()
    renewed = Signal(object)
    counts_changed = Signal()
    notice = Signal(str)
    show_camera = Signal(str)

    def __init__(
        self,
        store: Store,
        background: Background,
        catalogue: Catalogue,
        settings: Settings,
        credentials: Credentials | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store, self.background, self.catalogue = store, background, catalogue
        self.settings, self.credentials = settings, credentials

    @property
    def seat(self) -> str:
        """This seat, as rows carry it."""
        return self.store.seat

    @property
    def data(self) -> Path:
        """The folder of this seat's files."""
        return self.store.file.parent

    @property
    def language(self) -> str:
        """The language of the screens at this moment: `hi` or `en`."""
        return language()

    def operator(self) -> str:
        """Who sits here now."""
        return self.settings.operator

    def write(
        self, fn: Callable[[Database], T], done: Done[T] | None = None, failed: Failed | None = None
    ) -> None:
        """Do `fn` in one transaction off the GUI thread; then `written()` and `done(result)`, or `failed`.

        Without `failed` the window tells of the failure.
        """

        def finished(result: T) -> None:
            self.written.emit()
            if done is not None:
                done(result)

        self.background.run(lambda: self.store.write(fn).result(), finished, failed)

    def take_back(
        self, change_id: str, done: Done[Undone] | None = None, failed: Failed | None = None
    ) -> None:
        """Undo a change of the catalogue, with the logins that came with it; then as `write`."""
        who = self.operator()

        def work() -> Undone:
            undone = self.store.write(lambda db: undo(db, self.seat, change_id, who)).result()
            if self.credentials is not None:
                self.credentials.refresh()
            return undone

        def finished(undone: Undone) -> None:
            self.written.emit()
            if done is not None:
                done(undone)

        self.background.run(work, finished, failed)

    def read(
        self, fn: Callable[[Database], T], done: Done[T] | None = None, failed: Failed | None = None
    ) -> None:
        """Read with `fn` off the GUI thread; then `done(result)`, or `failed(error)`."""
        self.background.run(lambda: self.store.read(fn), done, failed)
