"""Fields of a source's settings that the forms of sites and cameras have no use for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHeaderView, QSpinBox, QTableView, QWidget

from console.lists.values import Field
from ui.catalogue.editors import NoteEditor
from ui.row_table import Index, RowTable
from widgets.list_words import field_words

MAPPING_PX = 220
_NAME_AT_MOST = 200
# What a source's own key and the catalogue's keys are told by is not asked for here.
_MAPPED = tuple(each for each in Field if each not in (Field.SITE_ID, Field.CAMERA_ID, Field.CREDENTIAL))


class NumberEditor(QSpinBox):
    """A whole number between two."""

    edited = Signal()

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.valueChanged.connect(lambda _: self.edited.emit())

    def show_value(self, value: Any) -> None:
        """The number."""
        self.setValue(int(value or 0))


class YesNoEditor(QCheckBox):
    """Yes or no; its words stand beside it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggled.connect(lambda _: self.edited.emit())

    def show_value(self, value: Any) -> None:
        """Whether it is so."""
        self.setChecked(bool(value))

    def value(self) -> bool:
        """Whether it is so now."""
        return self.isChecked()


class HostsEditor(NoteEditor):
    """Several addresses, one a line."""

    def show_value(self, value: Any) -> None:
        """Each on its line."""
        super().show_value("\n".join(str(value or "").replace(",", " ").split()))

    def value(self) -> str:
        """All of them on one line."""
        return ", ".join(self.toPlainText().replace(",", " ").split())


class _Column(IntEnum):
    FIELD = 0
    NAME = 1


class _MappingTable(RowTable):
    """A row for each field; what stands beside it is its name in the answer."""

    columns = _Column
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[Field, str] = {}
        self.set_entries(_MAPPED)

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {_Column.FIELD: self.tr("What it is"), _Column.NAME: self.tr("Its name in the answer")}

    def data(self, index: Index, role: int = 0) -> Any:
        """The field's words, or the name."""
        if not 0 <= index.row() < len(self.entries):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        field = self.entries[index.row()]
        return field_words(field) if index.column() == _Column.FIELD else self.names.get(field, "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be typed."""
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsEditable if index.column() == _Column.NAME else known

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        """Take a name; an empty one takes it away."""
        if role != Qt.ItemDataRole.EditRole or index.column() != _Column.NAME:
            return False
        self.names[self.entries[index.row()]] = str(value).strip()[:_NAME_AT_MOST]
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True


class MappingEditor(QTableView):
    """Which name in an answer means which field; its value is an object of `Field` → name."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = _MappingTable()
        self.setModel(self.table)
        self.setFixedHeight(MAPPING_PX)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed
            | triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.SelectedClicked
        )
        self.setCurrentIndex(self.table.index(0, _Column.NAME))
        self.table.edited.connect(self.edited)

    def show_value(self, value: Any) -> None:
        """The names."""
        told = dict(value or {})
        self.table.beginResetModel()
        self.table.names = {each: str(told[each.value]) for each in _MAPPED if told.get(each.value)}
        self.table.endResetModel()
        self.setCurrentIndex(self.table.index(0, _Column.NAME))

    def value(self) -> dict[str, str]:
        """Fields that have a name."""
        return {each.value: name for each, name in self.table.names.items() if name}

    def retranslate(self) -> None:
        """Fields in the language of the moment."""
        self.table.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)
        self.viewport().update()
