"""One incident in full: pictures, what people wrote of it, cameras, files, history, who watched it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from console.catalogue.values import Name
from console.evidence.incidents import Incidents
from console.evidence.values import Incident, IncidentEvent
from console.playback.screen import Screen
from console.watch.attention_cameras import WatchedCameras
from ui.background import Background
from ui.incidents.detail_head import ClipLine, DeletionNotice, DetailHead
from ui.incidents.history_model import Column as HistoryColumn
from ui.incidents.history_model import HistoryTable
from ui.incidents.incident_tabs import CamerasTab, FilesTab
from ui.incidents.pictures import Pictures
from ui.incidents.player import ClipPlayer
from ui.incidents.state_bar import StateBar
from ui.incidents.stills import Stills
from ui.incidents.trees import fit, tree
from ui.incidents.watched_by import WatchedBy
from ui.incidents.workbench import Workbench
from ui.incidents.written_form import WrittenForm
from widgets import icons


class IncidentDetail(QWidget):
    """Shows one incident; its parts (`bar`, `written`, `cameras`, `files`, `clips`) say what is wanted of it.

    `show_incident` with the incident that is shown already keeps the player, and whatever is being typed.
    """

    def __init__(
        self,
        incidents: Incidents,
        stills: Stills,
        screens: Callable[[], Screen] | None,
        background: Background,
        *,
        operator: Callable[[], str],
        thanas: Sequence[Name] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operator = operator
        self._incident: Incident | None = None
        self._events: tuple[IncidentEvent, ...] = ()
        self.player = ClipPlayer(screens, self)
        self._pictures = Pictures(incidents, stills, self.player)
        self.workbench = Workbench(incidents, self.player, background, operator)
        self.head = DetailHead(incidents.categories, self)
        self.bar = StateBar(self)
        self.notice = DeletionNotice(self)
        self.clips = ClipLine(self)
        self.written = WrittenForm(incidents.categories, thanas, self)
        self.cameras = CamerasTab(incidents.fetched_share, self)
        self.files = FilesTab(self)
        self.history_table = HistoryTable(incidents.categories, self)
        self._history_view = tree(self, self.history_table, HistoryColumn.WHAT)
        self.watched_by = WatchedBy(self)
        self._lay_out()
        self.show_watched(None)
        self.player.failed.connect(self._not_played)
        self.bar.watchers_wanted.connect(lambda: self._tabs.setCurrentWidget(self.watched_by))
        self.retranslate()

    def _lay_out(self) -> None:
        top = QWidget(self)
        above = QVBoxLayout(top)
        above.setContentsMargins(12, 10, 12, 4)
        above.setSpacing(6)
        for part in (self.head, self.bar, self.notice, self.player, self.clips):
            above.addWidget(part, 1 if part is self.player else 0)
        self._tabs = QTabWidget(self)
        for tab in (self.written, self.cameras, self.files, self._history_view, self.watched_by):
            self._tabs.addTab(tab, "")
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.addWidget(top)
        self._split.addWidget(self._tabs)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes([460, 230])
        self._split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def make_shortcuts(self, page: QWidget) -> None:
        """Have the detail's keys heard on the whole page, also while the list has the keyboard."""
        # With Shift: a line that is written in has Ctrl+E and Ctrl+D for itself on X11.
        for keys, act in (
            ("Ctrl+Shift+S", self.files.copy_wanted.emit),
            ("Ctrl+Shift+E", self.bar.export.click),
            ("Ctrl+Shift+D", self._to_note),
        ):
            QShortcut(QKeySequence(keys), page, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for number in range(self._tabs.count()):
            QShortcut(
                QKeySequence(f"Alt+{number + 1}"),
                page,
                lambda number=number: self._tabs.setCurrentIndex(number),
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )

    def _to_note(self) -> None:
        self._tabs.setCurrentWidget(self.written)
        self.written.note.setFocus()

    # Values in

    def show_incident(self, incident: Incident, events: tuple[IncidentEvent, ...]) -> None:
        """Show an incident, or its newest state."""
        self._incident, self._events = incident, events
        self._show_head()
        self.notice.show_incident(incident)
        self.written.show_incident(incident, self._operator())
        self._pictures.show_incident(incident)
        self.workbench.show_incident(incident)
        self.cameras.show_incident(incident)
        self.files.show_incident(incident)
        self.history_table.set_entries(events)
        fit(self._history_view)

    def show_watched(self, found: WatchedCameras | None) -> None:
        """Show who watched the incident's cameras; None where nobody keeps a ledger."""
        self._tabs.setTabVisible(self._tabs.indexOf(self.watched_by), found is not None)
        self.bar.set_watchers(found is not None)
        if found is not None and self._incident is not None:
            self.watched_by.show_watched(self._incident, found)

    def set_checking(self, checking: bool) -> None:
        """Say that the files are being read now."""
        self.files.check.setEnabled(not checking)
        self.clips.set_checking(checking)

    def tick(self) -> None:
        """Count down."""
        if self._incident is not None and self._incident.open:
            self.clips.show_incident(self._incident)
            self.cameras.tick()

    @property
    def incident(self) -> Incident | None:
        """What is shown."""
        return self._incident

    # Within

    def _show_head(self) -> None:
        assert self._incident is not None
        self.head.show_incident(self._incident)
        self.bar.show_incident(self._incident)
        self.clips.show_incident(self._incident)

    def _not_played(self, error: str) -> None:
        sentences = {
            "no_libvlc": self.tr("Clips cannot be played here: libVLC is not installed"),
            "codec_not_shown": self.tr("This video format cannot be shown"),
        }
        self.clips.say(sentences.get(error, self.tr("The clip could not be played")))

    def close_screen(self) -> None:
        """Write what is being typed, and give the screen back."""
        self.written.write_now()
        self.player.close_screen()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for tab, (text, icon) in enumerate(
            (
                (self.tr("About"), "mdi6.text-box-outline"),
                (self.tr("Cameras"), "mdi6.cctv"),
                (self.tr("Files"), "mdi6.file-video-outline"),
                (self.tr("History"), "mdi6.history"),
                (self.tr("Watched by"), "mdi6.eye-outline"),
            )
        ):
            self._tabs.setTabText(tab, text)
            self._tabs.setTabIcon(tab, icons.icon(icon))
            self._tabs.setTabToolTip(tab, f"{text} (Alt+{tab + 1})")
        if self._incident is not None:
            self.show_incident(self._incident, self._events)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
