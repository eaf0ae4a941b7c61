"""Changes of incidents, brought to the GUI thread and gathered, so that a burst costs one refresh."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from console.evidence.incidents import Incidents

GATHER_MS = 150


class IncidentNews(QObject):
    """`changed(incident_id)` on the GUI thread, each id at most once per GATHER_MS. Close it."""

    changed = Signal(str)
    _heard = Signal(str)

    def __init__(self, incidents: Incidents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER_MS)
        self._timer.timeout.connect(self._tell)
        self._heard.connect(self._gather)
        # A signal emitted on another thread is queued to ours by Qt.
        self._stop = incidents.subscribe(self._heard.emit)

    def close(self) -> None:
        """Hear no more."""
        self._stop()
        self._timer.stop()

    def _gather(self, incident_id: str) -> None:
        self._waiting[incident_id] = None
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for incident_id in waiting:
            self.changed.emit(incident_id)
