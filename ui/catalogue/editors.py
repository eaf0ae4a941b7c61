"""Fields of the forms in which sites and cameras are changed: each knows what it had and what it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.catalogue.coordinates import CoordinatesField
from ui.catalogue.desk import Desk
from ui.catalogue.fact_words import coordinates_words

LONGEST = 1000
LONGEST_NOTE = 2000
NOTE_PX = 62


class Editor(Protocol):
    """A field, for the form that it stands in; it has a signal `edited()` besides."""

    def show_value(self, value: Any) -> None:
        """Show a value as the one that stands."""
        ...

    def value(self) -> Any:
        """What it has now; raises ValueError where that cannot be one."""
        ...


class TextEditor(QLineEdit):
    """A line of text."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.textChanged.connect(lambda _: self.edited.emit())

    def show_value(self, value: Any) -> None:
        """The text, from its beginning."""
        self.setText(str(value or ""))
        self.setCursorPosition(0)

    def value(self) -> str:
        """The text without what surrounds it."""
        return " ".join(self.text().split())


class NoteEditor(QPlainTextEdit):
    """Several lines."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(NOTE_PX)
        self.textChanged.connect(self.edited)

    def show_value(self, value: Any) -> None:
        """The text."""
        self.setPlainText(str(value or ""))

    def value(self) -> str:
        """The text."""
        return self.toPlainText().strip()[:LONGEST_NOTE]


class DegreesEditor(TextEditor):
    """A direction of view from 0 to 360 degrees from north; empty for none."""

    def show_value(self, value: Any) -> None:
        """Whole degrees where they are whole."""
        super().show_value("" if value is None else f"{float(value):g}")

    def value(self) -> float | None:  # type: ignore[override]
        """Degrees or None; raises ValueError."""
        text = super().value().removesuffix("°").replace(",", ".")
        return float(text) if text else None


class ChoiceEditor(QComboBox):
    """One of several; `fill` it with names and values, in the language of the moment."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._shown: Any = None
        self.activated.connect(lambda _: self.edited.emit())

    def fill(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer these; the chosen one stays."""
        chosen = self.currentData() if self.count() else self._shown
        self.clear()
        for name, value in choices:
            self.addItem(name, value)
        self._choose(chosen)

    def show_value(self, value: Any) -> None:
        """Choose it; one that is not offered any more is shown as it is."""
        self._shown = value
        self._choose(value)

    def value(self) -> Any:
        """The chosen one."""
        return self.currentData()

    def _choose(self, value: Any) -> None:
        at = self.findData(value)
        if at < 0 and value not in (None, ""):
            self.addItem(str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(max(0, at))


class PlaceEditor(CoordinatesField):
    """A place as people write it; its value is (lat, lon) or None, in degrees."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place: tuple[float, float] | None = None
        self._readable = True
        self.setClearButtonEnabled(True)
        self.found.connect(self._has)
        self.textEdited.connect(lambda _: self._typed())

    def hint(self) -> str:
        """What stands in the empty field."""
        return self.tr("degrees, or a map's link")

    def show_value(self, value: Any) -> None:
        """A place or None."""
        self._place, self._readable = value, True
        super().clear()
        self.setText(coordinates_words(*value) if value is not None else "")
        self._read_text = self.text()
        self.setCursorPosition(0)

    def value(self) -> tuple[float, float] | None:
        """The place; raises ValueError where what is typed is none."""
        self.read_now()
        if not self._readable:
            raise ValueError("no place")
        return self._place

    def _typed(self) -> None:
        self._readable = False
        self.edited.emit()

    def _has(self, place: tuple[float, float] | None) -> None:
        self._place = place
        self._readable = place is not None or not self.text().strip()
        self.edited.emit()
