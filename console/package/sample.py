"""A package to try verification with: a drawn camera through the real relay, sealed with a demo's keys."""

from __future__ import annotations

import math
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np

from console.catalogue.values import Name
from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.evidence.camera_then import CameraThen
from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import BookmarkedCamera, Incident, Severity
from console.keys.of_seat import open_keys, stamper, tell_chain
from console.package.city import CityFacts
from console.package.documents import Documents
from console.package.export import export
from console.package.facts import CameraFacts, Device
from console.package.tools import STAGING, ExportTools
from console.package.values import Exported, ExportRequest, Progress
from console.relay.client import Relay
from console.relay.values import StreamSpec
from console.store.store import Store

STREAM = "sample/main"
CAMERA = BookmarkedCamera(
    "sample",
    1,
    Name("नमूना कैमरा", "Sample camera"),
    STREAM,
    Name("नमूना चौराहा", "Sample junction"),
    Name("नमूना थाना", "Sample thana"),
)
THEN = CameraThen(0.0, Name("चौराहा", "Junction"), 27.8974, 78.0880)
CITY = CityFacts(
    Name("नमूना नगर", "Sample city"),
    {
        CAMERA.camera_id: CameraFacts(
            position=0,
            number=CAMERA.number,
            name=CAMERA.name,
            place=CAMERA.place,
            thana=CAMERA.thana,
            category=THEN.category,
            lat=THEN.lat,
            lon=THEN.lon,
            device=Device("camera"),
        )
    },
)
BEFORE_S, AFTER_S = 3.0, 1.5
_WIDTH, _HEIGHT, _FPS, _LOOP_S = 640, 360, 10, 6
_LIVE_S, _SETTLED_S = 30.0, 30.0


class SampleFailed(Exception):
    """The sample's camera gave no footage in time; `detail` says at which step."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Sample:
    """A package and, outside of it, the root that it is verified with."""

    exported: Exported
    root: Path


def sample(
    folder: Path,
    documents: Documents,
    *,
    operator: str,
    password: str | None = None,
    language: str = "hi",
    progress: Progress = lambda _share, _stage: None,
) -> Sample:
    """Make a package in `folder` in some ten seconds; everything else is thrown away with a temporary folder.

    Raises SampleFailed, ExportError, StoreError, KeysError or OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="safecity-sample-") as temporary:
        data = Path(temporary)
        clip = data / "camera.mp4"
        draw(clip)
        with _console(data / "data", clip) as console:
            incident = console.bookmark(operator)
            request = ExportRequest(incident.id, folder, operator, password, language=language)
            exported = export(request, console.tools(documents), CITY, progress=progress)
            root = _root_file(folder, exported.name)
            console.keys.export_root(root)
    return Sample(exported, root)


def draw(path: Path) -> None:
    """A few seconds of H.264 that can be looped: a light that goes round, with a key frame each second."""
    with av.open(str(path), "w") as container:
        options = {"preset": "ultrafast", "bf": "0", "g": str(_FPS)}
        stream = container.add_stream("libx264", rate=_FPS, options=options)
        stream.width, stream.height, stream.pix_fmt = _WIDTH, _HEIGHT, "yuv420p"
        for number in range(_LOOP_S * _FPS):
            picture = av.VideoFrame.from_ndarray(_picture(number / (_LOOP_S * _FPS)))
            container.mux(stream.encode(picture))
        container.mux(stream.encode())


def _picture(turn: float) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    rows, columns = np.mgrid[0:_HEIGHT, 0:_WIDTH]
    x = _WIDTH / 2 + _WIDTH / 3 * math.cos(2 * math.pi * turn)
    y = _HEIGHT / 2 + _HEIGHT / 3 * math.sin(2 * math.pi * turn)
    light = 200 * np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 1800)
    street = 30 + 25 * (rows > 0.6 * _HEIGHT) + 20 * (abs(columns - _WIDTH / 2) < 4)
    red, green = street + light, street + 0.9 * light
    return np.stack([red, green, street + 0.5 * light], axis=2).clip(0, 255).astype(np.uint8)


class _Console:
    """As much of a console as a bookmark needs."""

    def __init__(self, data: Path, clip: Path, closing: ExitStack) -> None:
        self._live = threading.Event()
        self._data = data
        self.store = closing.enter_context(Store.open(data))
        self.keys = open_keys(self.store, data, demo=True)
        tell_chain(self.store, self.keys)
        self.chain = Chain(self.store)
        self.checkpoints = Checkpoints(self.chain, self.keys, data / "custody")
        closing.callback(self.checkpoints.close)
        self._relay = Relay(
            on_stream=lambda status: self._live.set() if status.ring_from_utc else None,
            on_clip=lambda progress: self.incidents.clip_progress(progress),
            on_still=lambda result: self.incidents.still_result(result),
            on_probe=lambda _: None,
            on_up=lambda: None,
            on_down=lambda why: self.incidents.relay_down(why),
        )
        self.incidents = Incidents(self.store, self._relay, data / "evidence", categories=load_categories())
        closing.callback(self.incidents.close)
        self._relay.start()
        closing.callback(self._relay.close)
        self._relay.hold(StreamSpec(STREAM, f"demo:{clip}"))

    def bookmark(self, operator: str) -> Incident:
        """An incident with its clip and its still. Raises SampleFailed."""
        if not self._live.wait(_LIVE_S):
            raise SampleFailed("the camera did not begin")
        _wait(lambda: self._ring_s() > BEFORE_S, "the camera's ring", _LIVE_S)
        camera = replace(CAMERA, then=replace(THEN, at_utc=time.time()))
        incident = self.incidents.bookmark([camera], operator=operator, before_s=BEFORE_S, after_s=AFTER_S)
        self.incidents.edit(
            incident.id,
            title="नमूना घटना / Sample incident",
            category=self.incidents.categories[0].code,
            severity=Severity.LOW,
            operator=operator,
        )
        _wait(lambda: not self.incidents.get(incident.id).open, "the clip", _SETTLED_S)
        self.store.write(lambda _: None).result()
        settled = self.incidents.get(incident.id)
        if not settled.files:
            raise SampleFailed("no clip was recorded")
        return settled

    def tools(self, documents: Documents) -> ExportTools:
        return ExportTools(
            incidents=self.incidents,
            chain=self.chain,
            checkpoints=self.checkpoints,
            keys=self.keys,
            documents=documents,
            staging=self._data / STAGING,
            stamp=stamper(self.store),
        )

    def _ring_s(self) -> float:
        since = self.incidents.ring_from(STREAM)
        return 0.0 if since is None else time.time() - since


@contextmanager
def _console(data: Path, clip: Path) -> Iterator[_Console]:
    with ExitStack() as closing:
        yield _Console(data, clip, closing)


def _wait(ready: Callable[[], bool], what: str, at_most_s: float) -> None:
    until = time.monotonic() + at_most_s
    while not ready():
        if time.monotonic() > until:
            raise SampleFailed(f"waited in vain for {what}")
        time.sleep(0.02)


def _root_file(folder: Path, name: str) -> Path:
    """Where the root goes: one of an earlier sample stays."""
    plain = folder / "ROOT.pem"
    return folder / f"{name}-ROOT.pem" if plain.exists() else plain
