"""One camera's sound, fetched only while someone listens, in a session of its own beside the pictures'.

Asked for sound, a camera sends it in every session that wants it; to take it along always would cost 25 to 50
packets a second of each camera and carry talk that nobody asked for. So nothing of it is requested, kept or
recorded until a listener comes; then a second session asks for sound alone, without disturbing the first. It
takes one of the recorder's places, and waits for one where there is none.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress

import av.error

from console.relay import address
from console.relay.backoff import BackOff
from console.relay.connects import Connects
from console.relay.faults import SourceFailed
from console.relay.feed import Feed
from console.relay.returns import Pause
from console.relay.settings import RelaySettings
from console.relay.slots import Slots
from console.relay.sound_feed import SoundEncoder
from console.relay.sound_source import NoSound, SoundSource
from console.relay.values import Reason, StreamSpec

# Told with what is known of the camera's sound (None: nothing yet), and why it does not come.
OnSound = Callable[[bool | None, Reason | None], None]


class Sound:
    """Thread-safe. Begins with its first listener; when the last one leaves it ends for good."""

    def __init__(
        self, spec: StreamSpec, settings: RelaySettings, hosts: Slots, connects: Connects, tell: OnSound
    ) -> None:
        self.spec = spec
        self._settings = settings
        self._hosts, self._connects = hosts, connects
        self._tell = tell
        self._lock = threading.Lock()
        self._feeds: tuple[Feed, ...] = ()
        self._stop = threading.Event()
        self._pause = Pause()
        self._backoff = BackOff(settings)
        self._heard = False
        self._thread = threading.Thread(target=self._run, name=f"sound {spec.id}", daemon=True)

    def join(self, feed: Feed) -> bool:
        """Let a listener in; False if this has ended, so that another has to be begun."""
        with self._lock:
            if self._stop.is_set():
                return False
            first = not self._feeds and not self._thread.is_alive()
            feed.begin((), time.monotonic())
            self._feeds = (*self._feeds, feed)
        if first:
            self._thread.start()
        return True

    def part(self, feed: Feed) -> None:
        """Let a listener go; with the last one the session with the camera ends."""
        with self._lock:
            self._feeds = tuple(one for one in self._feeds if one is not feed)
            last = not self._feeds
        if last:
            self._end()

    def close(self) -> None:
        """End it and its listeners' feeds."""
        with self._lock:
            self._stop.set()
            feeds, self._feeds = self._feeds, ()
        for feed in feeds:
            feed.finish()
        self._end()

    def wait_end(self, timeout_s: float) -> None:
        """Wait for the camera's session to be ended properly."""
        if self._thread.is_alive():
            self._thread.join(max(0.0, timeout_s))

    def _end(self) -> None:
        self._stop.set()
        self._pause.end()

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self._stop.is_set()

    def _run(self) -> None:
        while not self._stop.is_set():
            began = time.monotonic()
            try:
                self._listen()
            except NoSound:
                self._tell(False, None)
                self.close()
            except SourceFailed as failure:
                self._failed(failure.reason, time.monotonic() - began)
            except Exception as error:  # noqa: BLE001 - a bug with one camera's sound must not cost the others
                # Without the message, which may hold the address.
                print("".join(traceback.format_tb(error.__traceback__)), type(error), file=sys.stderr)
                self._failed(Reason.CLOSED_BY_CAMERA, time.monotonic() - began)

    def _failed(self, reason: Reason, lasted_s: float) -> None:
        """What has been heard once is tried again; what never came is given up, for the listener to know."""
        if self._stop.is_set():
            return
        self._tell(True if self._heard else None, reason)
        if self._heard:
            self._pause.wait(self._backoff.pause_s(reason, lasted_s))
        else:
            self.close()

    def _listen(self) -> None:
        place, stopped = address.host_of(self.spec.url), self._stop.is_set
        with self._hosts.place(place, stopped, self._waits) as got:
            if not got:
                return
            source = SoundSource(self.spec, self._settings)
            try:
                with self._connects.turn(place, stopped, self._waits) as turn:
                    if turn is None or stopped():
                        return
                    source.open()
                self._hand_on(source)
            finally:
                source.close()

    def _waits(self) -> None:
        self._tell(True if self._heard else None, Reason.WAITING_FOR_SLOT)

    def _hand_on(self, source: SoundSource) -> None:
        encoder = SoundEncoder()
        told = False
        for frame in source.frames():
            if self._stop.is_set():
                return
            data = b""
            with suppress(av.error.FFmpegError):
                data = encoder.encode(frame, time.monotonic())
            if not told:
                told = self._heard = True
                self._tell(True, None)
            if data:
                with self._lock:
                    for feed in self._feeds:
                        feed.send_bytes(data)
