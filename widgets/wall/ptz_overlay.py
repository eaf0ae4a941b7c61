"""The panel of a camera that is being moved: directions to press and hold, presets, and who holds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from console.ptz.hand import SPEEDS, Push
from console.ptz.values import Link, Moving, PtzStatus, by_number
from widgets import icons, theme
from widgets.elided_label import ElidedLabel
from widgets.ptz_words import preset_words, speed_words, status_sentence, store_question

translate = QCoreApplication.translate

WIDTH = 346
_GAP = 6
_PAD = {
    Push.UP: (0, 1, "mdi6.arrow-up-bold"),
    Push.LEFT: (1, 0, "mdi6.arrow-left-bold"),
    Push.RIGHT: (1, 2, "mdi6.arrow-right-bold"),
    Push.DOWN: (2, 1, "mdi6.arrow-down-bold"),
    Push.IN: (0, 3, "mdi6.magnify-plus-outline"),
    Push.OUT: (2, 3, "mdi6.magnify-minus-outline"),
}


@dataclass(frozen=True, slots=True)
class PtzFace:
    """What the panel shows; `asking` is the preset that is about to be stored."""

    number: int
    name: str
    status: PtzStatus
    speed: int
    asking: int | None = None
    heard: bool = True


class PtzOverlay(QFrame):
    """A card on the wall. Takes no keyboard: keys stay with the wall and mean the same there."""

    pushed = Signal(object)
    let_go = Signal(object)
    halted = Signal()
    preset_wanted = Signal(int)
    store_wanted = Signal(int)
    answered = Signal(bool)
    speed_wanted = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        # The theme's segments overlap their left neighbour's edge; here most stand alone.
        self.setStyleSheet('QToolButton[role="segment"] { margin-left: 0px; }')
        self._face: PtzFace | None = None
        self._icons: dict[QToolButton, str] = {}
        self._title = ElidedLabel()
        self._mark = QLabel()
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._leave = self._button("mdi6.close", self.left.emit)
        self._pushes = {push: self._push_button(push, icon) for push, (_, _, icon) in _PAD.items()}
        self._stop = self._button("mdi6.stop", self.halted.emit)
        self._stop.setProperty("role", "segment")
        self._stop.setMinimumSize(36, 30)
        self._presets = {number: self._preset_button(number) for number in range(1, 10)}
        self._store = self._button("mdi6.content-save-outline", lambda: None)
        self._store.setCheckable(True)
        self._store.setProperty("role", "segment")
        self._store.setMinimumSize(36, 30)
        self._store.toggled.connect(lambda on: self._show_presets())
        self._speed_group = QButtonGroup(self)
        self._speeds = [self._speed_button(index) for index in range(len(SPEEDS))]
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._yes = self._button("mdi6.check", lambda: self.answered.emit(True))
        self._no = self._button("mdi6.close", lambda: self.answered.emit(False))
        self._asked = QWidget()
        self._lay_out()
        self.retranslate()
        self.hide()

    def show_face(self, face: PtzFace) -> None:
        """Say what is true now."""
        if face == self._face:
            return
        self._face = face
        self._title.setText(f"{face.number}  {face.name}")
        self._speeds[face.speed].setChecked(True)
        able = face.status.link is Link.READY and face.status.holder is None
        can = face.status.abilities
        for push, button in self._pushes.items():
            button.setEnabled(able and (can.zoom if push in (Push.IN, Push.OUT) else can.pan_tilt))
        self._stop.setEnabled(face.status.link is Link.READY)
        self._store.setEnabled(able)
        self._show_state(face)
        self._show_presets()
        self._asked.setVisible(face.asking is not None)
        if face.asking is not None:
            self._store.setChecked(False)
            self._question.setText(store_question(face.asking, face.status.presets))
        self.fit()

    def fit(self) -> None:
        """As high as its words need."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedHeight(max(layout.totalHeightForWidth(WIDTH), layout.totalMinimumSize().height()))

    def retranslate(self) -> None:
        """Names and tips in the language of the moment."""
        for push, words in _push_words().items():
            self._say(self._pushes[push], words)
        self._say(self._stop, translate("Ptz", "Stop (0)"))
        self._say(self._leave, translate("Ptz", "Leave (Esc)"))
        self._say(self._store, translate("Ptz", "Store a preset: then choose its number (Shift+1 … Shift+9)"))
        self._say(self._yes, translate("Ptz", "Yes (Enter)"))
        self._say(self._no, translate("Ptz", "No (Esc)"))
        for index, button in enumerate(self._speeds):
            button.setText(speed_words(index))
            button.setToolTip(
                translate("Ptz", "Speed: {speed} (Page up, Page down)").format(speed=speed_words(index))
            )
        face, self._face = self._face, None
        if face is not None:
            self.show_face(face)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, and the theme with its icons."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            for button, icon in self._icons.items():
                button.setIcon(icons.icon(icon))
        super().changeEvent(event)

    # Nothing that happens on the panel happens on the tile under it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Not the tile's."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Not the tile's."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Not the tile's."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not the tile's."""
        event.accept()

    # Inside

    def _show_state(self, face: PtzFace) -> None:
        status = face.status
        name, colour = _mark(status)
        self._mark.setPixmap(icons.pixmap(name, 18, colour, self.devicePixelRatioF()))
        words = status_sentence(status)
        if not face.heard and _calm(status):
            words = translate("Ptz", "The keyboard is elsewhere. Click the tile to go on.")
        self._state.setText(words)
        self.setAccessibleName(f"{face.number} {face.name}. {words}")

    def _show_presets(self) -> None:
        face = self._face
        if face is None:
            return
        there = by_number(face.status.presets)
        able = face.status.link is Link.READY and face.status.holder is None
        for number, button in self._presets.items():
            button.setEnabled(able and (self._store.isChecked() or number in there))
            self._say(
                button,
                translate("Ptz", "Preset {name}").format(name=preset_words(number, face.status.presets)),
            )

    def _lay_out(self) -> None:
        pad = QGridLayout()
        pad.setSpacing(3)
        for push, (row, column, _) in _PAD.items():
            pad.addWidget(self._pushes[push], row, column)
        pad.addWidget(self._stop, 1, 1)
        pad.setColumnMinimumWidth(4, 14)
        for number, button in self._presets.items():
            pad.addWidget(button, (number - 1) // 3, 5 + (number - 1) % 3)
        pad.addWidget(self._store, 1, 8)
        pad.setColumnStretch(4, 1)
        speeds = QHBoxLayout()
        speeds.setSpacing(0)
        for button in self._speeds:
            speeds.addWidget(button, 1)
        asked = QHBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        for part, stretch in ((self._question, 1), (self._yes, 0), (self._no, 0)):
            asked.addWidget(part, stretch)
        whole = QGridLayout(self)
        whole.setContentsMargins(10, 6, 8, 8)
        whole.setVerticalSpacing(6)
        whole.addWidget(self._title, 0, 0, 1, 2)
        whole.addWidget(self._leave, 0, 2)
        whole.addWidget(self._mark, 1, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._state, 1, 1, 1, 2)
        whole.addLayout(pad, 2, 0, 1, 3)
        whole.addLayout(speeds, 3, 0, 1, 3)
        whole.addWidget(self._asked, 4, 0, 1, 3)
        whole.setColumnStretch(1, 1)
        self._asked.hide()

    def _button(self, icon: str, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        self._icons[button] = icon
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: clicked())
        return button

    def _push_button(self, push: Push, icon: str) -> QToolButton:
        """Pressed and released rather than clicked; a pointer that slides off it lets go."""
        button = self._button(icon, lambda: None)
        button.setProperty("role", "segment")
        button.setMinimumSize(36, 30)
        button.pressed.connect(lambda: self.pushed.emit(push))
        button.released.connect(lambda: self.let_go.emit(push))
        return button

    def _preset_button(self, number: int) -> QToolButton:
        button = self._button("mdi6.help", lambda: self._preset_clicked(number))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setText(str(number))
        button.setProperty("role", "segment")
        button.setMinimumSize(32, 30)
        return button

    def _speed_button(self, index: int) -> QToolButton:
        button = self._button("mdi6.help", lambda: self.speed_wanted.emit(index))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        self._speed_group.addButton(button)
        return button

    def _preset_clicked(self, number: int) -> None:
        (self.store_wanted if self._store.isChecked() else self.preset_wanted).emit(number)

    def _say(self, button: QToolButton, words: str) -> None:
        button.setToolTip(words)
        button.setAccessibleName(words)


def place_beside(tile: QRect, size: QSize, ground: QRect) -> QPoint:
    """Where a panel of `size` stands: in the tile's corner where it leaves most of the picture free, else
    beside it, right, left, below or above; never outside `ground`."""
    roomy = size.width() * 2 <= tile.width() and size.height() * 2 <= tile.height()
    corner = QPoint(tile.right() - size.width() - _GAP, tile.bottom() - size.height() - _GAP)
    foot = min(tile.top(), ground.bottom() - size.height())
    beside = (
        QPoint(tile.right() + _GAP, foot),
        QPoint(tile.left() - size.width() - _GAP, foot),
        QPoint(min(tile.left(), ground.right() - size.width()), tile.bottom() + _GAP),
        QPoint(min(tile.left(), ground.right() - size.width()), tile.top() - size.height() - _GAP),
    )
    if not roomy:
        for place in beside:
            if ground.contains(QRect(place, size)):
                return place
    return QPoint(max(ground.left(), corner.x()), max(ground.top(), corner.y()))


def _calm(status: PtzStatus) -> bool:
    """Whether there is nothing more important to say than where the keyboard is."""
    ready = status.link is Link.READY and status.moving is Moving.STILL
    return ready and status.trouble is None and status.holder is None


def _mark(status: PtzStatus) -> tuple[str, str]:
    """The sign for the state, told apart by its shape."""
    colours = theme.current()
    if status.link is Link.CONNECTING:
        return "mdi6.lan-pending", colours.connecting.name()
    if status.moving is Moving.UNCONFIRMED or status.trouble is not None:
        return "mdi6.alert-outline", colours.warning.name()
    if status.holder is not None:
        return "mdi6.lock-outline", colours.warning.name()
    if status.moving is Moving.STILL:
        return "mdi6.check-circle-outline", colours.live.name()
    return "mdi6.arrow-all", colours.accent.name()


def _push_words() -> dict[Push, str]:
    return {
        Push.UP: translate("Ptz", "Up: press and hold (↑)"),
        Push.DOWN: translate("Ptz", "Down: press and hold (↓)"),
        Push.LEFT: translate("Ptz", "Left: press and hold (←)"),
        Push.RIGHT: translate("Ptz", "Right: press and hold (→)"),
        Push.IN: translate("Ptz", "Closer: press and hold (+)"),
        Push.OUT: translate("Ptz", "Wider: press and hold (−)"),
    }
