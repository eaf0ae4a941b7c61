"""How a clip stands that the relay has ended: by what was asked of it then, as after a crash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from console.evidence import files, plan
from console.evidence.incidents import Incidents
from console.evidence.shortfall import Where, shortfalls
from console.evidence.values import Capture, CaptureState, EvidenceFile, Incident, Trouble
from console.relay import clocks
from console.relay.values import ClipFile, ClipProgress
from console.store.store import Store
from tests.evidence.conftest import CAMERA, Console, wait
from tests.evidence.test_killed_console import NoRelay
from tests.evidence.test_rules import incident


@pytest.fixture
def incidents(tmp_path: Path) -> Iterator[Incidents]:
    with Store.open(tmp_path / "data") as store:
        made = Incidents(store, NoRelay(), tmp_path / "data" / "evidence")
        yield made
        made.close()


def recording(incidents: Incidents, after_s: float = 60.0) -> Incident:
    """An incident whose clip has been asked of the relay."""
    made = incidents.bookmark([CAMERA], operator="A", before_s=30, after_s=after_s)
    wait(incidents.folder_of(made).is_dir, "the incident's folder")
    incidents.clip_progress(ClipProgress(made.clips[0].id, "writing"))
    return made


def ended(incidents: Incidents, made: Incident, start_utc: float, end_utc: float, **more: object) -> Capture:
    """The clip once the relay has said that it is done, with one file of this time."""
    capture = made.clips[0]
    path = incidents.folder_of(made) / f"{capture.stem}-1.mp4"
    path.write_bytes(b"footage")
    values: dict[str, object] = {"packets": 900, "key_frames": 9} | more
    file = ClipFile(str(path), "0" * 64, 7, start_utc, end_utc, "h264", 640, 360, **values)  # type: ignore[arg-type]
    incidents.clip_progress(ClipProgress(capture.id, "done", (file,)))
    wait(lambda: not any(c.open for c in incidents.get(made.id).clips), "the clip's end")
    return incidents.get(made.id).clips[0]


def test_a_camera_that_died_in_the_middle_leaves_a_part(incidents: Incidents) -> None:
    made = recording(incidents)
    clip = ended(incidents, made, made.start_utc - 1, made.at_utc + 12)
    assert (clip.state, clip.trouble) == (CaptureState.INTERRUPTED, Trouble.NO_FOOTAGE)

    def told() -> list[str]:
        return [e.after for e in incidents.history(made.id) if e.field == clip.stem]

    wait(lambda: bool(told()), "the clip's end in the store")
    assert told() == ["interrupted:no_footage"]


def test_a_clip_to_its_end_is_done(incidents: Incidents) -> None:
    made = recording(incidents)
    clip = ended(incidents, made, made.start_utc + 20, made.end_utc - 0.9)
    assert (clip.state, clip.trouble) == (CaptureState.DONE, None), "a late begin is told, and is no part"


def test_a_clip_that_was_shortened_by_hand_is_done(incidents: Incidents) -> None:
    made = recording(incidents)
    shorter = incidents.widen(made.id, after_s=10)
    clip = ended(incidents, made, made.start_utc, shorter.end_utc - 0.1)
    assert clip.state is CaptureState.DONE


def test_a_clip_that_was_ended_by_hand_is_done(incidents: Incidents) -> None:
    made = recording(incidents)
    now = incidents.finish(made.id).end_utc
    assert ended(incidents, made, made.start_utc, now).state is CaptureState.DONE


def test_ending_it_by_hand_makes_no_whole_of_what_was_cut_off(incidents: Incidents) -> None:
    made = recording(incidents)
    stem = made.clips[0].stem
    (incidents.folder_of(made) / f"{stem}-1.mp4.part").write_bytes(b"half")
    incidents.relay_down()
    now = incidents.finish(made.id).end_utc
    clip = ended(incidents, made, made.start_utc, now)
    assert (clip.state, clip.trouble) == (CaptureState.INTERRUPTED, Trouble.RELAY_LOST)


@pytest.mark.parametrize("told", [True, False])
def test_a_half_that_the_relay_did_not_bring_in_is_kept_and_told(
    incidents: Incidents, demo_clip: Path, told: bool
) -> None:
    made = recording(incidents)
    stem = made.clips[0].stem
    half = incidents.folder_of(made) / f"{stem}-0.mp4.part"
    half.write_bytes(demo_clip.read_bytes())
    if told:
        incidents.relay_down()
    clip = ended(incidents, made, made.start_utc + 20, made.end_utc)
    assert (clip.state, clip.trouble) == (CaptureState.INTERRUPTED, Trouble.RELAY_LOST)
    assert [(f.name, f.whole) for f in clip.files] == [
        (f"{stem}-1.mp4", True),
        (f"{stem}-0-interrupted.mp4", False),
    ]
    assert clip.files[1].packets == 40 and not half.exists()


def test_a_half_that_the_disk_does_not_let_name_makes_no_whole_clip(
    incidents: Incidents, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recording(incidents)
    (incidents.folder_of(made) / f"{made.clips[0].stem}-0.mp4.part").write_bytes(b"half")
    monkeypatch.setattr(files, "set_part_aside", lambda _: None)
    clip = ended(incidents, made, made.start_utc + 20, made.end_utc)
    assert (clip.state, clip.trouble) == (CaptureState.INTERRUPTED, Trouble.RELAY_LOST)


def test_a_half_with_nothing_in_it_takes_nothing_from_a_clip(
    incidents: Incidents, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recording(incidents)
    half = incidents.folder_of(made) / f"{made.clips[0].stem}-0.mp4.part"
    half.touch()
    ahead = clocks.ahead_s()
    monkeypatch.setattr(clocks, "ahead_s", lambda: ahead - 3600.0)
    clip = ended(incidents, made, made.start_utc - 3600, made.end_utc - 3600)
    assert (clip.state, clip.trouble) == (CaptureState.DONE, None), "it ended by the clock as it was set"
    assert not half.exists()


@pytest.mark.parametrize("set_by_s", [-3600.0, 3600.0])
@pytest.mark.parametrize(("died", "state"), [(0.0, CaptureState.DONE), (40.0, CaptureState.INTERRUPTED)])
def test_a_clock_that_is_set_meanwhile_neither_takes_from_it_nor_adds(
    incidents: Incidents, monkeypatch: pytest.MonkeyPatch, set_by_s: float, died: float, state: CaptureState
) -> None:
    made = recording(incidents)
    ahead = clocks.ahead_s()
    monkeypatch.setattr(clocks, "ahead_s", lambda: ahead + set_by_s)
    # The relay writes times by the clock as it stands at the end.
    clip = ended(incidents, made, made.start_utc + set_by_s, made.end_utc + set_by_s - died)
    assert clip.state is state


def lasting(packets: int, until_s: float) -> Capture:
    """A clip of a minute with so many pictures, the last of which ends so long before its end."""
    clip = replace(incident().clips[0])
    file = EvidenceFile("a.mp4", "", 1, clip.start_utc, clip.end_utc - until_s, packets=packets)
    return replace(clip, files=(file,))


def test_a_slow_cameras_last_picture_stands_before_the_end() -> None:
    # One picture in five seconds; the last one's length is counted as one second at most.
    assert plan.settled_state(lasting(12, 4.0)) is CaptureState.DONE
    assert plan.settled_state(lasting(12, 15.0)) is CaptureState.INTERRUPTED
    assert plan.settled_state(lasting(1400, 4.0)) is CaptureState.INTERRUPTED
    assert plan.settled_state(lasting(2, 25.0)) is CaptureState.INTERRUPTED, "two pictures are no pace"


def test_with_a_camera_that_falls_silent_before_the_end(tmp_path: Path, demo_clip: Path) -> None:
    # It sends for five seconds and is silent for eight.
    console = Console(tmp_path / "data", Path(f"{demo_clip}?fault=stall&period=5"))
    try:
        console.wait_live(2.5)
        made = console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=6)
        settled = console.settled(made)
    finally:
        console.close()
    (clip,) = settled.clips
    assert (clip.state, clip.trouble) == (CaptureState.INTERRUPTED, Trouble.NO_FOOTAGE)
    assert all(file.whole for file in clip.files), "what was written is not half"
    (short,) = shortfalls(settled)
    assert short.where is Where.END
    assert 1.5 < short.end_utc - short.start_utc < 6
