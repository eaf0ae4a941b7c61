"""The one door for blocking work: off the GUI thread, its result and its failure brought back to it."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from ui.log_file import unforeseen

T = TypeVar("T")
Job = Callable[[], None]


class Background:
    """Some worker threads; exports and copies take long, so there are more of them than is read at once.

    They are daemons: a job that hangs (a dead network share) never hangs the exit. A job is let go on the
    GUI thread: it may be the last that knows a window, which must not be destroyed on a worker.

    `post` brings a callable to the GUI thread; `on_failure` shows a failure that the caller did not
    want to handle itself.
    """

    _left: ClassVar[list[list[Job]]] = []

    def __init__(
        self, post: Callable[[Job], None], on_failure: Callable[[BaseException], None], threads: int = 6
    ) -> None:
        self._post = post
        self._on_failure = on_failure
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._closed = False
        self._threads = threads
        for number in range(threads):
            threading.Thread(target=self._work, name=f"background {number}", daemon=True).start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], Any] | None = None,
        failed: Callable[[BaseException], Any] | None = None,
    ) -> None:
        """Do `work` on a worker, then `done(result)` or `failed(error)` on the GUI thread."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - handed on to the operator, never swallowed
                if not _is_foreseen(error):
                    unforeseen(error)
                self._back(lambda error=error: (failed or self._on_failure)(error))  # type: ignore[misc]
            else:
                if done is not None:
                    self._back(lambda: done(result))

        self._jobs.put(job)

    @property
    def closed(self) -> bool:
        """Whether the console is ending: long work on a worker should stop then."""
        return self._closed

    def close(self) -> None:
        """Take no result back any more and let the workers end when they can."""
        self._closed = True
        for _ in range(self._threads):
            self._jobs.put(None)

    def _back(self, call: Job) -> None:
        if not self._closed:
            self._post(lambda: None if self._closed else call())

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            held = [job]
            del job
            self._let_go(held)
            del held

    def _let_go(self, held: list[Job]) -> None:
        if not self._closed:
            # The loop may end at this very moment.
            with contextlib.suppress(RuntimeError):
                self._post(held.clear)
                return
        # There is no loop any more that could let it go: it stays.
        self._left.append(held)


def telling(emit: Callable[..., object]) -> Callable[..., None]:
    """A signal's `emit` for a worker: when its window is gone nobody is told, and the work goes on."""

    def tell(*told: object) -> None:
        # Only asking before would leave a moment between.
        with contextlib.suppress(RuntimeError):
            emit(*told)

    return tell


def _is_foreseen(error: BaseException) -> bool:
    """Whether it is an error that the core names, or the environment's: those are told in words."""
    return isinstance(error, OSError) or type(error).__module__.partition(".")[0] in ("console", "ui")
