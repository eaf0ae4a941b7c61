"""What a mark on the map stands for, in words: for the pointer that rests on it and for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.catalogue.values import Health
from console.map.camera_index import CameraIndex
from console.map.projection import View
from widgets.map.hits import Hit
from widgets.words import health_words

POINTED_AT_MOST = 64
_ORDER = (Health.LIVE, Health.STALLED, Health.DOWN, Health.UNKNOWN)


def mark_words(index: CameraIndex, view: View, hit: Hit, describe: Callable[[int], str] | None) -> str:
    """A camera as the caller describes it, with its health; a cluster in numbers."""
    if hit.cluster < 0:
        words = describe(int(index.points.rows[hit.position])) if describe else ""
        gone = index.gone is not None and bool(index.gone[hit.position])
        state = _gone_words() if gone else health_words(int(index.health[hit.position]))
        return f"{words}\n{state}".strip()
    clusters = index.clusters(view)
    counts, gone_count = clusters.health[hit.cluster], int(clusters.gone[hit.cluster])
    lines = [QCoreApplication.translate("MapWidget", "{count} cameras").format(count=int(counts.sum()))]
    lines += [f"{health_words(health)}: {counts[health]}" for health in _ORDER if counts[health]]
    if gone_count:
        lines.append(f"{_gone_words()}: {gone_count}")
    lines.append(
        QCoreApplication.translate("MapWidget", "Click: go nearer. Shift + click: show on the wall.")
    )
    return "\n".join(lines)


def picked_words(picked: int, count: int) -> str:
    """Of a cluster, how much belongs to the group on the wall."""
    words = QCoreApplication.translate("MapWidget", "In the wall's group: {picked} of {count}")
    return words.format(picked=picked, count=count)


def _gone_words() -> str:
    return QCoreApplication.translate("MapWidget", "Gone from its system")


def rows_under(index: CameraIndex, view: View, hit: Hit) -> list[int]:
    """The rows of the cameras that a mark stands for, in the order in which the wall would show them."""
    if hit.cluster < 0:
        return [int(index.points.rows[hit.position])]
    members = index.clusters(view).members(hit.cluster)
    return [int(row) for row in index.ordered(members)[:POINTED_AT_MOST]]
