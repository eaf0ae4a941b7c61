"""Chooses views and groups for a tour: one list of all of them, narrowed by typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListView, QVBoxLayout, QWidget

from console.wall.tours import StepKind, TourStep
from ui.incidents.two_lines import TwoLines
from ui.views import words
from ui.views.desk import ViewDesk
from ui.views.line_model import KEY_ROLE, Line, LineModel


class StepChooser(QDialog):
    """`chosen(list of TourStep)`, in the order of the list, each with its usual time; use `open()`."""

    chosen = Signal(list)

    def __init__(self, desk: ViewDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add to the tour"))
        self.resize(480, 460)
        self._steps: dict[str, TourStep] = {}
        self._model = LineModel()
        self._model.set_lines([*self._views(desk), *self._groups(desk)])
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Its tool tip has both lines: one looks for "ward" as well as for a name.
        self._proxy.setFilterRole(Qt.ItemDataRole.ToolTipRole)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search views and groups"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._proxy)
        self.list.setItemDelegate(TwoLines(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Views and groups"))
        self.list.doubleClicked.connect(lambda _: self.accept())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = self._buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._check())
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        # Only now do they stand in a dialog, which without this would take "Cancel" for what Enter means.
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.add.setDefault(True)
        self._narrow("")

    def accept(self) -> None:
        """Give what is selected away, if anything is."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        if rows:
            keys = [self._proxy.index(row, 0).data(KEY_ROLE) for row in rows]
            self.chosen.emit([self._steps[key] for key in keys])
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types."""
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None:
                row = min(max(self.list.currentIndex().row() + by, 0), self._proxy.rowCount() - 1)
                self.list.setCurrentIndex(self._proxy.index(row, 0))
                return True
        return False

    def _narrow(self, text: str) -> None:
        self._proxy.setFilterFixedString(text.strip())
        if self._proxy.rowCount():
            self.list.setCurrentIndex(self._proxy.index(0, 0))
        self._check()

    def _check(self) -> None:
        self.add.setEnabled(self.list.selectionModel().hasSelection())

    def _views(self, desk: ViewDesk) -> list[Line]:
        kind = self.tr("View")
        return [
            self._line(
                TourStep(StepKind.VIEW, view.id, name=view.name),
                "mdi6.view-grid",
                f"{kind} · {words.view_words(view, desk.row_of)}",
            )
            for view in desk.views()
        ]

    def _groups(self, desk: ViewDesk) -> list[Line]:
        return [
            self._line(
                TourStep(StepKind.GROUP, group.key, name=group.name),
                "mdi6.map-marker-radius-outline",
                f"{words.grouping_words(group.grouping)} · {words.cameras_words(group.cameras)}",
            )
            for group in desk.groups.choices()
        ]

    def _line(self, step: TourStep, icon: str, second: str) -> Line:
        key = f"{step.kind}:{step.key}"
        self._steps[key] = step
        return Line(key, icon, words.name_words(step.name), second)
