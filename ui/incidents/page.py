"""The page of incidents: list, filters and map on the left, one incident in full on the right."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QWidget

from console.catalogue.catalogue import Catalogue
from console.evidence.incidents import Incidents
from console.evidence.values import Incident, IncidentEvent, Reference, UnknownIncident
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from console.sources.recordings import Recordings
from console.watch.attention_cameras import WatchedCameras
from ui.background import Background
from ui.incidents import case_words, words
from ui.incidents.add_work import AddWork, Bookmarked
from ui.incidents.case_work import CaseWork
from ui.incidents.detail import IncidentDetail
from ui.incidents.file_work import FileWork
from ui.incidents.list_panel import IncidentList, thana_names
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills

Watchers = Callable[[Collection[str], float, float], WatchedCameras]

# Walking through the list with the arrows must not read and hash every incident on the way.
SETTLE_MS = 180
TICK_MS = 1000
_TOLD = 3


class IncidentsPage(QWidget):
    """`notice(sentence)` for what the operator should hear of beside the page itself.

    `export_wanted(incident id)` when a package is to be made; `can_export`: whether it can be here.
    `operator` gives who sits here now; `screens` makes a place for frames, or is None without libVLC;
    `watchers` asks the attention ledger (camera ids, from, to), or is None where nobody keeps one.
    Without `catalogue` and `bookmarked` there is no map, and no camera can be added.
    The owner hands every `ScreenEvent` to `screen_event`, and calls `close_page` at the end.
    """

    notice = Signal(str)
    export_wanted = Signal(str)

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
        catalogue: Catalogue | None = None,
        bookmarked: Bookmarked | None = None,
        recordings: Recordings | None = None,
        can_export: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._incidents, self._background, self._catalogue = incidents, background, catalogue
        self._watchers, self._operator = watchers, operator
        self._wanted_id = self._shown_id = ""
        self._stale = False
        self.add_work: AddWork | None = None
        if catalogue is not None and bookmarked is not None:
            self.add_work = AddWork(incidents, background, catalogue, bookmarked, recordings, operator, self)
        self.case = CaseWork(incidents, background, operator, self)
        self.file_work = FileWork(incidents, background, operator, self)
        self.list = IncidentList(incidents, background, catalogue, self)
        self.detail = self._detail(stills, screens, catalogue, can_export)
        self._lay_out()
        self.setFocusProxy(self.list.view)
        self._make_timers()
        self._connect(news)
        self._connect_detail()
        self._shortcuts()
        self._retranslate()

    def _detail(
        self,
        stills: Stills,
        screens: Callable[[], Screen] | None,
        catalogue: Catalogue | None,
        can_export: bool,
    ) -> IncidentDetail:
        detail = IncidentDetail(
            self._incidents,
            stills,
            screens,
            self._background,
            operator=self._operator,
            thanas=thana_names(catalogue),
            parent=self,
        )
        detail.bar.set_can_export(can_export)
        detail.cameras.set_can_add(self.add_work is not None)
        return detail

    def catalogue_renewed(self) -> None:
        """Areas may be others now; what is asked of cameras is asked by their identifiers."""
        thanas = thana_names(self._catalogue)
        self.list.filters.more.set_thanas(thanas)
        self.detail.written.set_thanas(thanas)
        self.list.catalogue_renewed()

    def _make_timers(self) -> None:
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._read_wanted)
        self._reload = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._reload.timeout.connect(self.list.table.reload)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._count_down)

    def _lay_out(self) -> None:
        self._hint = QLabel(self)
        self._hint.setProperty("role", "dim")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._detail_stack = QStackedWidget(self)
        self._detail_stack.addWidget(self._hint)
        self._detail_stack.addWidget(self.detail)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self.list)
        self._split.addWidget(self._detail_stack)
        self._split.setSizes([540, 680])
        self._split.setStretchFactor(0, 6)
        self._split.setStretchFactor(1, 8)
        self._split.setChildrenCollapsible(False)
        self._split.splitterMoved.connect(self.list.fit_columns)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def _connect(self, news: IncidentNews) -> None:
        news.changed.connect(self._incident_changed)
        self.list.chosen.connect(self._row_chosen)
        self.list.entered.connect(self.detail.player.setFocus)
        self.detail.player.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.detail.written.edited.connect(self._edit)
        self.detail.written.handler_added.connect(self._add_handler)
        self.detail.written.reference_added.connect(self._look_for_reference)
        for work in (self.case, self.file_work, self.add_work):
            if work is not None:
                work.said.connect(self.notice)
        self.detail.workbench.notice.connect(self.notice)
        self.file_work.checking.connect(self.detail.set_checking)

    def _connect_detail(self) -> None:
        """What the parts of the detail want of the incident that they show."""
        detail, case, files = self.detail, self.case, self.file_work
        detail.bar.step_wanted.connect(lambda state: self._on_shown(lambda i: case.step(i, state)))
        for signal, act in (
            (detail.bar.lift_wanted, case.lift),
            (detail.bar.hold_wanted, case.put),
            (detail.bar.deletion_wanted, case.ask),
            (detail.bar.deletion_answer_wanted, case.answer),
            (detail.notice.answer_wanted, case.answer),
            (detail.files.check_wanted, files.check),
            (detail.files.copy_wanted, files.choose_folder),
            (detail.files.folder_wanted, files.open_folder),
            (detail.clips.finish_wanted, self._finish),
            (detail.bar.export_wanted, lambda incident: self.export_wanted.emit(incident.id)),
        ):
            signal.connect(lambda act=act: self._on_shown(act))
        add = self.add_work
        if add is not None:
            detail.cameras.nearby_wanted.connect(lambda: self._on_shown(add.nearby))
            detail.cameras.clip_wanted.connect(lambda: self._on_shown(add.clip))
            detail.cameras.cancel_wanted.connect(lambda: self._on_shown(add.cancel))

    def _shortcuts(self) -> None:
        self.detail.make_shortcuts(self)
        keys = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+R"), self, self.list.table.reload, context=keys)
        QShortcut(QKeySequence("Ctrl+G"), self, self.list.map_button.toggle, context=keys)

    # What others want

    def open_incident(self, incident_id: str) -> None:
        """Show an incident, wherever it stands in the list."""
        self._wanted_id = incident_id
        self.list.want(incident_id)
        self._read_wanted()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.list.focus_search()

    def screen_event(self, event: ScreenEvent) -> None:
        """What playback says of any screen."""
        self.detail.player.screen_event(event)

    def check_files(self) -> None:
        """Read the shown incident's files again, off the GUI thread."""
        self._on_shown(self.file_work.check)

    def save_copy(self, folder: str) -> None:
        """Copy the shown incident's files into a folder, off the GUI thread."""
        self._on_shown(lambda incident: self.file_work.copy(incident, folder))

    def read_again(self, waiting: int = 0) -> None:
        """Once nothing waits for the disk any more: the list may lack what it has only now taken."""
        if waiting:
            return
        if self.isVisible():
            self._reload.start()
        else:
            self._stale = True

    def close_page(self) -> None:
        """Write down what is being typed, and give the screen back."""
        self._tick.stop()
        self._settle.stop()
        self._reload.stop()
        self.detail.close_screen()

    # Which incident

    def _row_chosen(self, incident_id: str) -> None:
        self._wanted_id = incident_id
        self._settle.start()

    def _read_wanted(self) -> None:
        wanted = self._wanted_id
        if not wanted:
            return

        def read() -> tuple[Incident, tuple[IncidentEvent, ...], WatchedCameras | None]:
            incident = self._incidents.get(wanted)
            return incident, self._incidents.history(wanted), self._watched(incident)

        self._background.run(read, lambda found: self._show(*found), self._not_read)

    def _watched(self, incident: Incident) -> WatchedCameras | None:
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
        watched: WatchedCameras | None,
    ) -> None:
        if incident.id != self._wanted_id:
            return
        another = incident.id != self._shown_id
        self._shown_id = incident.id
        self._detail_stack.setCurrentWidget(self.detail)
        self.detail.show_incident(incident, events)
        self.detail.show_watched(watched)
        self.list.refresh(incident)
        if another and incident.files and not incident.deleted:
            self.file_work.check(incident)

    def _incident_changed(self, incident_id: str) -> None:
        if not self.isVisible():
            # Nobody sees it: read it all once, when somebody does.
            self._stale = True
            return
        if incident_id == self._wanted_id and not self._settle.isActive():
            self._read_wanted()
        elif self.list.table.row_of(incident_id) >= 0:
            self.list.refresh(self._incidents.get(incident_id))
        else:
            self._reload.start()

    def _count_down(self) -> None:
        self.list.table.tick()
        self.detail.tick()

    # One incident

    def _on_shown(self, act: Callable[[Incident], None]) -> None:
        incident = self.detail.incident
        if incident is not None:
            act(incident)

    def _edit(self, incident_id: str, field: str, value: Any) -> None:
        # By id: what was typed is of the incident that was shown then, perhaps no longer of this one.
        self._incidents.edit(incident_id, **{field: value}, operator=self._operator())

    def _add_handler(self, incident_id: str, name: str) -> None:
        self._incidents.add_handler(incident_id, name, operator=self._operator())

    def _finish(self, incident: Incident) -> None:
        self._incidents.finish(incident.id, operator=self._operator())

    def _look_for_reference(self, incident_id: str, reference: Reference) -> None:
        """Tell who else has this number: perhaps it is one matter."""
        self._background.run(
            lambda: self._incidents.with_reference(reference, incident_id),
            lambda found: self._tell_reference(incident_id, reference, found),
        )

    def _tell_reference(self, incident_id: str, reference: Reference, found: tuple[Incident, ...]) -> None:
        if not found or self.detail.written.incident_id != incident_id:
            return
        others = [
            f"{words.title_words(i, self._incidents.categories)} ({words.moment_words(i.at_utc)})"
            for i in found[:_TOLD]
        ] + (["…"] if len(found) > _TOLD else [])
        self.detail.written.references.say(
            self.tr("{number} stands at another incident too: {others}").format(
                number=case_words.reference_words(reference), others=", ".join(others)
            )
        )

    # Looks

    def _retranslate(self) -> None:
        self._hint.setText(self.tr("Choose an incident on the left"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Count down only while someone looks."""
        super().showEvent(event)
        self._tick.start()
        QTimer.singleShot(0, self, self.list.fit_columns)
        if self._stale:
            self._stale = False
            self.list.table.reload()
            self._read_wanted()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()
