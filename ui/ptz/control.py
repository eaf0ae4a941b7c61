"""The mode in which the keyboard moves the selected tile's camera."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from console.catalogue.moved import Moved
from console.ptz.device import OnvifCamera
from console.ptz.hand import Hand, Push
from console.ptz.lock import CameraLock
from console.ptz.motion import FRESH_S
from console.ptz.mover import END_S, Mover
from console.ptz.values import ControlAddress, PtzStatus, Trouble
from ui.assembly import Services
from ui.ptz.address import control_address
from ui.ptz.keys import Meaning, PtzKey, Repeats, meaning
from widgets.ptz_words import trouble_sentence
from widgets.wall.grid import WallGrid
from widgets.wall.ptz_overlay import PtzFace, PtzOverlay, place_beside

BEAT_MS = round(FRESH_S * 1000 / 4)
UP_MS = 25
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_HANDS_OFF = (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


class PtzControl(QObject):
    """One wall's mode. `selected` gives the catalogue row under the wall's selection, or None.

    `toggle` begins and ends it; `follow` must be called when the wall shows other cameras; `close` at the
    end. `began` tells the camera's id (its tile must be live), `changed` that the mode began or ended,
    `notice` why it cannot begin.
    """

    began = Signal(str)
    changed = Signal()
    notice = Signal(str)
    _told = Signal(int, object)

    def __init__(
        self,
        services: Services,
        grid: WallGrid,
        selected: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or grid)
        self._services = services
        self._grid = grid
        self._selected = selected
        self._hand = Hand()
        self._repeats = Repeats()
        self._coming_up: set[Push] = set()
        self._mover: Mover | None = None
        self._ending: list[Mover] = []
        self._movable: dict[int, bool] = {}
        self._turn = 0
        self._row = -1
        self._status = PtzStatus()
        self._asking: int | None = None
        self.overlay = PtzOverlay(grid)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._push)
        self._told.connect(self._hear)
        self._connect_overlay()
        grid.picked.connect(lambda _: self.follow())
        grid.tiles_resized.connect(self._place)

    @property
    def active(self) -> bool:
        """Whether a camera is being moved."""
        return self._mover is not None

    @property
    def camera_id(self) -> str:
        """The camera being moved, '' for none."""
        return self._services.catalogue.camera(self._row).id if self.active else ""

    def movable(self, row: int) -> bool:
        """Whether the camera in `row` has a control address; asked for every tile, four times a second."""
        known = self._movable.get(row)
        if known is None:
            known = self._movable[row] = control_address(self._services, row) is not None
        return known

    def toggle(self) -> None:
        """Begin with the selected camera, or end."""
        if self.active:
            self.leave()
            return
        row = self._selected()
        if row is None:
            return
        address = control_address(self._services, row)
        if address is None:
            self.notice.emit(trouble_sentence(Trouble.NO_ADDRESS))
            return
        self._begin(row, address)

    def leave(self) -> None:
        """Let go of the camera; it is stopped behind the operator's back if it still moves."""
        if self._mover is None:
            return
        self._hands_off()
        mover, self._mover = self._mover, None
        mover.close()
        self._ending = [each for each in (*self._ending, mover) if not each.ended]
        self._grid.removeEventFilter(self)
        self.overlay.hide()
        self.changed.emit()

    def follow(self) -> None:
        """Another camera under the selection ends the mode; the same one at another place takes it along."""
        if self.active and self._selected() != self._row:
            self.leave()
        self._place()

    def renumbered(self, moved: Moved) -> None:
        """The catalogue was renewed: who moves a camera goes on, wherever its row is now."""
        self._movable.clear()
        if self.active:
            self._row = int(moved.rows[self._row])
            if self._row < 0:
                self.leave()

    def close(self) -> None:
        """The window goes: every camera that is still on its way is stopped before."""
        self.leave()
        for mover in self._ending:
            mover.close(wait_s=END_S)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the mode, before they mean anything else; hands off when the keyboard goes elsewhere."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind in _HANDS_OFF:
            self._hands_off()
        if kind in (*_HANDS_OFF, QEvent.Type.FocusIn, QEvent.Type.LanguageChange):
            QTimer.singleShot(0, self, self._show)
        elif kind == QEvent.Type.Resize:
            self._place()
        return False

    # Inside

    def _connect_overlay(self) -> None:
        overlay = self.overlay
        overlay.pushed.connect(lambda push: self._press(push, "mouse"))
        overlay.let_go.connect(lambda push: self._let_go(push, "mouse"))
        overlay.halted.connect(self._halt)
        overlay.preset_wanted.connect(self._go_to)
        overlay.store_wanted.connect(self._ask)
        overlay.answered.connect(self._answer)
        overlay.speed_wanted.connect(lambda index: self._change_speed(index - self._hand.speed))
        overlay.left.connect(self.leave)

    def _begin(self, row: int, address: ControlAddress) -> None:
        services = self._services
        self._row, self._asking, self._status = row, None, PtzStatus()
        self._turn += 1
        lock = CameraLock(
            services.store, services.catalogue.camera(row).id, lambda: services.settings.operator
        )
        self._mover = Mover(lambda: OnvifCamera(address), lock, partial(self._tell, self._turn))
        # Installed last, asked first: before digits call up a camera and arrows change the tile.
        self._grid.installEventFilter(self)
        self._show()
        self.overlay.show()
        self.overlay.raise_()
        self._place()
        self.began.emit(self.camera_id)
        self.changed.emit()

    def _tell(self, turn: int, status: PtzStatus) -> None:
        """On the mover's thread: hop to this one."""
        # The window may be gone by now; the camera must be stopped all the same.
        with contextlib.suppress(RuntimeError):
            self._told.emit(turn, status)

    def _hear(self, turn: int, status: PtzStatus) -> None:
        if turn == self._turn and self.active:
            self._status = status
            self._show()

    def _key(self, event: QKeyEvent) -> bool:
        key = meaning(event)
        if key is None or (key.meaning is Meaning.YES and self._asking is None):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        pressed = event.type() is QEvent.Type.KeyPress
        if not self._repeats.repeats(event):
            self._act(key, pressed=pressed)
        elif key.push is not None and pressed:
            self._coming_up.discard(key.push)
        return True

    def _act(self, key: PtzKey, *, pressed: bool) -> None:
        if key.push is not None:
            if pressed:
                self._coming_up.discard(key.push)
                self._press(key.push, "key")
            else:
                self._coming_up.add(key.push)
                QTimer.singleShot(UP_MS, self, partial(self._came_up, key.push))
        elif not pressed:
            return
        elif key.meaning is Meaning.SPEED:
            self._change_speed(key.number)
        elif key.meaning is Meaning.HALT:
            self._halt()
        elif key.meaning is Meaning.STORE:
            self._ask(key.number)
        elif self._asking is not None:
            self._answer(key.meaning is Meaning.YES)
        elif key.meaning is Meaning.PRESET:
            self._go_to(key.number)
        elif key.meaning is Meaning.LEAVE:
            self.leave()

    def _came_up(self, push: Push) -> None:
        """A moment after a release: unless a press has shown that it was the keyboard's own repetition."""
        if push in self._coming_up:
            self._coming_up.discard(push)
            self._let_go(push, "key")

    def _press(self, push: Push, source: str) -> None:
        self._asking = None
        self._hand.press(push, source)
        self._push()
        self._show()

    def _let_go(self, push: Push, source: str) -> None:
        self._hand.let_go(push, source)
        self._push()

    def _push(self) -> None:
        """Say what is held; while something is, say it again before the mover gives the hand up."""
        if self._mover is None:
            return
        if not self._hand.held:
            if self._beat.isActive():
                self._beat.stop()
                self._mover.release()
            return
        self._mover.hold(self._hand.velocity(self._status.abilities))
        self._beat.start()

    def _hands_off(self) -> None:
        self._hand.let_all_go()
        self._push()

    def _halt(self) -> None:
        self._hands_off()
        if self._mover is not None:
            self._mover.halt()

    def _go_to(self, number: int) -> None:
        self._hands_off()
        if self._mover is not None:
            self._mover.go_to(number)

    def _ask(self, number: int) -> None:
        self._hands_off()
        self._asking = number
        self._show()

    def _answer(self, yes: bool) -> None:
        number, self._asking = self._asking, None
        if yes and number is not None and self._mover is not None:
            self._mover.store(number)
        self._show()

    def _change_speed(self, step: int) -> None:
        self._hand.faster(step)
        self._push()
        self._show()

    def _show(self) -> None:
        if not self.active:
            return
        camera = self._services.catalogue.camera(self._row)
        language = "hi" if QLocale().language() == QLocale.Language.Hindi else "en"
        self.overlay.show_face(
            PtzFace(
                camera.number,
                camera.name.text(language),
                self._status,
                self._hand.speed,
                self._asking,
                self._grid.hasFocus(),
            )
        )
        self._place()

    def _place(self) -> None:
        if self.active:
            grid, overlay = self._grid, self.overlay
            overlay.move(place_beside(grid.tile_rect(grid.selected), overlay.size(), grid.rect()))
