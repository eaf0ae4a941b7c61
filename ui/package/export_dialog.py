"""The window that makes a package of an incident: choices, progress, and what came of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from console.keys.errors import KeysError
from console.package.values import Exported, ExportError, ExportRequest
from console.package.verify_values import DoesNotHold, VerificationStopped, Verified
from ui.documents.words import fingerprint_lines
from ui.incidents.words import title_words
from ui.keys_of_centre.words import keys_sentence
from ui.package.export_choices import Chosen, ExportChoices
from ui.package.export_desk import ExportDesk, ExportServices, Run
from ui.package.export_result import ExportResult
from ui.package.export_words import failure_words, stage_words
from ui.package.verify_words import finding_words, verified_lines
from ui.sentences import error_sentence

FOLDER_SETTING = "export.folder"
_LOOK_MS = 100
_WIDTH_PX = 640


class ExportDialog(QDialog):
    """Use `open()`. While a package is being made, closing means: stop, and close when it has stopped."""

    def __init__(self, services: ExportServices, incident_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = ExportDesk(services)
        self._background, self._settings = services.background, services.settings
        self._incident = self._desk.incident(incident_id)
        self._categories = services.incidents.categories
        self._run: Run | None = None
        self._exported: Exported | None = None
        self._password: str | None = None
        self._closing = False
        self._failure = ""
        folder = self._settings.get(FOLDER_SETTING, "") or _usual_folder()
        self.choices = ExportChoices(self._incident, folder, self._background, self)
        self.outcome = ExportResult(self)
        self._build_head()
        self._build_working()
        self._build_buttons()
        self._lay_out()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self.choices.changed.connect(self._follow)
        self.outcome.verify_wanted.connect(self.verify)
        self.setMinimumWidth(_WIDTH_PX)
        self.retranslate()
        self.choices.folder.setFocus()

    def _build_head(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._problem = QLabel(self)
        self._problem.setProperty("role", "warning")
        self._problem.setWordWrap(True)
        self._problem.hide()

    def _build_working(self) -> None:
        self.working = QWidget(self)
        self.stage = QLabel(self.working)
        self.bar = QProgressBar(self.working)
        self.bar.setRange(0, 1000)
        self._patience = QLabel(self.working)
        self._patience.setProperty("role", "dim")
        self._patience.setWordWrap(True)
        column = QVBoxLayout(self.working)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        for widget in (self.stage, self.bar, self._patience):
            column.addWidget(widget)
        column.addStretch(2)

    def _build_buttons(self) -> None:
        self.export_button = QPushButton(self)
        self.export_button.setProperty("role", "primary")
        self.export_button.clicked.connect(self.export)
        self.stop_button = QPushButton(self)
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self.stop)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.pages = QStackedWidget(self)
        for page in (self.choices, self.working, self.outcome):
            self.pages.addWidget(page)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.export_button)
        row.addWidget(self.stop_button)
        row.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._problem)
        column.addWidget(self.pages, 1)
        column.addLayout(row)
        # Pages were put into the stack last, and the tabulator key would visit them last.
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        for one, next_ in pairwise((*self.choices.fields, self.export_button, close)):
            QWidget.setTabOrder(one, next_)
        self._show_page(self.choices)

    # Making

    def export(self) -> None:
        """Make the package that was chosen, off the GUI thread."""
        chosen = self.choices.chosen
        if chosen is None or self._run is not None:
            return
        self._settings.put(FOLDER_SETTING, str(chosen.folder))
        self._say_problem("")
        self._password = chosen.password
        run = self._begin_run()
        self._show_page(self.working)
        self.stop_button.setFocus()
        request, city = self._request(chosen), self._desk.city(self._incident)
        self._background.run(lambda: self._desk.make(request, city, run), self._made, self._not_made)

    def _request(self, chosen: Chosen) -> ExportRequest:
        return ExportRequest(
            incident_id=self._incident.id,
            target=chosen.folder,
            operator=self._desk.operator,
            password=chosen.password,
            include=chosen.include,
            language=chosen.language,
        )

    def _begin_run(self) -> Run:
        run = self._run = Run()
        # Where the whole program goes, what is being written goes too.
        self.destroyed.connect(lambda: run.stop())
        self._look.start()
        self._show_progress()
        return run

    def _made(self, exported: Exported) -> None:
        if not self._ended():
            return
        self._exported = exported
        self.choices.password.clear()
        self.outcome.show_package(exported)
        self._show_page(self.outcome)
        self._make_room()
        if not exported.entered:
            self._say_problem(
                self.tr(
                    "The custody chain could not be told yet: the disk did not take it. It is told at "
                    "the next start."
                )
            )

    def _not_made(self, error: BaseException) -> None:
        if not self._ended():
            return
        self._password = None
        self._show_page(self.choices)
        self._say_problem(_sentence(error))
        self.choices.folder.setFocus()

    def stop(self) -> None:
        """What is under way is no longer wanted."""
        if self._run is not None:
            self._run.stop()
            self.stop_button.setEnabled(False)
            self.stage.setText(self.tr("Stopping…"))

    def _ended(self) -> bool:
        """The work is over; whether there is still a window to show it in."""
        if not isValid(self):
            return False
        self._run = None
        self._look.stop()
        self.stop_button.setEnabled(True)
        if self._closing:
            super().reject()
        return not self._closing

    # Verifying

    def verify(self) -> None:
        """Verify the package as anyone would, off the GUI thread."""
        exported, password = self._exported, self._password
        if exported is None or self._run is not None:
            return
        run = self._begin_run()
        self.outcome.set_checking(True)
        self._background.run(
            lambda: self._desk.check(exported, self._incident.id, password, run),
            self._holds,
            self._does_not_hold,
        )

    def _holds(self, held: Verified) -> None:
        if self._ended():
            self.outcome.set_checking(False)
            fingerprint = held.root_fingerprint
            said = "\n".join(verified_lines(held)).replace(fingerprint, fingerprint_lines(fingerprint))
            self.outcome.say(True, said)
            self._make_room()

    def _does_not_hold(self, error: BaseException) -> None:
        if not self._ended():
            return
        self.outcome.set_checking(False)
        if isinstance(error, DoesNotHold):
            self.outcome.say(False, finding_words(error.finding))
        elif not isinstance(error, VerificationStopped):
            self.outcome.say(False, _sentence(error))
        self._make_room()

    def _make_room(self) -> None:
        """Grow so far that all of the outcome is seen, as far as the screen lets."""
        for layout in (self.outcome.layout(), self.layout()):
            assert layout is not None
            layout.activate()
        missing = self.outcome.room_wanted - self.outcome.height()
        if missing > 0:
            self.resize(
                self.width(), min(self.height() + missing, self.screen().availableGeometry().height())
            )

    # Closing

    def loss(self) -> str:
        """What would be lost if the console were closed now, "" for nothing."""
        making = self._run is not None and self.pages.currentWidget() is self.working
        return self.tr("A package is being made; there would be none.") if making else ""

    def reject(self) -> None:
        """Close; while something is under way, first end it."""
        if self._run is None:
            super().reject()
            return
        self._closing = True
        self.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As by the button."""
        if self._run is not None:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    # Looks

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.export_button.setVisible(page is self.choices)
        self.stop_button.setVisible(page is self.working)
        self._follow()

    def _show_progress(self) -> None:
        run = self._run
        if run is None:
            return
        if self.pages.currentWidget() is self.outcome:
            self.outcome.bar.setValue(round(run.share * 1000))
            return
        self.bar.setValue(round(run.share * 1000))
        if not run.stopped():
            self.stage.setText(stage_words(run.stage))

    def _follow(self) -> None:
        self.export_button.setEnabled(self.choices.chosen is not None)
        self.export_button.setDefault(self.pages.currentWidget() is self.choices)

    def _say_problem(self, text: str) -> None:
        self._failure = text
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    @property
    def problem(self) -> str:
        """What went wrong, in words; empty where nothing did."""
        return self._failure

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        name = title_words(self._incident, self._categories)
        self.setWindowTitle(self.tr("Export a package"))
        self._title.setText(self.tr("Package of “{incident}”").format(incident=name))
        self.export_button.setText(self.tr("Export"))
        self.stop_button.setText(self.tr("Cancel export"))
        self._patience.setText(
            self.tr(
                "The console goes on working meanwhile. Until everything was read back, there is no package."
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _sentence(error: BaseException) -> str:
    match error:
        case ExportError():
            return failure_words(error)
        case KeysError():
            return keys_sentence(error)
    return error_sentence(error)


def _usual_folder() -> str:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if found and Path(found).is_dir() else str(Path.home())
