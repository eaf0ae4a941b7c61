"""What an operator decides about a case: state, hold, deletion; each is asked for before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.evidence.errors import EvidenceError
from console.evidence.incidents import Incidents
from console.evidence.states import IncidentState, needs_reason
from console.evidence.values import Incident
from console.store.errors import StoreError
from ui.background import Background
from ui.incidents import case_words, words
from ui.incidents.case_dialogs import ReasonDialog, SecondPersonDialog
from ui.sentences import error_sentence


class CaseWork(QObject):
    """`said(sentence)` when something was done that the page itself does not show, or was refused."""

    said = Signal(str)

    def __init__(
        self, incidents: Incidents, background: Background, operator: Callable[[], str], page: QWidget
    ) -> None:
        super().__init__(page)
        self._incidents, self._background, self._operator, self._page = incidents, background, operator, page

    def step(self, incident: Incident, state: IncidentState) -> None:
        """Take an incident to another state, once it was confirmed."""
        needed = needs_reason(incident.state, state)
        sentence = self.tr(
            "“{title}” goes from “{before}” to “{after}”. The custody chain enters who did it."
        )
        sentence = sentence.format(
            title=words.title_words(incident, self._incidents.categories),
            before=case_words.state_words(incident.state),
            after=case_words.state_words(state),
        )
        if needed:
            sentence += "\n" + self.tr("This step goes back or leaves a state out: it needs a reason.")
        title = self.tr("Another state")
        button = self.tr("To “{state}”").format(state=case_words.state_words(state))
        dialog = ReasonDialog(title, sentence, button, self._page, needed=needed)
        dialog.given.connect(
            lambda why, _: self._do(
                lambda: self._incidents.set_state(incident.id, state, operator=self._operator(), why=why)
            )
        )
        dialog.open()

    def lift(self, incident: Incident) -> None:
        """Let retention have an incident's files, once it was confirmed with a reason."""
        if incident.state is not IncidentState.CLOSED:
            self.said.emit(self.tr("The hold can be lifted once the incident is closed."))
            return
        sentence = self.tr(
            "Without the hold, retention removes the files of this incident when their days are over. "
            "The record and the hashes stay."
        )
        dialog = ReasonDialog(
            self.tr("Lift the hold"), sentence, self.tr("Lift the hold"), self._page, needed=True, grave=True
        )
        dialog.given.connect(
            lambda why, _: self._do(
                lambda: self._incidents.lift_hold(incident.id, operator=self._operator(), why=why)
            )
        )
        dialog.open()

    def put(self, incident: Incident) -> None:
        """Keep an incident's files from retention again."""
        self._do(lambda: self._incidents.set_hold(incident.id, operator=self._operator()))

    def ask(self, incident: Incident) -> None:
        """Ask for the deletion of an incident's files; another person will have to confirm it."""
        one = self.tr(
            "1 file of “{title}” is to be deleted. Nothing goes until another person confirms it; "
            "the record, the history and the hashes stay."
        )
        many = self.tr(
            "{count} files of “{title}” are to be deleted. Nothing goes until another person confirms it; "
            "the record, the history and the hashes stay."
        )
        sentence = (one if len(incident.files) == 1 else many).format(
            count=len(incident.files), title=words.title_words(incident, self._incidents.categories)
        )
        dialog = ReasonDialog(
            self.tr("Ask for a deletion"),
            sentence,
            self.tr("Ask for the deletion"),
            self._page,
            needed=True,
            grave=True,
            who=self._operator(),
        )
        dialog.given.connect(
            lambda why, who: self._do(lambda: self._incidents.ask_deletion(incident.id, who=who, why=why))
        )
        dialog.open()

    def answer(self, incident: Incident) -> None:
        """Confirm or refuse a deletion that somebody asked for."""
        if incident.deletion is None:
            return
        title = words.title_words(incident, self._incidents.categories)
        dialog = SecondPersonDialog(incident.deletion, len(incident.files), self._operator(), self._page)
        # Whose files these are: the person who confirms may have come to the desk just now.
        dialog.setWindowTitle(f"{dialog.windowTitle()} · {title} · {words.moment_words(incident.at_utc)}")
        dialog.confirmed.connect(lambda who: self._delete(incident.id, who))
        dialog.refused.connect(
            lambda who, why: self._do(lambda: self._incidents.refuse_deletion(incident.id, who=who, why=why))
        )
        dialog.open()

    def _delete(self, incident_id: str, who: str) -> None:
        self._background.run(
            lambda: self._incidents.confirm_deletion(incident_id, who=who),
            lambda _: self.said.emit(self.tr("The files were deleted. The record and the hashes stay.")),
            self._failed,
        )

    def _do(self, change: Callable[[], Incident]) -> None:
        try:
            change()
        except EvidenceError as refused:
            self.said.emit(case_words.refusal_words(refused))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, EvidenceError):
            self.said.emit(case_words.refusal_words(error))
        elif isinstance(error, StoreError | OSError):
            self.said.emit(error_sentence(error))
        else:
            raise error
