"""What a sender has no more: cameras of a source are marked, rows of an office's list wait for a person."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from typing import TypeVar

from console.lists.catalogue_facts import Facts
from console.lists.compare import Change
from console.lists.earlier import Earlier
from console.lists.plan_file import NOW
from console.lists.plan_rows import Planned
from console.lists.standing import CameraNow, SiteNow, both
from console.lists.values import Field, Outcome

Thing = TypeVar("Thing", SiteNow, CameraNow)


def gone_rows(facts: Facts, source: str, seen: Set[str]) -> Iterator[Planned]:
    """A row, below 0, for each camera of the source that it did not tell of and that is not gone already."""
    missing = (
        camera
        for camera in facts.cameras.values()
        if camera.source == source and camera.gone_utc is None and not camera.row and camera.id not in seen
    )
    for place, camera in enumerate(missing, 1):
        site, called = facts.sites[camera.site], both(camera.name_hi, camera.name_en)
        told: dict[Field, str | int] = {Field.NUMBER: camera.number}
        told |= {Field.CATEGORY: site.category, Field.THANA: site.thana}
        told |= {Field.CAMERA_NAME_HI: camera.name_hi, Field.CAMERA_NAME_EN: camera.name_en}
        told |= {Field.MAIN_URL: camera.main_url, Field.SUB_URL: camera.sub_url}
        yield Planned(
            row=-place,
            outcome=Outcome.GONE,
            would=Outcome.GONE,
            name=site.name or called,
            told=_json(told),
            search=f"{camera.number} {camera.name_hi} {camera.name_en} {site.name}".casefold(),
            changes=[_mark("c")],
            site=camera.site,
            camera=camera.id,
            has_camera=True,
        )


def missing_rows(facts: Facts, earlier: Earlier, seen: Set[str]) -> Iterator[Planned]:
    """A row, below 0, for each camera and each site without one that the sender's earlier lists brought and
    this one lacks, unless it is marked so already. It may lack them because it is only a part.

    `seen` are sites and cameras that the list tells of. A camera that a source has is that source's to tell.
    """
    lacking = earlier.brought.keys() - seen
    cameras = [camera for camera in _standing(facts.cameras, lacking) if not camera.source]
    cameras.sort(key=lambda camera: camera.number)
    at = {camera.site for camera in cameras}
    sites = [site for site in _standing(facts.sites, lacking) if site.id not in at]
    sites.sort(key=lambda site: site.id)
    missing: list[tuple[SiteNow, CameraNow | None]] = [(facts.sites[each.site], each) for each in cameras]
    missing += [(site, None) for site in sites]
    for place, (site, camera) in enumerate(missing, 1):
        yield _missing(-place, site, camera, earlier, seen)


def _standing(things: Mapping[str, Thing], keys: Set[str]) -> Iterator[Thing]:
    """Those that the catalogue has and that are not marked as gone."""
    found = (things[key] for key in keys if key in things)
    return (thing for thing in found if not thing.row and thing.gone_utc is None)


def _missing(row: int, site: SiteNow, camera: CameraNow | None, earlier: Earlier, seen: Set[str]) -> Planned:
    """The site is marked with its first camera: it is missing whichever of them are."""
    whole = site.id in earlier.brought and site.id not in seen and site.gone_utc is None
    told: dict[Field, str | int] = {Field.CATEGORY: site.category, Field.THANA: site.thana}
    told |= {
        Field.NAME_HI: site.name_hi,
        Field.NAME_EN: site.name_en,
        Field.CODE: site.code,
        Field.ADDRESS: site.address,
        Field.PHONE: site.phone,
        Field.OWNER: site.owner,
    }
    if camera is not None:
        told[Field.NUMBER] = camera.number
        if (camera.name_hi, camera.name_en) != (site.name_hi, site.name_en):
            told |= {Field.CAMERA_NAME_HI: camera.name_hi, Field.CAMERA_NAME_EN: camera.name_en}
    words = [site.name, *(str(told.get(each) or "") for each in (Field.NUMBER, Field.CODE, Field.PHONE))]
    if camera is not None:
        words += [camera.name_hi, camera.name_en]
    last = camera.id if camera is not None else site.id
    return Planned(
        row=row,
        outcome=Outcome.MISSING,
        would=Outcome.MISSING,
        name=site.name,
        told=_json(told),
        search=" ".join(words).casefold(),
        withheld=[_mark("c")] * (camera is not None) + [_mark("s")] * whole,
        site=site.id,
        camera=camera.id if camera is not None else "",
        has_camera=camera is not None,
        past=earlier.lists[earlier.brought[last]],
    )


def _json(told: Mapping[Field, str | int]) -> str:
    return json.dumps({field.value: value for field, value in told.items() if value}, ensure_ascii=False)


def _mark(kind: str) -> Change:
    return (kind, "gone_utc", "", None, NOW)
