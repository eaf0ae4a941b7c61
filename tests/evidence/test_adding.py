"""Cameras and clips that come later: from the ring what it has, the rest from the cameras' recordings."""

from __future__ import annotations

import hashlib
import itertools
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.custody.chain import Chain
from console.custody.values import What
from console.evidence import plan, stretches
from console.evidence.errors import BadStretch, IncidentDeleted
from console.evidence.fetching import _TROUBLES
from console.evidence.incidents import Incidents
from console.evidence.streams import Part
from console.evidence.stretches import Sources
from console.evidence.values import (
    BookmarkedCamera,
    CaptureKind,
    CaptureState,
    EvidenceFile,
    Incident,
    Origin,
    Seal,
    Trouble,
)
from console.sources.camera_recordings import CameraRecordings
from console.sources.http import Login
from console.sources.recordings import RecordingsTrouble, Span
from console.store.store import Store
from tests.evidence.conftest import CAMERA, Console, wait
from tests.evidence.test_killed_console import NoRelay
from tests.evidence.test_rules import AT, incident
from tests.rig.mediamtx_playback import Playback, PlaybackServer, film

OTHER = BookmarkedCamera("c7", 1507, Name("पेट्रोल पम्प", "Petrol pump"), "c7/sub")
THIRD = BookmarkedCamera("c9", 9, Name("", "Bank"), "c9/sub")
_numbers = itertools.count()


def new_id() -> str:
    return f"n{next(_numbers)}"


# The rules


def had(*spans: tuple[float, float], gaps: tuple[tuple[float, float], ...] = ()) -> Incident:
    """An incident whose first camera has files of these stretches, in seconds around its moment."""
    files = tuple(
        EvidenceFile(
            f"{n}.mp4", "", 1, AT + a, AT + b, packets=9, gaps=tuple((AT + c, AT + d) for c, d in gaps)
        )
        for n, (a, b) in enumerate(spans)
    )
    made = incident()
    clip = replace(made.clips[0], state=CaptureState.DONE, files=files)
    return replace(made, captures=(clip,))


def lacking(made: Incident, start: float, end: float) -> list[tuple[float, float]]:
    found = stretches.lacking(made, 0, AT + start, AT + end)
    return [(round(a - AT, 3), round(b - AT, 3)) for a, b in found]


def test_what_is_there_is_not_taken_again() -> None:
    assert lacking(had((-30, 30)), -60, 60) == [(-60, -30), (30, 60)]
    assert lacking(had((-30, 30)), -30, 31) == [], "the last picture's length is no hole"
    assert lacking(had((-30, -10), (5, 30)), -30, 30) == [(-10, 5)]
    assert lacking(had((-30, 30), gaps=((0, 10),)), -30, 30) == [(0, 10)], "a gap may be in the recordings"
    assert lacking(incident(), -30, 30) == [], "what is under way counts"
    assert stretches.lacking(had((-30, 30)), 1, AT, AT + 1) == ((AT, AT + 1),), "another camera has nothing"


@given(
    st.lists(st.tuples(st.integers(-100, 100), st.integers(1, 60)), max_size=5),
    st.integers(-120, 100),
    st.integers(1, 100),
)
def test_what_is_there_and_what_lacks_cover_the_stretch(
    files: list[tuple[int, int]], start: int, length: int
) -> None:
    made = had(*((a, a + seconds) for a, seconds in files))
    end = start + length
    lack = lacking(made, start, end)
    for tenth in range(start * 10, end * 10, 3):
        moment = tenth / 10
        there = any(a <= moment <= a + seconds for a, seconds in files)
        missing = any(a <= moment <= b for a, b in lack)
        assert (
            there
            or missing
            or length < 2
            or any(abs(moment - edge) <= stretches.SHORTEST_LACK_S for a, s in files for edge in (a, a + s))
        )


