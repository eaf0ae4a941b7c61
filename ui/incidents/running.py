"""What runs in the player: one clock, the cameras that follow it, and the pictures they stand on."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from console.evidence.recode.viewer import Standing, Viewer
from console.evidence.side_by_side import PlayClock, Rows
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from ui.incidents.lanes import Lanes
from widgets.image_file import NoPicture, read_image

LOOK_EVERY_MS = 33
# A picture grown by dragging a splitter is asked for anew in its new size, once the hand has come to rest.
RESIZE_REST_MS = 400
# The clock waits so long for the first picture of the camera that leads.
READY_WAIT_MS = 2500
# A camera that is so late when it begins is sent after the others.
LATE_S = 0.15
# A hand that drags has come to rest.
DRAG_REST_MS = 300


class Running(Lanes):
    """The lanes, driven by one clock. `moved(utc)` as it goes on, `changed` when it begins or ends to run.

    `opened` when a file is opened for the first time since `forget`.
    """

    _arrived = Signal(str, QImage)
    moved = Signal(float)
    changed = Signal()
    opened = Signal()

    def __init__(self, screens: Callable[[], Screen] | None, home: QWidget) -> None:
        super().__init__(screens, home)
        self.rows = Rows()
        self.chosen = 0
        self.is_open = self.playing = False
        self._clock = PlayClock()
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_once)
        self._rest = QTimer(self, singleShot=True, interval=RESIZE_REST_MS)
        self._rest.timeout.connect(self._fit_anew)
        self._patience = QTimer(self, singleShot=True, interval=READY_WAIT_MS)
        self._patience.timeout.connect(self._release)
        self._drag_rest = QTimer(self, singleShot=True)
        self._drag_rest.timeout.connect(self._run_all)
        self._released_utc = 0.0
        self._viewer = Viewer(self._picture_came)
        self._arrived.connect(self._picture_here)
        # Counts the incidents that were shown: a picture of a former one must never stand in a later one.
        self._turn = 0
        self.picture_wanted.connect(self._want_picture)
        self.strayed.connect(self._correct)
        self.ended.connect(self._camera_ended)
        self.under_way.connect(self._camera_ready)
        self.failed.connect(self._stop_for_failure)

    # What there is

    def use_rows(self, rows: Rows) -> None:
        """What there is to play; before anything was opened the clock stands at its begin."""
        self.rows = rows
        if not self.is_open:
            self._clock.set(rows.start_utc, time.monotonic())

    def set_cameras(self, shown: Sequence[int], chosen: int, folder: Path, names: Sequence[str]) -> None:
        """Which cameras are seen, and which of them leads."""
        self.chosen = chosen
        self.set_shown(shown, self.rows, folder, names)
        self.set_chosen(chosen if len(shown) > 1 else None)
        if self.is_open:
            self.show_new(self.now_utc, playing=self._clock.runs)
            self._rest.start()

    def forget(self) -> None:
        """Stop, and forget every picture."""
        self.playing = self.is_open = False
        self._turn += 1
        self._look.stop()
        self._patience.stop()
        self._drag_rest.stop()
        self._clock.hold(time.monotonic())
        self.rows = Rows()
        self.clear()

    def end(self) -> None:
        """Give the screens back."""
        for timer in (self._look, self._rest, self._patience, self._drag_rest):
            timer.stop()
        self.close()
        self._viewer.close()

    @property
    def now_utc(self) -> float:
        """The moment that is seen."""
        return self._clock.at(time.monotonic())

    @property
    def rate(self) -> float:
        """How fast it runs."""
        return self._clock.rate

    # Going

    def begin(self, utc: float, *, play: bool, wait_ms: int = 0) -> None:
        """Show a moment; if it is to play, run on from there (after `wait_ms`) once there are pictures."""
        first, self.is_open = not self.is_open, True
        now = time.monotonic()
        self._clock.hold(now)
        found = self.rows.next_footage(self.cameras, utc) if play else utc
        at = utc if found is None else found
        self._clock.set(at, now)
        self.playing = play and found is not None
        self._patience.stop()
        self._drag_rest.stop()
        if self.playing and not wait_ms:
            self._run_all()
        else:
            self.show(at, playing=False)
            if self.playing:
                self._drag_rest.start(wait_ms)
        self._look.start()
        self.moved.emit(at)
        self.changed.emit()
        if first:
            self.opened.emit()

    def stand(self) -> None:
        """Stand still, at the begin of the picture that the leading camera shows."""
        now = time.monotonic()
        self._patience.stop()
        self._drag_rest.stop()
        self._clock.hold(now)
        self.playing = False
        at = self.snapped(self.chosen, self.rows.within(self._clock.at(now)))
        self._clock.set(at, now)
        self.show(at, playing=False)
        self.moved.emit(at)
        self.changed.emit()

    def step_to_neighbour(self, pictures: int) -> None:
        """Show the leading camera's next picture or the one before; the others follow its time."""
        utc = self.rows.within(self.next_picture(self.chosen, self.now_utc, pictures))
        self._clock.set(utc, time.monotonic())
        self.show(utc, playing=False)
        self.moved.emit(utc)

    def run_at(self, rate: float) -> None:
        """Run slower or faster."""
        self._clock.set_rate(rate, time.monotonic())
        self.set_rate(rate)

    def rest_soon(self) -> None:
        """Sizes are changing: ask for pictures of the new ones when they have come to rest."""
        if self.is_open:
            self._rest.start()

    def look_no_more(self) -> None:
        """Nobody looks."""
        if self.playing:
            self.stand()
        self._look.stop()

    # Within

    def _want_picture(self, camera: int, path: Path, seconds: float, box: tuple[int, int]) -> None:
        self._viewer.ask(f"{self._turn} {camera}", path, seconds, box)

    def _picture_here(self, place: str, image: QImage) -> None:
        turn, _, camera = place.partition(" ")
        if int(turn) == self._turn:
            self.picture(int(camera), image)

    def _picture_came(self, place: str, picture: Standing) -> None:
        """On the viewer's thread: unpacked here, painted on the GUI thread."""
        try:
            image = read_image(picture.jpeg)
        except NoPicture:
            image = QImage()
        # The player may be gone by now.
        with contextlib.suppress(RuntimeError):
            self._arrived.emit(place, image)

    def _run_all(self) -> None:
        """Have all cameras run; the clock waits for the one that leads."""
        at = self.now_utc
        self.show(at, playing=True)
        if not self.playing:
            return  # there is nothing here that plays: that has been said
        if self.is_ready(self._leader(at)):
            self._release()
        else:
            self._patience.start()

    def _camera_ready(self, camera: int) -> None:
        at = self.now_utc
        if self._patience.isActive() and camera == self._leader(at):
            self._release()
        elif self._clock.runs and not self._leads(camera) and at - self._released_utc > LATE_S:
            # It was opened for a moment that has gone by.
            self.correct(camera, at + LATE_S)

    def _release(self) -> None:
        self._patience.stop()
        if self.playing:
            self._released_utc = self.now_utc
            self._clock.go(time.monotonic())

    def _look_once(self) -> None:
        self.look()
        if not self._clock.runs:
            return
        at = self.now_utc
        found = self.rows.next_footage(self.cameras, at)
        if found is None:
            self._finish()
        elif found > at:
            self.begin(found, play=True)
        else:
            self.follow(at)
            self.moved.emit(at)

    def _finish(self) -> None:
        """Nothing comes any more: stand at the end."""
        now = time.monotonic()
        self._clock.hold(now)
        self._clock.set(self.rows.end_utc, now)
        self.playing = False
        self.moved.emit(self.rows.end_utc)
        self.changed.emit()

    def _leader(self, at: float) -> int:
        """Whose pictures tell how far the clock is: the chosen one's, while it has any."""
        with_footage = [n for n in self.cameras if self.rows.place(n, at) is not None]
        return self.chosen if self.chosen in with_footage else next(iter(with_footage), self.chosen)

    def _leads(self, camera: int) -> bool:
        return camera == self._leader(self.now_utc)

    def _correct(self, camera: int, utc: float) -> None:
        if not self._clock.runs:
            return
        if self._leads(camera):
            self._clock.set(utc, time.monotonic())
            self.moved.emit(utc)
        else:
            self.correct(camera, self.now_utc)

    def _camera_ended(self, camera: int) -> None:
        if self._clock.runs and self._leads(camera):
            self._clock.set(max(self.now_utc, self.span_end(camera)), time.monotonic())
            self._look_once()

    def _stop_for_failure(self, _: str) -> None:
        if self.playing:
            self.stand()

    def _fit_anew(self) -> None:
        if self.is_open:
            self.fit(self.now_utc, playing=self._clock.runs)

    def screen_event(self, event: ScreenEvent) -> None:
        """What playback says of our screens; events of other screens are passed over."""
        self.heard(event, self.now_utc)
