"""What is under a place on the map, and the order in which the keyboard visits what is there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from console.map.camera_index import CameraIndex, Marks
from console.map.points import Positions
from console.map.projection import MAX_ZOOM, TILE, Floats, View
from widgets.map.camera_painter import mark_radii
from widgets.map.spider import Spider

# Members no further apart than this at the deepest zoom are at one place: zooming cannot part them.
_ONE_PLACE_PX = 30.0
_SLACK_PX = 3.0
_READING_LINE_PX = 60.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A camera (`cluster` -1) or a cluster; `position` is the camera's, or the cluster's first member's."""

    position: int
    cluster: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class SiteMarks:
    """Marks of sites without a camera: widget pixels, a site of each, and the one that is reached (or -1)."""

    x: Floats
    y: Floats
    site: NDArray[np.int32]
    here: int = -1


NO_SITES = SiteMarks(np.zeros(0), np.zeros(0), np.zeros(0, dtype=np.int32))


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the keyboard is: at a mark's first camera (its position) or at a site without one; or nowhere."""

    position: int = -1
    site: int = -1


def hit_at(index: CameraIndex, view: View, spider: Spider | None, px: float, py: float) -> Hit | None:
    """What is drawn at a widget pixel."""
    if spider is not None:
        position = spider.at(view, px, py)
        if position >= 0:
            return Hit(position)
    clusters, marks = index.clusters(view), index.marks(view)
    if not len(marks.index):
        return None
    radius = mark_radii(clusters, marks)
    beyond = np.hypot(marks.x - px, marks.y - py) - radius
    nearest = int(np.argmin(beyond))
    return hit_of(index, view, int(marks.index[nearest])) if beyond[nearest] <= _SLACK_PX else None


def hit_of(index: CameraIndex, view: View, cluster: int) -> Hit:
    """A cluster, or its camera where it has only one."""
    clusters = index.clusters(view)
    first = int(clusters.positions[np.argmax(clusters.label == cluster)])
    return Hit(first, -1 if clusters.count[cluster] == 1 else cluster)


def at_one_place(index: CameraIndex, members: Positions) -> bool:
    """Whether no zoom parts these cameras."""
    apart = max(float(np.ptp(index.points.x[members])), float(np.ptp(index.points.y[members])))
    return bool(apart * TILE * 2.0**MAX_ZOOM <= _ONE_PLACE_PX)


def next_stop(index: CameraIndex, view: View, position: int, step: int, sites: SiteMarks = NO_SITES) -> Stop:
    """The next (`step` 1) or former (-1) mark in view, as one reads, be it of cameras or of sites."""
    clusters, marks = index.clusters(view), _wholly_in_view(index, view)
    cameras = len(marks.index)
    x, y = np.concatenate((marks.x, sites.x)), np.concatenate((marks.y, sites.y))
    order = np.lexsort((x, y // _READING_LINE_PX))
    here = cameras + sites.here if sites.here >= 0 else -1
    if position >= 0:
        at_label = np.flatnonzero(marks.index == int(clusters.labels_of(np.array([position]))[0]))
        here = int(at_label[0]) if len(at_label) else -1
    found = np.flatnonzero(order == here)
    at = int(found[0]) + step if len(found) else (0 if step > 0 else len(order) - 1)
    if not 0 <= at < len(order):
        return Stop()
    mark = int(order[at])
    if mark >= cameras:
        return Stop(site=int(sites.site[mark - cameras]))
    return Stop(int(clusters.positions[np.argmax(clusters.label == marks.index[mark])]))


def _wholly_in_view(index: CameraIndex, view: View) -> Marks:
    return index.marks(view, beyond=-4.0)
