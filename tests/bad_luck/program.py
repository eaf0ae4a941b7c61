"""The real program on a display of its own, looked at in pixels and in its processes."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PIL import Image

from build_scripts.benches.display import Display
from console.child.parent import PACKAGE_ROOT
from console.playback.shared import PREFIX
from tests.bad_luck.pictures import Rect, Seen, find, look
from tests.rig.clips import COLOURS

SIZE = (1280, 800)
PARTS = {"relay": "console.relay", "playback": "console.playback"}
# A stall must show within 3 s; the rest is for a machine that has other things to do as well.
STILL_S = 3.0 + 3.0
LOOK_EVERY_S = 0.25
SHM = Path("/dev/shm")


class Program:
    """The console with these cameras, from its start to `finish`."""

    def __init__(self, display: Display, folder: Path, urls: list[str], *, layout: str,
                 script: list[dict[str, Any]] | None = None) -> None:  # fmt: skip
        self.display, self.data = display, folder / "data"
        self._stats, self._said, self._shot = folder / "stats.json", folder / "said.txt", folder / "end.png"
        (folder / "urls.txt").write_text("\n".join(urls) + "\n")
        words = ["--wall", f"@{folder / 'urls.txt'}", "--layout", layout, "--data", self.data, "--lang", "en",
                 "--size", f"{SIZE[0]}x{SIZE[1]}", "--exit-after", "600", "--stats", self._stats,
                 "--screenshot", self._shot]  # fmt: skip
        if script is not None:
            (folder / "script.jsonl").write_text("".join(json.dumps(step) + "\n" for step in script))
            words += ["--script", folder / "script.jsonl"]
        with self._said.open("w") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-X", "faulthandler", "-m", "ui.console_app", *map(str, words)],
                cwd=PACKAGE_ROOT, env=display.environment, stdin=subprocess.DEVNULL,
                stdout=said, stderr=subprocess.STDOUT,
            )  # fmt: skip
        self.pid = self._process.pid
        self.killed: dict[str, int] = dict.fromkeys(PARTS, 0)

    # Its processes

    def part(self, name: str) -> psutil.Process | None:
        """The helper process of this name, while there is one."""
        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(self.pid).children():
                with contextlib.suppress(psutil.Error):
                    if PARTS[name] in child.cmdline():
                        return child
        return None

    def kill(self, name: str) -> None:
        """Kill a helper that is there; waits for one that is coming."""
        found = until(lambda: self.part(name), 20)
        assert found, f"there is no {name} process"
        found.kill()
        self.killed[name] += 1

    def all_parts(self) -> list[psutil.Process]:
        """The window's process and its helpers."""
        return [psutil.Process(self.pid), *filter(None, map(self.part, PARTS))]

    def burden(self) -> dict[str, tuple[int, int]]:
        """Threads and open handles of each of the three."""
        found = {}
        names = {"gui": psutil.Process(self.pid), **{name: self.part(name) for name in PARTS}}
        for name, process in names.items():
            with contextlib.suppress(psutil.Error):
                if process is not None:
                    found[name] = (process.num_threads(), process.num_fds())
        return found

    def zombies(self) -> list[psutil.Process]:
        """Children that have ended and that nobody has asked for."""
        children = psutil.Process(self.pid).children(recursive=True)
        return [child for child in children if child.status() == psutil.STATUS_ZOMBIE]

    def segments(self) -> list[str]:
        """Its shared memory."""
        return [path.name for path in SHM.glob(f"{PREFIX}{self.pid}-*")]

    # Its end

    def finish(self) -> dict[str, Any]:
        """End it in order; its figures, after it was checked that nothing is left behind."""
        family = self.all_parts()
        assert self._process.poll() is None, self.said()
        self._process.send_signal(signal.SIGTERM)
        assert self._process.wait(30) == 0, self.said()
        assert until(lambda: not any(map(is_running, family)), 10), "a process outlives the console"
        assert not self.segments()
        assert self._shot.exists()
        self.check_words()
        return json.loads(self._stats.read_text())

    def check_words(self) -> None:
        """Nobody may have said that something broke."""
        for path in [self._said, *sorted((self.data / "logs").glob("*.log"))]:
            text = path.read_text(errors="replace")
            assert "Traceback" not in text and "Fatal Python" not in text, f"{path.name}: {text[-3000:]}"

    def keep(self, rgb: np.ndarray) -> None:
        """Keep a screen that was found to be wrong, for whoever looks into it."""
        Image.fromarray(rgb).save(self.data.parent / "wrong.png")

    def said(self) -> str:
        """What it wrote on the terminal."""
        return self._said.read_text(errors="replace")[-3000:]

    def close(self) -> None:
        """Make sure that nothing of it goes on."""
        family = self.all_parts() if self._process.poll() is None else []
        for process in family:
            with contextlib.suppress(psutil.Error):
                process.kill()
        self._process.wait(10)
        for name in self.segments():
            (SHM / name).unlink(missing_ok=True)


