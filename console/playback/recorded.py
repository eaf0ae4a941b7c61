"""How a recorded file is held, sought, stepped and ended: libVLC's habits turned into a player's rules.

Its end is a pause of libVLC's own making (`play-and-pause`), after which seeking no longer shows a
picture: then the file is opened anew at the wanted moment. A file that shall start held is played and
held at its first picture, because `start-paused` shows none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from console.playback.player import Order, Player

Message = dict[str, Any]

# A pause nobody asked for is the end, unless libVLC says within this many ticks that it plays.
END_TICKS = 2


class Recorded:
    """One recorded file on its player; called on the main loop, with libVLC's calls put on the lane."""

    def __init__(self, order: Order, player: Player, paused: bool, emit: Callable[[Message], None]) -> None:
        self._take = order.take
        self._player = player
        self._emit = emit
        self._paused = paused
        self._start_s = order.start_s
        self._shown = False
        self._ended = False
        self._end_in: int | None = None
        self._said: tuple[float, float] | None = None

    def command(self, what: str, value: Any) -> None:
        """Pause, seek, rate or step."""
        player = self._player
        if what == "rate":
            player.lane.put(lambda: player.rate(float(value)))
        elif what == "seek":
            self._seek(max(0.0, float(value)))
        elif what == "step":
            self._paused = True
            if not self._ended:
                player.lane.put(player.step)
        else:
            self._pause(bool(value))

    def event(self, event: str) -> None:
        """What libVLC says."""
        if event == "first":
            self._shown = True
            if self._paused:
                start_s = self._start_s
                self._player.lane.put(lambda: self._player.hold_at(start_s))
        elif event == "playing":
            self._end_in = None
        elif event == "paused" and not self._paused:
            self._end_in = END_TICKS
        elif event == "ended":
            self._finish()

    def tick(self) -> None:
        """Say where it is, and notice its end."""
        if self._end_in is not None:
            self._end_in -= 1
            if self._end_in == 0:
                self._end_in = None
                self._finish()
        if self._shown and not self._ended:
            self._player.lane.put(self._say_position)

    def _pause(self, paused: bool) -> None:
        self._paused = paused
        player = self._player
        if self._ended and not paused:
            self._reopen(0.0)
        elif not self._ended:
            player.lane.put(lambda: player.pause(paused))

    def _seek(self, seconds: float) -> None:
        player = self._player
        if self._ended:
            self._reopen(seconds)
        else:
            player.lane.put(lambda: player.seek(seconds))

    def _reopen(self, start_s: float) -> None:
        self._ended = False
        self._start_s = start_s
        self._player.lane.put(lambda: self._player.reopen(start_s))

    def _finish(self) -> None:
        if self._ended:
            return
        self._ended = True
        if self._shown:
            self._player.lane.put(self._say_end)
        else:
            self._player.lane.put(self._say_why)

    def _say_position(self) -> None:
        where = self._player.where()
        if where != self._said:
            self._said = where
            self._emit({"is": "position", "take": self._take, "position": where[0], "duration": where[1]})

    def _say_end(self) -> None:
        _, duration_s = self._player.where()
        self._emit({"is": "position", "take": self._take, "position": duration_s, "duration": duration_s})
        self._emit({"is": "ended", "take": self._take})

    def _say_why(self) -> None:
        """Why a file ended without a picture."""
        track = self._player.track()
        error = "codec_not_shown" if track is not None and not track.selected else "no_video"
        codec = track.codec if track is not None else ""
        self._emit({"is": "error", "take": self._take, "error": error, "codec": codec})
