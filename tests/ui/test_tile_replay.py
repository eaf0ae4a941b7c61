"""A replay's rules, with a screen that only takes notes and a clock of the test's own."""

import pytest

from console.playback.values import ScreenEvent
from console.relay.values import ClipFile, ClipProgress
from ui.tile_replay import FETCH_PATIENCE_S, Replay


class Screen:
    id = "screen-1"

    def __init__(self):
        self.did = []

    def __getattr__(self, name):
        return lambda *args, **more: self.did.append((name, *args, *more.values()))

    def last(self, name):
        return next((did for did in reversed(self.did) if did[0] == name), None)


class Rig:
    """Two files of 10 s; nothing was kept of seconds 4 to 8."""

    def __init__(self, *, gaps=((104.0, 108.0),)):
        self.now = 0.0
        self.ahead = 1000.0
        self.screen = Screen()
        self.replay = Replay(
            "replay:1", self.screen, (320, 180), clock=lambda: self.now, ahead=lambda: self.ahead
        )
        files = (
            ClipFile("/x/1.mp4", "", 9, 100.0, 110.0, "h264", 640, 360, 150, 10, gaps),
            ClipFile("/x/2.mp4", "", 9, 110.0, 120.0, "hevc", 640, 360, 150, 10),
        )
        self.progress = ClipProgress("replay:1", "done", files)

    def begin(self):
        assert self.replay.files_came(self.progress)
        for kind in ("playing", "first"):
            self.say(kind)
        return self

    def say(self, kind, position_s=0.0):
        return self.replay.screen_event(ScreenEvent("screen-1", kind, position_s=position_s))

    def wait(self, seconds):
        for _ in range(round(seconds * 4)):
            self.now += 0.25
            self.replay.tick()


def test_a_told_position_in_a_gap_is_left_for_the_next_picture():
    rig = Rig().begin()
    rig.now = 5.0
    rig.say("position", 3.9)
    assert rig.screen.last("seek") is None and rig.replay.position_s == 3.9
    rig.say("position", 5.0)
    assert rig.screen.last("seek") == ("seek", pytest.approx(8.0))
    assert rig.replay.utc == pytest.approx(108.0)


def test_standing_in_a_gap_without_a_word_goes_on_too_but_not_before_its_last_picture():
    rig = Rig().begin()
    rig.now = 5.0
    rig.say("position", 3.9)
    rig.wait(1.0)
    assert rig.screen.last("seek") is None
    rig.wait(1.0)
    assert rig.screen.last("seek") == ("seek", pytest.approx(8.0))


@pytest.mark.parametrize("stop", ["toggle", "rest"])
def test_what_stands_by_will_stays_where_it_is(stop):
    rig = Rig().begin()
    rig.now = 5.0
    rig.say("position", 3.9)
    if stop == "toggle":
        rig.replay.toggle()
    else:
        rig.replay.rest(True)
    rig.wait(20)
    assert rig.screen.last("seek") is None
    assert rig.screen.last("pause") == ("pause", True)


def test_without_gaps_nothing_is_sought():
    rig = Rig(gaps=()).begin()
    rig.now = 5.0
    rig.say("position", 3.9)
    rig.wait(30)
    assert rig.screen.last("seek") is None


def test_files_follow_each_other_and_the_last_one_holds():
    rig = Rig().begin()
    rig.say("ended")
    assert rig.screen.last("play_file") == ("play_file", "/x/2.mp4", 320, 180, False)
    rig.say("playing")
    rig.now = 5.0
    rig.say("position", 2.5)
    assert rig.replay.position_s == 12.5
    rig.say("ended")
    assert rig.replay.held and rig.replay.position_s == 20.0
    rig.replay.toggle()
    assert rig.screen.last("play_file")[1] == "/x/1.mp4" and not rig.replay.held


def test_a_seek_into_the_other_file_goes_on_from_its_moment():
    rig = Rig().begin()
    rig.replay.toggle()
    rig.replay.seek(13.0)
    assert rig.screen.last("play_file") == ("play_file", "/x/2.mp4", 320, 180, True)
    rig.say("playing")
    assert rig.screen.last("seek") == ("seek", pytest.approx(3.0))
    assert rig.replay.where[1] == pytest.approx(3.0)


def test_a_position_told_before_a_seek_was_heard_is_passed_over():
    rig = Rig().begin()
    rig.now = 5.0
    rig.replay.seek(9.0)
    rig.say("position", 1.0)
    assert rig.replay.position_s == 9.0
    rig.now = 6.0
    rig.say("position", 9.5)
    assert rig.replay.position_s == 9.5


def test_a_clip_that_never_comes_is_overdue_and_an_empty_one_is_nothing():
    rig = Rig()
    assert not rig.replay.overdue()
    rig.now = FETCH_PATIENCE_S + 1
    assert rig.replay.overdue()
    assert not rig.replay.files_came(ClipProgress("replay:1", "empty"))
    rig.begin()
    assert not rig.replay.overdue()


def test_a_new_size_is_taken_once_it_rests():
    rig = Rig().begin()
    for box in ((400, 225), (500, 281)):
        rig.replay.fit(box)
    assert len([did for did in rig.screen.did if did[0] == "play_file"]) == 1
    rig.replay.fit((500, 281))
    assert rig.screen.last("play_file")[2:4] == (500, 281)


def test_an_error_is_told():
    assert not Rig().begin().say("error")


@pytest.mark.parametrize("set_by_s", [3600.0, -3600.0])
def test_a_wall_clock_that_is_set_changes_no_age(set_by_s):
    rig = Rig().begin()
    rig.say("position", 2.0)
    rig.ahead += 0.4
    assert rig.replay.utc == pytest.approx(102.0)
    rig.ahead += set_by_s
    assert rig.replay.utc == pytest.approx(102.0 + set_by_s, abs=0.5)
