"""For how many days what is no longer on hold stays: one field for each kind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QWidget

from console.evidence.states import IncidentState
from console.retention.values import MOST_DAYS, LooseKind, RetentionRules
from ui.incidents.retention_model import loose_words

USUAL_DAYS = 180
# A hold is only lifted from a closed incident: no other state's days could ever run.
STATES = (IncidentState.CLOSED,)

Kind = IncidentState | LooseKind


class RulesForm(QWidget):
    """`changed()` at each change; what is not ticked stays for good."""

    changed = Signal()

    def __init__(self, rules: RetentionRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = rules
        self.fields: dict[Kind, tuple[QCheckBox, QSpinBox]] = {}
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._said, 0, 0, 1, 3)
        for row, kind in enumerate((*STATES, *LooseKind), 1):
            days = rules.incidents.get(kind) if isinstance(kind, IncidentState) else rules.loose.get(kind)
            tick, box = QCheckBox(self), QSpinBox(self)
            tick.setChecked(days is not None)
            box.setRange(1, MOST_DAYS)
            box.setValue(days or USUAL_DAYS)
            box.setEnabled(days is not None)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            tick.toggled.connect(box.setEnabled)
            tick.toggled.connect(lambda _: self.changed.emit())
            box.valueChanged.connect(lambda _: self.changed.emit())
            grid.addWidget(tick, row, 0)
            grid.addWidget(box, row, 1)
            self.fields[kind] = tick, box
        self._retranslate()

    def rules(self) -> RetentionRules:
        """The rules as they stand there; of other states, those that were given."""
        incidents = {state: days for state, days in self._given.incidents.items() if state not in STATES}
        loose: dict[LooseKind, int] = {}
        for kind, (tick, box) in self.fields.items():
            if not tick.isChecked():
                continue
            if isinstance(kind, IncidentState):
                incidents[kind] = box.value()
            else:
                loose[kind] = box.value()
        return RetentionRules(incidents, loose)

    def _retranslate(self) -> None:
        self._said.setText(
            self.tr(
                "What is not ticked stays for good. Days of incidents count from the lifted hold, those of "
                "files from their last change."
            )
        )
        for kind, (tick, box) in self.fields.items():
            if isinstance(kind, IncidentState):
                tick.setText(self.tr("Closed incidents without a hold"))
            else:
                tick.setText(loose_words(kind))
            box.setSuffix(" " + self.tr("days"))
            box.setAccessibleName(self.tr("{kind}: days").format(kind=tick.text()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
