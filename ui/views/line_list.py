"""A list of lines that hears keys of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget

from ui.incidents.two_lines import TwoLines
from ui.own_keys import OwnKeys
from ui.views.line_model import LineModel


class LineList(QListView):
    """Shows a LineModel in two lines a row; `on_key` says what a key does while it has the keyboard."""

    def __init__(self, model: LineModel, *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = OwnKeys(self)
        self.setModel(model)
        self.setItemDelegate(TwoLines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if several:
            self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)

    def on_key(self, sequence: str, act: Callable[[], None]) -> None:
        """Do this when the key is pressed in the list."""
        self._keys.on(sequence, act)
