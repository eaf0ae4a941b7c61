"""Times and figures of a stream, worked out from its packets as they arrive."""

from __future__ import annotations

from math import inf

# How far a packet's even time may lie before its arrival until the camera's clock is taken to have jumped.
LEASH_S = 0.5
# How much of the lateness each packet gives back, so that a camera's slow clock is followed.
LEAK = 0.01
SMOOTHING = 0.5


class EvenTime:
    """Gives each packet a time on the camera's own pace, anchored to arrival, always rising.

    Arrival jitters with the network; the camera's stamps drift and jump. A clip wants the one's evenness and
    the other's truth.
    """

    def __init__(self) -> None:
        self._anchor: float | None = None
        self._last = -inf

    def restart(self) -> None:
        """A new session: the camera's stamps start anywhere."""
        self._anchor = None

    def at(self, stamp_s: float | None, arrival: float) -> float:
        """The packet's time, near `arrival` (monotonic); `stamp_s` is the camera's, None if it gave none."""
        if stamp_s is None:
            time = arrival
        else:
            # Nothing arrives before it was sent, so the earliest arrival is nearest to the truth.
            late_s = 0.0 if self._anchor is None else arrival - stamp_s - self._anchor
            if self._anchor is None or not 0.0 <= late_s <= LEASH_S:
                self._anchor = arrival - stamp_s
            else:
                self._anchor += LEAK * late_s
            time = self._anchor + stamp_s
        if time <= self._last:
            time = self._last + 0.001
        self._last = time
        return time


class Meter:
    """Pictures and bits per second, smoothed over some seconds."""

    def __init__(self) -> None:
        self.packets = 0
        self.bytes = 0
        self.fps = 0.0
        self.bits_per_s = 0.0
        self._seen = (0, 0)
        self._since: float | None = None

    def restart(self) -> None:
        """Begin to count again at the next `tick`."""
        self._since = None
        self.fps = self.bits_per_s = 0.0

    def tick(self, now: float) -> None:
        """Bring the figures up to date; called about once a second."""
        packets, size = self.packets, self.bytes
        if self._since is not None and now > self._since:
            span = now - self._since
            fps, bits = (packets - self._seen[0]) / span, (size - self._seen[1]) * 8 / span
            share = SMOOTHING if self.fps else 1.0
            self.fps += share * (fps - self.fps)
            self.bits_per_s += share * (bits - self.bits_per_s)
        self._since, self._seen = now, (packets, size)
