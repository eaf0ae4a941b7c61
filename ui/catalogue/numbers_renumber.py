"""Numbers given anew: which cameras lie outside their blocks, what they would have, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from console.catalogue.numbers import Renumbering
from ui.catalogue.numbers_model import RenumberColumn, RenumberTable
from ui.catalogue.tables import dress_table
from widgets.long_table import LongTable
from widgets.words import count_words


class RenumberDialog(QDialog):
    """Shows what would be given; `agreed()` when it is to be done. Use `open()`."""

    agreed = Signal()

    def __init__(self, planned: Sequence[Renumbering], area: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Give numbers anew"))
        self.resize(760, 520)
        sentence = QLabel(
            self.tr(
                "Cameras with numbers outside the blocks of their area: {count}. They get the new numbers "
                "shown here; the former ones are retired and not given to other cameras. It stands in the "
                "history and can be taken back."
            ).format(count=count_words(len(planned)))
        )
        sentence.setWordWrap(True)
        self.model = RenumberTable(area, self)
        self.model.set_entries(planned)
        self.view = LongTable(self)
        dress_table(self.view, self.model, RenumberColumn.NAME)
        self.view.setAccessibleName(self.windowTitle())
        for column, width in (
            (RenumberColumn.OLD, 120),
            (RenumberColumn.NEW, 120),
            (RenumberColumn.AREA, 200),
        ):
            self.view.setColumnWidth(column, width)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.give = QPushButton(self.tr("Give these numbers"))
        self.give.setProperty("role", "primary")
        buttons.addButton(self.give, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(sentence)
        whole.addWidget(self.view, 1)
        whole.addWidget(buttons)
        self.view.selectRow(0)
        self.view.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
