"""Makes samples of what a source gives: times, format, figures, and key frames that stand for themselves."""

from __future__ import annotations

from collections import deque

from console.relay import decode, nal
from console.relay.camera_clock import CameraClock
from console.relay.gaps import Gaps
from console.relay.pace import EvenTime, Meter
from console.relay.packet import Format, Sample
from console.relay.rhythm import Rhythm
from console.relay.sameness import Sameness
from console.relay.source import Came

# What may wait to be measured: a second of the busiest camera, many times over.
_FRESH = 2048


class Intake:
    """One stream's packets in, its samples out. Lives across connections, so that formats can be compared.

    `connected` and `take` belong to the session's thread, `measure` to another. Figures are worked out for a
    second's samples together: done for each packet in turn they cost ten times as much, in cold caches.
    `key_interval_s` is the time between the last two key frames, 0 while fewer than two came.
    """

    def __init__(self) -> None:
        self.meter = Meter()
        self.rhythm = Rhythm()
        self.sameness = Sameness()
        self.gaps = Gaps()
        self.clock = CameraClock()
        self.format: Format | None = None
        self.key_interval_s = 0.0
        self._key_at: float | None = None
        self._fresh: deque[Sample] = deque(maxlen=_FRESH)
        self._time = EvenTime()
        self._opened: Format | None = None
        self._opened_sets = b""
        self._waiting_for_key = True

    def connected(self, opened: Format) -> None:
        """A new connection: pictures are of use from its first key frame on."""
        self._opened = opened
        self.gaps.promise(opened.fps)
        self._opened_sets = nal.parameter_sets(opened.codec, opened.sets) if opened.codec != "mjpeg" else b""
        self._time.restart()
        self.clock.restart()
        self.meter.restart()
        self._waiting_for_key = True

    def take(self, arrived: Came, utc: float, mono: float) -> Sample | None:
        """The sample, or None while no key frame has come."""
        data, key, stamp_s, shift_s, camera_utc = arrived
        first = self._waiting_for_key
        if key:
            known = self._at_key(data)
            if known is None:
                return None
            data = known
            self._waiting_for_key = False
        elif first:
            return None
        if camera_utc is not None:
            self.clock.told(camera_utc, mono)
        assert self.format is not None
        media_s = self._time.at(stamp_s, mono)
        # By place, not by name: this runs for every packet of every camera.
        sample = Sample(data, key, utc, mono, media_s, self.format, shift_s, first, stamp_s)
        self._fresh.append(sample)
        return sample

    def measure(self, now: float) -> None:
        """Bring the figures up to date (`now` in monotonic seconds); called once a second."""
        fresh, meter = self._fresh, self.meter
        while fresh:
            sample = fresh.popleft()
            meter.packets += 1
            meter.bytes += len(sample.data)
            self._measure(sample)
        meter.tick(now)
        self.rhythm.measure()
        self.gaps.measure()

    def _measure(self, sample: Sample) -> None:
        fmt, mono, key = sample.format, sample.mono, sample.key
        if sample.first:
            self.rhythm.restart()
            self.sameness.restart()
            self.gaps.restart()
            self._key_at = None
            self.key_interval_s = 0.0
        self.rhythm.took(sample.stamp_s, mono)
        self.gaps.took(mono)
        self.sameness.took(sample.data, key=key, codec=fmt.codec, pixels=fmt.width * fmt.height, mono=mono)
        if key:
            if self._key_at is not None:
                self.key_interval_s = sample.media_s - self._key_at
            self._key_at = sample.media_s

    def _at_key(self, data: bytes) -> bytes | None:
        """Bring `format` up to date; the key frame with its parameter sets, None if there are none."""
        opened = self._opened
        assert opened is not None
        if opened.codec == "mjpeg":
            width, height = nal.jpeg_size(data) or (opened.width, opened.height)
            if self.format is None or (self.format.width, self.format.height) != (width, height):
                self.format = Format("mjpeg", width, height, fps=opened.fps)
            return data
        sets = nal.parameter_sets(opened.codec, data)
        if not sets:
            # The camera gave them when it was connected to, and only then.
            sets = self._opened_sets
            data = sets + data
        if not sets:
            return None
        if self.format is None or self.format.sets != sets or self.format.codec != opened.codec:
            self._changed_to(opened, sets, data)
        return data

    def _changed_to(self, opened: Format, sets: bytes, data: bytes) -> None:
        trusted = self._waiting_for_key and opened.width > 0 and self._opened_sets in (b"", sets)
        if trusted:
            width, height, fps = opened.width, opened.height, opened.fps
        else:
            width, height, fps = decode.described(opened.codec, data)
        damaged = width == 0 and self.format is not None and self.format.codec == opened.codec
        # Damaged parameter sets come and go: readers and clips must not begin anew for each.
        if not damaged:
            self.format = Format(opened.codec, width, height, sets, fps)
