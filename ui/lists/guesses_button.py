"""The button that tells how many words of a list were guessed for categories, and lets them be settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from console.catalogue.catalogue import Catalogue
from console.lists.plan_values import Guess
from ui.lists.guesses_dialog import GuessesDialog
from widgets import icons


class GuessesButton(QPushButton):
    """`corrected({text: code})`. Hidden where every word is the name of a category."""

    corrected = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._guesses: tuple[Guess, ...] = ()
        self.setAutoDefault(False)
        self.clicked.connect(self._open)
        self.hide()

    def show_guesses(self, guesses: Sequence[Guess]) -> None:
        """Words that were taken for a category, or for none."""
        self._guesses = tuple(guesses)
        self.retranslate()
        self.setVisible(bool(guesses))

    def _open(self) -> None:
        dialog = GuessesDialog(self._guesses, self._catalogue, self)
        dialog.corrected.connect(self.corrected)
        dialog.open()

    def retranslate(self) -> None:
        """In the language of the moment."""
        guessed = sum(not each.settled for each in self._guesses)
        if guessed:
            self.setText(self.tr("Guessed categories: {n}…").format(n=guessed))
            self.setIcon(icons.icon("mdi6.help-rhombus-outline"))
        else:
            self.setText(self.tr("Categories settled by hand: {n}…").format(n=len(self._guesses)))
            self.setIcon(icons.icon("mdi6.account-check-outline"))
