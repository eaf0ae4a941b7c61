"""An incident that can be exported, on a real store with real keys and chain; only the relay is played."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from console.catalogue.values import Name
from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.custody.values import Entry, What
from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import BookmarkedCamera, Incident
from console.keys.of_seat import open_keys, tell_chain
from console.package import forms
from console.package.documents import DocumentKind, Made
from console.package.export import export
from console.package.facts import FileHashes, PackageFacts
from console.package.tools import ExportTools
from console.package.values import ALL_FILES, Exported, ExportRequest, Include, Progress
from console.relay.values import ClipFile, ClipProgress, ClipRequest, StillResult, StreamStatus
from console.store.store import Store

CAMERA = BookmarkedCamera(
    "cam-1",
    42,
    Name("बाज़ार गेट", "Market gate"),
    "cam-1/sub",
    Name("सदर", "Sadar"),
    Name("कोतवाली", "Kotwali"),
)
OTHER = BookmarkedCamera("cam-2", 7, Name("पुल", "Bridge"), "cam-2/sub")
OPERATOR = "संजय / Sanjay"


class PlainDocuments:
    """Documents without a typesetter: they say whose they are."""

    def make(self, facts: PackageFacts, hashes: Mapping[str, FileHashes], folder: Path) -> tuple[Made, ...]:
        made = []
        for path, kind in zip(forms.DOCUMENTS, DocumentKind, strict=True):
            lines = [
                f"%PDF-1.4 {kind} of {facts.name}",
                *sorted(f"{h.sha256} {p}" for p, h in hashes.items()),
            ]
            (folder / path).write_text("\n".join(lines), encoding="utf-8")
            made.append(Made(path, kind))
        return tuple(made)


class PlayedRelay:
    """Answers each wish with a file of random bytes, as the relay would have written it."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.incidents: Incidents | None = None

    def record(self, request: ClipRequest) -> None:
        assert self.incidents is not None
        path = Path(f"{request.stem}-1.mp4")
        sha256 = self._write(path, request.id, self.size)
        gap = (request.start_utc + 1, request.start_utc + 2)
        file = ClipFile(
            str(path), sha256, self.size, request.start_utc, request.end_utc, "h264", 640, 360, 90, 3, (gap,)
        )
        self.incidents.clip_progress(ClipProgress(request.id, "done", (file,)))

    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None:
        assert self.incidents is not None
        sha256 = self._write(Path(path), still_id, 1000)
        self.incidents.still_result(StillResult(still_id, path, sha256, at_utc or 0.0, 640, 360))

    def cancel_record(self, clip_id: str) -> None:
        pass

    def status(self, stream_id: str) -> StreamStatus | None:
        return None

    def _write(self, path: Path, seed: str, size: int) -> str:
        data = random.Random(seed).randbytes(size)
        path.write_bytes(data)
        return hashlib.sha256(data).hexdigest()


class Room:
    """A data folder with all that an export works with."""

    def __init__(self, data: Path, *, demo: bool = True, size: int = 300_000) -> None:
        self.data = data
        self.store = Store.open(data)
        self.keys = open_keys(self.store, data, demo=demo)
        tell_chain(self.store, self.keys)
        self.chain = Chain(self.store)
        self.checkpoints = Checkpoints(self.chain, self.keys, data / "custody")
        relay = PlayedRelay(size)
        self.incidents = Incidents(self.store, relay, data / "evidence", categories=load_categories())
        relay.incidents = self.incidents
        self.tools = ExportTools(
            self.incidents, self.chain, self.checkpoints, self.keys, PlainDocuments(), data / "packages"
        )
        self.root = data / "ROOT.pem"
        self.keys.export_root(self.root)

    def incident(self, *cameras: BookmarkedCamera, title: str = "चोरी / Theft 🚲") -> Incident:
        """A settled incident."""
        made = self.incidents.bookmark(cameras or (CAMERA, OTHER), operator=OPERATOR, before_s=5, after_s=0)
        self.incidents.edit(made.id, title=title, category="theft", note='"/\\ \n' * 20, operator=OPERATOR)
        self.wait(lambda: not self.incidents.get(made.id).open)
        return self.incidents.get(made.id)

    def wait(self, ready: Callable[[], bool]) -> None:
        """Wait for the evidence's worker and the store's writer, at most some seconds."""
        for _ in range(500):
            self.store.write(lambda _: None).result(10)
            if ready():
                return
            time.sleep(0.01)
        raise AssertionError("waited in vain")

    def export(
        self,
        incident: Incident,
        target: Path,
        *,
        password: str | None = None,
        include: Include = ALL_FILES,
        progress: Progress = lambda _share, _stage: None,
        cancelled: Callable[[], bool] = lambda: False,
        **tools: object,
    ) -> Exported:
        """A package of it."""
        request = ExportRequest(incident.id, target, OPERATOR, password, include)
        changed = replace(self.tools, **tools)  # type: ignore[arg-type]
        return export(request, changed, progress=progress, cancelled=cancelled)

    def entries(self, *kinds: What) -> list[Entry]:
        """The chain's entries of these kinds."""
        return [entry for entry in self.chain.entries(limit=100_000) if entry.what in kinds]

    def close(self) -> None:
        """Let everything go."""
        self.incidents.close()
        self.checkpoints.close()
        self.store.close()


def looks_whole(folder: Path) -> list[str]:
    """Everything in a folder that somebody could take for a package."""
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".part"))


def names(folder: Path) -> list[str]:
    """Everything in a folder, hidden or not."""
    return sorted(path.name for path in folder.iterdir())
