"""CPU and memory of trees of processes, as the system counts them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

MB = 1_000_000

# CPU seconds so far and when they were read, by process.
Reading = dict[int, tuple[float, float]]


def tree(pids: Iterable[int]) -> list[psutil.Process]:
    """These processes and all their descendants, found in one look at the system."""
    children: dict[int, list[psutil.Process]] = {}
    found: dict[int, psutil.Process] = {}
    for process in psutil.process_iter(["ppid"]):
        children.setdefault(process.info["ppid"], []).append(process)
    waiting = [process for pid in pids for process in _alive(pid)]
    while waiting:
        process = waiting.pop()
        if process.pid not in found:
            found[process.pid] = process
            waiting += children.get(process.pid, [])
    return list(found.values())


def _alive(pid: int) -> list[psutil.Process]:
    try:
        return [psutil.Process(pid)]
    except psutil.NoSuchProcess:
        return []


def cpu_seconds(pids: Iterable[int]) -> Reading:
    """User and system seconds of each process of the trees so far, with the moment of reading each."""
    seconds: Reading = {}
    for process in tree(pids):
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            seconds[process.pid] = (times.user + times.system, time.monotonic())
    return seconds


def percent(before: Reading, after: Reading) -> float:
    """CPU between two readings in % of one core.

    Each process is divided by its own time between the readings: with many processes on a busy machine the
    reading itself takes a while. A process that came in between counts for the whole while.
    """
    began = min((at for _, at in before.values()), default=0.0)
    total = 0.0
    for pid, (seconds, at) in after.items():
        earlier, earlier_at = before.get(pid, (0.0, began))
        total += (seconds - earlier) / max(at - earlier_at, 0.001)
    return round(total * 100, 1)


@dataclass(frozen=True, slots=True)
class Window:
    """CPU over a while, in % of one core, and memory at its end."""

    program: float
    display: float
    seconds: float
    pss_mb: float
    uss_mb: float

    @property
    def total(self) -> float:
        """The program with its share of the X server."""
        return round(self.program + self.display, 1)


def watch(program: list[int], display: list[int], seconds: float) -> Window:
    """Look at a running program and its own X server for a while."""
    began, ours, xs = time.monotonic(), cpu_seconds(program), cpu_seconds(display)
    time.sleep(seconds)
    ours_used, xs_used = percent(ours, cpu_seconds(program)), percent(xs, cpu_seconds(display))
    passed = round(time.monotonic() - began, 1)
    return Window(ours_used, xs_used, passed, *memory(program))


def memory(pids: Iterable[int]) -> tuple[float, float]:
    """Memory of the trees in MB: shared parts divided among their users (PSS), and their own (USS)."""
    pss = uss = 0
    for process in tree(pids):
        with contextlib.suppress(psutil.Error):
            info = process.memory_full_info()
            pss += info.pss
            uss += info.uss
    return round(pss / MB, 1), round(uss / MB, 1)


def memory_by_part(pid: int) -> dict[str, float]:
    """PSS in MB of the console's GUI process and of its helpers, told apart by the module they run."""
    return _by_part(pid, lambda process: process.memory_full_info().pss)


def written_by_part(pid: int) -> dict[str, float]:
    """MB that each of the console's processes wrote itself, told apart as in `memory_by_part`.

    Pages of files (libraries) are left out: PSS and USS count them to a process as long as no other program
    maps them too, so both go up and down with what else the machine runs.
    """
    return _by_part(pid, _written)


def _by_part(pid: int, measure: Callable[[psutil.Process], int]) -> dict[str, float]:
    parts: dict[str, float] = {}
    for process in tree([pid]):
        with contextlib.suppress(psutil.Error, OSError):
            words = process.cmdline()
            named = [word.rpartition(".")[2] for word in words if word.startswith("console.")]
            part = "gui" if process.pid == pid else (named or ["other"])[0]
            parts[part] = round(parts.get(part, 0.0) + measure(process) / MB, 1)
    return parts


def _written(process: psutil.Process) -> int:
    if not psutil.LINUX:
        return int(process.memory_full_info().uss)
    lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    kib = {line.split(":")[0]: line.split()[1] for line in lines if line.endswith(" kB")}
    return (int(kib["Private_Dirty"]) + int(kib["Swap"])) * 1024


def end(processes: list[subprocess.Popen[Any]], *, timeout_s: float = 20) -> None:
    """Ask the processes to end, then make them and what they started."""
    families = [process for each in processes for process in tree([each.pid])]
    for process in processes:
        if process.poll() is None:
            os.kill(process.pid, signal.SIGTERM)
    deadline = time.monotonic() + timeout_s
    for process in processes:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(deadline - time.monotonic(), 0.1))
    for each in families:
        # psutil compares creation times: a process number that was given away again is left alone.
        with contextlib.suppress(psutil.Error):
            if each.is_running():
                each.kill()
    for process in processes:
        process.wait()
