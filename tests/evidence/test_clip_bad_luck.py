"""A failing disk and kill -9 at each step of a clip: nothing whole is lost, and halves say so."""

from __future__ import annotations

import errno
import functools
import hashlib
import itertools
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from console.evidence.incidents import Incidents
from console.evidence.states import IncidentState
from console.evidence.values import (
    Capture,
    CaptureState,
    EvidenceFile,
    Incident,
    Origin,
    Seal,
    Trouble,
)
from console.relay.clip import Clip
from console.relay.demo_source import load
from console.relay.packet import Format, Sample
from console.relay.values import ClipProgress, ClipRequest, StillResult, StreamState, StreamStatus
from console.store.store import Store
from tests.evidence.boundaries import Before, Boundaries, fail_from, kill_at
from tests.evidence.conftest import CAMERA, Console, wait
from tests.evidence.test_bookmark import packets
from tests.evidence.test_killed_console import NoRelay

# Seconds of the demo clip that a test's clip is made of.
LENGTH_S = 3.0


def samples(clip: Path, start: float, *, keys: bool = True, width: int = 0) -> list[Sample]:
    """The demo clip's pictures as if they had arrived from `start` on."""
    loaded = load(str(clip))
    width = width or loaded.format.width
    fmt = Format("h264", width, loaded.format.height, sets=str(width).encode())
    return [
        Sample(
            p.data,
            key=p.key and keys,
            utc=start + due,
            mono=start + due,
            media_s=start + due,
            fmt=fmt,
        )
        for p, due in zip(loaded.pictures, loaded.due_s, strict=True)
        if due < LENGTH_S
    ]


def written(stem: Path, taken: list[Sample], clip_id: str = "c") -> ClipProgress:
    """A clip written by the relay's own code in this process, to its end."""
    said: list[ClipProgress] = []
    clip = Clip(
        ClipRequest(clip_id, "s", 0.0, 1e12, str(stem)),
        max_waiting_bytes=1 << 30,
        on_progress=said.append,
        on_end=lambda _: None,
    )
    for sample in taken:
        clip.take(sample)
    clip.start()
    clip.finish_now()
    wait(lambda: bool(said) and said[-1].state != "writing", "the clip's end")
    return said[-1]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as store:
        yield store


@pytest.fixture
def incidents(store: Store, tmp_path: Path) -> Iterator[Incidents]:
    made = Incidents(store, NoRelay(), tmp_path / "data" / "evidence")
    yield made
    made.close()


def bookmarked(incidents: Incidents) -> tuple[Incident, Capture, Path]:
    """An incident, its clip, and the stem of the clip's files; the still is settled."""
    made = incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=LENGTH_S - 1)
    folder = incidents.folder_of(made)
    wait(folder.is_dir, "the incident's folder")
    incidents.still_result(StillResult(made.stills[0].id, error="no_packets"))
    return made, made.clips[0], folder / made.clips[0].stem


def settled(incidents: Incidents, made: Incident) -> Capture:
    # The still that failed is asked for again by then; nobody answers here.
    wait(lambda: not any(c.open for c in incidents.get(made.id).clips), "the clip's end")
    return incidents.get(made.id).clips[0]


def check(folder: Path, files: tuple[EvidenceFile, ...], whole_packets: int) -> None:
    """What the record says of files is what lies on disk, and no half counts as whole."""
    for file in files:
        path = folder / file.name
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
        assert path.stat().st_size == file.size
        if file.whole:
            assert len(packets(path)) == file.packets == whole_packets
        elif file.packets:
            assert packets(path), "a part plays"
    recorded = {file.name for file in files}
    for path in folder.iterdir():
        assert path.name in recorded or path.name.endswith(".part"), "a half that nothing marks"


def steps_of(tmp_path: Path, taken: list[Sample]) -> int:
    """How many steps a whole clip has."""
    folder = tmp_path / "steps"
    folder.mkdir()
    with Boundaries(folder, lambda _number, _name: None).watch() as counted:
        assert written(folder / "x", taken).state == "done"
    return counted.count


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.ENOSPC, {Trouble.DISK_FULL}),
        (errno.EROFS, {Trouble.READ_ONLY}),
        (errno.EIO, {Trouble.WRITE_FAILED}),
    ],
)
def test_a_disk_that_fails_at_each_step(
    incidents: Incidents, store: Store, demo_clip: Path, tmp_path: Path, code: int, trouble: set[Trouble]
) -> None:
    steps = steps_of(tmp_path, samples(demo_clip, time.time()))
    assert steps >= 8
    for number in range(1, steps + 1):
        made, capture, stem = bookmarked(incidents)
        taken = samples(demo_clip, capture.start_utc)
        with Boundaries(stem.parent, fail_from(number, code)).watch():
            progress = replace(written(stem, taken), id=capture.id)
            incidents.clip_progress(progress)
            clip = settled(incidents, made)
        names = {p.name for p in stem.parent.iterdir()}
        if progress.state == "done":
            assert clip.state is CaptureState.DONE, "the step that failed was not needed"
        else:
            assert clip.state in {CaptureState.INTERRUPTED, CaptureState.FAILED}, number
            assert clip.trouble in trouble
            assert not any(file.whole for file in clip.files)
        check(stem.parent, clip.files, len(taken))
        assert incidents.get(made.id).clips[0] == clip
        if number > 2 and code == errno.ENOSPC:
            assert clip.files or any(name.endswith(".part") for name in names)
    store.write(lambda _: None).result(5)
    later = Incidents(store, NoRelay(), tmp_path / "data" / "evidence")
    assert later.list(limit=200) == incidents.list(limit=200)


