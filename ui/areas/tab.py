"""The section of areas: zones, thanas and wards with their cameras, taken from files of the city."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from console.areas.fitting import gaps, overlaps
from console.areas.values import Gap, Overlap
from console.areas.writing import Written, assign_sites
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.filter import Count, Filter
from console.catalogue.values import Area
from console.store.catalogue_tables import read_areas
from ui.areas.areas_map import AreasMap
from ui.areas.import_dialog import AreasImportDialog
from ui.areas.models import AreaColumn, AreaTable, CityArea, FitTable
from ui.catalogue.desk import Desk
from ui.incidents.trees import fit, tree
from ui.incidents.words import language

_ORDER = ("city", "zone", "thana", "ward")
_FITTED = ("zone", "thana", "ward")
# A city's long name must not push the areas' own aside.
ABOVE_PX = 150


class AreasTab(QWidget):
    """What the city is divided into; areas come by `Import…`, sites get theirs by place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        # Where areas did not fit, and which areas these were.
        self._looked_at: tuple[Sequence[Area], tuple[Overlap | Gap, ...]] = ((), ())
        self.table, self.fits = AreaTable(self), FitTable(self)
        self.list = tree(self, self.table, AreaColumn.NAME)
        self.fit_list = tree(self, self.fits, 0)
        self.map = AreasMap(self)
        self.add, self.assign = QPushButton(self), QPushButton(self)
        self.add.setProperty("role", "primary")
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "dim")
        self._lay_out()
        self.setFocusProxy(self.list)
        self.add.clicked.connect(self._choose)
        self.assign.clicked.connect(self._assign)
        self.list.selectionModel().currentChanged.connect(self._show_area)
        self.fit_list.selectionModel().currentChanged.connect(self._go_to)
        desk.renewed.connect(lambda _: self._read())
        self._retranslate()
        self._read()

    def import_file(self, path: Path) -> AreasImportDialog:
        """Look over the areas of a file, and take them in."""
        dialog = AreasImportDialog(self._desk, path, self)
        dialog.imported.connect(self._imported)
        dialog.open()
        return dialog

    # Inside

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Areas from a file"), str(Path.home()))
        dialog.setNameFilters([self.tr("Areas (*.geojson *.json)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.import_file(Path(file)))
        dialog.open()

    def _imported(self, written: Written) -> None:
        self._desk.notice.emit(
            self.tr("The areas are in. Sites that got theirs by place: {count}.").format(count=written.sites)
        )

    def _assign(self) -> None:
        head = ChangeHead(ChangeKind.AREAS, self.tr("Areas by place"), self._desk.operator())
        seat = self._desk.seat

        def done(written: Written) -> None:
            self._desk.notice.emit(
                self.tr("Sites that got their areas by place: {count}.").format(count=written.sites)
            )

        self._desk.write(lambda db: assign_sites(db, seat, head), done)

    def _read(self) -> None:
        catalogue = self._desk.catalogue
        counts = catalogue.facets(Filter()).areas
        entries = [
            CityArea(index, area, (count := counts.get(index, Count())).total, count.live, count.down)
            for index, area in enumerate(catalogue.areas)
        ]
        entries.sort(key=lambda each: _ORDER.index(each.area.kind) if each.area.kind in _ORDER else 9)
        names = {key: name.text(language()) for key, name in catalogue.area_names.items()}
        self.table.names = self.fits.names = names
        self.table.set_entries(tuple(entries))
        fit(self.list)
        above = self.list.header().sectionSize(AreaColumn.ABOVE)
        self.list.header().resizeSection(AreaColumn.ABOVE, min(above, ABOVE_PX))
        self.map.set_areas(catalogue.areas)
        self.map.set_ways(catalogue.ways)
        self._empty.setVisible(not entries)
        self.assign.setEnabled(bool(entries))
        self._look_for_misfits()

    def _look_for_misfits(self) -> None:
        self._turn += 1
        turn, areas, looked_at = self._turn, self._desk.catalogue.areas, self._looked_at

        def look() -> tuple[Overlap | Gap, ...]:
            if areas == looked_at[0]:
                # Most of what renews the catalogue leaves the areas as they were.
                return looked_at[1]
            exact = self._desk.store.read(read_areas)
            found = [overlaps(exact, kind) + gaps(exact, kind) for kind in _FITTED]
            return tuple(each for part in found for each in part)

        def show(found: tuple[Overlap | Gap, ...]) -> None:
            if turn == self._turn:
                self._looked_at = areas, found
                self.fits.set_entries(found)
                self.map.set_misfits(found)
                self.fit_list.setVisible(bool(found))
                fit(self.fit_list)

        self._desk.background.run(look, show)

    def _show_area(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.table.entries):
            self.map.show_area(self.table.entries[index.row()].index)

    def _go_to(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.fits.entries):
            self.map.show_misfit(self.fits.entries[index.row()])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.add)
        head.addWidget(self.assign)
        head.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.list, 3)
        column.addWidget(self.fit_list, 1)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.map)
        parts.setSizes([620, 520])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(parts)

    def _retranslate(self) -> None:
        self.add.setText(self.tr("Areas from a file…"))
        self.assign.setText(self.tr("Give sites their areas by place"))
        self._empty.setText(
            self.tr(
                "The city has no areas yet. Take its thanas, wards and zones from GeoJSON files of the"
                " survey; sites then find their thana by their place."
            )
        )
        self.list.setAccessibleName(self.tr("Areas of the city"))
        self.fit_list.setAccessibleName(self.tr("Where areas do not fit"))
        self.map.set_language(language())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._read()
