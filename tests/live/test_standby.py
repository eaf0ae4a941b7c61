"""Cameras that stand by: within the budget, gently, and never another camera's picture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.live.ready import Budget
from console.live.shown import Shown
from console.live.standby import STARTS_AT_ONCE
from console.live.starts import Starts
from console.playback.values import ScreenEvent
from console.relay.values import Reason, StreamSpec, StreamState
from console.wall.tile import Economy, TileKind
from tests.live.room import Room, shown


def page(first, count=16, **more):
    return [shown(f"c{n}", **more) for n in range(first, first + count)]


def bring_up(room, tiles, budget=None):
    """Show and prepare until everything that may stand by does."""
    room.wall.prepare(tiles, budget)
    for _ in range(40):
        room.all_live()
        room.pictures()
        room.wait(0.05)
    # Key frames come by and by.
    room.run(0.25, fps=15)


@pytest.fixture
def room():
    room = Room()
    room.wall.show(page(0))
    room.all_live()
    room.pictures()
    return room


def test_the_next_page_is_there_at_once(room):
    bring_up(room, page(16))
    room.wall.show(page(16))
    for want in page(16):
        assert room.wall.state(want.key).kind is TileKind.LIVE
        assert room.wall.figures([want.key])[0].first_picture_s == 0
    assert room.in_full() == {f"c{n}/sub" for n in range(16, 32)}
    assert room.by_keys() == {f"c{n}/sub" for n in range(16)}


def test_pages_are_turned_without_a_new_take(room):
    bring_up(room, page(16))
    takes = room.takes()
    screens = {want.key: room.wall.screen(want.key) for want in page(0)}
    for first in (16, 0, 16, 0):
        room.wall.show(page(first))
        room.wall.prepare(page(16 - first))
        room.run(3, fps=15)
        assert room.in_full() == {f"c{n}/sub" for n in range(first, first + 16)}
    assert room.takes() == takes
    assert screens == {want.key: room.wall.screen(want.key) for want in page(0)}


def test_another_size_or_stream_needs_a_take_of_its_own(room):
    bring_up(room, page(16, 2))
    takes = room.takes()
    room.wall.show([shown("c16", height=140), shown("c17", main=True)])
    room.all_live(height=360)
    room.run(1, fps=15)
    assert room.takes() == takes + 2


def test_until_it_moves_an_adopted_picture_is_judged_as_one_of_key_frames(room):
    bring_up(room, page(16, 1))
    room.all_live(fps=15.0, key_interval_s=4.0)
    room.now += 3.5
    room.wall.show(page(16, 1))
    state = room.wall.state("c16")
    assert (state.kind, state.economy) == (TileKind.LIVE, Economy.NONE)
    assert state.age_s == pytest.approx(3.5, abs=0.3)
    # The relay sends everything within a second or so: what does not come then is missing.
    room.wait(1.9)
    assert room.wall.state("c16").kind is TileKind.LIVE
    room.wait(0.2)
    assert room.wall.state("c16").kind is TileKind.STALLED
    # And once it has moved, two seconds without a picture are a stall as anywhere.
    room.wall.show(page(16, 1))
    room.run(1, fps=15)
    room.wait(2.3)
    assert room.wall.state("c16").kind is TileKind.STALLED


def test_a_page_that_was_left_stands_by_for_a_minute(room):
    room.wall.show(page(16))
    room.all_live()
    room.run(55, fps=15)
    assert room.by_keys() == {f"c{n}/sub" for n in range(16)}
    room.run(20, fps=15)
    assert room.by_keys() == set()
    assert set(room.relay.held) == {f"c{n}/sub" for n in range(16, 32)}
    assert room.relay.open == {room.wall.screen(f"c{n}").id for n in range(16, 32)}


def test_screens_beyond_the_budget_are_given_back_by_and_by(room):
    for turn in range(1, 20):
        room.wall.show(page(16 * turn))
        room.all_live()
        room.pictures()
        room.wait(0.05)
        assert len(room.by_keys()) <= 64
    assert len(room.by_keys()) > 32
    room.run(20, fps=15)
    # The last ones that were left.
    assert room.by_keys() == {f"c{n}/sub" for n in range(16 * 17, 16 * 19)}


def test_of_a_machine_short_of_time_a_page_that_is_left_keeps_only_its_pictures(room):
    for n in range(16):
        room.say(f"c{n}/sub", fps=15.0)
    room.load = 1.0
    room.run(8, fps=5)
    room.wall.show(page(16))
    assert room.by_keys() == set()
    assert sum(screen.picture_at is not None for screen in room.playback.screens) == 16


def test_standing_by_means_key_frames_only_at_the_tiles_size(room):
    bring_up(room, page(16, 1))
    screen = room.playback.screens[-1]
    assert screen.plays == [(f"feed:c16/sub?{screen.id}", "ts", 266, 150, True)]
    assert room.by_keys() == {"c16/sub"}


def test_an_adopted_picture_tells_its_age(room):
    bring_up(room, page(16))
    room.now += 5
    room.wall.show(page(16))
    state = room.wall.state("c16")
    assert state.kind is TileKind.STALLED
    assert state.age_s == 5
    room.wait(0.1)
    assert room.wall.figures(["c16"])[0].freezes == 0


def test_a_kept_picture_that_nothing_plays_on_is_live_for_no_longer_than_any_other(room):
    for n in range(16):
        room.say(f"c{n}/sub", fps=15.0, key_interval_s=4.0)
    room.load = 1.0
    room.run(8, fps=5)
    room.wall.show(page(16))
    assert room.by_keys() == set()
    room.sessions.starts = Starts(at_once=0)
    room.wall.show(page(0))
    assert room.wall.state("c0").kind is TileKind.LIVE
    room.wait(1.9)
    assert room.wall.state("c0").kind is TileKind.LIVE
    room.wait(0.3)
    state = room.wall.state("c0")
    assert (state.kind, state.age_s) == (TileKind.STALLED, pytest.approx(2.2))


def test_a_key_frame_that_the_relay_had_kept_is_as_old_as_it_may_be(room):
    room.wall.prepare(page(16, 1))
    for _ in range(4):
        room.all_live(key_interval_s=4.0)
        room.wait(0.1)
    screen = next(s for s in room.playback.screens if s.awaited)
    room.picture_on(screen)
    room.wall.show(page(16, 1))
    state = room.wall.state("c16")
    # No stall yet, but its age is told.
    assert (state.kind, state.age_s) == (TileKind.LIVE, 4.0)
    room.now += 0.2
    room.picture_on(screen)
    assert (room.wall.state("c16").kind, room.wall.state("c16").age_s) == (TileKind.LIVE, 0.0)


def test_an_old_picture_is_not_adopted(room):
    bring_up(room, page(16))
    room.now += 30
    room.wall.show(page(16))
    assert room.wall.state("c16").kind is TileKind.CONNECTING
    assert room.wall.screen("c16").picture_at is None


def test_pages_back_and_forth_are_there_at_once(room):
    for turn in range(6):
        bring_up(room, page(16 if turn % 2 == 0 else 0))
        room.wall.show(page(16 if turn % 2 == 0 else 0))
        assert all(room.wall.screen(key).picture_at is not None for key in room.wall._cameras)
    assert len(room.playback.screens) <= 48


def test_a_camera_just_left_keeps_its_last_picture_for_a_moment(room):
    room.wall.screen("c3").halved = True
    screen = room.wall.screen("c3")
    room.wall.show([])
    assert screen.stopped == 0
    assert room.in_full() == set()
    room.now += 3
    room.wall.show([shown("c3")])
    assert room.wall.screen("c3") is screen
    assert 3 <= room.wall.state("c3").age_s < 4
    assert screen.feed == "feed:c3/sub"


def test_sessions_and_screens_stay_within_the_budget(room):
    bring_up(room, page(16, 40), Budget(sessions=10, bits_per_s=1e9, screens=4))
    assert set(room.relay.held) == {f"c{n}/sub" for n in range(26)}
    assert len(room.by_keys()) == 4


def test_bandwidth_stays_within_the_budget(room):
    room.wall.prepare(page(16, 40), Budget(sessions=40, bits_per_s=10e6, screens=40))
    for _ in range(20):
        room.all_live(bits_per_s=2e6)
        room.pictures()
        room.wait(0.3)
    room.run(30, fps=15)
    assert set(room.relay.held) == {f"c{n}/sub" for n in range(21)}


def test_cameras_on_the_wall_come_first(room):
    room.wall.show(page(100))
    room.wall.prepare(page(16))
    room.wait(0.5)
    assert not any(key.startswith("c16") for key in room.relay.held)
    room.all_live()
    room.pictures()
    room.wait(0.25)
    assert "c16/sub" in room.relay.held


def test_a_dead_camera_on_the_wall_holds_nobody_up_for_long(room):
    room.wall.show([*page(0), shown("dead")])
    room.wall.prepare(page(16))
    room.wait(0.5)
    assert "c16/sub" not in room.relay.held
    room.wait(1.5)
    assert "c16/sub" in room.relay.held


def test_a_few_begin_at_a_time(room):
    room.wall.prepare(page(16))
    for _ in range(8):
        room.all_live()
        room.wait(0.05)
        assert len([s for s in room.playback.screens if s.awaited]) <= STARTS_AT_ONCE


def test_those_no_longer_named_are_let_go(room):
    bring_up(room, page(16))
    bring_up(room, page(32, 4))
    room.run(5, fps=15)
    assert room.by_keys() == {f"c{n}/sub" for n in range(16, 36)}
    room.run(10, fps=15)
    assert not any(f"c{n}/sub" in room.relay.held for n in range(16, 32))
    assert room.by_keys() == {f"c{n}/sub" for n in range(32, 36)}


def test_a_take_that_ends_is_tried_again_later(room):
    bring_up(room, page(16, 1))
    screen = room.playback.screens[-1]
    room.wall.screen_changed(ScreenEvent(screen.id, "ended"))
    screen.running = False
    room.run(4, fps=15)
    assert len(screen.plays) == 1
    room.run(4, fps=15)
    assert len(screen.plays) == 2


def test_behind_an_enlarged_tile_the_page_waits_to_come_back(room):
    room.wall.show([shown("c3", height=900, enlarged=True)])
    room.all_live()
    room.pictures()
    room.run(45, fps=15)
    room.wall.show(page(0))
    for want in page(0):
        assert room.wall.screen(want.key).picture_at is not None
        assert room.wall.state(want.key).age_s < 2


def test_pictures_that_stopped_a_moment_ago_need_not_move_yet(room):
    room.wall.rest(True)
    room.wall.show(page(16))
    room.wall.rest(False)
    room.wall.prepare(page(0))
    room.all_live()
    room.pictures()
    room.run(3, fps=15)
    assert room.by_keys() == set()
    room.run(6, fps=15)
    assert room.in_full() == {f"c{n}/sub" for n in range(16, 32)}
    assert room.by_keys() == {f"c{n}/sub" for n in range(16)}


def test_nothing_more_stands_by_on_a_busy_machine_that_loses_no_picture(room):
    room.load = 0.97
    room.run(10, fps=15)
    room.wall.prepare(page(16))
    room.run(5, fps=15)
    assert len(room.relay.held) == 16
    room.load = 0.5
    room.run(5, fps=15)
    room.all_live()
    assert len(room.relay.held) > 16


def test_the_likelier_camera_gets_the_screen(room):
    bring_up(room, page(16, 4), Budget(screens=4))
    bring_up(room, [*page(40, 2), *page(16, 2)])
    assert {"c40/sub", "c41/sub"} <= room.by_keys()
    assert len(room.by_keys()) == 4


def test_nothing_stands_by_on_a_recorder_without_sessions(room):
    def at(n):
        return Shown(f"r{n}", StreamSpec(f"r{n}/sub", "rtsp://10.0.0.9/x"), None, 160, 90)

    bring_up(room, [at(1), at(2)])
    room.wall.show([at(3)])
    room.say("r3/sub", StreamState.CONNECTING, reason=Reason.WAITING_FOR_SLOT)
    room.wait(1.1)
    room.wait(1.1)
    room.wait(0.1)
    assert {key for key in room.relay.held if key.startswith("r")} == {"r3/sub"}


def test_a_machine_short_of_time_lets_nothing_stand_by(room):
    bring_up(room, page(16))
    for n in range(16):
        room.say(f"c{n}/sub", fps=15.0)
    room.load = 1.0
    room.run(5, fps=5)
    assert room.by_keys() == set()
    assert sum(s.stopped for s in room.playback.screens) == 16


def test_a_resting_wall_decodes_nothing_and_is_back_at_once(room):
    bring_up(room, page(16))
    room.wall.rest(True)
    takes = sum(len(s.plays) for s in room.playback.screens)
    assert all(s.stopped for s in room.playback.screens if s.plays)
    room.run(5)
    room.all_live()
    assert sum(len(s.plays) for s in room.playback.screens) == takes
    assert room.wall.state("c0").age_s >= 5
    assert {f"c{n}/sub" for n in range(16)} <= set(room.relay.held)
    room.wall.rest(False)
    assert {room.wall.screen(f"c{n}").feed for n in range(16)} == {f"feed:c{n}/sub" for n in range(16)}
    assert sum(len(s.plays) for s in room.playback.screens) == takes + 16


def test_a_camera_that_comes_to_a_resting_wall_waits_with_it(room):
    room.wall.rest(True)
    room.wall.show([shown("new")])
    room.say("new/sub")
    room.wait(1)
    assert room.wall.screen("new").plays == []
    room.wall.rest(False)
    assert room.wall.screen("new").feed == "feed:new/sub"
    assert room.wall.figures(["new"])[0].freezes == 0


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_picture_ever_shows_in_another_cameras_tile(data):
    """Each picture is of the camera whose take was begun last on its screen, or of none."""
    room = Room()
    cameras = [shown(f"c{n}", main=n % 2 == 0) for n in range(8)]
    some = st.lists(st.sampled_from(cameras), unique_by=lambda want: want.key, max_size=6)
    for _ in range(data.draw(st.integers(1, 25))):
        match data.draw(
            st.sampled_from(["show", "prepare", "live", "picture", "wait", "rest", "wake", "end"])
        ):
            case "show":
                room.wall.show(data.draw(some))
            case "prepare":
                room.wall.prepare(data.draw(some), Budget(sessions=5, screens=3))
            case "live":
                room.all_live()
            case "picture":
                room.pictures()
            case "wait":
                room.wait(data.draw(st.sampled_from([0.1, 0.5, 2.0, 11.0, 70.0])))
            case "rest":
                room.wall.rest(True)
            case "wake":
                room.wall.rest(False)
            case "end":
                for screen in list(room.playback.screens)[:2]:
                    room.wall.screen_changed(ScreenEvent(screen.id, "ended"))
        for key in list(room.wall._cameras):
            screen = room.wall.screen(key)
            assert screen.picture_at is None or f"feed:{key}/" in screen.feed
    room.wall.close()
    room.sessions.close()
    assert room.relay.held == {}
    assert room.relay.open == set()
    assert all(screen.closed for screen in room.playback.screens)
