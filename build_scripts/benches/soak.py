"""An hour of 16 cameras with random faults: does anything grow?"""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from build_scripts.benches import cameras, figures, processes
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.farm import Camera, Farm

TILES = 16
SEED = 118
WARM_UP_MIN = 10
FAULT_EVERY_S, FAULT_LASTS_S = 8.0, (3.0, 20.0)
# What the fitted line may rise by from the tenth minute to the end and still count as flat.
NOISE = {"memory_mb": 8.0, "threads": 2.0, "handles": 4.0}


def run(minutes: int, folder: Path) -> dict[str, Any]:
    """One run; figures at the end of every minute."""
    chance = random.Random(SEED)
    rows: list[dict[str, Any]] = []
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, TILES)
        urls = [camera.url for camera in watched]
        with Console(display, urls=urls, layout=str(TILES), longest_s=minutes * 60 + 300) as console:
            console.run_until(15)
            faults = Faults(watched, chance)
            began = time.monotonic()
            for minute in range(1, minutes + 1):
                while time.monotonic() < began + 60 * minute:
                    console.check()
                    faults.tick(time.monotonic())
                    time.sleep(0.5)
                rows.append({"minute": minute, **_figures(console.pid), **faults.counts()})
            faults.heal()
            console.run_until(console.age() + 60)
            stats = console.finish()
    live = sum(tile["state"] == "live" for tile in stats["tiles"])
    reconnects = sum(tile["reconnects"] for tile in stats["tiles"])
    notes = [
        f"{TILES} cameras of 640x360 at 15 fps for {minutes} min; every {FAULT_EVERY_S:g} s one of them "
        "freezes, repeats its picture, slows down, drops, refuses or falls silent for 3 to 20 s (seeded)",
        f"all faults together: {faults.counts()}; reconnects {reconnects}",
        f"GUI loop p99 {stats['loop_ms']['p99']} ms, worst {stats['loop_ms']['max']} ms",
    ]
    return figures.result("soak", rows, aims(rows, live), notes)


def aims(rows: list[dict[str, Any]], live: int) -> list[figures.Aim]:
    """The rise of each line that is fitted to the minutes after the warm-up, over their whole length."""
    late = [row for row in rows if row["minute"] > WARM_UP_MIN]
    found = []
    for name, noise in NOISE.items():
        slope = figures.slope([(row["minute"], row[name]) for row in late])
        rise = None if slope is None else round(slope * (late[-1]["minute"] - late[0]["minute"]), 2)
        found.append(figures.at_most(f"{name}: rise after minute {WARM_UP_MIN}", rise, noise))
    found.append(figures.at_least("tiles live a minute after the last fault", float(live), TILES))
    return found


class Faults:
    """Makes one camera after the other fail, and brings each back after a while."""

    def __init__(self, watched: list[Camera], chance: random.Random) -> None:
        self._healthy, self._chance = list(watched), chance
        self._failing: list[tuple[float, Camera]] = []
        self._next = 0.0
        self._counts: dict[str, int] = {}

    def tick(self, now: float) -> None:
        """Do what is due."""
        for due, camera in [each for each in self._failing if each[0] <= now]:
            camera.come_back()
            self._failing.remove((due, camera))
            self._healthy.append(camera)
        if now >= self._next and self._healthy:
            self._next = now + FAULT_EVERY_S
            camera = self._healthy.pop(self._chance.randrange(len(self._healthy)))
            self._fail(camera)
            self._failing.append((now + self._chance.uniform(*FAULT_LASTS_S), camera))

    def heal(self) -> None:
        """All cameras are healthy again."""
        for _, camera in self._failing:
            camera.come_back()
        self._failing.clear()

    def counts(self) -> dict[str, int]:
        """How often each fault came."""
        return dict(sorted(self._counts.items()))

    def _fail(self, camera: Camera) -> None:
        faults: dict[str, Callable[[], None]] = {
            "freeze": camera.freeze,
            "same": lambda: camera.freeze(same_picture=True),
            "slow": lambda: camera.slow(0.1),
            "drop": camera.drop,
            "refuse": camera.refuse,
            "silent": camera.silence,
        }
        name = self._chance.choice(sorted(faults))
        self._counts[name] = self._counts.get(name, 0) + 1
        faults[name]()


def _figures(pid: int) -> dict[str, Any]:
    """Memory that the console and its helpers wrote, together and each; threads and open handles."""
    threads = handles = 0
    for process in processes.tree([pid]):
        with contextlib.suppress(psutil.Error):
            threads += process.num_threads()
            handles += process.num_handles() if psutil.WINDOWS else process.num_fds()
    parts = {name: mb for name, mb in processes.written_by_part(pid).items() if name != "other"}
    return {
        "memory_mb": round(sum(parts.values()), 1),
        "threads": threads,
        "handles": handles,
        **{f"{name}_mb": mb for name, mb in parts.items()},
    }
