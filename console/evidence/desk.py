"""What all parts of the incidents stand on: the shelf, the captures, the clock, the listeners."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from console.evidence import files
from console.evidence.asking import Recorder
from console.evidence.captures import Captures
from console.evidence.errors import IncidentDeleted
from console.evidence.fetching import Fetching
from console.evidence.saving import Saver
from console.evidence.settling import FormerRun
from console.evidence.shelf import Shelf, Turn, event
from console.evidence.values import (
    EventKind,
    EvidenceFile,
    Incident,
    IncidentCategory,
    IncidentEvent,
)
from console.sources.recordings import Recordings
from console.store.store import Store

OnChange = Callable[[str], None]


class Desk:
    """The ground that the parts of `Incidents` share; every method may be called from any thread."""

    def __init__(
        self,
        store: Store,
        relay: Recorder,
        folder: Path,
        *,
        categories: Sequence[IncidentCategory] = (),
        on_unsaved: Callable[[int], None] = lambda _: None,
        now: Callable[[], float] = time.time,
        recordings: Recordings | None = None,
    ) -> None:
        self.categories = tuple(categories)
        self._store = store
        self._root = folder
        self._now = now
        self._saver = Saver(store, on_unsaved)
        self._shelf = Shelf(store, self._saver, self.categories)
        self._listeners: list[OnChange] = []
        self._listeners_lock = threading.Lock()
        self._fetching = Fetching(recordings)
        self._captures = Captures(store, self._shelf, relay, folder, self._notify, now, self._fetching)
        self._former_run = FormerRun(store, self._shelf, self._captures, folder)

    def get(self, incident_id: str) -> Incident:
        """One incident as it is now. Raises UnknownIncident."""
        return self._shelf.get(incident_id)

    def folder_of(self, incident: Incident) -> Path:
        """Where an incident's files lie."""
        return self._root / incident.folder

    def path_of(self, incident: Incident, file: EvidenceFile) -> Path:
        """Where one file lies."""
        return self._root / incident.folder / file.name

    def ring_from(self, stream_id: str) -> float | None:
        """From when (UTC) the relay still has a stream's packets; None when it has none."""
        return self._captures.ring_from(stream_id)

    def ring_until(self, stream_id: str) -> float:
        """Up to when (UTC) the relay has a stream's packets; infinite while they come."""
        return self._captures.ring_until(stream_id)

    def subscribe(self, on_change: OnChange) -> Callable[[], None]:
        """Hear of every changed incident; call what comes back to stop."""
        with self._listeners_lock:
            self._listeners.append(on_change)

        def stop() -> None:
            with self._listeners_lock:
                if on_change in self._listeners:
                    self._listeners.remove(on_change)

        return stop

    def _turned(self, incident_id: str, turn: Turn) -> Incident:
        """Change an incident by what it is now; listeners hear of it."""
        changed = self._shelf.turn(incident_id, turn)
        self._notify(incident_id)
        return changed

    def _removed(self, incident_id: str, turn: Turn) -> Incident:
        """Change an incident so that it counts as deleted, and remove its files once that is on disk."""
        changed = self._shelf.turn_on_disk(incident_id, turn)
        files.remove_folder(self._root, changed.folder)
        self._notify(incident_id)
        return changed

    def _event(
        self,
        what: EventKind,
        operator: str,
        field: str = "",
        before: str = "",
        after: str = "",
        *,
        why: str = "",
        files: tuple[EvidenceFile, ...] = (),
    ) -> IncidentEvent:
        return event(
            what,
            at_utc=self._now(),
            operator=operator,
            seat=self._store.seat,
            field=field,
            before=before,
            after=after,
            why=why,
            files=files,
        )

    def _notify(self, incident_id: str) -> None:
        with self._listeners_lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(incident_id)


def living(incident: Incident) -> Incident:
    """The incident, if its files are there. Raises IncidentDeleted."""
    if incident.deleted_utc is not None:
        raise IncidentDeleted(incident.deleted_utc)
    return incident
