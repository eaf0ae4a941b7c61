"""What holds for a list as a whole: who sent it, which sheet, and what its rows do not say themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLabel, QSizePolicy, QWidget

from console.catalogue.area_names import told_names
from console.catalogue.catalogue import Catalogue
from console.catalogue.values import Area, Ownership
from console.lists.mapping import Defaults
from ui.incidents.words import language
from widgets import words

LONGEST_SENDER = 120


class ImportForm(QWidget):
    """`sender_changed()`, `sheet_wanted(name)`, and `defaults_changed()` when a default is chosen."""

    sender_changed = Signal()
    sheet_wanted = Signal(str)
    defaults_changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._kept = Defaults()
        self.sent_by = QComboBox(self)
        self.sent_by.setEditable(True)
        self.sent_by.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.sent_by.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sheet, self.category, self.thana, self.ownership = (QComboBox(self) for _ in range(4))
        self._labels = [QLabel(self) for _ in range(5)]
        self._lay_out()
        if (line := self.sent_by.lineEdit()) is not None:
            line.setMaxLength(LONGEST_SENDER)
            line.editingFinished.connect(self.sender_changed)
        self.sent_by.activated.connect(lambda _: self.sender_changed.emit())
        self.sheet.activated.connect(lambda _: self.sheet_wanted.emit(self.sheet.currentText()))
        for combo in (self.category, self.thana, self.ownership):
            combo.activated.connect(lambda _: self.defaults_changed.emit())
        self._retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        fields = (self.sent_by, self.sheet, self.category, self.thana, self.ownership)
        for column, (label, field) in enumerate(zip(self._labels, fields, strict=True)):
            label.setProperty("role", "section")
            label.setBuddy(field)
            field.setMinimumContentsLength(10)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 5 if column == 0 else 3)

    # Values

    def set_senders(self, names: Sequence[str]) -> None:
        """Offer the senders of former lists; what is typed stays."""
        typed = self.sent_by.currentText()
        self.sent_by.clear()
        self.sent_by.addItems(list(names))
        self.sent_by.setEditText(typed)
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.sent_by.setCompleter(completer)

    def forget(self) -> None:
        """Nobody has sent the list yet, and nothing holds for all of its rows."""
        self.sent_by.setEditText("")
        self.set_defaults(Defaults())

    def sender_name(self) -> str:
        """Who sent the list, as typed, without needless spaces."""
        return " ".join(self.sent_by.currentText().split())

    def set_sheets(self, names: Sequence[str], chosen: str) -> None:
        """The workbook's sheets; hidden where there is no choice."""
        self.sheet.clear()
        self.sheet.addItems(list(names))
        self.sheet.setCurrentText(chosen)
        several = len(names) > 1
        self.sheet.setVisible(several)
        self._labels[1].setVisible(several)

    def defaults(self) -> Defaults:
        """What is chosen for the whole list; what has no field here stays as it was remembered."""
        thana = self.thana.currentData() or ""
        return Defaults(
            category=self.category.currentData() or "",
            ownership=self.ownership.currentData(),
            zone=self._kept.zone,
            thana=thana,
            ward=self._kept.ward,
            placement=self._kept.placement,
            transport=self._kept.transport,
            credential=self._kept.credential,
        )

    def set_defaults(self, defaults: Defaults) -> None:
        """Choose these."""
        self._kept = defaults
        for combo, value in (
            (self.category, defaults.category or None),
            (self.thana, defaults.thana or None),
            (self.ownership, defaults.ownership),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))

    # Words

    def _retranslate(self) -> None:
        names = (
            self.tr("Sender of the list"),
            self.tr("Sheet"),
            self.tr("Category of all rows"),
            self.tr("Thana of all rows"),
            self.tr("Ownership of all rows"),
        )
        fields = (self.sent_by, self.sheet, self.category, self.thana, self.ownership)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        if (line := self.sent_by.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("for example: District Excise Officer"))
        speech = language()
        as_told = self.tr("as the rows say")
        _refill(
            self.category,
            as_told,
            [(each.name.text(speech), each.code) for each in self._catalogue.categories],
        )
        _refill(self.thana, as_told, thana_choices(self._catalogue.areas, speech))
        _refill(self.ownership, as_told, [(words.ownership_words(each), int(each)) for each in Ownership])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def thana_choices(areas: Sequence[Area], speech: str) -> list[tuple[str, str]]:
    """Thanas by name, with their identifiers."""
    told = told_names(areas)
    return sorted((told[each.id].text(speech), each.id) for each in areas if each.kind == "thana")


def _refill(combo: QComboBox, first: str, choices: Sequence[tuple[str, Any]]) -> None:
    chosen = combo.currentData()
    combo.clear()
    combo.addItem(first, None)
    for name, value in choices:
        combo.addItem(name, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
