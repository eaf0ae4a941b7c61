"""Areas from a file: which column is the name, what would become of each, how they fit, then all at once."""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from console.areas.apart import read_apart
from console.areas.columns import guess_columns
from console.areas.display import for_display
from console.areas.plan import AreasPlan, plan_areas
from console.areas.values import AreaColumns, AreaOutcome, AreasUnreadable, Feature
from console.areas.writing import Written, write_areas
from console.catalogue.area_names import told_names
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.values import Area
from console.store.catalogue_tables import read_areas
from ui.areas import words
from ui.areas.areas_map import AreasMap
from ui.areas.column_choice import ColumnChoice
from ui.areas.map_legend import MapLegend
from ui.areas.models import FitTable, PlanColumn, PlanTable
from ui.catalogue.desk import Desk
from ui.incidents.trees import fit, tree
from ui.incidents.words import language
from ui.sentences import error_sentence

_LOOK_MS = 200
# The areas of a file, what its columns seem to hold, and its hash.
Read = tuple[tuple[Feature, ...], AreaColumns, str]


class AreasImportDialog(QDialog):
    """Use `open()`. `imported(Written)` when the areas are in the catalogue."""

    imported = Signal(object)

    def __init__(self, desk: Desk, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1180, 700)
        self._desk, self._path = desk, path
        self._features: tuple[Feature, ...] = ()
        self._plan: AreasPlan | None = None
        self._drawn: tuple[Area, ...] = ()
        self._sha256 = ""
        self._turn = 0
        self._gone = threading.Event()
        self._failure: BaseException | None = None
        self._busy, self._writing = True, False
        self.choice = ColumnChoice(self)
        self.table, self.fits = PlanTable(self), FitTable(self)
        self.list = tree(self, self.table, PlanColumn.SAID)
        self.fit_list = tree(self, self.fits, 0)
        self.map, self.legend = AreasMap(self), MapLegend(self)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        # A file's name may look like HTML.
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.assign = QCheckBox(self)
        self.assign.setChecked(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(self._make_plan)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._read()

    # Reading

    def _read(self) -> None:
        path, gone = self._path, self._gone

        def read() -> Read:
            features = read_apart(path, gone.is_set)
            return features, guess_columns(features, path.stem), hashlib.sha256(path.read_bytes()).hexdigest()

        self._desk.background.run(read, self._have, self._failed)
        self._show()

    def _have(self, found: Read) -> None:
        if self._gone.is_set():
            return
        self._features, guessed, self._sha256 = found
        self.choice.offer(self._features, guessed, self._path.stem)
        self._make_plan()

    def _choose_again(self) -> None:
        if not self._features:
            return
        # From now on the plan on the screen is not the chosen one: it cannot be taken in.
        self._busy = True
        self._turn += 1
        self._look.start()
        self._show()

    def _make_plan(self) -> None:
        self._turn += 1
        turn, features = self._turn, self._features
        columns, kind = self.choice.chosen(), self.choice.kind()
        self._busy, self._failure = True, None
        self._desk.background.run(
            lambda: _planned(self._desk, features, columns, kind),
            lambda made: self._have_plan(turn, *made),
            self._failed,
        )
        self._show()

    def _have_plan(self, turn: int, plan: AreasPlan, drawn: tuple[Area, ...]) -> None:
        if turn != self._turn or self._gone.is_set():
            return
        self._busy, self._plan = False, plan
        names = {key: name.text(language()) for key, name in told_names(plan.after).items()}
        self.table.names = self.fits.names = names
        self.table.set_entries(plan.planned)
        self.fits.set_entries((*plan.overlaps, *plan.gaps))
        fit(self.list)
        fit(self.fit_list)
        self._drawn = drawn
        self._show_on_map(plan)
        self._show()

    def _show_on_map(self, plan: AreasPlan) -> None:
        """The areas of the file over those of the city, what is left out too; marks where they do not fit."""
        mine = {each.area.id for each in plan.planned if each.outcome is not AreaOutcome.LEFT_OUT}
        refused = range(len(plan.after), len(self._drawn))
        self.map.set_areas(self._drawn)
        self.map.set_misfits(self.fits.entries)
        self.map.show_areas(
            [place for place, area in enumerate(self._drawn) if area.id in mine],
            refused,
        )
        self.legend.show_kinds(
            {
                "area": bool(mine),
                "overlap": bool(plan.overlaps),
                "gap": bool(plan.gaps),
                "refused": bool(refused),
            }
        )

    # Applying

    def accept(self) -> None:
        """Write them, as one change."""
        plan = self._plan
        if plan is None or self._busy:
            return
        self._busy = self._writing = True
        self._failure = None
        head = ChangeHead(
            ChangeKind.AREAS,
            self._path.stem,
            self._desk.operator(),
            file_name=self._path.name,
            file_sha256=self._sha256,
        )
        seat, assign = self._desk.seat, self.assign.isChecked()
        self._desk.write(
            lambda db: write_areas(db, seat, plan, head, assign=assign), self._written, self._failed
        )
        self._show()

    def _written(self, written: Written) -> None:
        self.imported.emit(written)
        self._gone.set()
        super().accept()

    def reject(self) -> None:
        """Leave everything as it is; what is being written is waited for."""
        if not self._writing:
            self._gone.set()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Esc."""
        if self._writing:
            event.ignore()
            return
        self._gone.set()
        super().closeEvent(event)

    def _failed(self, error: BaseException) -> None:
        if self._gone.is_set():
            return
        self._busy = self._writing = False
        self._failure = error
        self._show()

    # Showing

    def _show(self) -> None:
        plan = self._plan
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not self._busy and plan is not None and bool(plan.areas))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setEnabled(not self._writing)
        can_choose = bool(self._features) and not self._writing
        self.choice.set_open(can_choose)
        self.assign.setEnabled(can_choose)
        self.fit_list.setVisible(bool(self.fits.entries))
        self.sentence.setText(self._said())

    def _said(self) -> str:
        if isinstance(self._failure, AreasUnreadable):
            return words.problem_words(self._failure)
        if self._failure is not None:
            return error_sentence(self._failure)
        if self._busy and not self._writing:
            # Counts of a plan that another choice has overtaken would be taken for the new one's.
            return self.tr("Reading {file} …").format(file=self._path.name)
        plan = self._plan
        if plan is None:
            return ""
        counts = plan.counts
        parts = [
            f"{words.outcome_words(outcome)}: {counts[outcome]}" for outcome in AreaOutcome if counts[outcome]
        ]
        if plan.missing:
            parts.append(
                self.tr("in the city but not in this file, kept: {count}").format(count=len(plan.missing))
            )
        return " · ".join(parts)

    def _go_to(self) -> None:
        row = self.fit_list.currentIndex().row()
        if 0 <= row < len(self.fits.entries):
            self.map.show_misfit(self.fits.entries[row])

    def _show_area(self) -> None:
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self.table.entries):
            return
        key = self.table.entries[row].area.id
        if (place := next((at for at, area in enumerate(self._drawn) if area.id == key), None)) is not None:
            self.map.show_area(place)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self.sentence)
        column.addWidget(self.list, 3)
        column.addWidget(self.fit_list, 1)
        column.addWidget(self.assign)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        right = QWidget(self)
        map_column = QVBoxLayout(right)
        map_column.setContentsMargins(0, 0, 0, 0)
        map_column.addWidget(self.map, 1)
        map_column.addWidget(self.legend)
        parts.addWidget(right)
        parts.setSizes([640, 520])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(parts, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.choice.changed.connect(self._choose_again)
        self.fit_list.selectionModel().currentChanged.connect(lambda *_: self._go_to())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_area())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Areas from {file}").format(file=self._path.name))
        self.assign.setText(self.tr("Sites without a zone, thana or ward get theirs by their place"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Take them in"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.map.set_language(language())
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _planned(
    desk: Desk, features: tuple[Feature, ...], columns: AreaColumns, kind: str
) -> tuple[AreasPlan, tuple[Area, ...]]:
    """The plan, against the exact outlines; and all areas as the map shows them, those left out behind."""
    plan = plan_areas(features, columns, kind, desk.store.read(read_areas))
    left_out = [each.area for each in plan.planned if each.outcome is AreaOutcome.LEFT_OUT]
    return plan, for_display((*plan.after, *(area for area in left_out if area.rings and area.kind)))
