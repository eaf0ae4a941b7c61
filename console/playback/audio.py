"""The sound of one camera, on request: a libVLC instance of its own, made when first asked for."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from typing import Any

from console.playback import libvlc
from console.playback.lanes import Lane

Message = dict[str, Any]

# libVLC options that say where the sound goes, for instance `--aout=pulse`; empty: libVLC chooses.
OUTPUT_VARIABLE = "SAFECITY_AUDIO_OUTPUT"
# A feed that was not heard within this many ticks of a quarter of a second carries no sound.
SILENT_TICKS = 24
# After an end, a failure or a feed that went away, it is tried again.
RETRY_TICKS = 8


class Listener:
    """Plays at most one sound feed. Methods are called on the main loop; libVLC is called on a lane."""

    def __init__(self, vlc: Any, emit: Callable[[Message], None], post: Callable[[Message], None]) -> None:
        self._vlc = vlc
        self._emit = emit
        self._post = post
        self.lane = Lane("sound")
        self._player: Any = None
        self._instance: Any = None
        self._url: str | None = None
        self._number = 0
        self._ticks = 0
        self._retry_in = 0
        self._said = ("", "")

    def listen(self, url: str | None) -> None:
        """Play this feed instead of any other; None: silence."""
        if url == self._url:
            return
        self._url, self._said = url, ("", "")
        if url is None:
            self._number += 1
            self.lane.put(self._stop)
            self._say("stopped")
        else:
            self._begin()

    def known(self, number: int, state: str, error: str) -> None:
        """What was found out about a playing that began as `number`; older ones do not matter any more."""
        if number != self._number or self._url is None:
            return
        self._say(state, error)
        if state == "failed" and not self._retry_in:
            self._retry_in = RETRY_TICKS

    def tick(self) -> None:
        """Look whether it is heard, and try again what failed."""
        if self._url is None:
            return
        self._ticks += 1
        if self._retry_in:
            self._retry_in -= 1
            if not self._retry_in:
                self._begin()
            return
        number, late = self._number, self._ticks > SILENT_TICKS
        self.lane.put(lambda: self._look(number, late))

    def _begin(self) -> None:
        self._number += 1
        self._ticks = self._retry_in = 0
        number, url = self._number, self._url
        assert url is not None
        self.lane.put(lambda: self._play(number, url))

    def _say(self, state: str, error: str = "") -> None:
        if (state, error) != self._said:
            self._said = (state, error)
            self._emit({"is": "audio", "state": state, "error": error})

    # On the lane.

    def _play(self, number: int, url: str) -> None:
        if self._player is None:
            try:
                self._instance = libvlc.new_sound_instance(self._vlc, _output())
            except libvlc.LibVlcMissing:
                self._tell(number, "failed", "no_sound_device")
                return
            self._player = self._instance.media_player_new()
        media = self._instance.media_new_location(url)
        for option in libvlc.sound_options():
            media.add_option(option)
        self._player.stop()
        self._player.set_media(media)
        media.release()
        self._player.play()

    def _stop(self) -> None:
        if self._player is not None:
            self._player.stop()

    def _look(self, number: int, late: bool) -> None:
        media = self._player.get_media() if self._player is not None else None
        if media is None:
            return
        stats, states = self._vlc.MediaStats(), self._vlc.State
        known = media.get_stats(stats)
        media.release()
        if self._player.get_state() in (states.Ended, states.Error):
            self._tell(number, "failed", "not_played")
        elif known and stats.played_abuffers:
            self._tell(number, "playing", "")
        elif known and stats.lost_abuffers:
            # Decoded and thrown away: libVLC found nothing to play it on.
            self._tell(number, "failed", "no_sound_device")
        elif late:
            self._tell(number, "failed", "no_sound")

    def _tell(self, number: int, state: str, error: str) -> None:
        self._post({"do": "sound", "number": number, "state": state, "error": error})


def _output() -> list[str]:
    return shlex.split(os.environ.get(OUTPUT_VARIABLE, ""))
