"""Probes: whether a camera that nobody watches sends pictures, a few cameras at a time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import replace

from console.relay import address
from console.relay.address import MalformedAddress, mask
from console.relay.faults import SourceFailed
from console.relay.session import Shared, source_for
from console.relay.source import Source
from console.relay.values import ProbeResult, StreamSpec, StreamState


class Prober:
    """Some threads that open a stream, wait for its first picture and close it again."""

    def __init__(self, shared: Shared, on_result: Callable[[ProbeResult], None]) -> None:
        rules = shared.settings
        self._shared = shared
        self._on_result = on_result
        self._settings = replace(rules, open_timeout_s=rules.probe_timeout_s, silence_s=rules.probe_timeout_s)
        self._wanted: queue.SimpleQueue[StreamSpec] = queue.SimpleQueue()
        self._stop = threading.Event()
        for number in range(rules.probes_at_once):
            threading.Thread(target=self._work, name=f"probe {number}", daemon=True).start()

    def ask(self, spec: StreamSpec) -> None:
        """Queue a probe."""
        self._wanted.put(spec)

    def close(self) -> None:
        """Take up no more."""
        self._stop.set()

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                spec = self._wanted.get(timeout=1.0)
            except queue.Empty:
                continue
            result = self._probe(spec)
            if not self._stop.is_set():
                self._on_result(result)

    def _probe(self, spec: StreamSpec) -> ProbeResult:
        try:
            place = address.host_of(spec.url)
            with self._shared.hosts.place(place, self._stop.is_set, lambda: None) as got:
                if got:
                    source = source_for(spec, self._settings, self._stop)
                    try:
                        source.open()
                        _await_picture(source)
                    finally:
                        source.close()
        except MalformedAddress as error:
            return ProbeResult(spec.id, StreamState.FAILED, error.reason, str(error))
        except SourceFailed as failure:
            return ProbeResult(
                spec.id, StreamState.FAILED, failure.reason, mask(failure.detail, spec.password)
            )
        return ProbeResult(spec.id, StreamState.LIVE)


def _await_picture(source: Source) -> None:
    """Return at the first picture; SourceFailed comes from the source, which has a time-out of its own."""
    for _ in source.packets():
        return
