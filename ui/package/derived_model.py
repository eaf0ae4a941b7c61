"""The stills and copies of an incident as a list to choose from for a package."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from console.evidence.values import CaptureKind, EvidenceFile, Incident
from ui.incidents.words import clock_words, language
from widgets.words import bytes_words

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def originals_of(incident: Incident) -> tuple[EvidenceFile, ...]:
    """The clips as they were received."""
    return tuple(f for c in incident.captures if c.kind is CaptureKind.CLIP for f in c.files if not f.derived)


class DerivedList(QAbstractListModel):
    """A line for each file that the console made; all are chosen at first. `changed` when that changes."""

    changed = Signal()

    def __init__(self, incident: Incident, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = tuple(
            (capture.camera, file)
            for capture in incident.captures
            for file in capture.files
            if file.derived or capture.kind is not CaptureKind.CLIP
        )
        self._incident = incident
        self._chosen = {file.name for _, file in self._files}

    @property
    def chosen(self) -> frozenset[str]:
        """The names of the chosen files."""
        return frozenset(self._chosen)

    @property
    def size(self) -> int:
        """What the chosen files take, in bytes."""
        return sum(file.size for _, file in self._files if file.name in self._chosen)

    def choose_all(self, wanted: bool) -> None:
        """Choose all, or none."""
        self._chosen = {file.name for _, file in self._files} if wanted else set()
        if self._files:
            self.dataChanged.emit(self.index(0), self.index(len(self._files) - 1))
        self.changed.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One line a file."""
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, camera, time and size; whether it goes along."""
        if not index.isValid() or index.row() >= len(self._files):
            return None
        camera, file = self._files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                f"{self._camera_words(camera)}  ·  {clock_words(file.start_utc)}  ·  {bytes_words(file.size)}"
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return file.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if file.name in self._chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Choose a file or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        name = self._files[index.row()][1].name
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(name)
        else:
            self._chosen.discard(name)
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every line can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def _camera_words(self, position: int) -> str:
        if not 0 <= position < len(self._incident.cameras):
            return "–"
        camera = self._incident.cameras[position]
        return f"{camera.number}  {camera.name.text(language())}"
