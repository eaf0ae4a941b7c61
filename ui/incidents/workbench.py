"""What is made at the player of an incident's clips: pictures in full size, and copies to be given out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from console.evidence.capture_values import EvidenceFile
from console.evidence.derived import Derived, picture_times
from console.evidence.derived_values import DerivedFailed, Labels, Work
from console.evidence.errors import IncidentDeleted
from console.evidence.incidents import Incidents
from console.evidence.recode.orders import Label
from console.evidence.side_by_side import Moments
from console.evidence.values import Incident
from ui.background import Background
from ui.incidents import words
from ui.incidents.copy_dialog import CopyDialog, Stretch
from ui.incidents.derived_label import label
from ui.incidents.derived_words import derived_trouble_words
from ui.incidents.mask_work import MaskWork
from ui.incidents.player import ClipPlayer


class Workbench(QObject):
    """Serves one player. `notice(sentence)` for what the operator should hear of.

    `operator` says in whose name; long work is done in `background`.
    """

    notice = Signal(str)

    def __init__(
        self,
        incidents: Incidents,
        player: ClipPlayer,
        background: Background,
        operator: Callable[[], str],
    ) -> None:
        super().__init__(player)
        self._incidents, self._player = incidents, player
        self._background, self._operator = background, operator
        self._derived = Derived(incidents)
        self._incident: Incident | None = None
        self._times: dict[str, Moments] = {}
        self._asked: set[str] = set()
        self.masks = MaskWork(player)
        player.bar.set_making(True)
        player.asked.connect(self._do)
        player.lanes.opened.connect(self._ask_times)

    def show_incident(self, incident: Incident) -> None:
        """Serve an incident, after the player shows it; or its newest state."""
        if self._incident is None or self._incident.id != incident.id:
            self._times, self._asked = {}, set()
        self._incident = incident
        self.masks.show_incident(incident.id, [_name(incident, n) for n in range(len(incident.cameras))])
        if self._player.lanes.is_open:
            self._ask_times()

    def _do(self, name: str) -> None:
        if self._incident is None or self.masks.do(name):
            return
        if name == "picture":
            self.take_picture()
        elif name == "copy":
            self.open_copy_dialog()

    # When pictures stand

    def _ask_times(self) -> None:
        """Have the stamps of the files read that may be stepped through, each once."""
        incident = self._incident
        if incident is None:
            return
        spans = [span for line in self._player.rows.lines for span in line.spans]
        wanted = [span.file.name for span in spans if span.file.name not in self._asked]
        if not wanted:
            return
        self._asked.update(wanted)
        folder = self._incidents.folder_of(incident)
        self._background.run(
            lambda: picture_times([folder / name for name in wanted]),
            lambda found: self._times_known(incident.id, wanted, found),
        )

    def _times_known(
        self, incident_id: str, names: Sequence[str], found: Sequence[tuple[float, ...]]
    ) -> None:
        if self._incident is not None and self._incident.id == incident_id:
            known = {name: np.array(times) for name, times in zip(names, found, strict=True)}
            self._times = self._times | known
            self._player.lanes.set_times(self._times)

    # Pictures

    def take_picture(self) -> None:
        """Keep the picture that is seen, in full size, as a derived still."""
        incident, player = self._incident, self._player
        if incident is None or player.rows.empty:
            return
        if player.playing:
            player.toggle()
        camera, at, operator = player.camera, player.position, self._operator()
        labels = _labels(incident, camera, at)
        self._background.run(
            lambda: self._derived.take_picture(incident.id, camera, at, operator=operator, labels=labels),
            lambda file: self.notice.emit(self.tr("Kept with the incident: {file}").format(file=file.name)),
            self._not_made,
        )

    def _not_made(self, error: BaseException) -> None:
        if isinstance(error, DerivedFailed):
            why = derived_trouble_words(error.trouble)
            self.notice.emit(self.tr("The picture was not kept. {why}").format(why=why))
        elif isinstance(error, IncidentDeleted):
            self.notice.emit(self.tr("The files of this incident were deleted"))
        else:
            raise error

    # Copies

    @property
    def stretch(self) -> Stretch | None:
        """What a copy would be made of now; None where the chosen camera has no footage."""
        incident, player, camera = self._incident, self._player, self._player.camera
        line = player.rows.lines[camera] if camera < len(player.rows.lines) else None
        if incident is None or line is None or not line.spans:
            return None
        return Stretch(
            incident.id,
            camera,
            _name(incident, camera),
            line.start_utc if player.in_utc is None else max(line.start_utc, player.in_utc),
            line.end_utc if player.out_utc is None else min(line.end_utc, player.out_utc),
            player.in_utc is not None or player.out_utc is not None,
            self.masks.masks_of(camera),
        )

    def open_copy_dialog(self) -> CopyDialog | None:
        """Ask what kind of copy is wanted of the marked stretch of the chosen camera."""
        incident, stretch = self._incident, self.stretch
        if incident is None or stretch is None:
            return None
        if self._player.playing:
            self._player.toggle()
        labels = _labels(incident, stretch.camera, stretch.from_utc)
        dialog = CopyDialog(stretch, self._derived, self._background, labels, self._operator, self._player)
        dialog.open()
        return dialog


def _name(incident: Incident, camera: int) -> str:
    bookmarked = incident.cameras[camera]
    return f"{bookmarked.number}  {bookmarked.name.text(words.language())}"


def _labels(incident: Incident, camera: int, at_utc: float) -> Labels:
    bookmarked = incident.cameras[camera]

    def drawn(width: int, file: EvidenceFile, work: Work) -> Label:
        return label(bookmarked, width, file, work, max(at_utc, file.start_utc))

    return drawn
