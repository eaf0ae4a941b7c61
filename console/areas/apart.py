"""Reads a file of areas in a process of its own: a large file's JSON would hold up the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from console.areas.values import AreasProblem, AreasUnreadable, AreaTrouble, Feature
from console.catalogue.ring import Ring
from console.child.job import Cancelled, Message, ProcessLost, run


def read_apart(path: Path, cancelled: Callable[[], bool] = lambda: False) -> tuple[Feature, ...]:
    """As `read_areas`, on a worker. Raises AreasUnreadable, also where it was cancelled."""
    found = []
    try:
        for told in run("console.areas", {"do": "read", "path": str(path)}, cancelled):
            if told["is"] == "failed":
                raise AreasUnreadable(AreasProblem(told["why"]), told["detail"])
            if told["is"] == "area":
                found.append(_feature(told))
    except (Cancelled, ProcessLost) as error:
        raise AreasUnreadable(AreasProblem.NOT_READABLE) from error
    return tuple(found)


def _feature(told: Message) -> Feature:
    rings = tuple(Ring(ring) for ring in told["rings"])
    troubles = tuple(AreaTrouble(each) for each in told["troubles"])
    return Feature(told["place"], told["properties"], rings, troubles)
