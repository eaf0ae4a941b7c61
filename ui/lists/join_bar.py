"""Fields that several columns say together: how that reads, what stands between, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from console.lists.mapping import SEPARATORS, Join
from widgets import icons, list_words, theme
from widgets.elided_label import ElidedLabel

# With more parts there are too many orders to go through.
_MOST_ORDERED = 4


class JoinBar(QWidget):
    """A line for each such field. `separator_chosen(field, separator)`; `another_order(field)`.

    `fields` are the widgets of the lines, from the left, for the keyboard's way through them.
    """

    separator_chosen = Signal(object, str)
    another_order = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._joins: tuple[Join, ...] = ()
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[Sequence[str], ...] = ()
        self._lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)
        self.hide()

    def show_joins(
        self, joins: Sequence[Join], headers: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Show these, as they read in the first rows of the list."""
        self._joins, self._headers, self._rows = tuple(joins), tuple(headers), tuple(rows)
        while len(self._lines) > len(joins):
            self._lines.pop().discard()
        while len(self._lines) < len(joins):
            self._lines.append(_Line(self, self._grid, len(self._lines)))
        self.setVisible(bool(joins))
        self._say()

    @property
    def fields(self) -> list[QWidget]:
        """What the keyboard goes through."""
        return [field for line in self._lines for field in (line.separator, line.order)]

    def _say(self) -> None:
        for line, join in zip(self._lines, self._joins, strict=True):
            field = list_words.field_words(join.field)
            columns = " + ".join(self._headers[at] for at in join.columns)
            line.name.setText(self.tr("{field} = {columns}").format(field=field, columns=columns))
            examples = [join.separator.join(parts) for row in self._rows if (parts := join.parts(row))]
            whole = next((each for each in examples if join.separator in each), *examples[:1] or [""])
            line.example.setText(f"“{whole}”" if whole else self.tr("(the first rows say nothing there)"))
            line.separator.setAccessibleName(self.tr("Between the parts of “{field}”").format(field=field))
            for at, words in enumerate(_separators()):
                line.separator.setItemText(at, words)
            line.separator.setCurrentIndex(SEPARATORS.index(join.separator))
            line.order.setText(self.tr("Other order"))
            line.order.setAccessibleName(self.tr("Other order of the parts of “{field}”").format(field=field))
            line.order.setEnabled(len(join.columns) <= _MOST_ORDERED)

    def chose(self, line: int, separator: str) -> None:
        """Something else is to stand between the parts of a line."""
        self.separator_chosen.emit(self._joins[line].field, separator)

    def reorder(self, line: int) -> None:
        """The parts of a line are to come in another order."""
        self.another_order.emit(self._joins[line].field)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            for line in self._lines:
                line.draw()
            self._say()


class _Line:
    """The widgets of one field."""

    def __init__(self, bar: JoinBar, grid: QGridLayout, row: int) -> None:
        self.mark, self.name, self.example = QLabel(bar), ElidedLabel(bar), ElidedLabel(bar)
        self.separator, self.order = QComboBox(bar), QPushButton(bar)
        for separator in SEPARATORS:
            self.separator.addItem("", separator)
        self.separator.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.order.setAutoDefault(False)
        self.example.setProperty("role", "dim")
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.separator.activated.connect(lambda at: bar.chose(row, SEPARATORS[at]))
        self.order.clicked.connect(lambda: bar.reorder(row))
        self.draw()
        for column, widget in enumerate((self.mark, self.name, self.example, self.separator, self.order)):
            grid.addWidget(widget, row, column)
            widget.show()

    def draw(self) -> None:
        """The mark in the colours of now."""
        ratio = self.mark.devicePixelRatioF()
        self.mark.setPixmap(icons.pixmap("mdi6.link-variant", 18, theme.current().accent, ratio))
        self.order.setIcon(icons.icon("mdi6.swap-horizontal"))

    def discard(self) -> None:
        """The field is said by one column again."""
        for widget in (self.mark, self.name, self.example, self.separator, self.order):
            widget.hide()
            widget.deleteLater()


def _separators() -> tuple[str, ...]:
    """In the order of `SEPARATORS`."""
    translate = list_words.translate
    return (
        translate("JoinBar", "comma"),
        translate("JoinBar", "space"),
        translate("JoinBar", "dash"),
        translate("JoinBar", "slash"),
    )
