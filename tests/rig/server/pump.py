"""One thread that gives every running session its next frame when it is due."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from typing import TYPE_CHECKING

from gi.repository import Gst

if TYPE_CHECKING:
    from camera import Camera

# A pump that fell behind (a machine under load) goes on from now instead of sending a burst.
LATE_S = 1.0


class Feed:
    """One session's (or one shared mount's) way into GStreamer."""

    def __init__(self, camera: Camera, source: Gst.Element) -> None:
        self.camera, self._source = camera, source
        self._first = True
        self._sent = 0
        self._started = time.monotonic()
        self.index = camera.start_index()
        self.due = self._started if camera.starts_on_key else camera.next_due()
        self.ended = False
        self._generation = camera.generation

    def send(self) -> None:
        """Send the frame that is due and set when the next one is."""
        camera, frames = self.camera, self.camera.frames
        if self._generation != camera.generation:
            # Another clip was put in: a decoder can follow it only from a key frame.
            self._generation = camera.generation
            self.index = frames.key_before(self.index)
            self._first = True
        if camera.freeze != "none":
            index = self.index if camera.freeze == "off" else frames.key_before(self.index)
            self._push(index)
            if camera.freeze == "off":
                self.index += 1
        self.due += 1 / (frames.fps * camera.speed)
        self.due = max(self.due, time.monotonic() - LATE_S)

    def _push(self, index: int) -> None:
        buffer = self.camera.frames.buffer(index, first=self._first)
        buffer.pts = buffer.dts = int(max(self.due - self._started, 0) * Gst.SECOND)
        answer = self._source.emit("push-buffer", buffer)
        self._sent += 1
        self.ended = answer != Gst.FlowReturn.OK or self.camera.enough(self._sent)
        self._first = False
        self.camera.frames_sent += 1


class Pump:
    """Runs all feeds of the farm."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Feed]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        threading.Thread(target=self._run, daemon=True, name="pump").start()

    def add(self, feed: Feed) -> None:
        """Start a feed at its due time; it goes by itself when its session ends."""
        with self._changed:
            heapq.heappush(self._heap, (feed.due, next(self._order), feed))
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._heap or (wait := self._heap[0][0] - time.monotonic()) > 0:
                    self._changed.wait(wait if self._heap else None)
                feed = heapq.heappop(self._heap)[2]
            if feed.ended:
                continue
            feed.send()
            if not feed.ended:
                self.add(feed)
