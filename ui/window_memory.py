"""How the main window was left: its parts, its wall, and the windows beside it."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Callable

from PySide6.QtCore import QByteArray

from console.wall.layouts import LAYOUTS, layout_for
from ui.actions import Actions
from ui.assembly import Services
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.wall_bar import GROUPINGS
from ui.windows.windows import Windows

SHOWN_PARTS = ("finder", "map")


class WindowMemory:
    """Keeps it in the seat's settings. A bare wall has no groups to come back to."""

    def __init__(
        self, services: Services, page: LivePage, control: LiveControl, windows: Windows, actions: Actions
    ) -> None:
        self._services, self._page, self._control = services, page, control
        self._windows, self._actions = windows, actions
        self._bare = services.options.wall is not None

    def bring_parts_back(self) -> None:
        """Shares of the page, and which parts are shown."""
        settings = self._services.settings
        if self._services.options.size is None:
            self._page.splitter.restoreState(_bytes(settings.get("window.splitter", "")))
        for part in SHOWN_PARTS:
            self._actions[f"show_{part}"].setChecked(settings.get(f"window.{part}", True))

    def bring_wall_back(self) -> None:
        """The wall as it was, or as the command line asks."""
        settings, options = self._services.settings, self._services.options
        default = "16" if not self._bare else layout_for(self._services.catalogue.count).name
        kept = settings.get("wall.layout", default)
        grouping = settings.get("wall.grouping", "thana")
        self._control.start(
            options.layout or (kept if kept in LAYOUTS and not self._bare else default),
            grouping if grouping in GROUPINGS else "thana",
            settings.get("wall.group", ""),
            settings.get("wall.page", 0),
        )
        if not self._bare and options.layout is None:
            with contextlib.suppress(TypeError, ValueError):
                self._control.bring_pins_back(settings.get("wall.pins", []))
            self._control.bring_back(settings.get("wall.arrangement", ""))

    def keep(self) -> None:
        """The window is being closed."""
        put: Callable[[str, object], None] = self._services.settings.put
        self._windows.remember()
        if not self._windows.has("wall") and not self._windows.has("map"):
            put("window.splitter", _text(self._page.splitter.saveState()))
        for part in SHOWN_PARTS:
            put(f"window.{part}", self._actions[f"show_{part}"].isChecked())
        if not self._bare:
            wall = self._control.wall
            put("wall.layout", wall.layout_name)
            put("wall.grouping", self._control.grouping)
            put("wall.group", wall.group.key)
            put("wall.page", wall.page)
            put("wall.pins", self._control.kept_pins())
            put("wall.arrangement", self._control.kept_arrangement())


def _text(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())
