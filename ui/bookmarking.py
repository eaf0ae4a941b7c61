"""From the key B to an incident: who, which cameras, from when, and the panel that takes the rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox

from console.evidence.incidents import AFTER_S, BEFORE_S
from ui.assembly import Services
from ui.incidents.bookmark_panel import BookmarkPanel
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.wall_control import WallControl

LONGEST_S = 600


class Bookmarking(QObject):
    """Makes incidents of what the wall shows; `opened(str)` when one is wanted on its page."""

    opened = Signal(str)

    def __init__(
        self, services: Services, page: LivePage, control: LiveControl, news: IncidentNews, stills: Stills
    ) -> None:
        super().__init__(page)
        self._services = services
        self._control = control
        self._page = page
        self.panel = BookmarkPanel(
            services.incidents,
            operator=lambda: services.settings.operator,
            news=news,
            stills=stills,
            # Over the map rather than the wall: the wall is what must be seen while one writes.
            parent=page,
        )
        self.panel.open_wanted.connect(self.opened)
        self.panel.closed.connect(page.grid.setFocus)
        control.bookmark_asked.connect(lambda every: self.bookmark(every=every))
        page.bar.bookmark_asked.connect(lambda: self.bookmark(every=False))

    def bookmark(self, *, every: bool, wall: WallControl | None = None) -> None:
        """Bookmark the selected tile of a wall (the main one), or all visible ones, now."""
        wall = wall or self._control.desk
        one = wall.selected_camera()
        cameras = wall.visible_cameras() if every else [one] if one else []
        if not cameras:
            return
        settings = self._services.settings
        incident = self._services.incidents.bookmark(
            cameras,
            operator=settings.operator,
            before_s=settings.get("clip.before_s", BEFORE_S),
            after_s=settings.get("clip.after_s", AFTER_S),
            view=wall.group.name,
        )
        self.panel.add(incident)

    def focus_panel(self) -> None:
        """Bring the keyboard to the panel."""
        self.panel.take_focus()

    def ask_length(self) -> None:
        """Ask how much clips of new bookmarks keep before and after the key press."""
        settings = self._services.settings
        dialog = QDialog(self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Length of clips"))
        before = _seconds(settings.get("clip.before_s", BEFORE_S))
        after = _seconds(settings.get("clip.after_s", AFTER_S))
        form = QFormLayout(dialog)
        form.addRow(self.tr("Seconds before the key press"), before)
        form.addRow(self.tr("Seconds after it"), after)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
        form.addRow(buttons)

        def keep() -> None:
            settings.put("clip.before_s", float(before.value()))
            settings.put("clip.after_s", float(after.value()))

        dialog.accepted.connect(keep)
        dialog.open()


def _seconds(value: float) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, LONGEST_S)
    box.setSuffix(" s")
    box.setValue(int(value))
    return box
