"""Keeps windows at their places: over restarts, and while a screen is away."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ui.settings import Settings
from ui.windows.placement import Box, Placement, fitted, from_kept, kept

SETTING = "windows.places"
PLACES_AT_MOST = 200


class PlaceKeeper(QObject):
    """Puts each window where it was when last seen, and back there when its screen returns."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._windows: dict[str, QWidget] = {}
        # Windows that stand on another screen than their own, with the place that is theirs.
        self._displaced: dict[str, Placement] = {}
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.screens_changed)
            app.screenRemoved.connect(self.screens_changed)

    def show(self, key: str, window: QWidget, default: tuple[int, int]) -> None:
        """Show a window at its place, or `default` large where it was never seen."""
        self._windows[key] = window
        placement = from_kept(self._places().get(key))
        if placement is None:
            window.resize(*default)
            window.show()
        else:
            self._put(key, window, placement)

    def forget(self, key: str) -> None:
        """A window is closing: keep where it stands."""
        window = self._windows.get(key)
        if window is not None:
            self._remember({key: window})
            del self._windows[key]
            self._displaced.pop(key, None)

    def remember(self) -> None:
        """Keep where all windows stand."""
        self._remember(self._windows)

    def screens_changed(self, _screen: object = None) -> None:
        """A screen came or went: windows go home where they can, and into sight where they cannot."""
        there = _screens()
        for key, window in self._windows.items():
            placement = self._displaced.get(key)
            if placement is not None and placement.screen in there:
                self._put(key, window, placement)
            elif placement is None and not _is_seen(window):
                self._put(key, window, _placement(window))

    def _put(self, key: str, window: QWidget, placement: Placement) -> None:
        box, at_home = fitted(placement, _screens(), _primary().name())
        window.setGeometry(box.x, box.y, box.width, box.height)
        if at_home:
            self._displaced.pop(key, None)
        else:
            self._displaced[key] = placement
        if placement.state == "full" and at_home:
            window.showFullScreen()
        elif placement.state == "maximized":
            window.showMaximized()
        else:
            window.show()

    def _places(self) -> dict[str, Any]:
        none: dict[str, Any] = {}
        return dict(self._settings.get(SETTING, none))

    def _remember(self, windows: dict[str, QWidget]) -> None:
        places = self._places()
        for key, window in windows.items():
            placement = self._displaced.get(key) or _placement(window)
            places.pop(key, None)
            places[key] = kept(placement)
        self._settings.put(SETTING, dict(list(places.items())[-PLACES_AT_MOST:]))


def _placement(window: QWidget) -> Placement:
    state = "full" if window.isFullScreen() else "maximized" if window.isMaximized() else "normal"
    # Where it would stand if it were neither: what a maximised window goes back to.
    box = window.geometry() if state == "normal" else window.normalGeometry()
    screen = window.screen()
    area = screen.availableGeometry()
    return Placement(
        screen.name(), Box(box.x() - area.x(), box.y() - area.y(), box.width(), box.height()), state
    )


def _screens() -> dict[str, Box]:
    return {screen.name(): _box(screen.availableGeometry()) for screen in QGuiApplication.screens()}


def _primary() -> QScreen:
    return QGuiApplication.primaryScreen()


def _is_seen(window: QWidget) -> bool:
    if window.windowState() & Qt.WindowState.WindowMinimized:
        return True
    return any(
        screen.availableGeometry().intersects(window.geometry()) for screen in QGuiApplication.screens()
    )


def _box(rect: QRect) -> Box:
    return Box(rect.x(), rect.y(), rect.width(), rect.height())
