"""kill -9 of the console in the middle of a bookmark: everything is there afterwards, halves are marked."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import CaptureState, EventKind, Seal, Trouble
from console.relay.values import ClipRequest, StreamStatus
from console.store.store import Store
from tests.evidence.test_bookmark import packets


class NoRelay:
    """A relay that is never there: settling a former run needs none."""

    def record(self, request: ClipRequest) -> None: ...
    def cancel_record(self, clip_id: str) -> None: ...
    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None: ...
    def status(self, stream_id: str) -> StreamStatus | None:
        return None


def killed_console(folder: Path, clip: Path) -> tuple[str, str]:
    command = [sys.executable, "-m", "tests.evidence.console_process", str(folder), str(clip), "30"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    try:
        assert process.stdout is not None
        first, second = process.stdout.readline().split()
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait(5)
        if process.stdout is not None:
            process.stdout.close()
    return first, second


def test_a_killed_console(tmp_path: Path, demo_clip: Path) -> None:
    first, second = killed_console(tmp_path, demo_clip)
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence", categories=load_categories())
        settled = incidents.recover().result(15)
        assert settled == (second,)
        store.write(lambda _: None).result(5)

        whole = incidents.get(first)
        assert [c.state for c in whole.captures] == [CaptureState.DONE] * 2
        assert {c.seal for c in incidents.verify_files(first)} == {Seal.SOUND}

        half = incidents.get(second)
        (clip,) = half.clips
        assert clip.state is CaptureState.INTERRUPTED
        assert clip.trouble is Trouble.CONSOLE_ENDED
        (file,) = clip.files
        path = incidents.path_of(half, file)
        assert path.name.endswith("-1-interrupted.mp4")
        assert not file.whole
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
        assert len(packets(path)) == file.packets > 10
        assert abs(file.start_utc - clip.start_utc) < 1.1
        assert file.end_utc > half.at_utc
        assert not list(incidents.folder_of(half).glob("*.part"))
        assert EventKind.RECOVERED in {e.what for e in incidents.history(second)}

        assert incidents.recover().result(5) == (), "once is enough"
        incidents.close()
