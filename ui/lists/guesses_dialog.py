"""Words of a list that were taken for a category: confirmed or corrected once for all rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Catalogue
from console.lists.plan_values import Guess
from ui.incidents.words import language
from widgets import icons, theme
from widgets.words import count_words

# A list with more different words than this has another column for its categories.
MOST = 60
# By state: no category, guessed, settled by a person. The colour only helps.
_MARKS = (
    ("mdi6.close-octagon-outline", "down"),
    ("mdi6.help-rhombus-outline", "warning"),
    ("mdi6.account-check-outline", "accent"),
)


def _state(guess: Guess) -> int:
    if not guess.code:
        return 0
    return 2 if guess.settled else 1


class GuessesDialog(QDialog):
    """`corrected({text: code})` with every word that a person settled, confirmed ones among them."""

    corrected = Signal(object)

    def __init__(self, guesses: Sequence[Guess], catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._catalogue = catalogue
        # Words that mean nothing keep rows out: they come first, and what a person settled comes last.
        self._guesses = sorted(guesses, key=lambda each: (bool(each.code), each.settled, -each.count))[:MOST]
        self.combos: list[QComboBox] = []
        self._marks: list[QLabel] = []
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._grid = QWidget()
        self._lay_out()
        self._retranslate()
        self.resize(620, min(620, 190 + 40 * len(self._guesses)))
        if self.combos:
            self.combos[0].setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(4, 4, 12, 4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        now = theme.current()
        for row, guess in enumerate(self._guesses):
            mark = QLabel()
            name, colour = _MARKS[_state(guess)]
            mark.setPixmap(icons.pixmap(name, 18, getattr(now, colour), self.devicePixelRatioF()))
            self._marks.append(mark)
            text = QLabel(f"“{guess.text}”")
            text.setTextFormat(Qt.TextFormat.PlainText)
            count = QLabel(f"× {count_words(guess.count)}")
            count.setProperty("role", "dim")
            combo = self._combo(guess)
            self.combos.append(combo)
            for column, widget in enumerate((mark, text, count, combo)):
                grid.addWidget(widget, row, column)
        grid.setRowStretch(len(self._guesses), 1)
        area = QScrollArea()
        area.setWidget(self._grid)
        area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = QPushButton()
        self.ok.setDefault(True)
        buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.setSpacing(10)
        column_.addWidget(self._sentence)
        column_.addWidget(area, 1)
        column_.addWidget(buttons)

    def _combo(self, guess: Guess) -> QComboBox:
        combo = QComboBox()
        combo.setMaxVisibleItems(24)
        combo.addItem("", "")
        for each in self._catalogue.categories:
            combo.addItem(each.name.text(language()), each.code)
        combo.setCurrentIndex(max(0, combo.findData(guess.code)))
        combo.setAccessibleName(guess.text)
        return combo

    def accept(self) -> None:
        """Give what was settled; words left without a category stay rejected."""
        settled = {
            guess.text: code
            for guess, combo in zip(self._guesses, self.combos, strict=True)
            if (code := combo.currentData())
        }
        self.corrected.emit(settled)
        super().accept()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Categories that were guessed"))
        self._sentence.setText(
            self.tr(
                "These words of the list are not the name of a category. Choose what each one means; it "
                "counts for all rows with this word. Rows whose word has no category stay rejected."
            )
        )
        self.ok.setText(self.tr("Use these"))
        said = (self.tr("Unknown word"), self.tr("Guessed"), self.tr("Settled by hand"))
        for mark, guess in zip(self._marks, self._guesses, strict=True):
            mark.setToolTip(said[_state(guess)])
            mark.setAccessibleName(said[_state(guess)])
        for combo in self.combos:
            combo.setItemText(0, self.tr("no category"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
