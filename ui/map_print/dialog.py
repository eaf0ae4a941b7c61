"""Asks what a sheet is to be: its title, file or picture, paper, which way round."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.map_print.order import Form, Paper, SheetChoice

_TITLE_MOST = 120


class MapPrintDialog(QDialog):
    """`chosen(SheetChoice)` when all is answered."""

    chosen = Signal(object)

    def __init__(self, title: str, last: SheetChoice | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save the map"))
        self.setMinimumWidth(430)
        last = last or SheetChoice(title)
        self.title = QLineEdit(title)
        self.title.setMaxLength(_TITLE_MOST)
        self.title.setPlaceholderText(self.tr("City map"))
        form = QFormLayout()
        form.addRow(self.tr("&Title"), self.title)
        self._form = _choice(
            form,
            self.tr("File"),
            {Form.PDF: self.tr("P&DF, for printing"), Form.PNG: self.tr("P&NG picture")},
            last.form,
        )
        self._paper = _choice(form, self.tr("Paper"), {Paper.A4: "A&4", Paper.A3: "A&3"}, last.paper)
        self._way = _choice(
            form, self.tr("Held"), {True: self.tr("&Wide"), False: self.tr("&High")}, last.landscape
        )
        said = QLabel(self.tr("What the map shows now, with its legend, the time and a scale."))
        said.setProperty("role", "dim")
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(self.tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("role", "primary")
        save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(form)
        column.addWidget(buttons)
        self.title.selectAll()

    @property
    def choice(self) -> SheetChoice:
        """What is chosen at the moment."""
        return SheetChoice(
            self.title.text().strip(),
            list(Form)[self._form.checkedId()],
            list(Paper)[self._paper.checkedId()],
            self._way.checkedId() == 0,
        )

    def accept(self) -> None:
        """Give away what was chosen."""
        self.chosen.emit(self.choice)
        super().accept()


def _choice(form: QFormLayout, words: str, kinds: dict[object, str], chosen: object) -> QButtonGroup:
    """One of a few, all of them in sight; its id is the place in `kinds`."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    group = QButtonGroup(line)
    for number, (kind, name) in enumerate(kinds.items()):
        button = QRadioButton(name)
        button.setChecked(kind is chosen or kind == chosen)
        group.addButton(button, number)
        row.addWidget(button)
    row.addStretch(1)
    form.addRow(words, line)
    return group
