"""A clip of one camera by time, also of the past: says first what there is of that time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Catalogue
from console.evidence.adding import LONGEST_S
from console.evidence.values import Incident
from console.sources.recordings import RecordingsError, Span
from ui.attention.camera_field import CameraField
from ui.background import Background
from ui.incidents import case_words, words
from ui.incidents.moment_field import StretchFields
from ui.renewal import HOLDS_ROWS

REST_MS = 500
_TOLD = 4

# What is recorded of a camera (its id) between two moments; None where recordings cannot be asked for.
Spans = Callable[[str, float, float], tuple[Span, ...] | None]
# From when the ring has a camera's (its row) footage, in UTC seconds; None when it has none.
Ring = Callable[[int], float | None]


class ClipDialog(QDialog):
    """`wanted(row of the catalogue, from, to)` in UTC seconds; use `open()`."""

    wanted = Signal(int, float, float)

    def __init__(
        self,
        incident: Incident,
        catalogue: Catalogue,
        background: Background,
        ring: Ring,
        spans: Spans,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty(HOLDS_ROWS, True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a clip"))
        self.setMinimumWidth(520)
        self._catalogue, self._background, self._ring, self._spans = catalogue, background, ring, spans
        self._turn = 0
        self.camera = CameraField(catalogue, self)
        self.camera.chosen.connect(lambda _: self._changed())
        self.camera.textEdited.connect(lambda _: self._changed())
        self.time = StretchFields(incident.start_utc, incident.end_utc, self)
        self.time.changed.connect(self._changed)
        self.in_ring, self.recorded, self.problem = QLabel(" "), QLabel(" "), QLabel(" ")
        self.problem.setProperty("role", "warning")
        for label in (self.in_ring, self.recorded, self.problem):
            label.setWordWrap(True)
        self.take = QPushButton(self.tr("Add the clip"))
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self._lay_out()
        known = (catalogue.row_now(each.camera_id) for each in incident.cameras)
        first = next((row for row in known if row is not None), None)
        if first is not None:
            self.camera.set_row(first)
        self._changed()
        self.camera.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Camera"), self.camera)
        form.addRow(self.time)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addLayout(form)
        for label in (self.in_ring, self.recorded, self.problem):
            column.addWidget(label)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Give away what is wanted. Enter in the camera's field only names the camera."""
        row = self.camera.row
        if self.take.isEnabled() and row is not None:
            self.wanted.emit(row, *self.time.stretch())
            super().accept()

    def _changed(self) -> None:
        row, fits = self.camera.row, self.time.fits(LONGEST_S)
        self.take.setEnabled(row is not None and fits)
        self.problem.setText(
            " "
            if fits
            else self.tr("The time must end after it begins, and be at most {hours} hours.").format(
                hours=round(LONGEST_S / 3600)
            )
        )
        self._turn += 1
        self.recorded.setText(" ")
        self.in_ring.setText(" " if row is None else self._ring_words(self._ring(row)))
        if row is not None and fits:
            self._rest.start()

    def _ring_words(self, since: float | None) -> str:
        if since is None:
            return self.tr("Nothing of this camera is held in memory.")
        return self.tr("Held in memory since {time}.").format(time=words.moment_words(since))

    def _ask(self) -> None:
        """Ask the recorder what it has, off the GUI thread: it may be far away, or gone."""
        row = self.camera.row
        if row is None or not self.time.fits(LONGEST_S):
            return
        turn, camera, stretch = self._turn, self._catalogue.camera(row).id, self.time.stretch()
        self.recorded.setText(self.tr("Asking the recorder …"))
        self._background.run(
            lambda: self._spans(camera, *stretch),
            lambda found: self._tell(turn, found),
            lambda error: self._not_told(turn, error),
        )

    def _tell(self, turn: int, found: Sequence[Span] | None) -> None:
        if turn == self._turn:
            self.recorded.setText(self._recorded_words(found))

    def _recorded_words(self, found: Sequence[Span] | None) -> str:
        if found is None:
            return self.tr("The recordings of this camera cannot be asked for.")
        if not found:
            return self.tr("The recorder has nothing of this time.")
        told = [f"{words.clock_words(s.start_utc)} – {words.clock_words(s.end_utc)}" for s in found[:_TOLD]]
        more = " …" if len(found) > _TOLD else ""
        return self.tr("Recorded: {times}").format(times=", ".join(told) + more)

    def _not_told(self, turn: int, error: BaseException) -> None:
        if not isinstance(error, RecordingsError):
            raise error
        if turn == self._turn:
            self.recorded.setText(case_words.recordings_words(error.trouble))

    def done(self, result: int) -> None:
        """What the recorder still answers is for nobody."""
        self._turn += 1
        self._rest.stop()
        super().done(result)
