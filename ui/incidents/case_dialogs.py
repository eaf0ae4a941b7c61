"""Small windows before a step that is entered in the chain: another state, a lifted hold, a deletion."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.evidence.values import Deletion
from ui.incidents import case_words
from widgets.words import counted

LONGEST_REASON = 1000


class ReasonDialog(QDialog):
    """Says what will be done and asks why; `given(reason, name)`. With `needed` there must be a reason.

    With `who` it asks for a name as well, and begins with that one; otherwise the name it gives is empty.
    """

    given = Signal(str, str)

    def __init__(
        self,
        title: str,
        sentence: str,
        button: str,
        parent: QWidget,
        *,
        needed: bool,
        grave: bool = False,
        who: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self._needed = needed
        self.sentence = _sentence(sentence)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(84)
        self.reason.setPlaceholderText(self.tr("Reason") if needed else self.tr("Reason, if there is one"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.textChanged.connect(self._check)
        self._asks_name = who is not None
        self.name = QLineEdit(who or "")
        self.name.setMaxLength(100)
        self.name.textChanged.connect(self._check)
        self.ok, buttons = _buttons(self, button, grave=grave)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.sentence)
        column.addWidget(self.reason)
        if self._asks_name:
            form = QFormLayout()
            form.addRow(self.tr("Your name"), self.name)
            column.addLayout(form)
        column.addWidget(buttons)
        self._check()
        # Where no reason is needed, Enter alone confirms.
        (self.reason if needed else self.ok).setFocus()

    def sizeHint(self) -> QSize:
        """As wide as its sentence wants, no wider than a small screen."""
        return super().sizeHint().boundedTo(QSize(720, 600))

    def accept(self) -> None:
        """Give the reason away; not an empty one where it is needed."""
        if self._fits():
            self.given.emit(self._text(), " ".join(self.name.text().split()))
            super().accept()

    def _text(self) -> str:
        return self.reason.toPlainText().strip()[:LONGEST_REASON]

    def _fits(self) -> bool:
        named = bool(self.name.text().strip()) or not self._asks_name
        return named and (bool(self._text()) or not self._needed)

    def _check(self) -> None:
        self.ok.setEnabled(self._fits())


class SecondPersonDialog(QDialog):
    """The second of two people answers a deletion: `confirmed(name)`, or `refused(name, reason)`."""

    confirmed = Signal(str)
    refused = Signal(str, str)

    def __init__(self, deletion: Deletion, files: int, operator: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deletion of evidence"))
        self.setMinimumWidth(520)
        self._deletion = deletion
        said = _sentence(case_words.deletion_words(deletion))
        what = _sentence(self._consequence(files))
        self.name = QLineEdit("" if _same(operator, deletion.asked_by) else operator)
        self.name.setMaxLength(100)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        self.problem = _sentence(" ")
        self.problem.setProperty("role", "warning")
        form = QFormLayout()
        form.addRow(self.tr("Your name"), self.name)
        form.addRow(self.tr("Why not, if you refuse"), self.reason)
        self.ok, buttons = _buttons(self, self.tr("Delete the files"), grave=True)
        self.refuse = QPushButton(self.tr("Refuse"))
        self.refuse.setAutoDefault(False)
        self.refuse.clicked.connect(self._refuse)
        buttons.addButton(self.refuse, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(said)
        column.addWidget(what)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(buttons)
        for field in (self.name, self.reason):
            field.textChanged.connect(self._check)
        self._check()
        self.name.setFocus()

    def _consequence(self, files: int) -> str:
        one = self.tr(
            "If another person confirms, 1 file is deleted for good. The record, the history "
            "and the hashes stay."
        )
        many = self.tr(
            "If another person confirms, {count} files are deleted for good. The record, the history "
            "and the hashes stay."
        )
        return counted(files, one, many)

    def accept(self) -> None:
        """Confirm, if another person does."""
        if self._another():
            self.confirmed.emit(self._who())
            super().accept()

    def _refuse(self) -> None:
        self.refused.emit(self._who(), self.reason.text().strip())
        super().reject()

    def _who(self) -> str:
        return " ".join(self.name.text().split())

    def _another(self) -> bool:
        return bool(self._who()) and not _same(self._who(), self._deletion.asked_by)

    def _check(self) -> None:
        same = bool(self._who()) and not self._another()
        told = self.tr("{name} asked for this deletion. Another person must confirm it.")
        self.problem.setText(told.format(name=self._deletion.asked_by) if same else " ")
        self.ok.setEnabled(self._another())
        self.refuse.setEnabled(bool(self._who() and self.reason.text().strip()))


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def _sentence(text: str) -> QLabel:
    """Words that may hold names and reasons as people wrote them: never read as marked-up text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _buttons(dialog: QDialog, words: str, *, grave: bool) -> tuple[QPushButton, QDialogButtonBox]:
    """The button that does it, and the row that it stands in. What is grave is not done by Enter."""
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    ok = QPushButton(words)
    ok.setProperty("role", "danger" if grave else "primary")
    ok.setAutoDefault(not grave)
    row.addButton(ok, QDialogButtonBox.ButtonRole.AcceptRole)
    if not grave:
        ok.setDefault(True)
    row.accepted.connect(dialog.accept)
    row.rejected.connect(dialog.reject)
    return ok, row
