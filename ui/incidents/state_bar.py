"""How far an incident has come, whether it is on hold, and what can be done with it: one line of buttons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from console.evidence.states import IncidentState, next_states
from console.evidence.values import Incident
from ui.incidents import case_words, marks
from ui.incidents.flow_line import FlowLine
from widgets import icons


class StateBar(FlowLine):
    """`step_wanted(IncidentState)`; the others say what the operator wants of the shown incident."""

    step_wanted = Signal(object)
    lift_wanted = Signal()
    hold_wanted = Signal()
    deletion_wanted = Signal()
    deletion_answer_wanted = Signal()
    export_wanted = Signal()
    watchers_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=3)
        self._incident: Incident | None = None
        self._can_export = True
        self.states: dict[IncidentState, QToolButton] = {}
        for number, state in enumerate(IncidentState):
            if number:
                self.flow.addWidget(self._arrow())
            button = self._button("segment")
            button.setCheckable(True)
            button.clicked.connect(partial(self._state_pressed, state))
            self.states[state] = button
            self.flow.addWidget(button)
        self.hold, self.export, self.watched, self.more = (self._button("segment") for _ in range(4))
        self.export.clicked.connect(self.export_wanted)
        self.watched.clicked.connect(self.watchers_wanted)
        self.hold.clicked.connect(self._hold_pressed)
        for button in (self.hold, self.export, self.watched, self.more):
            self.flow.addWidget(button)
        self._build_menu()
        self.retranslate()

    def _button(self, role: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", role)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrow(self) -> QLabel:
        """A sign between two states, in the middle of the line."""
        arrow = QLabel("›", self)
        arrow.setFixedHeight(self.states[IncidentState.OPEN].sizeHint().height())
        return arrow

    def _build_menu(self) -> None:
        menu = QMenu(self)
        self.lift, self.put, self.ask, self.answer = (QAction(self) for _ in range(4))
        for action, signal in (
            (self.lift, self.lift_wanted),
            (self.put, self.hold_wanted),
            (self.ask, self.deletion_wanted),
            (self.answer, self.deletion_answer_wanted),
        ):
            action.triggered.connect(lambda _=False, signal=signal: signal.emit())
            menu.addAction(action)
        menu.insertSeparator(self.ask)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def show_incident(self, incident: Incident) -> None:
        """Show how an incident stands."""
        self._incident = incident
        following = next_states(incident.state)
        for state, button in self.states.items():
            here = state is incident.state
            button.setChecked(here)
            button.setEnabled(here or state in following)
            button.setIcon(marks.icon(marks.case_mark(state)) if here else icons.icon("mdi6.blank"))
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon if here else Qt.ToolButtonStyle.ToolButtonTextOnly
            )
        self.hold.setIcon(marks.icon(marks.hold_mark(incident)))
        self.hold.setText(case_words.hold_words(incident))
        self.hold.setToolTip(case_words.hold_tip(incident))
        self.export.setEnabled(self._can_export and not incident.deleted and bool(incident.files))
        closed = incident.state is IncidentState.CLOSED
        self.lift.setEnabled(incident.hold and not incident.deleted and closed)
        self.put.setEnabled(not incident.hold and not incident.deleted)
        self.ask.setEnabled(incident.deletion is None and not incident.deleted and not incident.open)
        self.answer.setEnabled(incident.deletion is not None and not incident.deleted)

    def set_can_export(self, can: bool) -> None:
        """Whether packages can be made here at all."""
        self._can_export = can
        self.export.setVisible(can)

    def set_watchers(self, shown: bool) -> None:
        """Whether anybody keeps a ledger of who watched."""
        self.watched.setVisible(shown)

    def _state_pressed(self, state: IncidentState, _: bool = False) -> None:
        incident = self._incident
        if incident is None:
            return
        # The button stays as the incident is: only an entered step moves it.
        for each, button in self.states.items():
            button.setChecked(each is incident.state)
        if state is not incident.state:
            self.step_wanted.emit(state)

    def _hold_pressed(self) -> None:
        incident = self._incident
        if incident is None or incident.deleted:
            return
        (self.lift_wanted if incident.hold else self.hold_wanted).emit()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for state, button in self.states.items():
            button.setText(case_words.state_words(state))
            button.setAccessibleName(self.tr("State: {state}").format(state=case_words.state_words(state)))
        self.export.setText(self.tr("Export …"))
        self.export.setIcon(icons.icon("mdi6.package-variant-closed"))
        self.export.setToolTip(self.tr("Make the package that leaves the room (Ctrl+Shift+E)"))
        for button, name, text in (
            (self.watched, "mdi6.eye-outline", self.tr("Who watched its cameras")),
            (self.more, "mdi6.dots-horizontal", self.tr("Hold and deletion")),
        ):
            # Marks alone, so that all of it stands in one line on a small screen.
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setIcon(icons.icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.lift.setText(self.tr("Lift the hold …"))
        self.put.setText(self.tr("Put on hold again"))
        self.ask.setText(self.tr("Ask for the deletion of its files …"))
        self.answer.setText(self.tr("Confirm or refuse the deletion …"))
        if self._incident is not None:
            self.show_incident(self._incident)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
