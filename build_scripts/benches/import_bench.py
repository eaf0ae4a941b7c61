"""How long a list takes into the catalogue: read, understood and planned, then applied; CSV and XLSX.

The list is a city's: three cameras to a site, Hindi and English names, some rows that cannot be taken. It is
planned in the process of lists, as the console does it, made ready on a thread and applied by the store's
writing thread, whose other writes wait meanwhile: short ones that stand for bookmarks are asked for every
20 ms, by a thread that ticks like the window's loop. The peer, in the same run, does nothing but read the
same cells: Python's csv module, and openpyxl in its read-only way.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from openpyxl import load_workbook

from build_scripts.benches import figures, import_lists
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.values import Area, Name
from console.lists.apply import apply
from console.lists.desk import ListDesk
from console.lists.mapping import MappingChoice
from console.lists.plan import Plan
from console.lists.plan_values import PlanCancelled
from console.lists.ready import prepare
from console.lists.values import Outcome
from console.store.catalogue_tables import put_areas
from console.store.settings import write_setting
from console.store.store import Store

COUNTS = (1_000, 10_000, 100_000)
KINDS: dict[str, Callable[[Path, int, tuple[str, ...]], None]] = {
    "csv": import_lists.write_csv,
    "xlsx": import_lists.write_xlsx,
}
AIM_S = {"csv": 10.0, "xlsx": 60.0}
AIM_MB = 500.0
AIM_WAIT_S = 1.0
AIM_LATE_MS = 5.0
SENDER = "benchmark"
_LOOK_S = 0.05
# A bookmark at each tick of the loop, and how often threads are changed in the console.
_TICK_S, _SWITCH_S = 0.02, 0.001
_THANAS = 30


def run(folder: Path, counts: tuple[int, ...] = COUNTS) -> dict[str, Any]:
    """Every length and kind; aims are of the longest."""
    rows = []
    for count in counts:
        for kind, write in KINDS.items():
            with tempfile.TemporaryDirectory(dir=folder) as room:
                rows.append(_one(Path(room), kind, count, write))
    longest = [row for row in rows if row["rows"] == max(counts)]
    aims = [
        figures.at_most(f"{row['rows']} rows of {row['kind']}, s", row["all_s"], AIM_S[row["kind"]])
        for row in longest
    ]
    aims += [
        figures.at_most(f"memory, {row['kind']}, MB", max(row["plan_mb"], row["apply_mb"]), AIM_MB)
        for row in longest
    ]
    aims += [
        aim
        for row in longest
        for aim in (
            figures.at_most(f"a bookmark waits at most, {row['kind']}, s", row["bookmark_s"], AIM_WAIT_S),
            figures.at_most(
                f"the loop is late meanwhile, {row['kind']}, p95 ms", row["late_p95_ms"], AIM_LATE_MS
            ),
        )
    ]
    notes = [
        "plan: read, understood and planned in the process of lists; apply: made ready, then one transaction "
        "of the store's writing thread, which other writes wait for; again: the same list once more, which "
        "changes nothing",
        "bookmark: the longest that a short write waited while the list was applied; late: a loop of "
        f"{_TICK_S * 1000:g} ms on the main thread of the same process, as the window's is",
        "plan MB: the most that the process of lists had resident; apply MB: that of the process with the "
        "store; cancel: from the wish to its end",
        "peer: the csv module, or openpyxl, reading the cells and doing nothing with them",
    ]
    return figures.result("import", rows, aims, notes)


def _one(room: Path, kind: str, count: int, write: Callable[..., None]) -> dict[str, Any]:
    path = room / f"list.{kind}"
    with Store.open(room / "data") as store:
        write(path, count, _areas(store))
        desk = ListDesk(room / "data")
        choice = MappingChoice.of(desk.open(path).mapping)
        plan, plan_s, plan_mb = _measured(lambda: desk.plan(path, choice, sender=SENDER))
        counts = plan.counts()
        meanwhile = Meanwhile(store)
        done, apply_s, apply_mb = _measured(
            lambda: meanwhile.while_doing(lambda: _apply(store, plan)), own=True
        )
        plan.close()
        again, again_s, _ = _measured(lambda: desk.plan(path, choice, sender=SENDER))
        unchanged = again.counts()[Outcome.NEW] + again.counts()[Outcome.CHANGED] == 0
        again.close()
        return {
            "kind": kind,
            "rows": count,
            "plan_s": plan_s,
            "apply_s": apply_s,
            "all_s": round(plan_s + apply_s, 2),
            "again_s": again_s,
            "peer_s": (peer := _peer(path, kind)),
            "ratio": figures.ratio(round(plan_s + apply_s, 2), peer),
            "plan_mb": plan_mb,
            "apply_mb": apply_mb,
            "bookmark_s": round(max(meanwhile.waits, default=0.0), 3),
            "late_p95_ms": figures.percentile(meanwhile.late_ms, 95),
            "late_max_ms": round(max(meanwhile.late_ms, default=0.0), 1),
            "cancel_s": _cancel(desk, path, choice),
            "new": counts[Outcome.NEW] + counts[Outcome.DUPLICATE],
            "rejected": counts[Outcome.REJECTED],
            "numbers": done.numbered,
            "again_unchanged": unchanged,
        }


def _areas(store: Store) -> tuple[str, ...]:
    """Thanas side by side, over the places of the list; their names."""
    width = 0.2 / _THANAS
    areas = []
    for number in range(_THANAS):
        west = 77.98 + number * width
        corners = ((west, 27.8), (west + width, 27.8), (west + width, 28.0), (west, 28.0), (west, 27.8))
        areas.append(Area(f"t{number}", "thana", Name(f"थाना {number}", f"Thana {number}"), "", (corners,)))
    store.write(lambda db: put_areas(db, areas, store.seat)).result()
    return tuple(area.name.en for area in areas)


def _apply(store: Store, plan: Plan) -> Any:
    head = ChangeHead(ChangeKind.IMPORT, "benchmark", "bench", sender=SENDER)
    prepare(store, plan)
    return store.write(lambda db: apply(db, store.seat, plan, head, lambda *_: "")).result()


@dataclass(slots=True)
class Meanwhile:
    """What the console's other work feels: how long each short write waited (s), how late each tick was."""

    store: Store
    waits: list[float] = field(default_factory=list)
    late_ms: list[float] = field(default_factory=list)

    def while_doing(self, work: Callable[[], Any]) -> Any:
        """What `work` gives, done on another thread while this one ticks."""
        with _switching(), ThreadPoolExecutor(1) as pool:
            done, asked = pool.submit(work), list[Future[None]]()
            while not done.done():
                due = time.perf_counter() + _TICK_S
                time.sleep(_TICK_S)
                self.late_ms.append((time.perf_counter() - due) * 1000)
                asked.append(self._bookmark())
            wait(asked)
            return done.result()

    def _bookmark(self) -> Future[None]:
        asked = time.perf_counter()

        def written(_: Future[None]) -> None:
            self.waits.append(time.perf_counter() - asked)

        mark = len(self.late_ms)
        bookmark = self.store.write(lambda db: write_setting(db, "bench", mark), together=True)
        bookmark.add_done_callback(written)
        return bookmark


