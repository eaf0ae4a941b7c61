"""The list of sources as a view: two lines each, and keys of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget

from ui.incidents.two_lines import TwoLines
from ui.own_keys import OwnKeys
from ui.sources.source_list import SourceListModel


class SourceView(QListView):
    """`on_key` says what a key does while the list has the keyboard."""

    def __init__(self, model: SourceListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = OwnKeys(self)
        self.setModel(model)
        self.setItemDelegate(TwoLines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def on_key(self, keys: str, act: Callable[[], None]) -> None:
        """Do this when the key is pressed in the list."""
        self._keys.on(keys, act)
