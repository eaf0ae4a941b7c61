"""How quickly the map answers with 1,000, 10,000 and 100,000 cameras, beside a QGraphicsView.

Run it with `python -m build_scripts.benches.map_bench [--json]`. Each figure is the time from the call to the
painted picture, in milliseconds. The widgets paint into an image, as they do into a window without a GPU.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, process_time, thread_time
from typing import Any

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from build_scripts.benches import figures, machine, map_city
from build_scripts.benches.map_city import Do, Shown
from build_scripts.benches.map_peer import GraphicsMap
from console.map.projection import View
from widgets import theme
from widgets.map import MapWidget

SIZE = (1920, 1080)
COUNTS = (1_000, 10_000, 100_000)
PEER = "QGraphicsView"
IDLE_S = 3.0
STORM_S = 6.0
SETTLE_S = 1.0
STORM_PER_S = 400
AIMS = {
    "pan": 8.0,
    "zoom": 8.0,
    "category filter": 10.0,
    "500 status changes": 5.0,
    "lasso": 5.0,
    "nearest 16": 1.0,
}
IDLE_AIM = 0.5  # percent of a core: what the measuring itself costs


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is done again and again from one view; `peer`: Qt's own map does it as well."""

    name: str
    near: bool
    steps: Callable[[Shown, np.ndarray], list[Do]]
    painted: bool = True
    peer: bool = True


ACTIONS = (
    Action("pan", True, lambda shown, _: map_city.pans(shown)),
    Action("zoom", False, lambda shown, _: map_city.zooms(shown)),
    Action("category filter", False, lambda shown, _: map_city.filters(shown)),
    Action("500 status changes", False, map_city.changes),
    Action("lasso", True, lambda shown, _: map_city.lassos(shown), painted=False, peer=False),
    Action("nearest 16", True, lambda shown, _: map_city.nearests(shown), painted=False, peer=False),
    Action("radius", True, lambda shown, _: map_city.circles(shown), painted=False, peer=False),
    Action("along a route", True, lambda shown, _: map_city.routes(shown), painted=False, peer=False),
)


def measure(
    steps: list[Do], paint: Callable[[], None], between: Callable[[], None]
) -> dict[str, float | None]:
    """Time each step together with its painting; `between` runs unmeasured after each.

    Beside the time on the clock stands the thread's own CPU time, which other programs disturb less.
    """
    times, used = [], []
    for do in steps:
        began, cpu = perf_counter(), thread_time()
        do()
        paint()
        times.append((perf_counter() - began) * 1000)
        used.append((thread_time() - cpu) * 1000)
        between()
    return {
        "median ms": figures.percentile(times, 50),
        "p95 ms": figures.percentile(times, 95),
        "max ms": max(times),
        "CPU p95 ms": figures.percentile(used, 95),
    }


def run(counts: tuple[int, ...] = COUNTS) -> dict[str, Any]:
    """All sizes of city, our map and the peer in turn."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.use(theme.DARK)
    rows: list[dict[str, Any]] = []
    for count in counts:
        rows += _rows_of(count, app)
    return figures.result("map", rows, _aims(rows), [_NOTE])


_NOTE = (
    f"Peer: {PEER} of the same Qt, with the same clusters and pictures, areas and roads as items; it has no "
    "names. CPU: of the painting thread. Idle and storm: percent of a core."
)


def _rows_of(count: int, app: QApplication) -> list[dict[str, Any]]:
    began = perf_counter()
    ours, health = map_city.city(count, *SIZE)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)

    def paint() -> None:
        ours.render(image, QPoint())

    paint()
    loaded = (perf_counter() - began) * 1000
    home = ours.view
    peer = GraphicsMap(ours, health.copy())
    rows: list[dict[str, Any]] = [{"cameras": count, "what": "load", "median ms": loaded}]
    for action in ACTIONS:
        view = home.zoomed(12.5, SIZE[0] / 2, SIZE[1] / 2) if action.near else home
        row: dict[str, Any] = {"cameras": count, "what": action.name}
        _settle(ours, view, paint)
        nothing: Callable[[], None] = lambda: None  # noqa: E731
        row |= measure(action.steps(ours, health), paint if action.painted else nothing, app.processEvents)
        if action.peer:
            peer.set_visible(None)
            peer.go(view)
            peer.paint_into(image)
            theirs = measure(
                action.steps(peer, peer.health), lambda: peer.paint_into(image), app.processEvents
            )
            row[f"{PEER} p95 ms"] = theirs["p95 ms"]
            row["ratio"] = figures.ratio(row["p95 ms"], theirs["p95 ms"])
        rows.append(row)
    storm = _storm(ours, health, home, app)
    _busy_share(ours, SETTLE_S)
    rows += [
        {"cameras": count, "what": f"{STORM_PER_S} changes a second", **storm},
        {"cameras": count, "what": "idle", "CPU %": _busy_share(ours, IDLE_S)},
    ]
    for widget in (ours, peer):
        widget.close()
        widget.deleteLater()
    return rows


def _settle(shown: MapWidget, view: View, paint: Callable[[], None]) -> None:
    shown.set_visible(None)
    shown.go(view)
    shown.finish()
    paint()


def _storm(shown: MapWidget, health: np.ndarray, view: View, app: QApplication) -> dict[str, float]:
    """A mass outage for some seconds in a window that is shown: CPU of the process."""
    shown.show()
    shown.go(view)
    _busy_share(shown, 0.5)
    random = np.random.default_rng(5)

    def change() -> None:
        rows = random.integers(0, len(health), STORM_PER_S // 20)
        health[rows] = random.integers(0, 4, len(rows))
        shown.health_changed(rows)

    timer = QTimer()
    timer.timeout.connect(change)
    timer.start(50)
    share = _busy_share(shown, STORM_S)
    timer.stop()
    return {"CPU %": share}


def _busy_share(shown: MapWidget, seconds: float) -> float:
    """CPU of one core, in percent, while the window is left to itself."""
    shown.show()
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    began, used = perf_counter(), process_time()
    loop.exec()
    return round(100 * (process_time() - used) / (perf_counter() - began), 2)


def _aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    most = max(row["cameras"] for row in rows)
    large = {row["what"]: row for row in rows if row["cameras"] == most}
    aims = [
        figures.at_most(f"{name}, {most:,} cameras: p95 ms", large[name]["p95 ms"], limit)
        for name, limit in AIMS.items()
    ]
    return [*aims, figures.at_most("idle: CPU %", large["idle"]["CPU %"], IDLE_AIM)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--cameras", type=int, nargs="+", default=COUNTS)
    given = parser.parse_args()
    measured = run(tuple(given.cameras)) | {"machine": machine.describe()}
    print(json.dumps(measured, indent=2) if given.json else figures.readable(measured))
