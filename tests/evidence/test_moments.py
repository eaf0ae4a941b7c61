"""A bookmark of a moment that is over: its still is of that moment, or there is none."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest

from console.evidence.values import CaptureState, Seal, Trouble
from console.relay.values import StillResult
from tests.evidence.conftest import CAMERA, Console


def test_the_still_of_a_moment_just_over_is_not_the_newest_picture(console: Console) -> None:
    console.wait_live(2.5)
    at = time.time() - 0.8
    made = console.incidents.bookmark([CAMERA], operator="A", at_utc=at, before_s=1, after_s=1)
    (still,) = console.settled(made).stills
    assert still.files[0].start_utc == pytest.approx(at, abs=0.25)


def test_asked_for_a_pictures_very_moment_it_is_that_picture(console: Console) -> None:
    console.wait_live(2.5)
    first = console.incidents.bookmark(
        [CAMERA], operator="A", at_utc=time.time() - 1, before_s=0.5, after_s=0
    )
    (one,) = console.settled(first).stills[0].files
    for _ in range(5):
        again = console.incidents.bookmark(
            [CAMERA], operator="A", at_utc=one.start_utc, before_s=0.5, after_s=0
        )
        (same,) = console.settled(again).stills[0].files
        assert same.sha256 == one.sha256


def test_a_moment_that_the_ring_has_lost_has_no_picture_of_another_one(console: Console) -> None:
    console.wait_live(1.5)
    at = time.time() - 60
    made = console.incidents.bookmark([CAMERA], operator="A", at_utc=at, before_s=5, after_s=60.5)
    done = console.settled(made)
    (still,) = done.stills
    assert (still.state, still.trouble, still.files) == (CaptureState.FAILED, Trouble.NO_FOOTAGE, ())
    assert list(console.incidents.folder_of(done).glob("*.jpg")) == []
    (clip,) = done.clips
    assert clip.files[0].start_utc < made.made_utc - 1
    assert clip.files[0].end_utc > made.made_utc


@pytest.mark.parametrize("there", [True, False])
def test_whoever_saw_a_lost_moment_gives_its_picture(console: Console, there: bool) -> None:
    console.wait_live(1.5)
    at = time.time() - 60

    def seen(path: Path) -> StillResult:
        if not there:
            raise FileNotFoundError(path)
        path.write_bytes(b"what was seen")
        return StillResult("", str(path), hashlib.sha256(b"what was seen").hexdigest(), at, 64, 36)

    made = console.incidents.bookmark([CAMERA], operator="A", at_utc=at, before_s=5, after_s=60.2, seen=seen)
    done = console.settled(made)
    (still,) = done.stills
    if not there:
        assert (still.state, still.trouble) == (CaptureState.FAILED, Trouble.NO_FOOTAGE)
        return
    (file,) = still.files
    assert (file.start_utc, file.name) == (at, f"{still.stem}.jpg")
    assert {check.seal for check in console.incidents.verify_files(done.id)} == {Seal.SOUND}


def test_what_was_seen_is_not_asked_while_the_ring_has_the_moment(console: Console) -> None:
    console.wait_live(2)
    asked: list[Path] = []

    def seen(path: Path) -> StillResult:
        asked.append(path)
        raise FileNotFoundError(path)

    at = time.time() - 1
    made = console.incidents.bookmark([CAMERA], operator="A", at_utc=at, before_s=0.5, after_s=1.2, seen=seen)
    (still,) = console.settled(made).stills
    assert still.files[0].start_utc == pytest.approx(at, abs=0.25)
    assert asked == []
