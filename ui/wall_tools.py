"""What an operator does with one tile of a wall: hold, replay, pin, move, zoom, measure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from console.wall.views import StreamWish
from ui.assembly import Services
from ui.call_up import CallUp
from ui.notices import Notices
from ui.wall_control import WallControl

_MOVES = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class WallTools(QObject):
    """The tools of one wall, each on its selected tile. `window` names the wall's window in records."""

    def __init__(self, services: Services, control: WallControl, notices: Notices, window: str) -> None:
        super().__init__(control)
        self._services = services
        self._control = control
        self._notices = notices
        self._window = window
        self._call_up = CallUp(control.grid)
        self._call_up.called.connect(self._call)
        control.modes.notice.connect(notices.tell)
        control.grid.installEventFilter(self)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions of every wall, by name."""
        control, modes = self._control, self._control.modes
        made: dict[str, Callable[[], None]] = {
            "next_page": lambda: control.turn_page(1),
            "previous_page": lambda: control.turn_page(-1),
            "enlarge": control.enlarge,
            "pause": lambda: self._on_selected(modes.pause),
            "replay": lambda: self._on_selected(modes.replay),
            "pin": control.toggle_pin,
            "stream_auto": lambda: control.set_stream_wish(StreamWish.AUTO),
            "stream_sub": lambda: control.set_stream_wish(StreamWish.SUB),
            "stream_main": lambda: control.set_stream_wish(StreamWish.MAIN),
        }
        for name, step in _MOVES.items():
            made[f"move_{name}"] = lambda step=step: control.swap(*step)  # type: ignore[misc]
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A tile that is held or replays has keys of its own, before the wall's."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        assert isinstance(event, QKeyEvent)
        key = self._control.selected_key()
        if key is None or not self._control.modes.takes_key(key, event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return self._control.modes.handles_key(key, event)

    def close(self) -> None:
        """The window is going."""
        self._call_up.cancel()

    def _on_selected(self, act: Callable[[str], None]) -> None:
        key = self._control.selected_key()
        if key is not None:
            act(key)

    def _call(self, number: int) -> None:
        if not self._control.call_up(number):
            self._notices.tell(
                self.tr("There is no camera with the number {number}.").format(number=number), warning=True
            )
