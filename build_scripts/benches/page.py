"""Paging through 20 pages of 16 cameras: how long until the last picture of each is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures, processes
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from build_scripts.benches.switch import row_of
from tests.rig.farm import Farm

LAST_PICTURE_S = 0.25
TILES, PAGES = 16, 20
FIRST_S, EVERY_S = 12.0, 3.0
# The sessions that the warm pool may hold besides those on the wall, and what the recent ones linger.
BUDGET_SESSIONS = 96


def script(pages: int = PAGES) -> list[dict[str, Any]]:
    """One page after the other, at the pace of somebody who looks at each."""
    return [{"at": FIRST_S + EVERY_S * turn, "do": "page", "step": 1} for turn in range(pages - 1)]


def run(folder: Path, *, pages: int = PAGES) -> dict[str, Any]:
    """Page through cameras that nobody has looked at before."""
    steps = script(pages)
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, TILES * pages)
        with Console(
            display, urls=[camera.url for camera in watched], layout=str(TILES), script=steps
        ) as console:
            console.run_until(steps[-1]["at"] + 1)
            sessions = sum(camera.stats().sessions for camera in watched)
            console.run_until(steps[-1]["at"] + 4)
            pss, _ = processes.memory([console.pid])
            stats = console.finish()
    rows = [{"page": turn + 2, **row_of(switch)} for turn, switch in enumerate(stats["switches"])]
    for row in rows:
        row.pop("pictures_s")
    notes = [
        f"{pages} pages of {TILES} cameras each, a page turned every {EVERY_S:g} s; no page was seen before",
        f"sessions held at the end: {sessions} (of them {TILES} on the wall); memory then {pss:.0f} MB (PSS)",
        f"GUI loop late by p99 {stats['loop_ms']['p99']} ms, worst {stats['loop_ms']['max']} ms",
    ]
    return figures.result("page", rows, aims(rows, sessions), notes, sessions=sessions)


def aims(rows: list[dict[str, Any]], sessions: int) -> list[figures.Aim]:
    """The 95th percentile over the pages; not met when one never became complete."""
    complete = [row["all_s"] for row in rows if row["all_s"] is not None]
    value = figures.percentile(complete, 95)
    whole = bool(rows) and len(complete) == len(rows)
    name = f"last of {TILES} pictures, p95, s ({len(complete)} of {len(rows)} pages complete)"
    met = whole and value is not None and value <= LAST_PICTURE_S
    return [
        figures.Aim(name, value, f"<= {LAST_PICTURE_S:g}", met),
        figures.at_most("sessions held", float(sessions), TILES + BUDGET_SESSIONS),
    ]
