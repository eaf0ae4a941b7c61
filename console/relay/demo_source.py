"""The demo's cameras: short clips looped at real-time pace, in step with the wall clock, with faults.

`demo:/abs/clip.mp4?phase=SECONDS&fault=NAME&period=S`. Faults: `refuse`, `password`, `unknown`, `silent` fail
as a camera would; `stall` sends for `period` seconds (20), is silent for 8 and goes on; `drop` sends for
`period` seconds (15) and closes.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote

import av
import av.error

from console.relay.decode import promised_fps
from console.relay.faults import SourceFailed
from console.relay.packet import CODECS, Format
from console.relay.settings import RelaySettings
from console.relay.source import Arrived, annex_b_filter, shift_s
from console.relay.values import Reason

STALL_S = 8.0
SENDS_S = {"stall": 20.0, "drop": 15.0}
REFUSALS = {
    "refuse": Reason.REFUSED,
    "password": Reason.PASSWORD_REFUSED,
    "unknown": Reason.NO_SUCH_STREAM,
}
FAULTS = frozenset({"none", "silent", *SENDS_S, *REFUSALS})


@dataclass(frozen=True, slots=True)
class DemoAddress:
    """A demo address taken apart."""

    path: str
    phase_s: float = 0.0
    fault: str = "none"
    period_s: float = 0.0


def parse(url: str) -> DemoAddress:
    """Read a demo address; SourceFailed(MALFORMED_ADDRESS) if it is none."""
    path, _, query = url.removeprefix("demo:").partition("?")
    fields = {key: values[-1] for key, values in parse_qs(query).items()}
    fault = fields.get("fault", "none")
    try:
        phase = float(fields.get("phase", "0"))
        period = float(fields.get("period", "0"))
    except ValueError:
        raise SourceFailed(Reason.MALFORMED_ADDRESS, "phase or period") from None
    if not path or fault not in FAULTS:
        raise SourceFailed(Reason.MALFORMED_ADDRESS, "demo address")
    return DemoAddress(unquote(path), phase, fault, period or SENDS_S.get(fault, 0.0))


@dataclass(frozen=True, slots=True)
class DemoClip:
    """A clip in memory: its pictures, when each is due, and which are key frames."""

    format: Format
    pictures: tuple[Arrived, ...]
    due_s: tuple[float, ...]
    duration_s: float

    def key_before(self, position_s: float) -> int:
        """Index of the key frame at or before a position."""
        index = max(0, bisect_right(self.due_s, position_s) - 1)
        while index > 0 and not self.pictures[index].key:
            index -= 1
        return index


_clips: dict[tuple[str, int, int], DemoClip] = {}
_clips_lock = threading.Lock()


def load(path: str) -> DemoClip:
    """The clip, read once for all its cameras; SourceFailed(NOT_READY) while the file is not there."""
    try:
        stat = Path(path).stat()
    except OSError:
        raise SourceFailed(Reason.NOT_READY) from None
    key = (path, stat.st_mtime_ns, stat.st_size)
    with _clips_lock:
        if key not in _clips:
            _clips[key] = _read(path)
        return _clips[key]


def _read(path: str) -> DemoClip:
    try:
        with av.open(path) as container:
            if not container.streams.video:
                raise SourceFailed(Reason.NO_VIDEO)
            stream = container.streams.video[0]
            context = stream.codec_context
            name = context.codec.canonical_name
            if name not in CODECS:
                raise SourceFailed(Reason.CODEC_NOT_SHOWN, name)
            packets = []
            filter_ = annex_b_filter(stream)
            base = float(stream.time_base or 0)
            for packet in container.demux(stream):
                if packet.size and packet.dts is not None:
                    stamp, is_key = packet.dts * base, packet.is_keyframe
                    shift = shift_s(packet.pts, packet.dts, base)
                    data = bytes(packet) if filter_ is None else b"".join(map(bytes, filter_.filter(packet)))
                    packets.append(Arrived(data, is_key, stamp, shift))
            fps = promised_fps(context.framerate) or promised_fps(stream.average_rate)
            picture = Format(name, context.width, context.height, fps=fps)
    except (av.error.FFmpegError, OSError) as error:
        raise SourceFailed(Reason.NOT_A_STREAM, type(error).__name__) from None
    if len(packets) < 2 or not packets[0].key:
        raise SourceFailed(Reason.NOT_A_STREAM)
    first = packets[0].stamp_s or 0.0
    due = tuple((packet.stamp_s or 0.0) - first for packet in packets)
    return DemoClip(picture, tuple(packets), due, due[-1] * len(due) / (len(due) - 1))


class DemoSource:
    """A camera of the demo city."""

    def __init__(self, url: str, settings: RelaySettings, stop: threading.Event) -> None:
        self._address = parse(url)
        self._settings = settings
        self._stop = stop
        self._clip: DemoClip | None = None

    def open(self) -> Format:
        """Fail as the address asks, or load the clip."""
        fault = self._address.fault
        if fault in REFUSALS:
            raise SourceFailed(REFUSALS[fault])
        if fault == "silent":
            self._stop.wait(self._settings.open_timeout_s)
            raise SourceFailed(Reason.NO_ANSWER)
        self._clip = load(self._address.path)
        return self._clip.format

    def packets(self) -> Iterator[Arrived]:
        """Pictures in step with the clock, first those since the last key frame at once."""
        clip, place = self._clip, self._address
        assert clip is not None
        began = time.monotonic()
        position = (time.time() + place.phase_s) % clip.duration_s
        zero = began - position
        index, lap = clip.key_before(position), 0
        while not self._stop.is_set():
            picture = clip.pictures[index]
            due_s = lap * clip.duration_s + clip.due_s[index]
            delay = zero + due_s - time.monotonic()
            if delay > 0 and self._stop.wait(delay):
                return
            if self._misbehave(time.monotonic() - began):
                # What was missed stays missed, as with a camera.
                lap = int((time.monotonic() - zero) // clip.duration_s)
                index = clip.key_before((time.monotonic() - zero) % clip.duration_s)
                continue
            yield Arrived(picture.data, picture.key, due_s, picture.shift_s)
            index += 1
            if index == len(clip.pictures):
                index, lap = 0, lap + 1

    def _misbehave(self, running_s: float) -> bool:
        place = self._address
        if place.fault == "drop" and running_s >= place.period_s:
            raise SourceFailed(Reason.CLOSED_BY_CAMERA)
        if place.fault == "stall" and running_s % (place.period_s + STALL_S) >= place.period_s:
            left = place.period_s + STALL_S - running_s % (place.period_s + STALL_S)
            self._stop.wait(left)
            return True
        return False

    def close(self) -> None:
        """Nothing is held open."""
        self._clip = None
