"""Adds a source or changes one; it can be tried before it is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from console.sources.values import Source, SourceFailed
from ui.sources import words
from ui.sources.desk import SourceDesk
from ui.sources.source_form import SourceForm
from ui.sources.try_panel import TryPanel

_SIZE = (1120, 600)
_FORM_PX = 440
# What it is asked by: another of these makes a former answer worthless.
_ASKED_BY = ("scheme", "address", "credential", "settings")


class SourceDialog(QDialog):
    """`kept(Source, whether to ask it now)`; use `open()`. Without `source` it asks for a new one."""

    kept = Signal(object, bool)

    def __init__(self, desk: SourceDesk, parent: QWidget, source: Source | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._source = desk, source
        self._keeping = False
        self.form, self.trying = SourceForm(desk, self), TryPanel(desk, self)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        if source is not None:
            self.form.show_source(source)
        else:
            self.form.show_source(Source("", "", "mediamtx", ""))
        self._connect()
        self._retranslate()
        self._check()
        (self.form.name if source is not None else self.form.scheme).setFocus()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        right, column = QWidget(parts), QVBoxLayout()
        column.setContentsMargins(12, 4, 0, 0)
        column.addWidget(self.trying)
        right.setLayout(column)
        self.form.setMinimumWidth(_FORM_PX)
        parts.addWidget(self.form)
        parts.addWidget(right)
        parts.setSizes([500, 600])
        whole = QVBoxLayout(self)
        whole.addWidget(parts, 1)
        whole.addWidget(self.problem)
        whole.addWidget(self.buttons)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 60), min(_SIZE[1], room.height() - 80))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.form.edited.connect(self._edited)
        self.form.named.connect(self._check)
        self.trying.wanted.connect(self._try)
        self.finished.connect(lambda _: self.trying.close_plan())
        QShortcut(QKeySequence("Ctrl+T"), self, self.trying.button.click)

    # What is done

    def accept(self) -> None:
        """Keep it; the dialog stays until that is done, or says why not."""
        try:
            source = self.form.source()
        except SourceFailed as failed:
            self._say(failed)
            return
        self._wait(True)
        self._desk.keep([source], lambda kept: self._kept(kept[0]), self._failed)

    def reject(self) -> None:
        """Close it; not while it is being kept, which is done in a moment."""
        if not self._keeping:
            super().reject()

    def _kept(self, source: Source) -> None:
        if not isValid(self):
            return
        former = self._source
        ask = former is None or any(getattr(former, name) != getattr(source, name) for name in _ASKED_BY)
        self.kept.emit(source, ask)
        super().accept()

    def _failed(self, error: BaseException) -> None:
        if isValid(self):
            self._wait(False)
            self._say(error)

    def _try(self) -> None:
        try:
            source = self.form.source()
        except SourceFailed as failed:
            self.trying.say(failed)
            return
        if not source.name.strip():
            # A name is not asked for to have a look.
            source = replace(source, name=self.form.scheme.currentText())
        self.trying.begin(source)

    def _edited(self) -> None:
        self.trying.clear()
        self._check()

    def _check(self) -> None:
        there = bool(self.form.name.text().strip() and self.form.address.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(there)
        self.trying.button.setEnabled(bool(self.form.address.text().strip()))
        self._say(None)

    def _say(self, error: BaseException | None) -> None:
        self.problem.setText("" if error is None else words.failure_words(error))
        self.problem.setVisible(error is not None)

    def _wait(self, waiting: bool) -> None:
        self._keeping = waiting
        self.form.setEnabled(not waiting)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not waiting)

    def _retranslate(self) -> None:
        new = self._source is None
        self.setWindowTitle(self.tr("Add a source") if new else self.tr("Edit source"))
        self.trying.button.setToolTip("Ctrl+T")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
