"""The left side of the page of incidents: filters, the list, and the map of what the filters let through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Catalogue
from console.catalogue.values import Name
from console.evidence.incidents import Incidents
from console.evidence.values import Incident
from ui.background import Background
from ui.incidents.filter_bar import FilterBar
from ui.incidents.incident_map import IncidentMap
from ui.incidents.model import READ_MOST, Column, IncidentTable
from ui.incidents.order import Order
from ui.incidents.two_lines import ROW_PX, TwoLines
from widgets import icons
from widgets.long_table import LongTable

_NARROW_PX = 700
# So many rows are looked at for the width of a column.
_LOOKED_AT = 24
MAP_REST_MS = 1000


def thana_names(catalogue: Catalogue | None) -> tuple[Name, ...]:
    """The thanas of the city; two of one name with the area above each."""
    if catalogue is None:
        return ()
    return tuple(catalogue.area_names[area.id] for area in catalogue.areas if area.kind == "thana")


class IncidentList(QWidget):
    """`chosen(incident id)` when the cursor comes to another row; `entered()` by Enter or a double click.

    Without a catalogue there is no map.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(
        self,
        incidents: Incidents,
        background: Background,
        catalogue: Catalogue | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._incidents, self._background, self._catalogue = incidents, background, catalogue
        self._wanted_id = ""
        self._total = 0
        self._map_turn = 0
        self._rest = QTimer(self, singleShot=True, interval=MAP_REST_MS)
        self._rest.timeout.connect(self._rested)
        self.map: IncidentMap | None = None
        self.table = IncidentTable(incidents, background, self)
        self.filters = FilterBar(incidents.categories, thana_names(catalogue), self)
        self._build_list()
        self._build_line()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.table.reload()

    def _build_list(self) -> None:
        self.view = LongTable(self)
        self.view.setModel(self.table)
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setTabKeyNavigation(False)
        self.view.setIconSize(QSize(18, 18))
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.view.setItemDelegate(TwoLines(self.view))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_LOOKED_AT)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._show_all = QPushButton(self)
        self._show_all.clicked.connect(self.show_everything)

    def _build_line(self) -> None:
        self.count = QLabel(self)
        self.count.setProperty("role", "dim")
        self.unpick = QToolButton(self)
        self.unpick.setProperty("role", "chip")
        self.unpick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.unpick.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.unpick.setIconSize(QSize(11, 11))
        self.unpick.hide()
        self.order = QComboBox(self)
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.map_button = QToolButton(self)
        self.map_button.setProperty("role", "segment")
        self.map_button.setCheckable(True)
        self.map_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.map_button.setVisible(self._catalogue is not None)

    def _lay_out(self) -> None:
        nothing = QWidget(self)
        middle = QVBoxLayout(nothing)
        middle.addStretch(1)
        middle.addWidget(self._empty)
        middle.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self._parts.addWidget(self._stack)
        self._parts.setChildrenCollapsible(False)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.count)
        line.addWidget(self.unpick)
        line.addStretch(1)
        line.addWidget(self.order)
        line.addWidget(self.map_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 6, 8)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addLayout(line)
        column.addWidget(self._parts, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self.table.set_filter)
        self.table.loaded.connect(self._loaded)
        self.table.counted.connect(self.filters.show_counts)
        self.view.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.view.activated.connect(lambda _: self.entered.emit())
        self.order.currentIndexChanged.connect(lambda _: self._order_chosen())
        self.map_button.toggled.connect(self._show_map)
        self.unpick.clicked.connect(lambda: self.pick(None))

    # What others want

    def want(self, incident_id: str) -> None:
        """Go to an incident's row, if it is among the rows."""
        self._wanted_id = incident_id
        row = self.table.row_of(incident_id)
        if row >= 0:
            self.view.selectRow(row)
        else:
            # Not only the selection: a click on the row that was current must be a change.
            self.view.setCurrentIndex(QModelIndex())
        self._mark()

    def refresh(self, incident: Incident) -> None:
        """Take in a changed incident; counts and map follow when changes have come to rest."""
        self.table.refresh(incident)
        self._rest.start()

    def _rested(self) -> None:
        self.table.recount()
        self.fit_columns()
        self._fill_map()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.text.selectAll()

    def show_everything(self) -> None:
        """No filter, nothing picked."""
        self.filters.clear()
        self.pick(None)

    def pick(self, ids: Sequence[str] | None) -> None:
        """Show only incidents picked on the map; one alone is gone to, None takes the pick back."""
        if ids is not None and len(ids) == 1:
            self._go_to(ids[0])
            return
        self.table.set_picked(ids)
        self._say_count()

    def _go_to(self, incident_id: str) -> None:
        row = self.table.row_of(incident_id)
        if row >= 0:
            self.view.selectRow(row)
            self.view.scrollTo(self.table.index(row, 0))
        else:
            self.want(incident_id)
            self.chosen.emit(incident_id)

    # The list

    def _loaded(self, total: int) -> None:
        shown = self.table.rowCount()
        self._stack.setCurrentIndex(0 if shown else 1)
        self._show_all.setVisible(self.filters.active or self.table.picked)
        self._total = total
        self._say_count()
        row = self.table.row_of(self._wanted_id)
        if row >= 0:
            self.view.selectRow(row)
        elif shown and (not self._wanted_id or self.table.picked):
            self.view.selectRow(0)
        self.fit_columns()
        self._fill_map()

    def _say_count(self) -> None:
        total = self._total
        text = self.tr("Incidents: {count}").format(count=total)
        if total > READ_MOST and self.order.currentData() != Order.NEWEST:
            text = self.tr("Incidents: {count}, the newest {most} in this order").format(
                count=total, most=READ_MOST
            )
        self.count.setText(text)
        self.unpick.setVisible(self.table.picked)
        self._empty.setText(
            self.tr("No incident fits this search")
            if self.filters.active or self.table.picked
            else self.tr("No incidents yet. Press B on a picture to bookmark what happens.")
        )

    def _row_chosen(self, current: QModelIndex) -> None:
        incident = self.table.incident(current.row())
        if incident is not None and incident.id != self._wanted_id:
            self._wanted_id = incident.id
            self._mark()
            self.chosen.emit(incident.id)

    def _order_chosen(self) -> None:
        self.table.set_order(Order(self.order.currentData()))

    # The map

    def _show_map(self, shown: bool) -> None:
        if shown and self.map is None and self._catalogue is not None:
            self.map = IncidentMap(self._catalogue, self._incidents.categories, self)
            self.map.picked.connect(self.pick)
            self._parts.insertWidget(0, self.map)
            self._parts.setSizes([3, 2])
        if self.map is not None:
            self.map.setVisible(shown)
        self._fill_map()

    def _fill_map(self) -> None:
        """The map shows all that the filters let through, also what the list has not read yet."""
        if self.map is None or not self.map_button.isChecked() or not self.isVisible():
            return
        self._map_turn += 1
        turn, wanted = self._map_turn, self.table.wanted
        self._background.run(
            lambda: self._incidents.list(wanted, limit=READ_MOST), lambda found: self._place(turn, found)
        )

    def _place(self, turn: int, found: Sequence[Incident]) -> None:
        if turn == self._map_turn and self.map is not None:
            self.map.show_incidents(found)
            self._mark()

    def catalogue_renewed(self) -> None:
        """The map follows what the catalogue says now."""
        if self.map is not None:
            self.map.catalogue_renewed()
            self._mark()

    def _mark(self) -> None:
        if self.map is not None:
            self.map.mark(self._wanted_id)

    # Looks

    def fit_columns(self) -> None:
        """Give the columns the room that their words need, and the rest to what it is about."""
        wide = self.view.viewport().width() >= _NARROW_PX
        self.view.setColumnHidden(Column.OPERATOR, not wide)
        self.table.marks_in_words = wide
        for column in (Column.TIME, Column.SEVERITY, Column.OPERATOR, Column.CLIPS):
            self.view.resizeColumnToContents(column)
        for column, narrow in ((Column.SEAL, 52), (Column.STATE, 46)):
            self.view.setColumnWidth(column, self.view.sizeHintForColumn(column) + 8 if wide else narrow)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        names = {
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.GRAVEST: self.tr("Gravest first"),
            Order.STATE: self.tr("By state"),
            Order.CATEGORY: self.tr("By category"),
        }
        chosen = max(0, self.order.currentIndex())
        self.order.blockSignals(True)
        self.order.clear()
        for order, name in names.items():
            self.order.addItem(name, order.value)
        self.order.setCurrentIndex(chosen)
        self.order.blockSignals(False)
        self.order.setAccessibleName(self.tr("Order"))
        self.map_button.setText(self.tr("Map"))
        self.map_button.setIcon(icons.icon("mdi6.map-outline"))
        self.map_button.setToolTip(self.tr("Show where the incidents were (Ctrl+G)"))
        self.unpick.setText(self.tr("Picked on the map"))
        self.unpick.setIcon(icons.icon("close"))
        self.unpick.setToolTip(self.tr("Show all again"))
        self._show_all.setText(self.tr("Show all incidents"))
        self._say_count()
        self.view.setAccessibleName(self.tr("Incidents"))
        self.table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.table.columnCount() - 1)
        self.view.viewport().update()
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """The map follows only while it is seen."""
        super().showEvent(event)
        self._fill_map()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is read for the map is no longer wanted."""
        super().hideEvent(event)
        self._map_turn += 1
