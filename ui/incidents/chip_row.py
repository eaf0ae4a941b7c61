"""Short words as chips in a row that breaks where it must, with the field for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from ui.incidents.flow_line import FlowLine
from widgets import icons

LONGEST_TAG = 40
MOST_TAGS = 20


class ChipRow(FlowLine):
    """`removed(position)` when a chip's cross is pressed. `inputs` stand behind the chips."""

    removed = Signal(int)

    def __init__(
        self, inputs: Sequence[QWidget], parent: QWidget | None = None, *, removable: bool = True
    ) -> None:
        super().__init__(parent)
        self._inputs = tuple(inputs)
        self._removable = removable
        self._words: tuple[str, ...] = ()
        for field in self._inputs:
            field.setParent(self)
        self._rebuild()

    def set_words(self, words: Sequence[str]) -> None:
        """Show these chips."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self.flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in self._inputs:
                widget.hide()
                widget.deleteLater()
        for position, text in enumerate(self._words):
            self.flow.addWidget(self._chip(position, text))
        for field in self._inputs:
            self.flow.addWidget(field)
        self.updateGeometry()

    def _chip(self, position: int, text: str) -> QWidget:
        if not self._removable:
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.show()
            return label
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setText(text.replace("&", "&&"))
        button.setIcon(icons.icon("close", self.palette().highlightedText().color()))
        button.setIconSize(QSize(11, 11))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setToolTip(self.tr("Take away: {name}").format(name=text))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(partial(self._remove, position))
        button.show()
        return button

    def _remove(self, position: int) -> None:
        # The chip that had the keys goes: they stay in this field.
        if self._inputs:
            self._inputs[-1].setFocus()
        self.removed.emit(position)

    def changeEvent(self, event: QEvent) -> None:
        """Words and icons anew when language or colours change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._rebuild()


class TagsField(QWidget):
    """`changed(tuple of str)`: Enter or a comma ends a tag; each tag once, whatever its case."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self.text = QLineEdit(self)
        self.text.setMaxLength(LONGEST_TAG)
        self.text.setMinimumWidth(130)
        self.text.textEdited.connect(self._typed)
        self.text.editingFinished.connect(self.add_typed)
        self._row = ChipRow([self.text], self)
        self._row.removed.connect(self._remove)
        _fill(self, self._row)
        self._retranslate()

    @property
    def tags(self) -> tuple[str, ...]:
        """What is shown."""
        return self._tags

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these, without a signal."""
        self._tags = tuple(tags)
        self._row.set_words(self._tags)
        self.text.setVisible(len(self._tags) < MOST_TAGS)

    def add_typed(self) -> None:
        """Take in what stands in the field."""
        wanted = [part.strip() for part in self.text.text().split(",")]
        known = {tag.casefold() for tag in self._tags}
        fresh: list[str] = []
        for tag in wanted:
            if tag and tag.casefold() not in known:
                known.add(tag.casefold())
                fresh.append(tag)
        self.text.clear()
        if fresh:
            self._take((*self._tags, *fresh)[:MOST_TAGS])

    def _typed(self, text: str) -> None:
        if "," in text:
            self.add_typed()

    def _remove(self, position: int) -> None:
        self._take(self._tags[:position] + self._tags[position + 1 :])

    def _take(self, tags: tuple[str, ...]) -> None:
        self.set_tags(tags)
        self.changed.emit(tags)

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Add a tag"))
        self.text.setAccessibleName(self.tr("Add a tag"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


class HandlersField(QWidget):
    """`added(name)`: who handled an incident. Names are only added: the chain has entered them."""

    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.name = QLineEdit(self)
        self.name.setMaxLength(100)
        self.name.setMinimumWidth(150)
        self.name.returnPressed.connect(self._add)
        self.me = QToolButton(self)
        self.me.setProperty("role", "segment")
        self._operator = ""
        self.me.clicked.connect(lambda: self.added.emit(self._operator))
        self._row = ChipRow([self.name, self.me], self, removable=False)
        _fill(self, self._row)
        self._retranslate()

    def show_names(self, names: Sequence[str], operator: str) -> None:
        """Show who handled it; `operator` is offered where that name is not among them."""
        self._names, self._operator = tuple(names), operator
        self._row.set_words([f"{name}  ·" for name in self._names[:-1]] + list(self._names[-1:]))
        known = {name.casefold().strip() for name in self._names}
        self.me.setVisible(bool(operator.strip()) and operator.casefold().strip() not in known)

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        self.name.clear()
        if name and name.casefold() not in {each.casefold() for each in self._names}:
            self.added.emit(name)

    def _retranslate(self) -> None:
        self.name.setPlaceholderText(self.tr("Add a person"))
        self.name.setAccessibleName(self.tr("Add a person who handled it"))
        self.me.setText(self.tr("I handle this"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _fill(widget: QWidget, row: ChipRow) -> None:
    """Lay a widget out as nothing but its row of chips, whose height depends on its width."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(row)
    widget.setSizePolicy(row.sizePolicy())
