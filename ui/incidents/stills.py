"""Stills from disk, read and scaled off the GUI thread, and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from console.evidence.incidents import Incidents
from console.evidence.values import Incident
from ui.background import Background
from widgets.image_file import NoPicture, read_image

KEPT = 200
Key = tuple[str, int, int]


def first_still(incident: Incident, incidents: Incidents, camera: int | None = None) -> Path | None:
    """Where an incident's still lies (of one camera, if named); None while there is none."""
    for capture in incident.stills:
        if capture.files and camera in (None, capture.camera):
            return incidents.path_of(incident, capture.files[0])
    return None


class Stills(QObject):
    """`picture()` answers at once with what is there; `ready(path)` when another one has been read."""

    ready = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._asked: set[Key] = set()

    def picture(self, path: Path, size: QSize, dpr: float = 1.0) -> QPixmap:
        """The picture within `size` logical pixels; a null one while it is being read."""
        key = (str(path), round(size.width() * dpr), round(size.height() * dpr))
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        if key not in self._asked:
            self._asked.add(key)
            self._background.run(lambda: _read(key), lambda image: self._keep(key, image, dpr))
        return QPixmap()

    def _keep(self, key: Key, image: QImage, dpr: float) -> None:
        self._asked.discard(key)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(dpr)
        # One that cannot be read is kept as a null picture, and not read again and again.
        self._kept[key] = picture
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(key[0])


def _read(key: Key) -> QImage:
    try:
        return read_image(Path(key[0]), (key[1], key[2]))
    except NoPicture:
        return QImage()
