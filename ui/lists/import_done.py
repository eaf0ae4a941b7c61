"""The last step: what was written, where the rejected rows are, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.lists.plan_values import Applied
from console.lists.values import Decision, Outcome
from ui.lists import outcome_look
from widgets import icons, list_words, theme
from widgets.words import count_words

_SPANS_TOLD = 4
WIDE_PX = 640


class DoneStep(QWidget):
    """`undo_wanted()`. Shows what `Applied` says."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._applied: Applied | None = None
        self._name = ""
        self._rejected: Path | None = None
        self._taken_back = False
        self._mark, self._title, self._further, self._where = (QLabel(self) for _ in range(4))
        self._counts = QFrame(self)
        self._grid = QGridLayout(self._counts)
        self.folder, self.undo = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.folder.clicked.connect(self._open_folder)
        self.undo.clicked.connect(self.undo_wanted)
        self._retranslate()

    def _lay_out(self) -> None:
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._counts.setProperty("role", "card")
        self._counts.setMaximumWidth(WIDE_PX)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for label in (self._further, self._where):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        for button in (self.folder, self.undo):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(80, 30, 80, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._counts)
        column.addWidget(self._further)
        column.addWidget(self._where)
        column.addLayout(buttons)
        column.addStretch(1)

    # What is shown

    def show_done(self, applied: Applied, name: str) -> None:
        """What was written, and what it is called in the history."""
        self._applied, self._name, self._rejected, self._taken_back = applied, name, None, False
        self._say()

    def show_rejected(self, path: Path) -> None:
        """Where the rejected rows are."""
        self._rejected = path
        self._say()

    def show_taken_back(self) -> None:
        """It was undone."""
        self._taken_back = True
        self._say()

    def _say(self) -> None:
        applied = self._applied
        if applied is None:
            return
        now, left = theme.current(), applied.decided.get(Decision.LEAVE_OUT, 0)
        name, colour = ("mdi6.check-circle", now.live)
        if self._taken_back:
            name, colour = ("mdi6.undo", now.text_dim)
        elif not applied.change and applied.counts.get(Outcome.REJECTED):
            name, colour = ("mdi6.alert", now.warning)
        self._mark.setPixmap(icons.pixmap(name, 40, colour, self.devicePixelRatioF()))
        if self._taken_back:
            self._title.setText(self.tr("“{name}” was taken back").format(name=self._name))
        elif applied.change:
            self._title.setText(self.tr("“{name}” is in the catalogue").format(name=self._name))
        elif {each for each, count in applied.counts.items() if count} <= {Outcome.UNCHANGED} and not left:
            self._title.setText(self.tr("Nothing had to be changed: the catalogue has all of it already"))
        else:
            self._title.setText(self.tr("Nothing was taken in"))
        self._show_counts(applied)
        self._further.setText("\n".join(self._further_words(applied)))
        self._further.setVisible(bool(self._further.text()) and not self._taken_back)
        self._where.setVisible(self._rejected is not None)
        if self._rejected is not None:
            said = self.tr("Rejected rows with their reasons, to be corrected and taken in again:")
            self._where.setText(f"{said}\n{self._rejected}")
        self.folder.setVisible(self._rejected is not None)
        self.undo.setVisible(bool(applied.change) and not self._taken_back)

    def _show_counts(self, applied: Applied) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        shown = [each for each in outcome_look.ORDER if applied.counts.get(each, 0)]
        for row, outcome in enumerate(shown):
            mark = QLabel()
            mark.setPixmap(
                icons.pixmap(
                    outcome_look.outcome_mark(outcome),
                    20,
                    outcome_look.outcome_colour(outcome),
                    self.devicePixelRatioF(),
                )
            )
            count = QLabel(count_words(applied.counts[outcome]))
            count.setProperty("role", "number")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(mark, row, 0)
            self._grid.addWidget(count, row, 1)
            self._grid.addWidget(QLabel(list_words.outcome_words(outcome)), row, 2)
        self._grid.setColumnStretch(2, 1)
        self._counts.setVisible(bool(shown) and not self._taken_back)

    def _further_words(self, applied: Applied) -> list[str]:
        lines = []
        if applied.numbered:
            lines.append(
                self.tr("Call-up numbers given: {n} ({spans})").format(
                    n=count_words(applied.numbered), spans=_spans(applied.numbers)
                )
            )
        lines.extend(self._decided_words(applied.decided))
        if applied.pairs:
            lines.append(
                self.tr("Possible duplicates that wait under “Checks”: {n}").format(
                    n=count_words(applied.pairs)
                )
            )
        if applied.skipped:
            lines.append(
                self.tr("Rows left out because the catalogue changed in the meantime: {n}").format(
                    n=count_words(len(applied.skipped))
                )
            )
        if applied.counts.get(Outcome.MISSING, 0):
            lines.append(self.tr("What is not in this list was left as it is; it may be only a part."))
        if applied.counts.get(Outcome.DELETED, 0):
            lines.append(self.tr("What was deleted by hand was not taken in again."))
        return lines

    def _decided_words(self, decided: Mapping[Decision, int]) -> list[str]:
        """What a person said of rows, where that came to something."""
        merged = decided.get(Decision.MERGE, 0) + decided.get(Decision.MERGE_TAKE, 0)
        return [
            said.format(n=count_words(count))
            for said, count in (
                (self.tr("Possible duplicates that were the same site: {n}"), merged),
                (
                    self.tr("Possible duplicates that were sites of their own: {n}"),
                    decided.get(Decision.KEEP_BOTH, 0),
                ),
                (self.tr("Rows left out by hand: {n}"), decided.get(Decision.LEAVE_OUT, 0)),
            )
            if count
        ]

    def _open_folder(self) -> None:
        if self._rejected is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._rejected.parent)))

    def _retranslate(self) -> None:
        self.folder.setText(self.tr("Open folder"))
        self.folder.setIcon(icons.icon("mdi6.folder-open-outline"))
        self.undo.setText(self.tr("Undo"))
        self.undo.setIcon(icons.icon("mdi6.undo"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def _spans(numbers: tuple[tuple[int, int], ...]) -> str:
    told = [str(first) if first == last else f"{first}–{last}" for first, last in numbers[:_SPANS_TOLD]]
    return ", ".join([*told, "…"] if len(numbers) > _SPANS_TOLD else told)
