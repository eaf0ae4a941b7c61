"""How many rows are new, changed, possible duplicates …: buttons that show only those."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from console.lists.values import Outcome
from ui.lists import outcome_look
from widgets import icons, list_words
from widgets.finder.chips import FlowLayout
from widgets.words import count_words


class OutcomeChips(QWidget):
    """`chosen(Outcome or None)`. Alt+0 shows all rows, Alt+1 and on each outcome in turn."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Outcome, int] = {}
        self._group = QButtonGroup(self)
        self._buttons: dict[Outcome | None, QToolButton] = {}
        self._flow = FlowLayout(self, gap=6)
        for place, outcome in enumerate((None, *outcome_look.ORDER)):
            button = QToolButton(self)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            # Segments overlap by a line where they touch; these stand apart.
            button.setStyleSheet("margin-left: 0; border-radius: 4px;")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(lambda _=False, outcome=outcome: self.chosen.emit(outcome))
            self._group.addButton(button)
            self._buttons[outcome] = button
            self._flow.addWidget(button)
            keys = QKeySequence(f"Alt+{place}")
            QShortcut(keys, self, button.click)
            button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._retranslate()

    def show_counts(self, counts: Mapping[Outcome, int]) -> None:
        """How many rows there are of each; outcomes without rows are hidden."""
        self._counts = dict(counts)
        self._retranslate()

    def choose(self, outcome: Outcome | None) -> None:
        """Mark one as chosen, without a signal."""
        self._buttons[outcome].setChecked(True)

    def _retranslate(self) -> None:
        total = sum(self._counts.values())
        for outcome, button in self._buttons.items():
            count = total if outcome is None else self._counts.get(outcome, 0)
            name = self.tr("All") if outcome is None else list_words.outcome_words(outcome)
            icon = (
                icons.icon("mdi6.format-list-bulleted")
                if outcome is None
                else outcome_look.outcome_icon(outcome)
            )
            button.setIcon(icon)
            button.setText(f"{name}  {count_words(count)}")
            button.setAccessibleName(f"{name}, {count}")
            button.setVisible(outcome is None or count > 0)
        self._arrange()

    def _arrange(self) -> None:
        """Hidden ones leave no gap."""
        while self._flow.takeAt(0) is not None:
            pass
        for button in self._buttons.values():
            if not button.isHidden():
                self._flow.addWidget(button)
        self._flow.invalidate()
        self._flow.update()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
