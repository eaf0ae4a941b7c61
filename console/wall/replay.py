"""An instant replay's files as one line of playing time, and which of a camera's streams to replay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from console.relay.reach import until_utc
from console.relay.values import ClipFile, StreamState, StreamStatus

REPLAY_S = 30.0
# A picture stands for so long at least; what is less after it is no gap yet.
GAP_EDGE_S = 0.25


@dataclass(frozen=True, slots=True)
class ReplayLine:
    """Files that play in turn; a position is seconds of playing time, without the holes between files."""

    files: tuple[ClipFile, ...] = ()

    @property
    def duration_s(self) -> float:
        """How long all files play."""
        return sum(_length(file) for file in self.files)

    @property
    def start_utc(self) -> float:
        """When the first picture came (UTC seconds)."""
        return self.files[0].start_utc

    def begin(self, index: int) -> float:
        """The position at which a file begins."""
        return sum(_length(file) for file in self.files[:index])

    def at(self, position_s: float) -> tuple[int, float]:
        """The file to play for a position, and the seconds into it."""
        left = max(0.0, position_s)
        for index, file in enumerate(self.files[:-1]):
            if left < _length(file):
                return index, left
            left -= _length(file)
        last = len(self.files) - 1
        return last, min(left, _length(self.files[last]))

    def utc(self, position_s: float) -> float:
        """When the picture at a position came (UTC seconds)."""
        index, seconds = self.at(position_s)
        return self.files[index].start_utc + seconds

    def past_gap(self, position_s: float) -> float:
        """The same position, or, where nothing was kept there, that of the next picture.

        A player stands still over a gap: its picture would then be older than the position says.
        """
        index, seconds = self.at(position_s)
        file = self.files[index]
        utc = file.start_utc + seconds
        for begin, end in file.gaps:
            if begin + GAP_EDGE_S < utc < end:
                return position_s + end - utc
        return position_s


def replay_line(files: Iterable[ClipFile]) -> ReplayLine:
    """The line of a clip's files, in order of time; those without a picture are left out."""
    playable = (file for file in files if file.packets and _length(file) > 0.01)
    return ReplayLine(tuple(sorted(playable, key=lambda file: file.start_utc)))


def kept_s(status: StreamStatus | None, now_utc: float) -> float:
    """How much of the last REPLAY_S is kept of a stream."""
    if status is None or status.ring_from_utc is None:
        return 0.0
    # Of a camera that went dark a minute ago nothing is, however long its past is.
    return max(0.0, until_utc(status, now_utc) - max(status.ring_from_utc, now_utc - REPLAY_S))


def stream_to_replay(statuses: Iterable[StreamStatus | None], now_utc: float) -> StreamStatus | None:
    """The stream with the longest past; of equally long ones (within a second) the largest that lives."""
    kept = [status for status in statuses if status is not None and kept_s(status, now_utc) > 0]
    if not kept:
        return None
    longest = max(kept_s(status, now_utc) for status in kept)
    enough = [status for status in kept if kept_s(status, now_utc) > longest - 1.0]
    # Of one that is silent the last half minute is not the past of now.
    return max(enough, key=lambda status: (status.state is StreamState.LIVE, status.width * status.height))


def _length(file: ClipFile) -> float:
    return max(0.0, file.end_utc - file.start_utc)
