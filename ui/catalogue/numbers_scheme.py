"""The rules of call-up numbers as a form: whose blocks, how many digits, the first one, the blocks' size."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from console.catalogue.number_scheme import BLOCK_AT_LEAST, BLOCK_AT_MOST, DIGITS_AT_MOST
from console.catalogue.numbers import Per, Scheme
from ui.catalogue import numbers_words as words


class SchemeForm(QWidget):
    """`changed()` when a rule is set to something else; blocks are not its business, but are kept."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = Scheme()
        self.per = QComboBox(self)
        for per in Per:
            self.per.addItem("", per)
        self.digits, self.first, self.block = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        self.digits.setRange(1, DIGITS_AT_MOST)
        self.first.setRange(1, 10**DIGITS_AT_MOST - 1)
        self.block.setRange(BLOCK_AT_LEAST, BLOCK_AT_MOST)
        for box in (self.digits, self.first, self.block):
            # A number that is still being typed is no rule yet.
            box.setKeyboardTracking(False)
            box.valueChanged.connect(lambda _: self.changed.emit())
        self.per.activated.connect(lambda _: self.changed.emit())
        self._labels = [QLabel(self) for _ in range(4)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for label, field in zip(self._labels, (self.per, self.digits, self.first, self.block), strict=True):
            label.setBuddy(field)
            pair = QFormLayout()
            pair.addRow(label, field)
            row.addLayout(pair)
        row.addStretch(1)
        self._retranslate()
        self.set_scheme(self._scheme)

    def scheme(self) -> Scheme:
        """The rules as the form has them; blocks of thanas mean nothing for zones, and go with a change."""
        per = Per(self.per.currentData())
        blocks = self._scheme.blocks if per is self._scheme.per else {}
        return Scheme(per, self.digits.value(), self.first.value(), self.block.value(), blocks)

    def set_scheme(self, scheme: Scheme) -> None:
        """Show these rules."""
        self._scheme = scheme
        fields = (self.per, self.digits, self.first, self.block)
        for field in fields:
            field.blockSignals(True)
        self.per.setCurrentIndex(self.per.findData(scheme.per))
        self.digits.setValue(scheme.digits)
        self.first.setValue(scheme.first)
        self.block.setValue(scheme.block)
        for field in fields:
            field.blockSignals(False)

    def set_blocks(self, scheme: Scheme) -> None:
        """Keep other blocks with the rules that stand in the form."""
        self._scheme = replace(self.scheme(), blocks=scheme.blocks)

    def _retranslate(self) -> None:
        for place, per in enumerate(Per):
            self.per.setItemText(place, words.per_words(per))
        texts = (
            self.tr("&Blocks"),
            self.tr("&Digits at most"),
            self.tr("&First number"),
            self.tr("Numbers in a bl&ock"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
