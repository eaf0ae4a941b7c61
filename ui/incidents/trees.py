"""Lists within an incident: rows are chosen, one column takes the room that is left."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget


def tree(parent: QWidget, model: QAbstractItemModel, stretched: int) -> QTreeView:
    """A view of `model`; `fit` it after its rows have changed."""
    view = QTreeView(parent)
    view.setModel(model)
    view.setProperty("stretched", int(stretched))
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAlternatingRowColors(True)
    view.setSelectionBehavior(QTreeView.SelectionBehavior.SelectRows)
    view.header().setStretchLastSection(False)
    view.header().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    view.header().setSectionsMovable(False)
    return view


def fit(view: QTreeView) -> None:
    """Make every column but the stretched one as wide as its words."""
    # Without its style a view would keep the height of plain rows, and its rows would move under the mouse.
    view.ensurePolished()
    stretched = view.property("stretched")
    for column in range(view.model().columnCount()):
        if column != stretched:
            view.resizeColumnToContents(column)
