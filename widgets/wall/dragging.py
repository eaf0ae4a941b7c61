"""Cameras as something that is dragged: their rows, written and read back, and the picture with them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.wall.view import CAMERAS_MIME
from widgets.words import count_words

_ROWS_AT_MOST = 10_000
# So many of them are named in the picture.
NAMES_AT_MOST = 3
_PAD, _WIDEST = 8, 260
# From the pointer to the picture's corner: what lies under the pointer stays to be seen.
_OFF = QPoint(-12, -10)


def drag_rows(source: QWidget, rows: Sequence[int], names: Sequence[str] = ()) -> None:
    """Let cameras be dragged from `source`; returns when they were dropped or let go.

    With `names`, those of the first cameras, a picture of the count and the names goes with the pointer.
    """
    drag = QDrag(source)
    data = QMimeData()
    data.setData(CAMERAS_MIME, json.dumps(list(rows)).encode())
    drag.setMimeData(data)
    if names:
        drag.setPixmap(drag_picture(len(rows), names, source.devicePixelRatioF()))
        drag.setHotSpot(_OFF)
    drag.exec(Qt.DropAction.CopyAction)


def drag_picture(count: int, names: Sequence[str], dpr: float) -> QPixmap:
    """A card: how many cameras, the first ones' names, and how many more there are."""
    lines = list(names[:NAMES_AT_MOST])
    if count > 1:
        lines.insert(
            0, QCoreApplication.translate("Dragging", "Cameras: {count}").format(count=count_words(count))
        )
    if (more := count - min(len(names), NAMES_AT_MOST)) > 0:
        lines.append(QCoreApplication.translate("Dragging", "and {n} more").format(n=count_words(more)))
    plain, strong = theme.font(), theme.font(bold=True)
    # The first line is strong; it is measured so for all of them.
    metrics = QFontMetrics(strong)
    wide = min(_WIDEST, max(metrics.horizontalAdvance(text) for text in lines))
    line = metrics.height() + 1
    width, height = wide + 2 * _PAD, len(lines) * line + _PAD
    picture = QPixmap(round(width * dpr), round(height * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    look = theme.current()
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.accent, 1.0))
        painter.setBrush(look.panel_raised)
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 5, 5)
        for n, text in enumerate(lines):
            painter.setFont(plain if n else strong)
            painter.setPen(look.text)
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QPointF(_PAD, _PAD / 2 + n * line + metrics.ascent()), words)
    return picture


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
