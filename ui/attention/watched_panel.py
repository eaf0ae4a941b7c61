"""The first question: who had this camera on a screen, from when to when, how large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.catalogue.catalogue import Catalogue
from console.catalogue.moved import Moved
from console.catalogue.numbers import Retired
from console.watch.attention_answers import Answers
from console.watch.attention_cameras import WatchedCameras
from ui.attention import words
from ui.attention.camera_field import CameraField
from ui.attention.lanes import Lanes
from ui.attention.tables import fit, reword, table
from ui.attention.time_choice import HOUR, TimeChoice
from ui.attention.watched_model import Column, WatchedTable
from ui.background import Background
from ui.incidents.words import language


@dataclass(frozen=True, slots=True)
class _Asked:
    """The camera of a question, or the one that `former` says once had the number; between which moments."""

    camera: str
    from_utc: float
    to_utc: float
    former: Retired | None = None


class WatchedPanel(QWidget):
    """Asks off the GUI thread. `answered()` when an answer is on screen."""

    answered = Signal()

    def __init__(
        self, answers: Answers, catalogue: Catalogue, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers, self._catalogue, self._background = answers, catalogue, background
        self._turn = 0
        self._shown: tuple[_Asked, WatchedCameras] | None = None
        self.camera = CameraField(catalogue, self)
        self.time = TimeChoice(HOUR, parent=self)
        self._ask = QPushButton(self)
        self._ask.setProperty("role", "primary")
        self.answer = QLabel(self)
        self.answer.setProperty("role", "title")
        self.answer.setWordWrap(True)
        self.lanes = Lanes(self)
        self._notes = QLabel(self)
        self._notes.setProperty("role", "warning")
        self._notes.setWordWrap(True)
        self.model = WatchedTable(self._camera_words, self)
        self.view = table(self.model, Column.VIEW, self)
        self.view.setColumnHidden(Column.CAMERA, True)
        self._lay_out()
        self.setFocusProxy(self.camera)
        self.camera.chosen.connect(self.ask)
        self.camera.not_found.connect(self.ask)
        self.time.changed.connect(self.ask)
        self._ask.clicked.connect(self._asked)
        self._retranslate()

    def ask_about(self, row: int, from_utc: float | None = None, to_utc: float | None = None) -> None:
        """Ask about a camera, and where given about a time."""
        self.camera.set_row(row)
        if from_utc is not None and to_utc is not None:
            self.time.set_span(from_utc, to_utc)
        else:
            self.ask()

    def ask(self, _: object = None) -> None:
        """Ask what the form says; where no camera is meant yet, say so."""
        row, number = self.camera.row, self.camera.number
        self._turn += 1
        if row is None and number is None:
            self._say_nothing()
            return
        turn, span = self._turn, self.time.take()
        camera = None if row is None else self._catalogue.camera(row).id

        def read() -> tuple[_Asked, WatchedCameras] | None:
            former = self._answers.former(number) if camera is None and number is not None else None
            meant = former.camera if former is not None else camera
            if meant is None:
                return None
            return _Asked(meant, *span, former), self._answers.watched_cameras([meant], *span)

        self._background.run(read, lambda found: self._show(turn, found))

    def catalogue_renewed(self, moved: Moved) -> None:
        """The camera that was asked about has another row or name, or is gone."""
        self.camera.catalogue_renewed(moved)
        if self._shown is not None:
            asked = self._shown[0]
            if asked.former is None and self._catalogue.row_of_id(asked.camera) is None:
                self._shown = None
            self._say()

    def forget(self) -> None:
        """What is still being asked is not wanted any more."""
        self._turn += 1

    def _asked(self) -> None:
        # The button takes what is typed as Enter does.
        self.camera.returnPressed.emit()

    def _show(self, turn: int, found: tuple[_Asked, WatchedCameras] | None) -> None:
        if turn != self._turn:
            return
        self._shown = found
        self._say()
        self.answered.emit()

    def _say(self) -> None:
        if self._shown is None:
            self._say_nothing()
            return
        asked, found = self._shown
        watched, since, until = found.watched, asked.from_utc, asked.to_utc
        self.answer.setText(words.watched_sentence(self._name(asked), watched, since, until))
        self.lanes.show_watched(watched, since, until)
        self.lanes.setVisible(bool(watched))
        self.model.set_entries(watched)
        # Under which entry it stood there is told only where several were made one.
        self.view.setColumnHidden(Column.CAMERA, all(each.camera == asked.camera for each in watched))
        self.view.setVisible(bool(watched))
        doubts = words.doubts_words(found.lines)
        self._notes.setText(doubts)
        self._notes.setVisible(bool(doubts))
        fit(self.view)

    def _say_nothing(self) -> None:
        self._shown = None
        unknown = bool(self.camera.text().strip())
        self.answer.setText(
            self.tr("There is no such camera.") if unknown else self.tr("Which camera, and when?")
        )
        for widget in (self.lanes, self._notes, self.view):
            widget.hide()

    def _name(self, asked: _Asked) -> str:
        if asked.former is not None:
            return words.former_words(asked.former)
        row = self._catalogue.row_of_id(asked.camera)
        if row is None:
            return ""
        camera = self._catalogue.camera(row)
        return f"{camera.number} {camera.name.text(language())}"

    def _camera_words(self, camera: str) -> str:
        return "" if self._shown is None else words.camera_words(camera, self._shown[1].called)

    def _lay_out(self) -> None:
        form = QHBoxLayout()
        form.setSpacing(8)
        self.camera.setMinimumWidth(220)
        form.addWidget(self.camera, 1)
        form.addWidget(self.time)
        form.addWidget(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.answer)
        column.addWidget(self._notes)
        column.addWidget(self.lanes)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    def _retranslate(self) -> None:
        self._ask.setText(self.tr("Ask"))
        self.view.setAccessibleName(self.tr("Who watched"))
        reword(self.view)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """What was asked a while ago is asked again."""
        super().showEvent(event)
        if self.camera.row is not None:
            self.ask()
