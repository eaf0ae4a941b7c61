"""Which part of its screen each picture of a window really fills; nothing while the window cannot be seen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtWidgets import QWidget


def shares(wall: QWidget, pictures: Iterable[tuple[str, QSize | QSizeF]]) -> dict[str, float]:
    """For each camera id the share of the screen, 0 to 1, that its pictures fill on `wall`.

    Empty where the wall is hidden (another page), its window minimised, or not exposed by the window system.
    Whether another program covers the window, a window system with a compositor does not tell. `pictures` are
    ids and picture sizes in logical pixels; a camera that stands in two tiles counts with both.
    """
    window = wall.window().windowHandle()
    if not wall.isVisible() or wall.window().isMinimized() or window is None or not window.isExposed():
        return {}
    screen = window.screen().size()
    area = max(1, screen.width() * screen.height())
    found: dict[str, float] = {}
    for camera, size in pictures:
        found[camera] = min(1.0, found.get(camera, 0.0) + size.width() * size.height() / area)
    return found
