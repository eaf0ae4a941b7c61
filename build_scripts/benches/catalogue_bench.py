"""How quickly a city opens and answers with 1,000, 10,000 and 100,000 cameras, beside SQLite's search.

Run it with `python -m build_scripts.benches.catalogue_bench [--json]`. Each city is a real data folder; each
figure is taken in a process of its own (`catalogue_probe`).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from build_scripts.benches import big_city, figures, machine
from build_scripts.benches.catalogue_probe import typed
from build_scripts.benches.console import BenchError
from console.catalogue.kept import FOLDER
from console.store.store import FILE_NAME

COUNTS = (1_000, 10_000, 100_000)
ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
TIMEOUT_S = 300
PEER = "SQLite FTS5"
# Seconds, milliseconds and MB of the issue this was built for.
START_MORE_S, CORE_MS, SHOWN_MS, FIRST_HITS_MS, MEMORY_MB = 1.0, 16.0, 50.0, 30.0, 100.0
_NOTES = [
    "window: from the start of the interpreter to the painted window at 1920x1080, best of some starts;"
    " helper processes are not started, no camera is asked. first window: the columns are not kept yet.",
    "typed: every letter of several names, numbers and telephones. asked: combinations of category, area,"
    " ownership, health and text, with rank and all counts. shown: the same to the painted finder and map.",
    f"Peer: {PEER} of the same Python over the same names, owners and telephones, asked for word beginnings"
    " (no insides of words, no sounds, no ranks by field, Hindi cut at vowel signs); LIKE has insides.",
]


def run(folder: Path, counts: tuple[int, ...] = COUNTS) -> dict[str, Any]:
    """All sizes of city."""
    rows = [_city(folder / f"city-{count}", count) for count in counts]
    return figures.result("catalogue", rows, aims(rows), _NOTES)


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """What the issue asks of the largest city, and what it may cost more than the smallest."""
    least, most = rows[0], rows[-1]
    count = f"{most['cameras']:,} cameras"
    more = most["window s"] - least["window s"]
    return [
        figures.at_most(
            f"start of the window, {count}: s more than with {least['cameras']:,}", more, START_MORE_S
        ),
        figures.at_most(f"filters and text, {count}: core p95 ms", most["asked p95 ms"], CORE_MS),
        figures.at_most(f"first hits, {count}: p95 ms", most["typed p95 ms"], FIRST_HITS_MS),
        figures.at_most(f"filters and text, {count}: shown p95 ms", most["shown p95 ms"], SHOWN_MS),
        figures.at_most(f"memory of the catalogue, {count}: MB", most["catalogue MB"], MEMORY_MB),
    ]


def _city(data: Path, count: int) -> dict[str, Any]:
    big_city.fill(data, count)
    first = [_probe(data, "load"), _fresh(data, "window")]
    loads = [_probe(data, "load") for _ in range(ROUNDS)]
    windows = [_probe(data, "window") for _ in range(ROUNDS)]
    finder = _probe(data, "finder")
    kept = loads[-1]
    row: dict[str, Any] = {
        "cameras": count,
        "first load s": round(first[0]["load_s"], 3),
        "load s": round(min(each["load_s"] for each in loads), 3),
        "catalogue MB": round(min(each["mb"] for each in loads), 1),
        "first window s": round(first[1]["window_s"], 2),
        "window s": round(min(each["window_s"] for each in windows), 2),
        "window MB": round(windows[-1]["mb"]),
    }
    for name, values in (
        ("typed", kept["typed_ms"]),
        ("asked", kept["asked_ms"]),
        ("shown", finder["shown_ms"]),
    ):
        row[f"{name} p50 ms"], row[f"{name} p95 ms"] = (figures.percentile(values, p) for p in (50, 95))
    peers = _peers(data)
    row |= {f"{name} p95 ms": value for name, value in peers.items()}
    row["ratio"] = figures.ratio(row["typed p95 ms"], peers[PEER])
    shutil.rmtree(data)
    return row


def _fresh(data: Path, what: str) -> dict[str, Any]:
    """As after an import from the command line: what is kept is not there."""
    shutil.rmtree(data / FOLDER, ignore_errors=True)
    return _probe(data, what)


def _probe(data: Path, what: str) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "build_scripts.benches.catalogue_probe", str(data), what],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BenchError(f"{what} of {data.name} did not end within {TIMEOUT_S} s") from error
    if done.returncode:
        raise BenchError(f"{what} of {data.name}: {done.stderr[-800:]}")
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def _peers(data: Path) -> dict[str, float | None]:
    """p95 in milliseconds of the same typed texts, from the same rows."""
    db = sqlite3.connect(f"{(data / FILE_NAME).as_uri()}?mode=ro", uri=True)
    own = sqlite3.connect(":memory:")
    try:
        rows = db.execute(
            "SELECT c.number, c.name_hi || ' ' || c.name_en || ' ' || s.name_hi || ' ' || s.name_en"
            " || ' ' || s.owner || ' ' || s.phone || ' ' || c.number"
            " FROM cameras c JOIN sites s ON s.id = c.site"
        ).fetchall()
        own.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize='unicode61', prefix='1 2 3')")
        own.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", rows)
        own.execute("CREATE TABLE plain (number INTEGER PRIMARY KEY, text TEXT)")
        own.executemany("INSERT INTO plain VALUES (?, ?)", rows)
        return {
            PEER: _asked(lambda text: _matching(own, text)),
            "LIKE": _asked(lambda text: _like(own, text)),
        }
    finally:
        db.close()
        own.close()


def _asked(ask: Callable[[str], object]) -> float | None:
    times = []
    for text in typed():
        began = time.perf_counter()
        ask(text)
        times.append((time.perf_counter() - began) * 1000)
    return figures.percentile(times, 95)


def _matching(db: sqlite3.Connection, text: str) -> list[Any]:
    wanted = " ".join(f'"{word}"*' for word in text.split())
    return db.execute("SELECT rowid FROM words WHERE words MATCH ?", [wanted]).fetchall() if wanted else []


def _like(db: sqlite3.Connection, text: str) -> list[Any]:
    words = text.split()
    where = " AND ".join("text LIKE ?" for _ in words)
    return db.execute(f"SELECT number FROM plain WHERE {where}", [f"%{word}%" for word in words]).fetchall()  # noqa: S608


def main() -> None:
    """Carry it out and print it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--cameras", type=int, nargs="+", default=COUNTS)
    given = parser.parse_args()
    about = machine.describe()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        measured = run(Path(folder), tuple(given.cameras)) | {"machine": about}
    print(json.dumps(measured, indent=2) if given.json else figures.readable(measured))


if __name__ == "__main__":
    main()
