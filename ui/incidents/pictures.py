"""Feeds the player with an incident: its cameras' lines of time, what they are called, their stills."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize

from console.evidence.incidents import Incidents
from console.evidence.side_by_side import rows
from console.evidence.values import Incident
from ui.incidents import words
from ui.incidents.player import ClipPlayer
from ui.incidents.stills import Stills, first_still

_STILL = QSize(1280, 720)


class Pictures(QObject):
    """`show_incident` with the incident that is shown already goes on playing what plays."""

    def __init__(self, incidents: Incidents, stills: Stills, player: ClipPlayer) -> None:
        super().__init__(player)
        self._incidents, self._stills, self._player = incidents, stills, player
        self._incident: Incident | None = None
        stills.ready.connect(self._still_ready)
        player.lanes.view_made.connect(self._show_still)

    def show_incident(self, incident: Incident) -> None:
        """Show an incident, or its newest state."""
        another = self._incident is None or self._incident.id != incident.id
        self._incident = incident
        lines = rows(incident)
        names = [f"{camera.number}  {camera.name.text(words.language())}" for camera in incident.cameras]
        if another:
            folder = self._incidents.folder_of(incident)
            self._player.show_rows(lines, folder, incident.at_utc, names)
        else:
            self._player.extend_rows(lines, incident.at_utc, names)
        for camera in self._player.shown:
            self._show_still(camera)

    def _show_still(self, camera: int) -> None:
        incident = self._incident
        if incident is None or camera >= len(incident.cameras):
            return
        picture = self._player.lanes.view(camera)
        path = first_still(incident, self._incidents, camera)
        if incident.deleted or path is None:
            picture.set_sentence(
                self.tr("The files were deleted")
                if incident.deleted
                else self.tr("No picture was kept of this moment")
            )
            return
        picture.set_sentence("")
        still = self._stills.picture(path, _STILL, self._player.devicePixelRatioF())
        if not still.isNull():
            at = next(c.files[0].start_utc for c in incident.stills if c.files and c.camera == camera)
            caption = self.tr("Still of {time}").format(time=words.clock_words(at))
            self._player.show_still(still, caption, camera)

    def _still_ready(self, path: str) -> None:
        if self._incident is None:
            return
        for camera in self._player.shown:
            if path == str(first_still(self._incident, self._incidents, camera)):
                self._show_still(camera)
