"""A console without a window, for benchmarks of evidence: store, relay, incidents, keys, exports."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from console.catalogue.values import Name
from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import BookmarkedCamera
from console.keys import of_seat
from console.package import leftovers
from console.package.export import export
from console.package.tools import STAGING, ExportTools
from console.package.values import Exported, ExportRequest
from console.relay.client import Relay
from console.relay.values import StreamSpec
from console.sources.recordings import Recordings
from console.store.store import Store
from ui.documents.documents import QtDocuments

WHO = "Bench"


class Headless:
    """As much of a console as evidence needs, on the data folder `data`; a context.

    `streams` are held from the beginning.
    """

    def __init__(
        self, data: Path, streams: Sequence[StreamSpec] = (), recordings: Recordings | None = None
    ) -> None:
        self._closing = ExitStack()
        self.data = data
        self.store = self._closing.enter_context(Store.open(data))
        self.keys = of_seat.open_keys(self.store, data, demo=True, who=WHO)
        of_seat.tell_chain(self.store, self.keys)
        self.chain = Chain(self.store)
        self.checkpoints = Checkpoints(self.chain, self.keys, data / "custody")
        self._closing.callback(self.checkpoints.close)
        self._live: dict[str, threading.Event] = {spec.id: threading.Event() for spec in streams}
        self.relay = Relay(
            on_stream=lambda status: self._live[status.id].set() if status.ring_from_utc else None,
            on_clip=lambda progress: self.incidents.clip_progress(progress),
            on_still=lambda result: self.incidents.still_result(result),
            on_probe=lambda _: None,
            on_up=lambda: None,
            on_down=lambda why: self.incidents.relay_down(why),
        )
        self.incidents = Incidents(
            self.store,
            self.relay,
            data / "evidence",
            categories=load_categories(),
            recordings=recordings,
        )
        self._closing.callback(self.incidents.close)
        if streams:
            self.relay.start()
            self._closing.callback(self.relay.close)
            for spec in streams:
                self.relay.hold(spec)
        leftovers.settle(self.chain, data / STAGING)
        self.checkpoints.begin(WHO)
        self.incidents.recover().result()

    @property
    def root(self) -> Path:
        """The root certificate that packages are verified with, in a file of its own."""
        path = self.data / "ROOT.pem"
        self.keys.export_root(path)
        return path

    def wait_live(self, timeout_s: float = 30.0) -> None:
        """Until every stream has footage. Raises TimeoutError."""
        end = time.monotonic() + timeout_s
        for event in self._live.values():
            if not event.wait(max(0.0, end - time.monotonic())):
                raise TimeoutError("a stream gives no footage")

    def package(self, incident_id: str, target: Path) -> Exported:
        """A package of an incident in `target`."""
        tools = ExportTools(
            incidents=self.incidents,
            chain=self.chain,
            checkpoints=self.checkpoints,
            keys=self.keys,
            documents=QtDocuments(),
            staging=self.data / STAGING,
        )
        return export(ExportRequest(incident_id, target, WHO, None), tools)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.close()


def camera(number: int, stream: str) -> BookmarkedCamera:
    """A camera of the benchmark, its footage from `stream`."""
    return BookmarkedCamera(f"bench-{number}", number, Name("कैमरा", "Camera"), stream)


def wait(ready: Callable[[], bool], timeout_s: float) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + timeout_s
    while not ready():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