@pytest.mark.parametrize(
    ("ring", "recorded", "expected"),
    [
        (None, False, [(0, 60, Origin.RING)]),
        (None, True, [(0, 60, Origin.RECORDING)]),
        (70, True, [(0, 60, Origin.RECORDING)]),
        (-5, True, [(0, 60, Origin.RING)]),
        (1, True, [(0, 60, Origin.RING)]),
        (20, True, [(0, 21, Origin.RECORDING), (20, 60, Origin.RING)]),
        (20, False, [(0, 60, Origin.RING)]),
    ],
)
def test_the_ring_first_then_the_recordings(
    ring: float | None, recorded: bool, expected: list[tuple[float, float, Origin]]
) -> None:
    sources = Sources(lambda _: None if ring is None else AT + ring, lambda _: recorded)
    asked = stretches.asked(incident(), 0, [(AT, AT + 60)], sources, new_id)
    assert [(c.start_utc - AT, c.end_utc - AT, c.origin) for c in asked] == expected
    assert len({c.stem for c in (*asked, *incident().captures)}) == len(asked) + 2


@pytest.mark.parametrize(
    ("ring", "until", "recorded", "expected"),
    [
        (-120, -40, True, [(0, 60, Origin.RECORDING)]),
        (-120, 1, True, [(0, 60, Origin.RECORDING)]),
        (-120, 20, True, [(0, 20, Origin.RING), (19, 60, Origin.RECORDING)]),
        (-120, 59, True, [(0, 60, Origin.RING)]),
        (10, 20, True, [(0, 11, Origin.RECORDING), (10, 20, Origin.RING), (19, 60, Origin.RECORDING)]),
        (10, 11, True, [(0, 60, Origin.RECORDING)]),
        (-120, 20, False, [(0, 60, Origin.RING)]),
        (-120, -40, False, [(0, 60, Origin.RING)]),
    ],
)
def test_of_a_camera_that_is_dark_the_recorder_is_asked_for_what_came_since(
    ring: float, until: float, recorded: bool, expected: list[tuple[float, float, Origin]]
) -> None:
    sources = Sources(lambda _: AT + ring, lambda _: recorded, lambda _: AT + until)
    asked = stretches.asked(incident(), 0, [(AT, AT + 60)], sources, new_id)
    assert [(c.start_utc - AT, c.end_utc - AT, c.origin) for c in asked] == expected


def test_clips_of_other_times_do_not_count_for_the_incidents_own_length() -> None:
    made = incident()
    far = plan.clip("far", CAMERA, 0, Part(CAMERA.stream_id, AT - 9000, AT - 8900), ["x"], lambda _: None)
    with_far = replace(made, captures=(*made.captures, far))
    wider = plan.reshaped(with_far, 60, 45, now=AT + 1, ring_from=lambda _: None, new_id=new_id)
    assert (wider.before_s, wider.after_s) == (60, 45)
    assert len(wider.clips) == 4
    assert far in wider.captures


def test_every_trouble_of_recordings_has_its_word() -> None:
    assert set(_TROUBLES) == set(RecordingsTrouble)


# With the real relay and a playback server


@pytest.fixture
def recorded() -> Iterator[PlaybackServer]:
    """Some minutes of two cameras, with a hole."""
    now = round(time.time())
    spans = {"cam": [(now - 300, 600.0)], "c7": [(now - 300, 100.0), (now - 180, 400.0)]}
    with PlaybackServer(Playback(spans)) as server:
        yield server


@pytest.fixture
def console(tmp_path: Path, demo_clip: Path, recorded: PlaybackServer) -> Iterator[Console]:
    known = {camera: (f"mediamtx+http://{recorded.host}/{camera}", Login()) for camera in ("cam", "c7")}
    made = Console(tmp_path / "data", demo_clip, CameraRecordings(known.get))
    yield made
    made.close()


def check_files(console: Console, made: Incident) -> None:
    for file in made.files:
        path = console.incidents.path_of(made, file)
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
        assert path.stat().st_size == file.size
    assert not list(console.incidents.folder_of(made).glob("*.part"))
    assert {c.seal for c in console.incidents.verify_files(made.id)} <= {Seal.SOUND}


