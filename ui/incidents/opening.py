"""Puts the page of incidents together with what lies behind the window, and opens its larger windows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.catalogue.values import Name
from console.evidence.values import BookmarkedCamera
from ui.assembly import Services
from ui.incidents.news import IncidentNews
from ui.incidents.page import IncidentsPage
from ui.incidents.retention_dialog import RetentionDialog
from ui.incidents.stills import Stills


def incidents_page(services: Services, news: IncidentNews, stills: Stills) -> IncidentsPage:
    """The page, on this seat's incidents, city and ledger."""
    return IncidentsPage(
        services.incidents,
        services.background,
        operator=lambda: services.settings.operator,
        screens=services.playback.screen,
        news=news,
        stills=stills,
        watchers=services.ledger.watchers_of,
        catalogue=services.catalogue,
        bookmarked=lambda row: bookmarked(services, row),
        recordings=services.evidence.recordings,
        can_export=True,
    )


def bookmarked(services: Services, row: int) -> BookmarkedCamera:
    """A camera of the catalogue as an incident keeps it, with the stream that its footage is taken from."""
    catalogue = services.catalogue
    camera, thana = catalogue.camera(row), int(catalogue.thana[row])
    return BookmarkedCamera(
        camera_id=camera.id,
        number=camera.number,
        name=camera.name,
        stream_id=services.live.recording_stream(camera.id) or f"{camera.id}/sub",
        place=catalogue.site_of(row).name,
        thana=catalogue.areas[thana].name if thana >= 0 else Name("", ""),
    )


def open_retention(services: Services, parent: QWidget) -> RetentionDialog:
    """The window of retention's rules and their preview."""
    dialog = RetentionDialog(
        services.evidence.retention,
        services.background,
        services.incidents.categories,
        lambda: services.settings.operator,
        parent,
    )
    dialog.open()
    return dialog
