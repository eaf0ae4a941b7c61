"""What is done with an incident's files, off the GUI thread: checked, copied, shown in their folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from console.evidence.errors import CopyFailed, EvidenceError, IncidentDeleted
from console.evidence.incidents import Incidents
from console.evidence.values import Incident
from ui.background import Background
from ui.incidents.case_words import refusal_words
from ui.incidents.words import trouble_words


class FileWork(QObject):
    """`said(sentence)` when a copy was made or was not; `checking(bool)` while files are read."""

    said = Signal(str)
    checking = Signal(bool)

    def __init__(
        self, incidents: Incidents, background: Background, operator: Callable[[], str], page: QWidget
    ) -> None:
        super().__init__(page)
        self._incidents, self._background, self._operator, self._page = incidents, background, operator, page
        # Whose files are being read, and whose are to be read after that; empty for none.
        self._reading = self._next_id = ""

    def check(self, incident: Incident) -> None:
        """Read an incident's files again and compare their hashes; of several, only the last one waits.

        Whoever walks through long incidents must not have them all read while the next one is wanted.
        """
        if self._reading:
            self._next_id = "" if incident.id == self._reading else incident.id
            return
        self._reading = incident.id
        self.checking.emit(True)
        self._read(incident.id)

    def _read(self, incident_id: str) -> None:
        self._background.run(
            lambda: self._incidents.verify_files(incident_id), lambda _: self._checked(), self._not_checked
        )

    def _checked(self) -> None:
        self._reading, self._next_id = self._next_id, ""
        if self._reading:
            self._read(self._reading)
        else:
            self.checking.emit(False)

    def _not_checked(self, error: BaseException) -> None:
        self._checked()
        # Deleted meanwhile: the page shows that by itself.
        if not isinstance(error, IncidentDeleted):
            raise error

    def open_folder(self, incident: Incident) -> None:
        """Show the files in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._incidents.folder_of(incident))))

    def choose_folder(self, incident: Incident) -> None:
        """Ask where a copy is to go, without holding up anything else."""
        if not incident.files or incident.deleted:
            return
        dialog = QFileDialog(self._page, self.tr("Save a copy of the files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.copy(incident, folder))
        dialog.open()

    def copy(self, incident: Incident, folder: str) -> None:
        """Copy an incident's files into a folder."""
        operator = self._operator()
        self._background.run(
            lambda: self._incidents.save_copy(incident.id, Path(folder), operator=operator),
            lambda made: self.said.emit(self.tr("Copied and checked: {folder}").format(folder=made)),
            self._not_copied,
        )

    def _not_copied(self, error: BaseException) -> None:
        if isinstance(error, CopyFailed):
            why = trouble_words(error.trouble)
            text = self.tr("The copy was not made. {why}: {detail}")
            self.said.emit(text.format(why=why, detail=error.detail))
        elif isinstance(error, EvidenceError):
            self.said.emit(refusal_words(error))
        else:
            raise error