def test_the_same_window_of_three_cameras_in_one_step(console: Console) -> None:
    console.wait_live()
    first = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=0.2))
    start = first.at_utc - 100
    grown = console.incidents.add_window(first.id, [CAMERA, OTHER, THIRD], start, start + 20, operator="Ravi")
    assert [c.number for c in grown.cameras] == [42, 1507, 9]
    assert console.incidents.recordings_offered("c7")
    assert not console.incidents.recordings_offered("c9")
    done = console.settled(first)
    added = {c.camera: c for c in done.clips if c.start_utc == start}
    assert (added[0].origin, added[0].state) == (Origin.RECORDING, CaptureState.DONE)
    assert (added[1].origin, added[1].state) == (Origin.RECORDING, CaptureState.DONE)
    assert (added[2].origin, added[2].state, added[2].trouble) == (
        Origin.RING,
        CaptureState.FAILED,
        Trouble.NO_FOOTAGE,
    )
    (file,) = added[1].files
    assert file.origin is Origin.RECORDING
    assert file.start_utc == pytest.approx(start, abs=0.1)
    assert file.end_utc == pytest.approx(start + 20, abs=0.5)
    check_files(console, done)
    console.written()
    later = Incidents(console.store, NoRelay(), console.folder / "evidence")
    assert later.get(first.id) == console.incidents.get(first.id)

    entries = Chain(console.store).entries(incident=first.id)
    assert [e.subject for e in entries if e.what is What.CAMERA_ADDED] == ["1507", "9"]
    assert [e.who for e in entries if e.what is What.CLIP_ADDED] == ["Ravi"] * 3
    fetched = [json.loads(e.details)["files"][0] for e in entries if e.what is What.RECORDING_FETCHED]
    assert {f["sha256"] for f in fetched} == {added[0].files[0].sha256, added[1].files[0].sha256}


def test_a_hole_in_the_recordings_makes_two_files(console: Console) -> None:
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0, after_s=0.1)
    start = round(made.made_utc) - 210
    console.incidents.add_clip(made.id, OTHER, start, start + 50, operator="A")
    done = console.settled(made)
    clip = next(c for c in done.clips if c.camera == 1)
    # What is recorded began with the console of the test, the clip with its bookmark: seconds may lie
    # between.
    spans = [(f.start_utc - start, f.end_utc - start) for f in clip.files]
    assert [s for span in spans for s in span] == pytest.approx([0, 10, 30, 50], abs=3)
    hole = (spans[0][1], spans[1][0])
    assert clip.state is CaptureState.DONE
    check_files(console, done)
    again = console.incidents.add_clip(made.id, OTHER, start, start + 50, operator="A")
    more = [c for c in again.clips if c.camera == 1 and c.id != clip.id]
    assert len(more) == 1, "only the hole"
    assert (more[0].start_utc - start, more[0].end_utc - start) == pytest.approx(hole, abs=0.2)
    done = console.settled(made)
    (gone,) = [c for c in done.clips if c.id == more[0].id]
    assert (gone.state, gone.trouble) == (CaptureState.FAILED, Trouble.NO_FOOTAGE)


def test_what_the_ring_no_longer_has_comes_from_the_recordings(console: Console) -> None:
    console.wait_live(2)
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=0.2)
    console.settled(made)
    wider = console.incidents.widen(made.id, before_s=60, operator="A")
    assert {c.origin for c in wider.clips} == {Origin.RING, Origin.RECORDING}
    done = console.settled(made)
    begins = min(f.start_utc for c in done.clips for f in c.files)
    assert begins == pytest.approx(made.at_utc - 60, abs=0.2)
    ends = sorted((f.start_utc, f.end_utc) for c in done.clips for f in c.files)
    assert all(b[0] <= a[1] + 2 for a, b in itertools.pairwise(ends)), "no hole between them"


