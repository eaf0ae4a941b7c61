"""A camera that was dark for hours, or still is: nobody gets its old pictures for those of the moment."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from console.relay import clocks
from console.relay.clip import Clip
from console.relay.fanout import Fanout
from console.relay.feed import Feed
from console.relay.packet import Sample
from console.relay.ring import RingBudget
from console.relay.settings import RelaySettings
from console.relay.still import take_still
from console.relay.values import ClipProgress, ClipRequest
from tests.relay.conftest import decoded
from tests.relay.test_clip import samples

HOUR_S = 3600.0


class Said:
    """What a clip says of itself."""

    def __init__(self) -> None:
        self.progress: list[ClipProgress] = []
        self.over = threading.Event()

    def __call__(self, progress: ClipProgress) -> None:
        self.progress.append(progress)
        if progress.state != "writing":
            self.over.set()


class Room:
    """One camera's fanout; its pictures are stamped as if they had come some seconds ago."""

    def __init__(self, clip: Path, folder: Path) -> None:
        self.clip, self.folder = clip, folder
        self.fanout = Fanout(RelaySettings(), RingBudget(1 << 30))
        # A machine that was started a minute ago has monotonic moments below nothing: they serve as well.
        self.now = time.monotonic()
        self.now_utc = time.time()

    def sent(self, *starts_s: float) -> None:
        """Two seconds of pictures (10 a second) from each of these moments on (seconds from now)."""
        last = float("-inf")
        for start in starts_s:
            for one in samples(self.clip, self.now + start):
                one.utc = one.mono + self.now_utc - self.now
                one.first = one.mono - last > 1.0
                last = one.mono
                self.fanout.put(one)

    def clip_of(self, start_s: float, end_s: float) -> tuple[Clip, Said]:
        """A clip of a stretch (seconds from now) that is still to be started, and what it says."""
        said = Said()
        stem = str(self.folder / "clip")
        request = ClipRequest("c", "s", self.now_utc + start_s, self.now_utc + end_s, stem)
        clip = Clip(request, max_waiting_bytes=1 << 30, on_progress=said, on_end=lambda clip: None)
        self.fanout.tap(clip, request.start_utc)
        return clip, said

    def record(self, start_s: float, end_s: float) -> ClipProgress:
        """The clip of a stretch (seconds from now), when it has ended."""
        clip, said = self.clip_of(start_s, end_s)
        clip.start()
        assert said.over.wait(20)
        return said.progress[-1]

    def still(self, at_s: float | None) -> tuple[str, float]:
        """The error of a still of a moment (seconds from now), and when its picture came."""
        at_utc = None if at_s is None else self.now_utc + at_s
        result = take_still("s", self.fanout.up_to(at_utc), self.folder / f"{at_s}.png")
        return result.error, result.at_utc - self.now_utc

    def ring_from(self) -> float | None:
        """From when the ring says that it has pictures (seconds from now)."""
        since = self.fanout.from_utc
        return None if since is None else since - self.now_utc


@pytest.fixture
def room(small_clip: Path, tmp_path: Path) -> Room:
    """A camera's fanout."""
    return Room(small_clip, tmp_path)


def test_a_camera_dark_for_hours_gives_no_clip_and_no_still(room: Room) -> None:
    room.sent(-3 * HOUR_S)
    progress = room.record(-30, 0.2)
    assert (progress.state, progress.error, progress.files) == ("empty", "no_packets", ())
    assert list(room.folder.iterdir()) == []
    assert room.still(None)[0] == room.still(-0.5)[0] == "no_packets"


@pytest.mark.parametrize("hours", [3, 7])
def test_a_camera_back_for_ten_seconds_gives_those_alone(room: Room, hours: int) -> None:
    room.sent(-hours * HOUR_S, -10, -8, -6, -4, -2)
    assert room.ring_from() == pytest.approx(-10, abs=0.05)
    progress = room.record(-30, 0)
    (file,) = progress.files
    assert progress.state == "done"
    assert (file.start_utc - room.now_utc, file.packets) == (pytest.approx(-10, abs=0.05), 100)
    # Seven hours in one file were more ticks than the file's format has: its pictures stood 0.2 ms apart.
    assert [at for at, _, _ in decoded(file.path)] == pytest.approx([n / 10 for n in range(100)], abs=0.02)


def test_a_stretch_before_the_darkness_is_not_answered_with_what_came_after_it(room: Room) -> None:
    room.sent(-100, -2)
    (file,) = room.record(-100, -90).files
    assert (file.packets, file.start_utc - room.now_utc) == (20, pytest.approx(-100, abs=0.05))


def test_what_is_older_than_asked_for_is_not_given_however_young_the_ring_finds_it(room: Room) -> None:
    room.sent(-60)
    assert room.record(-30, 0.2).state == "empty"
    assert room.still(None)[0] == "no_packets"


def test_a_camera_that_went_dark_within_the_stretch_gives_what_it_sent_of_it(room: Room) -> None:
    room.sent(-22, -20)
    (file,) = room.record(-30, 0.2).files
    assert file.packets == 40
    assert room.ring_from() == pytest.approx(-22, abs=0.05)
    # Its last picture is of 18 s ago, which no still calls "now"; of that moment it is the still.
    assert room.still(None)[0] == "no_packets"
    assert room.still(-18) == ("", pytest.approx(-18.1, abs=0.05))


