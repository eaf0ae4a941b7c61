"""Cameras around an incident, in a list and on a map: the same time is taken from those that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Catalogue
from console.evidence.adding import LONGEST_S
from console.evidence.nearby import MOST, RADIUS_M, Nearby
from console.evidence.values import Incident
from ui.incidents import words
from ui.incidents.moment_field import StretchFields
from ui.incidents.nearby_model import Column, NearbyTable
from ui.incidents.trees import fit, tree
from ui.renewal import HOLDS_ROWS
from widgets.map.map_widget import MapWidget
from widgets.map.selection import MapSelection

_MARGIN_PX = 60
# Marks of cameras some metres apart stand side by side from here on.
_NEAREST_ZOOM = 18.5


class NearbyDialog(QDialog):
    """`wanted(rows of the catalogue, from, to)` in UTC seconds; use `open()`.

    `footage` says in words what there is of a camera (its row) between two moments.
    """

    wanted = Signal(object, float, float)

    def __init__(
        self,
        incident: Incident,
        catalogue: Catalogue,
        found: Sequence[Nearby],
        footage: Callable[[int, float, float], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty(HOLDS_ROWS, True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cameras nearby"))
        self.resize(1000, 560)
        self._catalogue = catalogue
        self._found = tuple(found)
        known = (catalogue.row_now(camera.camera_id) for camera in incident.cameras)
        self._own = [row for row in known if row is not None]
        self.time = StretchFields(incident.start_utc, incident.end_utc, self)
        self.time.changed.connect(self._time_changed)
        self.table = NearbyTable(self._name, lambda row: footage(row, *self.time.stretch()), self)
        self.table.set_entries(self._found)
        self.list = tree(self, self.table, Column.CAMERA)
        self.map = MapWidget(self)
        self._show_map()
        self.problem = QLabel(" ")
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.all = QPushButton(self)
        self.all.setAutoDefault(False)
        self.all.clicked.connect(self._tick_all)
        self.take = QPushButton(self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self._lay_out()
        self.table.ticked.connect(self._ticked)
        self.map.selected.connect(self._picked)
        self._ticked()
        fit(self.list)
        self.list.setFocus()

    def _lay_out(self) -> None:
        said = QLabel(self._sentence())
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        left = QVBoxLayout()
        left.addWidget(said)
        left.addWidget(self.list, 1)
        left.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.time)
        left.addWidget(self.problem)
        both = QHBoxLayout()
        both.addLayout(left, 5)
        both.addWidget(self.map, 6)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(buttons)

    def _sentence(self) -> str:
        if not self._found:
            return self.tr("There is no other camera within {metres} m.").format(metres=round(RADIUS_M))
        return self.tr("Other cameras within {metres} m, nearest first (at most {most}):").format(
            metres=round(RADIUS_M), most=MOST
        )

    def _show_map(self) -> None:
        """The city with these cameras only; those of the incident are ringed until others are ticked."""
        catalogue = self._catalogue
        self.map.set_categories(catalogue.categories)
        self.map.set_areas(catalogue.areas)
        self.map.set_ways(catalogue.ways)
        self.map.set_cameras(
            catalogue.lat,
            catalogue.lon,
            catalogue.category,
            catalogue.health,
            catalogue.heading,
            catalogue.number,
        )
        self.map.set_language(words.language())
        self.map.set_describe(self._name)
        self.map.set_visible([*self._own, *(near.row for near in self._found)])

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the cameras from as near as shows them all, once the map has its size."""
        super().showEvent(event)
        bounds = self.map.cameras.bounds()
        if bounds is not None:
            self.map.go(self.map.view.fitted(bounds, margin=_MARGIN_PX, max_zoom=_NEAREST_ZOOM))

    def _ticked(self) -> None:
        chosen = self.table.chosen
        self.map.set_highlight([*self._own, *chosen], self._own)
        everything = bool(self._found) and len(chosen) == len(self._found)
        self.all.setText(self.tr("Tick none") if everything else self.tr("Tick all"))
        self.all.setVisible(bool(self._found))
        one, several = self.tr("Take this time from 1 camera"), self.tr("Take this time from {count} cameras")
        self.take.setText(one if len(chosen) == 1 else several.format(count=len(chosen)))
        fits = self.time.fits(LONGEST_S)
        self.problem.setText(" " if fits else self._bad_stretch())
        self.take.setEnabled(bool(chosen) and fits)

    def _tick_all(self) -> None:
        every = {near.row for near in self._found}
        self.table.choose(set() if len(self.table.chosen) == len(every) else every)

    def _time_changed(self) -> None:
        if self._found:
            last = self.table.index(len(self._found) - 1, Column.FOOTAGE)
            self.table.dataChanged.emit(self.table.index(0, Column.FOOTAGE), last)
        fit(self.list)
        self._ticked()

    def _picked(self, selection: MapSelection) -> None:
        """One camera on the map is ticked or not; several (a drawn rectangle) are all ticked."""
        rows = {int(row) for row in selection.rows} - set(self._own)
        offered = rows & {near.row for near in self._found}
        if len(offered) == 1:
            self.table.toggle(offered.pop())
        elif offered:
            self.table.choose(offered | set(self.table.chosen))

    def _name(self, row: int) -> str:
        camera = self._catalogue.camera(row)
        return f"{camera.number}  {camera.name.text(words.language())}"

    def accept(self) -> None:
        """Give away what was ticked."""
        if self.take.isEnabled():
            self.wanted.emit(self.table.chosen, *self.time.stretch())
            super().accept()

    def _bad_stretch(self) -> str:
        return self.tr("The time must end after it begins, and be at most {hours} hours.").format(
            hours=round(LONGEST_S / 3600)
        )
