"""What should be looked at, check by check: found at the left, put right beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from sqlite_utils import Database

from console.catalogue.checks import Check, Report, check_all
from console.lists.pairs import count_open
from ui.catalogue.check_words import ICONS, check_words
from ui.catalogue.desk import Desk
from ui.catalogue.finding_panel import FindingPanel
from ui.catalogue.pair_panel import PairPanel
from ui.catalogue.section_list import SectionList, SectionModel
from ui.catalogue.tab import TabSpec
from ui.catalogue.undoing import Undoing
from widgets import icons, list_words

PAIRS = "pairs"
READ_MS = 250
LIST_PX = 250


class ChecksTab(QWidget):
    """The checks with how much each found; the chosen one's findings beside them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._report: Report | None = None
        self.undoing = Undoing(desk, self)
        self.model = SectionModel(_entries())
        self.view = SectionList(self.model, self)
        self.findings = FindingPanel(desk, self.undoing, self)
        self.pairs = PairPanel(desk, self.undoing, self)
        self.undo = QPushButton(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=READ_MS)
        self._timer.timeout.connect(self.read)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.activated.connect(lambda _: self._enter())
        self.undo.clicked.connect(self.undoing.undo)
        self.undoing.undone.connect(self._undone)
        desk.written.connect(self._written)
        desk.renewed.connect(lambda _: self.findings.catalogue_renewed())
        QShortcut(
            QKeySequence("Ctrl+Z"),
            self,
            self.undoing.undo,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.view.setCurrentIndex(self.model.index(0, 0))
        self._retranslate()

    def _lay_out(self) -> None:
        self.view.setFixedWidth(LIST_PX)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.undo.setAutoDefault(False)
        left = QVBoxLayout()
        left.addWidget(self.view, 1)
        left.addWidget(self.undo)
        self._stack.addWidget(self.findings)
        self._stack.addWidget(self.pairs)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(left)
        row.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)

    def read(self) -> None:
        """Look at everything anew, off the GUI thread."""
        self._timer.stop()
        self._turn += 1
        turn = self._turn

        def work(db: Database) -> tuple[Report, int]:
            return check_all(db), count_open(db)

        self._desk.read(work, lambda found: self._show(turn, *found))

    def show_check(self, name: str) -> None:
        """Choose a check by its value, or `PAIRS`."""
        names = [entry.name for entry in self.model.tabs]
        self.view.setCurrentIndex(self.model.index(names.index(name), 0))

    def _show(self, turn: int, report: Report, pairs: int) -> None:
        if turn != self._turn:
            return
        self._report = report
        self.model.set_counts({str(check): count for check, count in report.counts.items()} | {PAIRS: pairs})
        self._show_chosen()
        if self.pairs.isVisible() and not self.pairs.fits(pairs):
            self.pairs.read()

    def _chosen(self, current: QModelIndex) -> None:
        pairs = current.isValid() and self.model.tabs[current.row()].name == PAIRS
        self._stack.setCurrentWidget(self.pairs if pairs else self.findings)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.view.currentIndex().row()
        name = self.model.tabs[row].name if row >= 0 else PAIRS
        self.undo.setEnabled(bool(self.undoing.last))
        self.undo.setToolTip(self.undoing.last)
        if name != PAIRS and self._report is not None:
            check = Check(name)
            self.findings.show_findings(check, self._report.findings[check], self._report.counts[check])

    def _enter(self) -> None:
        panel: QWidget = self.findings if self._stack.currentWidget() is self.findings else self.pairs
        (panel.focusProxy() or panel).setFocus(Qt.FocusReason.TabFocusReason)

    def _undone(self, name: str) -> None:
        self._desk.notice.emit(self.tr("Taken back: {name}").format(name=name))
        self.pairs.read()

    def _written(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Checks"))
        self.undo.setText(self.tr("Undo (Ctrl+Z)"))
        self.undo.setIcon(icons.icon("mdi6.undo"))
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Much may have changed since it was last seen."""
        super().showEvent(event)
        self.read()


def _entries() -> tuple[TabSpec, ...]:
    """The checks as entries of a list; possible duplicates first, because each costs a decision."""
    checks = (TabSpec(str(check), partial(check_words, check), ICONS[check], _none) for check in Check)
    return (TabSpec(PAIRS, list_words.duplicates_words, "mdi6.content-duplicate", _none), *checks)


def _none(desk: Desk) -> QWidget:
    raise NotImplementedError  # an entry of the checks has no section of its own


def make_checks_tab(desk: Desk) -> ChecksTab:
    """The section as the page makes it."""
    return ChecksTab(desk)
