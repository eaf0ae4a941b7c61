"""The seat's custody chain, keys and checkpoints while the console runs: opened, kept going and closed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints, enter_end, enter_shift, enter_start
from console.custody.values import Checkpoint, CheckpointWhy
from console.evidence.incidents import Incidents
from console.keys import of_seat
from console.keys.errors import KeysError
from console.keys.keys import Keys
from console.package import leftovers
from console.package.documents import Documents
from console.package.tools import STAGING, ExportTools
from console.store.errors import StoreError
from console.store.store import Store
from ui.background import Background

LOOK_MS = 5_000
FOLDER = "custody"


@dataclass(frozen=True, slots=True)
class _Open:
    """What opening gives; all of it or nothing."""

    keys: Keys
    checkpoints: Checkpoints


class CustodyDesk(QObject):
    """Entries can be made from the beginning; what is signed waits for `ready`.

    `failed(error)`: the keys cannot be had, and so nothing can be sealed; the wall and bookmarks go on.
    `outside_changed(second, error)`: checkpoints can, or can again, not be written outside the database.
    `handed_over(checkpoint)`: its line is for the shift register.
    """

    ready = Signal()
    failed = Signal(object)
    outside_changed = Signal(bool, object)
    handed_over = Signal(object)

    def __init__(
        self,
        store: Store,
        data: Path,
        background: Background,
        post: Callable[[Callable[[], None]], None],
        *,
        operator: Callable[[], str],
        demo: bool,
    ) -> None:
        super().__init__()
        self.chain = Chain(store)
        self._store, self._data, self._background, self._post = store, data, background, post
        self._operator, self._demo = operator, demo
        self._opened: _Open | None = None
        # What a worker has entered and sealed, which the closing must know of before the window does.
        self._gate = threading.Lock()
        self._begun: _Open | None = None
        self._opening = self._started = self._closed = False
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def keys(self) -> Keys | None:
        """The seat's keys; None until they are open."""
        return self._opened.keys if self._opened is not None else None

    @property
    def checkpoints(self) -> Checkpoints | None:
        """The checkpoints; None until the keys are open."""
        return self._opened.checkpoints if self._opened is not None else None

    def open(self) -> None:
        """Open the keys, or make them at the very first start, and enter that the console has started.

        Again where that failed: a keyring may have been unlocked since.
        """
        if self._opening or self._opened is not None or self._closed:
            return
        self._opening = True
        who = self._operator()
        self._background.run(lambda: self._open(who), self._is_open, self._is_not_open)

    def tools(self, incidents: Incidents, documents: Documents) -> ExportTools | None:
        """What packages are made with; None until the keys are open."""
        opened = self._opened
        if opened is None:
            return None
        return ExportTools(
            incidents=incidents,
            chain=self.chain,
            checkpoints=opened.checkpoints,
            keys=opened.keys,
            documents=documents,
            staging=self._data / STAGING,
            # Asked anew each time: a server may have been set since.
            stamp=of_seat.stamper(self._store),
        )

    def tell_keys(self) -> None:
        """Enter what was done to the keys; for a worker."""
        if self._opened is not None:
            of_seat.tell_chain(self._store, self._opened.keys)

    def hand_over(self, who_from: str, who_to: str) -> None:
        """Another operator sits here now; where nothing can be sealed yet, it is entered and sealed later."""
        checkpoints = self.checkpoints
        if who_from == who_to:
            return
        if checkpoints is None:
            self._background.run(lambda: enter_shift(self.chain, who_from, who_to))
        else:
            self._background.run(lambda: checkpoints.hand_over_shift(who_from, who_to), self.handed_over.emit)

    def close(self) -> None:
        """Enter that the console ends, and seal that. The store is closed after this."""
        self._timer.stop()
        self._opened = None
        with self._gate:
            ends, begun = self._started and not self._closed, self._begun
            self._closed = True
        if not ends:
            return
        try:
            if begun is None:
                enter_end(self.chain, self._operator())
            else:
                begun.checkpoints.end(self._operator())
        except (StoreError, OSError):
            # A disk that takes nothing more: the next start tells that this one did not end well.
            pass
        finally:
            if begun is not None:
                begun.checkpoints.close()

    # On a worker

    def _open(self, who: str) -> _Open:
        try:
            keys = of_seat.open_keys(self._store, self._data, demo=self._demo, who=who)
            of_seat.tell_chain(self._store, keys)
        except KeysError as error:
            trouble = type(error).__name__
            self._begin(None, who, lambda: enter_start(self.chain, who, trouble))
            raise
        checkpoints = Checkpoints(
            self.chain,
            keys,
            self._data / FOLDER,
            on_outside=lambda *told: self._post(lambda: self._told(*told)),
        )
        leftovers.settle(self.chain, self._data / STAGING)
        opened = _Open(keys, checkpoints)
        self._begin(opened, who, lambda: checkpoints.begin(who))
        return opened

    def _begin(self, opened: _Open | None, who: str, enter: Callable[[], object]) -> None:
        """Enter the start, once, unless the console was closed while it waited for its keys."""
        with self._gate:
            if not self._closed:
                if not self._started:
                    enter()
                elif opened is not None:
                    opened.checkpoints.make(CheckpointWhy.START, who)
                self._started, self._begun = True, opened
                return
        if opened is not None:
            opened.checkpoints.close()

    # On the GUI thread

    def _is_not_open(self, error: BaseException) -> None:
        self._opening = False
        self.failed.emit(error)

    def _is_open(self, opened: _Open) -> None:
        self._opening = False
        if self._closed:
            return
        self._opened = opened
        self._timer.start()
        self.ready.emit()

    def _told(self, second: bool, error: Exception | None) -> None:
        self.outside_changed.emit(second, error)

    def _look(self) -> None:
        checkpoints = self.checkpoints
        if checkpoints is None or self._busy or not checkpoints.due:
            return
        self._busy = True
        self._background.run(checkpoints.tick, self._looked, self._not_looked)

    def _looked(self, _made: Checkpoint | None) -> None:
        self._busy = False

    def _not_looked(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, StoreError | KeysError | OSError):
            raise error
        # It is tried again at the next look; that the disk takes nothing is told by whoever else writes.
