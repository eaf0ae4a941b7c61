"""Sessions shared by several walls: held as long as anybody needs them, and no longer than they may be."""

import pytest

from console.live.shown import Shown
from console.live.starts import AT_ONCE
from console.relay.values import Reason, StreamSpec, StreamState
from console.wall.tile import TileKind
from tests.live.room import Room, shown


def at(key, host="10.0.0.1"):
    return Shown(key, StreamSpec(f"{key}/sub", f"rtsp://{host}/{key}"), None, 160, 90)


def test_two_walls_share_a_session_and_it_ends_with_the_last():
    room = Room()
    other = room.another_wall()
    room.wall.show([shown("a")])
    other.show([shown("a")])
    room.say("a/sub")
    assert [screen.feed for screen in room.playback.screens] == ["feed:a/sub", "feed:a/sub"]
    room.wall.show([])
    room.wait(120)
    assert "a/sub" in room.relay.held
    assert (other.screen("a").feed, room.seen) == ("feed:a/sub", [("a", StreamState.LIVE)])
    other.show([])
    assert room.seen[-1] == ("a", StreamState.IDLE)
    room.wait(61)
    assert room.relay.held == {}


def test_a_closed_wall_leaves_the_other_one_alone():
    room = Room()
    other = room.another_wall()
    room.wall.show([shown("a"), shown("b")])
    other.show([shown("a")])
    room.all_live()
    other.close()
    room.walls.remove(other)
    room.wait(120)
    assert set(room.relay.held) == {"a/sub", "b/sub"}
    room.say("a/sub", StreamState.STALLED)
    assert room.seen[-1] == ("a", StreamState.STALLED)


def test_a_main_stream_that_fails_in_one_wall_does_not_make_the_camera_ill():
    room = Room()
    other = room.another_wall()
    room.wall.show([shown("a", main=True)])
    room.say("a/sub")
    other.show([shown("a", main=True, height=700, enlarged=True)])
    room.say("a/main", StreamState.FAILED, reason=Reason.NO_SUCH_STREAM)
    assert room.seen[-1] == ("a", StreamState.LIVE)
    room.say("a/sub", StreamState.FAILED)
    assert room.seen[-1] == ("a", StreamState.FAILED)


def test_the_stream_to_keep_is_found_on_any_wall():
    room = Room()
    other = room.another_wall()
    other.show([shown("a", main=True, height=700, enlarged=True)])
    room.say("a/sub", ring_from_utc=1.0)
    assert room.sessions.recording_stream("a") == "a/sub"
    room.say("a/main", ring_from_utc=2.0)
    assert room.sessions.recording_stream("a") == "a/main"
    assert room.wall.recording_stream("a") == "a/main"
    assert room.sessions.recording_stream("b") is None


def test_the_streams_that_have_a_past_are_told_the_one_to_keep_first():
    room = Room()
    room.wall.show([shown("a", main=True, height=700, enlarged=True)])
    assert room.wall.recording_streams("a") == ()
    room.say("a/sub", ring_from_utc=1.0)
    room.say("a/main")
    assert room.wall.recording_streams("a") == ("a/sub",), "of the main stream nothing is kept yet"
    room.say("a/main", ring_from_utc=90.0)
    assert room.wall.recording_streams("a") == ("a/main", "a/sub")
    assert room.wall.recording_streams("b") == ()


@pytest.mark.parametrize("state", [StreamState.RECONNECTING, StreamState.FAILED, StreamState.STALLED])
def test_a_main_stream_that_is_silent_is_not_kept_while_the_small_one_lives(state):
    room = Room()
    room.wall.show([shown("a", main=True, height=700, enlarged=True)])
    room.say("a/sub", ring_from_utc=50.0)
    room.say("a/main", state, ring_from_utc=1.0)
    assert room.wall.recording_stream("a") == "a/sub"
    room.say("a/sub", StreamState.RECONNECTING, ring_from_utc=50.0)
    assert room.wall.recording_stream("a") == "a/main"


def test_a_camera_in_two_tiles_of_one_wall_is_one_camera():
    room = Room()
    first = shown("a")
    twice = [first, Shown("tile 2", first.sub, None, 320, 180, camera="a")]
    room.wall.show(twice)
    room.say("a/sub")
    assert room.wall.screen("a") is not room.wall.screen("tile 2")
    assert room.seen == [("a", StreamState.LIVE)]
    room.wall.show(twice[1:])
    assert room.seen == [("a", StreamState.LIVE)]
    room.wait(61)
    assert list(room.relay.held) == ["a/sub"]


def test_a_camera_that_moves_to_another_tile_keeps_its_picture():
    room = Room()
    a, b = shown("a"), shown("b")
    tiles = [Shown(f"tile {n}", c.sub, None, 160, 90, camera=c.key) for n, c in enumerate((a, b))]
    room.wall.show(tiles)
    room.all_live()
    room.pictures()
    screens = [room.wall.screen("tile 0"), room.wall.screen("tile 1")]
    swapped = [Shown(f"tile {n}", c.sub, None, 160, 90, camera=c.key) for n, c in enumerate((b, a))]
    room.wall.show(swapped)
    assert [room.wall.screen("tile 0"), room.wall.screen("tile 1")] == screens[::-1]
    assert [len(screen.plays) for screen in screens] == [1, 1]
    assert ("a", StreamState.IDLE) not in room.seen