@contextmanager
def _switching() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _measured(work: Callable[[], Any], *, own: bool = False) -> tuple[Any, float, float]:
    """What `work` gives, its seconds, and the most MB of this process or of those it starts."""
    most, over = 0, threading.Event()

    def look() -> None:
        nonlocal most
        me = psutil.Process()
        while not over.wait(_LOOK_S):
            for each in [me] if own else me.children(recursive=True):
                try:
                    most = max(most, each.memory_info().rss)
                except psutil.Error:
                    continue

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    began = time.perf_counter()
    try:
        made = work()
        took = time.perf_counter() - began
    finally:
        over.set()
        watcher.join()
    return made, round(took, 2), round(most / 1e6, 1)


def _cancel(desk: ListDesk, path: Path, choice: MappingChoice) -> float | None:
    """Seconds from the wish to be rid of a plan to its end; None where it was done before."""
    wished: list[float] = []

    def progress(done: int, of: int) -> None:
        wished.append(time.perf_counter())

    try:
        desk.plan(path, choice, sender=SENDER, progress=progress, cancelled=lambda: bool(wished)).close()
    except PlanCancelled:
        return round(time.perf_counter() - wished[0], 2)
    return None


def _peer(path: Path, kind: str) -> float:
    began = time.perf_counter()
    if kind == "csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            for _ in csv.reader(file):
                pass
    else:
        book = load_workbook(path, read_only=True)
        for _ in book.worksheets[0].iter_rows(values_only=True):
            pass
        book.close()
    return round(time.perf_counter() - began, 2)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        print(json.dumps(run(Path(scratch)), indent=2))
