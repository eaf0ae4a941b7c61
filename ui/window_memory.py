"""How the main window was left: its parts, and the windows beside it."""

from __future__ import annotations

import base64
from collections.abc import Callable

from PySide6.QtCore import QByteArray

from ui.actions import Actions
from ui.assembly import Services
from ui.live_page import LivePage
from ui.windows.windows import Windows

SHOWN_PARTS = ("finder", "map")


class WindowMemory:
    """Keeps it in the seat's settings."""

    def __init__(self, services: Services, page: LivePage, windows: Windows, actions: Actions) -> None:
        self._services, self._page = services, page
        self._windows, self._actions = windows, actions

    def bring_parts_back(self) -> None:
        """Shares of the page, and which parts are shown."""
        settings = self._services.settings
        if self._services.options.size is None:
            self._page.splitter.restoreState(_bytes(settings.get("window.splitter", "")))
        for part in SHOWN_PARTS:
            self._actions[f"show_{part}"].setChecked(settings.get(f"window.{part}", True))

    def keep(self) -> None:
        """The window is being closed."""
        put: Callable[[str, object], None] = self._services.settings.put
        self._windows.remember()
        if not self._windows.has("wall") and not self._windows.has("map"):
            put("window.splitter", _text(self._page.splitter.saveState()))
        for part in SHOWN_PARTS:
            put(f"window.{part}", self._actions[f"show_{part}"].isChecked())


def _text(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())
