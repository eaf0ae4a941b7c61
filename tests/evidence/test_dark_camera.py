"""A bookmark of a camera that is dark: what is not there is said, and nobody's old pictures stand for it."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from console.evidence.incidents import Incidents
from console.evidence.values import CaptureState, Origin, Trouble
from console.relay.settings import RelaySettings
from console.relay.values import StreamSpec, StreamState, StreamStatus
from console.store.store import Store
from tests.evidence.conftest import CAMERA, Console, wait
from tests.evidence.test_killed_console import NoRelay

DARK = replace(CAMERA, camera_id="dark", number=43, stream_id="dark/sub")


def test_a_camera_that_is_dark_has_neither_clip_nor_still(tmp_path: Path, demo_clip: Path) -> None:
    film = tmp_path / "once.mp4"
    shutil.copyfile(demo_clip, film)
    console = Console(tmp_path / "data", demo_clip, settings=RelaySettings(ring_s=1.5))
    try:
        console.relay.hold(StreamSpec(DARK.stream_id, str(film)))

        def status() -> StreamStatus:
            found = console.relay.status(DARK.stream_id)
            assert found is not None
            return found

        wait(
            lambda: status().state is StreamState.LIVE and status().ring_from_utc is not None, "its pictures"
        )
        # It sends its four seconds to the end, and cannot be found again.
        film.unlink()
        wait(lambda: status().state is StreamState.RECONNECTING, "the camera's end")
        wait(lambda: status().ring_from_utc is None, "the ring to forget it")
        made = console.incidents.bookmark([CAMERA, DARK], operator="A", before_s=1, after_s=0.3)
        done = console.settled(made)
        dark = [c for c in done.captures if c.camera == 1]
        assert [(c.state, c.trouble, c.files) for c in dark] == [
            (CaptureState.FAILED, Trouble.NO_FOOTAGE, ())
        ] * 2
        assert {c.state for c in done.captures if c.camera == 0} == {CaptureState.DONE}
    finally:
        console.close()


@pytest.mark.parametrize(
    ("silent_s", "expected"), [(40.0, [Origin.RECORDING]), (12.5, [Origin.RING, Origin.RECORDING])]
)
def test_what_the_ring_has_not_for_the_dark_its_recorder_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, silent_s: float, expected: list[Origin]
) -> None:
    class DarkRelay(NoRelay):
        def status(self, stream_id: str) -> StreamStatus:
            last = time.monotonic() - silent_s
            return StreamStatus(stream_id, ring_from_utc=time.time() - 120, last_packet_at=last)

    with Store.open(tmp_path) as store:
        incidents = Incidents(store, DarkRelay(), tmp_path / "evidence")
        monkeypatch.setattr(incidents._fetching, "offered", lambda camera: True)
        made = incidents.bookmark([CAMERA], operator="A", before_s=0, after_s=0)
        now = time.time()
        later = incidents.add_clip(made.id, DARK, now - 30, now - 5, operator="A")
        assert [c.origin for c in later.clips if c.camera == 1] == expected
        incidents.close()
