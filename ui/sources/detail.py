"""One source in full: how it stands, how far a sync is, what waits, and what is remembered of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from console.sources.sync import Progress
from console.store.source_tables import Sync, SyncState
from ui.attention.tables import reword
from ui.catalogue.tables import dress_table
from ui.sources import words
from ui.sources.past_tables import FailedColumn, FailedTable, SyncColumn, SyncTable, told_words
from ui.sources.refusals import paused_words
from ui.sources.values import Overview, Past, Stand
from widgets import icons
from widgets.elided_label import ElidedLabel
from widgets.words import count_words

MARK_PX = 28
_ROOM_PX = 16


class SourceDetail(QWidget):
    """`sync_wanted`, `cancel_wanted`, `proposal_wanted`, `edit_wanted`, `switch_wanted`, `remove_wanted`."""

    sync_wanted = Signal()
    cancel_wanted = Signal()
    proposal_wanted = Signal()
    edit_wanted = Signal()
    switch_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._each: Overview | None = None
        self._past = Past()
        self._stand = Stand.NEVER
        self._progress: Progress | None = None
        self.name, self._about, self._asked, self._cameras = (ElidedLabel(self) for _ in range(4))
        self.sync, self.edit, self.switch = (self._button() for _ in range(3))
        self.remove, self.cancel, self.look = (self._button() for _ in range(3))
        self._mark, self.said, self._further = (QLabel(self) for _ in range(3))
        self.bar = QProgressBar(self)
        self.syncs, self.failed = SyncTable(), FailedTable()
        self.past, self.failures = QTableView(self), QTableView(self)
        self.tables = QTabWidget(self)
        self._lay_out()
        for button, wanted in (
            (self.sync, self.sync_wanted),
            (self.cancel, self.cancel_wanted),
            (self.look, self.proposal_wanted),
            (self.edit, self.edit_wanted),
            (self.switch, self.switch_wanted),
            (self.remove, self.remove_wanted),
        ):
            button.clicked.connect(wanted)
        self._retranslate()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.setIconSize(QSize(18, 18))
        return button

    def _lay_out(self) -> None:
        self.name.setProperty("role", "title")
        self.look.setProperty("role", "primary")
        for label in (self._about, self._asked, self._cameras, self._further):
            label.setProperty("role", "dim")
        for label in (self.said, self._further):
            label.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        dress_table(self.past, self.syncs, SyncColumn.TOLD)
        dress_table(self.failures, self.failed, FailedColumn.WHY)
        self.tables.addTab(self.past, "")
        self.tables.addTab(self.failures, "")
        self.tables.setDocumentMode(True)
        head, titles = QHBoxLayout(), QVBoxLayout()
        titles.setSpacing(2)
        head.addWidget(self.name, 1)
        for button in (self.sync, self.edit, self.switch, self.remove):
            head.addWidget(button)
        titles.addLayout(head)
        # Below the buttons, so that they have the whole width.
        for label in (self._about, self._asked, self._cameras):
            titles.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(titles)
        column.addWidget(self._card())
        column.addWidget(self.tables, 1)

    def _card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        row, lines = QHBoxLayout(card), QVBoxLayout()
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        lines.setSpacing(4)
        for label in (self.said, self._further):
            # What a server answers may look like HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.said, self.bar, self._further):
            lines.addWidget(widget)
        row.addWidget(self._mark)
        row.addLayout(lines, 1)
        row.addWidget(self.look)
        row.addWidget(self.cancel)
        return card

    # What is shown

    def show_source(self, each: Overview) -> None:
        """Show a source; what is remembered of it comes with `show_past`."""
        another = self._each is None or self._each.source.id != each.source.id
        self._each = each
        if another:
            self._past = Past()
            self.tables.setCurrentIndex(0)
            self._show_tables()
        self._say()

    def show_past(self, past: Past) -> None:
        """What is remembered of the source that is shown."""
        self._past = past
        self._show_tables()

    def show_stand(self, stand: Stand, progress: Progress | None) -> None:
        """How it stands at this moment."""
        self._stand, self._progress = stand, progress
        self._say()

    def _show_tables(self) -> None:
        self.syncs.set_entries(self._past.syncs)
        self.failed.set_entries(self._past.failed)
        self.tables.setTabVisible(1, bool(self._past.failed))
        self._fit()
        self._name_tabs()

    def _fit(self) -> None:
        for view, stretched in ((self.past, SyncColumn.TOLD), (self.failures, FailedColumn.WHY)):
            header = view.horizontalHeader()
            for column in range(view.model().columnCount()):
                if column != stretched:
                    wide = max(view.sizeHintForColumn(column), header.sectionSizeHint(column))
                    header.resizeSection(column, min(wide + _ROOM_PX, 260))

    def _say(self) -> None:
        each = self._each
        if each is None:
            return
        asking, waiting = self._stand is Stand.ASKING, self._stand is Stand.WAITING
        self.name.setText(each.source.name)
        self._about.setText(words.about_words(each.source))
        self._asked.setText(words.asked_words(each.source))
        self._cameras.setText(words.cameras_words(each))
        self.sync.setVisible(not (asking or waiting))
        self._say_switch(each)
        self.cancel.setVisible(asking or waiting)
        self.look.setVisible(self._stand in (Stand.PROPOSED, Stand.HELD))
        self._mark.setPixmap(words.stand_icon(self._stand).pixmap(MARK_PX, MARK_PX))
        self.said.setText(words.stand_words(each, self._stand, self._progress))
        self._show_bar(self._progress)
        further = _further(each.last) if not (asking or waiting) and each.last is not None else []
        self._further.setText("\n".join(further))
        self._further.setVisible(bool(further))

    def _say_switch(self, each: Overview) -> None:
        paused = not each.source.enabled
        self.sync.setEnabled(not paused)
        self.sync.setToolTip(paused_words(each.source) if paused else "Ctrl+R")
        self.switch.setText(self.tr("Let it go on") if paused else self.tr("Pause"))
        self.switch.setToolTip(self.tr("Space"))
        self.switch.setIcon(icons.icon("mdi6.play-outline" if paused else "mdi6.pause"))

    def _show_bar(self, progress: Progress | None) -> None:
        self.bar.setVisible(progress is not None)
        if progress is None:
            return
        of = progress.of if progress.planning else 0
        if self.bar.maximum() != of:
            self.bar.setRange(0, of)
        if of:
            self.bar.setValue(min(progress.count, of))

    def _name_tabs(self) -> None:
        self.tables.setTabText(0, self.tr("History of syncs"))
        failed = count_words(len(self._past.failed))
        self.tables.setTabText(1, self.tr("Cameras not taken: {count}").format(count=failed))

    def _retranslate(self) -> None:
        for button, text, keys, icon in (
            (self.sync, self.tr("Sync now"), "Ctrl+R", "mdi6.sync"),
            (self.edit, self.tr("Edit…"), self.tr("Enter"), "mdi6.pencil-outline"),
            (self.remove, self.tr("Remove…"), self.tr("Del"), "mdi6.trash-can-outline"),
            (self.cancel, self.tr("Cancel"), self.tr("Esc"), "mdi6.close"),
        ):
            button.setText(text)
            button.setToolTip(keys)
            button.setIcon(icons.icon(icon))
        self.look.setText(self.tr("Look at the proposal…"))
        self.look.setToolTip(self.tr("Ctrl+Enter"))
        self.bar.setAccessibleName(self.tr("How far the sync is"))
        self.past.setAccessibleName(self.tr("History of syncs"))
        self.failures.setAccessibleName(self.tr("Cameras that could not be taken in"))
        self._name_tabs()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
            for view in (self.past, self.failures):
                reword(view)
            self._fit()


def _further(sync: Sync) -> list[str]:
    lines = []
    if sync.state in (SyncState.PROPOSED, SyncState.HELD):
        lines.append(words.proposal_words(sync))
    if sync.trouble is None and (told := told_words(sync)):
        lines.append(told)
    if sync.state is not SyncState.FAILED:
        lines.append(words.took_words(sync))
    return lines
