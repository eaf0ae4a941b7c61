"""The window's four pages, what they share, and how one leads to another."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from console.catalogue.moved import Moved
from ui.assembly import Services
from ui.attention.page import AttentionPage
from ui.attention.presence import Presence
from ui.bookmarking import Bookmarking
from ui.catalogue.page import CataloguePage
from ui.catalogue.whole_page import begin_with, sections
from ui.incidents.news import IncidentNews
from ui.incidents.page import IncidentsPage
from ui.incidents.stills import Stills
from ui.incidents.strip import RecentStrip
from ui.live_control import LiveControl
from ui.live_page import LivePage

PAGES = ("live", "incidents", "attention", "catalogue")
# "Who watched this camera?" asks about so long.
ASKED_S = 3600.0


class Pages(QStackedWidget):
    """`shown(page)`, one of `PAGES`, when it comes to the front. Close them with `close_pages`."""

    shown = Signal(str)

    def __init__(self, services: Services, language: str) -> None:
        super().__init__()
        self._services = services
        self.news = IncidentNews(services.incidents, self)
        self.stills = Stills(services.background, self)
        self.presence = Presence(services.ledger, services.settings, self)
        strip = RecentStrip(services.incidents, services.background, news=self.news, stills=self.stills)
        self.live = LivePage(strip)
        self.control = LiveControl(services, self.live, language)
        self.incidents = self._incidents_page()
        self.attention = AttentionPage(
            services.ledger.answers, services.catalogue, services.background, self.presence
        )
        self.catalogue = CataloguePage(services.city.desk, sections(services.city), begin_with)
        self.bookmarking = Bookmarking(services, self.live, self.control, self.news, self.stills)
        for page in (self.live, self.incidents, self.attention, self.catalogue):
            self.addWidget(page)
        strip.open_wanted.connect(self._open_incident)
        self.bookmarking.opened.connect(self._open_incident)
        self.attention.camera_wanted.connect(self._show_camera)
        services.unsaved.connect(self.incidents.read_again)
        services.renewal.renewed.connect(self._catalogue_renewed)
        services.screens.add(self.incidents.screen_event)

    def _incidents_page(self) -> IncidentsPage:
        services, settings = self._services, self._services.settings
        return IncidentsPage(
            services.incidents,
            services.background,
            operator=lambda: settings.operator,
            screens=services.playback.screen,
            news=self.news,
            stills=self.stills,
            watchers=services.ledger.answers.watched_cameras,
            catalogue=services.catalogue if services.options.wall is None else None,
            bookmarked=self.control.desk.bookmarked,
            recordings=services.evidence.recordings,
            can_export=True,
        )

    @property
    def live_in_front(self) -> bool:
        """Whether the live page is the one that is seen."""
        return self.currentWidget() is self.live

    def show_page(self, page: str) -> None:
        """Bring a page to the front."""
        self.setCurrentIndex(PAGES.index(page))
        self.shown.emit(page)
        if page == "live":
            self.live.grid.setFocus()

    def ask_who_watched(self, row: int) -> None:
        """Who watched a camera of late."""
        now = time.time()
        self.attention.ask_about(row, now - ASKED_S, now)

    def focus_search(self) -> None:
        """The keyboard to where the page in front is searched."""
        for page in (self.incidents, self.attention, self.catalogue):
            if self.currentWidget() is page:
                page.focus_search()
                return
        self.live.finder.focus_search()

    def close_pages(self) -> None:
        """The window closes: whatever is under way or being typed finds its end."""
        self.attention.close_page()
        self.presence.close()
        self.control.stop()
        self.incidents.close_page()
        self.catalogue.close_page()
        self.news.close()

    def _catalogue_renewed(self, moved: Moved) -> None:
        """The live wall listens itself; these pages know no services."""
        self.attention.catalogue_renewed(moved)
        self.incidents.catalogue_renewed()

    def _open_incident(self, incident_id: str) -> None:
        self.show_page("incidents")
        self.incidents.open_incident(incident_id)

    def _show_camera(self, row: int) -> None:
        self.show_page("live")
        self.control.desk.show_camera(row)
