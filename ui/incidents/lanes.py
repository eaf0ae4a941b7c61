"""The cameras whose pictures are seen: one lane each, driven together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from console.evidence.side_by_side import Moments, Rows
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from ui.incidents.lane import CameraLane
from ui.incidents.mask_view import MaskView


class Lanes(QObject):
    """Keeps a lane for each camera that is seen, by the camera's position in its incident."""

    failed = Signal(str)
    strayed = Signal(int, float)
    ended = Signal(int)
    under_way = Signal(int)
    clicked = Signal(int)
    double_clicked = Signal(int)
    view_made = Signal(int)
    picture_wanted = Signal(int, object, float, object)

    def __init__(self, screens: Callable[[], Screen] | None, home: QWidget) -> None:
        super().__init__(home)
        self._screens = screens
        self._home = home
        self._lanes: dict[int, CameraLane] = {}
        self._stills: dict[int, tuple[QPixmap, str]] = {}
        self._names: tuple[str, ...] = ()
        self._times: dict[str, Moments] = {}
        self._rate = 1.0

    # Which

    def set_shown(self, cameras: Sequence[int], rows: Rows, folder: Path, names: Sequence[str]) -> None:
        """Have lanes for these cameras and no others; those that go on are not disturbed."""
        self._names = tuple(names)
        for camera in set(self._lanes) - set(cameras):
            self._drop(camera)
        for camera in cameras:
            if camera not in self._lanes:
                self._add(camera)
            self._lanes[camera].set_rows(rows, folder)

    def _add(self, camera: int) -> None:
        view = MaskView(self._home)
        lane = CameraLane(camera, view, self._screens, self)
        lane.set_rate(self._rate)
        lane.set_times(self._times)
        for signal in ("failed", "strayed", "ended", "under_way"):
            getattr(lane, signal).connect(getattr(self, signal))
        lane.picture_came.connect(self._caption)
        lane.picture_wanted.connect(self.picture_wanted)
        view.clicked.connect(partial(self.clicked.emit, camera))
        view.double_clicked.connect(partial(self.double_clicked.emit, camera))
        self._lanes[camera] = lane
        still, caption = self._stills.get(camera, (QPixmap(), ""))
        view.show_still(still)
        view.set_caption(caption or self._name(camera))
        self.view_made.emit(camera)

    def _drop(self, camera: int) -> None:
        lane = self._lanes.pop(camera)
        lane.close()
        view = lane.view
        for signal in (view.clicked, view.double_clicked):
            signal.disconnect()
        view.hide()
        view.deleteLater()
        lane.deleteLater()

    def view(self, camera: int) -> MaskView:
        """A camera's picture; of one that is not seen, the first that is."""
        lane = self._lanes.get(camera) or next(iter(self._lanes.values()))
        return lane.view

    @property
    def cameras(self) -> tuple[int, ...]:
        """Who has a lane."""
        return tuple(self._lanes)

    # What they show

    def show_still(self, camera: int, still: QPixmap, caption: str) -> None:
        """The picture of a camera until something plays."""
        self._stills[camera] = (still, caption)
        lane = self._lanes.get(camera)
        if lane is not None:
            lane.view.show_still(still)
            if not lane.shows:
                lane.view.set_caption(caption or self._name(camera))

    def set_times(self, times: dict[str, Moments]) -> None:
        """When the pictures of each file stand, by the files' names."""
        self._times = times
        for lane in self._lanes.values():
            lane.set_times(times)

    def set_chosen(self, camera: int | None) -> None:
        """Frame one of several."""
        for number, lane in self._lanes.items():
            lane.view.set_framed(number == camera)

    def show_marks(self, *, play: bool) -> None:
        """The large play sign, before anything was opened."""
        for lane in self._lanes.values():
            lane.view.set_play_mark(play and not lane.shows)

    def _caption(self, camera: int) -> None:
        self._lanes[camera].view.set_caption(self._name(camera))

    def _name(self, camera: int) -> str:
        return self._names[camera] if len(self._names) > 1 and camera < len(self._names) else ""

    # Driving

    def show(self, utc: float, *, playing: bool) -> None:
        """All of them show a moment."""
        for lane in self._lanes.values():
            lane.show(utc, playing=playing)

    def show_new(self, utc: float, *, playing: bool) -> None:
        """Those that show nothing yet do."""
        for lane in self._lanes.values():
            if not lane.shows:
                lane.show(utc, playing=playing)

    def follow(self, utc: float) -> None:
        """The clock is there now."""
        for lane in self._lanes.values():
            lane.follow(utc)

    def correct(self, camera: int, utc: float) -> None:
        """One of them has strayed."""
        if camera in self._lanes:
            self._lanes[camera].show(utc, playing=True)

    def next_picture(self, camera: int, utc: float, pictures: int) -> float:
        """The moment of a camera's picture so many on."""
        return self._lanes[camera].next_picture(utc, pictures)

    def snapped(self, camera: int, utc: float) -> float:
        """When the picture began that stands at a moment."""
        return self._lanes[camera].snapped(utc)

    def span_end(self, camera: int) -> float:
        """Where the footage of a camera's open file ends."""
        return self._lanes[camera].span_end_utc if camera in self._lanes else 0.0

    def set_rate(self, rate: float) -> None:
        """All run slower or faster."""
        self._rate = rate
        for lane in self._lanes.values():
            lane.set_rate(rate)

    def fit(self, utc: float, *, playing: bool) -> None:
        """Sizes have changed."""
        for lane in self._lanes.values():
            lane.fit(utc, playing)

    def look(self) -> None:
        """Paint what has come."""
        for lane in self._lanes.values():
            lane.look()

    def picture(self, camera: int, image: QImage) -> None:
        """A picture that a camera wanted."""
        if camera in self._lanes:
            self._lanes[camera].picture(image)

    def heard(self, event: ScreenEvent, clock_utc: float) -> None:
        """What playback says; of a screen that is not ours, nothing."""
        for lane in tuple(self._lanes.values()):
            if lane.screen_id == event.screen_id and event.screen_id:
                lane.heard(event, clock_utc)

    def is_ready(self, camera: int) -> bool:
        """Whether a camera has its picture, or nothing to show."""
        return camera not in self._lanes or self._lanes[camera].ready

    # Ending

    def clear(self) -> None:
        """Stop all, forget all pictures."""
        self._stills.clear()
        self._times = {}
        for lane in self._lanes.values():
            lane.stop()
            lane.set_times(self._times)
            lane.view.show_still(QPixmap())
            lane.view.set_caption("")
            lane.view.show_masks((), -1)

    def close(self) -> None:
        """Give all screens back."""
        for lane in self._lanes.values():
            lane.close()
