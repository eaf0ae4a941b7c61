"""Views and tours on the main wall: their window and menu, the tour's line, and a hand on the wall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from console.store.ids import new_id
from console.views.library import Library
from console.wall.views import View
from ui.actions import Actions
from ui.assembly import Services
from ui.live_control import LiveControl
from ui.views.desk import ViewDesk, tell_failures
from ui.views.dialog import Tab, open_views
from ui.views.menu import ViewsMenu
from ui.views.tour_bar import TourBar
from ui.views.views_page import ask_new_view
from ui.windows.view_window import ViewWindow
from ui.windows.windows import Windows

_TOUCHES = (QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
TOUR_ACTIONS = ("tour", "tour_end", "tours")


class WallViews(QObject):
    """Brings the seat's views and tours to the wall and into windows of their own."""

    def __init__(self, services: Services, control: LiveControl, windows: Windows, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._control, self._windows = services, control, windows
        self._window = parent
        self._actions: Actions | None = None
        self.library = Library(services.store, tell_failures(services.post, services.failed.emit))
        self.desk = ViewDesk(
            self.library,
            services.catalogue,
            operator=lambda: services.settings.operator,
            snapshot=control.desk.snapshot,
            capacity=lambda: control.wall.free,
            shown=lambda: control.wall.group.key,
            parent=self,
        )
        self.bar = TourBar(self.desk.runner, self.desk.step_name)
        self.desk.show_view.connect(control.city_wall.show_view)
        self.desk.show_group.connect(self._show_group)
        self.desk.open_window.connect(windows.open_view)
        control.desk.grid.installEventFilter(self)
        services.renewal.renewed.connect(self._catalogue_renewed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions of views and tours, by name."""
        return {
            "save_view": self._save_view,
            "views": lambda: self._open("views"),
            "tours": lambda: self._open("tours"),
            "tour": self.desk.runner.toggle,
            "tour_end": self.desk.runner.stop,
            "view_window": self._window_of_wall,
        }

    def use_actions(self, actions: Actions) -> None:
        """The window's actions: their menu lists views and tours, and their keys hold the tour."""
        self._actions = actions
        ViewsMenu(actions.menu("views"), self.desk)
        self.keys_changed()

    def keys_changed(self) -> None:
        """Say which key holds the tour."""
        assert self._actions is not None
        key = self._actions["tour"].shortcut()
        self.bar.set_pause_key(key.toString(QKeySequence.SequenceFormat.NativeText))

    def restore_windows(self) -> None:
        """Open the windows that were open when the console was closed."""
        self._windows.restore(self.library.view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A hand on the wall holds the tour; the tour's own keys do what they say."""
        if event.type() in _TOUCHES and not self._is_tours_own(event):
            self.desk.runner.touched()
        return False

    def _catalogue_renewed(self) -> None:
        self.desk.groups.forget()

    def _is_tours_own(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or self._actions is None:
            return False
        pressed = QKeySequence(event.keyCombination())
        return any(pressed in self._actions[name].shortcuts() for name in TOUR_ACTIONS)

    def _show_group(self, key: str, page: int) -> None:
        group = self.desk.groups.wall_group(key)
        if group is not None:
            self._control.city_wall.show_whole_group(group, page)

    def _window_of_wall(self) -> None:
        """The view on the wall, or what was arranged there, in a window of its own."""
        view = self.desk.on_wall()
        if view is None:
            layout, slots = self._control.desk.snapshot()
            view = View(new_id(), self._control.wall.group.name, "", False, layout, slots)
        self._windows.open_view(view)

    def _save_view(self) -> None:
        """Keep what the window in use shows: the wall, or a view's own window."""
        own = self._windows.view_in_use()
        if own is None:
            ask_new_view(self.desk, self._window, self._control.city_wall.show_view)
            return
        ask_new_view(self.desk, own, lambda view: self._kept_of(own, view), own.control.snapshot())

    def _kept_of(self, window: ViewWindow, view: View) -> None:
        # A name that was typed is the same in both languages.
        window.notices.tell(self.tr("Kept as the view “{name}”.").format(name=view.name.hi))

    def _open(self, tab: Tab) -> None:
        open_views(self.desk, self._window, tab)
