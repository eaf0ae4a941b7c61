"""Which column of a file of areas holds the name, which the kind, and what the areas are where none does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from console.areas.columns import guess_kind
from console.areas.reading import property_names
from console.areas.values import AreaColumns, Feature
from ui.areas import words

_COLUMN_FIELDS = ("name", "name_hi", "name_en", "parent", "kind")
_KINDS = ("thana", "ward", "zone", "city")
_EXAMPLE_AT_MOST = 24
_IN_A_ROW = 3


class ColumnChoice(QWidget):
    """`changed` when something else is chosen by hand; to `offer` a file's columns is no choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.usual_kind = QComboBox(self)
        self.columns = {name: QComboBox(self) for name in _COLUMN_FIELDS}
        self._boxes = {"usual_kind": self.usual_kind, **self.columns}
        self._labels = {name: QLabel(self) for name in self._boxes}
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        for place, (name, box) in enumerate(self._boxes.items()):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            self._labels[name].setBuddy(box)
            form.addWidget(self._labels[name], place // _IN_A_ROW * 2, place % _IN_A_ROW)
            form.addWidget(box, place // _IN_A_ROW * 2 + 1, place % _IN_A_ROW)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._retranslate()

    def offer(self, features: Sequence[Feature], guessed: AreaColumns, file_name: str) -> None:
        """What the file has, each column with an example, and what is likely chosen already."""
        with QSignalBlocker(self.usual_kind):
            # Wards taken for thanas by the usual choice would double the thanas of the city.
            kind = guess_kind(guessed, file_name) or "thana"
            self.usual_kind.setCurrentIndex(self.usual_kind.findData(kind))
        names = property_names(features)
        for field, box in self.columns.items():
            with QSignalBlocker(box):
                box.clear()
                box.addItem("—", "")
                for name in names:
                    example = next(
                        (each.properties[name] for each in features if name in each.properties), ""
                    )
                    box.addItem(f"{name}   ({example[:_EXAMPLE_AT_MOST]})" if example else name, name)
                box.setCurrentIndex(max(0, box.findData(getattr(guessed, field))))

    def chosen(self) -> AreaColumns:
        """The columns that are chosen."""
        return AreaColumns(**{field: box.currentData() or "" for field, box in self.columns.items()})

    def kind(self) -> str:
        """What an area is whose kind the file does not say."""
        return str(self.usual_kind.currentData())

    def set_open(self, on: bool) -> None:
        """Whether something may be chosen now."""
        for box in self._boxes.values():
            box.setEnabled(on)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for name, said in (
            ("usual_kind", self.tr("The file has")),
            ("name", self.tr("Column of the name")),
            ("name_hi", self.tr("Name in Hindi")),
            ("name_en", self.tr("Name in English")),
            ("parent", self.tr("Zone or thana it is part of")),
            ("kind", self.tr("Kind of each area")),
        ):
            self._labels[name].setText(said)
        with QSignalBlocker(self.usual_kind):
            kind = self.usual_kind.currentData() or _KINDS[0]
            self.usual_kind.clear()
            for each in _KINDS:
                self.usual_kind.addItem(words.kind_words(each), each)
            self.usual_kind.setCurrentIndex(self.usual_kind.findData(kind))
