"""From the key B to an incident: who, which cameras, from when, and the panel that takes the rest."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox

from console.evidence.incidents import AFTER_S, BEFORE_S
from console.evidence.moments import SAME_MOMENT_S, Seen
from console.evidence.streams import reach_from
from console.evidence.values import BookmarkedCamera, Incident
from ui.assembly import Services
from ui.incidents.bookmark_panel import BookmarkPanel
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills
from ui.incidents.words import clock_words
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.seen_picture import seen_picture
from ui.wall_control import WallControl

LONGEST_S = 600


class Bookmarking(QObject):
    """Makes incidents of what the wall shows; `opened(str)` when one is wanted on its page.

    `notice` is a sentence: what could not be kept of a moment that was seen.
    """

    opened = Signal(str)
    notice = Signal(str)

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
        """Bookmark the selected tile of a wall (the main one) as it is seen, or all visible ones now."""
        wall = wall or self._control.desk
        one = wall.selected_camera()
        cameras = wall.visible_cameras() if every else [one] if one else []
        if not cameras:
            return
        key = None if every else wall.selected_key()
        seen_utc = None if key is None else wall.modes.moment(key)
        if key is None or seen_utc is None:
            self.panel.add(self._made(cameras, wall))
            return
        seen = seen_picture(wall.modes, key)
        incident = self._made(cameras, wall, seen_utc, seen)
        self.panel.add(incident)
        self._tell_lost(incident, has_picture=seen is not None)

    def _made(
        self,
        cameras: list[BookmarkedCamera],
        wall: WallControl,
        seen_utc: float | None = None,
        seen: Seen | None = None,
    ) -> Incident:
        settings, now = self._services.settings, time.time()
        at = None if seen_utc is None else min(seen_utc, now)
        # What is seen lies back: nothing is left out that a bookmark of now would have kept.
        late_s = 0.0 if at is None else now - at
        return self._services.incidents.bookmark(
            cameras,
            operator=settings.operator,
            at_utc=at,
            before_s=settings.get("clip.before_s", BEFORE_S),
            after_s=settings.get("clip.after_s", AFTER_S) + late_s,
            view=wall.group.name,
            seen=seen,
        )

    def _tell_lost(self, incident: Incident, *, has_picture: bool) -> None:
        """Say so where the ring no longer has the moment that was seen."""
        since = reach_from(incident, self._services.incidents.ring_from)
        if since is not None and since - incident.at_utc <= SAME_MOMENT_S:
            return
        gone = self.tr(
            "{time} is no longer kept in memory: the still is of that moment, the clip begins later."
        )
        none = self.tr(
            "{time} is no longer kept in memory: there is no still of it, and the clip begins later."
        )
        self.notice.emit((gone if has_picture else none).format(time=clock_words(incident.at_utc)))

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
    box.setSuffix(" " + QCoreApplication.translate("Bookmarking", "s", "seconds"))
    box.setValue(int(value))
    return box