def test_a_long_darkness_within_a_clip_begins_a_new_file_and_a_short_one_is_told(room: Room) -> None:
    room.sent(-90, -80, -4, -2)
    first, second = room.record(-90, 0).files
    assert first.gaps == (pytest.approx((room.now_utc - 88.1, room.now_utc - 80), abs=0.05),)
    assert (first.end_utc - room.now_utc, first.packets) == (pytest.approx(-78, abs=0.05), 40)
    assert (second.start_utc - room.now_utc, second.gaps) == (pytest.approx(-4, abs=0.05), ())
    with av.open(first.path) as container:
        assert container.duration / 1e6 == pytest.approx(12, abs=0.2)
    assert room.ring_from() == pytest.approx(-4, abs=0.05)


def test_a_still_of_a_moment_in_the_dark_is_the_first_picture_after_it(room: Room) -> None:
    room.sent(-60, -2)
    assert room.still(-40) == ("", pytest.approx(-2, abs=0.05))
    assert room.still(-55) == ("", pytest.approx(-58.1, abs=0.05))


def test_pictures_leave_the_memory_also_while_none_comes(room: Room) -> None:
    room.sent(-HOUR_S)
    assert room.fanout.forget_old(room.now)
    assert room.ring_from() is None
    room.sent(-100, -98)
    assert not room.fanout.forget_old(room.now)
    assert room.fanout.forget_old(room.now + 22.5)
    assert room.ring_from() == pytest.approx(-98, abs=0.05)
    assert room.fanout.forget_old(room.now + 60)
    assert room.ring_from() is None
    assert not room.fanout.forget_old(room.now + 60)


@pytest.fixture
def fall_asleep(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let the machine have slept for some seconds, which its monotonic clock leaves out."""
    ahead, asleep = clocks.ahead_s, clocks.asleep_s

    def sleep(seconds: float) -> None:
        monkeypatch.setattr(clocks, "ahead_s", lambda: ahead() + seconds)
        monkeypatch.setattr(clocks, "asleep_s", lambda: asleep() + seconds)

    return sleep


def test_after_three_hours_asleep_nothing_is_taken_for_recent(
    room: Room, fall_asleep: Callable[[float], None]
) -> None:
    room.sent(-2.5)
    fall_asleep(3 * HOUR_S)
    # Now is three hours later, and the camera has not come back yet.
    room.now_utc += 3 * HOUR_S
    assert room.ring_from() == pytest.approx(-2.5 - 3 * HOUR_S, abs=0.05)
    assert room.record(-30, 0.2).state == "empty"
    assert room.still(None)[0] == "no_packets"
    assert room.fanout.forget_old(time.monotonic())
    assert room.ring_from() is None


def test_a_clip_that_ended_while_the_machine_slept_takes_nothing_of_what_came_later(
    room: Room, fall_asleep: Callable[[float], None]
) -> None:
    room.sent(-2)
    clip, said = room.clip_of(-2, 60)
    fall_asleep(HOUR_S)
    # The camera's connection outlived the sleep: by the monotonic clock its pictures go on without a gap.
    room.now_utc += HOUR_S
    room.sent(0.0)
    clip.start()
    assert said.over.wait(20)
    (file,) = said.progress[-1].files
    assert file.packets == 20


def test_pictures_from_before_a_nap_and_after_it_are_not_pushed_together_in_one_file(
    room: Room, fall_asleep: Callable[[float], None]
) -> None:
    room.sent(-2)
    fall_asleep(20)
    room.now_utc += 20
    room.sent(0.0)
    before, after = room.record(-30, 2).files
    assert (before.packets, after.packets) == (20, 20)
    assert (before.start_utc - room.now_utc, after.start_utc - room.now_utc) == pytest.approx(
        (-22, 0), abs=0.05
    )


@pytest.mark.parametrize("set_by", [-HOUR_S, HOUR_S])
def test_a_clock_that_was_set_makes_no_picture_older_or_younger(
    room: Room, monkeypatch: pytest.MonkeyPatch, set_by: float
) -> None:
    room.sent(-60, -4, -2)
    ahead = clocks.ahead_s()
    monkeypatch.setattr(clocks, "ahead_s", lambda: ahead + set_by)
    room.now_utc += set_by
    assert room.ring_from() == pytest.approx(-4, abs=0.05)
    (file,) = room.record(-30, 0).files
    assert (file.start_utc - room.now_utc, file.packets) == (pytest.approx(-4, abs=0.05), 40)
    assert room.still(None) == ("", pytest.approx(-0.1, abs=0.05))


def test_a_reader_who_joins_after_a_sleep_is_not_shown_what_was_before_it(
    room: Room, fall_asleep: Callable[[float], None]
) -> None:
    room.sent(-2)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.setblocking(False)
        fall_asleep(HOUR_S)
        feed = Feed(ours, 1 << 20, lambda feed: None)
        room.fanout.join(feed)
        with pytest.raises(BlockingIOError):
            theirs.recv(1)
        # The same reader is served warm when the camera is back.
        room.now = time.monotonic()
        room.sent(-1.5)
        assert theirs.recv(1)


def test_a_picture_after_a_long_darkness_is_of_no_use_without_a_key_frame(room: Room) -> None:
    room.sent(-60)
    last: Sample = samples(room.clip, room.now)[5]
    assert not last.key
    room.fanout.put(last)
    assert room.record(-30, 0.2).state == "empty"
    room.sent(-0.5)
    assert room.ring_from() == pytest.approx(-0.5, abs=0.05)
