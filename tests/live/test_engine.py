"""The engine's decisions, with a relay and a playback that only take notes."""

import pytest

from console.live.ready import Budget
from console.live.shown import Shown
from console.playback.values import ScreenEvent
from console.relay.values import Reason, StreamSpec, StreamState
from console.wall.tile import TileKind
from tests.live.room import Room, shown


@pytest.fixture
def room():
    return Room()


def test_a_camera_is_held_and_played_as_soon_as_it_is_live(room):
    room.wall.show([shown("a")])
    assert list(room.relay.held) == ["a/sub"]
    assert room.playback.screens[0].plays == []
    room.say("a/sub")
    assert room.playback.screens[0].feed == "feed:a/sub"
    assert room.wall.state("a").kind is TileKind.CONNECTING
    room.picture("a")
    assert room.wall.state("a").kind is TileKind.LIVE
    assert room.seen == [("a", StreamState.LIVE)]


def test_a_camera_that_leaves_leaves_no_picture_and_its_session_lingers(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.picture("a")
    screen = room.wall.screen("a")
    room.wall.show([shown("b")])
    assert room.wall.screen("b") is not screen
    assert room.wall.screen("b").picture_at is None
    assert room.seen[-1] == ("a", StreamState.IDLE)
    assert set(room.relay.held) == {"a/sub", "b/sub"}
    room.wait(61)
    room.wait(0.1)
    assert screen.cleared == 1
    assert set(room.relay.held) == {"b/sub"}


def test_coming_back_while_it_lingers_plays_at_once(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.wall.show([])
    room.wall.show([shown("a")])
    assert len(room.wall.screen("a").plays) == 2
    room.wait(120)
    assert "a/sub" in room.relay.held


def test_a_slow_camera_is_played_with_patience_once_it_is_known(room):
    room.wall.show([shown("a"), shown("b")])
    room.say("a/sub", usual_gap_s=1.0)
    room.say("b/sub")
    room.pictures()
    slow, quick = room.wall.screen("a"), room.wall.screen("b")
    assert (slow.rare, quick.rare) == (True, False)
    room.say("b/sub", usual_gap_s=0.7)
    room.wait(1)
    room.pictures()
    assert quick.rare and len(quick.plays) == 2
    # It has motion to show now and sends more: that is no reason to begin again.
    room.say("b/sub", usual_gap_s=0.0)
    room.wait(1)
    assert len(quick.plays) == 2 and len(slow.plays) == 1


def test_a_slow_camera_that_stands_by_goes_on_with_its_take(room):
    room.wall.show([shown("b")])
    room.all_live()
    room.pictures()
    room.wall.prepare([shown("a")], Budget())
    room.wait(1)
    room.say("a/sub", usual_gap_s=1.0)
    room.wait(1)
    room.pictures()
    takes = room.takes()
    room.wait(3)
    room.wall.show([shown("a")])
    room.wait(1)
    assert room.wall.screen("a").rare
    assert room.takes() == takes


def test_an_enlarged_tile_goes_to_main_and_keeps_the_small_picture_until_then(room):
    room.wall.show([shown("a", main=True)])
    room.say("a/sub")
    room.wall.show([shown("a", height=700, main=True, enlarged=True)])
    room.wait(0.25)
    assert set(room.relay.held) == {"a/sub", "a/main"}
    room.wait(1)
    played = room.wall.screen("a").plays
    assert {take[0] for take in played} == {"feed:a/sub?screen-0"}
    room.say("a/main")
    assert room.wall.screen("a").feed == "feed:a/main"
    room.wait(62)
    assert set(room.relay.held) == {"a/main"}


def test_a_main_stream_that_fails_leaves_the_small_one_on_screen(room):
    room.wall.show([shown("a", height=700, main=True, enlarged=True)])
    room.say("a/sub")
    room.say("a/main", StreamState.FAILED, reason=Reason.NO_SUCH_STREAM)
    room.picture("a")
    room.wait(0.25)
    assert room.wall.state("a").kind is TileKind.LIVE
    assert room.wall.screen("a").feed == "feed:a/sub"


@pytest.mark.parametrize("enlarged_s", [5, 120])
def test_while_an_enlarged_main_stream_reconnects_the_small_one_is_shown(room, enlarged_s):
    room.wall.show([shown("a", height=700, main=True, enlarged=True)])
    room.say("a/sub")
    room.say("a/main")
    room.run(enlarged_s, fps=15)
    assert room.wall.screen("a").feed == "feed:a/main"
    room.say("a/main", StreamState.RECONNECTING, reason=Reason.NO_ANSWER)
    assert "a/sub" in room.relay.held
    room.say("a/sub")
    room.run(120, fps=15)
    assert room.wall.screen("a").feed == "feed:a/sub"
    assert room.wall.status("a").id == "a/sub"
    assert room.wall.state("a").kind is TileKind.LIVE
    room.say("a/main")
    room.run(65, fps=15)
    assert room.wall.screen("a").feed == "feed:a/main"
    assert set(room.relay.held) == {"a/main"}


def test_a_take_that_ends_is_made_anew_with_growing_pauses(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    screen = room.wall.screen("a")
    pauses = []
    for _ in range(6):
        room.wall.screen_changed(ScreenEvent(screen.id, "ended"))
        ended, takes = room.now, len(screen.plays)
        while len(screen.plays) == takes:
            room.wait(0.1)
        pauses.append(room.now - ended)
    assert pauses[0] < 0.5 < 4 < pauses[-1] < 6


def test_a_codec_that_cannot_be_shown_is_named(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.wall.screen_changed(ScreenEvent(room.wall.screen("a").id, "error", codec="av01"))
    state = room.wall.state("a")
    assert (state.kind, state.reason, state.detail) == (TileKind.FAILED, Reason.CODEC_NOT_SHOWN, "av01")
    assert state.age_s is None


def test_a_picture_that_stands_while_nothing_new_can_be_shown_tells_its_age(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.picture("a")
    room.wall.screen_changed(ScreenEvent(room.wall.screen("a").id, "error", codec="av01"))
    room.now += 5400
    state = room.wall.state("a")
    assert (state.kind, state.age_s) == (TileKind.FAILED, 5400)


def test_a_stream_that_crashes_the_decoder_is_named_and_rarely_tried(room):
    room.wall.show([shown("a")])
    room.say("a/sub", codec="h264")
    screen = room.wall.screen("a")
    room.wall.screen_changed(ScreenEvent(screen.id, "error", error="crashes_decoder"))
    state = room.wall.state("a")
    assert (state.kind, state.reason, state.detail) == (TileKind.FAILED, Reason.CRASHES_DECODER, "")
    room.run(25)
    assert len(screen.plays) == 1
    room.run(10)
    assert len(screen.plays) == 2
    room.picture("a")
    room.wait(0.1)
    assert room.wall.state("a").kind is TileKind.LIVE


def test_packets_without_pictures_get_a_fresh_take(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.picture("a")
    room.wait(3)
    assert room.wall.state("a").kind is TileKind.STALLED
    assert len(room.wall.screen("a").plays) == 1
    room.wait(4)
    assert len(room.wall.screen("a").plays) == 2


def test_a_picture_that_is_known_to_be_late_is_not_live_and_does_not_flicker(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    screen, told = room.wall.screen("a"), []
    room.picture("a")
    for late_s in (0.1, 8.0, 5.0, 2.2, 1.8, 2.1, 1.7, 0.9, 1.6, 0.2):
        room.now += 1
        screen.picture_at, screen.late_s = room.now, late_s
        room.wall.tick()
        state = room.wall.state("a")
        assert state.age_s == pytest.approx(late_s)
        told.append((state.kind, state.late))
    late, live = (TileKind.STALLED, True), (TileKind.LIVE, False)
    assert told == [live, *[late] * 6, live, live, live]
    assert room.wall.figures(["a"])[0].freezes == 0


def test_another_size_is_taken_once_it_has_come_to_rest(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    for height in (160, 170, 180):
        room.now += 0.1
        room.wall.show([shown("a", height=height)])
    assert len(room.wall.screen("a").plays) == 1
    room.wait(0.5)
    assert room.wall.screen("a").plays[-1][3] == 180
    assert len(room.wall.screen("a").plays) == 2


def test_a_lost_relay_is_said_on_every_tile(room):
    room.wall.show([shown("a"), shown("b")])
    room.say("a/sub")
    room.picture("a")
    room.sessions.relay_lost()
    assert room.wall.state("a").kind is TileKind.RECONNECTING
    assert room.wall.state("a").reason is Reason.RELAY_DOWN


def test_a_camera_with_other_streams_is_another_camera(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.picture("a")
    changed = Shown("a", StreamSpec("a/sub", "rtsp://other"), None, 100, 60)
    room.wall.show([changed])
    assert room.wall.screen("a").picture_at is None
    assert room.relay.held["a/sub"].url == "rtsp://other"


def test_close_gives_everything_back(room):
    room.wall.show([shown("a"), shown("b")])
    room.wall.close()
    room.sessions.close()
    assert room.relay.held == {}
    assert all(screen.closed for screen in room.playback.screens)


def test_figures_count_from_the_moment_the_camera_came(room):
    room.wall.show([shown("a")])
    room.say("a/sub")
    room.now += 0.3
    room.picture("a")
    room.wait(3)
    figures = room.wall.figures(["a"])[0]
    assert (figures.first_picture_s, figures.frames, figures.freezes) == (pytest.approx(0.3), 1, 1)


def test_two_tiles_of_one_stream_share_its_session(room):
    spec = StreamSpec("one", "rtsp://x/1")
    room.wall.show([Shown(key, spec, None, 160, 90) for key in ("a", "b")])
    room.say("one")
    assert list(room.relay.held) == ["one"]
    assert [screen.feed for screen in room.playback.screens] == ["feed:one", "feed:one"]
    room.wall.show([Shown("b", spec, None, 160, 90)])
    room.wait(120)
    assert list(room.relay.held) == ["one"]
    room.wall.show([])
    room.wait(61)
    assert list(room.relay.held) == []
