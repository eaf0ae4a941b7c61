"""What an operator does with one tile of a wall: hold, replay, keep, hear, move, zoom, measure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QKeyEvent

from console.wall.views import StreamWish
from ui import former_number
from ui.assembly import Services
from ui.call_up import CallUp
from ui.former_number import FormerNumber
from ui.notices import Notices
from ui.ptz.control import PtzControl
from ui.still_card import StillCard
from ui.tile_menu import tile_menu
from ui.tile_quality import TileQuality
from ui.tile_stills import TileStills, stills_folder
from ui.wall_control import WallControl
from widgets.wall.view import TileView

_MOVES = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class WallTools(QObject):
    """The tools of one wall; each works on the selected tile."""

    def __init__(self, services: Services, control: WallControl, notices: Notices) -> None:
        super().__init__(control)
        self._services, self._control, self._notices = services, control, notices
        self._language = "en"
        self._clocks = False
        # The number that was called up last.
        self._wanted = 0
        grid, modes = control.grid, control.modes
        self._call_up = CallUp(grid)
        self._ptz = PtzControl(services, grid, lambda: control.wall.selected_row, self)
        self._quality = TileQuality(grid, control.live, control.selected_key)
        self._stills = TileStills(
            control.live,
            services.sessions,
            services.relay,
            modes,
            services.background,
            stills_folder(services.options.data),
            self,
        )
        self._card = StillCard(grid, services.background)
        self._connect()
        grid.installEventFilter(self)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions of every wall, by name."""
        control, modes, grid = self._control, self._control.modes, self._control.grid
        made: dict[str, Callable[[], None]] = {
            "next_page": lambda: control.turn_page(1),
            "previous_page": lambda: control.turn_page(-1),
            "enlarge": control.enlarge,
            "pause": lambda: self._look_back(modes.pause),
            "replay": lambda: self._look_back(modes.replay),
            "still": self._take_still,
            "quality": self._quality.toggle,
            "pin": control.toggle_pin,
            "audio": lambda: self._on_selected(self._hear),
            "ptz": self._ptz.toggle,
            "zoom_in": grid.zoom_in,
            "zoom_out": grid.zoom_out,
            "zoom_reset": grid.zoom_reset,
            "clock_overlay": self._toggle_clocks,
            "stream_auto": lambda: control.set_stream_wish(StreamWish.AUTO),
            "stream_sub": lambda: control.set_stream_wish(StreamWish.SUB),
            "stream_main": lambda: control.set_stream_wish(StreamWish.MAIN),
        }
        for name, step in _MOVES.items():
            made[f"move_{name}"] = lambda step=step: control.swap(*step)  # type: ignore[misc]
        return made

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """The window's actions, which a tile's menu offers as well, and whose keys its modes obey."""
        self._control.modes.keys.use(actions)
        self._control.grid.context_menu.connect(lambda _tile, at: self._show_menu(actions, at))

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language
        self._quality.set_language(language)

    def decorate(self, key: str, row: int, view: TileView) -> TileView:
        """The view with the marks of what the tools do with it."""
        status = self._control.live.status(key)
        decorated = replace(
            view,
            audio=self._services.hearing.key == key,
            ptz=bool(self._control.cameras.camera(row).control_url),
            stream=status.id.rpartition("/")[2] if status is not None else "",
            clock=self._clocks,
        )
        if not self._clocks:
            return decorated
        age_s = self._control.live.state(key).age_s
        return replace(
            decorated,
            clock_age_s=None if age_s is None else round(age_s, 1),
            clock_offset_s=status.clock_offset_s if status is not None else None,
        )

    def close(self) -> None:
        """The window is going: no camera goes on moving, no sound goes on."""
        self._call_up.cancel()
        self._wanted = 0
        self._ptz.close()
        self._quality.close()
        if self._control.tiles.tile_of(self._services.hearing.key) is not None:
            self._services.hearing.stop()
        self._services.stills.drop(self._stills.still_result)

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

    # Inside

    def _connect(self) -> None:
        control, modes = self._control, self._control.modes
        self._call_up.called.connect(self._call)
        control.tiles.use_marks(self.decorate)
        control.changed.connect(self._wall_changed)
        control.renewed.connect(self._ptz.renumbered)
        control.grid.scrubbed.connect(self._scrubbed)
        modes.notice.connect(self._notices.tell)
        self._ptz.notice.connect(self._notices.tell)
        # What is moved must be seen moving.
        self._ptz.began.connect(modes.live)
        self._stills.notice.connect(self._notices.tell)
        self._stills.saved.connect(self._card.tell)
        self._services.hearing.changed.connect(control.tiles.look)
        self._services.stills.add(self._stills.still_result)

    def _wall_changed(self) -> None:
        self._ptz.follow()
        self._quality.look()
        hearing = self._services.hearing
        if hearing.key and hearing.key not in self._services.sessions.cameras():
            hearing.stop()

    def _on_selected(self, act: Callable[[str], None]) -> None:
        key = self._control.selected_key()
        if key is not None:
            act(key)

    def _look_back(self, act: Callable[[str], None]) -> None:
        """Whoever looks at the past does not see what moves."""
        self._ptz.leave()
        self._on_selected(act)

    def _hear(self, key: str) -> None:
        self._services.hearing.toggle(key, self._control.live.status(key))

    def _take_still(self) -> None:
        row = self._control.wall.selected_row
        if row is not None:
            camera = self._control.cameras.camera(row)
            self._stills.take(camera.id, camera.number, self._services.addresses.streams(row)[1])

    def _toggle_clocks(self) -> None:
        self._clocks = not self._clocks
        self._control.tiles.look()

    def _scrubbed(self, tile: int, position_s: float) -> None:
        key = dict(self._control.tiles.tile_keys()).get(tile)
        if key is not None:
            self._control.modes.seek(key, position_s)

    def _show_menu(self, actions: Mapping[str, QAction], at: QPoint) -> None:
        control = self._control
        row, key = control.wall.selected_row, control.selected_key()
        menu = tile_menu(
            control.grid,
            actions,
            control.grid.view(control.grid.selected),
            language=self._language,
            stream=control.tiles.stream_wish(key).value if key is not None else "auto",
            has_main=row is not None and self._services.addresses.streams(row)[1] is not None,
            quality_open=self._quality.open,
        )
        menu.popup(at)

    def _call(self, number: int) -> None:
        self._wanted = number
        if not self._control.call_up(number):
            former_number.ask(
                self._services, number, self._language, lambda found: self._missed(number, found)
            )

    def _missed(self, number: int, found: FormerNumber | None) -> None:
        """Nobody has this number now; who had it is told, and never shown unasked."""
        if number != self._wanted or self._call_up.typing:
            return
        if found is None:
            said = self.tr("There is no camera with the number {number}.").format(number=number)
        else:
            said = former_number.former_words(found)
        self._notices.tell(said, warning=True)
        if found is not None and found.now is not None:
            self._call_up.offer(number, found.now, found.name)
