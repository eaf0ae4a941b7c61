"""One session with a camera: run, fail, pause, retry, cancel, wait."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace

from console.relay import address
from console.relay.address import MalformedAddress, mask
from console.relay.backoff import SLOW_REASONS, BackOff
from console.relay.connects import Connects
from console.relay.demo_source import DemoSource
from console.relay.fanout import Fanout
from console.relay.faults import SourceFailed
from console.relay.gaps import patience_s
from console.relay.intake import Intake
from console.relay.returns import Pause, Returns
from console.relay.rhythm import Tally
from console.relay.ring import RingBudget
from console.relay.settings import RelaySettings
from console.relay.slots import Place, Slots
from console.relay.source import AvSource, Source
from console.relay.values import Reason, StreamSpec, StreamState, StreamStatus

HOUR_S = 3600.0
# Waiting for these is not the camera's failure, so the tile goes on saying "connecting".
# Only another address can help.
_HOPELESS = frozenset({Reason.NO_ADDRESS, Reason.MALFORMED_ADDRESS})
_PATIENT = frozenset({Reason.NOT_READY, Reason.WAITING_FOR_SLOT})


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sessions of the process share."""

    settings: RelaySettings
    budget: RingBudget
    hosts: Slots
    connects: Connects
    returns: Returns


def source_for(spec: StreamSpec, settings: RelaySettings, stop: threading.Event) -> Source:
    """The source that a well-formed address asks for."""
    if address.scheme_of(spec.url) == "demo":
        return DemoSource(spec.url, settings, stop)
    return AvSource(spec, settings)


