"""The player of an incident's clips: one camera's files as one line of time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from console.evidence.timeline import Timeline
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from ui.incidents.picture import PictureView
from ui.incidents.scrubber import Scrubber
from ui.incidents.words import clock_words
from widgets import icons

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)
JUMP_S = 10.0
LOOK_EVERY_MS = 33
# A picture grown by dragging a splitter is asked for anew in its new size, once the hand has come to rest.
RESIZE_REST_MS = 400
# Going to another moment paused still needs a frame's time when nothing tells the camera's rate.
USUAL_FPS = 15.0


class ClipPlayer(QWidget):
    """Plays through a `Screen` that `screens` makes; without one (no libVLC) it shows the still.

    The owner hands every `ScreenEvent` to `screen_event`. A file is opened only when someone presses play
    or goes to a moment, so that walking through the list costs nothing.
    """

    failed = Signal(str)

    def __init__(self, screens: Callable[[], Screen] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self._screen: Screen | None = None
        self._line = Timeline()
        self._folder = Path()
        self._still_caption = ""
        self._index = -1
        self._playing = False
        self._target_s: float | None = None
        self._rate = 1.0
        self._sequence = 0
        self._build()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_for_picture)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESIZE_REST_MS)
        self._rest.timeout.connect(self._fit_anew)
        self.retranslate()
        self._show_state()

    def _build(self) -> None:
        self.picture = PictureView(self)
        self.picture.clicked.connect(self.toggle)
        self.scrubber = Scrubber(self)
        self.scrubber.sought.connect(self.seek)
        self._back = self._button(lambda: self.jump(-JUMP_S))
        self._frame_back = self._button(lambda: self.step(-1))
        self.play_button = self._button(self.toggle)
        self.play_button.setIconSize(QSize(24, 24))
        self._frame_on = self._button(lambda: self.step(1))
        self._on = self._button(lambda: self.jump(JUMP_S))
        self._speed = QComboBox(self)
        self._speed.addItems(["¼×", "½×", "1×", "2×", "4×"])
        self._speed.setCurrentIndex(SPEEDS.index(1.0))
        self._speed.currentIndexChanged.connect(lambda i: self.set_rate(SPEEDS[i]))
        self._clock = QLabel(self)
        self._clock.setProperty("role", "number")
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._clock)
        row.addStretch(1)
        for button in (self._back, self._frame_back, self.play_button, self._frame_on, self._on):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._speed)
        self.controls = row
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.scrubber)
        layout.addLayout(row)

    def _button(self, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(20, 20))
        button.setAutoRepeat(False)
        button.clicked.connect(act)
        return button

    # What to show

    def show_clip(self, line: Timeline, folder: Path, moment_utc: float) -> None:
        """Make ready the clips of one camera; nothing plays yet."""
        self.clear()
        self._line, self._folder = line, folder
        self.scrubber.set_line(line, moment_utc)
        self._show_state()

    def extend_line(self, line: Timeline, moment_utc: float) -> None:
        """More was kept of the same camera: take it in without stopping what plays."""
        at = self.scrubber.position
        self._line = line
        self.scrubber.set_line(line, moment_utc)
        if self._index >= 0:
            self.scrubber.set_position(at)
        self._show_state()

    def show_still(self, still: QPixmap, caption: str) -> None:
        """The picture until something plays."""
        self._still_caption = caption
        self.picture.show_still(still)
        self._show_state()

    def clear(self) -> None:
        """Stop, and forget every picture."""
        self._playing, self._index, self._target_s = False, -1, None
        self._look.stop()
        if self._screen is not None:
            self._screen.clear()
        self.picture.show_frame(None)
        self.picture.show_still(QPixmap())
        self._line = Timeline()
        self._still_caption = ""
        self.scrubber.set_line(self._line, 0.0)
        self._show_state()

    def close_screen(self) -> None:
        """Give the screen back."""
        self._look.stop()
        self._rest.stop()
        if self._screen is not None:
            self._screen.close()
            self._screen = None

    # What the operator does

    def toggle(self) -> None:
        """Play or hold."""
        if not self._line.spans:
            return
        if self._index < 0:
            self._open_at(self.scrubber.position, play=True)
        elif not self._playing and self.scrubber.position >= self._line.end_utc - 0.3:
            self._open_at(self._line.start_utc, play=True)
        else:
            self._set_playing(not self._playing)

    def seek(self, utc: float) -> None:
        """Go to a moment; playing goes on playing."""
        if self._line.spans:
            self._open_at(utc, play=self._playing)

    def jump(self, seconds: float) -> None:
        """Go on or back from here."""
        if self._line.spans:
            start, end = self._line.start_utc, self._line.end_utc
            self.seek(min(end - 0.2, max(start, self.scrubber.position + seconds)))

    def step(self, direction: int) -> None:
        """Hold, and show the next picture or the one before."""
        if not self._line.spans:
            return
        self._set_playing(False)
        if self._index < 0:
            self._open_at(self.scrubber.position, play=False)
        elif direction > 0 and self._screen is not None:
            self._screen.step()
            self._follow(self.scrubber.position + self._frame_s())
        else:
            self.jump(-self._frame_s())

    def set_rate(self, rate: float) -> None:
        """Play slower or faster."""
        self._rate = rate
        self._speed.setCurrentIndex(SPEEDS.index(rate))
        if self._screen is not None and self._index >= 0:
            self._screen.rate(rate)

    @property
    def playing(self) -> bool:
        """Whether it runs."""
        return self._playing

    # Within

    def _frame_s(self) -> float:
        file = self._line.spans[max(0, self._index)].file
        seconds = file.end_utc - file.start_utc
        return seconds / file.packets if file.packets and seconds > 0 else 1 / USUAL_FPS

    def _open_at(self, utc: float, *, play: bool) -> None:
        if self._screens is None:
            self.failed.emit("no_libvlc")
            return
        if self._screen is None:
            self._screen = self._screens()
        index, seconds = self._line.at(utc)
        self._follow(self._line.utc(index, seconds))
        if index == self._index:
            self._target_s = None
            self._screen.seek(seconds)
            self._set_playing(play)
            return
        self._index, self._target_s = index, seconds
        self._playing = play
        self._begin_file()

    def _begin_file(self) -> None:
        assert self._screen is not None
        path = self._folder / self._line.spans[self._index].file.name
        dpr = self.devicePixelRatioF()
        width, height = self.picture.width() * dpr, self.picture.height() * dpr
        self._screen.play_file(str(path), width=int(width), height=int(height), paused=not self._playing)
        self._look.start()
        self._show_state()

    def _set_playing(self, playing: bool) -> None:
        self._playing = playing
        if self._screen is not None and self._index >= 0:
            self._screen.pause(not playing)
            self._look.start()
        self._show_state()

    def screen_event(self, event: ScreenEvent) -> None:
        """What playback says of our screen; events of other screens are passed over."""
        if self._screen is None or event.screen_id != self._screen.id or self._index < 0:
            return
        if event.kind == "playing":
            self._under_way()
        elif event.kind == "position" and self._target_s is None:
            self._at_position(event.position_s)
        elif event.kind == "ended":
            self._next_file()
        elif event.kind == "error":
            self._set_playing(False)
            self.failed.emit(event.error)

    def _under_way(self) -> None:
        assert self._screen is not None
        if self._target_s is not None:
            if self._target_s > 0.05:
                self._screen.seek(self._target_s)
            self._target_s = None
            if self._rate != 1.0:
                self._screen.rate(self._rate)

    def _at_position(self, position_s: float) -> None:
        span = self._line.spans[self._index]
        self._follow(self._line.utc(self._index, position_s))
        over = position_s - span.skip_s >= span.end_utc - span.start_utc
        if self._playing and over and self._index + 1 < len(self._line.spans):
            self._next_file()

    def _next_file(self) -> None:
        if self._index + 1 < len(self._line.spans):
            self._open_at(self._line.spans[self._index + 1].start_utc, play=self._playing)
            return
        self._playing = False
        self._follow(self._line.end_utc)
        self._show_state()

    def _follow(self, utc: float) -> None:
        self.scrubber.set_position(utc)
        self._clock.setText(clock_words(utc))

    def _look_for_picture(self) -> None:
        if self._screen is None or self._screen.sequence == self._sequence:
            return
        self._sequence = self._screen.sequence
        self.picture.show_frame(self._screen.frame())
        self.picture.set_caption("")

    def _fit_anew(self) -> None:
        if self._index >= 0 and self._screen is not None:
            at, self._index = self.scrubber.position, -1
            self._open_at(at, play=self._playing)

    def _show_state(self) -> None:
        there = bool(self._line.spans)
        for widget in (
            self._back,
            self._frame_back,
            self.play_button,
            self._frame_on,
            self._on,
            self._speed,
            self.scrubber,
        ):
            widget.setEnabled(there)
        self.play_button.setIcon(icons.icon("mdi6.pause" if self._playing else "mdi6.play"))
        self.picture.set_play_mark(there and not self._playing and self._index < 0)
        self.picture.set_caption(self._still_caption if self._index < 0 else "")
        self._clock.setText(clock_words(self.scrubber.position) if there else "")

    def retranslate(self) -> None:
        """Say everything in the language of the moment, and draw icons in the theme's colours."""
        for button, name, words in (
            (self._back, "mdi6.rewind-10", self.tr("10 seconds back (←)")),
            (self._frame_back, "mdi6.step-backward", self.tr("One picture back (,)")),
            (self.play_button, "mdi6.play", self.tr("Play or hold (Space)")),
            (self._frame_on, "mdi6.step-forward", self.tr("One picture on (.)")),
            (self._on, "mdi6.fast-forward-10", self.tr("10 seconds on (→)")),
        ):
            button.setIcon(icons.icon(name))
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._speed.setToolTip(self.tr("Speed ([ and ])"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self.scrubber.setAccessibleName(self.tr("Moment in the clip"))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pictures of the new size when the size has come to rest."""
        super().resizeEvent(event)
        if self._index >= 0:
            self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: hold."""
        super().hideEvent(event)
        if self._playing:
            self._set_playing(False)
        self._look.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, arrows, comma and full stop, square brackets."""
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: self.toggle,
            Qt.Key.Key_K: self.toggle,
            Qt.Key.Key_Left: lambda: self.jump(-JUMP_S),
            Qt.Key.Key_Right: lambda: self.jump(JUMP_S),
            Qt.Key.Key_Comma: lambda: self.step(-1),
            Qt.Key.Key_Period: lambda: self.step(1),
            Qt.Key.Key_BracketLeft: lambda: self._faster(-1),
            Qt.Key.Key_BracketRight: lambda: self._faster(1),
        }
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _faster(self, steps: int) -> None:
        index = SPEEDS.index(self._rate) + steps
        self.set_rate(SPEEDS[min(len(SPEEDS) - 1, max(0, index))])
