"""A stream that makes playback crash is found among many and held back alone; a kill accuses nobody."""

import itertools
import os
import signal
import sys
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.playback.suspects import FORGET_S, HOLD_S, STRIKES, TRIAL_S, Suspects
from console.playback.take import Wish

from .conftest import until
from .feeds import Clip
from .test_live import first_picture, play


class Wall:
    """Streams played as `Playback` does it, on a clock of its own; `culprit` kills after `fuse_s`."""

    def __init__(self, count, culprit, fuse_s):
        self.places = {f"cam{number}" for number in range(count)}
        self.culprit, self.fuse_s = f"cam{culprit}", fuse_s
        self.suspects = Suspects()
        self.now = 1000.0
        self.deaths = 0
        self.held = []

    def live_once(self):
        """One life of the process; whether the culprit ended it."""
        self.now += 1
        allowed = {place for place in self.places if not self.suspects.is_held(place, self.now)}
        playing = dict.fromkeys(self.suspects.release(allowed), self.now)
        while True:
            began = playing.get(self.culprit)
            if began is not None and began + self.fuse_s < self.now + TRIAL_S:
                self.now = max(self.now, began + self.fuse_s)
                self.deaths += 1
                held = self.suspects.died(playing, self.now)
                if held:
                    self.held.append(held)
                return True
            self.now += TRIAL_S
            if not self.suspects.on_trial:
                return False
            playing |= dict.fromkeys(self.suspects.next_trial(), self.now)


@given(st.integers(1, 64), st.data(), st.floats(0.1, TRIAL_S - 0.1))
@settings(deadline=None)
def test_the_culprit_is_found_after_few_deaths_and_nobody_else_is_held(count, data, fuse_s):
    wall = Wall(count, data.draw(st.integers(0, count - 1)), fuse_s)
    while wall.live_once():
        assert wall.deaths <= STRIKES + 2 + count.bit_length()
    assert wall.held == [wall.culprit]


def test_a_newcomer_among_settled_streams_is_suspected_alone():
    suspects = Suspects()
    old = dict.fromkeys(("a", "b", "c"), 0.0)
    assert suspects.died(old | {"new": 99.0}, 100.0) is None
    for start in (102.0, 106.0):
        everything = dict.fromkeys(suspects.release({*old, "new"}), start)
        assert set(everything) == {*old, "new"}
        held = suspects.died(everything, start + 1)
    assert held == "new"
    assert suspects.is_held("new", 200.0)
    assert not suspects.is_held("a", 200.0)


def test_who_is_held_is_tried_again_later_and_held_for_longer():
    suspects = Suspects()
    for start in (0.0, 10.0, 20.0):
        held = suspects.died({"bad": start}, start + 1)
    assert held == "bad"
    assert suspects.is_held("bad", 20 + HOLD_S)
    again = 22 + HOLD_S
    assert not suspects.is_held("bad", again)
    assert suspects.died({"bad": again, "good": 0.0}, again + 1) == "bad"
    assert suspects.is_held("bad", again + HOLD_S * 1.9)


def test_deaths_far_apart_accuse_nobody():
    suspects = Suspects()
    for number in range(8):
        at = number * (FORGET_S + 10)
        assert suspects.died({"only": at}, at + 1) is None


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.floats(0, 300), st.booleans()), max_size=40),
)
def test_whatever_happens_everything_wanted_is_given_in_the_end(steps):
    suspects = Suspects()
    now = 0.0
    for place, pause, dies in steps:
        now += pause
        if dies:
            suspects.died({place: now - 1, "z": 0.0}, now)
    wanted = {place for place in "abcdefz" if not suspects.is_held(place, now)}
    given_places = suspects.release(wanted)
    for _ in range(10):
        given_places |= set(suspects.next_trial())
    assert given_places == wanted
    assert not suspects.on_trial


class Crasher:
    """Ends the playback process with a crash whenever the feed is opened, as a decoder's bug would."""

    def __init__(self, desk, feed):
        self._desk, self._feed = desk, feed
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self):
        seen = 0
        while not self._end.wait(0.05):
            if self._feed.connections > seen and self._desk.playback.pid:
                seen = self._feed.connections
                os.kill(self._desk.playback.pid, signal.SIGSEGV)

    def close(self):
        self._end.set()
        self._thread.join()


@pytest.fixture(scope="module")
def clip():
    return Clip()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_stream_that_crashes_playback_is_held_back_and_the_others_go_on(desk, feeds, clip):
    feeds.add("good", clip)
    bad_feed = feeds.add("bad", clip)
    good = [desk.playback.screen() for _ in range(4)]
    for screen in good:
        play(screen, feeds, "good")
    assert until(lambda: all(screen.shown for screen in good))
    bad = desk.playback.screen()
    crasher = Crasher(desk, bad_feed)
    play(bad, feeds, "bad")
    assert until(lambda: desk.said("error", bad.id), 60)
    assert desk.said("error")[0].error == "crashes_decoder"
    numbers = [screen.sequence for screen in good]
    assert until(lambda: all(s.sequence > n + 5 for s, n in zip(good, numbers, strict=True)))
    deaths, connections = len(desk.downs), bad_feed.connections
    assert STRIKES <= deaths <= STRIKES + 3
    play(bad, feeds, "bad")
    assert until(lambda: len(desk.said("error", bad.id)) == 2, 2)
    assert not until(lambda: bad_feed.connections > connections, 1)
    assert len(desk.downs) == deaths
    crasher.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_process_killed_again_and_again_holds_nobody_back(desk, feeds, clip):
    feeds.add("cam", clip)
    screens = [desk.playback.screen() for _ in range(3)]
    for screen in screens:
        play(screen, feeds)
    first_picture(screens[0])
    for life in itertools.count(2):
        numbers = [screen.sequence for screen in screens]
        os.kill(desk.playback.pid, signal.SIGKILL)
        assert until(lambda now=life: len(desk.ups) == now)
        assert until(lambda seen=numbers: all(s.sequence > n + 2 for s, n in zip(screens, seen, strict=True)))
        if life == 6:
            break
    assert desk.said("error") == []


def test_a_feed_is_remembered_however_much_of_it_is_sent():
    assert Wish("http://127.0.0.1:1/t/cam?screen-1", (16, 16)).source == "http://127.0.0.1:1/t/cam"
    assert Wish("http://127.0.0.1:1/t/cam", (16, 16)).source == "http://127.0.0.1:1/t/cam"
    assert Wish("/clips/what?.mp4", (16, 16), is_file=True).source == "/clips/what?.mp4"
