"""The pure parts of the paging, storm and soak benchmarks: what counts as done, flat and met."""

from __future__ import annotations

import random
from typing import Any

from build_scripts.benches import page, soak, storm


class FakeCamera:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def come_back(self) -> None:
        self.told.append("back")

    def freeze(self, *, same_picture: bool = False) -> None:
        self.told.append("same" if same_picture else "freeze")

    def slow(self, factor: float) -> None:
        self.told.append("slow")

    def drop(self) -> None:
        self.told.append("drop")

    def refuse(self) -> None:
        self.told.append("refuse")

    def silence(self) -> None:
        self.told.append("silent")


def test_the_script_turns_every_page_once():
    steps = page.script(20)
    assert len(steps) == 19
    assert {step["do"] for step in steps} == {"page"}


def test_a_page_that_never_became_complete_is_not_met():
    rows = [{"all_s": 0.1}, {"all_s": None}]
    assert page.aims(rows, 60)[0].met is False
    assert page.aims(rows[:1], 60)[0].met is True
    assert page.aims(rows[:1], 500)[1].met is False


def test_a_storm_is_over_when_the_last_tile_is_live():
    timeline = [[1.0, 64], [11.0, 0], [21.0, 3], [23.0, 40], [25.5, 64]]
    row = storm._row(timeline, cut_at=10.0, back_at=20.0, tiles=64)
    assert row == {"fewest_live": 0, "half_live_s": 3.0, "all_live_s": 5.5}
    never = storm._row(timeline[:-1], cut_at=10.0, back_at=20.0, tiles=64)
    assert never["all_live_s"] is None
    loop = {"p99": 5.0}
    assert [aim.met for aim in storm.aims([row], loop)] == [True, True]
    assert [aim.met for aim in storm.aims([row, never], loop)] == [False, True]


def minutes(rise_mb: float) -> list[dict[str, Any]]:
    """An hour whose memory jumps while it warms up and then rises by so much."""
    return [
        {
            "minute": m,
            "memory_mb": 100.0 + (m if m <= soak.WARM_UP_MIN else 10 + rise_mb * (m - 11) / 49),
            "threads": 50,
            "handles": 90,
        }
        for m in range(1, 61)
    ]


def test_a_line_is_flat_when_only_the_warm_up_rose():
    assert [aim.met for aim in soak.aims(minutes(0.0), live=16)] == [True, True, True, True]
    assert soak.aims(minutes(20.0), live=16)[0].met is False
    assert soak.aims(minutes(0.0), live=15)[3].met is False


def test_every_camera_that_failed_comes_back():
    watched = [FakeCamera() for _ in range(4)]
    faults = soak.Faults(watched, random.Random(1))  # type: ignore[arg-type]
    for second in range(400):
        faults.tick(float(second))
    faults.heal()
    assert sum(faults.counts().values()) == sum(len(camera.told) for camera in watched) / 2
    assert all(camera.told[-1] == "back" for camera in watched if camera.told)
    assert len(faults.counts()) >= 4
