"""One camera's pictures in the player: standing ones decoded exactly, running ones through playback."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from console.evidence.side_by_side import Moments, Rows, apart, standing, stepped
from console.evidence.timeline import Span, Timeline
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from ui.incidents.mask_view import MaskView

# Going one picture on where nothing tells the camera's rate.
USUAL_FPS = 15.0
# So often must playback say that it is elsewhere before it is believed; a correction is given time to work.
STRAYED_TIMES = 2
CORRECT_EVERY_S = 2.0
# For so long after it was sent elsewhere playback may still show where it was.
QUIET_S = 0.3


class CameraLane(QObject):
    """A camera at a moment. Standing, it asks for the very picture (`picture_wanted`); running, it plays.

    libVLC alone will not do for standing pictures: sent to a moment while it is held it shows the one before,
    or none, whenever the machine is busy.

    `strayed(camera, utc)`: playback is at another moment than the clock; `ended(camera)`: the file is over.
    """

    failed = Signal(str)
    strayed = Signal(int, float)
    ended = Signal(int)
    under_way = Signal(int)
    picture_came = Signal(int)
    # Camera, path, seconds within the file, box of pixels.
    picture_wanted = Signal(int, object, float, object)

    def __init__(
        self, camera: int, view: MaskView, screens: Callable[[], Screen] | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.camera = camera
        self.view = view
        self._screens = screens
        self._screen: Screen | None = None
        self._rows = Rows()
        self._folder = Path()
        self._times: dict[str, Moments] = {}
        # The span whose file playback has open; whether it runs, has a picture, is at its end.
        self._index = -1
        self._running = self._ready = self._over = False
        self._stands: tuple[object, ...] = ()
        self._rate = 1.0
        self._strayed = 0
        self._corrected_at = float("-inf")
        self._quiet_until = 0.0
        self._sequence = 0

    # Values in

    def set_rows(self, rows: Rows, folder: Path) -> None:
        """What was kept; more of it than before does not stop what plays."""
        before, self._rows, self._folder = self._rows, rows, folder
        if self._index >= 0:
            self._index = _moved(before.lines[self.camera].spans[self._index], rows.lines[self.camera])
            self._running = self._running and self._index >= 0

    def set_times(self, times: dict[str, Moments]) -> None:
        """When the pictures of each file stand, by the files' names."""
        self._times = times

    @property
    def shows(self) -> bool:
        """Whether it was sent to any moment yet."""
        return self._index >= 0 or bool(self._stands)

    @property
    def ready(self) -> bool:
        """Whether what runs has its picture."""
        return self._ready or not self._running

    @property
    def span_end_utc(self) -> float:
        """Where the footage of the file in playback ends."""
        spans = self._rows.lines[self.camera].spans
        return spans[self._index].end_utc if 0 <= self._index < len(spans) else 0.0

    @property
    def screen_id(self) -> str:
        """Whose events concern this camera; empty without a screen."""
        return self._screen.id if self._screen is not None else ""

    # Showing

    def show(self, utc: float, *, playing: bool) -> None:
        """Show a moment, and run on from it or stand there."""
        place = self._rows.place(self.camera, utc)
        if place is None:
            self._rest()
            return
        self.view.set_absent("")
        if playing:
            self._run_from(*place)
        else:
            self._stand(*place)

    def follow(self, utc: float) -> None:
        """Called while the clock runs: begin the next file, stop in a hole, go on after it."""
        place = self._rows.place(self.camera, utc)
        if place is None:
            self._rest()
        elif place[0] != self._index or not (self._running or self._over):
            self.show(utc, playing=True)

    def set_rate(self, rate: float) -> None:
        """Run slower or faster."""
        self._rate = rate
        if self._screen is not None and self._index >= 0:
            self._screen.rate(rate)

    def stop(self) -> None:
        """Stop, and forget the picture."""
        self._index, self._stands = -1, ()
        self._running = self._ready = self._over = False
        if self._screen is not None:
            self._screen.clear()
        self.view.show_frame(None)
        self.view.show_standing(QImage())
        self.view.set_absent("")

    def close(self) -> None:
        """Give the screen back."""
        if self._screen is not None:
            self._screen.close()
            self._screen = None
        self._index, self._running = -1, False

    def fit(self, utc: float, playing: bool) -> None:
        """The view has another size: ask for pictures of it."""
        if self._running:
            self._index = -1
        if self.shows:
            self.show(utc, playing=playing)

    def look(self) -> None:
        """Paint what playback has brought."""
        if self._screen is None or not self._running or self._screen.sequence == self._sequence:
            return
        if time.monotonic() < self._quiet_until:
            return
        self._sequence = self._screen.sequence
        self.view.show_frame(self._screen.frame())
        self.view.show_standing(QImage())
        self.picture_came.emit(self.camera)

    def picture(self, image: QImage) -> None:
        """The picture that was wanted; a null one where it cannot be read."""
        if self._running or not self._stands:
            return
        if image.isNull():
            self.failed.emit("not_played")
        else:
            self.view.show_standing(image)
            self.picture_came.emit(self.camera)

    # Moments

    def next_picture(self, utc: float, pictures: int) -> float:
        """The moment of a picture so many on from the one that stands at a moment."""
        place = self._rows.place(self.camera, utc)
        if place is None:
            return utc + pictures / USUAL_FPS
        span = self._rows.lines[self.camera].spans[place[0]]
        began = span.start_utc - span.skip_s
        found = stepped(self._moments(place[0]), place[1], pictures)
        if found is not None and began + found >= span.start_utc:
            return began + found
        seconds = span.file.end_utc - span.file.start_utc
        frame_s = seconds / span.file.packets if span.file.packets and seconds > 0 else 1 / USUAL_FPS
        return utc + pictures * frame_s

    def snapped(self, utc: float) -> float:
        """When the picture began that stands at a moment."""
        place = self._rows.place(self.camera, utc)
        if place is None:
            return utc
        times = self._moments(place[0])
        number = standing(times, place[1])
        span = self._rows.lines[self.camera].spans[place[0]]
        found = utc if number < 0 else span.start_utc - span.skip_s + float(times[number])
        return max(span.start_utc, found)

    # From playback

    def heard(self, event: ScreenEvent, clock_utc: float) -> None:
        """What playback says of our screen."""
        if self._index < 0:
            return
        if event.kind in ("first", "playing"):
            self._begun()
        elif event.kind == "position" and self._ready and self._running:
            self._told(event.position_s, clock_utc)
        elif event.kind == "ended" and self._running:
            self._running, self._over = False, True
            self.ended.emit(self.camera)
        elif event.kind == "error":
            self._index, self._running = -1, False
            self.failed.emit(event.error)

    def _begun(self) -> None:
        if not self._ready:
            self._ready = True
            self.under_way.emit(self.camera)

    def _told(self, position_s: float, clock_utc: float) -> None:
        span = self._rows.lines[self.camera].spans[self._index]
        told = span.start_utc + position_s - span.skip_s
        self._strayed = self._strayed + 1 if apart(told, clock_utc, self._rate) else 0
        now = time.monotonic()
        if self._strayed >= STRAYED_TIMES and now - self._corrected_at > CORRECT_EVERY_S:
            self._strayed, self._corrected_at = 0, now
            self.strayed.emit(self.camera, told)

    # Within

    def _moments(self, index: int) -> Moments:
        name = self._rows.lines[self.camera].spans[index].file.name
        return self._times.get(name, np.empty(0))

    def _path(self, index: int) -> Path:
        return self._folder / self._rows.lines[self.camera].spans[index].file.name

    def _box(self) -> tuple[int, int]:
        dpr = self.view.devicePixelRatioF()
        return int(self.view.width() * dpr), int(self.view.height() * dpr)

    def _hold(self) -> None:
        if self._screen is not None and self._running:
            self._screen.pause(True)
        self._running = False

    def _rest(self) -> None:
        """Nothing was kept of this moment: no picture may stand for it."""
        self._hold()
        self._stands = ("nothing",)
        self.view.set_absent(self.tr("Nothing was kept of this moment"))

    def _stand(self, index: int, seconds: float) -> None:
        self._hold()
        number = standing(self._moments(index), seconds)
        wanted = (self._path(index), number if number >= 0 else round(seconds, 3), self._box())
        if wanted != self._stands:
            self._stands = wanted
            self.picture_wanted.emit(self.camera, wanted[0], seconds, wanted[2])

    def _run_from(self, index: int, seconds: float) -> None:
        if self._screens is None:
            self.failed.emit("no_libvlc")
            return
        if self._screen is None:
            self._screen = self._screens()
        self._stands, self._strayed = (), 0
        if index != self._index:
            self._open(index, seconds)
            return
        self._quiet_until = time.monotonic() + QUIET_S
        if self._over:
            # A file that is over is opened anew where it is sent to; told to go on first, at its begin.
            self._screen.seek(seconds)
            self._screen.pause(False)
        else:
            if not self._running:
                self._screen.pause(False)
            self._screen.seek(seconds)
        self._running, self._over = True, False

    def _open(self, index: int, seconds: float) -> None:
        assert self._screen is not None
        self._index, self._ready = index, False
        self._running, self._over = True, False
        width, height = self._box()
        path = str(self._path(index))
        self._screen.play_file(path, width=width, height=height, start_s=seconds, fragmented=True)
        if self._rate != 1.0:
            self._screen.rate(self._rate)


def _moved(span: Span, line: Timeline) -> int:
    """Where a span stands on a line to which more has come; -1 where its file is no longer there.

    What was fetched of an earlier time comes before it: its number alone would name another file.
    """
    same = [index for index, each in enumerate(line.spans) if each.file.name == span.file.name]
    return next((i for i in same if line.spans[i].start_utc == span.start_utc), same[0] if same else -1)
