#!/usr/bin/env python3
"""Measures the console against its aims and its peers: `bench.py NAME [--json]`.

It runs the console through its public options on a virtual display (Xvfb), with the tests' camera farm as
cameras. Nothing else should run on the machine meanwhile. Exit status 1 if an aim is not met.
"""

# ruff: noqa: E402 - the repository is found before anything of it is imported

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).resolve().parents[1])

from build_scripts.benches import (
    catalogue_bench,
    crash,
    evidence,
    figures,
    freeze,
    import_bench,
    latency,
    loop,
    machine,
    map_live,
    memory,
    page,
    soak,
    storm,
    switch,
    tamper,
    wall,
)
from build_scripts.benches.console import BenchError
from tests.rig.farm import missing

NAMES = (
    "wall",
    "switch",
    "page",
    "latency",
    "loop",
    "storm",
    "memory",
    "freeze",
    "soak",
    "evidence",
    "tamper",
    "crash",
    "catalogue",
    "map",
    "import",
)


def main() -> int:
    """Carry out one benchmark and print it."""
    given = _parser().parse_args()
    if why := missing():
        print(f"bench: {why}", file=sys.stderr)
        return 2
    about = machine.describe()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        try:
            measured = _benches(given, Path(folder))[given.name]()
        except BenchError as error:
            print(f"bench: {error}", file=sys.stderr)
            return 2
    measured["machine"] = about
    print(json.dumps(measured, indent=2) if given.json else figures.readable(measured))
    return 0 if all(aim["met"] for aim in measured["aims"]) else 1


def _benches(given: argparse.Namespace, folder: Path) -> dict[str, Callable[[], dict[str, Any]]]:
    settings = wall.Settings(
        given.seconds,
        tuple(given.tiles or wall.SIZES),
        tuple(given.codecs or wall.CODECS),
        with_peers=not given.alone,
        python=given.peers,
    )
    return {
        "wall": lambda: wall.run(settings, folder),
        "switch": lambda: switch.run(given.rounds, folder),
        "latency": lambda: latency.run(given.seconds, folder, fps=given.fps, with_peers=not given.alone),
        "loop": lambda: loop.run(max(given.seconds, 30), folder),
        "memory": lambda: memory.run(folder, changes=given.changes),
        "page": lambda: page.run(folder),
        "storm": lambda: storm.run(folder),
        "freeze": lambda: freeze.run(),
        "soak": lambda: soak.run(given.minutes, folder),
        "tamper": lambda: tamper.run(folder),
        "crash": lambda: crash.run(folder, kills=given.kills),
        "evidence": lambda: evidence.run(max(given.seconds, 60), folder),
        "catalogue": lambda: catalogue_bench.run(folder),
        "map": lambda: _map(given, folder),
        "import": lambda: import_bench.run(folder),
    }


def _map(given: argparse.Namespace, folder: Path) -> dict[str, Any]:
    if given.live:
        return map_live.run(given.live, max(given.seconds, 20), folder)
    # It is Qt itself that paints there: the others must not have it loaded.
    from build_scripts.benches import map_bench

    return map_bench.run()


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    made.add_argument("name", choices=NAMES)
    made.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    made.add_argument("--seconds", type=float, default=20, help="how long to look (wall, latency, loop)")
    made.add_argument("--tiles", type=int, nargs="+", help="sizes of wall: 4 16 36 64")
    made.add_argument("--codecs", nargs="+", choices=wall.CODECS, help="codecs of wall")
    made.add_argument(
        "--peers",
        type=Path,
        metavar="PYTHON",
        help="a Python that has PySide6-Addons (QtMultimedia) and gridplayer (wall)",
    )
    made.add_argument("--rounds", type=int, default=4, help="runs of the console (switch)")
    made.add_argument("--fps", type=int, default=25, help="the clock camera's pictures per second (latency)")
    made.add_argument("--changes", type=int, default=500, help="changes of layout and page (memory)")
    made.add_argument("--minutes", type=int, default=60, help="how long to look (soak)")
    made.add_argument("--kills", type=int, default=crash.KILLS, help="how often to kill (crash)")
    made.add_argument("--live", type=int, metavar="TILES", help="beside so many live tiles instead (map)")
    made.add_argument("--alone", action="store_true", help="without the peers (wall, latency)")
    return made


if __name__ == "__main__":
    sys.exit(main())
