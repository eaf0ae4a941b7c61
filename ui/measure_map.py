"""Moves the live page's map as a hand would, sixty steps a second, so that what it costs can be measured."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, Qt, QTimer

from widgets.map.canvas import MapCanvas

STEP_MS = 16
# So long the ground is pushed about, then so long the zoom goes in and out again.
TURN_S = 4.0
_PUSH_PX = 15.0
_NEAR, _FAR, _DEEP = 12.5, 11.0, 16.0


class MapTravel(QObject):
    """Begins at once; the map stays where it is when the seconds are over."""

    def __init__(self, shown: MapCanvas, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._map, self._seconds = shown, seconds
        self._began = time.monotonic()
        self.steps = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        age = time.monotonic() - self._began
        if age >= self._seconds:
            self._timer.stop()
            return
        self.steps += 1
        view, turn = self._map.view, age % (2 * TURN_S)
        if turn < TURN_S:
            near = view.zoomed(_NEAR, view.width / 2, view.height / 2)
            self._map.go(near.panned(_PUSH_PX * math.cos(age), _PUSH_PX * math.sin(age)))
        else:
            share = 1 - abs((turn - TURN_S) / TURN_S * 2 - 1)
            zoom = _FAR + (_DEEP - _FAR) * share
            self._map.go(view.zoomed(zoom, view.width * 0.55, view.height * 0.45))
