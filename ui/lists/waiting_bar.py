"""Over rows of which nothing becomes unless a person says so: why that is, and all of them at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from console.lists.values import Decision, Outcome
from ui.lists import row_advice
from widgets import icons

WAITING = (Outcome.MISSING, Outcome.DELETED)


class WaitingBar(QWidget):
    """`decided(Outcome, Decision)` for all rows of the outcome that is shown. Hidden for other outcomes."""

    decided = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._count = self._taken = 0
        self._hint, self.all = QLabel(self), QPushButton(self)
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self.all.setAutoDefault(False)
        self.all.clicked.connect(self._decide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._hint, 1)
        row.addWidget(self.all)
        self.hide()

    def show_outcome(
        self, outcome: Outcome | None, counts: Mapping[Outcome, int], taken: Mapping[Outcome, int]
    ) -> None:
        """Rows of this outcome are shown; how many there are of each, and how many of those are taken."""
        self._outcome = outcome if outcome in WAITING else None
        self._count, self._taken = (each.get(outcome, 0) if outcome else 0 for each in (counts, taken))
        self.retranslate()
        self.setVisible(self._outcome is not None)

    def _decide(self) -> None:
        if self._outcome is not None:
            self.decided.emit(self._outcome, Decision.AS_PLANNED if self._all_taken() else Decision.TAKE)

    def _all_taken(self) -> bool:
        return self._taken == self._count

    def retranslate(self) -> None:
        """In the language of the moment."""
        self._hint.setText(row_advice.hint_words(self._outcome))
        self.all.setVisible(self._count > 1)
        if self._all_taken():
            self.all.setText(self.tr("Leave all as they are"))
            self.all.setIcon(icons.icon("mdi6.undo"))
        elif self._outcome is Outcome.DELETED:
            self.all.setText(self.tr("Bring all back"))
            self.all.setIcon(icons.icon("mdi6.delete-restore"))
        else:
            self.all.setText(self.tr("Mark all as gone"))
            self.all.setIcon(icons.icon("mdi6.ghost-outline"))