def test_a_kill_at_each_step_of_a_clip(
    incidents: Incidents, store: Store, demo_clip: Path, tmp_path: Path
) -> None:
    """The relay's own code in a process that is killed; the next start finds what it left."""
    taken = samples(demo_clip, time.time())
    steps = steps_of(tmp_path, taken)
    killed: dict[int, tuple[Incident, Path]] = {}
    for number in range(1, steps + 1):
        made, _, stem = bookmarked(incidents)
        earlier = written(stem.with_name("earlier"), taken).files[0]
        assert in_a_killed_process(stem, taken, kill_at(number)) == signal.SIGKILL
        killed[number] = (made, Path(earlier.path))
        assert hashlib.sha256(Path(earlier.path).read_bytes()).hexdigest() == earlier.sha256
        Path(earlier.path).unlink()
    store.write(lambda _: None).result(5)
    later = Incidents(store, NoRelay(), tmp_path / "data" / "evidence")
    assert len(later.recover().result(60)) == steps
    for number, (made, _) in killed.items():
        clip = later.get(made.id).clips[0]
        assert clip.trouble is Trouble.CONSOLE_ENDED, number
        assert clip.state in {CaptureState.INTERRUPTED, CaptureState.FAILED}
        check(later.folder_of(made), clip.files, len(taken))
        assert not list(later.folder_of(made).glob("*.part"))
        assert {c.seal for c in later.verify_files(made.id)} <= {Seal.SOUND}
        if number > steps // 2:
            assert clip.files[0].packets > 0, "what was written is there"
    later.close()


def in_a_killed_process(stem: Path, taken: list[Sample], before: Before) -> int:
    """Write a clip in a process of its own that `before` kills; the signal that ended it."""

    def work() -> None:
        with Boundaries(stem.parent, before).watch():
            written(stem, taken)

    return in_a_process(work)


def in_a_process(work: Callable[[], None]) -> int:
    """Do some work in a process of its own; the signal that ended it, 0 for none."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    until = time.monotonic() + 20
    while time.monotonic() < until:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work itself failed"
            return os.WTERMSIG(status)
        time.sleep(0.005)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise AssertionError("the process did not end")


class WritingRelay(NoRelay):
    """Writes every clip at once, with the relay's own code."""

    def __init__(self, clip: Path) -> None:
        self._clip = clip
        self.tell: list[Incidents] = []

    def record(self, request: ClipRequest) -> None:
        def work() -> None:
            progress = written(Path(request.stem), samples(self._clip, request.start_utc))
            self.tell[0].clip_progress(replace(progress, id=request.id))

        threading.Thread(target=work, daemon=True).start()

    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None:
        self.tell[0].still_result(StillResult(still_id, error="no_packets"))


def a_day(folder: Path, clip: Path, before: Before) -> None:
    """Two incidents, from key press to deletion; `before` comes at both ends of every transaction's work."""
    store = Store.open(folder)
    count, ask = itertools.count(1), store.write

    def write(fn: Callable[[Database], Any], *, together: bool = False) -> Future[Any]:
        def job(db: Database) -> Any:
            before(next(count), "begin")
            result = fn(db)
            before(next(count), "commit")
            return result

        return ask(job, together=together)

    store.write = write  # type: ignore[method-assign, assignment]
    relay = WritingRelay(clip)
    incidents = Incidents(store, relay, folder / "evidence")
    relay.tell.append(incidents)
    first = incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=LENGTH_S - 1)
    settled(incidents, first)
    second = incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=LENGTH_S - 1)
    incidents.edit(second.id, note="x", tags=["t"])
    incidents.set_state(second.id, IncidentState.UNDER_REVIEW, operator="A")
    settled(incidents, second)
    incidents.ask_deletion(first.id, who="A", why="x")
    incidents.confirm_deletion(first.id, who="B")
    incidents.close()
    store.close()


