"""A stretch of time as a supervisor names it: this shift, last night, the last hour, or from and to (IST)."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QEvent, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QWidget

from console.ist import IST, ist
from console.watch.attention_times import Night, shift

HOUR, SHIFT, LAST_SHIFT, NIGHT, DAY, BETWEEN = "hour", "shift", "last_shift", "night", "day", "between"
CHOICES = (HOUR, SHIFT, LAST_SHIFT, NIGHT, DAY, BETWEEN)


def span_of(choice: str, now: float) -> tuple[float, float] | None:
    """From and to (UTC seconds) of a choice; None for the one that has fields of its own. Ends by `now`."""
    match choice:
        case "hour":
            return now - 3600, now
        case "shift":
            return shift(now)[0], now
        case "last_shift":
            return shift(now, 1)
        case "night":
            begins, ends = Night().last(now)
            return begins, min(ends, now)
        case "day":
            return now - 86400, now
    return None


class TimeChoice(QWidget):
    """`changed()` when another time is wanted; `take` tells which."""

    changed = Signal()

    def __init__(
        self, choice: str, now: Callable[[], float] = time.time, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self.choice = QComboBox(self)
        self.since, self.until = QDateTimeEdit(self), QDateTimeEdit(self)
        self._to = QLabel("–", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.choice, self.since, self._to, self.until):
            row.addWidget(widget)
        for field in (self.since, self.until):
            # The fields hold the room's clock; as UTC they mean it, whatever this computer's zone is.
            field.setTimeZone(QTimeZone.utc())
            field.setCalendarPopup(True)
            field.setDisplayFormat("dd-MM-yyyy HH:mm")
        self._fill(choice)
        self._show_span()
        self.choice.currentIndexChanged.connect(self._chosen)
        for field in (self.since, self.until):
            field.dateTimeChanged.connect(self._edited)
        self._retranslate()

    def take(self) -> tuple[float, float]:
        """From and to (UTC seconds) as wanted now; the fields follow a choice that moves with time."""
        chosen = span_of(self.choice.currentData(), self._now())
        if chosen is None:
            return _ordered(_utc(self.since), _utc(self.until))
        self._put(*chosen)
        return chosen

    def set_span(self, from_utc: float, to_utc: float) -> None:
        """Ask for this time, in whole minutes that hold all of it."""
        self._put(from_utc, -(-to_utc // 60) * 60)
        self.choice.setCurrentIndex(CHOICES.index(BETWEEN))
        self.changed.emit()

    def _chosen(self) -> None:
        self._show_span()
        self.changed.emit()

    def _edited(self) -> None:
        if self.choice.currentData() == BETWEEN:
            self.changed.emit()
        else:
            self.choice.setCurrentIndex(CHOICES.index(BETWEEN))

    def _show_span(self) -> None:
        chosen = span_of(self.choice.currentData(), self._now())
        if chosen is not None:
            self._put(*chosen)

    def _put(self, from_utc: float, to_utc: float) -> None:
        for field, utc in ((self.since, from_utc), (self.until, to_utc)):
            moment = ist(utc)
            field.blockSignals(True)
            field.setDate(QDate(moment.year, moment.month, moment.day))
            field.setTime(QTime(moment.hour, moment.minute))
            field.blockSignals(False)

    def _fill(self, chosen: str) -> None:
        self.choice.blockSignals(True)
        self.choice.clear()
        for code, name in zip(CHOICES, self._names(), strict=True):
            self.choice.addItem(name, code)
        self.choice.setCurrentIndex(CHOICES.index(chosen))
        self.choice.blockSignals(False)

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Last hour"),
            self.tr("This shift"),
            self.tr("Last shift"),
            self.tr("Last night"),
            self.tr("Last 24 hours"),
            self.tr("Between …"),
        )

    def _retranslate(self) -> None:
        self._fill(self.choice.currentData())
        self.choice.setAccessibleName(self.tr("Time"))
        self.since.setAccessibleName(self.tr("From (IST)"))
        self.until.setAccessibleName(self.tr("To (IST)"))
        self.since.setToolTip(self.tr("From (IST)"))
        self.until.setToolTip(self.tr("To (IST)"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _utc(field: QDateTimeEdit) -> float:
    day, at = field.date(), field.time()
    return datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), tzinfo=IST).timestamp()


def _ordered(a: float, b: float) -> tuple[float, float]:
    return (a, b) if a <= b else (b, a)
