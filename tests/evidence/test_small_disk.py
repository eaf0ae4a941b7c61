"""Evidence on a file system of its own that is full, or read-only, and is well again afterwards."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.evidence.values import CaptureState, Seal, Trouble
from tests.evidence.conftest import CAMERA, Console


def mount(*words: str) -> bool:
    """Whether the system let us."""
    return subprocess.run(["mount", *words], capture_output=True, timeout=10, check=False).returncode == 0


@pytest.fixture
def disk(console: Console) -> Iterator[Path]:
    """The console's evidence folder as a disk of 24 KiB."""
    folder = console.folder / "evidence"
    folder.mkdir(exist_ok=True)
    if not sys.platform.startswith("linux") or not mount(
        "-t", "tmpfs", "-o", "size=24k", "tmpfs", str(folder)
    ):
        pytest.skip("needs the right to mount")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, timeout=10, check=True)


def test_a_full_disk_is_said_and_room_helps(console: Console, disk: Path) -> None:
    console.wait_live(3)
    full = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=3, after_s=4), 15)
    (clip,) = full.clips
    assert clip.trouble is Trouble.DISK_FULL
    assert clip.state in {CaptureState.INTERRUPTED, CaptureState.FAILED}
    assert not any(file.whole for file in clip.files)
    assert {check.seal for check in console.incidents.verify_files(full.id)} <= {Seal.SOUND}
    assert mount("-o", "remount,size=8m", str(disk))
    after = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=0.2))
    assert [c.state for c in after.captures] == [CaptureState.DONE] * 2


def test_a_disk_that_cannot_be_written_is_said_and_no_incident_is_lost(console: Console, disk: Path) -> None:
    console.wait_live(1.5)
    assert mount("-o", "remount,size=8m,ro", str(disk))
    refused = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=0.2))
    assert {c.trouble for c in refused.captures} == {Trouble.READ_ONLY}
    assert console.incidents.count() == 1
    assert mount("-o", "remount,rw", str(disk))
    after = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=0.2))
    assert [c.state for c in after.captures] == [CaptureState.DONE] * 2
