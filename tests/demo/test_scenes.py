"""The demo's scenes: they encode, loop, say the true second, and an interrupted encoding goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import av
import numpy as np
import pytest

from console.demo.scenes import clip_path, names
from console.demo.scenes.actors import LOOP_S, Sprite
from console.demo.scenes.actors import Path as Way
from console.demo.scenes.encode import FPS, encode_all, encode_scene, is_current
from console.demo.scenes.film import Film, clock_mark
from console.demo.scenes.names import SIZES, codec_of
from console.demo.scenes.places import build
from console.demo.scenes.view import HEIGHT, View

QUICK = "bank_entrance"


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds of one scene for each codec."""
    folder = tmp_path_factory.mktemp("scenes")
    for scene in (QUICK, "mall", "liquor_shop_night"):
        assert encode_scene(folder, scene, seconds=3)
    return folder


def _decoded(path: Path) -> tuple[av.container.InputContainer, list[av.VideoFrame]]:
    box = av.open(str(path))
    return box, list(box.decode(video=0))


@pytest.mark.parametrize(
    ("scene", "codec", "fps"), [(QUICK, "h264", 12), ("mall", "hevc", 12), ("liquor_shop_night", "mjpeg", 6)]
)
@pytest.mark.parametrize("size", ["sub", "main"])
def test_a_clip_is_what_a_camera_would_send(clips: Path, scene: str, codec: str, fps: int, size: str) -> None:
    with av.open(str(clip_path(clips, scene, size))) as box:
        stream = box.streams.video[0]
        packets = [p for p in box.demux(stream) if p.size]
        assert (stream.width, stream.height) == SIZES[size]
        assert stream.codec_context.name == codec
        assert len(packets) == 3 * fps
        assert box.duration == 3 * av.time_base, "or the dial would drift from the true second"
        assert all(p.pts == p.dts for p in packets)
        keys = [float(p.pts * p.time_base) for p in packets if p.is_keyframe]
        assert {0.0, 1.0, 2.0} <= {round(k, 3) for k in keys}


def test_frames_decode_to_pictures_that_differ(clips: Path) -> None:
    box, frames = _decoded(clip_path(clips, QUICK, "sub"))
    first, last = frames[0].to_ndarray(format="gray"), frames[-1].to_ndarray(format="gray")
    assert first.std() > 20
    assert (np.abs(first.astype(int) - last) > 25).any()
    box.close()


def test_every_scene_has_a_builder_and_two_files(tmp_path: Path) -> None:
    assert len(names()) == 14
    assert len({clip_path(tmp_path, n, s) for n in names() for s in SIZES}) == 28
    assert {codec_of(n) for n in names()} == {"libx264", "libx265", "mjpeg"}
    with pytest.raises(ValueError, match="no such clip"):
        clip_path(tmp_path, "nowhere", "sub")


@pytest.mark.parametrize("scene", names())
def test_a_scene_moves_and_comes_round_without_a_jump(scene: str) -> None:
    made = build(scene)
    film = Film(made, FPS)
    early = film.frame(5.0).copy()
    luma = early[:HEIGHT]
    assert luma.std() > 15, "a picture, not a flat ground"
    later = film.frame(8.0)
    assert (np.abs(early.astype(int) - later) > 12).mean() > 0.001, "somebody moves"
    for actor in made.actors:
        before, after = (_places(actor.sprites(t, made.view, made.light)) for t in (0.37, LOOP_S + 0.37))
        assert np.allclose(before, after, atol=3)


def _places(sprites: list[Sprite]) -> list[tuple[float, int, int]]:
    return [(s.depth, s.patch.x, s.patch.y) for s in sprites]


def test_nothing_is_left_behind_by_what_moved() -> None:
    film, fresh = Film(build("colony_gate"), FPS), Film(build("colony_gate"), FPS)
    for n in range(30):
        film.frame(10 + n / FPS)
    assert np.abs(film.frame(20.0).astype(int) - fresh.frame(20.0)).mean() < 0.3


def test_the_dial_shows_each_second() -> None:
    marks = [np.asarray(clock_mark(second).image) for second in range(60)]
    assert len({mark.tobytes() for mark in marks}) == 60
    up, right = marks[0], marks[15]

    def red(mark: np.ndarray) -> tuple[float, float]:
        hand = (mark[..., 0] > 150) & (mark[..., 1] < 90) & (mark[..., 3] > 200)
        ys, xs = np.nonzero(hand)
        return float(xs.mean()), float(ys.mean())

    assert red(up)[1] < red(right)[1] - 4, "the hand points up at second 0"
    assert red(right)[0] > red(up)[0] + 4, "and to the right at second 15"


def test_a_path_keeps_its_speed_and_waits() -> None:
    way = Way([(0, 0), (0, 10), (0, 20)], start=55, speed=2, waits={1: 3})
    assert way.moment(57) == 57
    assert way.moment(2) == 62, "it goes on over the loop's end"
    assert way.at(57)[:2] == (0, 4)
    assert way.at(61)[:2] == (0, 10)
    assert way.moment(20) is None
    assert way.heading(56) == 0


def test_the_ground_is_where_the_lens_says() -> None:
    view = View(height=5, pitch=15)
    x, y, hit = view.ground()
    assert hit[700, 640]
    assert not hit[0, 640] or y[0, 640] > 100
    spot = np.array([[float(x[600, 400]), float(y[600, 400]), 0.0]])
    assert np.allclose(view.pixels(view.seen(spot))[0], (400.5, 600.5), atol=0.6)


def test_what_is_there_is_not_made_again(clips: Path) -> None:
    path = clip_path(clips, QUICK, "sub")
    before = path.stat().st_mtime_ns
    done: list[str] = []
    encode_all(clips, done.append, scenes=[QUICK], seconds=3)
    assert done == [QUICK]
    assert path.stat().st_mtime_ns == before


def test_another_recipe_or_half_a_file_is_not_current(clips: Path, tmp_path: Path) -> None:
    whole = clip_path(clips, QUICK, "sub")
    assert is_current(whole)
    half = tmp_path / whole.name
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert not is_current(half)
    old = tmp_path / "old.mp4"
    with av.open(str(whole)) as source, av.open(str(old), "w") as target:
        target.metadata["comment"] = "an older recipe"
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    assert not is_current(old)


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_killed_encoding_leaves_nothing_running_and_the_next_goes_on(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-m", "console.demo", str(tmp_path)])
    try:
        deadline = time.monotonic() + 60
        while not (parts := list(tmp_path.glob("*.part"))) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert parts, "it began"
        process.send_signal(signal.SIGKILL)
    finally:
        process.kill()
        process.wait()
    workers = {int(part.name.split(".")[-2]) for part in parts}
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers), "workers end with their parent"
    encode_all(tmp_path, scenes=[QUICK], seconds=1)
    assert not list(tmp_path.glob("*.part"))
    assert is_current(clip_path(tmp_path, QUICK, "main"))


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    run = subprocess.run(
        [sys.executable, "-m", "console.demo", str(blocked / "clips")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 1
    assert "cannot write" in run.stderr
    assert "Traceback" not in run.stderr
