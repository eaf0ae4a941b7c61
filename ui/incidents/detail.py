"""One incident in full: its pictures, what people wrote of it, its files and its history."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from console.evidence.incidents import Incidents
from console.evidence.timeline import camera_timeline
from console.evidence.values import Capture, Incident, IncidentEvent, Seal, Severity, clips_state
from console.playback.screen import Screen
from ui.incidents import marks, words
from ui.incidents.file_model import Column as FileColumn
from ui.incidents.file_model import FileTable
from ui.incidents.history_model import Column as HistoryColumn
from ui.incidents.history_model import HistoryTable
from ui.incidents.player import ClipPlayer
from ui.incidents.stills import Stills, first_still
from widgets import icons

# Typing rests this long before what was typed is written down.
WRITE_AFTER_MS = 1200


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
        self._build_written()
        self._build_files()
        self._lay_out()
        self._write_soon = QTimer(self)
        self._write_soon.setSingleShot(True)
        self._write_soon.setInterval(WRITE_AFTER_MS)
        self._write_soon.timeout.connect(self.write_now)
        stills.ready.connect(self._still_ready)
        self.player.failed.connect(self._not_played)
        self._shortcuts()
        self.retranslate()

    def _build_head(self) -> None:
        self._mark = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._when = QLabel(self)
        self._when.setProperty("role", "number")
        self._where = QLabel(self)
        self._where.setProperty("role", "dim")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
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

    def _build_written(self) -> None:
        self._category, self._severity = QComboBox(self), QComboBox(self)
        for choice, combo in (("category", self._category), ("severity", self._severity)):
            combo.setIconSize(QSize(16, 16))
            # `activated` comes only from the operator's hand, never from showing an incident.
            combo.activated.connect(partial(self._chosen, choice, combo))
        self._title_edit = QLineEdit(self)
        self._title_edit.setMaxLength(200)
        self._title_edit.textEdited.connect(lambda: self._write_soon.start())
        self._title_edit.editingFinished.connect(self.write_now)
        self._note = QPlainTextEdit(self)
        self._note.setTabChangesFocus(True)
        self._note.setMinimumHeight(52)
        self._note.textChanged.connect(self._note_typed)
        self._labels = {name: QLabel(self) for name in ("category", "severity", "title", "note")}
        self._written = QWidget(self)
        form = QGridLayout(self._written)
        form.setContentsMargins(12, 10, 12, 10)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        form.addWidget(self._labels["category"], 0, 0)
        form.addWidget(self._category, 0, 1)
        form.addWidget(self._labels["severity"], 0, 2)
        form.addWidget(self._severity, 0, 3)
        form.addWidget(self._labels["title"], 1, 0)
        form.addWidget(self._title_edit, 1, 1, 1, 3)
        form.addWidget(self._labels["note"], 2, 0, Qt.AlignmentFlag.AlignTop)
        form.addWidget(self._note, 2, 1, 1, 3)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 2)
        form.setRowStretch(2, 1)
        for name, field in (
            ("category", self._category),
            ("severity", self._severity),
            ("title", self._title_edit),
            ("note", self._note),
        ):
            self._labels[name].setBuddy(field)

    def _build_files(self) -> None:
        self.file_table = FileTable(self)
        self.history_table = HistoryTable(self._incidents.categories, self)
        self._file_view = _tree(self, self.file_table, FileColumn.HASH)
        self._history_view = _tree(self, self.history_table, HistoryColumn.WHAT)
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
        self._tabs.addTab(self._written, "")
        self._tabs.addTab(self._files_tab(), "")
        self._tabs.addTab(self._history_view, "")
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
        for keys, act in (("Ctrl+S", self.copy_wanted.emit), ("Ctrl+D", self._note.setFocus)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # Values in

    def show_incident(self, incident: Incident, events: tuple[IncidentEvent, ...]) -> None:
        """Show an incident, or its newest state."""
        another = self._incident is None or self._incident.id != incident.id
        if another:
            self.write_now()
            self._camera = 0
        self._incident, self._events = incident, events
        self._show_head()
        self._show_written(another)
        self._show_cameras(another)
        self._show_pictures(another)
        self._show_seal()
        self.file_table.set_incident(incident)
        self.history_table.set_events(events)
        _fit(self._file_view)
        _fit(self._history_view)

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
        shown = _gravest(incident)
        self._state_mark.setPixmap(
            marks.pixmap(marks.state_mark(shown.state), 16, dpr)
            if shown
            else marks.pixmap(marks.seal_mark(None), 16)
        )
        said = (words.capture_words(shown, time.time()), *words.shortfall_words(shown)) if shown else ()
        self._state.setText("  ·  ".join(said))
        now = time.time()
        self._finish.setVisible(any(c.open and c.end_utc > now for c in incident.clips))

    def _show_written(self, another: bool) -> None:
        incident = self._incident
        assert incident is not None
        self._category.setCurrentIndex(max(0, self._category.findData(incident.category)))
        self._severity.setCurrentIndex(max(0, self._severity.findData(str(incident.severity or ""))))
        if another or not self._title_edit.hasFocus():
            self._title_edit.setText(incident.title)
        if (another or not self._note.hasFocus()) and self._note.toPlainText() != incident.note:
            self._note.blockSignals(True)
            self._note.setPlainText(incident.note)
            self._note.blockSignals(False)

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

    def _chosen(self, field: str, combo: QComboBox, _: int) -> None:
        self.edited.emit(field, combo.currentData())

    def _fill_choices(self) -> None:
        for combo in (self._category, self._severity):
            combo.clear()
            combo.addItem(words.severity_words(None), "")
        for category in self._incidents.categories:
            mark = marks.icon(marks.category_mark(category.code, self._incidents.categories))
            self._category.addItem(mark, category.name.text(words.language()), category.code)
        for severity in reversed(Severity):
            mark = marks.icon(marks.severity_mark(severity))
            self._severity.addItem(mark, words.severity_words(severity), str(severity))

    def _note_typed(self) -> None:
        self._write_soon.start()

    def write_now(self) -> None:
        """Write down what has been typed."""
        self._write_soon.stop()
        incident = self._incident
        if incident is None:
            return
        for field, text in (("title", self._title_edit.text().strip()), ("note", self._note.toPlainText())):
            if text != getattr(incident, field):
                self.edited.emit(field, text)

    def close_screen(self) -> None:
        """Write what is being typed, and give the screen back."""
        self.write_now()
        self.player.close_screen()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for name, label in self._labels.items():
            label.setText(words.field_words(name))
        self._note.setPlaceholderText(self.tr("What happened?"))
        self._title_edit.setPlaceholderText(self.tr("A short name, if it needs one"))
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
            )
        ):
            self._tabs.setTabText(tab, text)
            self._tabs.setTabIcon(tab, icons.icon(icon))
        self._fill_choices()
        if self._incident is not None:
            self._cameras.clear()
            self.show_incident(self._incident, self._events)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()


def _gravest(incident: Incident) -> Capture | None:
    state = clips_state(incident)
    return max((c for c in incident.clips if c.state is state), key=lambda c: c.end_utc, default=None)


def _tree(parent: QWidget, model: QAbstractItemModel, stretched: int) -> QTreeView:
    view = QTreeView(parent)
    view.setModel(model)
    view.setProperty("stretched", int(stretched))
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAlternatingRowColors(True)
    view.setSelectionBehavior(QTreeView.SelectionBehavior.SelectRows)
    view.header().setStretchLastSection(False)
    view.header().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    view.header().setSectionsMovable(False)
    return view


def _fit(view: QTreeView) -> None:
    stretched = view.property("stretched")
    for column in range(view.model().columnCount()):
        if column != stretched:
            view.resizeColumnToContents(column)
