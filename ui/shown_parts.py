"""Which parts of the live page are seen: on it, not at all, or in windows of their own."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.pages import Pages
from ui.windows.windows import Windows


class ShownParts(QObject):
    """Finder and map are shown as their actions are checked; a wall that is seen obeys its keys.

    `bare` is a wall without a city: it has neither.
    """

    def __init__(
        self, pages: Pages, windows: Windows, actions: Actions, parent: QObject, *, bare: bool
    ) -> None:
        super().__init__(parent)
        self._pages, self._windows, self._actions, self._bare = pages, windows, actions, bare
        windows.changed.connect(self._windows_changed)
        pages.shown.connect(self._enable_live)
        pages.control.map_wanted.connect(lambda: self.bring("map"))

    def show(self) -> None:
        """Show what is checked."""
        live = self._pages.live
        live.finder.setVisible(self._actions["show_finder"].isChecked() and not self._bare)
        live.map.setVisible(
            self._windows.has("map") or (self._actions["show_map"].isChecked() and not self._bare)
        )

    def bring(self, part: str) -> None:
        """Something is to be seen in `finder` or `map`, which may have been hidden."""
        action = self._actions[f"show_{part}"]
        if not self._windows.has(part) and not action.isChecked():
            action.setChecked(True)
            self.show()

    def _windows_changed(self) -> None:
        for part in ("wall", "map"):
            self._actions[f"{part}_window"].setChecked(self._windows.has(part))
        self._actions["show_map"].setEnabled(not self._bare and not self._windows.has("map"))
        self._enable_live()
        self.show()

    def _enable_live(self) -> None:
        """A wall in a window of its own obeys its keys whatever page is in front here."""
        self._actions.enable_live(self._pages.live_in_front or self._windows.has("wall"))
