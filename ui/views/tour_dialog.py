"""Makes and changes a tour: its name, its steps in their order, and the time of each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from console.wall.tours import DWELL_S, DWELL_USUAL_S, StepKind, Tour, TourStep, moved, whole_dwell
from console.wall.views import NAME_CHARACTERS, may_make_private
from ui.views import words
from ui.views.desk import ViewDesk
from ui.views.line_list import LineList
from ui.views.line_model import Line, LineModel
from ui.views.step_chooser import StepChooser
from widgets import icons


class TourDialog(QDialog):
    """`kept(Tour)` when it was kept; use `open()`. Nothing is changed before."""

    kept = Signal(object)

    def __init__(self, desk: ViewDesk, tour: Tour | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New tour") if tour is None else self.tr("Change the tour"))
        self.resize(660, 480)
        self._desk = desk
        self._tour = tour
        self.steps: tuple[TourStep, ...] = () if tour is None else tour.steps
        self._build()
        self._lay_out()
        if tour is not None:
            self.name.setText(words.name_words(tour.name))
            self.shared.setChecked(tour.shared)
            self.shared.setEnabled(not tour.shared or may_make_private(tour, desk.operator))
        self._show_steps(frozenset({0}))

    def _build(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_CHARACTERS)
        self.name.textChanged.connect(lambda _: self._check())
        self.shared = QCheckBox(self.tr("Everybody at this seat sees it"))
        self.shared.clicked.connect(lambda _: self._check())
        self.model = LineModel()
        self.list = LineList(self.model, several=True)
        self.list.setAccessibleName(self.tr("Steps of the tour"))
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        self.add = self._button("mdi6.plus", self.tr("Add views or groups…"))
        self.add.clicked.connect(self._ask_steps)
        self.up = self._button("mdi6.arrow-up", self.tr("Further up (Alt+Up)"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down = self._button("mdi6.arrow-down", self.tr("Further down (Alt+Down)"))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove = self._button("mdi6.minus", self.tr("Take out (Del)"))
        self.remove.clicked.connect(self._take_out)
        self.seconds = QSpinBox()
        self.seconds.setRange(int(DWELL_S[0]), int(DWELL_S[1]))
        self.seconds.setSuffix(" " + self.tr("s", "seconds"))
        self.seconds.setAccessibleName(self.tr("Seconds a page"))
        self.seconds.valueChanged.connect(self._set_seconds)
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.on_key("Del", self._take_out)
        self.list.on_key("Alt+Up", lambda: self._move(-1))
        self.list.on_key("Alt+Down", lambda: self._move(1))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Name:"), self.name)
        form.addRow("", self.shared)
        side = QVBoxLayout()
        side.setSpacing(6)
        for button in (self.add, self.up, self.down, self.remove):
            side.addWidget(button)
        side.addSpacing(8)
        side.addWidget(QLabel(self.tr("Each page stays for:")))
        side.addWidget(self.seconds)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(middle, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)

    def accept(self) -> None:
        """Keep the tour, unless something is missing."""
        if not self._missing():
            text = self.name.text()
            tour = None if self._tour is None else self._desk.tour(self._tour.id) or self._tour
            kept = self._desk.keep_tour(tour, text, self.steps, shared=self.shared.isChecked())
            self.kept.emit(kept)
            super().accept()

    def _ask_steps(self) -> None:
        chooser = StepChooser(self._desk, self)
        chooser.chosen.connect(self.add_steps)
        chooser.open()

    def add_steps(self, steps: list[TourStep]) -> None:
        """Put steps behind the selected ones, with the time that is set."""
        chosen = self._chosen()
        at = max(chosen) + 1 if chosen else len(self.steps)
        dwell = self.steps[at - 1].dwell_s if self.steps else DWELL_USUAL_S
        new = tuple(replace(step, dwell_s=dwell) for step in steps)
        self.steps = (*self.steps[:at], *new, *self.steps[at:])
        self._show_steps(frozenset(range(at, at + len(new))))

    def _take_out(self) -> None:
        chosen = self._chosen()
        self.steps = tuple(step for n, step in enumerate(self.steps) if n not in chosen)
        self._show_steps(frozenset({min(min(chosen, default=0), len(self.steps) - 1)}))

    def _move(self, by: int) -> None:
        self.steps, chosen = moved(self.steps, self._chosen(), by)
        self._show_steps(chosen)

    def _set_seconds(self, seconds: int) -> None:
        chosen = self._chosen()
        self.steps = tuple(
            replace(step, dwell_s=whole_dwell(seconds)) if n in chosen else step
            for n, step in enumerate(self.steps)
        )
        self._show_steps(chosen)

    def _chosen(self) -> frozenset[int]:
        return frozenset(index.row() for index in self.list.selectionModel().selectedRows())

    def _show_steps(self, chosen: frozenset[int]) -> None:
        self.model.set_lines([self._line(n, step) for n, step in enumerate(self.steps)])
        selection = QItemSelection()
        rows = [row for row in sorted(chosen) if 0 <= row < len(self.steps)]
        for row in rows:
            index = self.model.index(row, 0)
            selection.select(index, index)
        model = self.list.selectionModel()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            last = self.model.index(rows[-1], 0)
            model.setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.list.scrollTo(last)
        self._show_choice()
        self._check()

    def _line(self, number: int, step: TourStep) -> Line:
        now = self._desk.step_name(step)
        name = words.step_words(step, now)
        time = words.time_words(step.dwell_s)
        view = step.kind is StepKind.VIEW
        said = self.tr("View") if view else self.tr("Group, page by page")
        icon = "mdi6.view-grid" if view else "mdi6.map-marker-radius-outline"
        if now is None:
            icon = "mdi6.alert-outline"
            said = self.tr("No longer there, it is passed over")
        elif self._hidden_from_others(step):
            icon = "mdi6.lock-outline"
        return Line(str(number), icon, f"{number + 1}.  {name}", f"{said} · {time}")

    def _show_choice(self) -> None:
        chosen = sorted(self._chosen())
        for widget in (self.up, self.down, self.remove, self.seconds):
            widget.setEnabled(bool(chosen))
        if chosen:
            self.seconds.blockSignals(True)
            self.seconds.setValue(round(self.steps[chosen[0]].dwell_s))
            self.seconds.blockSignals(False)

    def _check(self) -> None:
        missing = self._missing()
        hidden = self.shared.isChecked() and any(map(self._hidden_from_others, self.steps))
        told = missing if self.name.text().strip() else ""
        if not told and hidden:
            told = self.tr("Views that are only yours are passed over when somebody else runs this tour.")
        self.problem.setText(told or " ")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not missing)

    def _missing(self) -> str:
        """What keeps the tour from being kept, in words."""
        text = self.name.text().strip()
        if not text:
            return self.tr("It needs a name.")
        if self._desk.name_taken(text, Tour, "" if self._tour is None else self._tour.id):
            return self.tr("There is already one of this name.")
        return "" if self.steps else self.tr("It needs at least one view or group.")

    def _hidden_from_others(self, step: TourStep) -> bool:
        view = self._desk.view(step.key) if step.kind is StepKind.VIEW else None
        return view is not None and not view.shared

    def _button(self, icon: str, text: str) -> QPushButton:
        button = QPushButton(icons.icon(icon), text)
        button.setStyleSheet("text-align: left;")
        # Enter keeps the tour, wherever the keyboard is; these are pressed with the space bar.
        button.setAutoDefault(False)
        return button
