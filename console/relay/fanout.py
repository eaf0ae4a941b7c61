"""Where a stream's samples go: the ring, the feeds that show it and the clips being written."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import Protocol

from console.relay.feed import Feed
from console.relay.packet import Format, Sample
from console.relay.ring import Ring, RingBudget
from console.relay.settings import RelaySettings


class Tap(Protocol):
    """Something that takes every sample from now on, such as a clip. Must not block."""

    def take(self, sample: Sample) -> None:
        """The next sample."""


class Fanout:
    """Thread-safe. One lock, so that a feed or clip that joins misses nothing and gets nothing twice."""

    def __init__(self, settings: RelaySettings, budget: RingBudget) -> None:
        self._lock = threading.Lock()
        self._ring = Ring(settings.ring_s, settings.ring_bytes_per_stream)
        self._budget = budget
        # How old the last sample may be to be sent to a feed that begins; raised for a slow camera.
        self.stall_s = settings.stall_s
        self._feeds: tuple[Feed, ...] = ()
        self._taps: tuple[Tap, ...] = ()
        self._format: Format | None = None
        self._closed = False
        budget.add(self._ring, self._lock)

    def put(self, sample: Sample) -> None:
        """Hand a sample to everyone."""
        with self._lock:
            if sample.format is not self._format:
                self._format_changed(sample.format)
            self._ring.append(sample)
            for feed in self._feeds:
                feed.send(sample)
            for tap in self._taps:
                tap.take(sample)

    def _format_changed(self, fmt: Format) -> None:
        # A reader's decoder is made for one codec and size: it has to begin again, with a new connection.
        # It finds other parameter sets in the stream by itself, also those that a bad line has damaged.
        old = self._format
        if old is not None and (old.codec, old.width, old.height) != (fmt.codec, fmt.width, fmt.height):
            for feed in self._feeds:
                feed.finish()
            self._feeds = ()
        self._format = fmt

    def join(self, feed: Feed) -> bool:
        """Let a feed in, with what came since the last key frame if that is fresh; False if this is closed.

        An old picture is not sent: it would look like a live one.
        """
        with self._lock:
            if self._closed:
                return False
            now = time.monotonic()
            feed.begin(self._ring.since_key(now - self.stall_s), now)
            self._feeds = (*self._feeds, feed)
            return True

    def turn_valve(self, feed: Feed, is_open: bool) -> None:
        """Have a feed that was let in carry all packets, or key frames only."""
        with self._lock:
            if not is_open:
                feed.narrow()
                return
            now = time.monotonic()
            feed.open(self._ring.since_key(now - self.stall_s), self._ring.keys_apart_s, now)

    def part(self, feed: Feed) -> None:
        """Let a feed go."""
        with self._lock:
            self._feeds = tuple(one for one in self._feeds if one is not feed)

    def tap(self, tap: Tap, start_utc: float | None) -> None:
        """Give a tap what the ring has since the key frame at or before `start_utc`, then all that comes."""
        with self._lock:
            if start_utc is not None:
                for sample in self._ring.since(start_utc):
                    tap.take(sample)
            self._taps = (*self._taps, tap)

    def untap(self, tap: Tap) -> None:
        """Give a tap nothing more."""
        with self._lock:
            self._taps = tuple(one for one in self._taps if one is not tap)

    def up_to(self, at_utc: float | None) -> list[Sample]:
        """What has to be decoded to see the stream at a moment (None: now); nothing if it was dark then."""
        with self._lock:
            return self._ring.up_to(at_utc, time.monotonic())

    def forget_old(self, now: float) -> bool:
        """Drop the pictures of a camera that is dark when they are too old (`now`: monotonic seconds)."""
        with self._lock:
            return self._ring.forget_old(now)

    @property
    def from_utc(self) -> float | None:
        """How far back the ring reaches without a long darkness."""
        with self._lock:
            return self._ring.from_utc

    def close(self) -> Iterable[Tap]:
        """End all feeds and forget the ring; returns the taps, which may go on elsewhere."""
        with self._lock:
            self._closed = True
            for feed in self._feeds:
                feed.finish()
            taps, self._feeds, self._taps = self._taps, (), ()
        self._budget.remove(self._ring)
        return taps
