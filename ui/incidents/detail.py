"""One incident in full: its pictures, what people wrote of it, its files, its history, who watched it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from console.evidence.incidents import Incidents
from console.evidence.timeline import camera_timeline
from console.evidence.values import Incident, IncidentEvent, Seal, telling_clip
from console.playback.screen import Screen
from console.watch.attention_values import Watched
from ui.incidents import marks, words
from ui.incidents.file_model import Column as FileColumn
from ui.incidents.file_model import FileTable
from ui.incidents.history_model import Column as HistoryColumn
from ui.incidents.history_model import HistoryTable
from ui.incidents.player import ClipPlayer
from ui.incidents.stills import Stills, first_still
from ui.incidents.trees import fit, tree
from ui.incidents.watched_by import WatchedBy
from ui.incidents.written_form import WrittenForm
from widgets import icons
from widgets.elided_label import ElidedLabel


class IncidentDetail(QWidget):
    """Shows one incident. `edited(field, value)`, and what is wanted of its files.

    `show_incident` with the incident that is shown already keeps the player, and whatever is being typed.
    """

    edited = Signal(str, str)
    check_wanted = Signal()
    copy_wanted = Signal()
    folder_wanted = Signal()
    finish_wanted = Signal()

    def __init__(
        self,
        incidents: Incidents,
        stills: Stills,
        screens: Callable[[], Screen] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._stills = stills
        self._incident: Incident | None = None
        self._events: tuple[IncidentEvent, ...] = ()
        self._camera = 0
        self._checking = False
        self.player = ClipPlayer(screens, self)
        self._build_head()
        self.written = WrittenForm(incidents.categories, self)
        self.written.edited.connect(self.edited)
        self._build_files()
        self.watched_by = WatchedBy(self)
        self._lay_out()
        self.show_watched(None)
        stills.ready.connect(self._still_ready)
        self.player.failed.connect(self._not_played)
        self._shortcuts()
        self.retranslate()

    def _build_head(self) -> None:
        self._mark = QLabel(self)
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "title")
        self._when = QLabel(self)
        self._when.setProperty("role", "number")
        self._where = ElidedLabel(self)
        self._where.setProperty("role", "dim")
        self._state_mark = QLabel(self)
        self._state = QLabel(self)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._finish = QPushButton(self)
        self._finish.clicked.connect(self.finish_wanted)
        self._cameras = QComboBox(self)
        self._cameras.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._cameras.setMaximumWidth(210)
        self._cameras.currentIndexChanged.connect(self._camera_chosen)
        self._seal_mark = QLabel(self)
        self._seal = QLabel(self)
        self._seal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _build_files(self) -> None:
        self.file_table = FileTable(self)
        self.history_table = HistoryTable(self._incidents.categories, self)
        self._file_view = tree(self, self.file_table, FileColumn.HASH)
        self._history_view = tree(self, self.history_table, HistoryColumn.WHAT)
        self._check, self._copy, self._folder = (QPushButton(self) for _ in range(3))
        self._check.clicked.connect(self.check_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._folder.clicked.connect(self.folder_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        head.addWidget(self._when)
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._state_mark)
        state.addWidget(self._state, 1)
        state.addWidget(self._finish)
        self.player.controls.insertWidget(self.player.controls.count() - 1, self._cameras)
        seal = QHBoxLayout()
        seal.setSpacing(6)
        seal.addWidget(self._seal_mark)
        seal.addWidget(self._seal, 1)
        top = QWidget(self)
        above = QVBoxLayout(top)
        above.setContentsMargins(12, 10, 12, 4)
        above.setSpacing(4)
        for row in (head, self._where, self.player, state, seal):
            if isinstance(row, QWidget):
                above.addWidget(row, 1 if row is self.player else 0)
            else:
                above.addLayout(row)
        self._tabs = QTabWidget(self)
        self._tabs.addTab(self.written, "")
        self._tabs.addTab(self._files_tab(), "")
        self._tabs.addTab(self._history_view, "")
        self._tabs.addTab(self.watched_by, "")
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.addWidget(top)
        self._split.addWidget(self._tabs)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def _files_tab(self) -> QWidget:
        tab = QWidget(self)
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(8, 8, 8, 8)
        buttons = QHBoxLayout()
        for button in (self._check, self._copy, self._folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addWidget(self._file_view, 1)
        layout.addLayout(buttons)
        return tab

    def _shortcuts(self) -> None:
        for keys, act in (("Ctrl+S", self.copy_wanted.emit), ("Ctrl+D", self.written.note.setFocus)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # Values in

    def show_incident(self, incident: Incident, events: tuple[IncidentEvent, ...]) -> None:
        """Show an incident, or its newest state."""
        another = self._incident is None or self._incident.id != incident.id
        if another:
            self._camera = 0
        self._incident, self._events = incident, events
        self._show_head()
        self.written.show_incident(incident)
        self._show_cameras(another)
        self._show_pictures(another)
        self._show_seal()
        self.file_table.set_incident(incident)
        self.history_table.set_entries(events)
        fit(self._file_view)
        fit(self._history_view)

    def show_watched(self, found: tuple[Watched, ...] | None) -> None:
        """Show who watched the incident's cameras; None where nobody keeps a ledger."""
        self._tabs.setTabVisible(self._tabs.indexOf(self.watched_by), found is not None)
        if found is not None and self._incident is not None:
            self.watched_by.show_watched(self._incident, found)

    def set_checking(self, checking: bool) -> None:
        """Say that the files are being read now."""
        self._checking = checking
        self._check.setEnabled(not checking)
        self._show_seal()

    def tick(self) -> None:
        """Count down."""
        if self._incident is not None and self._incident.open:
            self._show_head()

    @property
    def incident(self) -> Incident | None:
        """What is shown."""
        return self._incident

    # Within

    def _show_head(self) -> None:
        incident = self._incident
        if incident is None:
            return
        categories, dpr = self._incidents.categories, self.devicePixelRatioF()
        self._mark.setPixmap(marks.pixmap(marks.category_mark(incident.category, categories), 22, dpr))
        self._title.setText(words.title_words(incident, categories))
        self._when.setText(words.moment_words(incident.at_utc))
        where = words.place_words(incident)
        self._where.setText(
            f"{words.cameras_words(incident)}  ·  {where}" if where else words.cameras_words(incident)
        )
        shown = telling_clip(incident)
        self._state_mark.setPixmap(
            marks.pixmap(marks.state_mark(shown.state), 16, dpr)
            if shown
            else marks.pixmap(marks.seal_mark(None), 16)
        )
        said = (words.capture_words(shown, time.time()), *words.shortfall_words(shown)) if shown else ()
        self._state.setText("  ·  ".join(said))
        now = time.time()
        self._finish.setVisible(any(c.open and c.end_utc > now for c in incident.clips))

    def _show_cameras(self, another: bool) -> None:
        incident = self._incident
        assert incident is not None
        if another or self._cameras.count() != len(incident.cameras):
            self._cameras.blockSignals(True)
            self._cameras.clear()
            for camera in incident.cameras:
                self._cameras.addItem(f"{camera.number}  {camera.name.text(words.language())}")
            self._cameras.setCurrentIndex(self._camera)
            self._cameras.blockSignals(False)
        self._cameras.setVisible(len(incident.cameras) > 1)

    def _camera_chosen(self, camera: int) -> None:
        if self._incident is not None and camera >= 0 and camera != self._camera:
            self._camera = camera
            self._show_pictures(True)

    def _show_pictures(self, another: bool) -> None:
        incident = self._incident
        assert incident is not None
        line = camera_timeline(incident, self._camera)
        if another:
            self.player.show_clip(line, self._incidents.folder_of(incident), incident.at_utc)
        else:
            self.player.extend_line(line, incident.at_utc)
        self._show_still()

    def _show_still(self) -> None:
        incident = self._incident
        if incident is None:
            return
        path = first_still(incident, self._incidents, self._camera)
        if path is None:
            self.player.picture.set_sentence(self.tr("No picture was kept of this moment"))
            return
        self.player.picture.set_sentence("")
        still = self._stills.picture(path, QSize(1280, 720), self.devicePixelRatioF())
        at = next(c.files[0].start_utc for c in incident.stills if c.files and c.camera == self._camera)
        caption = self.tr("Still of {time}").format(time=words.clock_words(at))
        if not still.isNull():
            self.player.show_still(still, caption)

    def _still_ready(self, path: str) -> None:
        incident = self._incident
        if incident is not None and path == str(first_still(incident, self._incidents, self._camera)):
            self._show_still()

    def _show_seal(self) -> None:
        incident = self._incident
        seal = incident.seal if incident is not None else None
        if self._checking:
            self._seal_mark.setPixmap(icons.pixmap("mdi6.shield-sync-outline", 16))
            self._seal.setText(self.tr("Reading the files and comparing their SHA-256 …"))
            return
        self._seal_mark.setPixmap(marks.pixmap(marks.seal_mark(seal), 16, self.devicePixelRatioF()))
        self._seal.setText(self._seal_words(incident, seal) if incident is not None else "")

    def _seal_words(self, incident: Incident, seal: Seal | None) -> str:
        if seal is Seal.SOUND:
            checked = [f.checked_utc for f in incident.files if f.checked_utc is not None]
            text = self.tr("SHA-256 checked ✓  {count} files are as they were recorded ({time})")
            return text.format(count=len(incident.files), time=words.clock_words(min(checked)))
        bad = [f.name for f in incident.files if f.seal is seal]
        if seal is Seal.CHANGED:
            return self.tr("SHA-256 changed ✗  {files}").format(files=", ".join(bad))
        if seal in (Seal.MISSING, Seal.UNREADABLE):
            return f"{words.seal_words(seal)} ✗  {', '.join(bad)}"
        return words.seal_words(seal)

    def _not_played(self, error: str) -> None:
        sentences = {
            "no_libvlc": self.tr("Clips cannot be played here: libVLC is not installed"),
            "codec_not_shown": self.tr("This video format cannot be shown"),
        }
        self._state.setText(sentences.get(error, self.tr("The clip could not be played")))

    def close_screen(self) -> None:
        """Write what is being typed, and give the screen back."""
        self.written.write_now()
        self.player.close_screen()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._finish.setText(self.tr("Finish recording"))
        self._check.setText(self.tr("Check files again"))
        self._copy.setText(self.tr("Save a copy …"))
        self._copy.setToolTip(self.tr("Copies the files with a list of their hashes (Ctrl+S)"))
        self._folder.setText(self.tr("Open folder"))
        self._cameras.setAccessibleName(self.tr("Camera"))
        for tab, (text, icon) in enumerate(
            (
                (self.tr("About"), "mdi6.text-box-outline"),
                (self.tr("Files"), "mdi6.file-video-outline"),
                (self.tr("History"), "mdi6.history"),
                (self.tr("Watched by"), "mdi6.eye-outline"),
            )
        ):
            self._tabs.setTabText(tab, text)
            self._tabs.setTabIcon(tab, icons.icon(icon))
        if self._incident is not None:
            self._cameras.clear()
            self.show_incident(self._incident, self._events)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
