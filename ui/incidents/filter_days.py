"""Of which days incidents are wanted: by a word, or from one day to another, as the room's clock has them."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QWidget

from console.ist import IST, ist
from widgets.finder.chips import FlowLayout

_DAYS = ("any", "today", "yesterday", "week", "month", "between")


def day_start(moment: datetime) -> datetime:
    """Midnight of a day on the room's clock."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def day_range(choice: str, now: float) -> tuple[float | None, float | None]:
    """From and until, in UTC seconds, of a choice of days; `between` is not known here."""
    today = day_start(ist(now))
    back = {"today": 0, "yesterday": 1, "week": 6, "month": 29}.get(choice)
    if back is None:
        return None, None
    start = today - timedelta(days=back)
    return start.timestamp(), today.timestamp() if choice == "yesterday" else None


class DayFilter(QWidget):
    """`changed()` when other days are wanted; its parts go into the owner's flow of fields."""

    changed = Signal()

    def __init__(self, flow: FlowLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.days = QComboBox(parent)
        self.days.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.since, self.until = QDateEdit(parent), QDateEdit(parent)
        self._to = QLabel("–", parent)
        for date in (self.since, self.until):
            date.setCalendarPopup(True)
            date.setDisplayFormat("dd-MM-yyyy")
            date.setDate(QDate.currentDate())
            date.dateChanged.connect(self.changed)
        flow.addWidget(self.days)
        self.retranslate()
        self.days.currentIndexChanged.connect(self._chosen)

    def add_dates(self, flow: FlowLayout) -> None:
        """Put the two days behind what stands in the line by then."""
        for part in (self.since, self._to, self.until):
            flow.addWidget(part)

    def range(self) -> tuple[float | None, float | None]:
        """From and until, in UTC seconds; None where there is no bound."""
        choice = self.days.currentData()
        if choice != "between":
            return day_range(choice or "any", time.time())
        first, last = sorted(
            datetime(d.year(), d.month(), d.day(), tzinfo=IST) for d in (self.since.date(), self.until.date())
        )
        return first.timestamp(), (last + timedelta(days=1)).timestamp()

    def clear(self) -> None:
        """Any day."""
        self.days.setCurrentIndex(0)

    def _chosen(self) -> None:
        self._show_dates()
        self.changed.emit()

    def _show_dates(self) -> None:
        for widget in (self.since, self._to, self.until):
            widget.setVisible(self.days.currentData() == "between")

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        names = (
            self.tr("Any day"),
            self.tr("Today"),
            self.tr("Yesterday"),
            self.tr("Last 7 days"),
            self.tr("Last 30 days"),
            self.tr("Between …"),
        )
        chosen = max(0, self.days.currentIndex())
        self.days.blockSignals(True)
        self.days.clear()
        for name, code in zip(names, _DAYS, strict=True):
            self.days.addItem(name, code)
        self.days.setCurrentIndex(chosen)
        self.days.blockSignals(False)
        self.days.setAccessibleName(self.tr("Days"))
        self.since.setAccessibleName(self.tr("From day"))
        self.until.setAccessibleName(self.tr("To day"))
        self._show_dates()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