def test_what_lingers_makes_room_for_a_camera_on_the_wall():
    room = Room()
    room.wall.show([at("a"), at("b", host="10.0.0.2")])
    room.all_live()
    room.wall.show([at("c")])
    room.say("c/sub", StreamState.CONNECTING, reason=Reason.WAITING_FOR_SLOT)
    assert set(room.relay.held) == {"a/sub", "b/sub", "c/sub"}
    room.wait(1.1)
    assert set(room.relay.held) == {"b/sub", "c/sub"}


def test_what_lingers_stays_within_its_bandwidth():
    room = Room()
    room.wall.show([shown(f"c{n}") for n in range(20)])
    room.all_live(bits_per_s=8e6)
    room.wall.show([])
    room.wait(1)
    assert len(room.relay.held) == 8


def test_sixty_four_cameras_that_come_back_at_once_begin_a_few_at_a_time():
    room = Room()
    room.wall.show([shown(f"c{n}") for n in range(64)])
    room.all_live()
    begun = [len([s for s in room.playback.screens if s.awaited])]
    assert begun == [AT_ONCE]
    waiting = [screen for screen in room.playback.screens if screen.awaited]
    room.picture_on(waiting[0])
    assert len([s for s in room.playback.screens if s.plays]) == AT_ONCE + 1
    room.pictures()
    assert all(len(screen.plays) == 1 for screen in room.playback.screens)


def test_starts_without_a_picture_hold_up_the_others_for_a_second_only():
    room = Room()
    room.wall.show([shown(f"c{n}") for n in range(64)])
    room.all_live()
    for _ in range(4):
        room.wait(1.01)
    assert all(screen.plays for screen in room.playback.screens)


def test_a_lost_relay_is_every_streams_state_and_costs_no_take():
    room = Room()
    room.wall.show([shown("a")])
    room.all_live()
    room.pictures()
    room.sessions.relay_lost()
    room.wait(3)
    assert room.wall.state("a").reason is Reason.RELAY_DOWN
    room.say("a/sub")
    room.picture("a")
    assert room.wall.state("a").age_s == 0


def test_an_hour_asleep_costs_one_take_a_camera_a_few_at_a_time():
    room = Room()
    room.wall.show([shown(f"c{n}") for n in range(40)])
    room.all_live()
    room.pictures()
    before = sum(len(screen.plays) for screen in room.playback.screens)
    room.wait(3600)
    assert sum(len(screen.plays) for screen in room.playback.screens) - before == AT_ONCE
    room.pictures()
    room.wait(0.25)
    assert sum(len(screen.plays) for screen in room.playback.screens) - before == 40
    assert room.wall.state("c0").economy == 0


def test_a_picture_from_before_a_sleep_that_the_clock_left_out_is_as_old_as_it_is():
    room = Room()
    room.wall.show([shown("a"), shown("b")])
    room.all_live()
    room.pictures()
    for slept_s in (3600.0, 1800.0):
        room.asleep += slept_s
        room.wait(0.25)
    state = room.wall.state("a")
    assert (state.kind, state.age_s) == (TileKind.STALLED, pytest.approx(5400, abs=1))
    room.picture("a")
    assert (room.wall.state("a").kind, room.wall.state("a").age_s) == (TileKind.LIVE, 0)
    assert room.wall.state("b").kind is TileKind.STALLED
    # What left the wall before the sleep is not shown again as recent.
    room.picture("b")
    room.wall.show([shown("a")])
    room.asleep, room.now = room.asleep + 3600, room.now + 0.1
    room.wall.show([shown("a"), shown("b")])
    assert room.wall.screen("b").picture_at is None


def test_a_hundred_layouts_while_cameras_come_and_go_leave_nothing_behind():
    room = Room()
    cameras = [shown(f"c{n}", main=n % 3 == 0) for n in range(64)]
    for turn in range(100):
        start = turn * 7 % 64
        room.wall.show(cameras[start : start + (1, 4, 16, 36)[turn % 4]])
        for stream_id in list(room.relay.held)[:: 1 + turn % 3]:
            room.say(stream_id, (StreamState.LIVE, StreamState.RECONNECTING)[turn % 5 == 0])
        room.pictures()
        room.wait(0.6)
    assert len(room.playback.screens) <= 64 + 32
    room.wall.show([cameras[0]])
    room.say("c0/sub")
    room.pictures()
    room.run(130, fps=15)
    assert set(room.relay.held) == {"c0/sub"}
    standing = [screen for screen in room.playback.screens if screen.picture_at is not None]
    assert standing == [room.wall.screen("c0")]
    room.wall.close()
    room.sessions.close()
    assert room.relay.held == {}
    assert all(screen.closed for screen in room.playback.screens)
