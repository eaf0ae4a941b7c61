"""Devices that answered, as a Qt model: chosen or not, what they are, and whether the city has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from console.onvif.probe_answer import DeviceFound
from ui.catalogue.history_model import tip
from ui.row_table import Index, RowTable
from ui.sources import words
from ui.sources.discovery import Facts, place_of
from ui.sources.known_hosts import KnownHosts
from widgets import icons, theme
from widgets.words import count_words

# So many cameras of a device are named in its row, and when the mouse rests on it.
_NAMED = 4
_TOLD = 40


class DeviceColumn(IntEnum):
    """The columns, from the left."""

    NAME = 0
    MODEL = 1
    ADDRESS = 2
    LOCATION = 3
    KNOWN = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A device, whether it is to be added, and what it said when it was asked."""

    device: DeviceFound
    chosen: bool
    facts: Facts | None = None


class DeviceTable(RowTable):
    """`chosen_changed()` when others are to be added. New ones that can be reached are chosen at first."""

    columns = DeviceColumn
    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known = KnownHosts()

    def set_known(self, known: KnownHosts) -> None:
        """What the city has already."""
        self._known = known
        self.set_entries([replace(each, chosen=self._worth(each.device)) for each in self.entries])
        self.chosen_changed.emit()

    def add(self, device: DeviceFound) -> None:
        """One more answered."""
        at = len(self.entries)
        self.beginInsertRows(QModelIndex(), at, at)
        self.entries = (*self.entries, Line(device, self._worth(device)))
        self.endInsertRows()
        self.chosen_changed.emit()

    def tell(self, device: DeviceFound, facts: Facts | None) -> None:
        """What a device said."""
        for row, each in enumerate(self.entries):
            if each.device == device:
                self._put(row, replace(each, facts=facts))

    def choose(self, row: int, chosen: bool) -> None:
        """Add it, or do not."""
        if 0 <= row < len(self.entries) and self.entries[row].device.near:
            self._put(row, replace(self.entries[row], chosen=chosen))
            self.chosen_changed.emit()

    def choose_all(self, chosen: bool) -> None:
        """Choose all that the city has not, or none."""
        self.set_entries([replace(each, chosen=chosen and self._worth(each.device)) for each in self.entries])
        self.chosen_changed.emit()

    def chosen(self) -> tuple[DeviceFound, ...]:
        """Those to be added."""
        return tuple(each.device for each in self.entries if each.chosen)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(DeviceColumn) - 1)
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, len(DeviceColumn) - 1))

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            DeviceColumn.NAME: self.tr("Device"),
            DeviceColumn.MODEL: self.tr("Make and model"),
            DeviceColumn.ADDRESS: self.tr("Address"),
            DeviceColumn.LOCATION: self.tr("Where it says it is"),
            DeviceColumn.KNOWN: self.tr("In the city already"),
        }

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Those that can be reached can be chosen."""
        known = super().flags(index)
        if index.column() == DeviceColumn.NAME and self.entries[index.row()].device.near:
            return known | Qt.ItemFlag.ItemIsUserCheckable
        return known

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        """Take the mark of a choice."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.choose(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words; a trouble is told by mark and words."""
        if not 0 <= index.row() < len(self.entries):
            return None
        line, column = self.entries[index.row()], DeviceColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                # Names come from the network: as they are, whatever they look like.
                return tip("\n".join((self._words(line, column), *_cameras(line, column))))
            case Qt.ItemDataRole.CheckStateRole if column is DeviceColumn.NAME and line.device.near:
                return Qt.CheckState.Checked if line.chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DecorationRole if column is DeviceColumn.MODEL and _failed(line):
                return icons.icon("mdi6.alert-outline", theme.current().warning)
            case Qt.ItemDataRole.ForegroundRole if not line.device.near:
                return theme.current().text_dim
            case _:
                return None

    def _words(self, line: Line, column: DeviceColumn) -> str:
        device = line.device
        match column:
            case DeviceColumn.NAME:
                return device.name or device.host
            case DeviceColumn.MODEL:
                return self._model(line)
            case DeviceColumn.ADDRESS:
                return place_of(device)
            case DeviceColumn.LOCATION:
                return device.location
            case DeviceColumn.KNOWN:
                return self._known_words(device)

    def _model(self, line: Line) -> str:
        if line.facts is None:
            return line.device.hardware
        if line.facts.found is None:
            return words.failure_words(line.facts.error) if line.facts.error is not None else ""
        found = line.facts.found.cameras
        cameras = self.tr("cameras: {count}").format(count=count_words(len(found)))
        if len(found) > 1:
            # A recorder's channels: the names tell whether it is the right one.
            named = ", ".join(each.name for each in found[:_NAMED]) + ("…" if len(found) > _NAMED else "")
            cameras = f"{cameras} ({named})"
        return " · ".join(filter(None, (line.facts.found.server or line.device.hardware, cameras)))

    def _known_words(self, device: DeviceFound) -> str:
        if not device.near:
            return self.tr("In another network: cannot be reached from here")
        if source := self._known.sources.get(device.host):
            return self.tr("Source “{name}”").format(name=source)
        if count := self._known.cameras.get(device.host):
            return self.tr("Cameras at this address: {count}").format(count=count_words(count))
        return self.tr("New")

    def _worth(self, device: DeviceFound) -> bool:
        known = device.host in self._known.sources or device.host in self._known.cameras
        return device.near and not known

    def _put(self, row: int, line: Line) -> None:
        self.entries = (*self.entries[:row], line, *self.entries[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(DeviceColumn) - 1))


def _cameras(line: Line, column: DeviceColumn) -> list[str]:
    """All cameras of a device by name, one in each line, for the mouse that rests on its model."""
    if column is not DeviceColumn.MODEL or line.facts is None or line.facts.found is None:
        return []
    found = line.facts.found.cameras
    return [each.name for each in found[:_TOLD]] + ["…"] * (len(found) > _TOLD)


def _failed(line: Line) -> bool:
    return line.facts is not None and line.facts.found is None
