"""The cameras that the ledger is asked about: under every identifier they had, and what they were called."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

from console.catalogue.change_history import name_of
from console.catalogue.merged import merged_cameras
from console.catalogue.values import Name
from console.watch.attention_values import Line, Watched

# A camera's name and its number; of one that is gone, the last it had.
Called = tuple[Name, int]


@dataclass(frozen=True, slots=True)
class WatchedCameras:
    """Who watched some cameras, in the order of time; `called` has the names of those that were shown.

    `lines` are the ledger's own of that time: some of them cast doubt on the answer.
    """

    watched: tuple[Watched, ...] = ()
    called: Mapping[str, Called] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()


def every_identifier(db: Database, cameras: Collection[str]) -> frozenset[str]:
    """`cameras` with all that were merged into the same ones: a screen showed each under its own entry."""
    kept = merged_cameras(db)
    wanted = {_kept(camera, kept) for camera in cameras}
    return frozenset(cameras) | wanted | {gone for gone in kept if _kept(gone, kept) in wanted}


def called(db: Database, cameras: Collection[str]) -> Mapping[str, Called]:
    """What cameras are called, those that are gone as they last were; without those nobody knows."""
    if "change_rows" not in db.table_names():
        # A store that an older console made, and that is only read: it could not remove a camera.
        return {}
    found = {camera: name_of(db, "cameras", camera) for camera in cameras}
    return {camera: each for camera, each in found.items() if each[1] > 0 or each[0] != Name("", "")}


def _kept(camera: str, merged: Mapping[str, str]) -> str:
    """The one that a camera was merged into, over as many merges as there were."""
    passed = {camera}
    while (kept := merged.get(camera)) is not None and kept not in passed:
        passed.add(kept)
        camera = kept
    return camera
