"""Asks what a sheet is to be: its title, file or picture, paper, which way round."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.map_print.order import ELSEWHERE, Form, Missing, Paper, SheetChoice
from widgets import icons, theme

_TITLE_MOST = 120
_MARK_PX = 20


class MapPrintDialog(QDialog):
    """`chosen(SheetChoice)` when all is answered.

    `missing` says what the sheet would lack, asked now and after `whole_wanted()`, on which the map should
    show all of the city. What lacks something is saved only when that was confirmed.
    """

    chosen = Signal(object)
    whole_wanted = Signal()

    def __init__(
        self,
        title: str,
        last: SheetChoice | None = None,
        parent: QWidget | None = None,
        missing: Callable[[], frozenset[Missing]] = frozenset,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save the map"))
        self.setMinimumWidth(430)
        last = last or SheetChoice(title)
        self.title = QLineEdit(title)
        self.title.setMaxLength(_TITLE_MOST)
        self.title.setPlaceholderText(self.tr("City map"))
        form = self._made_form(last)
        said = QLabel(self.tr("What the map shows now, with its legend, the time and a scale."))
        said.setProperty("role", "dim")
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.addButton(self.tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self._missing, self._looked_at_all = missing, False
        self.warning = self._made_warning()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(form)
        column.addWidget(self.warning)
        column.addWidget(buttons)
        self.title.selectAll()
        self._look()
        # Not on the leave to save all the same: that wants to be chosen.
        self.title.setFocus()

    def _made_form(self, last: SheetChoice) -> QFormLayout:
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
        return form

    def _made_warning(self) -> QWidget:
        """What would be missing, a way to have it, and leave to do without."""
        made = QWidget(self)
        self.lacks = QLabel(made)
        self.lacks.setWordWrap(True)
        mark = QLabel(made)
        mark.setPixmap(icons.icon("mdi6.alert-outline", theme.current().warning).pixmap(_MARK_PX, _MARK_PX))
        self.whole = QPushButton(self.tr("Show the whole c&ity"), made)
        self.whole.setAutoDefault(False)
        self.anyway = QCheckBox(self.tr("Save it &all the same"), made)
        self.whole.clicked.connect(self._show_whole)
        self.anyway.toggled.connect(lambda _: self._allow())
        said, acts, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(made)
        said.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.lacks, 1)
        acts.addWidget(self.whole)
        acts.addWidget(self.anyway)
        acts.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(said)
        column.addLayout(acts)
        return made

    def _show_whole(self) -> None:
        self._looked_at_all = True
        self.whole_wanted.emit()
        self._look()

    def _look(self) -> None:
        missing = self._missing()
        self.lacks.setText(self._lacks_words(missing))
        # Offered only where it brings something onto the sheet: once, and not for what is nowhere.
        self.whole.setVisible(bool(missing & ELSEWHERE) and not self._looked_at_all)
        self.warning.setVisible(bool(missing))
        self._allow()

    def _allow(self) -> None:
        self.save.setEnabled(self.warning.isHidden() or self.anyway.isChecked())

    def _lacks_words(self, missing: frozenset[Missing]) -> str:
        if missing == ELSEWHERE:
            return self.tr(
                "The map shows nothing of the city: no cameras, no areas, no roads. The paper would be empty."
            )
        said = {
            Missing.CAMERAS: self.tr("There is no camera in the part of the city that the map shows."),
            Missing.NO_PLACES: self.tr(
                "No camera has a place on the map yet. Take in a list with places, or give cameras their "
                "places on page Cameras (F7) under “To be placed”."
            ),
            Missing.ALL_FILTERED: self.tr(
                "Among the cameras found there is none with a place on the map. Ctrl+Backspace clears all "
                "filters; places are given on page Cameras (F7) under “To be placed”."
            ),
            Missing.GROUND: self.tr(
                "The map has no areas or roads here: the cameras would stand on empty paper."
            ),
            Missing.NO_GROUND: self.tr(
                "The city has no areas or roads yet: the paper has no ground. Areas are taken in on page "
                "Cameras (F7) under “Areas”."
            ),
        }
        return " ".join(words for each, words in said.items() if each in missing)

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
