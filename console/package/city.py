"""What the catalogue knows of an incident's cameras, as a package tells it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from console.catalogue.catalogue import Catalogue
from console.catalogue.values import Name
from console.evidence.values import NO_NAME, BookmarkedCamera, Incident
from console.package.facts import CameraFacts, Device


@dataclass(frozen=True, slots=True)
class CityFacts:
    """The city's name, and its cameras by their ids. `position` in those is of no meaning yet."""

    city: Name = NO_NAME
    cameras: Mapping[str, CameraFacts] | None = None


def city_facts(catalogue: Catalogue, incident: Incident) -> CityFacts:
    """What is to be told of an incident's cameras. Takes microseconds, on the catalogue's own thread."""
    city = next((area.name for area in catalogue.areas if area.kind == "city"), NO_NAME)
    found = {}
    for camera in incident.cameras:
        row = catalogue.row_now(camera.camera_id)
        if row is not None:
            found[camera.camera_id] = _facts(catalogue, row)
    return CityFacts(city, found)


def camera_facts(incident: Incident, city: CityFacts) -> tuple[CameraFacts, ...]:
    """An incident's cameras in their order, named as they were when they were bookmarked.

    One that has left the catalogue since is told with what the incident itself knows.
    """
    known = city.cameras or {}
    return tuple(
        _merged(position, camera, known.get(camera.camera_id))
        for position, camera in enumerate(incident.cameras)
    )


def _merged(position: int, camera: BookmarkedCamera, known: CameraFacts | None) -> CameraFacts:
    if known is None:
        return CameraFacts(position, camera.number, camera.name, camera.place, camera.thana, NO_NAME)
    return CameraFacts(
        position=position,
        number=camera.number,
        name=camera.name,
        place=camera.place if camera.place != NO_NAME else known.place,
        thana=camera.thana if camera.thana != NO_NAME else known.thana,
        category=known.category,
        lat=known.lat,
        lon=known.lon,
        heading=known.heading,
        owner=known.owner,
        device=known.device,
        recorder=known.recorder,
    )


def _facts(catalogue: Catalogue, row: int) -> CameraFacts:
    camera, site = catalogue.camera(row), catalogue.site_of(row)
    categories = {category.code: category.name for category in catalogue.categories}
    areas = {area.id: area.name for area in catalogue.areas}
    return CameraFacts(
        position=0,
        number=camera.number,
        name=camera.name,
        place=site.name,
        thana=areas.get(site.thana, NO_NAME),
        category=categories.get(site.category, NO_NAME),
        lat=_degrees(camera.lat),
        lon=_degrees(camera.lon),
        heading=camera.heading,
        owner=site.owner,
        device=Device("camera", camera.make, camera.model, camera.serial),
    )


def _degrees(value: float) -> float | None:
    return None if math.isnan(value) else value
