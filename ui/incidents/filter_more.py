"""The rarer filters of the list of incidents: thana, tag, a number of a register, hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from console.catalogue.values import Name
from console.evidence.values import IncidentCounts, IncidentFilter
from ui.incidents import words
from ui.incidents.flow_line import FlowLine

_HELD = ("any", "held", "lifted", "deleted")
_REST_MS = 120


class MoreFilters(FlowLine):
    """`changed()` when a choice was made. Thanas and tags offered are those that incidents have."""

    changed = Signal()

    def __init__(self, thanas: Sequence[Name], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thanas = tuple(thanas)
        self._counts: IncidentCounts | None = None
        self.thana, self.tag, self.held = QComboBox(self), QComboBox(self), QComboBox(self)
        self.reference = QLineEdit(self)
        self.reference.setClearButtonEnabled(True)
        self.reference.setMaximumWidth(150)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed)
        self.reference.textChanged.connect(self._rest.start)
        for combo in (self.thana, self.tag, self.held):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.currentIndexChanged.connect(self.changed)
        for part in (self.thana, self.tag, self.reference, self.held):
            self.flow.addWidget(part)
        self.retranslate()

    def set_thanas(self, thanas: Sequence[Name]) -> None:
        """The city has these thanas now."""
        self._thanas = tuple(thanas)
        self._rename_thana()

    @property
    def chosen(self) -> int:
        """How many of these filters leave something out."""
        combos = sum(combo.currentIndex() > 0 for combo in (self.thana, self.tag, self.held))
        return combos + bool(self.reference.text().strip())

    def with_choices(self, wanted: IncidentFilter) -> IncidentFilter:
        """A filter with these choices as well."""
        held = self.held.currentData()
        return replace(
            wanted,
            thanas=self._both_names(self.thana.currentData() or ""),
            tag=self.tag.currentData() or "",
            reference=self.reference.text().strip(),
            held={"held": True, "lifted": False}.get(held),
            deleted=True if held == "deleted" else None,
        )

    def clear(self) -> None:
        """Let everything through."""
        self.reference.clear()
        for combo in (self.thana, self.tag, self.held):
            combo.setCurrentIndex(0)

    def show_counts(self, counts: IncidentCounts) -> None:
        """Offer the thanas and tags that there are, with how many incidents each would show."""
        self._counts = counts
        thanas: dict[str, int] = {}
        for name, number in counts.thanas.items():
            shown = self._shown_name(name)
            thanas[shown] = thanas.get(shown, 0) + number
        self._offer(self.thana, self.tr("All thanas"), thanas)
        self._offer(self.tag, self.tr("All tags"), dict(counts.tags))

    def _offer(self, combo: QComboBox, everything: str, counts: dict[str, int]) -> None:
        chosen = combo.currentData() or ""
        names = sorted({*counts, *([chosen] if chosen else [])}, key=str.casefold)
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(everything, "")
        for name in names:
            combo.addItem(f"{name}  ({counts.get(name, 0)})", name)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.blockSignals(False)

    def _shown_name(self, written: str) -> str:
        area = next((name for name in self._thanas if written in (name.hi, name.en)), None)
        return written if area is None else area.text(words.language())

    def _both_names(self, shown: str) -> frozenset[str]:
        """A thana as people may have written it: in Hindi or in English."""
        if not shown:
            return frozenset()
        area = next((name for name in self._thanas if shown in (name.hi, name.en)), Name(shown, shown))
        return frozenset(name for name in (area.hi, area.en) if name)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        names = (
            self.tr("On hold or not"),
            self.tr("On hold"),
            self.tr("Hold lifted"),
            self.tr("Files deleted"),
        )
        chosen = max(0, self.held.currentIndex())
        self.held.blockSignals(True)
        self.held.clear()
        for name, code in zip(names, _HELD, strict=True):
            self.held.addItem(name, code)
        self.held.setCurrentIndex(chosen)
        self.held.blockSignals(False)
        self.reference.setPlaceholderText(self.tr("GD or FIR number"))
        for field, said in (
            (self.thana, self.tr("Thana")),
            (self.tag, self.tr("Tag")),
            (self.held, self.tr("Hold")),
            (self.reference, self.tr("GD or FIR number")),
        ):
            field.setAccessibleName(said)
        self._rename_thana()

    def _rename_thana(self) -> None:
        """The chosen thana keeps its choice under its name in the new language."""
        chosen = self.thana.currentData() or ""
        if chosen:
            self.thana.setItemData(self.thana.currentIndex(), self._shown_name(chosen))
        if self._counts is not None:
            self.show_counts(self._counts)
        else:
            self._offer(self.thana, self.tr("All thanas"), {})
            self._offer(self.tag, self.tr("All tags"), {})

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
