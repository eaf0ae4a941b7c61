"""A form of labelled fields in two columns, which tells what was changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.catalogue.editors import Editor

# A place is one field to people and two columns to the catalogue.
PLACE = "place"


class FormNotReadable(ValueError):
    """What stands in the field `name` cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FactsForm(QWidget):
    """`edited()`. A subclass names its fields in `titles`, in the language of the moment."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._former: dict[str, Any] = {}
        self._problem = QLabel(self)
        self._problem.setProperty("role", "warning")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 8, 12, 8)
        self.body.setSpacing(8)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._problem)
        self.body.addStretch(1)

    def titles(self) -> Mapping[str, str]:
        """The fields' names."""
        raise NotImplementedError

    def add(self, name: str, editor: QWidget, *, wide: bool = False) -> None:
        """One more field, in the next free place; a wide one takes a line of its own."""
        label = QLabel(self)
        label.setProperty("role", "section")
        label.setBuddy(editor)
        self._labels[name] = label
        self.editors[name] = editor  # type: ignore[assignment]
        place = getattr(self, "_places", 0)
        place += place % 2 if wide else 0
        line, column = place // 2 * 2, place % 2
        span = 2 if wide else 1
        self._grid.addWidget(label, line, column, 1, span)
        self._grid.addWidget(editor, line + 1, column, 1, span)
        self._grid.setRowMinimumHeight(line + 1, 30)
        self._places = place + span
        editor.edited.connect(self._edited)  # type: ignore[attr-defined]

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show these as they stand."""
        for name, editor in self.editors.items():
            editor.show_value(values.get(name))
        self._former = {name: editor.value() for name, editor in self.editors.items()}
        self.say("")

    def changed(self) -> dict[str, Any]:
        """What is another value now, by column. Raises FormNotReadable."""
        found: dict[str, Any] = {}
        for name, editor in self.editors.items():
            try:
                value = editor.value()
            except ValueError as error:
                raise FormNotReadable(name) from error
            if value != self._former.get(name):
                if name == PLACE:
                    found["lat"], found["lon"] = value if value is not None else (None, None)
                else:
                    found[name] = value
        return found

    @property
    def is_changed(self) -> bool:
        """Whether anything would be written, or cannot be read."""
        try:
            return bool(self.changed())
        except FormNotReadable:
            return True

    def say(self, problem: str, name: str = "") -> None:
        """What is wrong, and the keyboard to the field; "" takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        name = PLACE if name in ("lat", "lon") else name
        if problem and name in self.editors:
            self.editors[name].setFocus()  # type: ignore[attr-defined]

    def retranslate(self) -> None:
        """Say the fields' names."""
        for name, title in self.titles().items():
            if name in self._labels:
                self._labels[name].setText(title)
                self.editors[name].setAccessibleName(title)  # type: ignore[attr-defined]

    def _edited(self) -> None:
        self.say("")
        self.edited.emit()
