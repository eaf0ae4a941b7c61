"""From key press to files, with the real relay and the real store."""

from __future__ import annotations

import hashlib
import os
import resource
import signal
import stat
import time
from pathlib import Path

import av
import pytest

from console.evidence.clock import ClockState
from console.evidence.values import (
    CaptureState,
    EventKind,
    Incident,
    Seal,
    Trouble,
)
from tests.evidence.conftest import CAMERA, FPS, Console, wait


def packets(path: Path) -> list[bytes]:
    """The coded pictures of a file, without the parameter sets that a stream repeats before key frames."""
    with av.open(str(path)) as container:
        return [_slices(bytes(p)) for p in container.demux(video=0) if p.size]


def _slices(packet: bytes) -> bytes:
    found, at = b"", 0
    while at + 4 < len(packet):
        size = int.from_bytes(packet[at : at + 4], "big")
        unit = packet[at + 4 : at + 4 + size]
        found += unit if unit[0] & 0x1F in (1, 5) else b""
        at += 4 + size
    return found


def test_the_clip_begins_before_the_press_and_is_what_the_camera_sent(
    console: Console, demo_clip: Path
) -> None:
    console.wait_live(2.5)
    pressed = time.time()
    incident = console.incidents.bookmark([CAMERA], operator="Asha", before_s=1.5, after_s=1)
    assert time.time() - pressed < 0.1
    done = console.settled(incident)

    (clip,) = done.clips
    assert clip.state is CaptureState.DONE
    (file,) = clip.files
    assert file.start_utc <= pressed - 1.4
    assert pressed + 0.7 <= file.end_utc <= pressed + 1.5
    path = console.incidents.path_of(done, file)
    assert path.name == f"{clip.stem}-1.mp4"
    assert path.name.startswith("0042_")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
    assert path.stat().st_size == file.size
    sent = packets(demo_clip)
    kept = packets(path)
    assert len(kept) == file.packets >= 2 * FPS
    assert set(kept) <= set(sent), "a stream copy has the camera's own packets"


def test_a_still_is_kept_with_its_hash(console: Console) -> None:
    console.wait_live()
    incident = console.incidents.bookmark([CAMERA], operator="Asha", before_s=0.5, after_s=0.2)
    (still,) = console.settled(incident).stills
    (file,) = still.files
    path = console.incidents.path_of(incident, file)
    assert (file.width, file.height) == (320, 180)
    assert path.suffix == ".jpg"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
    assert abs(file.start_utc - incident.at_utc) < 1.0


@pytest.mark.skipif(os.name != "posix", reason="POSIX modes")
def test_only_this_user_reads_evidence(console: Console) -> None:
    console.wait_live()
    done = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=0.5, after_s=0.2))
    folder = console.incidents.folder_of(done)
    while folder != console.folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        folder = folder.parent
    for file in done.files:
        assert stat.S_IMODE(console.incidents.path_of(done, file).stat().st_mode) == 0o600


def test_the_row_is_on_disk_before_anything_else(console: Console) -> None:
    took = []
    for _ in range(20):
        pressed = time.monotonic()
        console.incidents.bookmark([CAMERA], operator="Asha", before_s=0, after_s=0.1)
        console.written()
        took.append(time.monotonic() - pressed)
    assert sorted(took)[18] <= 0.1, "p95 from key press to disk"


def test_names_stay_as_they_were(console: Console) -> None:
    incident = console.incidents.bookmark([CAMERA], operator="Asha", before_s=0, after_s=0.1)
    console.settled(incident)
    kept = console.incidents.list()[0]
    assert kept.cameras == (CAMERA,)
    assert kept.operator == "Asha"
    assert kept.clock in set(ClockState)
    assert kept.seat == console.store.seat


def test_the_past_as_far_as_the_ring_reaches(console: Console) -> None:
    console.wait_live(2.5)
    ring_from = console.incidents.ring_from(CAMERA.stream_id)
    assert ring_from is not None
    incident = console.incidents.bookmark(
        [CAMERA], operator="Asha", at_utc=time.time() - 1.5, before_s=60, after_s=0.5
    )
    (clip,) = incident.clips
    assert clip.footage_from_utc == pytest.approx(ring_from, abs=0.6)
    done = console.settled(incident)
    assert done.clips[0].files[0].start_utc == pytest.approx(ring_from, abs=1.0)
    (still,) = done.stills[0].files
    assert abs(still.start_utc - incident.at_utc) < 0.5


def test_longer_while_it_records_leaves_no_hole(console: Console) -> None:
    console.wait_live()
    incident = console.incidents.bookmark([CAMERA], operator="Asha", before_s=0.5, after_s=1.5)
    longer = console.incidents.widen(incident.id, after_s=3)
    assert [c.state for c in longer.clips] == [CaptureState.PENDING, CaptureState.PENDING]
    done = console.settled(incident)
    first, second = (clip.files[0] for clip in done.clips)
    assert second.start_utc <= first.end_utc + 0.05
    assert second.start_utc >= first.end_utc - 1.2, "not recorded twice for long"
    assert second.end_utc >= incident.at_utc + 2.7
    assert done.after_s == 3


