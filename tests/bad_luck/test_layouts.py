"""A hundred layouts and pages a minute while cameras drop, refuse and come back."""

from __future__ import annotations

import os
import random
import re
import time
from pathlib import Path
from typing import Any

import pytest

from tests.bad_luck.conftest import CAMERAS, cameras, lasts
from tests.bad_luck.pictures import Page, Rect, best_page, canvas_of, find, pages
from tests.bad_luck.program import Program, Wall, no_heavier, until
from tests.rig.clips import COLOURS
from tests.rig.farm import Camera

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="signals"),
              pytest.mark.timeout(200)]  # fmt: skip
LAYOUTS = ("1", "4", "9", "16", "1+5")
# Those with several pages come more often.
OFTEN = ("1", "4", "4", "9", "16", "1+5")
FIRST_S, EVERY_S, FAULT_EVERY_S = 12.0, 0.6, 1.5
# The wall is at its last page, and not at one that happens to be the same.
QUIET_S = 4.0
CHANGES = int(lasts(25, 100))


def script(chance: random.Random) -> list[dict[str, Any]]:
    """Layouts, pages and enlarged tiles in any order; at the end all cameras in one page."""
    steps = []
    for number in range(CHANGES):
        at = FIRST_S + EVERY_S * number
        what = chance.choice(("layout", "layout", "page", "page", "enlarge"))
        if what == "layout":
            steps.append({"at": at, "do": "layout", "name": chance.choice(OFTEN)})
        elif what == "page":
            steps.append({"at": at, "do": "page", "step": chance.choice((1, -1, 2))})
        else:
            steps.append({"at": at, "do": "enlarge", "tile": chance.choice((0, 1, None))})
    return [*steps, {"at": FIRST_S + EVERY_S * CHANGES, "do": "layout", "name": str(CAMERAS)}]


class Faults:
    """One camera after the other goes and comes back."""

    def __init__(self, watched: list[Camera], chance: random.Random) -> None:
        self._watched, self._chance = watched, chance
        self._next = 0.0
        self._gone: list[Camera] = []

    def tick(self, now: float) -> None:
        """Do what is due."""
        if now < self._next:
            return
        self._next = now + FAULT_EVERY_S
        if len(self._gone) >= 3:
            self._gone.pop(0).come_back()
        camera = self._chance.choice([each for each in self._watched if each not in self._gone])
        self._chance.choice((camera.drop, camera.refuse, camera.freeze))()
        self._gone.append(camera)

    def heal(self) -> None:
        """All are healthy."""
        for camera in self._gone:
            camera.come_back()


# What `best_page` says of each tile that is not right: `'11: ?'`.
SEEN = re.compile(r"'(?:\d+|None): ([^']*)'")


def _canvas(program: Program) -> Rect:
    """Where the wall is, as soon as enough tiles of the first page have their picture."""

    def seen() -> Rect | None:
        rgb = program.display.rgb()
        found = {number: find(rgb, colour) for number, colour in enumerate(COLOURS)}
        tiles = {number: rect for number, rect in found.items() if rect is not None}
        return canvas_of(tiles, 4) if len(tiles) >= CAMERAS / 2 else None

    canvas = until(seen, 90)
    assert canvas, program.said()
    return canvas


def fitting(program: Program, candidates: list[Page]) -> Page:
    """The page that the screen shows, every tile of it right or in words; fails when there is none.

    Another camera's picture may not outlast four looks; what is no camera's picture at all, not yet painted
    on a busy machine, may stand a third of a second.
    """
    for look in range(8):
        # A look in the midst of painting may see parts of two pages; the next one does not.
        rgb = program.display.rgb()
        page, wrong = best_page(rgb, candidates)
        if page is not None:
            return page
        if look >= 3 and any(seen != "?" for seen in SEEN.findall(wrong)):
            break
        time.sleep(0.04)
    program.keep(rgb)
    raise AssertionError(wrong)


def test_no_picture_is_ever_in_another_cameras_tile(display, farm, clips, tmp_path: Path):
    chance = random.Random(118)
    watched = cameras(farm, clips, "turned")
    program = Program(display, tmp_path, [camera.url for camera in watched], layout=str(CAMERAS),
                      script=script(chance))  # fmt: skip
    try:
        candidates = list(pages(_canvas(program), LAYOUTS, CAMERAS))
        before = program.burden()
        faults, seen = Faults(watched, chance), set()
        began = turned_at = time.monotonic()
        while (now := time.monotonic()) - turned_at < QUIET_S or now - began < EVERY_S * CHANGES:
            assert now - began < FIRST_S + EVERY_S * CHANGES + 60, "the wall never comes to rest"
            faults.tick(now)
            page = fitting(program, candidates)
            seen.add(page.name)
            turned_at = now if page.name != f"{CAMERAS} from 0" or len(seen) < 2 else turned_at
            time.sleep(0.05)
        faults.heal()
        Wall(program, CAMERAS).wait_live(40)
        assert len(seen) >= 5, f"the wall did not turn: {seen}"
        assert len(program.segments()) <= 3 * (CAMERAS + 32) + 2
        no_heavier(before, program.burden)
        assert not program.zombies()
        stats = program.finish()
        assert [tile["state"] for tile in stats["tiles"]] == ["live"] * CAMERAS
    finally:
        program.close()
