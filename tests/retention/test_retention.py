"""Retention removes exactly what its preview showed, and never what is on hold."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.custody.chain import Chain
from console.custody.values import What
from console.evidence.errors import ChangedMeanwhile, HoldStands
from console.evidence.incidents import Incidents
from console.evidence.states import IncidentState
from console.evidence.values import Incident
from console.relay.values import ClipFile, ClipProgress, StillResult
from console.retention.retention import Retention, enough
from console.retention.rules import SETTING
from console.retention.values import (
    DAY_S,
    FileRemoval,
    Left,
    LooseKind,
    Plan,
    RetentionRules,
    Skipped,
)
from console.store.settings import set_setting
from console.store.store import Store
from tests.evidence.conftest import CAMERA, wait
from tests.evidence.test_killed_console import NoRelay

LATER = time.time() + 400 * DAY_S


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        yield store


@pytest.fixture
def incidents(store: Store, tmp_path: Path) -> Iterator[Incidents]:
    made = Incidents(store, NoRelay(), tmp_path / "evidence")
    yield made
    made.close()


@pytest.fixture
def retention(store: Store, incidents: Incidents, tmp_path: Path) -> Retention:
    return Retention(store, incidents, tmp_path)


def finished(incidents: Incidents, size: int = 1000) -> Incident:
    """An incident with one clip and one still on disk."""
    made = incidents.bookmark([CAMERA], operator="Asha")
    folder = incidents.folder_of(made)
    wait(folder.is_dir, "the incident's folder")
    clip, still = made.clips[0], made.stills[0]
    path, picture = folder / f"{clip.stem}-1.mp4", folder / f"{still.stem}.jpg"
    path.write_bytes(b"x" * size)
    picture.write_bytes(b"y" * 10)
    file = ClipFile(str(path), "0" * 64, size, made.start_utc, made.end_utc, "h264", 64, 48, 9, 1)
    incidents.clip_progress(ClipProgress(clip.id, "done", (file,)))
    incidents.still_result(StillResult(still.id, str(picture), "1" * 64, made.at_utc, 64, 48))
    wait(lambda: not incidents.get(made.id).open, "the captures' end")
    return incidents.get(made.id)


def unheld(incidents: Incidents, size: int = 1000) -> Incident:
    made = finished(incidents, size)
    incidents.set_state(made.id, IncidentState.CLOSED, operator="A", why="false alarm")
    return incidents.lift_hold(made.id, operator="A", why="nothing on it")


def still_file(data: Path, day: str, name: str, age_days: float, size: int = 50) -> Path:
    path = data / "stills" / day / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"z" * size)
    changed = time.time() - age_days * DAY_S
    os.utime(path, (changed, changed))
    return path


def test_only_what_is_not_held_and_whose_time_is_over(
    retention: Retention, incidents: Incidents, store: Store, tmp_path: Path
) -> None:
    held, closed, loose = finished(incidents), finished(incidents), unheld(incidents)
    incidents.set_state(closed.id, IncidentState.CLOSED, operator="A", why="x")
    old, new = (
        still_file(tmp_path, "2026-01-01", "a.png", 91),
        still_file(tmp_path, "2026-06-01", "b.png", 10),
    )
    store.write(lambda _: None).result(5)
    assert retention.plan().incidents == ()
    assert [f.path for f in retention.plan().files] == ["stills/2026-01-01/a.png"]
    plan = retention.plan(now=LATER)
    assert [r.incident.id for r in plan.incidents] == [loose.id]
    assert plan.held == 2
    assert plan.bytes == 1010 + 50 + 50
    assert old.exists()
    assert new.exists(), "a preview removes nothing"

    ran = retention.run(plan, who="Admin")
    assert (ran.incidents, ran.files, ran.bytes, ran.left) == (1, 2, plan.bytes, ())
    assert not incidents.folder_of(loose).exists()
    assert not (tmp_path / "stills" / "2026-01-01").exists()
    assert incidents.folder_of(held).exists()
    assert incidents.folder_of(closed).exists()
    gone = incidents.get(loose.id)
    assert gone.deleted
    assert gone.files == loose.files
    assert retention.plan(now=LATER).empty
    entries = [e for e in Chain(store).entries() if e.what is What.RETENTION_RAN]
    assert [(e.who, e.incident) for e in entries] == [("Admin", loose.id), ("Admin", "")]
    named = [f["name"] for e in entries for f in json.loads(e.details)["files"]]
    assert set(named) == {
        *(f.name for f in loose.files),
        "stills/2026-01-01/a.png",
        "stills/2026-06-01/b.png",
    }


def test_what_changed_since_the_preview_is_left(
    retention: Retention, incidents: Incidents, store: Store, tmp_path: Path
) -> None:
    first, second, third = unheld(incidents), unheld(incidents), unheld(incidents)
    same = still_file(tmp_path, "d", "same.png", 200)
    grown, gone = still_file(tmp_path, "d", "grown.png", 200), still_file(tmp_path, "d", "gone.png", 200)
    store.write(lambda _: None).result(5)
    plan = retention.plan(now=LATER)
    incidents.set_hold(first.id, operator="A", why="the court asked")
    incidents.edit(second.id, note="look again")
    grown.write_bytes(b"more")
    gone.unlink()
    late = still_file(tmp_path, "d", "late.png", 300)
    ran = retention.run(plan, who="A")
    assert set(ran.left) == {
        Left(first.id, Skipped.ON_HOLD),
        Left(second.id, Skipped.CHANGED),
        Left("stills/d/grown.png", Skipped.CHANGED),
        Left("stills/d/gone.png", Skipped.GONE),
    }
    assert (ran.incidents, ran.files) == (1, 1)
    assert incidents.get(third.id).deleted
    assert not same.exists()
    assert late.exists(), "it was in no preview"
    assert incidents.folder_of(first).exists()
    assert incidents.folder_of(second).exists()
    with pytest.raises(HoldStands):
        incidents.remove_for_retention(first.id, who="A", seen=incidents.get(first.id))
    with pytest.raises(ChangedMeanwhile):
        incidents.remove_for_retention(second.id, who="A", seen=second)


def test_links_and_folders_that_are_not_ours_stay(retention: Retention, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    os.utime(outside, (1, 1))
    day = tmp_path / "stills" / "d"
    (day / "deeper").mkdir(parents=True)
    (day / "link.png").symlink_to(outside)
    (tmp_path / "stills" / "linked").symlink_to(tmp_path)
    (day / "deeper" / "x").write_text("x")
    assert retention.plan(now=LATER).files == ()
    real = still_file(tmp_path, "d", "real.png", 200)
    plan = retention.plan(now=LATER)
    real.unlink()
    real.symlink_to(outside)
    assert retention.run(plan, who="A").left == (Left("stills/d/real.png", Skipped.CHANGED),)
    assert outside.read_text() == "mine"


def test_a_shortage_of_room_takes_the_oldest_and_nothing_else(
    retention: Retention, incidents: Incidents, tmp_path: Path
) -> None:
    held = finished(incidents, 100_000)
    for age in (300, 200, 100):
        still_file(tmp_path, "d", f"{age}.png", age, size=1000)
    usage = os.statvfs(tmp_path)
    assert retention.plan_for_room(0).empty, "there is room"
    everything = retention.plan_for_room(usage.f_blocks * usage.f_frsize * 2)
    assert [f.path for f in everything.files] == ["stills/d/300.png", "stills/d/200.png", "stills/d/100.png"]
    assert everything.incidents == ()
    some = enough(retention.plan(), 1500)
    assert [f.path for f in some.files] == ["stills/d/300.png", "stills/d/200.png"]
    assert incidents.folder_of(held).exists()


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=8), st.integers(-5, 300))
def test_enough_is_enough_and_oldest_first(sizes: list[tuple[int, int]], lack: int) -> None:
    files = tuple(
        FileRemoval(LooseKind.STILLS, f"stills/{n}", size, 0, float(due))
        for n, (size, due) in enumerate(sizes)
    )
    some = enough(Plan(0.0, files=files), lack)
    assert some.bytes >= min(lack, sum(size for size, _ in sizes))
    left = [f.due_utc for f in files if f not in some.files]
    assert all(f.due_utc <= min(left, default=99) for f in some.files)
    if some.files:
        assert some.bytes - some.files[-1].size < lack


def test_rules_are_kept_and_their_change_is_in_the_chain(retention: Retention, store: Store) -> None:
    assert retention.rules == RetentionRules()
    rules = RetentionRules({IncidentState.CLOSED: 365}, {LooseKind.STILLS: 7})
    retention.set_rules(rules, who="Admin")
    assert retention.rules == rules
    entry = Chain(store).entries()[-1]
    assert (entry.what, entry.who, entry.subject) == (What.CHANGED, "Admin", "retention")
    assert json.loads(entry.details)["after"]["loose"] == {"stills": 7}


@pytest.mark.parametrize("spoilt", [[], "x", {"incidents": 3}, {"loose": {"stills": "7", "replay": 0}}])
def test_spoilt_rules_keep_everything(
    retention: Retention, store: Store, tmp_path: Path, spoilt: object
) -> None:
    set_setting(store, SETTING, spoilt).result(5)
    still_file(tmp_path, "d", "old.png", 5000)
    assert retention.rules == RetentionRules({}, {})
    assert retention.plan(now=LATER).empty
