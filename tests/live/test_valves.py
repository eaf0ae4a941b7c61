"""Pages turned, and economy, with the real relay and the real playback: the takes go on."""

from __future__ import annotations

import os
import signal
import time

import pytest

from console.live.ready import Budget
from console.wall.tile import Economy, TileKind
from tests.live.conftest import Desk, colour_on, tile
from tests.rig.clips import COLOURS, ClipSpec

pytestmark = pytest.mark.slow


@pytest.fixture
def takes(live: Desk, monkeypatch):
    """Every take that is begun."""
    begun = []
    begin = live.playback.begin
    monkeypatch.setattr(
        live.playback, "begin", lambda *told, **more: begun.append(told) or begin(*told, **more)
    )
    return begun


def pages_of(farm, clips, count):
    """Pages of three cameras: camera N shows colour N, and a bar that moves."""
    specs = [ClipSpec(seconds=2, colour=COLOURS[n], bar=True) for n in range(3 * count)]
    tiles = [tile(farm.add(f"v{n}", clips.get(spec), starts_on_key=True)) for n, spec in enumerate(specs)]
    return [tiles[at : at + 3] for at in range(0, len(tiles), 3)]


def standing_by(desk, tiles):
    ready = {one.want.key: one for one in desk.wall._standby._by_camera.values()}
    return all((one := ready.get(want.key)) and one.take and one.screen.picture_at for want in tiles)


def right(desk, tiles):
    """Whether each tile shows its own camera."""
    return all(colour_on(desk.wall.screen(want.key)) == int(want.key[1:]) for want in tiles)


def moves(desk, tiles, least=8):
    """Wait for so many pictures more of each tile; how long that took (key frames alone: a second each)."""
    frames = {want.key: desk.wall.screen(want.key).frames for want in tiles}
    began = time.monotonic()
    assert desk.wait(lambda: all(desk.wall.screen(k).frames >= f + least for k, f in frames.items()))
    return time.monotonic() - began


def test_pages_are_turned_forth_and_back_without_a_new_take(live: Desk, farm, clips, takes):
    first, second = pages_of(farm, clips, 2)
    live.wall.show(first)
    live.wall.prepare(second, Budget(screens=6))
    assert live.wait(lambda: standing_by(live, second))
    assert live.all_live(first)
    begun = len(takes)
    assert begun == 6
    for turn in range(4):
        coming, left = (second, first) if turn % 2 == 0 else (first, second)
        live.wall.show(coming)
        live.wall.prepare(left)
        assert all(live.wall.screen(want.key).picture_at is not None for want in coming)
        # Nobody is called stalled while its picture begins to move.
        assert live.wait(lambda c=coming: all(live.wall.state(w.key).kind is TileKind.LIVE for w in c), 1.0)
        moved_s = moves(live, coming)
        assert moved_s < 6
        assert right(live, coming)
        assert standing_by(live, left)
    assert len(takes) == begun


def test_what_stands_by_after_it_was_left_gets_key_frames_alone(live: Desk, farm, clips, takes):
    first, second = pages_of(farm, clips, 2)
    live.wall.show(first)
    assert live.all_live(first)
    screens = [live.wall.screen(want.key) for want in first]
    live.wall.show(second)
    live.live_on(1.5)
    before = [screen.frames for screen in screens]
    live.live_on(4)
    came = [screen.frames - count for screen, count in zip(screens, before, strict=True)]
    assert all(2 <= count <= 7 for count in came)


def test_economy_steps_go_on_with_the_same_take(live: Desk, farm, clips, takes):
    want = tile(farm.add("gate", clips.get(ClipSpec(seconds=2)), starts_on_key=True))
    live.wall.show([want])
    assert live.all_live([want])
    moves(live, [want])
    thrift = live.sessions.thrift
    for _ in range(2):
        thrift.level = lambda key: Economy.KEY_FRAMES
        assert live.wait(lambda: (live.wall.painted_fps("gate") or 99) < 2.5)
        assert live.wall.state("gate").kind is TileKind.LIVE
        thrift.level = lambda key: Economy.NONE
        assert moves(live, [want], 15) < 12
        assert live.wall.state("gate").kind is TileKind.LIVE
    assert len(takes) == 1


def test_a_relay_that_dies_finds_its_valves_as_they_were(live: Desk, farm, clips):
    first, second = pages_of(farm, clips, 2)
    live.wall.show(first)
    live.wall.prepare(second, Budget(screens=6))
    assert live.wait(lambda: standing_by(live, second))
    live.wall.show(second)
    moves(live, second)
    os.kill(live.relay.pid, signal.SIGKILL)
    at = time.monotonic()
    live.live_on(1.0)
    assert live.wait(lambda: all(live.wall.screen(want.key).picture_at > at + 1 for want in second))
    assert moves(live, second, 15) < 12
    assert right(live, second)
    assert live.all_live(second)


@pytest.mark.parametrize("kind", ["hevc", "mjpeg"])
def test_other_codecs_are_turned_in_place_too(live: Desk, farm, clips, takes, kind):
    cameras = [farm.add(f"{kind}{n}", getattr(clips, kind)) for n in range(2)]
    first, second = [tile(cameras[0])], [tile(cameras[1])]
    live.wall.show(first)
    assert live.all_live(first)
    for _ in range(3):
        live.wall.show(second)
        live.wall.prepare(first)
        assert live.all_live(second)
        assert moves(live, second, 15) < 12
        first, second = second, first
    assert len(takes) <= 3


@pytest.mark.parametrize("fps", [2, 15])
def test_a_jpeg_camera_that_stood_by_goes_on_at_its_pace_and_is_not_late(live: Desk, farm, clips, fps):
    """JPEGs carry no time: libVLC kept the pace of standing by, one a second, and was seconds late soon."""
    camera = farm.add(f"jpeg{fps}", clips.get(ClipSpec("mjpeg", fps=fps, seconds=8)))
    want = tile(camera)
    live.wall.prepare([want])
    assert live.wait(lambda: standing_by(live, [want]))
    live.live_on(2.5)
    live.wall.show([want])
    assert live.all_live([want])
    live.live_on(2.0)
    screen = live.wall.screen(want.key)
    before, began = screen.frames, time.monotonic()
    live.live_on(4.0)
    shown = (screen.frames - before) / (time.monotonic() - began)
    assert 0.8 * fps <= shown <= 1.2 * fps
    # What is shown after the camera fell silent was late.
    camera.freeze()
    live.live_on(0.7)
    last = screen.frames
    live.live_on(1.5)
    assert screen.frames == last
