"""The player of an incident's clips: all cameras on one line of time, up to four of them side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.evidence.side_by_side import Rows
from console.evidence.timeline import Timeline
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from ui.incidents.mask_view import MaskView
from ui.incidents.picture_grid import MOST_PICTURES, PictureGrid
from ui.incidents.player_controls import SPEEDS, PlayerControls
from ui.incidents.player_keys import name_for
from ui.incidents.running import DRAG_REST_MS, Running
from ui.incidents.scrubber import Scrubber

JUMP_S = 10.0
# Nothing is seen at the very end of a file: from there one plays from the beginning again.
AT_END_S = 0.3


class ClipPlayer(QWidget):
    """Plays through `Screen`s that `screens` makes; without them (no libVLC) it shows the stills.

    The owner hands every `ScreenEvent` to `screen_event`. A file is opened only when someone presses play
    or goes to a moment, so that walking through the list costs nothing.

    `asked(name)` for a key or button that is not the player's own (`picture`, `masks`, `copy`, …).
    """

    failed = Signal(str)
    moved = Signal(float)
    camera_changed = Signal(int)
    marks_changed = Signal()
    asked = Signal(str)

    def __init__(self, screens: Callable[[], Screen] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._names: tuple[str, ...] = ()
        self._moment = 0.0
        self._shown: tuple[int, ...] = ()
        self._chosen = 0
        self._large = True
        self.in_utc: float | None = None
        self.out_utc: float | None = None
        self.grid = PictureGrid(self)
        self.lanes = Running(screens, self.grid)
        self.scrubber = Scrubber(self)
        self.bar = PlayerControls(self)
        self._connect()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_rows(Rows((Timeline(),)), Path(), 0.0, ("",))

    def _connect(self) -> None:
        self.scrubber.sought.connect(self.seek)
        self.scrubber.camera_chosen.connect(self.choose)
        self.bar.asked.connect(self.do)
        self.bar.speed_chosen.connect(self.set_rate)
        self.lanes.failed.connect(self.failed)
        self.lanes.moved.connect(self._follow)
        self.lanes.changed.connect(self._show_state)
        self.lanes.clicked.connect(self._clicked)
        self.lanes.double_clicked.connect(self._double_clicked)

    def _lay_out(self) -> None:
        self.middle = QHBoxLayout()
        self.middle.setSpacing(4)
        self.middle.addWidget(self.grid, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self.middle, 1)
        layout.addWidget(self.scrubber)
        layout.addWidget(self.bar)

    # What to show

    def show_rows(self, rows: Rows, folder: Path, moment_utc: float, names: Sequence[str]) -> None:
        """Make ready the clips of several cameras, with what these are called; nothing plays yet."""
        self.clear()
        self._folder = folder
        self._take_rows(rows, moment_utc, names)
        self._show_first()
        self._arrange()

    def extend_rows(self, rows: Rows, moment_utc: float, names: Sequence[str]) -> None:
        """More was kept: take it in without stopping what plays."""
        self._take_rows(rows, moment_utc, names)
        if not self.lanes.is_open:
            self.scrubber.set_position(rows.start_utc)
            if not any(n < len(rows.lines) and rows.lines[n].spans for n in self._shown):
                self._show_first()
        self._arrange()

    def _take_rows(self, rows: Rows, moment_utc: float, names: Sequence[str]) -> None:
        self._moment, self._names = moment_utc, tuple(names)
        self.lanes.use_rows(rows)
        self.scrubber.set_rows(rows, names, moment_utc)

    def _show_first(self) -> None:
        found = [n for n, line in enumerate(self.rows.lines) if line.spans] or [0]
        self._shown, self._chosen = tuple(found[:MOST_PICTURES]), found[0]

    def show_clip(self, line: Timeline, folder: Path, moment_utc: float) -> None:
        """Make ready the clips of one camera alone."""
        self.show_rows(Rows((line,)), folder, moment_utc, ("",))

    def show_still(self, still: QPixmap, caption: str, camera: int | None = None) -> None:
        """The picture of a camera (the chosen one) until something plays."""
        self.lanes.show_still(self._chosen if camera is None else camera, still, caption)
        self._show_state()

    def clear(self) -> None:
        """Stop, and forget every picture and mark."""
        self.lanes.forget()
        self._shown = ()
        self.in_utc = self.out_utc = None
        self.scrubber.set_marks(None, None)

    def close_screen(self) -> None:
        """Give the screens back."""
        self.lanes.end()

    @property
    def picture(self) -> MaskView:
        """The chosen camera's picture."""
        return self.lanes.view(self._chosen)

    @property
    def playing(self) -> bool:
        """Whether it runs."""
        return self.lanes.playing

    @property
    def position(self) -> float:
        """The moment that is seen (UTC seconds)."""
        return self.scrubber.position

    @property
    def camera(self) -> int:
        """The chosen camera."""
        return self._chosen

    @property
    def shown(self) -> tuple[int, ...]:
        """The cameras whose pictures are seen."""
        return self._shown

    @property
    def rows(self) -> Rows:
        """What there is to play."""
        return self.lanes.rows

    # What the operator does

    def do(self, name: str) -> None:
        """What a key or a button asks for."""
        acts: dict[str, Callable[[], object]] = {
            "toggle": self.toggle,
            "jump_back": lambda: self.jump(-JUMP_S),
            "jump_on": lambda: self.jump(JUMP_S),
            "step_back": lambda: self.step(-1),
            "step_on": lambda: self.step(1),
            "slower": lambda: self._faster(-1),
            "faster": lambda: self._faster(1),
            "to_moment": self.to_moment,
            "mark_in": lambda: self.mark(begin=True),
            "mark_out": lambda: self.mark(begin=False),
            "clear_marks": self.clear_marks,
            "enlarge": self.enlarge,
            "camera_up": lambda: self.choose(self._chosen - 1),
            "camera_down": lambda: self.choose(self._chosen + 1),
            "show_camera": self.hide_camera,
            "nearer": lambda: self.scrubber.zoom(1),
            "farther": lambda: self.scrubber.zoom(-1),
        }
        if name in acts:
            acts[name]()
        else:
            self.asked.emit(name)

    def toggle(self) -> None:
        """Play or hold; at the end, from the beginning."""
        if self.rows.empty:
            return
        if self.playing:
            self.lanes.stand()
        elif self.lanes.is_open and self.position >= self.rows.end_utc - AT_END_S:
            self.lanes.begin(self.rows.start_utc, play=True)
        else:
            self.lanes.begin(self.position, play=True)

    def seek(self, utc: float) -> None:
        """Go to a moment; playing goes on playing."""
        if not self.rows.empty:
            self.lanes.begin(self.rows.within(utc), play=self.playing, wait_ms=DRAG_REST_MS)

    def jump(self, seconds: float) -> None:
        """Go on or back from here."""
        if not self.rows.empty:
            self.seek(min(self.rows.end_utc - 0.2, self.position + seconds))

    def to_moment(self) -> None:
        """Go to the moment that was bookmarked."""
        self.seek(self._moment)

    def step(self, pictures: int) -> None:
        """Hold, and show the chosen camera's next picture or the one before; the others follow its time."""
        if self.rows.empty:
            return
        if not self.lanes.is_open:
            self.lanes.begin(self.position, play=False)
            return
        if self.playing:
            self.lanes.stand()
        self.lanes.step_to_neighbour(pictures)

    def set_rate(self, rate: float) -> None:
        """Play slower or faster: one of `SPEEDS`."""
        self.bar.show_speed(rate)
        self.lanes.run_at(rate)

    def _faster(self, steps: int) -> None:
        index = SPEEDS.index(self.lanes.rate) + steps
        self.set_rate(SPEEDS[min(len(SPEEDS) - 1, max(0, index))])

    def mark(self, *, begin: bool) -> None:
        """Let a copy begin or end with the picture that is seen."""
        if self.rows.empty:
            return
        at = self.position
        if begin:
            self.in_utc = at
            self.out_utc = None if self.out_utc is not None and self.out_utc < at else self.out_utc
        else:
            self.out_utc = at
            self.in_utc = None if self.in_utc is not None and self.in_utc > at else self.in_utc
        self._marks_changed()

    def clear_marks(self) -> None:
        """A copy is of everything again."""
        self.in_utc = self.out_utc = None
        self._marks_changed()

    def _marks_changed(self) -> None:
        self.scrubber.set_marks(self.in_utc, self.out_utc)
        self._show_state()
        self.marks_changed.emit()

    # Cameras

    def choose(self, camera: int) -> None:
        """Let keys act upon a camera; one that is not seen takes its place among those that are."""
        if not 0 <= camera < len(self.rows.lines) or camera == self._chosen:
            return
        if camera not in self._shown:
            kept = self._shown if len(self._shown) < MOST_PICTURES else self._shown[:-1]
            self._shown = tuple(sorted((*kept, camera)))
        self._chosen = camera
        self._arrange()
        self.camera_changed.emit(camera)

    def hide_camera(self) -> None:
        """Take the chosen camera's picture away from beside the others; choosing it brings it back."""
        if len(self._shown) > 1:
            self._shown = tuple(n for n in self._shown if n != self._chosen)
            self._chosen = self._shown[0]
            self._arrange()
            self.camera_changed.emit(self._chosen)

    def enlarge(self) -> None:
        """The chosen camera large and the others beside it, or all alike."""
        self._large = not self._large
        self._arrange()

    def _arrange(self) -> None:
        self.lanes.set_cameras(self._shown, self._chosen, self._folder, self._names)
        large = self._shown.index(self._chosen) if self._large else None
        self.grid.set_views([self.lanes.view(n) for n in self._shown], large)
        self.scrubber.set_chosen(self._chosen, self._shown)
        self._show_state()

    def _clicked(self, camera: int) -> None:
        if camera == self._chosen:
            self.toggle()
        else:
            self.choose(camera)

    def _double_clicked(self, camera: int) -> None:
        self.choose(camera)
        if len(self._shown) > 1:
            self.enlarge()

    def screen_event(self, event: ScreenEvent) -> None:
        """What playback says of any screen."""
        self.lanes.screen_event(event)

    # Looks

    def _follow(self, utc: float) -> None:
        self.scrubber.set_position(utc)
        self.bar.show_clock(utc)
        self.moved.emit(utc)

    def _show_state(self) -> None:
        there = not self.rows.empty
        self.scrubber.setEnabled(there)
        several = len(self._shown) > 1
        self.bar.show_state(there=there, playing=self.playing, several=several, marked=self._marked_words())
        if there:
            self.bar.show_clock(self.position)
        self.lanes.show_marks(play=there and not self.lanes.is_open)

    def _marked_words(self) -> str:
        if self.in_utc is None and self.out_utc is None:
            return ""
        start = self.rows.start_utc if self.in_utc is None else self.in_utc
        end = self.rows.end_utc if self.out_utc is None else self.out_utc
        return self.tr("{seconds} s marked").format(seconds=f"{end - start:.1f}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.scrubber.setAccessibleName(self.tr("Moment in the clips"))
            self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pictures of the new size when the size has come to rest."""
        super().resizeEvent(event)
        self.lanes.rest_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: hold."""
        super().hideEvent(event)
        self.lanes.look_no_more()

    def event(self, event: QEvent) -> bool:
        """The player's keys are its own while it has the focus, whatever else they mean in the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and name_for(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An area that is drawn takes what it understands; then the player's keys."""
        if self._shown and self.picture.drawing_key(event):
            return
        name = name_for(event)
        if name:
            self.do(name)
        else:
            super().keyPressEvent(event)
