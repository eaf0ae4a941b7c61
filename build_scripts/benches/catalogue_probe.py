"""Measures one city in a process of its own: `python -m build_scripts.benches.catalogue_probe DATA WHAT`.

WHAT is `load` (the catalogue alone, and every question to it), `window` (the real window without cameras,
until it has been painted), or `finder` (the same window, then filters and texts as an operator gives them).
Prints one JSON object. Nothing is sent to any camera: the helper processes are not started.
"""

# ruff: noqa: E402 - the clock starts before anything of the console is imported

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

BEGAN = time.perf_counter()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil

from console.catalogue.catalogue import Catalogue
from console.catalogue.filter import Filter
from console.catalogue.load import load
from console.catalogue.values import Health, Ownership
from console.store.store import Store

SIZE = (1920, 1080)
# As they are typed, letter by letter; with each, the last one counts the most hits there are.
TYPED = (
    "gyan jyoti",
    "ज्ञान ज्योति",
    "bank",
    "100123",
    "9000",
    "neem gate",
    "phool bagh",
    "saasni",
    "ramesh 42",
)
FILTERS = 40


def typed() -> Iterator[str]:
    """Every text that stands in the box while those are typed."""
    for text in TYPED:
        for end in range(1, len(text) + 1):
            yield text[:end]


def filters(catalogue: Catalogue) -> Iterator[Filter]:
    """Combinations of category, area, ownership, health and text, the same each time."""
    codes = [category.code for category in catalogue.categories]
    texts = ["", "gyan", "बैंक", "", "neem", "1002", "", "owner"]
    for n in range(FILTERS):
        yield Filter(
            frozenset(codes[n % 7 : n % 7 + n % 4]),
            frozenset(range(2 + n % 5, 2 + n % 5 + n % 3)),
            (None, Ownership.PUBLIC, Ownership.PRIVATE)[n % 3],
            frozenset([Health.DOWN, Health.LIVE][: n % 3]),
            texts[n % len(texts)],
        )


def milliseconds(do: Callable[[], object]) -> float:
    """How long that took."""
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1000


def ask(catalogue: Catalogue, wanted: Filter) -> None:
    """What the console asks for one filter: rows, their rank, and the counts beside every choice."""
    catalogue.best_first(catalogue.find(wanted), wanted.text)
    catalogue.facets(wanted)


def spread_health(catalogue: Catalogue) -> None:
    """Most cameras live, some down, some unknown, as in a city at work."""
    import numpy as np

    values = np.array([1] * 16 + [2, 3, 3, 0], dtype=np.uint8)
    catalogue.set_health(np.arange(catalogue.count, dtype=np.int32), np.resize(values, catalogue.count))


def load_figures(folder: Path) -> dict[str, Any]:
    """Load time and memory, and how long each question takes, in milliseconds."""
    with Store.open(folder) as store:
        own = psutil.Process()
        before = own.memory_full_info().uss
        began = time.perf_counter()
        catalogue = load(store)
        seconds = time.perf_counter() - began
        mb = (own.memory_full_info().uss - before) / 1e6
        spread_health(catalogue)
        hits = [
            milliseconds(lambda t=text: catalogue.best_first(catalogue.find(Filter(text=t)), t))
            for text in typed()
        ]
        asked = [milliseconds(lambda w=wanted: ask(catalogue, w)) for wanted in filters(catalogue)]
    return {"load_s": seconds, "mb": mb, "typed_ms": hits, "asked_ms": asked}


def window_figures(folder: Path, *, questions: bool) -> dict[str, Any]:
    """From the start of this process to the painted window; then, if wanted, filters until all is painted."""
    from PySide6.QtWidgets import QApplication

    from ui.assembly import Services
    from ui.language import Language
    from ui.main_window import MainWindow
    from ui.options import read_options
    from widgets import theme

    app = QApplication([])
    theme.use(theme.DARK)
    language = Language(app)
    language.use("en")
    options = replace(read_options(["--data", str(folder)]), size=SIZE)
    services = Services(options, Store.open(folder), lambda call: call())
    window = MainWindow(services, language)
    try:
        window.resize(*SIZE)
        window.appear()
        window.begin()
        app.processEvents()
        found: dict[str, Any] = {
            "window_s": time.perf_counter() - BEGAN,
            "mb": psutil.Process().memory_full_info().uss / 1e6,
        }
        if questions:
            found["shown_ms"] = _shown(app, window)
    finally:
        window.close()
        services.close()
    return found


def _shown(app: Any, window: Any) -> list[float]:
    """Each filter and text, from the wish to the painted tree, list, map and counts."""
    catalogue = window.services.catalogue
    spread_health(catalogue)
    finder = window.live_page.finder
    wishes = [*filters(catalogue), *(Filter(text=text) for text in list(typed())[::3])]

    def show(wanted: Filter) -> None:
        finder.set_filter(wanted)
        window.control.set_filter(wanted)
        app.processEvents()  # counts, list, map and wall are painted in here

    show(Filter())
    return [milliseconds(lambda w=wanted: show(w)) for wanted in wishes]


def main() -> None:
    """Measure what was asked for, and print it."""
    folder, what = Path(sys.argv[1]), sys.argv[2]
    found = load_figures(folder) if what == "load" else window_figures(folder, questions=what == "finder")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
