"""Which incidents to list: text, camera number, category, severity, days."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from console.evidence.search_text import fold
from console.evidence.values import IncidentCategory, IncidentFilter, Severity
from console.ist import IST, ist
from ui.incidents import marks, words

TYPING_REST_MS = 80
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


class FilterBar(QWidget):
    """`changed(IncidentFilter)` when the operator wants another list."""

    changed = Signal(object)

    def __init__(self, categories: tuple[IncidentCategory, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._categories = categories
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(TYPING_REST_MS)
        self._rest.timeout.connect(lambda: self.changed.emit(self.wanted()))
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.text = QLineEdit(self)
        self.text.setClearButtonEnabled(True)
        self.number = QLineEdit(self)
        self.number.setClearButtonEnabled(True)
        self.number.setMaximumWidth(150)
        self.category = QComboBox(self)
        self.severity = QComboBox(self)
        self.days = QComboBox(self)
        for combo in (self.category, self.severity, self.days):
            combo.setIconSize(QSize(16, 16))
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.currentIndexChanged.connect(self._choice_changed)
        self.since, self.until = QDateEdit(self), QDateEdit(self)
        for date in (self.since, self.until):
            date.setCalendarPopup(True)
            date.setDisplayFormat("dd-MM-yyyy")
            date.setDate(QDate.currentDate())
            date.dateChanged.connect(self._rest.start)
        self._to = QLabel("–", self)
        self.text.textChanged.connect(self._rest.start)
        self.number.textChanged.connect(self._rest.start)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(self.number)
        below = QHBoxLayout()
        for widget in (self.category, self.severity, self.days, self.since, self._to, self.until):
            below.addWidget(widget)
        below.addStretch(1)
        layout.addLayout(top, 0, 0)
        layout.addLayout(below, 1, 0)

    def wanted(self) -> IncidentFilter:
        """The filter as it is set now."""
        category, severity = self.category.currentData(), self.severity.currentData()
        since, until = self._range()
        digits = fold(self.number.text()).strip()
        return IncidentFilter(
            text=self.text.text(),
            categories=frozenset([category]) if category else frozenset(),
            severities=frozenset([Severity(severity)]) if severity else frozenset(),
            from_utc=since,
            to_utc=until,
            number=int(digits) if digits.isdecimal() else None,
        )

    def _range(self) -> tuple[float | None, float | None]:
        choice = self.days.currentData()
        if choice != "between":
            return day_range(choice or "any", time.time())
        first, last = sorted(
            datetime(d.year(), d.month(), d.day(), tzinfo=IST) for d in (self.since.date(), self.until.date())
        )
        start, end = first, last + timedelta(days=1)
        return start.timestamp(), end.timestamp()

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return self.wanted() != IncidentFilter()

    def clear(self) -> None:
        """Let everything through."""
        self.text.clear()
        self.number.clear()
        for combo in (self.category, self.severity, self.days):
            combo.setCurrentIndex(0)

    def _choice_changed(self) -> None:
        between = self.days.currentData() == "between"
        for widget in (self.since, self._to, self.until):
            widget.setVisible(between)
        self._rest.start()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.text.setPlaceholderText(self.tr("Search incidents"))
        self.text.setAccessibleName(self.tr("Search incidents"))
        self.number.setPlaceholderText(self.tr("Camera number"))
        self.number.setAccessibleName(self.tr("Camera number"))
        self._fill_categories()
        self._fill_severities()
        day_names = (
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
        for name, code in zip(day_names, _DAYS, strict=True):
            self.days.addItem(name, code)
        self.days.setCurrentIndex(chosen)
        self.days.blockSignals(False)
        self.days.setAccessibleName(self.tr("Days"))
        for widget in (self.since, self._to, self.until):
            widget.setVisible(self.days.currentData() == "between")

    def _fill_categories(self) -> None:
        chosen = max(0, self.category.currentIndex())
        self.category.blockSignals(True)
        self.category.clear()
        self.category.addItem(self.tr("All categories"), "")
        for category in self._categories:
            icon = marks.icon(marks.category_mark(category.code, self._categories))
            self.category.addItem(icon, category.name.text(words.language()), category.code)
        self.category.setCurrentIndex(chosen)
        self.category.blockSignals(False)
        self.category.setAccessibleName(self.tr("Category"))

    def _fill_severities(self) -> None:
        chosen = max(0, self.severity.currentIndex())
        self.severity.blockSignals(True)
        self.severity.clear()
        self.severity.addItem(self.tr("All severities"), "")
        for severity in reversed(Severity):
            mark = marks.icon(marks.severity_mark(severity))
            self.severity.addItem(mark, words.severity_words(severity), str(severity))
        self.severity.setCurrentIndex(chosen)
        self.severity.blockSignals(False)
        self.severity.setAccessibleName(self.tr("Severity"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
