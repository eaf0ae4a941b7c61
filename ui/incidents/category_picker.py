"""Category and severity of an incident as rows of buttons: one click or one key each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from console.evidence.values import IncidentCategory, Severity
from ui.incidents import marks, words
from ui.incidents.look import choice_style, dress
from widgets import theme


class CategoryPicker(QWidget):
    """`picked(code)`; picking the chosen one again takes it away (`""`). Buttons carry their number key."""

    picked = Signal(str)

    def __init__(
        self, categories: tuple[IncidentCategory, ...], columns: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._categories = categories
        self._chosen = ""
        self._buttons: list[QToolButton] = []
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for place, category in enumerate(categories):
            button = _choice_button(self, partial(self.pick, category.code))
            self._buttons.append(button)
            layout.addWidget(button, place // columns, place % columns)
        self.retranslate()

    def set_chosen(self, code: str) -> None:
        """Show what is chosen, without a signal."""
        self._chosen = code
        for category, button in zip(self._categories, self._buttons, strict=True):
            button.setChecked(category.code == code)

    def pick(self, code: str) -> None:
        """Choose, or take the choice back."""
        self.set_chosen("" if code == self._chosen else code)
        self.picked.emit(self._chosen)

    def pick_number(self, number: int) -> bool:
        """Choose by the number that a button carries, from 1."""
        if not 1 <= number <= len(self._categories):
            return False
        self.pick(self._categories[number - 1].code)
        return True

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        dress(self, choice_style(theme.current()))
        for place, (category, button) in enumerate(zip(self._categories, self._buttons, strict=True)):
            name = category.name.text(words.language())
            button.setIcon(marks.icon(marks.category_mark(category.code, self._categories)))
            button.setText(f"{place + 1}  {name}" if place < 9 else name)
            button.setToolTip(name)
            button.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


class SeverityPicker(QWidget):
    """`picked(severity value)`; picking the chosen one again takes it away (`""`)."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._buttons: dict[Severity, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for severity in Severity:
            button = _choice_button(self, partial(self.pick, severity))
            self._buttons[severity] = button
            layout.addWidget(button)
        self.retranslate()

    def set_chosen(self, severity: Severity | None) -> None:
        """Show what is chosen, without a signal."""
        self._chosen = severity or ""
        for value, button in self._buttons.items():
            button.setChecked(value == self._chosen)

    def pick(self, severity: Severity) -> None:
        """Choose, or take the choice back."""
        self.set_chosen(None if severity == self._chosen else severity)
        self.picked.emit(str(self._chosen))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        dress(self, choice_style(theme.current()))
        for severity, button in self._buttons.items():
            name = words.severity_words(severity)
            button.setIcon(marks.icon(marks.severity_mark(severity)))
            button.setText(name)
            button.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


def _choice_button(parent: QWidget, act: Callable[[], None]) -> QToolButton:
    button = QToolButton(parent)
    button.setProperty("role", "choice")
    button.setCheckable(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIconSize(QSize(16, 16))
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.clicked.connect(lambda: act())
    return button
