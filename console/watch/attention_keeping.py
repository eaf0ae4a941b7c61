"""Keeps the ledger a year and no larger than it may be, little by little: no other write has to wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

from sqlite_utils import Database

from console.store import attention_tables as tables
from console.store.errors import StoreClosed
from console.store.store import Store

# The access logs of the Digital Personal Data Protection Rules 2025 are kept a year.
KEEP_S = 366 * 86400.0
# Nearly four years of a wall that pages every 15 s day and night; some 400 MB.
SHOWINGS_AT_MOST = 8_000_000
# Some 350 bytes each with 64 tiles; those that recur are kept once.
SCENES_AT_MOST = 500_000
EVERY_S = 86400.0
# A console that has just started has better things to do.
SETTLE_S = 60.0
AT_ONCE = 1000


class Keeper:
    """Looks a minute after the start and once a day, then deletes a thousand rows a second until done.

    `trimmed(utc)` is told where showings younger than a year had to go.
    """

    def __init__(
        self,
        store: Store,
        trimmed: Callable[[float], None],
        *,
        showings_at_most: int = SHOWINGS_AT_MOST,
        scenes_at_most: int = SCENES_AT_MOST,
    ) -> None:
        self._store, self._trimmed = store, trimmed
        self._showings_at_most, self._scenes_at_most = showings_at_most, scenes_at_most
        self._due: float | None = None
        self._before: float | None = None
        self._look: Future[float] | None = None
        self._step: Future[bool] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is still to be deleted, or looked for."""
        return self._look is not None or self._before is not None

    def tick(self, now_utc: float, now: float) -> None:
        """Let time pass: at most one small write is asked for. `now` is monotonic."""
        if self._step is not None:
            if not self._step.done():
                return
            # A step that failed is left for the next day's look: nothing depends on it.
            more = self._step.exception() is None and self._step.result()
            self._step = None
            self._before = self._before if more else None
        if self._look is not None and self._look.done():
            self._before = None if self._look.exception() is not None else self._look.result()
            self._look = None
        if self._before is not None:
            self._ask(self._before, now_utc - KEEP_S)
        elif self._due is None:
            self._due = now + SETTLE_S
        elif self._look is None and now >= self._due:
            self._due = now + EVERY_S
            self._look = _aside(lambda: self._until(now_utc))

    def _ask(self, before: float, year_ago: float) -> None:
        def step(db: Database) -> bool:
            gone = tables.delete_before(db, before, AT_ONCE)
            if gone < AT_ONCE:
                gone = tables.forget_unused(db, before, AT_ONCE)
                tables.delete_lines(db, year_ago)
            return gone == AT_ONCE

        try:
            self._step = self._store.write(step)
        except StoreClosed:
            self._before = None

    def _until(self, now_utc: float) -> float:
        """Before which moment everything is to go."""
        year_ago = now_utc - KEEP_S

        def look(db: Database) -> float | None:
            showings, scenes = tables.count_showings(db)
            # Scenes go with the showings that need them: so many of the oldest as the excess has in parts.
            excess = max(
                (showings - self._showings_at_most) / max(1, showings),
                (scenes - self._scenes_at_most) / max(1, scenes),
            )
            return tables.day_of_nth(db, round(excess * showings)) if excess > 0 else None

        cut = self._store.read(look)
        if cut is None or cut <= year_ago:
            return year_ago
        self._trimmed(cut)
        return cut


def _aside(work: Callable[[], float]) -> Future[float]:
    """Do it on a thread of its own: counting millions of rows takes longer than a window may wait."""
    future: Future[float] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 - handed on; a console that closes meanwhile is one reason
            future.set_exception(error)

    threading.Thread(target=run, name="ledger keeper", daemon=True).start()
    return future