def test_shorter_and_finish_now(console: Console) -> None:
    console.wait_live()
    incident = console.incidents.bookmark([CAMERA], operator="Asha", before_s=0.5, after_s=60)
    console.incidents.widen(incident.id, after_s=1)
    time.sleep(0.3)
    console.incidents.widen(incident.id, after_s=90)
    console.incidents.finish(incident.id)
    done = console.settled(incident, 6)
    assert {c.state for c in done.clips} == {CaptureState.DONE}
    assert done.after_s < 3


def test_closing_the_console_keeps_what_was_recorded_so_far(console: Console) -> None:
    console.wait_live()
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=60)
    wait(
        lambda: any(c.state is CaptureState.WRITING for c in console.incidents.get(made.id).clips), "writing"
    )
    assert console.incidents.finish_all(8.0)
    # What has ended is settled on a thread of its own, which closing waits for.
    wait(lambda: not any(c.open for c in console.incidents.get(made.id).clips), "settled")
    settled = console.incidents.get(made.id)
    assert [clip.state for clip in settled.clips] == [CaptureState.DONE]
    assert settled.clips[0].files[0].whole


def test_a_camera_that_sends_nothing(console: Console) -> None:
    from dataclasses import replace

    other = replace(CAMERA, stream_id="nobody")
    done = console.settled(console.incidents.bookmark([other], operator="A", before_s=1, after_s=0.2))
    assert [c.state for c in done.captures] == [CaptureState.FAILED] * 2
    assert done.clips[0].trouble is Trouble.NO_FOOTAGE


def test_two_cameras_and_two_presses_share_no_file(console: Console) -> None:
    console.wait_live()
    both = [CAMERA, CAMERA]
    made = [console.incidents.bookmark(both, operator="A", before_s=0.5, after_s=0.2) for _ in range(2)]
    done = [console.settled(incident) for incident in made]
    paths = [console.incidents.path_of(i, f) for i in done for f in i.files]
    assert len(set(paths)) == len(paths) == 8
    assert all(path.is_file() for path in paths)


def test_a_changed_byte_and_a_missing_file_are_noticed(console: Console) -> None:
    console.wait_live()
    done = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=0.5, after_s=0.2))
    assert {c.seal for c in console.incidents.verify_files(done.id)} == {Seal.SOUND}
    clip = console.incidents.path_of(done, done.clips[0].files[0])
    data = bytearray(clip.read_bytes())
    data[len(data) // 2] ^= 1
    clip.write_bytes(data)
    console.incidents.path_of(done, done.stills[0].files[0]).unlink()
    seals = {check.name: check.seal for check in console.incidents.verify_files(done.id)}
    assert seals[clip.name] is Seal.CHANGED
    assert sorted(seals.values()) == [Seal.CHANGED, Seal.MISSING]
    console.written()
    assert console.incidents.list()[0].seal is Seal.CHANGED
    broken = [e for e in console.incidents.history(done.id) if e.what is EventKind.SEAL_BROKEN]
    assert len(broken) == 2


def test_a_killed_relay_leaves_a_marked_part_and_goes_on(console: Console) -> None:
    console.wait_live()
    incident = console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=6)
    wait(lambda: bool(parts(console, incident)), "a clip that has begun")
    time.sleep(1.2)
    assert console.relay.pid is not None
    os.kill(console.relay.pid, signal.SIGKILL)
    wait(lambda: console.downs == 1, "the loss to be seen")
    done = console.settled(incident, 15)
    (clip,) = done.clips
    assert clip.state is CaptureState.INTERRUPTED
    assert clip.trouble is Trouble.RELAY_LOST
    assert [f.whole for f in clip.files] == [False, True]
    assert clip.files[1].end_utc >= incident.at_utc + 5
    for file in clip.files:
        path = console.incidents.path_of(done, file)
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
        assert packets(path), "it plays"


def parts(console: Console, incident: Incident) -> list[Path]:
    return list(console.incidents.folder_of(incident).glob("*.part"))


def test_a_full_disk_keeps_what_was_saved_and_says_so(console: Console) -> None:
    console.wait_live(3)
    assert console.relay.pid is not None
    resource.prlimit(console.relay.pid, resource.RLIMIT_FSIZE, (9_000, 9_000))
    done = console.settled(
        console.incidents.bookmark([CAMERA], operator="A", before_s=3, after_s=2), timeout_s=8
    )
    (clip,) = done.clips
    assert clip.trouble is Trouble.DISK_FULL
    assert clip.state is CaptureState.INTERRUPTED
    (file,) = clip.files
    assert not file.whole
    assert 0 < file.size <= 9_000
    assert console.incidents.verify_files(done.id)[0].seal is Seal.SOUND


def test_a_folder_that_cannot_be_made(console: Console) -> None:
    console.wait_live(0.5)
    (console.folder / "evidence").write_text("in the way")
    done = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=0.2))
    assert {c.state for c in done.captures} == {CaptureState.FAILED}
    assert done.clips[0].trouble in {Trouble.FOLDER_MISSING, Trouble.WRITE_FAILED}
    assert console.incidents.count() == 1