def test_a_stretch_that_is_not_over_is_recorded_by_the_relay(console: Console) -> None:
    console.wait_live(1.5)
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0.2, after_s=0.1)
    console.settled(made)
    now = time.time()
    console.incidents.add_clip(made.id, CAMERA, now + 0.5, now + 2, operator="A")
    done = console.settled(made)
    late = max(done.clips, key=lambda c: c.start_utc)
    assert (late.origin, late.state) == (Origin.RING, CaptureState.DONE)
    assert late.files[-1].end_utc == pytest.approx(now + 2, abs=0.7)
    assert late.files[0].facts is not None
    assert late.files[0].facts.resolution_changes == 0


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        ("500", None),
        ("garbage", Trouble.BAD_ANSWER),
        ("redirect", None),
        ("half", None),
    ],
)
def test_a_server_that_fails_is_said_and_leaves_nothing(
    console: Console, recorded: PlaybackServer, fault: str, trouble: Trouble | None
) -> None:
    recorded.recorded.fault = fault
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0, after_s=0.1)
    console.incidents.add_clip(made.id, OTHER, made.at_utc - 100, made.at_utc - 90, operator="A")
    done = console.settled(made)
    clip = next(c for c in done.clips if c.camera == 1)
    assert clip.state is CaptureState.FAILED
    assert clip.trouble is not None
    assert trouble in (None, clip.trouble)
    folder = console.incidents.folder_of(done)
    assert not [p for p in folder.iterdir() if p.name.startswith("1507")]


def test_a_clock_set_back_by_an_hour_refuses_no_longer_stretch(tmp_path: Path) -> None:
    set_back_s = [0.0]
    everyone = CameraRecordings(lambda _: ("mediamtx+http://127.0.0.1:9/x", Login()))
    with Store.open(tmp_path) as store:
        incidents = Incidents(
            store,
            NoRelay(),
            tmp_path / "evidence",
            recordings=everyone,
            now=lambda: time.time() - set_back_s[0],
        )
        made = incidents.bookmark([CAMERA], operator="A", before_s=30, after_s=30)
        set_back_s[0] = 3600.0
        wider = incidents.widen(made.id, before_s=300, operator="A")
        begins = min(c.start_utc for c in wider.clips)
        assert begins == pytest.approx(made.at_utc - 300)
        incidents.close()


def test_a_fault_of_ones_own_ends_a_fetch_and_costs_no_other(tmp_path: Path) -> None:
    class Faulty(CameraRecordings):
        def spans(self, camera_id: str, start_utc: float, end_utc: float) -> tuple[Span, ...]:
            if camera_id == OTHER.camera_id:
                raise KeyError(camera_id)
            return ()

    recordings = Faulty(lambda _: ("mediamtx+http://127.0.0.1:9/x", Login()))
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence", recordings=recordings)
        made = incidents.bookmark([CAMERA], operator="A")
        for minute in (1, 2, 3):
            start = made.at_utc - 60 * minute
            incidents.add_clip(made.id, OTHER, start - 10, start, operator="A")
        incidents.add_clip(made.id, THIRD, made.at_utc - 100, made.at_utc - 90, operator="A")

        def fetched() -> list[Trouble | None]:
            return [c.trouble for c in incidents.get(made.id).clips if c.origin is Origin.RECORDING]

        wait(lambda: None not in fetched(), "all four to end")
        assert fetched() == [*3 * [Trouble.BAD_ANSWER], Trouble.NO_FOOTAGE]
        incidents.close()


def test_a_fetch_can_be_called_off(console: Console, recorded: PlaybackServer) -> None:
    recorded.recorded.fault = "drip"
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0, after_s=0.1)
    grown = console.incidents.add_clip(made.id, OTHER, made.at_utc - 100, made.at_utc - 90, operator="A")
    clip = next(c for c in grown.clips if c.camera == 1)
    wait(lambda: console.incidents.fetched_share(clip) is not None, "a fetch that has begun")
    wait(lambda: bool(recorded.recorded.seen), "the server to be asked")
    # Before it is asked for the film itself, so that the drip is in the film.
    console.incidents.cancel_fetch(made.id)
    recorded.closing.set()
    done = console.settled(made)
    clip = next(c for c in done.clips if c.camera == 1)
    assert clip.state is CaptureState.FAILED
    assert clip.trouble in {Trouble.CANCELLED, Trouble.BAD_ANSWER, Trouble.NO_ANSWER}
    assert console.incidents.fetched_share(clip) is None


