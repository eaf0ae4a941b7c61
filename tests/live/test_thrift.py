"""A machine short of time: what tiles go without, and that it all comes back."""

import time

from console.live.shown import Shown
from console.live.thrift import machine_load
from console.relay.values import StreamSpec, StreamState
from console.wall.tile import Economy, TileKind
from tests.live.room import Room, shown


def a_wall(tiles):
    room = Room()
    room.wall.show(tiles)
    room.all_live(fps=15.0, key_interval_s=1.0)
    room.pictures()
    room.run(4, fps=15)
    return room


def levels(room):
    return {key: room.wall.state(key).economy for key in room.wall._cameras}


def press(room, seconds, fps=6):
    room.load = 1.0
    room.run(seconds, fps=fps)


def test_the_machines_load_is_a_share_of_all_of_it():
    machine_load()
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        pass
    assert 0 < machine_load() <= 1


def test_small_tiles_step_down_first_and_the_selected_one_last():
    room = a_wall(
        [*[shown(f"s{n}") for n in range(4)], shown("large", height=600), shown("mine", height=100)]
    )
    room.wall.favour("mine")
    press(room, 7)
    assert levels(room)["s0"] is Economy.HALF_RATE
    assert levels(room)["mine"] is Economy.NONE
    assert room.wall.screen("s0").halved
    press(room, 60)
    assert levels(room)["s0"] is Economy.KEY_FRAMES
    assert levels(room)["mine"] is Economy.KEY_FRAMES


def test_each_step_is_what_it_says():
    room = a_wall([shown("a", height=600)])
    screen = room.wall.screen("a")
    assert screen.plays[-1][4] is False
    seen = []
    room.load = 1.0
    for _ in range(60):
        room.run(0.25, fps=6)
        level = room.wall.state("a").economy
        if not seen or seen[-1][0] is not level:
            room.run(0.25, fps=6)
            in_full = screen.id in room.relay.open
            seen.append((level, len(screen.plays), screen.plays[-1][4], screen.halved, in_full))
        room.pictures()
    assert seen == [
        (Economy.NONE, 1, False, False, True),
        (Economy.NO_LOOP_FILTER, 2, True, False, True),
        (Economy.HALF_RATE, 2, True, True, True),
        (Economy.KEY_FRAMES, 2, True, False, False),
    ]


def test_every_step_is_undone_when_the_load_has_fallen():
    room = a_wall([shown(f"s{n}") for n in range(4)])
    press(room, 60)
    assert set(levels(room).values()) == {Economy.KEY_FRAMES}
    room.load = 0.2
    room.pictures()
    room.run(100, fps=15)
    assert set(levels(room).values()) == {Economy.NONE}
    assert room.in_full() == {f"s{n}/sub" for n in range(4)}
    assert room.takes() == 4
    assert not any(screen.halved for screen in room.playback.screens)


def test_a_tile_of_key_frames_is_live_between_them():
    room = a_wall([shown("a")])
    press(room, 60)
    room.all_live(fps=15.0, key_interval_s=4.0)
    screen = room.wall.screen("a")
    screen.picture_at = room.now = room.now + 1
    room.now += 3.5
    assert room.wall.state("a").kind is TileKind.LIVE
    assert room.wall.state("a").age_s == 3.5
    room.now += 5.1
    assert room.wall.state("a").kind is TileKind.STALLED


def test_key_frames_that_are_decoded_and_left_out_make_no_tile_live():
    room = a_wall([shown("a")])
    press(room, 60)
    room.all_live(fps=15.0, key_interval_s=1.0)
    screen = room.wall.screen("a")
    screen.picture_at = screen.left_out_since = room.now
    assert room.wall.state("a").kind is TileKind.LIVE
    for _ in range(6):
        room.now += 1
        screen.picture_at = room.now
    assert room.wall.state("a").kind is TileKind.STALLED
    assert room.wall.state("a").age_s == 6


def test_cameras_with_rare_key_frames_are_never_shown_by_them_alone():
    room = Room()
    room.wall.show([shown("a")])
    room.all_live(fps=15.0, key_interval_s=10.0)
    room.pictures()
    room.run(4, fps=15)
    press(room, 60)
    assert levels(room) == {"a": Economy.HALF_RATE}


def test_lost_pictures_without_load_change_nothing():
    room = a_wall([shown("a")])
    room.run(30, fps=3)
    assert levels(room) == {"a": Economy.NONE}


def test_a_picture_that_stays_the_same_is_not_a_lost_one():
    room = a_wall([shown("a")])
    room.wall.screen("a").unchanged_since = room.now
    press(room, 30, fps=0)
    assert levels(room) == {"a": Economy.NONE}


def test_another_page_of_a_short_machine_stays_thrifty():
    room = a_wall([shown(f"s{n}") for n in range(8)])
    press(room, 60)
    room.wall.show([shown(f"t{n}") for n in range(8)])
    room.all_live(fps=15.0, key_interval_s=1.0)
    room.pictures()
    room.run(2.5, fps=6)
    assert set(levels(room).values()) == {Economy.KEY_FRAMES}


def test_one_ladder_for_all_walls():
    room = a_wall([shown("large", height=600)])
    other = room.another_wall()
    other.show([shown("small")])
    room.all_live(fps=15.0, key_interval_s=1.0)
    room.pictures()
    room.run(4, fps=15)
    press(room, 5)
    assert other.state("small").economy is Economy.HALF_RATE
    assert room.wall.state("large").economy is Economy.NO_LOOP_FILTER


def test_painted_pictures_are_counted_per_tile():
    room = a_wall([shown("a"), shown("b")])
    room.run(3, fps=12)
    assert 11 <= room.wall.painted_fps("a") <= 13
    assert room.wall.painted_fps("nobody") is None


def test_the_operators_choice_of_stream_goes_before_the_rules():
    def with_stream(stream, **more):
        spec, main = StreamSpec("a/sub", "rtsp://x/s"), StreamSpec("a/main", "rtsp://x/m")
        return Shown("a", spec, main, 266, 150, stream=stream, **more)

    room = Room()
    room.wall.show([with_stream("main")])
    room.all_live(height=360)
    assert room.wall.screen("a").feed == "feed:a/main"
    room.wall.show([with_stream("sub")])
    room.all_live(height=360)
    room.wait(0.25)
    assert room.wall.screen("a").feed == "feed:a/sub"
    room.wall.show([with_stream("sub", enlarged=True)])
    room.run(5, fps=15)
    assert room.wall.screen("a").feed == "feed:a/sub"
    room.wall.show([with_stream("auto", enlarged=True)])
    room.wait(0.25)
    room.all_live(height=720)
    assert room.wall.screen("a").feed == "feed:a/main"


def test_a_picture_unchanged_for_too_long_is_said():
    room = Room()
    room.wall.show([Shown("a", StreamSpec("a/sub", "x"), None, 160, 90, unchanged_after_s=30)])
    room.say("a/sub", fps=15.0)
    room.picture("a")
    screen = room.wall.screen("a")
    screen.unchanged_since = room.now
    screen.picture_at = room.now = room.now + 29
    assert room.wall.state("a").kind is TileKind.LIVE
    screen.picture_at = room.now = room.now + 2
    state = room.wall.state("a")
    assert (state.kind, state.unchanged_s) == (TileKind.UNCHANGED, 31)
    room.say("a/sub", StreamState.STALLED)
    assert room.wall.state("a").kind is TileKind.STALLED
