"""The parts of one incident below its pictures: what comes of its cameras, and its files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.evidence.values import Incident, Origin
from ui.incidents.clip_model import ClipTable, Share
from ui.incidents.clip_model import Column as ClipColumn
from ui.incidents.file_model import Column as FileColumn
from ui.incidents.file_model import FileTable
from ui.incidents.trees import fit, tree


class CamerasTab(QWidget):
    """The clips camera by camera; `nearby_wanted`, `clip_wanted`, `cancel_wanted`."""

    nearby_wanted = Signal()
    clip_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, share: Share, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ClipTable(share, self)
        self.view = tree(self, self.model, ClipColumn.FOOTAGE)
        self.nearby, self.clip, self.cancel = (QPushButton(self) for _ in range(3))
        self.nearby.clicked.connect(self.nearby_wanted)
        self.clip.clicked.connect(self.clip_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        _fill(self, self.view, (self.nearby, self.clip, self.cancel))
        self._incident: Incident | None = None
        self._retranslate()

    def show_incident(self, incident: Incident) -> None:
        """Show an incident's clips."""
        self._incident = incident
        self.model.set_incident(incident)
        fetching = any(c.open and c.origin is Origin.RECORDING for c in incident.captures)
        self.cancel.setVisible(fetching)
        for button in (self.nearby, self.clip):
            button.setEnabled(not incident.deleted)
        fit(self.view)

    def set_can_add(self, can: bool) -> None:
        """Whether there is a city to add cameras of."""
        self.nearby.setVisible(can)
        self.clip.setVisible(can)

    def tick(self) -> None:
        """Count on."""
        self.model.tick()

    def _retranslate(self) -> None:
        self.nearby.setText(self.tr("Cameras nearby …"))
        self.nearby.setToolTip(self.tr("Take the same time from cameras around"))
        self.clip.setText(self.tr("Add a clip …"))
        self.clip.setToolTip(self.tr("A time of one camera, also of the past"))
        self.cancel.setText(self.tr("Stop fetching"))
        if self._incident is not None:
            self.show_incident(self._incident)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


class FilesTab(QWidget):
    """The files with their hashes; `check_wanted`, `copy_wanted`, `folder_wanted`."""

    check_wanted = Signal()
    copy_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FileTable(self)
        self.view = tree(self, self.model, FileColumn.HASH)
        self.check, self.copy, self.folder = (QPushButton(self) for _ in range(3))
        self.check.clicked.connect(self.check_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        _fill(self, self.view, (self.check, self.copy, self.folder))
        self._retranslate()

    def show_incident(self, incident: Incident) -> None:
        """Show an incident's files."""
        self.model.set_incident(incident)
        for button in (self.copy, self.folder):
            button.setEnabled(bool(incident.files) and not incident.deleted)
        fit(self.view)

    def _retranslate(self) -> None:
        self.check.setText(self.tr("Check files again"))
        self.copy.setText(self.tr("Save a copy …"))
        self.copy.setToolTip(self.tr("Copies the files with a list of their hashes (Ctrl+Shift+S)"))
        self.folder.setText(self.tr("Open folder"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _fill(tab: QWidget, view: QWidget, buttons: tuple[QPushButton, ...]) -> None:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    column = QVBoxLayout(tab)
    column.setContentsMargins(8, 8, 8, 8)
    column.addWidget(view, 1)
    column.addLayout(row)
