"""The attention ledger's pen: which camera stood on which screen, when, how large, in which view.

It is always on, so it writes little: what stands is kept in memory and written in one transaction every 30 s.
A crash loses no more than that, and the next start enters a line that says so.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future

from sqlite_utils import Database

from console.catalogue.values import Name
from console.store import attention_tables as tables
from console.store.errors import StoreClosed, StoreError
from console.store.ids import new_id
from console.store.store import Store
from console.watch.attention_answers import Answers
from console.watch.attention_keeping import Keeper
from console.watch.attention_open import OpenShowing
from console.watch.attention_values import SHORTEST_S, Line, LineKind, Showing, Stage, Watched, scene_of

WRITE_EVERY_S = 30.0
# Who shows something says so each minute; what nobody has confirmed for longer is not taken to stand still.
SILENCE_S = 90.0
# The wall clock and the monotonic one may drift apart by this much before the clock counts as set.
CLOCK_SLACK_S = 2.0
# What a full disk refuses is kept up to so many showings (a day of paging); then the oldest are given up.
WAITING_AT_MOST = 20_000

log = logging.getLogger(__name__)


class AttentionLedger:
    """Every method may be called from any thread. Call `tick` about once a second, `close` at the end.

    `operator` gives who sits at this seat now. Questions go to `answers`.
    """

    def __init__(
        self,
        store: Store,
        operator: Callable[[], str] = lambda: "",
        *,
        now: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._operator = store, operator
        self._now, self._monotonic = now, monotonic
        self._lock = threading.RLock()
        self._open: dict[str, OpenShowing] = {}
        self._waiting: list[Showing] = []
        self._lines: list[Line] = []
        self._lost_from: float | None = None
        self._writing: Future[None] | None = None
        # The first tick writes: from then on a crash can be told from an orderly end.
        self._written_at = monotonic() - WRITE_EVERY_S
        self._last_operator = ""
        self._clock_gap = now() - monotonic()
        self._closed = False
        self.answers = Answers(store, self._unwritten)
        self._keeper = Keeper(store, self._note_trimmed)
        self._look_for_a_crash()

    # What is on the screens

    def showing(
        self,
        window: str,
        view: Name | str,
        cameras: Mapping[str, float],
        at: float | None = None,
        *,
        live: Collection[str] | None = None,
    ) -> None:
        """A window shows these cameras now (or since `at`, UTC seconds): ids and their shares of the screen.

        To be called whenever that changes, and each minute. `live` are those with a live picture (None: all
        of them); the others count only from when they are. A hidden or minimised window shows nothing: `{}`.
        """
        with self._lock:
            if self._closed:
                return
            self._look_at_clock()
            now = self._monotonic() + (0.0 if at is None else at - self._now())
            if not cameras:
                self._end(window, now)
                return
            stage = self._stage(window, view)
            scene = scene_of(cameras)
            lit = frozenset(scene.cameras if live is None else live)
            standing = self._open.get(window)
            if standing is not None and self._silent(standing, now):
                self._end(window, None)
                standing = None
            if standing is not None and standing.is_of(stage, scene):
                standing.confirm(now, lit)
                return
            self._end(window, now)
            self._open[window] = OpenShowing(stage, scene, lit, now + self._clock_gap, now)

    def tick(self) -> None:
        """Let time pass: write what is due, cut what is long, end what nobody confirms."""
        with self._lock:
            if self._closed:
                return
            self._look_at_clock()
            now = self._monotonic()
            for window, standing in list(self._open.items()):
                if self._silent(standing, now):
                    self._end(window, None)
                elif standing.lasted_s >= tables.LONGEST_S - SILENCE_S:
                    self._cut(window, standing)
            if now - self._written_at >= WRITE_EVERY_S:
                self.write()
            self._keeper.tick(self._now(), now)

    def note(self, kind: LineKind, from_utc: float, to_utc: float) -> None:
        """Enter a line under this seat and its operator."""
        with self._lock:
            self._lines.append(Line(new_id(), self._store.seat, self._who(), kind, from_utc, to_utc))

    def now(self) -> float:
        """The moment by the ledger's clock, in UTC seconds."""
        return self._now()

    # Who asks

    def watchers_of(self, cameras: Collection[str], from_utc: float, to_utc: float) -> tuple[Watched, ...]:
        """On whose screens these cameras stood live between two moments; computed anew, never copied."""
        return self.answers.watched(cameras, from_utc, to_utc)

    # Writing

    def write(self, *, is_open: bool = True) -> Future[None] | None:
        """Write what stands and what has ended, in one transaction; None while the last one is under way."""
        with self._lock:
            if self._writing is not None and not self._writing.done() and is_open:
                return None
            self._written_at = self._monotonic()
            ended, lines = list(self._waiting), list(self._lines)
            standing = [o.value() for o in self._open.values() if o.lasted_s >= SHORTEST_S]
            seat, operator, saved = self._store.seat, self._who(), self._now()

            def job(db: Database) -> None:
                tables.put_showings(db, [*ended, *standing])
                for line in lines:
                    tables.put_line(db, line)
                tables.mark_seat(db, seat, operator, saved, is_open=is_open)

            try:
                self._writing = self._store.write(job)
            except StoreClosed:
                return None
            self._writing.add_done_callback(lambda done: self._wrote(done, ended, lines))
            return self._writing

    def close(self) -> None:
        """End everything and write it; the ledger says that it ended well."""
        with self._lock:
            if self._closed:
                return
            self._look_at_clock()
            self._closed = True
            now = self._monotonic()
            for window in list(self._open):
                self._end(window, now)
        last = self.write(is_open=False)
        if last is not None:
            # What the disk refuses must not keep the console from closing; the next start tells of it.
            last.exception()

    # Within

    def _stage(self, window: str, view: Name | str) -> Stage:
        name = Name(view, view) if isinstance(view, str) else view
        return Stage(self._store.seat, self._who(), window, name)

    def _who(self) -> str:
        """Who sits here; whoever sat here last where that cannot be read just now."""
        with contextlib.suppress(StoreError):
            self._last_operator = self._operator()
        return self._last_operator

    def _silent(self, standing: OpenShowing, now: float) -> bool:
        return now - standing.confirmed > SILENCE_S

    def _end(self, window: str, now: float | None) -> None:
        """Close a window's showing, at `now` or (None) where it was confirmed last."""
        standing = self._open.pop(window, None)
        if standing is None:
            return
        if now is not None and not self._silent(standing, now):
            standing.confirm(now)
        self._keep(standing)

    def _cut(self, window: str, standing: OpenShowing) -> None:
        self._keep(standing)
        self._open[window] = standing.follow_up()

    def _keep(self, standing: OpenShowing) -> None:
        if standing.lasted_s < SHORTEST_S:
            return
        if len(self._waiting) >= WAITING_AT_MOST:
            gone = self._waiting.pop(0)
            self._lost_from = gone.from_utc if self._lost_from is None else self._lost_from
        self._waiting.append(standing.value())

    def _look_at_clock(self) -> None:
        """Where the clock was set (or the machine slept), what stands ends and begins again."""
        gap = self._now() - self._monotonic()
        if abs(gap - self._clock_gap) <= CLOCK_SLACK_S:
            # A clock that a time server pulls slowly is followed.
            self._clock_gap = gap
            return
        now = self._monotonic()
        self.note(LineKind.CLOCK_SET, now + self._clock_gap, now + gap)
        for window, standing in list(self._open.items()):
            self._end(window, now)
            after = standing.follow_up()
            after.from_utc = after.began + gap
            self._open[window] = after
        self._clock_gap = gap

    def _wrote(self, done: Future[None], ended: list[Showing], lines: list[Line]) -> None:
        """On the store's thread. What was refused stays in memory and goes along the next time."""
        if done.cancelled() or done.exception() is not None:
            log.warning("the attention ledger could not be written; it is tried again")
            return
        with self._lock:
            written = {id(each) for each in (*ended, *lines)}
            self._waiting = [each for each in self._waiting if id(each) not in written]
            self._lines = [each for each in self._lines if id(each) not in written]
            if self._lost_from is not None:
                self.note(LineKind.LOST, self._lost_from, self._now())
                self._lost_from = None

    def _unwritten(self) -> tuple[list[Showing], list[Line]]:
        """What may not be on disk yet; a showing that is there as well is the newer one here."""
        with self._lock:
            standing = [o.value() for o in self._open.values() if o.lasted_s >= SHORTEST_S]
            return [*self._waiting, *standing], list(self._lines)

    def _look_for_a_crash(self) -> None:
        seat, now = self._store.seat, self._now()
        left = self._store.read(lambda db: tables.unfinished(db, seat))
        if left is None:
            return
        operator, saved = left
        # What came after the last writing is not known: 30 s, more where the disk refused.
        until = min(saved + WRITE_EVERY_S, now) if now > saved else saved
        self._lines.append(Line(new_id(), seat, operator, LineKind.CUT_OFF, saved, until))

    def _note_trimmed(self, before_utc: float) -> None:
        self.note(LineKind.TRIMMED, before_utc, before_utc)
