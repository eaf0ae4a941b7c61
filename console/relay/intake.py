"""Makes samples of what a source gives: times, format, and key frames that stand for themselves."""

from __future__ import annotations

from console.relay import decode, nal
from console.relay.pace import EvenTime, Meter
from console.relay.packet import Format, Sample
from console.relay.source import Arrived


class Intake:
    """One stream's packets in, its samples out. Lives across connections, so that formats can be compared."""

    def __init__(self) -> None:
        self.meter = Meter()
        self.format: Format | None = None
        self._time = EvenTime()
        self._opened: Format | None = None
        self._opened_sets = b""
        self._waiting_for_key = True

    def connected(self, opened: Format) -> None:
        """A new connection: pictures are of use from its first key frame on."""
        self._opened = opened
        self._opened_sets = nal.parameter_sets(opened.codec, opened.sets) if opened.codec != "mjpeg" else b""
        self._time.restart()
        self.meter.restart()
        self._waiting_for_key = True

    def take(self, arrived: Arrived, utc: float, mono: float) -> Sample | None:
        """The sample, or None while no key frame has come."""
        data, key, stamp_s, shift_s = arrived
        first = self._waiting_for_key
        if key:
            known = self._at_key(data)
            if known is None:
                return None
            data = known
            self._waiting_for_key = False
        elif first:
            return None
        meter = self.meter
        meter.packets += 1
        meter.bytes += len(data)
        assert self.format is not None
        return Sample(
            data,
            key=key,
            utc=utc,
            mono=mono,
            media_s=self._time.at(stamp_s, utc),
            fmt=self.format,
            shift_s=shift_s,
            first=first,
        )

    def _at_key(self, data: bytes) -> bytes | None:
        """Bring `format` up to date; the key frame with its parameter sets, None if there are none."""
        opened = self._opened
        assert opened is not None
        if opened.codec == "mjpeg":
            width, height = nal.jpeg_size(data) or (opened.width, opened.height)
            if self.format is None or (self.format.width, self.format.height) != (width, height):
                self.format = Format("mjpeg", width, height)
            return data
        sets = nal.parameter_sets(opened.codec, data)
        if not sets:
            # The camera gave them when it was connected to, and only then.
            sets = self._opened_sets
            data = sets + data
        if not sets:
            return None
        if self.format is None or self.format.sets != sets or self.format.codec != opened.codec:
            self.format = Format(opened.codec, *self._size(opened, sets, data), sets)
        return data

    def _size(self, opened: Format, sets: bytes, data: bytes) -> tuple[int, int]:
        trusted = self._waiting_for_key and opened.width > 0 and self._opened_sets in (b"", sets)
        return (opened.width, opened.height) if trusted else decode.picture_size(opened.codec, data)
