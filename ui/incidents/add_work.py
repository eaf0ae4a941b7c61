"""How footage comes to an incident later: cameras nearby, a clip of another time; asked for in windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.catalogue.catalogue import Catalogue
from console.evidence.errors import EvidenceError
from console.evidence.incidents import Incidents
from console.evidence.nearby import suggest_nearby
from console.evidence.values import BookmarkedCamera, Incident
from console.sources.recordings import Recordings, Span
from ui.background import Background
from ui.incidents import case_words, words
from ui.incidents.clip_dialog import ClipDialog
from ui.incidents.nearby_dialog import NearbyDialog

# A row of the catalogue as a camera whose footage can be taken.
Bookmarked = Callable[[int], BookmarkedCamera]


class AddWork(QObject):
    """`said(sentence)` when something was refused, or nothing can come of it."""

    said = Signal(str)

    def __init__(
        self,
        incidents: Incidents,
        background: Background,
        catalogue: Catalogue,
        bookmarked: Bookmarked,
        recordings: Recordings | None,
        operator: Callable[[], str],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._incidents, self._background = incidents, background
        self._catalogue, self._bookmarked, self._recordings = catalogue, bookmarked, recordings
        self._operator, self._page = operator, page

    def nearby(self, incident: Incident) -> None:
        """Offer the cameras around an incident."""
        found = suggest_nearby(incident, self._catalogue)
        dialog = NearbyDialog(incident, self._catalogue, found, self._footage, self._page)
        dialog.wanted.connect(partial(self.add, incident.id))
        dialog.open()

    def clip(self, incident: Incident) -> None:
        """Offer a time of one camera."""
        dialog = ClipDialog(incident, self._catalogue, self._background, self._ring, self._spans, self._page)
        dialog.wanted.connect(lambda row, start, end: self.add(incident.id, (row,), start, end))
        dialog.open()

    def add(self, incident_id: str, rows: Sequence[int], start_utc: float, end_utc: float) -> None:
        """Take the same time (UTC seconds) from cameras (rows of the catalogue)."""
        cameras = [self._bookmarked(row) for row in rows]
        operator = self._operator()
        self._background.run(
            lambda: self._incidents.add_window(incident_id, cameras, start_utc, end_utc, operator=operator),
            None,
            self._not_added,
        )

    def cancel(self, incident: Incident) -> None:
        """Stop fetching recordings; what is whole already stays."""
        self._incidents.cancel_fetch(incident.id)

    def _not_added(self, error: BaseException) -> None:
        if not isinstance(error, EvidenceError):
            raise error
        self.said.emit(case_words.refusal_words(error))

    def _ring(self, row: int, start_utc: float = 0.0) -> float | None:
        """From when (UTC) there is a camera in memory; streams that went dark before `start_utc` left out."""
        camera, held = self._bookmarked(row), self._incidents
        streams = (camera.stream_id, *camera.past_streams)
        froms = (held.ring_from(stream) for stream in streams if held.ring_until(stream) > start_utc)
        return min((since for since in froms if since is not None), default=None)

    def _spans(self, camera_id: str, start_utc: float, end_utc: float) -> tuple[Span, ...] | None:
        recordings = self._recordings
        if recordings is None or not recordings.offered(camera_id):
            return None
        return recordings.spans(camera_id, start_utc, end_utc)

    def _footage(self, row: int, start_utc: float, end_utc: float) -> str:
        """What can be had of a camera between two moments, as far as this machine knows by itself."""
        since = self._ring(row, start_utc)
        if since is not None and since <= start_utc:
            return self.tr("Held in memory")
        if self._incidents.recordings_offered(self._catalogue.camera(row).id):
            return self.tr("From its recorder")
        if since is not None and since < end_utc:
            return self.tr("From {time}").format(time=words.clock_words(since))
        return self.tr("None known")
