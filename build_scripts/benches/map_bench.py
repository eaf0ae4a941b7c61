"""How quickly the map answers with 1,000, 10,000 and 100,000 cameras.

Run it with `python -m build_scripts.benches.map_bench [--json]`. Each figure is the time from the call to the
painted picture, in milliseconds: median, 95th percentile and worst. The widget paints into an image, as it
does into a window without a GPU.
"""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Callable, Iterator
from json import dumps
from time import perf_counter, process_time, sleep, thread_time

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from console.catalogue.values import Area, Category, Name, Way
from console.map.projection import View
from widgets import theme
from widgets.map import MapWidget

SIZES = ((1280, 800), (1920, 1080))
COUNTS = (1_000, 10_000, 100_000)
LON, LAT = 78.08, 27.89
COLOURS = ("#e8b84a", "#5aa9e6", "#c780e8", "#e87a8a", "#e8884a", "#6ac0a8", "#8fa8c0", "#8fc06a")


def ring(
    lon: float, lat: float, wide: float, high: float, corners: int = 120
) -> tuple[tuple[float, float], ...]:
    """A rough circle of degrees."""
    turn = np.linspace(0.0, 2 * np.pi, corners + 1)
    far = 1 + 0.06 * np.sin(5 * turn) + 0.04 * np.cos(11 * turn)
    return tuple(
        zip(
            (lon + wide * far * np.cos(turn)).tolist(),
            (lat + high * far * np.sin(turn)).tolist(),
            strict=True,
        )
    )


