"""Fetches footage of the past from where cameras' recordings lie, a few stretches at a time."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from console.evidence.files import PART, trouble_of_error
from console.evidence.values import EvidenceFile, Origin, Trouble
from console.sources.recordings import (
    FetchedFile,
    Recordings,
    RecordingsError,
    RecordingsTrouble,
    Span,
)

# Recorders refuse many sessions at once.
AT_A_TIME = 2
SHORTEST_S = 0.5
CLOSE_S = 2.0

log = logging.getLogger(__name__)

OnFile = Callable[[str, EvidenceFile], None]
OnEnd = Callable[[str, Trouble | None], None]

_TROUBLES = {
    RecordingsTrouble.NOT_OFFERED: Trouble.NOT_OFFERED,
    RecordingsTrouble.NO_ANSWER: Trouble.NO_ANSWER,
    RecordingsTrouble.PASSWORD_REFUSED: Trouble.PASSWORD_REFUSED,
    RecordingsTrouble.NOT_THERE: Trouble.NO_FOOTAGE,
    RecordingsTrouble.NOTHING_RECORDED: Trouble.NO_FOOTAGE,
    RecordingsTrouble.BAD_ANSWER: Trouble.BAD_ANSWER,
    RecordingsTrouble.TOO_MUCH: Trouble.TOO_MUCH,
    RecordingsTrouble.DISK_FULL: Trouble.DISK_FULL,
    RecordingsTrouble.READ_ONLY: Trouble.READ_ONLY,
    RecordingsTrouble.WRITE_FAILED: Trouble.WRITE_FAILED,
    RecordingsTrouble.CANCELLED: Trouble.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """A stretch (UTC seconds) of a camera's recordings, to be kept as `STEM-1.mp4`, `STEM-2.mp4` …"""

    id: str
    camera_id: str
    start_utc: float
    end_utc: float
    stem: Path
    cancelled: threading.Event = field(default_factory=threading.Event, compare=False)


class Fetching:
    """Thread-safe. What comes is told on its own threads: every file once it is whole, then the end.

    The threads are daemons: a recorder that hangs until its time-out does not hang the console's exit.
    """

    def __init__(self, recordings: Recordings | None) -> None:
        self._recordings = recordings
        self._on_file: OnFile = lambda _id, _file: None
        self._on_end: OnEnd = lambda _id, _trouble: None
        self._lock = threading.Lock()
        self._wishes: dict[str, Wish] = {}
        self._progress: dict[str, float | None] = {}
        self._queue: queue.SimpleQueue[Wish | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._closing = False

    def tell(self, on_file: OnFile, on_end: OnEnd) -> None:
        """Whom to tell of files and of ends."""
        self._on_file, self._on_end = on_file, on_end

    def offered(self, camera_id: str) -> bool:
        """Whether a camera's recordings can be asked for at all."""
        return self._recordings is not None and self._recordings.offered(camera_id)

    def ask(self, wish: Wish) -> None:
        """Fetch soon."""
        with self._lock:
            if self._closing:
                return  # it is settled at the next start
            self._wishes[wish.id] = wish
            self._progress[wish.id] = 0.0
            if len(self._threads) < AT_A_TIME:
                name = f"fetch {len(self._threads)}"
                self._threads.append(threading.Thread(target=self._work, name=name, daemon=True))
                self._threads[-1].start()
        self._queue.put(wish)

    def cancel(self, wish_id: str) -> None:
        """End a fetch with what is whole already; one that is not under way is passed over."""
        with self._lock:
            wish = self._wishes.get(wish_id)
        if wish is not None:
            wish.cancelled.set()

    def progress(self, wish_id: str) -> float | None:
        """The share that has come, 0 to 1; None where that is not known, or nothing is being fetched."""
        with self._lock:
            return self._progress.get(wish_id)

    def stop(self) -> None:
        """The console closes: call everything off, without waiting."""
        with self._lock:
            self._closing = True
            for wish in self._wishes.values():
                wish.cancelled.set()
        for _ in self._threads:
            self._queue.put(None)

    def close(self) -> None:
        """Call everything off and wait a moment for it."""
        self.stop()
        for thread in self._threads:
            thread.join(CLOSE_S)

    def _work(self) -> None:
        while (wish := self._queue.get()) is not None:
            try:
                trouble = self._fetch(wish)
            except Exception as error:  # noqa: BLE001 - a bug with one recorder must not cost all the others
                # By its kind alone: what it says may hold an address with a login.
                log.error("a recording could not be fetched: %s", type(error).__name__)
                trouble = Trouble.BAD_ANSWER
            if trouble is Trouble.CANCELLED and self._closing:
                trouble = Trouble.CONSOLE_ENDED
            with self._lock:
                self._wishes.pop(wish.id, None)
                self._progress.pop(wish.id, None)
            self._on_end(wish.id, trouble)

    def _fetch(self, wish: Wish) -> Trouble | None:
        recordings = self._recordings
        if recordings is None:
            return Trouble.NOT_OFFERED
        try:
            spans = recordings.spans(wish.camera_id, wish.start_utc, wish.end_utc)
            wanted = [s for s in (_within(span, wish) for span in spans) if s is not None]
            for number, span in enumerate(wanted):
                if wish.cancelled.is_set():
                    return Trouble.CANCELLED
                self._on_file(wish.id, _file(self._fetch_one(recordings, wish, span, number, len(wanted))))
        except RecordingsError as error:
            return _TROUBLES[error.trouble]
        except OSError as error:
            return trouble_of_error(error)
        return None

    def _fetch_one(
        self, recordings: Recordings, wish: Wish, span: Span, number: int, count: int
    ) -> FetchedFile:
        target = wish.stem.with_name(f"{wish.stem.name}-{number + 1}.mp4")

        def progress(share: float | None) -> None:
            with self._lock:
                self._progress[wish.id] = None if share is None else (number + share) / count

        try:
            return recordings.fetch(
                wish.camera_id, span.start_utc, span.end_utc, target, progress, wish.cancelled.is_set
            )
        except (RecordingsError, OSError):
            with contextlib.suppress(OSError):
                target.with_name(target.name + PART).unlink(missing_ok=True)
            raise


def _within(span: Span, wish: Wish) -> Span | None:
    start, end = max(span.start_utc, wish.start_utc), min(span.end_utc, wish.end_utc)
    return Span(start, end) if end - start >= SHORTEST_S else None


def _file(fetched: FetchedFile) -> EvidenceFile:
    return EvidenceFile(
        name=fetched.path.name,
        sha256=fetched.sha256,
        size=fetched.size,
        start_utc=fetched.start_utc,
        end_utc=fetched.end_utc,
        codec=fetched.codec,
        width=fetched.width,
        height=fetched.height,
        packets=fetched.packets,
        key_frames=fetched.key_frames,
        origin=Origin.RECORDING,
    )
