"""The lines of the ledger, and when the prompt of the night asks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from console.watch.attention_answers import Answers
from console.watch.attention_times import Night
from console.watch.attention_values import Line
from ui.attention.line_model import Column, LineTable
from ui.attention.presence import Presence
from ui.attention.presence_settings import ANSWER_MIN, IDLE_MIN
from ui.attention.tables import fit, reword, table
from ui.attention.time_choice import DAY, TimeChoice
from ui.background import Background

# A rule that is being typed is taken over once the typing rests, so that the ledger gets one line for it.
REST_MS = 1500


class PresencePanel(QWidget):
    """`answered()` when the lines of a time are on screen."""

    answered = Signal()

    def __init__(
        self, answers: Answers, presence: Presence, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers, self._presence, self._background = answers, presence, background
        self._turn = 0
        self.time = TimeChoice(DAY, parent=self)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "title")
        self.model = LineTable(self)
        self.view = table(self.model, Column.WHAT, self)
        self._build_rules()
        self._lay_out()
        self.setFocusProxy(self.time)
        self.time.changed.connect(self.ask)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.take_over)
        self._retranslate()

    def ask(self) -> None:
        """Read the lines of the time that is chosen."""
        self._turn += 1
        turn, span = self._turn, self.time.take()
        self._background.run(lambda: self._answers.lines(*span), lambda lines: self._show(turn, lines))

    def forget(self) -> None:
        """What is still being asked is not wanted any more."""
        self._turn += 1

    def take_over(self) -> None:
        """Ask by the rules as they stand in the form."""
        self._rest.stop()
        night = Night(_minutes(self.since), _minutes(self.until))
        rules = replace(
            self._presence.rules,
            on=self.on.isChecked(),
            night=night,
            idle_s=self.idle.value() * 60.0,
            answer_s=self.patience.value() * 60.0,
        )
        self._presence.set_rules(rules)
        if self.isVisible():
            self.ask()

    def keep_typed(self) -> None:
        """Take over at once what still rests."""
        if self._rest.isActive():
            self.take_over()

    def _show(self, turn: int, lines: tuple[Line, ...]) -> None:
        if turn != self._turn:
            return
        self.model.set_entries(lines)
        self.view.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        fit(self.view)
        self.answered.emit()

    def _build_rules(self) -> None:
        rules = self._presence.rules
        self.on = QCheckBox(self)
        self.on.setChecked(rules.on)
        self.since, self.until = QTimeEdit(self), QTimeEdit(self)
        for field, minutes in ((self.since, rules.night.from_min), (self.until, rules.night.until_min)):
            field.setDisplayFormat("HH:mm")
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setTime(QTime(minutes // 60, minutes % 60))
        self.idle, self.patience = QSpinBox(self), QSpinBox(self)
        for spin, limits, seconds in (
            (self.idle, IDLE_MIN, rules.idle_s),
            (self.patience, ANSWER_MIN, rules.answer_s),
        ):
            spin.setRange(*limits)
            spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
            spin.setValue(round(seconds / 60))
            spin.valueChanged.connect(lambda _: self._rest.start())
        self.on.toggled.connect(lambda _: self._edited())
        for field in (self.since, self.until):
            field.timeChanged.connect(lambda _: self._rest.start())
        self._enable()

    def _edited(self) -> None:
        self._enable()
        self._rest.start()

    def _enable(self) -> None:
        for widget in (self.since, self.until, self.idle, self.patience):
            widget.setEnabled(self.on.isChecked())

    def _lay_out(self) -> None:
        self._between, self._after, self._within = QLabel(self), QLabel(self), QLabel(self)
        card = QFrame(self)
        card.setProperty("role", "card")
        rules = QHBoxLayout(card)
        rules.setContentsMargins(12, 8, 12, 8)
        rules.setSpacing(8)
        for widget in (self.on, self.since, self._between, self.until, self._after, self.idle):
            rules.addWidget(widget)
        rules.addWidget(self._within)
        rules.addWidget(self.patience)
        rules.addStretch(1)
        form = QHBoxLayout()
        form.addWidget(self.time)
        form.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        column.addWidget(card)

    def _retranslate(self) -> None:
        self._nothing.setText(self.tr("Nothing was noted in this time."))
        self.view.setAccessibleName(self.tr("Lines of the ledger"))
        self.on.setText(self.tr("Ask at night whether somebody is here"))
        self._between.setText("–")
        self._after.setText(self.tr("after"))
        self._within.setText(self.tr("without a touch; to be answered within"))
        for spin in (self.idle, self.patience):
            spin.setSuffix(" " + self.tr("min"))
        self.since.setAccessibleName(self.tr("Night begins (IST)"))
        self.until.setAccessibleName(self.tr("Night ends (IST)"))
        self.idle.setAccessibleName(self.tr("Minutes without a touch"))
        self.patience.setAccessibleName(self.tr("Minutes to answer"))
        reword(self.view)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Time has passed: ask again."""
        super().showEvent(event)
        self.ask()


def _minutes(field: QTimeEdit) -> int:
    return field.time().hour() * 60 + field.time().minute()
