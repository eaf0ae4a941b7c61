"""The player's buttons: play, pictures on and back, speed, the key press, marks, and the clock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.incidents.words import clock_words
from widgets import icons
from widgets.elided_label import ElidedLabel

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
SPEED_WORDS = ("¼×", "½×", "1×", "2×", "4×", "8×")
# What the buttons ask for, in their order, with their icons.
_BEFORE = (("jump_back", "mdi6.rewind-10"), ("step_back", "mdi6.step-backward"))
_AFTER = (("step_on", "mdi6.step-forward"), ("jump_on", "mdi6.fast-forward-10"))
_MARKS = (
    ("to_moment", "mdi6.bookmark-outline"),
    ("mark_in", "mdi6.ray-start-arrow"),
    ("mark_out", "mdi6.ray-end-arrow"),
)
_VIEW = (("enlarge", "mdi6.view-split-vertical"),)
_MAKING = (
    ("picture", "mdi6.camera-outline"),
    ("masks", "mdi6.selection-drag"),
    ("copy", "mdi6.content-save-move-outline"),
)


class PlayerControls(QWidget):
    """`asked(name)` for a button: `toggle`, `step_on`, `mark_in` and so on; `speed_chosen(factor)`."""

    asked = Signal(str)
    speed_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playing = False
        self._buttons: dict[str, QToolButton] = {}
        self._clock = QLabel(self)
        self._clock.setProperty("role", "number")
        self._marks = ElidedLabel(self)
        self._marks.setProperty("role", "dim")
        self._speed = QComboBox(self)
        self._speed.addItems(list(SPEED_WORDS))
        self._speed.setCurrentIndex(SPEEDS.index(1.0))
        self._speed.activated.connect(lambda index: self.speed_chosen.emit(SPEEDS[index]))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2)
        self.row.addWidget(self._clock)
        self.row.addWidget(self._marks, 1)
        for name, icon in (*_BEFORE, ("toggle", "mdi6.play"), *_AFTER):
            self.row.addWidget(self._button(name, icon, 24 if name == "toggle" else 20))
        self.row.addSpacing(8)
        for name, icon in (*_MARKS, *_MAKING, *_VIEW):
            self.row.addWidget(self._button(name, icon, 20))
        self._buttons["masks"].setCheckable(True)
        self.set_making(False)
        self.row.addWidget(self._speed)
        self.retranslate()

    def _button(self, name: str, icon: str, size: int) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon)
        button.setIconSize(QSize(size, size))
        button.clicked.connect(lambda: self.asked.emit(name))
        self._buttons[name] = button
        return button

    def button(self, name: str) -> QToolButton:
        """One of the buttons, by what it asks for."""
        return self._buttons[name]

    def set_making(self, possible: bool) -> None:
        """Whether somebody is there who makes pictures and copies."""
        for name, _ in _MAKING:
            self._buttons[name].setVisible(possible)

    def show_state(self, *, there: bool, playing: bool, several: bool, marked: str) -> None:
        """Whether there is anything to play, whether it runs, whether there are pictures side by side."""
        self._playing = playing
        for button in (*self._buttons.values(), self._speed):
            button.setEnabled(there)
        self._buttons["toggle"].setIcon(icons.icon("mdi6.pause" if playing else "mdi6.play"))
        self._buttons["enlarge"].setVisible(several)
        self._marks.setText(marked)
        if not there:
            self._clock.setText("")

    def show_clock(self, utc: float) -> None:
        """The moment that is seen, with hundredths: pictures are told apart by them."""
        self._clock.setText(f"{clock_words(utc)}.{int(utc * 100) % 100:02d}")

    def show_speed(self, rate: float) -> None:
        """The speed that is played at."""
        self._speed.setCurrentIndex(SPEEDS.index(rate))

    def retranslate(self) -> None:
        """Say everything in the language of the moment, and draw icons in the theme's colours."""
        words = {
            "jump_back": self.tr("10 seconds back (←)"),
            "step_back": self.tr("One picture back (,)"),
            "toggle": self.tr("Play or hold (Space)"),
            "step_on": self.tr("One picture on (.)"),
            "jump_on": self.tr("10 seconds on (→)"),
            "to_moment": self.tr("To the moment of the key press (J)"),
            "mark_in": self.tr("Copy from here (I)"),
            "mark_out": self.tr("Copy until here (O)"),
            "picture": self.tr("Keep this picture in full size (S)"),
            "masks": self.tr("Areas to cover in a copy (M)"),
            "copy": self.tr("Make a copy … (C)"),
            "enlarge": self.tr("One large, or all alike (E)"),
        }
        for name, button in self._buttons.items():
            icon = button.property("icon_name")
            button.setIcon(icons.icon("mdi6.pause" if name == "toggle" and self._playing else icon))
            button.setToolTip(words[name])
            button.setAccessibleName(words[name])
        self._speed.setToolTip(self.tr("Speed ([ and ])"))
        self._speed.setAccessibleName(self.tr("Speed"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
