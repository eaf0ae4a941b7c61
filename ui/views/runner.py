"""A tour under way: asks for views and groups in turn, and waits for whoever touches the wall."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from console.views.library import Library
from console.wall.tours import StepKind, TourRun, TourStep, start
from console.wall.views import visible_to

TICK_MS = 250


class TourRunner(QObject):
    """Runs one tour at a time. `changed` whenever something that is told of it is another.

    `show_view(View)` and `show_group(key, page)` ask for what must be on the wall now; `group_pages(key)`
    says how many pages a group has (0: it is gone).
    """

    show_view = Signal(object)
    show_group = Signal(str, int)
    changed = Signal()

    def __init__(
        self,
        library: Library,
        operator: Callable[[], str],
        group_pages: Callable[[str], int],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._operator = operator
        self._group_pages = group_pages
        self._clock = clock
        self._run: TourRun | None = None
        self._told: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def run(self) -> TourRun | None:
        """The tour under way, or None."""
        return self._run

    @property
    def running(self) -> bool:
        """Whether a tour is under way, also one that waits."""
        return self._run is not None

    def now(self) -> float:
        """The clock that runs go by, in monotonic seconds."""
        return self._clock()

    def start(self, tour_id: str) -> None:
        """Begin a tour, in place of one that runs."""
        tour = self._library.tour(tour_id)
        if tour is not None and tour.steps:
            self._run = None
            self._take(start(tour, self._clock(), self._pages_of))
            self._timer.start()

    def stop(self) -> None:
        """End the tour; what is on the wall stays there."""
        self._timer.stop()
        self._run = None
        self._tell()

    def toggle(self) -> None:
        """The pause key: stand still, or go on."""
        if self._run is not None:
            self._take(self._run.toggle(self._clock(), self._pages_of))

    def go(self, by: int) -> None:
        """One page on, or back."""
        if self._run is not None:
            self._take(self._run.go(by, self._clock(), self._pages_of))

    def touched(self) -> None:
        """Somebody pressed a key, a button or the wheel."""
        if self._run is not None:
            self._take(self._run.touch(self._clock()))

    def library_changed(self) -> None:
        """Views or tours are others now: the tour goes by what it is now, and ends when it is gone."""
        if self._run is None:
            return
        tour = self._library.tour(self._run.tour.id)
        if tour is None or not visible_to(tour, self._operator()):
            self.stop()
        elif tour != self._run.tour:
            self._take(self._run.with_tour(tour, self._clock(), self._pages_of))

    def tick(self) -> None:
        """Look whether it is time."""
        if self._run is not None:
            self._take(self._run.tick(self._clock(), self._pages_of))

    def _pages_of(self, step: TourStep) -> int:
        if step.kind is StepKind.GROUP:
            return self._group_pages(step.key)
        view = self._library.view(step.key)
        return int(view is not None and visible_to(view, self._operator()))

    def _take(self, run: TourRun) -> None:
        former, self._run = self._run, run
        if former is None or former.turn != run.turn:
            self._show(run)
        self._tell()

    def _show(self, run: TourRun) -> None:
        step = run.showing
        if step is None:
            return
        if step.kind is StepKind.GROUP:
            self.show_group.emit(step.key, run.page)
        elif (view := self._library.view(step.key)) is not None:
            self.show_view.emit(view)

    def _tell(self) -> None:
        """Say `changed` when words would change: a tick most often changes none."""
        run, now = self._run, self._clock()
        told = None
        if run is not None:
            left = run.next_in_s(now)
            resumes = run.resumes_in_s(now)
            whole = [None if each is None else ceil(each) for each in (left, resumes)]
            told = (run.tour, run.step, run.page, run.pause, run.stuck, *whole)
        if told != self._told:
            self._told = told
            self.changed.emit()
