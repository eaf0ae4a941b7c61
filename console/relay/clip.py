"""Writes a stretch of a stream to files, as the camera sent it, and says how that stands."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import av.error

from console.relay import clocks
from console.relay.gaps import AWAY_S
from console.relay.hashed_file import HashedFile, word_for
from console.relay.mux import Mp4Muxer
from console.relay.packet import Sample
from console.relay.salvage import comment_for, salvage
from console.relay.values import ClipFile, ClipProgress, ClipRequest

# A packet that arrived before the end may still be on its way through the session.
GRACE_S = 0.3
# Arrivals further apart than this are a gap, even on one connection.
GAP_S = 2.0
LAST_INTERVAL_S = 1.0
# Pictures gather in memory until a key frame, where a fragment of the file ends, and so long at most: to wake
# a thread for each of them cost four times what it takes to write them.
GATHER_S = 0.5
# Pictures are written so many at a time, so that 64 clips that begin together get on evenly.
SOME = 64
# Each picture written lets go of the interpreter: with 64 clips at it the sessions stood in a long queue.
AT_ONCE = 2
# A clip whose folder hangs keeps the others waiting for no longer than this.
TURN_S = 2.0

# When a picture came: by the wall clock as it stood then, and by the monotonic clock.
Moment = tuple[float, float]


class ClipPart:
    """One file of a clip: one codec, one picture size, no long darkness."""

    def __init__(self, path: Path, first: Sample, asleep_s: float) -> None:
        """`asleep_s`: how long the machine had slept when the first sample was taken. Raises OSError."""
        self._file = HashedFile(path)
        self._format = first.format
        self._first: Moment = (first.utc, first.mono)
        self._last = first
        self._asleep_s = asleep_s
        self._interval_s = 0.0
        self._packets = self._keys = 0
        self._gaps: list[tuple[Moment, Moment]] = []
        self._muxer = Mp4Muxer(self._file, first.format, first.media_s, comment_for(first.utc))

    def fits(self, sample: Sample, asleep_s: float) -> bool:
        """Whether the sample can stand in this file: its format is the same, and neither sleep nor darkness
        lies between.

        A player would stand still over it, and a gap of more than 6.6 hours has more ticks than MP4 can say.
        """
        awake = asleep_s - self._asleep_s < clocks.SET_S
        gap_s = sample.mono - self._last.mono
        # A ring that noticed a sleep has made the pictures before it older, but not their places in a file.
        awake = awake and abs(gap_s - (sample.media_s - self._last.media_s)) < clocks.SET_S
        return awake and gap_s <= AWAY_S and sample.format == self._format

    def add(self, sample: Sample) -> None:
        """Add a sample; raises OSError when the disk does not take it."""
        last = self._last
        if self._packets and (sample.first or sample.mono - last.mono > GAP_S):
            self._gaps.append(((last.utc, last.mono), (sample.utc, sample.mono)))
        elif self._packets:
            self._interval_s = min(LAST_INTERVAL_S, max(0.0, sample.media_s - last.media_s))
        self._packets += 1
        self._keys += sample.key
        self._last = sample
        self._muxer.mux(sample)

    def finish(self) -> ClipFile | None:
        """Close, keep and describe the file, also after a failed write; None if there is nothing in it.

        Raises OSError when the last bytes do not get onto the disk or the file cannot get its name.
        """
        self._close_muxer()
        if self._file.size == 0:
            self._file.discard()
            return None
        path = self._file.keep()
        # A part that began before the machine slept: the monotonic clock does not know how long ago that was.
        ahead = clocks.ahead_s() - (clocks.asleep_s() - self._asleep_s)

        def at(moment: Moment) -> float:
            return clocks.settled(*moment, ahead)

        return ClipFile(
            path=str(path),
            sha256=self._file.sha256,
            size=self._file.size,
            start_utc=at(self._first),
            end_utc=at((self._last.utc, self._last.mono)) + self._interval_s,
            codec=self._format.codec,
            width=self._format.width,
            height=self._format.height,
            packets=self._packets,
            key_frames=self._keys,
            gaps=tuple((at(end), at(begin)) for end, begin in self._gaps),
        )

    def leave(self) -> None:
        """Close the file unfinished, because the relay ends: it stays a playable `.part`."""
        self._close_muxer()
        self._file.leave()

    @property
    def error(self) -> OSError | None:
        """The write that failed."""
        return self._file.error

    def _close_muxer(self) -> None:
        # FFmpeg flushes into the file here; a failure is kept by the file itself.
        with contextlib.suppress(OSError, av.error.FFmpegError):
            self._muxer.close()


class Turns:
    """Who may write now. Thread-safe; a turn that does not come in time is taken all the same."""

    def __init__(self, at_once: int = AT_ONCE, patience_s: float = TURN_S) -> None:
        self._free = threading.Semaphore(at_once)
        self._patience_s = patience_s

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        """Wait for a turn, and hand it on afterwards."""
        got = self._free.acquire(timeout=self._patience_s)
        try:
            yield
        finally:
            if got:
                self._free.release()


class Clip:
    """Takes samples from a stream and writes them on its own thread, so that a slow disk stops nothing.

    Clips that share `turns` do not all write at once.
    """

    def __init__(
        self,
        request: ClipRequest,
        *,
        max_waiting_bytes: int,
        on_progress: Callable[[ClipProgress], None],
        on_end: Callable[[Clip], None],
        resume: bool = False,
        turns: Turns | None = None,
    ) -> None:
        self.request = request
        # By the monotonic clock, so that a wall clock set back does not make the clip go on for an hour.
        self._end_mono = clocks.mono_of(request.end_utc)
        self._asleep_s = clocks.asleep_s()
        self._max_waiting = max_waiting_bytes
        self._on_progress = on_progress
        self._on_end = on_end
        self._resume = resume
        self._turns = turns or Turns()
        # With how long the machine had slept until then. None: it ends here.
        self._waiting: deque[tuple[Sample, float] | None] = deque()
        self._wake = threading.Event()
        self._wake_mono = 0.0
        self._taken_bytes = self._written_bytes = 0
        self._too_slow = False
        self._leaving = False
        self._files: list[ClipFile] = []
        self._part: ClipPart | None = None
        self._number = 0
        self._thread = threading.Thread(target=self._run, name=f"clip {request.id}", daemon=True)

    def start(self) -> None:
        """Begin to write what has been and will be taken."""
        self._thread.start()

    def take(self, sample: Sample) -> None:
        """The stream's next sample; never blocks."""
        if self._too_slow:
            return
        self._taken_bytes += len(sample.data)
        if self._taken_bytes - self._written_bytes > self._max_waiting:
            self._too_slow = True
        self._waiting.append((sample, clocks.asleep_s()))
        if sample.key or self._too_slow or sample.mono >= self._wake_mono:
            self._wake.set()

    def finish_now(self) -> None:
        """End the clip with what is there."""
        self._waiting.append(None)
        self._wake.set()

    def leave(self, timeout_s: float) -> None:
        """The process ends: bring the file to the disk as a `.part`."""
        self._leaving = True
        self.finish_now()
        self._thread.join(timeout_s)

    def _run(self) -> None:
        error = ""
        try:
            if self._resume:
                self._files = salvage(Path(self.request.stem))
            self._say("writing")
            self._write_all()
            if self._too_slow:
                error = "write_failed"
        except OSError as failure:
            error = word_for(failure)
        except av.error.FFmpegError:
            # The muxer refuses the camera's packets; what came before is kept.
            error = "write_failed"
        # Its end says what the last file is; to say that twice cost the console a second write to its disk.
        error = self._finish_part(tell=False) or error
        if self._leaving:
            return
        self._on_end(self)
        if error:
            self._say("failed", error)
        elif self._files:
            self._say("done")
        else:
            self._say("empty", "no_packets")

    def _ends(self, asleep_s: float) -> float:
        """When the clip ends (monotonic seconds), for a machine that has slept for so long since its start.

        What it slept through is not made up for with pictures of later.
        """
        return self._end_mono - (asleep_s - self._asleep_s)

    def _write_all(self) -> None:
        while True:
            # Looked at before the writing: whatever was taken until then is written.
            now, last = time.monotonic(), self._ends(clocks.asleep_s()) + GRACE_S
            over = self._too_slow or now > last
            if self._write_waiting() or over:
                return
            self._wake_mono = min(now + GATHER_S, self._end_mono)
            self._wake.wait(min(GATHER_S, max(0.0, last - time.monotonic())))
            self._wake.clear()

    def _write_waiting(self) -> bool:
        """Write what has gathered; whether the clip's end was among it."""
        while self._waiting:
            with self._turns.one():
                for _ in range(min(SOME, len(self._waiting))):
                    taken = self._waiting.popleft()
                    if taken is None or taken[0].mono >= self._ends(taken[1]):
                        return True
                    self._write(*taken)
                    self._written_bytes += len(taken[0].data)
        return False

    def _write(self, sample: Sample, asleep_s: float) -> None:
        if self._part is not None and not self._part.fits(sample, asleep_s):
            error = self._finish_part()
            if error:
                raise OSError(error)
        if self._part is None:
            if not sample.key:
                return
            self._part = ClipPart(self._next_path(), sample, asleep_s)
        self._part.add(sample)

    def _next_path(self) -> Path:
        """`STEM-N.mp4` with the first N that is free, so that nothing of an earlier run is touched."""
        while True:
            self._number += 1
            path = Path(f"{self.request.stem}-{self._number}.mp4")
            if not path.exists() and not path.with_name(path.name + ".part").exists():
                return path

    def _finish_part(self, *, tell: bool = True) -> str:
        """Close the file being written; the word of the failure, or nothing."""
        part, self._part = self._part, None
        if part is None:
            return ""
        if self._leaving:
            part.leave()
            return ""
        try:
            file = part.finish()
        except OSError as failure:
            return word_for(failure)
        if file is not None:
            self._files.append(file)
            if tell:
                self._say("writing")
        return word_for(part.error) if part.error is not None else ""

    def _say(self, state: str, error: str = "") -> None:
        self._on_progress(ClipProgress(self.request.id, state, tuple(self._files), error))
