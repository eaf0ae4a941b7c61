"""Cameras that a source has no more: they are kept, and marked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set

from console.lists.catalogue_facts import Facts
from console.lists.plan_rows import Planned
from console.lists.standing import both
from console.lists.values import Field, Outcome


def gone_rows(facts: Facts, source: str, seen: Set[str]) -> Iterator[Planned]:
    """A row, below 0, for each camera of the source that it did not tell of and that is not gone already."""
    missing = (
        camera
        for camera in facts.cameras.values()
        if camera.source == source and camera.gone_utc is None and not camera.row and camera.id not in seen
    )
    for place, camera in enumerate(missing, 1):
        yield Planned(
            row=-place,
            outcome=Outcome.GONE,
            would=Outcome.GONE,
            name=both(camera.name_hi, camera.name_en),
            told=json.dumps({Field.NUMBER.value: camera.number}),
            search=f"{camera.number} {camera.name_hi} {camera.name_en}".casefold(),
            site=camera.site,
            camera=camera.id,
            has_camera=True,
        )
