"""What is removed when its time is over: the rules, a preview by name, and the removal of exactly that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.evidence.values import IncidentCategory
from console.retention.retention import Retention
from console.retention.values import Left, Plan, Ran, RetentionRules, Skipped
from console.store.errors import StoreError
from ui.background import Background, telling
from ui.incidents.retention_model import Column, RetentionTable, lines, size_words
from ui.incidents.retention_rules import RulesForm
from ui.incidents.trees import fit, tree
from ui.sentences import error_sentence

LOOK_MS = 250


class RetentionDialog(QDialog):
    """Use `open()`. Nothing is removed but what the preview shows, and only after it was pressed twice."""

    # From the worker's thread.
    _moved = Signal(float)

    def __init__(
        self,
        retention: Retention,
        background: Background,
        categories: tuple[IncidentCategory, ...],
        operator: Callable[[], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 600)
        self._retention, self._background = retention, background
        self._categories, self._operator = categories, operator
        self._plan: Plan | None = None
        self._turn = 0
        self._sure = False
        self._busy = False
        self._said: Callable[[], str] = lambda: ""
        self._rules_kept = retention.rules
        self.rules = RulesForm(self._rules_kept, self)
        self.table = RetentionTable(self)
        self.list = tree(self, self.table, Column.WHAT)
        self.sentence, self.held = QLabel(self), QLabel(self)
        for label in (self.sentence, self.held):
            label.setWordWrap(True)
        self.held.setProperty("role", "dim")
        self.progress = QProgressBar(self)
        self.progress.hide()
        self.keep, self.remove = QPushButton(self), QPushButton(self)
        self.remove.setProperty("role", "danger")
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._preview)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._preview()

    def _lay_out(self) -> None:
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addWidget(self.progress, 1)
        foot.addStretch(0)
        foot.addWidget(self._close)
        above = QHBoxLayout()
        above.addWidget(self.rules, 1)
        above.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(above)
        column.addWidget(self.sentence)
        column.addWidget(self.list, 1)
        column.addWidget(self.held)
        column.addLayout(foot)
        for button in (self.keep, self.remove, self._close.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._close.rejected.connect(self.reject)
        self.rules.changed.connect(self._rules_changed)
        self.keep.clicked.connect(self._keep_rules)
        self.remove.clicked.connect(self._remove_pressed)
        self._moved.connect(lambda share: self.progress.setValue(round(100 * share)))

    # The preview

    def _rules_changed(self) -> None:
        # A preview of other days that is still being made is nobody's any more.
        self._turn += 1
        self._sure = False
        self._plan = None
        # What was removed before says nothing of what these days would remove.
        self._said = lambda: ""
        self._look.start()
        self._show()

    def _preview(self) -> None:
        self._turn += 1
        turn, rules = self._turn, self.rules.rules()
        self._background.run(
            lambda: self._retention.plan(rules),
            lambda plan: self._show_plan(turn, plan),
            lambda error: self._failed(turn, error),
        )

    def _show_plan(self, turn: int, plan: Plan) -> None:
        if turn != self._turn:
            return
        self._plan = plan
        self.table.set_entries(lines(plan, self._categories))
        fit(self.list)
        self._show()

    def _show(self) -> None:
        plan, kept = self._plan, self.rules.rules() == self._rules_kept
        self.keep.setEnabled(not kept and not self._busy)
        # Only what the rules that hold would remove is removed.
        self.remove.setEnabled(plan is not None and not plan.empty and kept and not self._busy)
        self.remove.setText(self.tr("Really remove them?") if self._sure else self.tr("Remove these …"))
        if self._busy:
            self.sentence.setText(self.tr("Removing …"))
        elif plan is None:
            self.sentence.setText(self.tr("Looking …"))
        else:
            self.sentence.setText(self._said() or self._plan_words(plan, kept))
            self.held.setText(
                self.tr("Incidents on hold: {count}. Nothing of them is ever removed.").format(
                    count=plan.held
                )
            )

    def _plan_words(self, plan: Plan, kept: bool) -> str:
        if plan.empty:
            return self.tr("Nothing is due.")
        files = sum(len(r.incident.files) for r in plan.incidents) + len(plan.files)
        text = self.tr("Would be removed – incidents: {incidents}, files: {files}, {size}.").format(
            incidents=len(plan.incidents), files=files, size=size_words(plan.bytes)
        )
        return text if kept else text + " " + self.tr("Keep these days first; then they can be removed.")

    # What is done

    def _keep_rules(self) -> None:
        rules, who = self.rules.rules(), self._operator()
        self._background.run(
            lambda: self._retention.set_rules(rules, who=who),
            lambda _: self._rules_stand(rules),
            lambda error: self._failed(self._turn, error),
        )

    def _rules_stand(self, rules: RetentionRules) -> None:
        self._rules_kept = rules
        self._show()

    def _remove_pressed(self) -> None:
        if not self._sure:
            self._sure = True
            self._show()
            return
        plan, who = self._plan, self._operator()
        if plan is None:
            return
        self._busy, self._sure = True, False
        self.progress.setValue(0)
        self.progress.show()
        self._show()
        self._background.run(
            lambda: self._retention.run(plan, who=who, progress=telling(self._moved.emit)),
            self._removed,
            lambda error: self._failed(self._turn, error),
        )

    def _removed(self, ran: Ran) -> None:
        self._busy = False
        self.progress.hide()
        self._said = lambda: self._ran_words(ran)
        self._plan = None
        self._preview()

    def _ran_words(self, ran: Ran) -> str:
        text = self.tr(
            "Removed – incidents whose files went: {incidents}, loose files: {files}, {size}."
        ).format(incidents=ran.incidents, files=ran.files, size=size_words(ran.bytes))
        return " ".join([text, *(self._left_words(why, ran.left) for why in Skipped if _any(ran.left, why))])

    def _left_words(self, why: Skipped, left: tuple[Left, ...]) -> str:
        count = sum(each.why is why for each in left)
        match why:
            case Skipped.CHANGED:
                text = self.tr("Changed since the preview, so they stayed: {count}.")
            case Skipped.ON_HOLD:
                text = self.tr("Put on hold meanwhile, so they stayed: {count}.")
            case Skipped.GONE:
                text = self.tr("Gone already: {count}.")
            case Skipped.REFUSED:
                text = self.tr("The system refuses to remove, so they stayed: {count}.")
        return text.format(count=count)

    def _failed(self, turn: int, error: BaseException) -> None:
        if not isinstance(error, StoreError | OSError):
            raise error
        self._busy = self._sure = False
        self.progress.hide()
        self._show()
        if turn == self._turn:
            self.sentence.setText(error_sentence(error))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Retention"))
        self.list.setAccessibleName(self.tr("What would be removed"))
        self.keep.setText(self.tr("Keep these days"))
        if self._plan is not None:
            self.table.set_entries(lines(self._plan, self._categories))
        self.table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.table.columnCount() - 1)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def reject(self) -> None:
        """Not while something is being removed: its end is to be read here."""
        if not self._busy:
            self._turn += 1
            super().reject()


def _any(left: tuple[Left, ...], why: Skipped) -> bool:
    return any(each.why is why for each in left)
