"""The window of the custody chain: the line for the shift register, and looking through the chain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.custody.findings import Cancelled, NoChain, Report
from console.custody.register import BadRegisterLine, register_line
from console.custody.values import Checkpoint
from console.keys.errors import KeysError
from ui.audit import line_page, words
from ui.audit.desk import AuditDesk
from ui.audit.finding_model import FindingList
from ui.background import Background
from ui.documents.type import FIXED_FAMILIES
from ui.keys_of_centre.paper import set_up
from ui.keys_of_centre.words import keys_sentence
from ui.sentences import error_sentence
from widgets import icons, theme

PROGRESS_MS = 100
_MARK_PX = 22


class _Run:
    """One looking through: written by the worker, read by the window."""

    def __init__(self) -> None:
        self.done, self.of = 0, 0
        self.cancelled = False

    def told(self, done: int, of: int) -> None:
        """How far it is."""
        self.done, self.of = done, of


class RegisterDialog(QDialog):
    """Shows the last checkpoint, large; makes one; prints it; looks through the chain. Use `open()`."""

    # Palette changes come as early as in Qt's own constructor.
    _built = False

    def __init__(self, desk: AuditDesk, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(720)
        self.resize(760, 580)
        self._desk, self._background = desk, background
        self._open = True
        self._checkpoint: Checkpoint | None = None
        self._report: Report | None = None
        self._trouble: BaseException | None = None
        self._run: _Run | None = None
        self._build_line()
        self._build_check()
        self._lay_out()
        self._built = True
        self._look = QTimer(self, interval=PROGRESS_MS)
        self._look.timeout.connect(self._show_progress)
        self.retranslate()
        background.run(desk.latest, self._got_latest, self._failed)

    def _build_line(self) -> None:
        """The register's last line, to be shown and taken away."""
        self._last = QLabel(self)
        self._last.setProperty("role", "section")
        self.line = QLabel(self)
        font = theme.font(1.3, bold=True)
        font.setFamilies(list(FIXED_FAMILIES))
        self.line.setFont(font)
        self.line.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.facts = QLabel(self)
        self.facts.setProperty("role", "dim")
        self.make = self._button(self._make)
        self.copy = self._button(self._copy)
        self.print = self._button(self._ask_printer)

    def _build_check(self) -> None:
        """A line that was kept elsewhere is typed, and the register looked through against it."""
        self._check_title = QLabel(self)
        self._check_title.setProperty("role", "section")
        self.typed = QLineEdit(self)
        self._typed_label = QLabel(self)
        self._typed_label.setBuddy(self.typed)
        self.check = self._button(self.check_chain)
        # Return, typed behind a line, looks through; without this it would close the window.
        self.check.setDefault(True)
        self.check.setProperty("role", "primary")
        self.cancel = self._button(self._cancel)
        self.progress = QProgressBar(self)
        self.verdict = QLabel(self)
        self.verdict.setProperty("role", "title")
        self.verdict.setWordWrap(True)
        self.scope = QLabel(self)
        self.scope.setProperty("role", "dim")
        self.scope.setWordWrap(True)
        self.model = FindingList()
        self.findings = QListView(self)
        self.findings.setModel(self.model)
        self.findings.setWordWrap(True)
        self.findings.setIconSize(QSize(18, 18))
        self.findings.setMinimumHeight(110)
        self._mark = QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        for button in (self.make, self.copy, self.print):
            upper.addWidget(button)
        upper.addStretch(1)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        lower = QHBoxLayout()
        lower.addWidget(self.check)
        lower.addWidget(self.progress, 1)
        lower.addWidget(self.cancel)
        lower.addStretch(0)
        told = QHBoxLayout()
        told.addWidget(self._mark)
        told.addWidget(self.verdict, 1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for item in (self._last, self.line, self.facts, upper, rule, self._check_title):
            column.addLayout(item) if isinstance(item, QHBoxLayout) else column.addWidget(item)
        column.addWidget(self._typed_label)
        column.addWidget(self.typed)
        column.addLayout(lower)
        column.addLayout(told)
        column.addWidget(self.findings, 1)
        column.addWidget(self.scope)
        column.addWidget(self._buttons)

    # The line

    def _make(self) -> None:
        self.make.setEnabled(False)
        self._background.run(self._desk.make, self._got_latest, self._failed)

    def _got_latest(self, checkpoint: Checkpoint | None) -> None:
        if self._open:
            self._checkpoint = checkpoint
            self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._print_on(printer))
        QDialog.open(dialog)

    def _print_on(self, printer: QPrinter) -> None:
        if self._checkpoint is None:
            return
        try:
            line_page.paint_line(printer, self._checkpoint)
        except OSError as error:
            self._failed(error)

    # The chain

    def check_chain(self) -> None:
        """Look through the whole chain, on a worker."""
        if self._run is not None:
            return
        run = self._run = _Run()
        self._report = self._trouble = None
        lines = [self.typed.text().strip()] if self.typed.text().strip() else []
        self._background.run(
            lambda: self._desk.verify(lines, run.told, lambda: run.cancelled),
            lambda report: self._ended(run, report=report),
            lambda error: self._ended(run, error=error),
        )
        self._look.start()
        self._show()

    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancelled = True

    def _ended(self, run: _Run, report: Report | None = None, error: BaseException | None = None) -> None:
        if self._open and self._run is run:
            self._run = None
            self._look.stop()
            self._report = report
            self._trouble = None if isinstance(error, Cancelled) else error
            self._show()

    def _failed(self, error: BaseException) -> None:
        if self._open:
            self._report, self._trouble = None, error
            self._show()

    # Showing

    def _show_progress(self) -> None:
        if self._run is not None:
            self.progress.setRange(0, max(self._run.of, 1))
            self.progress.setValue(self._run.done)

    def _show(self) -> None:
        found, busy = self._checkpoint, self._run is not None
        self.line.setText(words.no_checkpoint_words() if found is None else register_line(found))
        self.facts.setText("" if found is None else words.checkpoint_words(found))
        self.copy.setEnabled(found is not None)
        self.print.setEnabled(found is not None)
        self.make.setEnabled(True)
        self.check.setEnabled(not busy)
        self.cancel.setVisible(busy)
        self.progress.setVisible(busy)
        self._show_progress()
        self.model.show_report(self._report)
        self.verdict.setText(self._result_words())
        self._mark.setPixmap(self._result_mark())

    def _result_words(self) -> str:
        if self._trouble is not None:
            return trouble_sentence(self._trouble)
        return "" if self._report is None else words.summary_words(self._report)

    def _result_mark(self) -> QPixmap:
        if self._trouble is None and self._report is None:
            return QPixmap()
        sound = self._report is not None and self._report.ok
        name = "mdi6.shield-check-outline" if sound else "mdi6.shield-alert-outline"
        colour = theme.current().live if sound else theme.current().danger
        return icons.pixmap(name, _MARK_PX, colour, self.devicePixelRatioF())

    def _button(self, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def done(self, result: int) -> None:
        """What is still under way ends without this window."""
        self._open = False
        self._cancel()
        super().done(result)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Custody chain"))
        self._last.setText(self.tr("Last checkpoint, as a line for the shift register"))
        self.make.setText(self.tr("Make a checkpoint now"))
        self.copy.setText(self.tr("Copy the line"))
        self.print.setText(self.tr("Print the line…"))
        self._check_title.setText(self.tr("Look through the whole chain"))
        self._typed_label.setText(self.tr("A line from the register, to be compared (may stay empty):"))
        self.typed.setPlaceholderText("SCC …")
        self.check.setText(self.tr("Check now"))
        self.cancel.setText(self.tr("Cancel"))
        self.scope.setText(words.scope_words())
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._built:
            self._mark.setPixmap(self._result_mark())


def trouble_sentence(error: BaseException) -> str:
    """Why nothing can be said of the chain."""
    match error:
        case NoChain():
            return words.no_chain_sentence(error)
        case BadRegisterLine():
            return words.line_sentence(error)
        case KeysError():
            return keys_sentence(error)
    return error_sentence(error)
