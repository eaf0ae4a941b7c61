"""How far an incident's footage reaches: back as far as the ring goes, and on for as long as is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QSpinBox, QWidget

from console.evidence.values import Incident
from ui.incidents.words import clock_words

REST_MS = 500
LONGER_S = 30
LONGEST_S = 3600


class SpanEditor(QWidget):
    """`before_wanted(seconds)`, `after_wanted(seconds)` once the hand has come to rest; `finish_wanted`."""

    before_wanted = Signal(float)
    after_wanted = Signal(float)
    finish_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picker")
        self._incident_id = ""
        self._start_words = ""
        self._before_label, self._after_label, self._start = QLabel(self), QLabel(self), QLabel(self)
        self._start.setProperty("role", "dim")
        self.before, self.after = QSpinBox(self), QSpinBox(self)
        self.after.setRange(0, LONGEST_S)
        self.back = QSlider(Qt.Orientation.Horizontal, self)
        self.longer, self.finish = QPushButton(self), QPushButton(self)
        for box in (self.before, self.after):
            box.setKeyboardTracking(False)
            box.setSingleStep(5)
            # A wheel that rolls over the panel must not change evidence.
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rest = {name: QTimer(self, singleShot=True, interval=REST_MS) for name in ("before", "after")}
        self._rest["before"].timeout.connect(lambda: self.before_wanted.emit(float(self.before.value())))
        self._rest["after"].timeout.connect(lambda: self.after_wanted.emit(float(self.after.value())))
        self.before.valueChanged.connect(self._before_changed)
        self.back.valueChanged.connect(lambda value: self.before.setValue(-value))
        self.after.valueChanged.connect(lambda _: self._rest["after"].start())
        self.longer.clicked.connect(self._go_on)
        self.finish.clicked.connect(self.finish_wanted)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(6)
        layout.addWidget(self._before_label, 0, 0)
        layout.addWidget(self.before, 0, 1)
        back = QHBoxLayout()
        back.setSpacing(10)
        back.addWidget(self.back, 1)
        back.addWidget(self._start)
        layout.addLayout(back, 0, 2)
        layout.addWidget(self._after_label, 1, 0)
        layout.addWidget(self.after, 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.longer)
        buttons.addWidget(self.finish)
        layout.addLayout(buttons, 1, 2)
        layout.setColumnStretch(2, 1)

    def show_span(self, incident: Incident, reach_s: float, now: float) -> None:
        """Show how far an incident reaches, and how far back it could (`reach_s` before its moment)."""
        if incident.id != self._incident_id:
            self._incident_id = incident.id
            for rest in self._rest.values():
                rest.stop()
        least = round(incident.before_s)
        most = max(least, int(reach_s))
        if not self._rest["before"].isActive():
            self._set_quietly(self.before, least, most, least)
            self._set_quietly(self.back, -most, -least, -least)
        if not self._rest["after"].isActive():
            # Of a moment that was seen long after it, more may be kept than one would ask for by hand.
            most_after = max(LONGEST_S, round(incident.after_s) + LONGER_S)
            self._set_quietly(self.after, 0, most_after, round(incident.after_s))
        for widget in (self.before, self.back):
            widget.setEnabled(most > least)
        recording = incident.open and now < incident.end_utc
        self.finish.setEnabled(recording)
        self._start.setText(clock_words(incident.at_utc - self.before.value()))

    def _set_quietly(self, field: QSpinBox | QSlider, least: int, most: int, value: int) -> None:
        field.blockSignals(True)
        field.setRange(least, most)
        if field.value() != value:
            field.setValue(value)
        field.blockSignals(False)

    def _before_changed(self, value: int) -> None:
        self.back.blockSignals(True)
        self.back.setValue(-value)
        self.back.blockSignals(False)
        self._rest["before"].start()

    def _go_on(self) -> None:
        self._rest["after"].stop()
        self.after.blockSignals(True)
        self.after.setValue(self.after.value() + LONGER_S)
        self.after.blockSignals(False)
        self.after_wanted.emit(float(self.after.value()))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._before_label.setText(self.tr("Before"))
        self._after_label.setText(self.tr("After"))
        for box in (self.before, self.after):
            box.setSuffix(" " + self.tr("s", "seconds"))
        self.before.setAccessibleName(self.tr("Seconds before"))
        self.after.setAccessibleName(self.tr("Seconds after"))
        self.back.setAccessibleName(self.tr("Start further back"))
        self.back.setToolTip(self.tr("Start further back, as far as there is footage"))
        self.longer.setText(self.tr("{seconds} s longer").format(seconds=LONGER_S))
        self.finish.setText(self.tr("Finish"))
        self.finish.setToolTip(self.tr("End the recording now"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
