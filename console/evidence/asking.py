"""Asks for captures: the relay for what its ring has, recordings for what it has no more; now or in time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import inf
from pathlib import Path
from typing import Protocol

from console.evidence import moments, plan
from console.evidence.fetching import Fetching, Wish
from console.evidence.values import (
    Capture,
    CaptureKind,
    CaptureState,
    EvidenceFile,
    FileFacts,
    Incident,
    Origin,
)
from console.relay import clocks
from console.relay.reach import until_utc
from console.relay.values import ClipRequest, StreamStatus


class Recorder(Protocol):
    """What evidence needs of the relay."""

    def record(self, request: ClipRequest) -> None: ...
    def cancel_record(self, clip_id: str) -> None: ...
    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None: ...
    def status(self, stream_id: str) -> StreamStatus | None: ...


class Asking:
    """Thread-safe. Knows of captures only what is needed to ask for them and to call them off."""

    def __init__(self, relay: Recorder, fetching: Fetching, root: Path, now: Callable[[], float]) -> None:
        self._relay = relay
        self._fetching = fetching
        self._root = root
        self._now = now
        self._lock = threading.Lock()
        self._timers: list[threading.Timer] = []
        self._reconnects: dict[str, int] = {}
        # How far the wall clock was ahead of the monotonic one when a clip was asked for.
        self._ahead: dict[str, float] = {}
        self._by_hand: set[str] = set()

    def close(self) -> None:
        """Call off what was to begin later."""
        with self._lock:
            timers, self._timers = self._timers, []
        for timer in timers:
            timer.cancel()

    def ring_from(self, stream_id: str) -> float | None:
        """From when (UTC) the relay still has a stream's packets; None when it has none."""
        status = self._relay.status(stream_id)
        return status.ring_from_utc if status is not None else None

    def ring_until(self, stream_id: str) -> float:
        """Up to when (UTC) the relay has a stream's packets; infinite while they come."""
        status, now = self._relay.status(stream_id), self._now()
        until = now if status is None else until_utc(status, now)
        return until if until < now else inf

    def ask(self, incident: Incident, capture: Capture) -> None:
        """Ask for a capture now."""
        path = (self._root / incident.folder / capture.stem).absolute()
        if capture.origin is Origin.RECORDING:
            camera = incident.cameras[capture.camera].camera_id
            self._fetching.ask(Wish(capture.id, camera, capture.start_utc, capture.end_utc, path))
            return
        if capture.kind is CaptureKind.STILL:
            now = moments.is_now(incident, capture)
            self.ask_still(incident, capture, None if now else capture.start_utc + moments.DIGITS_S)
            return
        status = self._relay.status(capture.stream_id)
        if status is not None:
            self._reconnects[capture.id] = status.reconnects
        self._ahead[capture.id] = clocks.ahead_s()
        self._relay.record(
            ClipRequest(capture.id, capture.stream_id, capture.start_utc, capture.end_utc, str(path))
        )

    def ask_still(self, incident: Incident, capture: Capture, at_utc: float | None) -> None:
        """Ask for a still of a moment; None: of now."""
        path = (self._root / incident.folder / f"{capture.stem}.jpg").absolute()
        self._relay.still(capture.id, capture.stream_id, at_utc, str(path))

    def call_off(self, capture_id: str) -> None:
        """End a capture now, with what is there."""
        self._relay.cancel_record(capture_id)
        self._fetching.cancel(capture_id)

    def end_by_hand(self, capture: Capture) -> None:
        """End a clip now because somebody wants it to end: nothing of what comes later is asked any more."""
        ahead = self._ahead.get(capture.id)
        # By the clock as it stood when the clip was asked for: it may have been set past its end meanwhile.
        if ahead is not None and time.monotonic() + ahead < capture.end_utc:
            self._by_hand.add(capture.id)
        self.call_off(capture.id)

    def how_ended(self, capture: Capture) -> CaptureState:
        """How a clip stands that the relay has ended, by what was asked of it then."""
        if capture.id in self._by_hand:
            return plan.settled_state(capture, 0.0)
        # The relay writes times by the clock as it stands when the clip ends.
        ahead = clocks.ahead_s()
        set_by_s = ahead - self._ahead.get(capture.id, ahead)
        return plan.settled_state(capture, capture.end_utc + set_by_s)

    def forget(self, capture_id: str) -> None:
        """It is over."""
        self._reconnects.pop(capture_id, None)
        self._ahead.pop(capture_id, None)
        self._by_hand.discard(capture_id)

    def later(self, at_utc: float, act: Callable[[str], None], capture_id: str) -> None:
        """Act at a moment; at once if it has come. What has not come when the console ends, does not."""
        wait_s = at_utc - self._now()
        if wait_s <= 0:
            act(capture_id)
            return
        timer = threading.Timer(wait_s, act, (capture_id,))
        timer.daemon = True
        with self._lock:
            self._timers = [t for t in self._timers if t.is_alive()] + [timer]
            timer.start()

    def facts(self, capture: Capture, before: Sequence[EvidenceFile], file: EvidenceFile) -> FileFacts:
        """What the relay knows of the stream now, when a file of a clip has just ended after others."""
        status = self._relay.status(capture.stream_id)
        began_at = self._reconnects.get(capture.id)
        changes = sum(_looks(a) != _looks(b) for a, b in pairwise([*before, file]))
        if status is None:
            return FileFacts(resolution_changes=changes)
        # A relay that was killed meanwhile counts from nothing again.
        came_back = None if began_at is None else max(0, status.reconnects - began_at)
        return FileFacts(status.lost, came_back, changes, status.clock_offset_s)


def _looks(file: EvidenceFile) -> tuple[str, int, int]:
    """What a camera changes when it begins a new file of one clip: its codec, its picture's size."""
    return file.codec, file.width, file.height