def test_no_stretch_that_ends_before_it_begins_nor_a_day_of_it(console: Console) -> None:
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0, after_s=0.1)
    for start, end in ((10.0, 10.0), (10.0, 9.0), (0.0, 86_400.0), (float("nan"), 1.0)):
        with pytest.raises(BadStretch):
            console.incidents.add_clip(made.id, CAMERA, start, end, operator="A")


def test_what_a_killed_console_was_fetching_is_settled(tmp_path: Path) -> None:
    """The rows of a console that was killed while it fetched: one file whole, one half."""
    with Store.open(tmp_path) as store:
        waiting = threading.Event()
        everyone = CameraRecordings(lambda _: ("mediamtx+http://127.0.0.1:9/x", Login()))
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence", recordings=everyone)
        incidents._fetching.ask = lambda wish: waiting.set()  # type: ignore[method-assign]
        made = incidents.bookmark([CAMERA], operator="A")
        grown = incidents.add_clip(made.id, OTHER, made.at_utc - 100, made.at_utc - 90, operator="A")
        assert waiting.wait(5)
        store.write(lambda _: None).result(5)
        clip = next(c for c in grown.clips if c.camera == 1)
    folder = tmp_path / "evidence" / made.folder
    (folder / f"{clip.stem}-1.mp4").write_bytes(film(3))
    (folder / f"{clip.stem}-2.mp4.part").write_bytes(film(3)[:900])
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence")
        incidents.recover().result(15)
        store.write(lambda _: None).result(5)
        settled = next(c for c in incidents.get(made.id).clips if c.camera == 1)
        assert (settled.state, settled.trouble) == (CaptureState.INTERRUPTED, Trouble.CONSOLE_ENDED)
        (file,) = settled.files
        assert (file.origin, file.packets, file.whole) == (Origin.RECORDING, 30, True)
        assert not list(folder.glob("*.part"))
        incidents.close()


def test_closing_the_console_does_not_wait_for_a_recorder(console: Console, recorded: PlaybackServer) -> None:
    recorded.recorded.fault = "silent"
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0, after_s=0.1)
    console.incidents.add_clip(made.id, OTHER, made.at_utc - 100, made.at_utc - 90, operator="A")
    wait(lambda: bool(recorded.recorded.seen), "the server to be asked")
    began = time.monotonic()
    console.incidents.finish_all(1.0)
    console.incidents.close()
    assert time.monotonic() - began < 10


# Copies


def test_a_copy_is_entered_beside_its_original(console: Console) -> None:
    console.wait_live()
    made = console.settled(console.incidents.bookmark([CAMERA], operator="A", before_s=0.5, after_s=0.2))
    original = made.clips[0].files[0]
    path = console.incidents.derived_path(made.id, 0, original.start_utc, ".mp4")
    assert path.name.startswith("derived_0042_")
    path.write_bytes(b"masked")
    assert console.incidents.derived_path(made.id, 0, original.start_utc, ".mp4") != path
    copy = EvidenceFile(
        path.name,
        hashlib.sha256(b"masked").hexdigest(),
        6,
        original.start_utc,
        original.end_utc,
        derived_from=(original.name,),
        what_was_done='{"masks": 1}',
    )
    grown = console.incidents.add_derived(made.id, 0, copy, operator="Ravi")
    (capture,) = grown.derived
    assert capture.kind is CaptureKind.DERIVED
    assert capture.files[0].derived
    assert grown.clips == made.clips, "originals are as they were"
    assert all(f.derived == (f.codec == "jpeg") for f in made.files)
    console.written()
    assert Incidents(console.store, NoRelay(), Path("x")).get(made.id) == grown
    entry = Chain(console.store).entries(incident=made.id)[-1]
    assert (entry.what, entry.who, entry.subject) == (What.DERIVED_MADE, "Ravi", path.name)
    assert json.loads(entry.details)["files"][0]["sha256"] == copy.sha256
    console.incidents.ask_deletion(made.id, who="A", why="x")
    console.incidents.confirm_deletion(made.id, who="B")
    with pytest.raises(IncidentDeleted):
        console.incidents.add_derived(made.id, 0, replace(copy, name="derived_2.mp4"), operator="Ravi")
