"""What a source would bring, before it is kept: asked once, shown, and forgotten."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QTableView, QVBoxLayout, QWidget

from console.lists.plan_values import PlanRow
from console.lists.values import Field
from console.sources.sync import Progress
from console.sources.values import Source
from ui.catalogue.fact_words import FactWords
from ui.catalogue.tables import dress_table
from ui.incidents.words import language
from ui.lists.outcome_chips import OutcomeChips
from ui.lists.outcome_model import Column, OutcomeModel
from ui.sources import words
from ui.sources.desk import SourceDesk
from ui.sources.trial import Trial, Tried
from widgets import icons
from widgets.elided_label import ElidedLabel
from widgets.source_words import remark_sentence
from widgets.words import count_words

_REMARKS_TOLD = 4
_WIDTHS = {Column.OUTCOME: 150, Column.NAME: 145, Column.CAMERA: 145}


class TryPanel(QWidget):
    """`wanted()` when somebody wants to try: the owner gives the source to `begin`. Close it."""

    wanted = Signal()

    def __init__(self, desk: SourceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tried: Tried | None = None
        self._error: BaseException | None = None
        self._progress: Progress | None = None
        self._words = FactWords(desk.desk.catalogue, language())
        self.trial = Trial(desk)
        self.button = QPushButton(self)
        self.said, self._remarks = QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.chips = OutcomeChips(self)
        self.model = OutcomeModel(desk.desk.background, lambda: self._words)
        self.view = QTableView(self)
        self._streams = ElidedLabel(self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self.button.setAutoDefault(False)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setMaximumHeight(8)
        for label in (self.said, self._remarks):
            label.setWordWrap(True)
        self._remarks.setProperty("role", "dim")
        self._streams.setProperty("role", "dim")
        dress_table(self.view, self.model, Column.TELLS)
        for column in (Column.ROW, Column.CATEGORY, Column.THANA):
            self.view.setColumnHidden(column, True)
        for column, wide in _WIDTHS.items():
            self.view.setColumnWidth(column, wide)
        head = QHBoxLayout()
        head.addWidget(self.button)
        head.addStretch(1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(8)
        column_.addLayout(head)
        for widget in (self.said, self.bar, self._remarks, self.chips):
            column_.addWidget(widget)
        column_.addWidget(self.view, 1)
        column_.addWidget(self._streams)
        column_.addStretch(0)

    def _connect(self) -> None:
        self.button.clicked.connect(self._pressed)
        self.trial.progress.connect(self._told)
        self.trial.found.connect(self._found)
        self.trial.failed.connect(self._failed)
        self.chips.chosen.connect(lambda outcome: self._ask(outcome))
        self.model.loaded.connect(self._loaded)
        # A plan that was closed while it was read is nobody's trouble.
        self.model.failed.connect(lambda _: None)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_streams())

    def begin(self, source: Source) -> None:
        """Ask this source."""
        self._forget()
        self._progress = Progress(planning=False, count=0)
        self.trial.begin(source)
        self._say()

    def clear(self) -> None:
        """What was asked is not what stands in the form any more."""
        self.trial.cancel()
        self._forget()
        self._say()

    def say(self, error: BaseException) -> None:
        """It could not even be asked."""
        self._forget()
        self._failed(error)

    def close_plan(self) -> None:
        """The window closes."""
        self.trial.close()
        self._forget()

    # Inside

    def _pressed(self) -> None:
        if self.trial.running:
            self.clear()
        else:
            self.wanted.emit()

    def _forget(self) -> None:
        self.model.ask(None)
        tried, self._tried = self._tried, None
        self._error, self._progress = None, None
        if tried is not None:
            self._desk.desk.background.run(tried.plan.close)

    def _told(self, progress: Progress) -> None:
        if self.trial.running:
            self._progress = progress
            self._say()

    def _found(self, tried: Tried) -> None:
        self._progress, self._tried = None, tried
        self._desk.desk.background.run(
            tried.plan.counts,
            lambda counts: self.chips.show_counts(counts) if self._tried is tried else None,
            lambda _: None,
        )
        self.chips.choose(None)
        self._ask(None)
        self._say()

    def _ask(self, outcome: object) -> None:
        if self._tried is not None:
            self.model.ask(self._tried.plan, outcome)  # type: ignore[arg-type]

    def _failed(self, error: BaseException) -> None:
        self._progress, self._error = None, error
        self._say()

    def _loaded(self, total: int) -> None:
        if total:
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._show_streams()

    def _show_streams(self) -> None:
        row = self.model.entry(self.view.currentIndex().row())
        self._streams.setText(_streams(row) if row is not None else "")

    def _say(self) -> None:
        running, tried = self.trial.running, self._tried
        self.button.setText(self.tr("Cancel") if running else self.tr("Try it"))
        self.button.setIcon(icons.icon("mdi6.close" if running else "mdi6.play-circle-outline"))
        self.bar.setVisible(running)
        if self._progress is not None:
            of = self._progress.of if self._progress.planning else 0
            self.bar.setRange(0, of)
            self.bar.setValue(min(self._progress.count, of))
        hint = tried is None and not running
        self.said.setProperty("role", "warning" if self._error is not None else "dim" if hint else "")
        self.said.style().polish(self.said)
        self.said.setText(self._sentence())
        remarks = [remark_sentence(each) for each in tried.told.remarks[:_REMARKS_TOLD]] if tried else []
        self._remarks.setText("\n".join(remarks))
        self._remarks.setVisible(bool(remarks))
        some = tried is not None and tried.told.found > 0
        for widget in (self.chips, self.view, self._streams):
            widget.setVisible(some)

    def _sentence(self) -> str:
        if self._error is not None:
            return words.failure_words(self._error)
        if self._progress is not None:
            return words.progress_words(self._progress)
        if self._tried is None:
            return self.tr(
                "Asks the source once and shows the cameras that it has, and what would become of them. "
                "Nothing is kept."
            )
        told = self._tried.told
        count = count_words(told.found)
        if told.server:
            return self.tr("{server} answers. Cameras found: {count}").format(server=told.server, count=count)
        return self.tr("It answers. Cameras found: {count}").format(count=count)

    def _retranslate(self) -> None:
        self._words = FactWords(self._desk.desk.catalogue, language())
        self.view.setAccessibleName(self.tr("Cameras that it has"))
        self.bar.setAccessibleName(self.tr("How far the trial is"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.view.viewport().update()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def _streams(row: PlanRow) -> str:
    told = (row.values.get(Field.MAIN_URL), row.values.get(Field.SUB_URL))
    return "   ".join(str(each) for each in told if each)