class Wall:
    """The tiles of a program that shows all its cameras in one page, found by their colours at the start."""

    def __init__(self, program: Program, count: int, timeout_s: float = 90) -> None:
        self.program = program
        self.rects: list[Rect] = []
        self._bars: dict[int, bytes] = {}
        self._moved_at: dict[int, float] = {}

        def all_there() -> bool:
            rgb = program.display.rgb()
            found = [find(rgb, COLOURS[number]) for number in range(count)]
            self.rects = [rect for rect in found if rect is not None]
            widths = {rect.width for rect in self.rects}
            return len(self.rects) == count and max(widths) - min(widths) <= 4

        if not until(all_there, timeout_s):
            program.keep(program.display.rgb())
            raise AssertionError(f"{len(self.rects)} of {count} tiles are there; {program.said()}")
        order = sorted(range(count), key=lambda at: (round(self.rects[at].y / 20), self.rects[at].x))
        assert order == list(range(count)), "the tiles are not in the order of the list"

    def look(self, damaged: Collection[int] = ()) -> list[Seen]:
        """Every tile now. Fails when one shows another camera's picture, or calls a still one live.

        What a damaged stream decodes to may have any colour.
        """
        rgb, now = self.program.display.rgb(), time.monotonic()
        seen = [look(rgb, rect, number) for number, rect in enumerate(self.rects)]
        try:
            self._judge(seen, now, damaged)
        except AssertionError:
            self.program.keep(rgb)
            raise
        return seen

    def _judge(self, seen: list[Seen], now: float, damaged: Collection[int]) -> None:
        for number, tile in enumerate(seen):
            own = tile.camera in (None, number) or number in damaged
            assert own, f"tile {number} shows the picture of {tile.camera}"
            if tile.bar != self._bars.get(number) or tile.camera is None or tile.veiled:
                self._moved_at[number] = now
            self._bars[number] = tile.bar
            still_s = now - self._moved_at[number]
            assert still_s <= STILL_S, f"tile {number} stands still for {still_s:.1f} s and looks live"

    def watch(self, seconds: float) -> None:
        """Look all the time."""
        for _ in ticks(seconds):
            self.look()

    def stay_live(self, tiles: set[int], seconds: float, damaged: Collection[int] = ()) -> None:
        """Watch: these show their pictures; on a busy machine one may be late now and then, and says so."""
        late = looks = 0
        for _ in ticks(seconds):
            seen = self.look(damaged)
            looks += len(tiles)
            late += sum(seen[at].veiled or seen[at].camera is None for at in tiles)
        assert late <= looks / 20, f"{late} of {looks} looks at healthy tiles found no live picture"
        assert tiles <= self.live(damaged)

    def slept(self) -> None:
        """The program could not paint for a while: what stood is nobody's lie."""
        self._moved_at.clear()
        self._bars.clear()

    def live(self, damaged: Collection[int] = ()) -> set[int]:
        """The tiles that show their camera's picture, unveiled and moving."""
        before = self.look(damaged)
        live: set[int] = set()
        for _ in ticks(0.6):
            for number, tile in enumerate(self.look(damaged)):
                if tile.camera == number and not tile.veiled and tile.bar != before[number].bar:
                    live.add(number)
        return live

    def wait_live(self, timeout_s: float, tiles: set[int] | None = None) -> float:
        """Watch until these tiles (all) are live; how long that took."""
        began = time.monotonic()
        wanted = set(range(len(self.rects))) if tiles is None else tiles
        missing = wanted
        while time.monotonic() - began < timeout_s:
            missing = wanted - self.live()
            if not missing:
                return time.monotonic() - began
        raise AssertionError(
            f"not live after {timeout_s} s: {sorted(missing)}, {list(map(str, self.look()))}"
        )


def ticks(seconds: float) -> Iterator[float]:
    """Moments of looking, for so long; each gives the seconds gone by."""
    began = time.monotonic()
    while (gone := time.monotonic() - began) < seconds:
        yield gone
        time.sleep(LOOK_EVERY_S)


def until(condition: Callable[[], Any], timeout_s: float) -> Any:
    """Wait until something is true, and give it; the last answer when the time is over."""
    deadline = time.monotonic() + timeout_s
    while not (answer := condition()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return answer


def is_running(process: psutil.Process) -> bool:
    """Whether it is there and no zombie."""
    with contextlib.suppress(psutil.Error):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False


def no_heavier(before: dict[str, tuple[int, int]], now: Callable[[], dict[str, tuple[int, int]]],
               threads: int = 8, handles: int = 12, timeout_s: float = 10) -> None:  # fmt: skip
    """Threads and handles are what they were, but for a few that come and go."""

    def light() -> bool:
        found = now()
        return found.keys() == before.keys() and all(
            found[name][0] <= before[name][0] + threads and found[name][1] <= before[name][1] + handles
            for name in before
        )

    assert until(light, timeout_s), f"before {before}, now {now()}"
