"""The page of incidents: list and filters on the left, one incident in full on the right."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from console.evidence.incidents import Incidents
from console.evidence.values import CopyFailed, Incident, IncidentEvent, IncidentFilter, UnknownIncident
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from console.watch.attention_values import Watched
from ui.background import Background
from ui.incidents.detail import IncidentDetail
from ui.incidents.filter_bar import FilterBar
from ui.incidents.model import Column, IncidentTable
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills
from ui.incidents.two_lines import ROW_PX, TwoLines
from ui.incidents.words import trouble_words

Watchers = Callable[[Collection[str], float, float], tuple[Watched, ...]]

# Walking through the list with the arrows must not read and hash every incident on the way.
SETTLE_MS = 180
TICK_MS = 1000
_NARROW_PX = 700


class IncidentsPage(QWidget):
    """`notice(sentence)` for what the operator should hear of beside the page itself.

    `operator` gives who sits here now; `screens` makes a place for frames, or is None without libVLC;
    `watchers` asks the attention ledger (camera ids, from, to), or is None where nobody keeps one.
    The owner hands every `ScreenEvent` to `screen_event`, and calls `close_page` at the end.
    """

    notice = Signal(str)

    def __init__(
        self,
        incidents: Incidents,
        background: Background,
        *,
        operator: Callable[[], str],
        screens: Callable[[], Screen] | None,
        news: IncidentNews,
        stills: Stills,
        watchers: Watchers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._watchers = watchers
        self._background = background
        self._operator = operator
        self._wanted_id = ""
        self._shown_id = ""
        self._stale = False
        self.table = IncidentTable(incidents, background, self)
        self.filters = FilterBar(incidents.categories, self)
        self.detail = IncidentDetail(incidents, stills, screens, self)
        self._build_list()
        self._lay_out()
        self.setFocusProxy(self.view)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._read_wanted)
        self._reload = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._reload.timeout.connect(self.table.reload)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self._connect(news)
        self.retranslate()
        self.table.reload()

    def _build_list(self) -> None:
        self.view = QTableView(self)
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
        self._count = QLabel(self)
        self._count.setProperty("role", "dim")
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._show_all = QPushButton(self)
        self._show_all.clicked.connect(self.filters.clear)

    def _lay_out(self) -> None:
        nothing = QWidget(self)
        middle = QVBoxLayout(nothing)
        middle.addStretch(1)
        middle.addWidget(self._empty)
        middle.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._list_stack = QStackedWidget(self)
        self._list_stack.addWidget(self.view)
        self._list_stack.addWidget(nothing)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 6, 8)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addWidget(self._list_stack, 1)
        column.addWidget(self._count)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "dim")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._detail_stack = QStackedWidget(self)
        self._detail_stack.addWidget(self._hint)
        self._detail_stack.addWidget(self.detail)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(left)
        self._split.addWidget(self._detail_stack)
        self._split.setSizes([540, 620])
        self._split.setStretchFactor(0, 6)
        self._split.setStretchFactor(1, 7)
        self._split.setChildrenCollapsible(False)
        self._split.splitterMoved.connect(self._fit_columns)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def _connect(self, news: IncidentNews) -> None:
        news.changed.connect(self._incident_changed)
        self.filters.changed.connect(self._filter)
        self.table.loaded.connect(self._list_loaded)
        self.view.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.view.activated.connect(lambda _: self.detail.player.setFocus())
        self.detail.player.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.detail.edited.connect(self._edit)
        self.detail.check_wanted.connect(self.check_files)
        self.detail.copy_wanted.connect(self.choose_copy_folder)
        self.detail.folder_wanted.connect(self._open_folder)
        self.detail.finish_wanted.connect(self._finish)
        keys = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search, context=keys)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.table.reload, context=keys)

    # What others want

    def open_incident(self, incident_id: str) -> None:
        """Show an incident, wherever it stands in the list."""
        row = self.table.row_of(incident_id)
        if row >= 0:
            self.view.selectRow(row)
        else:
            self.view.clearSelection()
        self._wanted_id = incident_id
        self._read_wanted()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.text.selectAll()

    def screen_event(self, event: ScreenEvent) -> None:
        """What playback says of any screen."""
        self.detail.player.screen_event(event)

    def close_page(self) -> None:
        """Write down what is being typed, and give the screen back."""
        self._tick.stop()
        self._settle.stop()
        self._reload.stop()
        self.detail.close_screen()

    # The list

    def _filter(self, wanted: IncidentFilter) -> None:
        self.table.set_filter(wanted)

    def _list_loaded(self, total: int) -> None:
        shown = self.table.rowCount()
        self._list_stack.setCurrentIndex(0 if shown else 1)
        self._show_all.setVisible(self.filters.active)
        self._say_count(total)
        row = self.table.row_of(self._wanted_id)
        if row >= 0:
            self.view.selectRow(row)
        elif shown and not self._wanted_id:
            self.view.selectRow(0)
        self._fit_columns()

    def _say_count(self, total: int) -> None:
        self._count.setText(self.tr("Incidents: {count}").format(count=total))
        self._empty.setText(
            self.tr("No incident fits this search")
            if self.filters.active
            else self.tr("No incidents yet. Press B on a picture to bookmark what happens.")
        )

    def _row_chosen(self, current: QModelIndex) -> None:
        incident = self.table.incident(current.row())
        if incident is not None and incident.id != self._wanted_id:
            self._wanted_id = incident.id
            self._settle.start()

    def _read_wanted(self) -> None:
        wanted = self._wanted_id

        def read() -> tuple[Incident, tuple[IncidentEvent, ...], tuple[Watched, ...] | None]:
            incident = self._incidents.get(wanted)
            return incident, self._incidents.history(wanted), self._watched(incident)

        self._background.run(read, lambda found: self._show(*found), self._not_read)

    def _watched(self, incident: Incident) -> tuple[Watched, ...] | None:
        if self._watchers is None:
            return None
        cameras = {camera.camera_id for camera in incident.cameras}
        return self._watchers(cameras, incident.start_utc, incident.end_utc)

    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, UnknownIncident):
            raise error

    def _show(
        self,
        incident: Incident,
        events: tuple[IncidentEvent, ...],
        watched: tuple[Watched, ...] | None,
    ) -> None:
        if incident.id != self._wanted_id:
            return
        another = incident.id != self._shown_id
        self._shown_id = incident.id
        self._detail_stack.setCurrentWidget(self.detail)
        self.detail.show_incident(incident, events)
        self.detail.show_watched(watched)
        self.table.refresh(incident)
        if another and incident.files:
            self.check_files()

    def _incident_changed(self, incident_id: str) -> None:
        if not self.isVisible():
            # Nobody sees it: read it all once, when somebody does.
            self._stale = True
            return
        if incident_id == self._wanted_id and not self._settle.isActive():
            self._read_wanted()
        elif self.table.row_of(incident_id) >= 0:
            self.table.refresh(self._incidents.get(incident_id))
        else:
            self._reload.start()

    def _count_down(self) -> None:
        self.table.tick()
        self.detail.tick()

    # One incident

    def _edit(self, field: str, value: str) -> None:
        incident = self.detail.incident
        if incident is not None:
            self._incidents.edit(incident.id, **{field: value}, operator=self._operator())

    def check_files(self) -> None:
        """Read the shown incident's files again, off the GUI thread."""
        incident = self.detail.incident
        if incident is None:
            return
        self.detail.set_checking(True)
        self._background.run(
            lambda: self._incidents.verify_files(incident.id),
            lambda _: self.detail.set_checking(False),
            self._not_checked,
        )

    def _not_checked(self, error: BaseException) -> None:
        self.detail.set_checking(False)
        raise error

    def _finish(self) -> None:
        incident = self.detail.incident
        if incident is not None:
            self._incidents.finish(incident.id, operator=self._operator())

    def _open_folder(self) -> None:
        incident = self.detail.incident
        if incident is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._incidents.folder_of(incident))))

    def choose_copy_folder(self) -> None:
        """Ask where a copy is to go, without holding up anything else."""
        if self.detail.incident is None or not self.detail.incident.files:
            return
        dialog = QFileDialog(self, self.tr("Save a copy of the files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.save_copy)
        dialog.open()

    def save_copy(self, folder: str) -> None:
        """Copy the shown incident's files into a folder, off the GUI thread."""
        incident = self.detail.incident
        if incident is None:
            return
        operator = self._operator()
        self._background.run(
            lambda: self._incidents.save_copy(incident.id, Path(folder), operator=operator),
            lambda made: self.notice.emit(self.tr("Copied and checked: {folder}").format(folder=made)),
            self._not_copied,
        )

    def _not_copied(self, error: BaseException) -> None:
        if not isinstance(error, CopyFailed):
            raise error
        why = trouble_words(error.trouble)
        self.notice.emit(
            self.tr("The copy was not made. {why}: {detail}").format(why=why, detail=error.detail)
        )

    # Looks

    def _fit_columns(self) -> None:
        wide = self.view.viewport().width() >= _NARROW_PX
        self.view.setColumnHidden(Column.OPERATOR, not wide)
        self.table.seal_in_words = wide
        for column in (Column.TIME, Column.SEVERITY, Column.OPERATOR, Column.CLIPS):
            self.view.resizeColumnToContents(column)
        self.view.setColumnWidth(Column.SEAL, self.view.sizeHintForColumn(Column.SEAL) + 8 if wide else 52)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._hint.setText(self.tr("Choose an incident on the left"))
        self._show_all.setText(self.tr("Show all incidents"))
        self._say_count(self.table.rowCount())
        self.view.setAccessibleName(self.tr("Incidents"))
        self.table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.table.columnCount() - 1)
        self.view.viewport().update()
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Count down only while someone looks."""
        super().showEvent(event)
        self._tick.start()
        QTimer.singleShot(0, self, self._fit_columns)
        if self._stale:
            self._stale = False
            self.table.reload()
            self._read_wanted()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()