class Session:
    """Keeps one stream coming until `stop`. `on_change` is told of each change of state, on any thread."""

    def __init__(self, spec: StreamSpec, shared: Shared, on_change: Callable[[StreamStatus], None]) -> None:
        self.spec = spec
        self.fanout = Fanout(shared.settings, shared.budget)
        self._shared = shared
        self._settings = shared.settings
        self._on_change = on_change
        self._stop = threading.Event()
        self._pause = Pause()
        self._turn: Place | None = None
        self._intake = Intake()
        self._backoff = BackOff(shared.settings)
        self._lock = threading.Lock()
        self._status = StreamStatus(spec.id, since_at=time.monotonic())
        self._reconnects = Tally(HOUR_S)
        self._stalls = Tally(HOUR_S)
        self._began_at = time.monotonic()
        self._last_packet_at: float | None = None
        self._live_since: float | None = None
        self._was_live = False
        self._thread = threading.Thread(target=self._run, name=f"session {spec.id}", daemon=True)

    def start(self) -> None:
        """Begin; the pictures come on a thread of the session."""
        self._change(state=StreamState.CONNECTING)
        self._thread.start()

    def stop(self) -> None:
        """Ask the session to end. A read that waits on a silent camera ends at its own time-out, unheard."""
        self._stop.set()
        self._pause.end()
        self._shared.returns.forget(self._pause)
        turn = self._turn
        if turn is not None:
            # Nobody waits for this camera any more; those that are waited for shall not wait for it.
            turn.free()

    def join(self, timeout_s: float) -> None:
        """Wait for the camera's session to be ended properly."""
        self._thread.join(max(0.0, timeout_s))

    @property
    def running(self) -> bool:
        """Whether the thread is still there, after `stop` for as long as the camera's end takes."""
        return self._thread.is_alive()

    @property
    def has_pictures(self) -> bool:
        """Whether packets come or came a moment ago."""
        return self._status.state in (StreamState.LIVE, StreamState.STALLED)

    @property
    def is_expected(self) -> bool:
        """Whether its next picture may come within seconds: it has pictures, or never had any yet."""
        return self.has_pictures or not self._was_live

    def status(self) -> StreamStatus:
        """How the stream stands, with fresh figures."""
        intake, now = self._intake, time.monotonic()
        offset_s = intake.clock.offset_s(time.time(), now)
        with self._lock:
            return replace(
                self._status,
                fps=round(intake.meter.fps, 2),
                bits_per_s=round(intake.meter.bits_per_s),
                last_packet_at=self._last_packet_at,
                ring_from_utc=self.fanout.from_utc,
                promised_fps=round(intake.format.fps, 2) if intake.format is not None else 0.0,
                key_interval_s=round(intake.key_interval_s, 3),
                usual_gap_s=round(intake.gaps.usual_s, 3),
                lost=intake.rhythm.lost.total(now),
                late=intake.rhythm.late.total(now),
                reconnects_hour=self._reconnects.total(now),
                stalls_hour=self._stalls.total(now),
                session_since_at=self._live_since,
                clock_offset_s=None if offset_s is None else round(offset_s, 3),
                repeats_since_at=intake.sameness.since(now) if self._live_since is not None else None,
            )

    def tell_sound(self, has: bool | None, reason: Reason | None) -> None:
        """What a listener found out about the camera's sound; None is no news."""
        known = self._status.has_audio if has is None else has
        self._change(has_audio=known, audio_reason=reason)

    def tick(self, now: float) -> None:
        """Notice a stall; called a few times a second."""
        last = self._last_packet_at
        if last is None or now - last < self._stall_s:
            return
        if self._status.state is StreamState.LIVE:
            self._intake.meter.restart()
            self._stalls.add(now)
            self._change(
                state=StreamState.STALLED, reason=Reason.STOPPED_SENDING, stalls=self._status.stalls + 1
            )

    def measure(self, now: float) -> bool:
        """Bring the figures up to date; called once a second. Whether there is something to tell."""
        self._intake.measure(now)
        self.fanout.stall_s = self._stall_s
        forgot = self.fanout.forget_old(now)
        return forgot or self.has_pictures

    @property
    def _stall_s(self) -> float:
        return patience_s(self._intake.gaps.usual_s, self._settings.stall_s)

    def _change(self, **fields: object) -> None:
        with self._lock:
            if "state" in fields and fields["state"] is not self._status.state:
                fields["since_at"] = time.monotonic()
            changed = replace(self._status, **fields)  # type: ignore[arg-type]
            if changed == self._status:
                return
            self._status = changed
        if not self._stop.is_set():
            self._on_change(self.status())

    def _run(self) -> None:
        while not self._stop.is_set():
            self._live_since = None
            try:
                self._live_once()
            except SourceFailed as failure:
                self._failed(failure)
            except Exception as error:  # noqa: BLE001 - a bug with one camera must not cost all the others
                # Without the message, which may hold the address.
                print("".join(traceback.format_tb(error.__traceback__)), type(error), file=sys.stderr)
                self._failed(SourceFailed(Reason.CLOSED_BY_CAMERA, type(error).__name__))
        self._shared.returns.forget(self._pause)

    def _failed(self, failure: SourceFailed) -> None:
        """Say what went wrong and wait for the next attempt."""
        now = time.monotonic()
        healthy_s = 0.0 if self._live_since is None else now - self._live_since
        pause_s = self._backoff.pause_s(failure.reason, healthy_s)
        hopeless = failure.reason in _HOPELESS
        # No countdown where there is none to see, or for a wait that is over in a second.
        silent = hopeless or failure.reason is Reason.NOT_READY
        state = StreamState.RECONNECTING if self._was_live else StreamState.FAILED
        if failure.reason in _PATIENT and not self._was_live:
            state = StreamState.CONNECTING
        self._intake.meter.restart()
        self._live_since = None
        self._change(
            state=state,
            reason=failure.reason,
            detail=mask(failure.detail, self.spec.password),
            attempt=self._backoff.attempt,
            retry_at=None if silent else now + pause_s,
        )
        self._wait_for_next(failure.reason, pause_s)
        self._change(retry_at=None)

    def _wait_for_next(self, reason: Reason, pause_s: float) -> None:
        if reason in _HOPELESS:
            self._stop.wait()
            return
        if reason in SLOW_REASONS:
            self._shared.returns.forget(self._pause)
        elif not self._stop.is_set():
            self._shared.returns.away(self._pause, self._last_packet_at or self._began_at)
        self._pause.wait(pause_s)

    def _live_once(self) -> None:
        """Connect and hand on pictures until the camera fails or nobody wants them; raises SourceFailed."""
        try:
            place = address.host_of(self.spec.url)
        except MalformedAddress as error:
            raise SourceFailed(error.reason, str(error)) from None
        shared, stopped = self._shared, self._stop.is_set
        with shared.hosts.place(place, stopped, self._waits) as got:
            if not got:
                return
            source = source_for(self.spec, self._settings, self._stop)
            try:
                # Our own queue: a recorder whose turn it is not yet is not short of sessions.
                with shared.connects.turn(place, stopped, lambda: None) as turn:
                    self._turn = turn
                    if turn is None or stopped():
                        return
                    self._intake.connected(source.open())
                self._pump(source)
            finally:
                source.close()

    def _waits(self) -> None:
        self._change(reason=Reason.WAITING_FOR_SLOT)

    def _pump(self, source: Source) -> None:
        intake, fanout, stopped = self._intake, self.fanout, self._stop.is_set
        format_ = None
        for arrived in source.packets():
            if stopped():
                return
            mono = time.monotonic()
            sample = intake.take(arrived, time.time(), mono)
            if sample is None:
                continue
            self._last_packet_at = mono
            fanout.put(sample)
            if sample.format is not format_ or self._status.state is not StreamState.LIVE:
                format_ = sample.format
                self._is_live(mono)

    def _is_live(self, now: float) -> None:
        format_ = self._intake.format
        assert format_ is not None
        again = self._was_live and self._live_since is None
        if self._live_since is None:
            self._live_since = now
        if again:
            self._reconnects.add(now)
        self._was_live = True
        self._shared.returns.back(self._pause)
        self._change(
            state=StreamState.LIVE,
            reason=None,
            detail="",
            attempt=0,
            retry_at=None,
            codec=format_.codec,
            width=format_.width,
            height=format_.height,
            demux=format_.demux,
            reconnects=self._status.reconnects + int(again),
        )
