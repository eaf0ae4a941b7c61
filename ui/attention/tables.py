"""Tables as this page wants them: rows are chosen, one column takes the room that is left."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from widgets.long_table import LongTable

# So many rows are looked at for the width of a column: a list of 100,000 must not be read for it.
_LOOKED_AT = 60


def table(model: QAbstractItemModel, stretched: int, parent: QWidget) -> QTableView:
    """A view of `model`; `fit` it after its rows have changed."""
    view = LongTable(parent)
    view.setModel(model)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setIconSize(QSize(16, 16))
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(30)
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setResizeContentsPrecision(_LOOKED_AT)
    view.setProperty("stretched", int(stretched))
    return view


def fit(view: QTableView) -> None:
    """Make every column but the stretched one as wide as its words."""
    for column in range(view.model().columnCount()):
        if column != view.property("stretched") and not view.isColumnHidden(column):
            view.resizeColumnToContents(column)
            view.setColumnWidth(column, view.columnWidth(column) + 12)


def reword(view: QTableView) -> None:
    """Read headers and cells again, which are words of another language now."""
    model = view.model()
    model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, model.columnCount() - 1)
    view.viewport().update()
    fit(view)
