"""Cameras as something that is dragged: their rows, written and read back."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from widgets.wall.view import CAMERAS_MIME

_ROWS_AT_MOST = 10_000


def drag_rows(source: QWidget, rows: Sequence[int]) -> None:
    """Let cameras be dragged from `source`; returns when they were dropped or let go."""
    drag = QDrag(source)
    data = QMimeData()
    data.setData(CAMERAS_MIME, json.dumps(list(rows)).encode())
    drag.setMimeData(data)
    drag.exec(Qt.DropAction.CopyAction)


def dropped_rows(mime: QMimeData) -> list[int]:
    """Rows from a drag's data, which another program may have written; nothing where it is nonsense."""
    data = bytes(mime.data(CAMERAS_MIME).data())
    try:
        rows = json.loads(data[: _ROWS_AT_MOST * 12])
    except ValueError:
        return []
    if not isinstance(rows, list) or not all(type(row) is int and row >= 0 for row in rows):
        return []
    return rows[:_ROWS_AT_MOST]
