"""The catalogue made anew while the wall goes on: read off the GUI thread, then exchanged in one moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from console.catalogue.catalogue import Catalogue
from console.catalogue.moved import Moved, between
from console.map.camera_index import CameraIndex
from ui.background import Background

# A window with this property keeps rows of the catalogue that only its closing lets go.
HOLDS_ROWS = "holds_rows"
WAIT_MS = 300
# After a failure it is read once more, so long after, so many times.
LATER_MS = 5_000
TRIES = 3


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A catalogue that waits to be exchanged, and all that could be made of it before.

    `moved` is None where the catalogue of now was exchanged while it was worked out; `before` counts the
    exchanges there had been.
    """

    catalogue: Catalogue
    index: CameraIndex
    moved: Moved | None
    before: int


class Renewal(QObject):
    """`ask` after something was written. `leaving` is said before rows change, `renewed(Moved)` right after.

    Whoever keeps rows of the catalogue listens to `renewed`; those who know cameras only by row and may lose
    them take down their identifiers on `leaving`. While a window with the property HOLDS_ROWS is open, or
    something is being dragged, rows stay as they are.
    """

    leaving = Signal()
    renewed = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        read: Callable[[], Catalogue],
        background: Background,
        on_failure: Callable[[BaseException], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._read, self._background = catalogue, read, background
        self._on_failure = on_failure
        self._beforehand: list[Callable[[Catalogue], object]] = []
        self._reading = self._again = False
        self._fresh: tuple[_Fresh, Moved] | None = None
        self._index: CameraIndex | None = None
        self._exchanged = 0
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._exchange)
        self._tries = 0
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self.ask)

    def ask(self) -> None:
        """Something in the store is not as the catalogue has it. Asked while it reads, it reads once more."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        before = self._exchanged

        def read() -> _Fresh:
            fresh = self._read()
            index = index_of(fresh)
            for make in self._beforehand:
                make(fresh)
            try:
                return _Fresh(fresh, index, between(self._catalogue, fresh), before)
            except (IndexError, ValueError, AttributeError):
                # One that waited was exchanged at this very moment; then this is worked out afterwards.
                return _Fresh(fresh, index, None, before)

        self._background.run(read, self._have, self._failed)

    def beforehand(self, make: Callable[[Catalogue], object]) -> None:
        """Have `make(catalogue)` called with each new catalogue on a worker, before anybody else has it."""
        self._beforehand.append(make)

    @property
    def busy(self) -> bool:
        """Whether a newer catalogue is on its way."""
        return self._reading or self._fresh is not None

    def take_index(self) -> CameraIndex:
        """The map's index of the cameras there are now, for one map: made beforehand after a renewal."""
        index, self._index = self._index, None
        if index is None:
            return index_of(self._catalogue)
        # Health came with the cameras only when they were exchanged.
        index.take_health()
        return index

    def _have(self, fresh: _Fresh) -> None:
        self._reading, self._tries = False, 0
        self._later.stop()
        moved = fresh.moved
        # One that still waits is older, and not needed any more.
        if moved is None or fresh.before != self._exchanged:
            moved = between(self._catalogue, fresh.catalogue)
        self._fresh = fresh, moved
        if self._again:
            self._again = False
            self.ask()
        self._exchange()

    def _failed(self, error: BaseException) -> None:
        self._reading = False
        if self._again:
            # What was written meanwhile is read all the same; if it fails again, that is told.
            self._again = False
            self.ask()
            return
        self._on_failure(error)
        # What stands in the store must not wait for the next change to be seen.
        if self._tries < TRIES:
            self._tries += 1
            self._later.start()

    def _exchange(self) -> None:
        if self._fresh is None:
            return
        if _rows_are_held():
            self._wait.start()
            return
        (fresh, moved), self._fresh = self._fresh, None
        self._exchanged += 1
        self.leaving.emit()
        self._catalogue.become(fresh.catalogue, moved.rows)
        self._index = fresh.index
        self.renewed.emit(moved)
        # Of rows that may change once more before anybody asks.
        self._index = None
        # What the catalogue had before.
        self._background.run(fresh.catalogue.let_go)


def index_of(catalogue: Catalogue) -> CameraIndex:
    """A catalogue's cameras as a map knows them; it reads the health that the catalogue has."""
    return CameraIndex(
        *(catalogue.lat, catalogue.lon, catalogue.category, catalogue.health),
        *(catalogue.heading, catalogue.number, catalogue.gone),
    )


def _rows_are_held() -> bool:
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return True
    return any(
        window.isVisible() and window.property(HOLDS_ROWS) for window in QApplication.topLevelWidgets()
    )
