"""The section of sources: which systems cameras come from, how in step they are, and what waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from console.sources.values import Source
from ui.sources import words
from ui.sources.boxes import confirm, tell
from ui.sources.desk import SourceDesk
from ui.sources.detail import SourceDetail
from ui.sources.discovery_dialog import DiscoveryDialog
from ui.sources.proposal_dialog import ProposalDialog
from ui.sources.refusals import paused_words
from ui.sources.source_dialog import SourceDialog
from ui.sources.source_list import SourceListModel
from ui.sources.source_view import SourceView
from ui.sources.values import Overview, Past, Stand, overviews, past_of
from widgets import icons, theme

# A sync tells of its progress several times a second; what the database has is read when it rests.
READ_MS = 120
LIST_PX = 380
_ROOM_PX = 80


class SourcesTab(QWidget):
    """Ctrl+N adds, Enter edits, Space pauses, Del removes, Ctrl+R syncs, Esc cancels.

    Ctrl+Enter opens what is proposed.
    """

    def __init__(self, desk: SourceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._want = ""
        self._turn = 0
        self.model = SourceListModel(self._stand, desk.syncs.doing)
        self.view = SourceView(self.model, self)
        self.detail = SourceDetail(self)
        self.empty = QLabel(self)
        self.add_button, self.find_button = QPushButton(self), QPushButton(self)
        self._read = QTimer(self, singleShot=True, interval=READ_MS)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._show(())

    def _lay_out(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "dim")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(_ROOM_PX)
        self.add_button.setProperty("role", "primary")
        left, lines = QWidget(self), QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(self.view, 1)
        for button in (self.add_button, self.find_button):
            button.setAutoDefault(False)
            button.setStyleSheet("text-align: left;")
            lines.addWidget(button)
        left.setLayout(lines)
        self.parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(left)
        self.right = QStackedWidget(self)
        self.right.addWidget(self.empty)
        self.right.addWidget(self.detail)
        self.parts.addWidget(self.right)
        self.parts.setSizes([LIST_PX, 3 * LIST_PX])
        self.parts.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(self.parts)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._read.timeout.connect(self.refresh)
        self._desk.changed.connect(self._changed)
        self._desk.desk.renewed.connect(lambda _: self._read.start())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self.view.doubleClicked.connect(lambda _: self.edit())
        self.add_button.clicked.connect(self.add)
        self.find_button.clicked.connect(self.discover)
        detail = self.detail
        detail.sync_wanted.connect(self.sync)
        detail.cancel_wanted.connect(self.cancel)
        detail.proposal_wanted.connect(self.look)
        detail.edit_wanted.connect(self.edit)
        detail.switch_wanted.connect(self.switch)
        detail.remove_wanted.connect(self.remove)
        for keys, act in (
            ("Return", self.edit),
            ("Enter", self.edit),
            ("Del", self.remove),
            ("Space", self.switch),
            ("Esc", self.cancel),
        ):
            self.view.on_key(keys, act)
        self._shortcut("Ctrl+N", self.add)
        self._shortcut("Ctrl+R", self.sync)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys, self.look)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(keys), self, act, context=context)

    # What is shown

    def focus_search(self) -> None:
        """There are few sources: nothing to search, so the list takes the keyboard."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_page(self) -> None:
        """The window closes: what is being asked or shown finds its end."""
        for dialog in self.findChildren(QDialog):
            dialog.reject()

    def refresh(self) -> None:
        """Show what the database has now."""
        self._desk.desk.read(overviews, lambda found: self._show(found) if isValid(self) else None)

    def chosen(self) -> Overview | None:
        """The source under the selection."""
        return self.model.entry(self.view.currentIndex().row())

    def _changed(self, source_id: str) -> None:
        if not self.isVisible():
            return
        self.model.touch()
        each = self.chosen()
        if each is not None and each.source.id == source_id:
            self._show_stand(each)
        if self._desk.syncs.doing(source_id) is None and not self._read.isActive():
            self._read.start()

    def _show(self, found: tuple[Overview, ...]) -> None:
        former, row = self.chosen(), self.view.currentIndex().row()
        wanted = self._want or (former.source.id if former is not None else "")
        self.model.set_entries(found)
        at = self.model.row_of(wanted)
        if at >= 0:
            self._want = ""
        elif found:
            at = min(max(row, 0), len(found) - 1)
        self.right.setCurrentWidget(self.detail if found else self.empty)
        self.view.setCurrentIndex(self.model.index(at, 0))
        self._show_choice()

    def _show_choice(self) -> None:
        each = self.chosen()
        if each is None:
            return
        self.detail.show_source(each)
        self._show_stand(each)
        self._turn += 1
        turn, key = self._turn, each.source.id
        self._desk.desk.read(lambda db: past_of(db, key), lambda past: self._show_past(turn, past))

    def _show_past(self, turn: int, past: Past) -> None:
        if turn == self._turn and isValid(self):
            self.detail.show_past(past)

    def _show_stand(self, each: Overview) -> None:
        self.detail.show_stand(self._stand(each), self._desk.syncs.doing(each.source.id))

    def _stand(self, each: Overview) -> Stand:
        return self._desk.stand(each.source.id, each.last, paused=not each.source.enabled)

    # What is done

    def add(self) -> None:
        """Ask for a new source."""
        self._open(SourceDialog(self._desk, self))

    def edit(self) -> None:
        """Change the source that is chosen."""
        each = self.chosen()
        if each is not None:
            self._open(SourceDialog(self._desk, self, each.source))

    def _open(self, dialog: SourceDialog) -> None:
        dialog.kept.connect(self._kept)
        dialog.open()

    def _kept(self, source: Source, ask: bool) -> None:
        self._want = source.id
        if ask and source.enabled:
            self._desk.ask_again(source.id)
            said = self.tr("Kept: {name}. It is being asked for its cameras.")
        else:
            said = self.tr("Kept: {name}")
        self._desk.desk.notice.emit(said.format(name=source.name))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._moved()

    def discover(self) -> None:
        """Look for ONVIF devices on the network."""
        dialog = DiscoveryDialog(self._desk, self)
        dialog.kept.connect(self._found)
        dialog.open()

    def _found(self, sources: tuple[Source, ...]) -> None:
        self._want = sources[0].id
        for source in sources:
            self._desk.syncs.sync(source.id)
        names = ", ".join(source.name for source in sources[:3]) + ("…" if len(sources) > 3 else "")
        self._desk.desk.notice.emit(
            self.tr("Kept: {name}. It is being asked for its cameras.").format(name=names)
        )
        self._moved()

    def sync(self) -> None:
        """Ask the source that is chosen."""
        each = self.chosen()
        if each is None:
            return
        if not each.source.enabled:
            self._desk.desk.notice.emit(paused_words(each.source))
        elif self._stand(each) not in (Stand.ASKING, Stand.WAITING):
            self._desk.syncs.sync(each.source.id)

    def switch(self) -> None:
        """Pause the source that is chosen, or let it be asked again."""
        each = self.chosen()
        if each is None:
            return
        paused, name = each.source.enabled, each.source.name

        def switched(_: None) -> None:
            if not isValid(self):
                return
            said = (
                self.tr("Paused: {name}. Nobody asks it until you let it go on.")
                if paused
                else self.tr("{name} is asked again.")
            )
            self._desk.desk.notice.emit(said.format(name=name))
            self._moved()

        self._desk.switch(each.source.id, enabled=not paused, done=switched, failed=self._not_done)

    def cancel(self) -> None:
        """Stop asking the source that is chosen."""
        each = self.chosen()
        if each is not None:
            self._desk.syncs.cancel(each.source.id)

    def look(self) -> None:
        """Show what the source that is chosen would change."""
        each = self.chosen()
        proposal = self._desk.syncs.proposal(each.source.id) if each is not None else None
        if proposal is None:
            return
        dialog = ProposalDialog(self._desk, proposal, self)
        dialog.settled.connect(self._moved)
        dialog.open()

    def remove(self) -> None:
        """Ask whether the source that is chosen is to be forgotten."""
        each = self.chosen()
        if each is None:
            return
        key, name = each.source.id, each.source.name

        def removed(_: None) -> None:
            if not isValid(self):
                return
            self._desk.desk.notice.emit(
                self.tr("Forgotten: {name}. Its cameras stay in the catalogue.").format(name=name)
            )
            self._moved()

        confirm(
            self,
            words.remove_question(each),
            self.tr("Forget the source"),
            lambda: self._desk.remove(key, removed, self._not_done),
        )

    def _not_done(self, error: BaseException) -> None:
        if isValid(self):
            tell(self, words.failure_words(error))

    def _moved(self) -> None:
        """What is remembered is different, and so is how many sources want somebody."""
        self._desk.desk.counts_changed.emit()
        if isValid(self):
            self.refresh()

    # Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing was read while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def _retranslate(self) -> None:
        self.add_button.setText(self.tr("Add a source…"))
        self.add_button.setToolTip("Ctrl+N")
        self.add_button.setIcon(icons.icon("mdi6.plus", theme.current().accent_text))
        self.find_button.setText(self.tr("Look for ONVIF devices on the network…"))
        self.find_button.setIcon(icons.icon("mdi6.lan"))
        self.view.setAccessibleName(self.tr("Sources"))
        self.empty.setText(
            self.tr(
                "No source yet. A source is a system that knows of cameras: a recorder, a video gateway, "
                "the city's own registry. The catalogue is kept in step with it; what would change is "
                "shown first."
            )
        )
        self.model.touch()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
