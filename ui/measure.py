"""Measures the console from inside: loop delay, CPU and memory by process, pictures by tile; and scripts."""

from __future__ import annotations

import json
import os
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from console.catalogue.addresses import masked, words_hold_credentials
from console.relay.address import mask
from console.wall.tile import TileKind
from ui.assembly import Services
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.measure_evidence import EvidenceMeter
from ui.measure_map import MapTravel

LOOP_MS = 20
SAMPLE_MS = 500
CHANGES_AT_MOST = 10_000
MB = 1_000_000


class LoopMeter(QObject):
    """How late the GUI thread's loop is: a timer that should fire every LOOP_MS, and when it did."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._late = array("d")
        self._expected = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LOOP_MS)
        self._timer.timeout.connect(self._fired)

    def start(self) -> None:
        """Begin, forgetting what was measured before."""
        self._late = array("d")
        self._expected = time.perf_counter() + LOOP_MS / 1000
        self._timer.start()

    def figures(self) -> dict[str, float]:
        """Milliseconds of lateness."""
        late = np.array(self._late) * 1000 if len(self._late) else np.zeros(1)
        p50, p95, p99 = np.percentile(late, [50, 95, 99])
        return {"p50": _round(p50), "p95": _round(p95), "p99": _round(p99), "max": _round(late.max())}

    def _fired(self) -> None:
        now = time.perf_counter()
        # The timer keeps its own beat: lateness is what is left after whole periods are taken off.
        self._late.append(max(0.0, now - self._expected))
        self._expected = now + LOOP_MS / 1000


class ProcessMeter:
    """CPU seconds and memory of our processes, over restarts of the helpers."""

    def __init__(self, services: Services) -> None:
        self._pids: dict[str, Callable[[], int | None]] = {
            "gui": os.getpid,
            "playback": lambda: services.playback.pid,
            "relay": lambda: services.relay.pid,
        }
        self._cpu: dict[str, dict[int, float]] = {name: {} for name in self._pids}

    def sample(self) -> None:
        """Read the CPU time of all processes."""
        for name, pid_of in self._pids.items():
            pid = pid_of()
            if pid is None:
                continue
            try:
                times = psutil.Process(pid).cpu_times()
                self._cpu[name][pid] = times.user + times.system
            except psutil.Error:
                continue

    def cpu_s(self) -> dict[str, float]:
        """CPU seconds used so far."""
        return {name: _round(sum(by_pid.values())) for name, by_pid in self._cpu.items()}

    def memory_mb(self) -> dict[str, float]:
        """Memory of each process's own (USS where the system tells it).

        Read at the end only: the kernel walks all pages for it, which takes longer than a frame.
        """
        return {name: _round(_own_memory(pid_of()) / MB) for name, pid_of in self._pids.items()}


class Measure(QObject):
    """Collects what `--stats` writes, and carries out the steps of `--script`."""

    page_asked = Signal(str)

    def __init__(self, services: Services, page: LivePage, control: LiveControl) -> None:
        super().__init__(control)
        self._services, self._page, self._control = services, page, control
        self._started = time.monotonic()
        self._processes = ProcessMeter(services)
        self._loop = LoopMeter(self)
        self._evidence = EvidenceMeter(services)
        self._all_live_since: tuple[float, int] | None = None
        self._all_live = (0.0, 0)
        self._live_tiles: list[tuple[float, int]] = []
        self._switches: list[dict[str, Any]] = []
        self._waiting: dict[str, float] = {}
        self._travels: list[MapTravel] = []
        self._sampler = self._every(SAMPLE_MS, self._sample)
        self._watcher = self._every(10, self._watch_switch)

    def start(self, script: Path | None) -> None:
        """Begin to measure; steps of a script are timed from now."""
        self._loop.start()
        self._evidence.start()
        self._sampler.start()
        for step in _steps(script) if script else []:
            QTimer.singleShot(int(step["at"] * 1000), self, lambda step=step: self._do(step))

    def result(self) -> dict[str, Any]:
        """Everything measured so far, as `--stats` writes it."""
        self._sample()
        seconds, frames = self._all_live
        return {
            "tiles": self._tiles(),
            "fps": _round(frames / seconds) if seconds else 0.0,
            "all_live_s": _round(seconds),
            "loop_ms": self._loop.figures(),
            "cpu_s": self._processes.cpu_s(),
            "memory_mb": self._processes.memory_mb(),
            "run_s": _round(time.monotonic() - self._started),
            "live_tiles": self._live_tiles,
            "switches": self._switches,
            "incidents": len(self._services.incidents.latest(200)),
            "evidence": self._evidence.figures(),
            "map_steps": sum(travel.steps for travel in self._travels),
        }

    def _tiles(self) -> list[dict[str, Any]]:
        rows = []
        for figures in self._services.live.figures(self._control.desk.keys()):
            rows.append(
                {
                    "url": self._given_url(figures.key, figures.url),
                    "first_picture_s": None
                    if figures.first_picture_s is None
                    else round(figures.first_picture_s, 3),
                    "frames": figures.frames,
                    "freezes": figures.freezes,
                    "reconnects": figures.reconnects,
                    "state": figures.state,
                    "reason": figures.reason.value if figures.reason else None,
                }
            )
        return rows

    def _given_url(self, key: str, bare: str) -> str:
        """The address as it was given, its credentials masked."""
        wall = self._services.options.wall
        if wall is None:
            return mask(bare)
        given = wall[int(key.rpartition("-")[2]) - 1]
        return masked(given) if words_hold_credentials(given) else mask(given)

    def _sample(self) -> None:
        self._processes.sample()
        keys = self._control.desk.keys()
        count = sum(self._services.live.state(key).kind is TileKind.LIVE for key in keys)
        if len(self._live_tiles) < CHANGES_AT_MOST and [count] != [n for _, n in self._live_tiles[-1:]]:
            self._live_tiles.append((_round(time.time()), count))
        live = bool(keys) and count == len(keys)
        painted = self._page.grid.painted
        now = time.monotonic()
        if live and self._all_live_since is None:
            self._all_live_since = (now, painted)
        elif live and self._all_live_since is not None:
            since, before = self._all_live_since
            self._all_live = (self._all_live[0] + now - since, self._all_live[1] + painted - before)
            self._all_live_since = (now, painted)
        else:
            self._all_live_since = None

    # Scripts

    def _do(self, step: dict[str, Any]) -> None:
        before = set(self._control.desk.keys())
        self._act(step)
        if step["do"] not in ("group", "page", "layout", "filter", "pick"):
            return
        asked = time.monotonic()
        keys = self._control.desk.keys()
        self._switches.append(
            {
                "asked_s": _round(asked - self._started),
                "do": step["do"],
                "tiles": len(keys),
                "pictures_s": [0.0 for key in keys if key in before and self._has_picture(key)],
            }
        )
        self._waiting = {key: asked for key in keys if not (key in before and self._has_picture(key))}
        self._watcher.start()

    def _act(self, step: dict[str, Any]) -> None:
        control = self._control
        acts: dict[str, Callable[[], object]] = {
            "group": lambda: control.desk.show_group(int(step["index"])),
            "page": lambda: control.desk.turn_page(int(step.get("step", 1))),
            "layout": lambda: control.desk.set_layout(str(step["name"])),
            "filter": lambda: self._page.finder.set_categories(frozenset(step["categories"])),
            "group_by": lambda: control.city_wall.group_by(str(step["by"])),
            "bookmark": lambda: self._evidence.pressed(lambda: control.bookmark_asked.emit(False)),
            "bookmark_all": lambda: self._evidence.pressed(lambda: control.bookmark_asked.emit(True)),
            "enlarge": lambda: control.desk.enlarge(step.get("tile")),
            "show": lambda: self.page_asked.emit(str(step["page"])),
            "restart_loop": self._loop.start,
            "map": lambda: self._travel(float(step["seconds"])),
        }
        acts[step["do"]]()

    def _travel(self, seconds: float) -> None:
        self._travels.append(MapTravel(self._page.map, seconds, self))

    def _watch_switch(self) -> None:
        for key in list(self._waiting):
            if self._has_picture(key):
                seconds = time.monotonic() - self._waiting.pop(key)
                self._switches[-1]["pictures_s"].append(round(seconds, 3))
        if not self._waiting:
            self._watcher.stop()

    def _has_picture(self, key: str) -> bool:
        screen = self._services.live.screen(key)
        return screen is not None and screen.picture_at is not None

    def _every(self, milliseconds: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer


def _steps(script: Path) -> list[dict[str, Any]]:
    lines = script.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _own_memory(pid: int | None) -> float:
    try:
        process = psutil.Process(pid or -1)
        try:
            return float(process.memory_full_info().uss)
        except (psutil.AccessDenied, AttributeError):
            return float(process.memory_info().rss)
    except (psutil.Error, ValueError):
        return 0.0


def _round(value: float) -> float:
    return round(float(value), 2)