@pytest.mark.slow
def test_a_kill_at_both_ends_of_every_transaction(demo_clip: Path, tmp_path: Path) -> None:
    deleted = 0
    for number in itertools.count(1):
        folder = tmp_path / str(number)
        ended_by = in_a_process(functools.partial(a_day, folder, demo_clip, kill_at(number)))
        with Store.open(folder) as store:
            later = Incidents(store, NoRelay(), folder / "evidence")
            later.recover().result(30)
            store.write(lambda _: None).result(5)
            listed = later.list()
            assert {p.name for p in (folder / "evidence").glob("*/*/*")} <= {i.id for i in listed}
            for found in listed:
                assert not found.open
                assert later.history(found.id)[0].what.value == "bookmarked"
                if found.deleted:
                    deleted += 1
                    assert not later.folder_of(found).exists()
                elif later.folder_of(found).exists():
                    check(later.folder_of(found), found.clips[0].files, len(samples(demo_clip, 0.0)))
            later.close()
        if ended_by == 0:
            break
        assert number < 200
    assert number > 20, "every transaction was cut off at both ends"
    assert deleted >= 1


# Streams


def test_a_stream_without_a_key_frame_gives_nothing_and_says_so(
    incidents: Incidents, demo_clip: Path
) -> None:
    made, capture, stem = bookmarked(incidents)
    progress = written(stem, samples(demo_clip, time.time(), keys=False))
    incidents.clip_progress(replace(progress, id=capture.id))
    clip = settled(incidents, made)
    assert (clip.state, clip.trouble) == (CaptureState.FAILED, Trouble.NO_FOOTAGE)
    assert list(stem.parent.iterdir()) == []


class Status(NoRelay):
    """A relay that knows of a stream that came back twice while it was recorded."""

    def __init__(self) -> None:
        self.reconnects = 1

    def status(self, stream_id: str) -> StreamStatus:
        self.reconnects += 1
        return StreamStatus(
            stream_id,
            StreamState.LIVE,
            reconnects=self.reconnects,
            lost=7,
            clock_offset_s=-2.5,
            ring_from_utc=1.0,
        )


def test_a_change_of_size_and_a_gap_are_in_the_record(store: Store, demo_clip: Path, tmp_path: Path) -> None:
    incidents = Incidents(store, Status(), tmp_path / "data" / "evidence")
    made, capture, stem = bookmarked(incidents)
    now = time.time()
    other = samples(demo_clip, now + LENGTH_S + 5, width=640)
    taken = [*samples(demo_clip, now), *other, *samples(demo_clip, now + 2 * LENGTH_S + 15, width=640)]
    incidents.clip_progress(replace(written(stem, taken), id=capture.id))
    settled(incidents, made)
    store.write(lambda _: None).result(5)
    first, second = Incidents(store, NoRelay(), tmp_path).get(made.id).clips[0].files
    assert (len(first.gaps), len(second.gaps)) == (0, 1)
    assert second.gaps[0][1] - second.gaps[0][0] == pytest.approx(10, abs=0.3)
    assert first.facts is not None
    assert second.facts is not None
    assert (first.facts.resolution_changes, second.facts.resolution_changes) == (0, 1)
    assert (second.facts.lost, second.facts.clock_offset_s) == (7, -2.5)
    assert second.facts.reconnects
    assert {first.origin, second.origin} == {Origin.RING}
    incidents.close()


# Clocks


class Clock:
    """A wall clock that can be set."""

    def __init__(self) -> None:
        self.ahead_s = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead_s


@pytest.mark.parametrize("set_by_s", [-3600.0, 3600.0])
def test_a_clock_set_by_an_hour_during_an_incident(console: Console, set_by_s: float) -> None:
    clock = Clock()
    incidents = Incidents(console.store, console.relay, console.folder / "evidence", now=clock)
    console.incidents.close()
    console.incidents = incidents
    console.wait_live()
    made = incidents.bookmark([CAMERA], operator="A", before_s=1, after_s=30)
    wait(lambda: any(c.state is CaptureState.WRITING for c in incidents.get(made.id).clips), "writing")
    clock.ahead_s = set_by_s
    incidents.edit(made.id, note="after the clock was set", operator="A")
    incidents.finish(made.id, operator="A")
    done = console.settled(made, 8)
    clip = done.clips[0]
    assert clip.state is CaptureState.DONE
    assert clip.files[0].end_utc - clip.files[0].start_utc < 20
    history = incidents.history(made.id)
    people = [e for e in history if e.operator]
    assert [e.what.value for e in people][:2] == ["bookmarked", "changed"], "by number, not by the clock"
    assert people[1].at_utc - people[0].at_utc == pytest.approx(set_by_s, abs=30)
