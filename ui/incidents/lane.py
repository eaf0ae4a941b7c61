"""One camera's pictures in the player: which file is open, what it shows at a moment, how it keeps step."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from console.evidence.side_by_side import Moments, Rows, apart, standing, stepped
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from ui.incidents.mask_view import MaskView

# Going one picture on where nothing tells the camera's rate.
USUAL_FPS = 15.0
# So often must playback say that it is elsewhere before it is believed; a correction is given time to work.
STRAYED_TIMES = 2
CORRECT_EVERY_S = 2.0
# A hand that drags asks for more moments than playback can show.
SEEK_EVERY_MS = 90
# A seek on the heels of a pause is lost at times.
SETTLE_MS = 200


class CameraLane(QObject):
    """Drives one `Screen`, made when a file is opened first, and its view.

    `strayed(camera, utc)`: playback is at another moment than the clock; `ended(camera)`: the file is over.
    """

    failed = Signal(str)
    strayed = Signal(int, float)
    ended = Signal(int)
    under_way = Signal(int)
    picture_came = Signal(int)

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
        self._index = -1
        self._ready = self._held = False
        self._rate = 1.0
        self._sent_s = -1.0
        self._wanted_s: float | None = None
        self._strayed = 0
        self._corrected_at = float("-inf")
        self._sequence = 0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._send_wanted)

    # Values in

    def set_rows(self, rows: Rows, folder: Path) -> None:
        """What was kept; more of it than before does not stop what plays."""
        self._rows, self._folder = rows, folder

    def set_times(self, times: dict[str, Moments]) -> None:
        """When the pictures of each file stand, by the files' names."""
        self._times = times

    @property
    def open(self) -> bool:
        """Whether a file is open."""
        return self._index >= 0

    @property
    def ready(self) -> bool:
        """Whether its first picture has come, or there is none to wait for."""
        return self._ready or self._index < 0

    @property
    def span_end_utc(self) -> float:
        """Where the footage of the open file ends."""
        return self._rows.lines[self.camera].spans[self._index].end_utc if self._index >= 0 else 0.0

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
        index, seconds = place
        if index != self._index:
            self._open(index, seconds, playing)
        else:
            self._go(seconds, playing)

    def run(self) -> None:
        """Run on from what is shown."""
        if self._screen is not None and self._index >= 0 and self._held:
            self._send_wanted()
            self._held, self._sent_s = False, -1.0
            self._screen.pause(False)

    def hold(self, utc: float) -> None:
        """Stand still, exactly at a moment."""
        if self._screen is None or self._index < 0:
            return
        if not self._held:
            self._held = True
            self._screen.pause(True)
        place = self._rows.place(self.camera, utc)
        if place is not None and place[0] == self._index:
            self._want(place[1], SETTLE_MS)

    def follow(self, utc: float) -> None:
        """Called while the clock runs: begin the next file, stop in a hole, go on after it."""
        place = self._rows.place(self.camera, utc)
        if place is None:
            self._rest()
        elif place[0] != self._index or self._held:
            self.show(utc, playing=True)

    def set_rate(self, rate: float) -> None:
        """Run slower or faster."""
        self._rate = rate
        if self._screen is not None and self._index >= 0:
            self._screen.rate(rate)

    def step_on(self, utc: float) -> None:
        """Show the next picture, which stands from `utc`, by playback's own step: that is quicker."""
        place = self._rows.place(self.camera, utc)
        if self._screen is not None and self._held and place is not None and place[0] == self._index:
            self._later.stop()
            self._wanted_s, self._sent_s = None, place[1]
            self._screen.step()
        else:
            self.show(utc, playing=False)

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
        return utc if number < 0 else span.start_utc - span.skip_s + float(times[number])

    def stop(self) -> None:
        """Stop, and forget the picture."""
        self._later.stop()
        self._index, self._ready, self._wanted_s = -1, False, None
        if self._screen is not None:
            self._screen.clear()
        self.view.show_frame(None)
        self.view.set_absent("")

    def close(self) -> None:
        """Give the screen back."""
        self._later.stop()
        if self._screen is not None:
            self._screen.close()
            self._screen = None
        self._index = -1

    def fit(self, utc: float, playing: bool) -> None:
        """The view has another size: ask for pictures of it."""
        if self._index >= 0:
            self._index = -1
            self.show(utc, playing=playing)

    def look(self) -> None:
        """Paint what has come."""
        if self._screen is None or self._screen.sequence == self._sequence:
            return
        self._sequence = self._screen.sequence
        self.view.show_frame(self._screen.frame())
        self.picture_came.emit(self.camera)

    # From playback

    def heard(self, event: ScreenEvent, clock_utc: float) -> None:
        """What playback says of our screen."""
        if self._index < 0:
            return
        if event.kind in ("first", "playing"):
            self._begun()
        elif event.kind == "position" and self._ready and not self._held:
            self._told(event.position_s, clock_utc)
        elif event.kind == "ended" and not self._held:
            self._held, self._sent_s = True, -1.0
            if self._screen is not None:
                # Otherwise a file that has ended plays on from the next moment it is sent to.
                self._screen.pause(True)
            self.ended.emit(self.camera)
        elif event.kind == "error":
            self._index = -1
            self.failed.emit(event.error)

    def _begun(self) -> None:
        if self._ready:
            return
        self._ready = True
        if self._wanted_s is not None:
            self._send_wanted()
        self.under_way.emit(self.camera)

    def _told(self, position_s: float, clock_utc: float) -> None:
        span = self._rows.lines[self.camera].spans[self._index]
        told = span.start_utc + position_s - span.skip_s
        self._strayed = self._strayed + 1 if apart(told, clock_utc, self._rate) else 0
        now = time.monotonic()
        if self._strayed >= STRAYED_TIMES and now - self._corrected_at > CORRECT_EVERY_S:
            self._strayed, self._corrected_at = 0, now
            self._sent_s = -1.0
            self.strayed.emit(self.camera, told)

    # Within

    def _moments(self, index: int) -> Moments:
        name = self._rows.lines[self.camera].spans[index].file.name
        return self._times.get(name, np.empty(0))

    def _rest(self) -> None:
        """Nothing was kept of this moment: no picture may stand for it."""
        if self._screen is not None and self._index >= 0 and not self._held:
            self._held = True
            self._screen.pause(True)
        self._later.stop()
        self._wanted_s = None
        self.view.set_absent(self.tr("Nothing was kept of this moment"))

    def _open(self, index: int, seconds: float, playing: bool) -> None:
        if self._screens is None:
            self.failed.emit("no_libvlc")
            return
        if self._screen is None:
            self._screen = self._screens()
        self._later.stop()
        self._index, self._ready, self._held = index, False, not playing
        self._sent_s, self._wanted_s, self._strayed = seconds, None, 0
        path = self._folder / self._rows.lines[self.camera].spans[index].file.name
        dpr = self.view.devicePixelRatioF()
        self._screen.play_file(
            str(path),
            width=int(self.view.width() * dpr),
            height=int(self.view.height() * dpr),
            paused=not playing,
            start_s=seconds,
        )
        if self._rate != 1.0:
            self._screen.rate(self._rate)

    def _go(self, seconds: float, playing: bool) -> None:
        assert self._screen is not None
        if playing:
            self._later.stop()
            self._wanted_s, self._sent_s = None, -1.0
            self._screen.seek(seconds)
            if self._held:
                self._held = False
                self._screen.pause(False)
            return
        if not self._held:
            self._held = True
            self._screen.pause(True)
            self._want(seconds, SETTLE_MS)
        elif not self._same(seconds):
            self._want(seconds, SEEK_EVERY_MS)

    def _same(self, seconds: float) -> bool:
        """Whether the picture of a moment is the one that was sent for last."""
        if self._sent_s < 0 or self._wanted_s is not None:
            return False
        times = self._moments(self._index)
        if len(times):
            return standing(times, seconds) == standing(times, self._sent_s)
        return abs(seconds - self._sent_s) < 0.5 / USUAL_FPS

    def _want(self, seconds: float, wait_ms: int) -> None:
        """Go to a moment soon; of many that are wanted meanwhile, the last."""
        self._wanted_s = seconds
        if self._ready and not self._later.isActive():
            self._later.start(wait_ms)

    def _send_wanted(self) -> None:
        if self._wanted_s is None or self._screen is None or self._index < 0:
            return
        seconds, self._wanted_s = self._wanted_s, None
        times = self._moments(self._index)
        number = standing(times, seconds)
        self._sent_s = float(times[number]) if number >= 0 else seconds
        self._screen.seek(self._sent_s)
