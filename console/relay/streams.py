"""All streams of the process: their sessions, who reads them, and the clips and stills taken from them."""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from console.relay.clip import Clip, Turns
from console.relay.connects import Connects
from console.relay.feed import Feed
from console.relay.feed_path import Carries, FeedPath
from console.relay.packet import Sample
from console.relay.probe import Prober
from console.relay.returns import Returns
from console.relay.ring import RingBudget
from console.relay.session import Session, Shared
from console.relay.settings import RelaySettings
from console.relay.slots import Slots
from console.relay.sounds import Sounds
from console.relay.still import take_still
from console.relay.values import ClipProgress, ClipRequest, ProbeResult, Reason, StreamSpec, StreamStatus
from console.relay.valves import Valves
from console.relay.wire import pack

TICK_S = 0.25
FIGURES_S = 1.0
STILL_WORKERS = 2
STILLS_NICE = 15
# A still of a stream that is just being opened waits so long for its first picture.
FIRST_PICTURE_S = 3.0
CLOSE_S = 2.0

Emit = Callable[[dict[str, Any]], None]
StillWish = tuple[str, str, float | None, str]


class Streams:
    """Holds what the console wants held. Methods are quick and come from the main and the server's thread."""

    def __init__(self, settings: RelaySettings, emit: Emit) -> None:
        self._settings = settings
        self._emit = emit
        self._shared = Shared(
            settings,
            RingBudget(settings.ring_bytes_total),
            Slots(settings.sessions_per_host),
            Connects(settings),
            Returns(),
        )
        self._lock = threading.RLock()
        self._sessions: dict[str, Session] = {}
        # Sessions that only a clip keeps: the console has let them go.
        self._released: set[str] = set()
        self._ending: list[Session] = []
        self._clips: dict[str, tuple[Clip, Session]] = {}
        self._turns = Turns()
        self._stills: queue.SimpleQueue[StillWish] = queue.SimpleQueue()
        self._sounds = Sounds(settings, self._shared.hosts, self._shared.connects, self._sound_told)
        self._valves = Valves()
        self._prober = Prober(self._shared, self._probed)
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._watch, name="watch", daemon=True)]
        for number in range(STILL_WORKERS):
            self._threads.append(
                threading.Thread(target=self._take_stills, name=f"still {number}", daemon=True)
            )

    def start(self) -> None:
        """Begin to watch over the sessions."""
        for thread in self._threads:
            thread.start()

    def hold(self, spec: StreamSpec) -> None:
        """Want a stream; the same one again changes nothing, another address under its id replaces it."""
        with self._lock:
            self._released.discard(spec.id)
            old = self._sessions.get(spec.id)
            if old is not None and old.spec == spec:
                return
            session = Session(spec, self._shared, self._changed)
            self._sessions[spec.id] = session
            if old is not None:
                self._sounds.end(spec.id)
                self._end(old, heir=session)
        session.start()

    def release(self, stream_id: str) -> None:
        """Want a stream no more; it ends when no clip needs it."""
        with self._lock:
            session = self._sessions.get(stream_id)
            if session is None:
                return
            self._sounds.end(stream_id)
            if any(kept is session for _, kept in self._clips.values()):
                self._released.add(stream_id)
                return
            del self._sessions[stream_id]
            self._end(session)

    def _end(self, session: Session, heir: Session | None = None) -> None:
        session.stop()
        self._ending.append(session)
        for tap in session.fanout.close():
            if heir is not None:
                heir.fanout.tap(tap, None)
        for clip_id, (clip, kept) in list(self._clips.items()):
            if kept is session and heir is not None:
                self._clips[clip_id] = (clip, heir)

    def attach(self, wants: FeedPath, feed: Feed) -> bool:
        """Let a reader in; False if the stream is not held."""
        with self._lock:
            session = self._sessions.get(wants.stream_id)
        if session is None:
            return False
        if wants.carries is Carries.SOUND:
            self._sounds.join(session.spec, feed)
            return True
        if not wants.valve:
            return session.fanout.join(feed)
        with self._lock:
            return self._valves.join(wants.valve, feed, session.fanout)

    def detach(self, wants: FeedPath, feed: Feed) -> None:
        """Let a reader go."""
        if wants.carries is Carries.SOUND:
            self._sounds.part(wants.stream_id, feed)
            return
        with self._lock:
            session = self._sessions.get(wants.stream_id)
            if wants.valve:
                self._valves.part(wants.valve, feed)
        if session is not None:
            session.fanout.part(feed)

    def set_valve(self, name: str, is_open: bool) -> None:
        """Let everything through to the feeds of a valve, or key frames only."""
        with self._lock:
            self._valves.turn(name, is_open)

    def _sound_told(self, stream_id: str, has: bool | None, reason: Reason | None) -> None:
        with self._lock:
            session = self._sessions.get(stream_id)
        if session is not None:
            session.tell_sound(has, reason)

    def record(self, request: ClipRequest, resume: bool) -> None:
        """Write a clip; asking twice for the same one changes nothing."""
        with self._lock:
            if request.id in self._clips:
                return
            session = self._sessions.get(request.stream_id)
            if session is None:
                self._say_clip(ClipProgress(request.id, "empty", error="no_packets"))
                return
            clip = Clip(
                request,
                max_waiting_bytes=self._settings.clip_bytes,
                on_progress=self._say_clip,
                on_end=self._clip_ended,
                resume=resume,
                turns=self._turns,
            )
            self._clips[request.id] = (clip, session)
            session.fanout.tap(clip, request.start_utc)
        clip.start()

    def cancel_record(self, clip_id: str) -> None:
        """End a clip with what is there."""
        with self._lock:
            entry = self._clips.get(clip_id)
        if entry is not None:
            entry[0].finish_now()

    def _clip_ended(self, clip: Clip) -> None:
        with self._lock:
            entry = self._clips.pop(clip.request.id, None)
            if entry is None:
                return
            session = entry[1]
            session.fanout.untap(clip)
            if session.spec.id in self._released:
                self._released.discard(session.spec.id)
                self.release(session.spec.id)

    def _say_clip(self, progress: ClipProgress) -> None:
        self._emit({"is": "clip", "clip": pack(progress)})

    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None:
        """Take a still, on a thread for it."""
        self._stills.put((still_id, stream_id, at_utc, path))

    def _take_stills(self) -> None:
        _give_way()
        while not self._stop.is_set():
            try:
                still_id, stream_id, at_utc, path = self._stills.get(timeout=1.0)
            except queue.Empty:
                continue
            result = take_still(still_id, self._samples(stream_id, at_utc), Path(path))
            self._emit({"is": "still", "still": pack(result)})

    def _samples(self, stream_id: str, at_utc: float | None) -> list[Sample]:
        until = time.monotonic() + FIRST_PICTURE_S
        while True:
            with self._lock:
                session = self._sessions.get(stream_id)
            samples = session.fanout.up_to(at_utc) if session is not None else []
            # The stills of other cameras are not to wait for one that is dark.
            if samples or session is None or not session.is_expected:
                return samples
            if time.monotonic() > until or self._stop.wait(0.1):
                return samples

    def probe(self, spec: StreamSpec) -> None:
        """Look whether a camera sends; one that is held anyway is not asked again."""
        with self._lock:
            session = self._sessions.get(spec.id)
        if session is not None and session.spec == spec:
            status = session.status()
            self._probed(ProbeResult(spec.id, status.state, status.reason, status.detail))
        else:
            self._prober.ask(spec)

    def _probed(self, result: ProbeResult) -> None:
        self._emit({"is": "probe", "probe": pack(result)})

    def _changed(self, status: StreamStatus) -> None:
        self._emit({"is": "streams", "streams": [pack(status)]})

    def _watch(self) -> None:
        """Notice stalls, say the figures each second, and keep the rings within their bytes."""
        figures_at = time.monotonic() + FIGURES_S
        while not self._stop.wait(TICK_S):
            now = time.monotonic()
            with self._lock:
                sessions = list(self._sessions.values())
                self._ending = [session for session in self._ending if session.running]
                self._valves.tick()
            for session in sessions:
                session.tick(now)
            self._shared.budget.enforce()
            if now >= figures_at:
                figures_at = now + FIGURES_S
                # Also of a camera that is dark: the console is to know what is kept of it no longer.
                telling = [session for session in sessions if session.measure(now)]
                if telling:
                    self._emit({"is": "streams", "streams": [pack(one.status()) for one in telling]})

    def close(self) -> None:
        """End every session properly and bring clips being written to the disk; at most CLOSE_S for each."""
        self._stop.set()
        self._prober.close()
        with self._lock:
            clips = [clip for clip, _ in self._clips.values()]
            sessions = [*self._sessions.values(), *self._ending]
        for session in sessions:
            session.stop()
        sounds = self._sounds.close()
        until = time.monotonic() + CLOSE_S
        for clip in clips:
            clip.leave(max(0.0, until - time.monotonic()))
        for session in sessions:
            session.join(until - time.monotonic())
            session.fanout.close()
        for sound in sounds:
            sound.wait_end(until - time.monotonic())


def _give_way() -> None:
    """Let this thread run behind the others: 64 stills at once must not cost the wall a picture."""
    if sys.platform == "linux":
        # A console that was started far behind already stays there: to come forward is refused to a user.
        behind = max(STILLS_NICE, os.getpriority(os.PRIO_PROCESS, 0))
        # Without it stills are taken all the same.
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), behind)
