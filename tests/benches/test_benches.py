"""The benchmarks' pure parts: arithmetic, aims, scripts, reading a clock off a screen."""

from __future__ import annotations

import json
import struct
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.benches import display, figures, latency, loop, memory, peers, processes, switch, wall
from tests.rig.picture import Box, find_box, read_value
from tests.rig.server import blocks


def picture_with(value: int, width: int = 640, height: int = 360) -> np.ndarray:
    """A grey picture with the code, as RGB."""
    cell = blocks.cell_size(width)
    luma = np.full((height, width), 96, np.uint8)
    rgb = np.repeat(luma[..., None], 3, 2)
    rgb[cell : 8 * cell, cell : 10 * cell] = (255, 0, 255)
    view = memoryview(luma).cast("B")
    blocks.draw_value(view, width, value)
    inner = (
        slice(cell + cell // 2, cell + cell // 2 + 6 * cell),
        slice(cell * 3 // 2, cell * 3 // 2 + 8 * cell),
    )
    rgb[inner] = luma[inner][..., None]
    return rgb


@given(st.integers(0, 2**40 - 1))
def test_a_value_survives_its_bits(value: int) -> None:
    assert blocks.value_of(blocks.bits_of(value)) == value


@given(st.integers(0, 2**40 - 1), st.integers(0, 47))
def test_one_wrong_cell_is_noticed(value: int, place: int) -> None:
    bits = blocks.bits_of(value)
    bits[place] = not bits[place]
    assert blocks.value_of(bits) is None


def test_an_empty_picture_is_not_a_value() -> None:
    assert blocks.value_of([False] * 48) is None
    assert read_value(np.zeros((360, 640, 3), np.uint8)) is None


@pytest.mark.parametrize("width", [320, 640, 1280, 1920])
def test_a_drawn_value_is_read_back(width: int) -> None:
    assert read_value(picture_with(123_456_789, width, width * 9 // 16)) == 123_456_789


def test_the_quick_reader_reads_the_same() -> None:
    rgb = picture_with(987_654_321)
    box = find_box(rgb)
    assert box == Box(32, 32, 288, 224)

    class Still:
        def pixels(self) -> np.ndarray:
            return np.dstack([rgb[..., ::-1], np.zeros(rgb.shape[:2], np.uint8)])

    assert latency.ClockReader(Still(), box).read() == 987_654_321


def test_lateness_over_the_clock_s_wrap() -> None:
    assert latency.lateness((1_700_000_000_000 - 120) % 2**40, 1_700_000_000.0) == 120
    assert latency.lateness(2**40 - 50, 2**40 / 1000 + 0.1) == 150


def test_percentile_slope_and_ratio() -> None:
    assert figures.percentile([3, 1, 2], 50) == 2
    assert figures.percentile([0, 10], 95) == 9.5
    assert figures.percentile([], 50) is None
    assert figures.slope([(1, 10), (4, 16), (16, 40)]) == pytest.approx(2)
    assert figures.slope([(1, 10)]) is None
    assert figures.ratio(40, 50) == 0.8
    assert figures.ratio(None, 50) is None and figures.ratio(40, 0) is None


def test_aims_of_the_wall() -> None:
    of = {"wall": "h264 640x360", "cameras": 64}
    rows = [
        {**of, "program": "decode", "cpu_total": 100.0, "pss_mb": 900.0},
        {**of, "program": "mpv", "cpu_total": 180.0, "pss_mb": 1700.0},
        {**of, "program": "ffplay", "cpu_total": 160.0, "pss_mb": 2000.0},
        {**of, "program": "console", "cpu_total": 144.0, "pss_mb": 850.0, "fps": 960.0},
    ]
    assert [(aim.value, aim.met) for aim in wall.aims(rows)] == [
        (0.9, True),
        (0.5, True),
        (1.44, False),
        (960.0, True),
    ]
    assert [aim.met for aim in wall.aims(rows[3:])] == [None, None, None, True]


def test_every_wall_has_its_cameras() -> None:
    cases = wall.Settings(1.0).cases()
    assert [len(case.clips()) for case in cases] == [4, 16, 36, 64, 4, 16, 36, 64, 8]
    assert {spec.height for spec in cases[-1].clips()} == {360, 1080}
    assert len({(case.name, len(case.clips())) for case in cases}) == len(cases)
    assert wall.Settings(1.0, with_peers=False).programs() == ("console",)
    assert set(wall.Settings(1.0, python=None).programs()) == {"decode", "mpv", "ffplay", "console"}


def test_a_switch_that_never_became_complete_is_not_met() -> None:
    whole = switch.row_of({"tiles": 2, "pictures_s": [0.2, 0.1]})
    part = switch.row_of({"tiles": 2, "pictures_s": [0.1]})
    assert (whole["first_s"], whole["all_s"], part["all_s"]) == (0.1, 0.2, None)
    rows = [{"kind": "cold", **whole}, {"kind": "cold", **part}, {"kind": "warm", **whole}]
    assert [aim.met for aim in switch.aims(rows)] == [False, True]
    assert switch.per_tile(rows)["cold"]["p100_s"] == 0.2
    assert "pictures_s" not in rows[0]
    assert not switch.aims([])[0].met


def test_scripts_are_in_order_of_time() -> None:
    for steps in (switch.script(), loop.script(30, city=True), memory.script([20, 5])[0]):
        times = [step["at"] for step in steps]
        assert times == sorted(times)
        json.dumps(steps)
    assert {step["do"] for step in loop.script(30, city=False)} == {"restart_loop", "bookmark_all"}
    steps, rests = memory.script([20, 5])
    assert len(steps) == 27 and steps[-1]["name"] == steps[20]["name"] == "16"
    assert steps[20]["at"] < rests[0] < steps[21]["at"] < rests[1]


def test_cpu_is_divided_by_each_process_s_own_time() -> None:
    before = {1: (10.0, 100.0), 2: (5.0, 101.0)}
    after = {1: (12.0, 110.0), 2: (6.0, 121.0), 3: (1.0, 120.0)}
    assert processes.percent(before, after) == 30.0


def test_peers_stand_side_by_side() -> None:
    assert peers.tile(0, "16") == (0, 0, 480, 270)
    assert peers.tile(5, "16") == (480, 270, 480, 270)
    assert peers.tile(63, "64") == (1680, 945, 240, 135)
    assert peers.tile(0, "1") == (0, 0, 1920, 1080)


def test_the_screen_s_header() -> None:
    fields = [0] * 25
    for place, value in ((0, 160), (4, 1920), (5, 1080), (11, 32), (12, 7680), (19, 256)):
        fields[place] = value
    assert display.screen_of(struct.pack(">25I", *fields)) == display.Screen(3232, 1920, 1080, 7680)
    fields[11] = 16
    with pytest.raises(ValueError, match="16 bits"):
        display.screen_of(struct.pack(">25I", *fields))


def test_a_person_can_read_it() -> None:
    machine = {"cores": 2, "cpu": "a processor", "python": "3.11", "libvlc": "3.0", "system": "a system"}
    rows = [{"program": "console", "cpu": 45.2}, {"program": "decode", "fps": None}]
    aims = [figures.at_most("share", 0.9, 0.8), figures.at_least("fps", None, 240)]
    text = figures.readable({**figures.result("wall", rows, aims, ["a note"]), "machine": machine})
    assert "NOT MET  share: 0.9 (aim <= 0.8)" in text
    assert "not measured  fps: -" in text
    assert text.splitlines()[1].split() == ["program", "cpu", "fps"]


def test_memory_that_a_process_wrote_is_counted_and_pages_of_files_are_not() -> None:
    fill = "import sys; kept = bytearray(b'x') * 80_000_000; print('ready', flush=True); sys.stdin.read()"
    child = subprocess.Popen(
        [sys.executable, "-c", fill], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        assert 80 <= processes.written_by_part(child.pid)["gui"] < 110
    finally:
        child.kill()
        child.communicate()