def areas() -> list[Area]:
    """A city of 6 zones, 30 thanas and 90 wards."""
    found = [Area("city", "city", Name("नगर", "City"), "", (ring(LON, LAT, 0.12, 0.1),))]
    for kind, count, across, size in (
        ("zone", 6, 3, 0.036),
        ("thana", 30, 6, 0.019),
        ("ward", 90, 10, 0.011),
    ):
        for i in range(count):
            lon = LON + (i % across - (across - 1) / 2) * 0.2 / across
            lat = LAT + (i // across - (count / across - 1) / 2) * 0.17 * across / count
            name = Name(f"{kind} {i + 1}", f"{kind} {i + 1}")
            found.append(Area(f"{kind}{i}", kind, name, "city", (ring(lon, lat, size, size),)))
    return found


def ways() -> list[Way]:
    """200 roads of 60 points, a river and a railway."""
    random = np.random.default_rng(7)
    kinds = ["river", "rail"] + ["road"] * 200
    found = []
    for i, kind in enumerate(kinds):
        turn, off, along = random.uniform(0, np.pi), random.uniform(-0.09, 0.09), np.linspace(-0.12, 0.12, 60)
        x = LON + along * np.cos(turn) - off * np.sin(turn) + 0.003 * np.sin(along * 70 + i)
        y = LAT + along * np.sin(turn) + off * np.cos(turn)
        found.append(Way(f"way{i}", kind, Name("", ""), tuple(zip(x.tolist(), y.tolist(), strict=True))))
    return found


def city(count: int, width: int, height: int) -> tuple[MapWidget, np.ndarray]:
    """A map of so many cameras around a few hundred places, and its health array."""
    random = np.random.default_rng(count)
    places = random.normal(0, 1, (max(20, count // 150), 2))
    near = random.integers(0, len(places), count)
    lon = LON + places[near, 0] * 0.04 + random.normal(0, 0.004, count)
    lat = LAT + places[near, 1] * 0.033 + random.normal(0, 0.0035, count)
    category = random.integers(0, len(COLOURS), count).astype(np.uint8)
    health = random.choice([1, 2, 3, 0], count, p=[0.86, 0.03, 0.08, 0.03]).astype(np.uint8)
    widget = MapWidget()
    widget.resize(width, height)
    widget.set_areas(areas())
    widget.set_ways(ways())
    widget.set_categories([Category(c, "", Name(c, c), "mdi6.cctv", c) for c in COLOURS])
    heading = random.uniform(0, 360, count)
    widget.set_cameras(lat, lon, category, health, heading, np.arange(1, count + 1))
    return widget, health


def measure(
    steps: Iterator[None], paint: Callable[[], None], between: Callable[[], None]
) -> dict[str, float]:
    """Time each step together with its painting; `between` runs unmeasured after each.

    Beside the time on the clock stands the thread's own CPU time, which other programs disturb less.
    """
    times, used = [], []
    while True:
        began, cpu = perf_counter(), thread_time()
        if next(steps, StopIteration) is StopIteration:
            break
        paint()
        times.append((perf_counter() - began) * 1000)
        used.append((thread_time() - cpu) * 1000)
        between()
    figures = (*np.percentile(times, (50, 95, 100)), *np.percentile(used, (50, 95)))
    names = ("median", "p95", "max", "cpu_median", "cpu_p95")
    return {name: round(float(figure), 2) for name, figure in zip(names, figures, strict=True)}


def pans(widget: MapWidget) -> Iterator[None]:
    """Drag the ground about, 15 pixels a frame."""
    for i in range(240):
        widget.go(widget.view.panned(15 * math.cos(i / 40), 15 * math.sin(i / 40)))
        yield


def zooms(widget: MapWidget) -> Iterator[None]:
    """From 11 to 16 and back, a twelfth of a level a frame, about a point off the middle."""
    for i in range(120):
        level = 11 + 5 * (i if i < 60 else 120 - i) / 60
        widget.go(widget.view.zoomed(level, widget.width() * 0.55, widget.height() * 0.45))
        yield


def filters(widget: MapWidget) -> Iterator[None]:
    """One category after another, and pairs of them."""
    category, rows = widget.cameras.category, widget.cameras.points.rows
    for i in range(40):
        chosen = np.sort(rows[(category == i % 8) | (category == i // 8)])
        widget.set_visible(chosen if i % 10 else None)
        yield


def changes(widget: MapWidget, health: np.ndarray) -> Iterator[None]:
    """500 cameras change, as in a mass outage."""
    random = np.random.default_rng(3)
    for _ in range(40):
        rows = random.choice(len(health), min(500, len(health)), replace=False)
        health[rows] = random.integers(0, 4, len(rows))
        widget.health_changed(rows)
        yield


def lassos(widget: MapWidget) -> Iterator[None]:
    """A drawn line of 400 points around the middle of the city."""
    turn = np.linspace(0, 2 * np.pi, 400)
    far = 1 + 0.3 * np.sin(9 * turn)
    for i in range(30):
        x = widget.view.x + 1e-4 * (1 + i / 40) * far * np.cos(turn)
        y = widget.view.y + 1e-4 * far * np.sin(turn)
        widget.cameras.ordered(widget.cameras.in_ring(x, y))
        yield


def nearests(widget: MapWidget) -> Iterator[None]:
    """The 16 nearest to points all over the view."""
    for i in range(60):
        widget.cameras.nearest(*widget.view.world_point(20.0 * i, 12.0 * i), 16)
        yield


def idle_share(widget: MapWidget, app: QApplication) -> float:
    """CPU of one core, in percent, over a second in which nothing happens."""
    widget.show()
    for _ in range(50):
        app.processEvents()
        sleep(0.01)
    began, used = perf_counter(), process_time()
    while perf_counter() < began + 1.0:
        app.processEvents()
        sleep(0.05)
    return round(100 * (process_time() - used) / (perf_counter() - began), 2)


def figures(count: int, width: int, height: int, app: QApplication) -> dict[str, object]:
    """All measurements for one size of city and of widget."""
    began = perf_counter()
    widget, health = city(count, width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)

    def paint() -> None:
        widget.render(image, QPoint())

    def settle() -> None:
        widget.finish()
        paint()

    def nothing() -> None:
        app.processEvents()

    paint()
    loaded = (perf_counter() - began) * 1000
    home: View = widget.view
    middle = home.zoomed(12.5, width / 2, height / 2)
    found: dict[str, object] = {"cameras": count, "size": f"{width}x{height}", "load_ms": round(loaded)}
    work: list[tuple[str, View, Callable[[], Iterator[None]], Callable[[], None], Callable[[], None]]] = [
        ("pan", middle, lambda: pans(widget), paint, nothing),
        ("zoom", home, lambda: zooms(widget), paint, nothing),
        ("filter", home, lambda: filters(widget), paint, nothing),
        ("filter near", middle, lambda: filters(widget), paint, nothing),
        ("500 changes", home, lambda: changes(widget, health), paint, nothing),
        ("500 changes near", middle, lambda: changes(widget, health), paint, nothing),
        ("lasso", middle, lambda: lassos(widget), lambda: None, nothing),
        ("nearest 16", middle, lambda: nearests(widget), lambda: None, nothing),
    ]
    for name, view, steps, draw, between in work:
        widget.set_visible(None)
        widget.go(view)
        settle()
        found[name] = measure(steps(), draw, between)
    found["idle_cpu_percent"] = idle_share(widget, app)
    widget.close()
    widget.deleteLater()
    return found


def run(json: bool = False) -> list[dict[str, object]]:
    """Measure every size; print a table, or JSON."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.use(theme.DARK)
    results = [figures(count, *size, app) for size in SIZES for count in COUNTS]
    if json:
        print(dumps({"map": results}))
        return results
    for result in results:
        print(f"\n{result['cameras']:,} cameras at {result['size']}, loaded in {result['load_ms']} ms")
        for name, value in result.items():
            if isinstance(value, dict):
                print(f"  {name:18}" + "".join(f"{key} {figure:7.2f}   " for key, figure in value.items()))
        print(f"  idle CPU {result['idle_cpu_percent']} %")
    return results


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    run(parser.parse_args().json)
