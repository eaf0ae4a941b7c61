"""Fields for a stretch of time on the room's clock (IST), to the second."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QEvent, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QFormLayout, QWidget

from console.ist import IST, ist


class MomentField(QDateTimeEdit):
    """A moment; the field holds the room's clock whatever zone this computer keeps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTimeZone(QTimeZone.utc())
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd-MM-yyyy HH:mm:ss")

    def set_utc(self, utc: float) -> None:
        """Show a moment (UTC seconds)."""
        moment = ist(utc)
        self.setDate(QDate(moment.year, moment.month, moment.day))
        self.setTime(QTime(moment.hour, moment.minute, moment.second))

    def utc(self) -> float:
        """The moment that stands there, in UTC seconds."""
        day, at = self.date(), self.time()
        moment = datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), at.second(), tzinfo=IST)
        return moment.timestamp()


class StretchFields(QWidget):
    """From and to; `changed()` at each change of one of them."""

    changed = Signal()

    def __init__(self, start_utc: float, end_utc: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.since, self.until = MomentField(self), MomentField(self)
        self.since.set_utc(start_utc)
        # Half seconds are rounded outwards: what was asked for before is asked for whole.
        self.until.set_utc(-(-end_utc // 1))
        for field in (self.since, self.until):
            field.dateTimeChanged.connect(self.changed)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(" ", self.since)
        self._form.addRow(" ", self.until)
        self._retranslate()

    def stretch(self) -> tuple[float, float]:
        """From and to, in UTC seconds, as they stand there."""
        return self.since.utc(), self.until.utc()

    def fits(self, longest_s: float) -> bool:
        """Whether it ends after it begins, and is not too long."""
        start, end = self.stretch()
        return 0 < end - start <= longest_s

    def _retranslate(self) -> None:
        for field, said in ((self.since, self.tr("From (IST)")), (self.until, self.tr("To (IST)"))):
            label = self._form.labelForField(field)
            label.setText(said)  # type: ignore[attr-defined]
            field.setAccessibleName(said)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
