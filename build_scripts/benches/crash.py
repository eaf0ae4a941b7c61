"""Kills a console at random moments of recording and exporting, and looks at what is left."""

from __future__ import annotations

import contextlib
import hashlib
import json
import queue
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from build_scripts.benches import figures
from build_scripts.benches.headless import Headless
from console.custody.outside import FILE_NAME as CHECKPOINTS
from console.custody.verify import verify_chain
from console.evidence.values import IncidentFilter
from console.keys.keys import FOLDER as KEYS
from console.keys.keys import known_certificates
from console.package.sample import draw
from console.package.verify import verify
from console.package.verify_values import DoesNotHold
from console.store.errors import StoreError
from console.store.store import FILE_NAME

SEED = 4118
KILLS = 200
BEGIN_S = 30.0
# From the moment that the console is open: recording, hashing, writing rows, exporting all fall in here.
AFTER_S = (0.05, 4.0)
# A folder for so many kills, so that what one leaves meets the next.
IN_ONE_FOLDER = 20
WORKER = Path(__file__).with_name("crash_worker.py")


@dataclass
class Told:
    """What the killed consoles had said that they finished, in one folder."""

    files: dict[Path, str] = field(default_factory=dict)
    packages: list[Path] = field(default_factory=list)


def run(folder: Path, *, kills: int = KILLS) -> dict[str, Any]:
    """One row for the kills of each kind; aims over all of them."""
    chance = random.Random(SEED)
    film = folder / "film.mp4"
    draw(film)
    found: Counter[str] = Counter()
    by_kind: dict[str, Counter[str]] = {"console": Counter(), "relay": Counter(), "both": Counter()}
    done = 0
    while done < kills:
        here = folder / f"folder-{done}"
        told = Told()
        for _ in range(min(IN_ONE_FOLDER, kills - done)):
            kind = chance.choice(tuple(by_kind))
            by_kind[kind] += _kill_once(here, film, told, kind, chance.uniform(*AFTER_S))
            done += 1
            found += _databases(here)
        found += _look(here, told)
    rows = [{"killed": kind, **dict(counts)} for kind, counts in by_kind.items()]
    notes = [f"seed {SEED}; killed {AFTER_S[0]:g} to {AFTER_S[1]:g} s after the console was open, by SIGKILL"]
    return figures.result("crash", rows, aims(found, done), notes, found=dict(found))


def aims(found: Counter[str], kills: int) -> list[figures.Aim]:
    """Enough of everything was tried, and nothing of it is lost."""
    return [
        figures.at_least("kills", kills, KILLS),
        figures.at_least("finished files looked at", found["files"], kills),
        figures.at_least("finished packages looked at", found["packages"], kills / 4),
        figures.at_most("finished files lost or changed", found["lost"], 0),
        figures.at_most("databases that cannot be opened", found["unopenable"], 0),
        figures.at_most("halves that are not marked", found["unmarked"], 0),
        figures.at_most("finished packages that do not hold", found["broken_packages"], 0),
        figures.at_most("halves of packages that look whole", found["half_packages"], 0),
        figures.at_most("chains with a finding", found["chains"], 0),
    ]


def _kill_once(data: Path, film: Path, told: Told, kind: str, after_s: float) -> Counter[str]:
    target = data.with_name(data.name + "-packages")
    target.mkdir(exist_ok=True)
    worker = subprocess.Popen(
        [sys.executable, str(WORKER), str(data), str(film), str(target)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(worker, lines), daemon=True)
    reader.start()
    opened = _next(lines, BEGIN_S)
    if opened.get("kind") != "open":
        worker.kill()
        worker.wait()
        return Counter(kills=1, did_not_begin=1)
    family = psutil.Process(worker.pid).children(recursive=True)
    time.sleep(after_s)
    if kind == "relay":
        _kill(opened["relay"])
        # The console goes on without it for a while, and is then killed too.
        time.sleep(after_s)
    if kind == "both":
        _kill(opened["relay"])
    worker.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    worker.wait()
    reader.join(10)
    counts = Counter(kills=1)
    while (line := lines.get()) is not None:
        counts[_take(json.loads(line), told)] += 1
    for process in family:
        # The helpers see that the console is gone and end by themselves; the next one must not wait long.
        with contextlib.suppress(psutil.Error):
            process.wait(10)
    return counts


def _take(said: dict[str, Any], told: Told) -> str:
    if said["kind"] == "file":
        told.files[Path(said["path"])] = said["sha256"]
        return "files"
    told.packages.append(Path(said["path"]))
    return "packages"


def _look(data: Path, told: Told) -> Counter[str]:
    """What a folder holds after its last kill, once a new console has settled it."""
    found: Counter[str] = Counter(files=len(told.files), packages=len(told.packages))
    found["lost"] = sum(_sha256(path) != sha256 for path, sha256 in told.files.items())
    with Headless(data) as console:
        known = {}
        for incident in console.incidents.list(IncidentFilter(), limit=10_000):
            for file in incident.files:
                known[console.incidents.path_of(incident, file)] = file.sha256
        root = console.root
    for path in (data / "evidence").rglob("*.mp4"):
        # A clip that has its name is either recorded with its hash, or nobody knows that it is a half.
        found["unmarked"] += known.get(path) != _sha256(path)
    target = data.with_name(data.name + "-packages")
    for package in target.iterdir():
        whole = _holds(package, root) if not package.name.startswith(".") else None
        found["half_packages"] += whole is False and package not in told.packages
    found["broken_packages"] = sum(not _holds(package, root) for package in told.packages)
    signers = known_certificates(data / KEYS)
    chain = verify_chain(data / FILE_NAME, data / "custody" / CHECKPOINTS, certificates=signers)
    found["chains"] = 0 if chain.ok else 1
    return found


def _databases(data: Path) -> Counter[str]:
    """Whether the database of a console that was just killed can be opened and is sound."""
    try:
        with contextlib.closing(sqlite3.connect(data / FILE_NAME)) as raw:
            sound = raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    except (sqlite3.Error, StoreError):
        sound = False
    return Counter(unopenable=int(not sound))


def _holds(package: Path, root: Path) -> bool:
    try:
        verify(package, root)
    except DoesNotHold:
        return False
    return True


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _kill(pid: int) -> None:
    with contextlib.suppress(psutil.Error):
        psutil.Process(pid).kill()


def _read(worker: subprocess.Popen[str], lines: queue.SimpleQueue[str | None]) -> None:
    assert worker.stdout is not None
    for line in worker.stdout:
        # The last one may be cut off by the kill: what was not said whole was not promised.
        if line.endswith("\n"):
            lines.put(line)
    lines.put(None)


def _next(lines: queue.SimpleQueue[str | None], timeout_s: float) -> dict[str, Any]:
    try:
        line = lines.get(timeout=timeout_s)
    except queue.Empty:
        return {}
    return json.loads(line) if line else {}
