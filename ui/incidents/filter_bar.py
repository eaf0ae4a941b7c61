"""Which incidents to list: text, camera number, category, severity, days, state, and more in a fold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.values import Name
from console.evidence.search_text import fold
from console.evidence.states import IncidentState
from console.evidence.values import IncidentCategory, IncidentCounts, IncidentFilter, Severity
from ui.incidents import case_words, marks, words
from ui.incidents.filter_days import DayFilter
from ui.incidents.filter_more import MoreFilters
from ui.incidents.flow_line import FlowLine

TYPING_REST_MS = 80
# In the digits of either script.
_NUMBER = QRegularExpression(r"\s*[0-9०-९]{0,18}\s*")


class FilterBar(QWidget):
    """`changed(IncidentFilter)` when the operator wants another list."""

    changed = Signal(object)

    def __init__(
        self,
        categories: tuple[IncidentCategory, ...],
        thanas: Sequence[Name] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._categories = categories
        self._counts: IncidentCounts | None = None
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST_MS)
        self._rest.timeout.connect(lambda: self.changed.emit(self.wanted()))
        self.text, self.number = QLineEdit(self), QLineEdit(self)
        for field in (self.text, self.number):
            field.setClearButtonEnabled(True)
            field.textChanged.connect(self._rest.start)
        self.number.setMaximumWidth(140)
        # What is no number would filter nothing, and yet stand there as if it did.
        self.number.setValidator(QRegularExpressionValidator(_NUMBER, self.number))
        self._choices = FlowLine(self)
        self.category, self.severity = QComboBox(self), QComboBox(self)
        for combo in (self.category, self.severity):
            combo.setIconSize(QSize(16, 16))
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.currentIndexChanged.connect(self._rest.start)
            self._choices.flow.addWidget(combo)
        self._days = DayFilter(self._choices.flow, self._choices)
        self._days.changed.connect(self._rest.start)
        self.days = self._days.days
        self.more = MoreFilters(thanas, self)
        self.more.changed.connect(self._more_changed)
        self._build_fold()
        self._build_states()
        self._lay_out()
        self.retranslate()

    def _build_fold(self) -> None:
        self.fold = QToolButton(self)
        self.fold.setProperty("role", "segment")
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self._folded)
        self._choices.flow.addWidget(self.fold)
        self._days.add_dates(self._choices.flow)
        self.more.hide()

    def _build_states(self) -> None:
        self._states_line = FlowLine(self)
        self.states: dict[IncidentState, QToolButton] = {}
        for state in IncidentState:
            button = QToolButton(self)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(14, 14))
            button.toggled.connect(lambda _: self._rest.start())
            self.states[state] = button
            self._states_line.flow.addWidget(button)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.text, 1)
        top.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._choices)
        column.addWidget(self.more)
        column.addWidget(self._states_line)

    def wanted(self) -> IncidentFilter:
        """The filter as it is set now."""
        category, severity = self.category.currentData(), self.severity.currentData()
        since, until = self._days.range()
        digits = fold(self.number.text()).strip()
        return self.more.with_choices(
            IncidentFilter(
                text=self.text.text(),
                categories=frozenset([category]) if category else frozenset(),
                severities=frozenset([Severity(severity)]) if severity else frozenset(),
                from_utc=since,
                to_utc=until,
                number=int(digits) if digits.isdecimal() else None,
                states=frozenset(state for state, button in self.states.items() if button.isChecked()),
            )
        )

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return self.wanted() != IncidentFilter()

    def clear(self) -> None:
        """Let everything through."""
        self.text.clear()
        self.number.clear()
        for combo in (self.category, self.severity):
            combo.setCurrentIndex(0)
        self._days.clear()
        self.more.clear()
        for button in self.states.values():
            button.setChecked(False)

    def show_counts(self, counts: IncidentCounts) -> None:
        """Say beside each choice how many incidents it would show."""
        self._counts = counts
        _count_items(self.category, counts.categories)
        _count_items(self.severity, {str(key): number for key, number in counts.severities.items()})
        self.more.show_counts(counts)
        self._say_states()

    def _say_states(self) -> None:
        for state, button in self.states.items():
            name = case_words.state_words(state)
            count = "" if self._counts is None else f"  {self._counts.states.get(state, 0)}"
            button.setText(f"{name}{count}")
            button.setAccessibleName(f"{name}{count}")
            button.setIcon(marks.icon(marks.case_mark(state)))

    def _more_changed(self) -> None:
        self._say_fold()
        self._rest.start()

    def _folded(self, is_open: bool) -> None:
        self.more.setVisible(is_open)
        self._say_fold()

    def _say_fold(self) -> None:
        is_open = self.fold.isChecked()
        self.fold.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        # What is folded away must not leave out incidents unseen.
        chosen = self.more.chosen
        self.fold.setText(self.tr("More ({count})").format(count=chosen) if chosen else self.tr("More"))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.text.setPlaceholderText(self.tr("Search incidents"))
        self.text.setAccessibleName(self.tr("Search incidents"))
        self.number.setPlaceholderText(self.tr("Camera number"))
        self.number.setAccessibleName(self.tr("Camera number"))
        self.fold.setToolTip(self.tr("Thana, tag, GD or FIR number, hold"))
        self._fill_categories()
        self._fill_severities()
        self._say_states()
        self._say_fold()
        if self._counts is not None:
            self.show_counts(self._counts)

    def _fill_categories(self) -> None:
        chosen = max(0, self.category.currentIndex())
        self.category.blockSignals(True)
        self.category.clear()
        _add(self.category, self.tr("All categories"), "")
        for category in self._categories:
            icon = marks.icon(marks.category_mark(category.code, self._categories))
            _add(self.category, category.name.text(words.language()), category.code)
            self.category.setItemIcon(self.category.count() - 1, icon)
        self.category.setCurrentIndex(chosen)
        self.category.blockSignals(False)
        self.category.setAccessibleName(self.tr("Category"))

    def _fill_severities(self) -> None:
        chosen = max(0, self.severity.currentIndex())
        self.severity.blockSignals(True)
        self.severity.clear()
        _add(self.severity, self.tr("All severities"), "")
        for severity in reversed(Severity):
            _add(self.severity, words.severity_words(severity), str(severity))
            self.severity.setItemIcon(self.severity.count() - 1, marks.icon(marks.severity_mark(severity)))
        self.severity.setCurrentIndex(chosen)
        self.severity.blockSignals(False)
        self.severity.setAccessibleName(self.tr("Severity"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


# The name of a choice without its count.
_NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1


def _add(combo: QComboBox, name: str, data: str) -> None:
    combo.addItem(name, data)
    combo.setItemData(combo.count() - 1, name, _NAME_ROLE)


def _count_items(combo: QComboBox, counts: Mapping[str, int]) -> None:
    for index in range(combo.count()):
        code, name = combo.itemData(index), combo.itemData(index, _NAME_ROLE)
        if code:
            combo.setItemText(index, f"{name}  ({counts.get(code, 0)})")
