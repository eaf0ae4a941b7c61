"""The sound of all streams: one session a camera, however many listen to it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from console.relay.connects import Connects
from console.relay.feed import Feed
from console.relay.settings import RelaySettings
from console.relay.slots import Slots
from console.relay.sound import Sound
from console.relay.values import Reason, StreamSpec

# Told with the stream, whether it has sound (None: not known), and why none comes.
OnSound = Callable[[str, bool | None, Reason | None], None]


class Sounds:
    """Thread-safe."""

    def __init__(self, settings: RelaySettings, hosts: Slots, connects: Connects, tell: OnSound) -> None:
        self._settings = settings
        self._hosts, self._connects = hosts, connects
        self._tell = tell
        self._lock = threading.Lock()
        self._sounds: dict[str, Sound] = {}

    def join(self, spec: StreamSpec, feed: Feed) -> None:
        """Let a listener in; the first one begins the session."""
        with self._lock:
            sound = self._sounds.get(spec.id)
            if sound is not None and sound.spec == spec and sound.join(feed):
                return
            sound = Sound(
                spec,
                self._settings,
                self._hosts,
                self._connects,
                lambda has, reason: self._tell(spec.id, has, reason),
            )
            self._sounds[spec.id] = sound
            sound.join(feed)

    def part(self, stream_id: str, feed: Feed) -> None:
        """Let a listener go."""
        with self._lock:
            sound = self._sounds.get(stream_id)
            if sound is None:
                return
            sound.part(feed)
            if sound.over:
                del self._sounds[stream_id]

    def end(self, stream_id: str) -> None:
        """The stream is wanted no more, or under another address: its listeners are let go."""
        with self._lock:
            sound = self._sounds.pop(stream_id, None)
        if sound is not None:
            sound.close()

    def close(self) -> list[Sound]:
        """End all; returns those whose end may be waited for."""
        with self._lock:
            sounds = list(self._sounds.values())
            self._sounds.clear()
        for sound in sounds:
            sound.close()
        return sounds
