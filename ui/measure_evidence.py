"""Measures from inside how soon a key press is on the disk, and a clip whole after its last second."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from console.evidence.values import CaptureState, Incident
from ui.assembly import Services


class EvidenceMeter:
    """Hears of every incident; its callbacks come from foreign threads and only append to lists."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._on_disk_ms: list[float] = []
        self._clip_s: list[float] = []
        self._whole: set[str] = set()
        self._stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to listen."""
        self._stop = self._services.incidents.subscribe(self._changed)

    def pressed(self, press: Callable[[], None]) -> None:
        """Carry out a key press, and note when all that it wrote was on the disk.

        What is asked of the store's writer after it, is done after it.
        """
        began = time.perf_counter()
        press()
        self._services.store.write(lambda db: None).add_done_callback(
            lambda _: self._on_disk_ms.append(round((time.perf_counter() - began) * 1000, 1))
        )

    def figures(self) -> dict[str, Any]:
        """Milliseconds to the disk by key press, and seconds by clip."""
        self._stop()
        return {"on_disk_ms": list(self._on_disk_ms), "clip_s": list(self._clip_s)}

    def _changed(self, incident_id: str) -> None:
        now = time.time()
        incident: Incident = self._services.incidents.get(incident_id)
        for clip in incident.clips:
            if clip.state is CaptureState.DONE and clip.id not in self._whole:
                self._whole.add(clip.id)
                self._clip_s.append(round(now - clip.end_utc, 3))
