"""A table that may have very many rows."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView


class LongTable(QTableView):
    """A letter typed into it looks for nothing: whoever looks for something has a search box.

    Qt's own search asks the model row after row, on the GUI thread and in Python: 0.4 s for 100,000
    cameras, and a model that reads page by page would have to read every page.
    """

    def keyboardSearch(self, search: str) -> None:
        """Nothing."""
