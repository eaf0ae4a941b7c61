"""A place where frames appear: the console's side of a tile's picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.playback.take import Take, Wish
from console.playback.values import Frame

if TYPE_CHECKING:
    from console.playback.client import Playback


class Screen:
    """Plays one thing after the other; the last picture stays until the next thing has one.

    `shown` is the take whose picture stands, `coming` the one that has none yet. Both are changed by
    `Playback` alone, under its lock.
    """

    def __init__(self, screen_id: str, playback: Playback) -> None:
        self.id = screen_id
        self.shown: Take | None = None
        self.coming: Take | None = None
        self.frames_before = 0
        self._playback = playback

    def play(
        self,
        url: str,
        *,
        demux: str,
        width: int,
        height: int,
        small: bool = False,
        half_rate: bool = False,
        rare: bool = False,
    ) -> None:
        """Play a feed, its picture fitted into width×height; `small` leaves out the loop filter.

        Of a `rare` one, of which pictures come seldom, none is left out for being late.
        The feed is of the camera whose picture stands here; for another one, `clear` first.
        """
        self._playback.begin(self, Wish(url, _box(width, height), demux, small, half_rate, rare=rare))

    def half_rate(self, on: bool) -> None:
        """Show every second picture only, or all again; at once, the feed goes on."""
        self._playback.half_rate(self, on)

    def play_file(
        self,
        path: str,
        *,
        width: int,
        height: int,
        paused: bool = False,
        start_s: float = 0.0,
        fragmented: bool = False,
    ) -> None:
        """Play a recorded file from a moment; with `paused` the picture of that moment is shown and waits.

        With `fragmented` a clip of the relay may be entered anywhere; then seek it only while it runs.
        """
        wish = Wish(path, _box(width, height), is_file=True, fragmented=fragmented)
        self._playback.begin(self, wish, paused=paused, start_s=start_s)

    def pause(self, paused: bool) -> None:
        """Hold a recorded file, or go on."""
        self._playback.command(self, "pause", paused)

    def seek(self, seconds: float) -> None:
        """Go to a moment of a recorded file; also while paused, and after its end."""
        self._playback.command(self, "seek", seconds)

    def rate(self, factor: float) -> None:
        """Play a recorded file slower or faster; 1 is its own pace."""
        self._playback.command(self, "rate", factor)

    def step(self) -> None:
        """Hold a recorded file and show its next picture."""
        self._playback.command(self, "step", None)

    def stop(self) -> None:
        """Play no longer; the last picture stays."""
        self._playback.end(self, keep_picture=True)

    def clear(self) -> None:
        """Play no longer and forget the picture: another camera's must never stand here."""
        self._playback.end(self, keep_picture=False)

    def close(self) -> None:
        """Give the screen back."""
        self._playback.forget(self)

    @property
    def sequence(self) -> int:
        """A number that changes with each new picture; 0 while there is none."""
        shown = self.shown
        return self._playback.board.number(shown.slot) if shown is not None else 0

    @property
    def frames(self) -> int:
        """Frames that appeared here, over all takes."""
        with self._playback.lock:
            return self.frames_before + (self.shown.frames if self.shown is not None else 0)

    @property
    def picture_at(self) -> float | None:
        """When the last picture here was decoded (monotonic seconds), or None while there is none.

        It rises with each picture of the stream, also when that is the very one that stands already.
        """
        with self._playback.lock:
            return self.shown.reader.picture_at if self.shown is not None else None

    @property
    def shown_at(self) -> float | None:
        """When the picture that stands was shown first (monotonic seconds), or None while there is none."""
        with self._playback.lock:
            return self.shown.reader.shown_at if self.shown is not None else None

    @property
    def unchanged_since(self) -> float | None:
        """Since when the pictures are all the same (monotonic seconds).

        None while they change, and within the first three seconds; without meaning while none is decoded.
        """
        with self._playback.lock:
            return self.shown.reader.unchanged_since if self.shown is not None else None

    @property
    def late_s(self) -> float | None:
        """From a picture's arrival in the relay until it is shown (seconds); None where that is not known."""
        with self._playback.lock:
            return self.shown.reader.late_s if self.shown is not None else None

    def frame(self) -> Frame | None:
        """The picture, or None. It stands still until the next call, which may be its last use."""
        with self._playback.lock:
            return self.shown.reader.frame() if self.shown is not None else None


def _box(width: int, height: int) -> tuple[int, int]:
    return max(16, int(width)), max(16, int(height))
