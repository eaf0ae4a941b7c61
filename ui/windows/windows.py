"""The windows beside the main one: opened, kept at their places, and opened again after a restart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from console.wall.views import View
from ui.assembly import Services
from ui.live_page import LivePage
from ui.windows.keeper import PlaceKeeper
from ui.windows.part_window import PartWindow
from ui.windows.view_window import ViewWindow

OPEN_SETTING = "windows.open"
VIEW_WINDOWS_AT_MOST = 6
DEFAULT_SIZE = (1280, 720)


class Windows(QObject):
    """Owns every window but the main one. `changed` when one came or went."""

    changed = Signal()
    opened = Signal(QWidget)
    refused = Signal(str)
    # A view's window, and whether all of its tiles are meant.
    bookmark_asked = Signal(object, bool)

    def __init__(self, services: Services, page: LivePage, language: Callable[[], str]) -> None:
        super().__init__(page)
        self.keeper = PlaceKeeper(services.settings, self)
        self._services = services
        self._page = page
        self._language = language
        self._keys: Mapping[str, Sequence[str]] = {}
        self._parts: dict[str, PartWindow] = {}
        self._views: dict[str, ViewWindow] = {}

    def has(self, part: str) -> bool:
        """Whether `wall` or `map` stands in a window of its own."""
        return part in self._parts

    def toggle(self, part: str) -> None:
        """Move `wall` or `map` into a window of its own, or back onto the page."""
        if part in self._parts:
            self._parts[part].close()
            return
        widget = self._page.centre if part == "wall" else self._page.map
        window = PartWindow(self._page.take(widget), self._title(part))
        window.closing.connect(lambda: self._part_closed(part))
        self._parts[part] = window
        self.keeper.show(part, window, DEFAULT_SIZE)
        # A part that changes its window loses the keyboard.
        (self._page.grid if part == "wall" else self._page.map).setFocus()
        self.opened.emit(window)
        self.changed.emit()

    def open_view(self, view: View) -> ViewWindow | None:
        """A view in a window of its own; one that is open already comes to the front."""
        window = self._views.get(view.id)
        if window is not None:
            window.raise_()
            window.activateWindow()
            return window
        if len(self._views) >= VIEW_WINDOWS_AT_MOST:
            text = self.tr("{count} windows with views are open; close one of them first.")
            self.refused.emit(text.format(count=VIEW_WINDOWS_AT_MOST))
            return None
        window = ViewWindow(self._services, view, self._language(), self._keys)
        window.closing.connect(lambda: self._view_closed(view.id))
        self._views[view.id] = window
        window.bookmark_asked.connect(lambda every: self.bookmark_asked.emit(window, every))
        self.keeper.show(f"view:{view.id}", window, DEFAULT_SIZE)
        self.opened.emit(window)
        self.changed.emit()
        return window

    def views(self) -> list[ViewWindow]:
        """The windows that show a view."""
        return list(self._views.values())

    def view_in_use(self) -> ViewWindow | None:
        """The view's window that has the keyboard."""
        window = QApplication.activeWindow()
        return next((each for each in self._views.values() if each is window), None)

    def restore(self, view_of: Callable[[str], View | None]) -> None:
        """Open what was open when the console was closed; a view that is gone since is left out."""
        names: list[str] = self._services.settings.get(OPEN_SETTING, [])
        for name in names:
            if name in ("wall", "map"):
                self.toggle(name)
            elif isinstance(name, str) and (view := view_of(name.removeprefix("view:"))) is not None:
                self.open_view(view)

    def remember(self) -> None:
        """Keep which windows are open, and where."""
        names = [*self._parts, *(f"view:{key}" for key in self._views)]
        self._services.settings.put(OPEN_SETTING, names)
        self.keeper.remember()

    def close_all(self) -> None:
        """The console is being closed."""
        for window in [*self._views.values(), *self._parts.values()]:
            window.close()

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """The operator changed keys."""
        self._keys = keys
        for window in self._views.values():
            window.actions_.set_keys(keys)

    def set_language(self, language: str) -> None:
        """Names in another language."""
        for window in self._views.values():
            window.set_language(language)
        for part, part_window in self._parts.items():
            part_window.setWindowTitle(self._title(part))

    def toggle_full_screen(self) -> bool:
        """The window in use fills its screen, or no longer; False if that is none of these."""
        window = QApplication.activeWindow()
        if window not in [*self._views.values(), *self._parts.values()]:
            return False
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
        return True

    def _title(self, part: str) -> str:
        words = {
            "wall": QCoreApplication.translate("Windows", "Wall"),
            "map": QCoreApplication.translate("Windows", "Map"),
        }
        return QCoreApplication.translate("Windows", "{part} · Safe City Console").format(part=words[part])

    def _part_closed(self, part: str) -> None:
        self.keeper.forget(part)
        window = self._parts.pop(part)
        self._page.give_back(window.part)
        self._page.grid.setFocus()
        window.deleteLater()
        self.changed.emit()

    def _view_closed(self, view_id: str) -> None:
        self.keeper.forget(f"view:{view_id}")
        self._views.pop(view_id).deleteLater()
        self.changed.emit()
