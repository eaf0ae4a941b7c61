"""What the catalogue knows of an incident's cameras, as a package tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from console.catalogue.catalogue import Catalogue
from console.catalogue.values import Name
from console.evidence.as_listed import as_listed
from console.evidence.camera_then import CameraThen, differences
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
    """An incident's cameras in their order, as they were named and known when they came to it.

    What was not kept then is told as the catalogue has it now; of one that has left the catalogue since,
    only what the incident itself knows.
    """
    today = city.cameras or {}
    return tuple(
        _merged(position, camera, today.get(camera.camera_id))
        for position, camera in enumerate(incident.cameras)
    )


def _merged(position: int, camera: BookmarkedCamera, today: CameraFacts | None) -> CameraFacts:
    """The device of today may be another one than that which saw the incident, so what was kept prevails."""
    facts = CameraFacts(
        position=position,
        number=camera.number,
        name=camera.name,
        place=camera.place if camera.place != NO_NAME or today is None else today.place,
        thana=camera.thana if camera.thana != NO_NAME or today is None else today.thana,
        category=NO_NAME,
        listed=today is not None,
    )
    then = camera.then
    if then is not None:
        changed = () if today is None else tuple(differences(then, _as_then(today)))
        return replace(_known(facts, then), kept_utc=then.at_utc, changed=changed)
    if today is not None:
        return replace(_known(facts, _as_then(today)), device=today.device, recorder=today.recorder)
    return facts


def _known(facts: CameraFacts, then: CameraThen) -> CameraFacts:
    return replace(
        facts,
        category=then.category,
        lat=then.lat,
        lon=then.lon,
        heading=then.heading,
        owner=then.owner,
        device=Device("camera", then.make, then.model, then.serial),
    )


def _as_then(facts: CameraFacts) -> CameraThen:
    device = facts.device
    place = (facts.category, facts.lat, facts.lon, facts.heading, facts.owner)
    return CameraThen(0.0, *place, device.make, device.model, device.serial)


def _facts(catalogue: Catalogue, row: int) -> CameraFacts:
    camera, site = catalogue.camera(row), catalogue.site_of(row)
    areas = {area.id: area.name for area in catalogue.areas}
    bare = CameraFacts(0, camera.number, camera.name, site.name, areas.get(site.thana, NO_NAME), NO_NAME)
    return _known(bare, as_listed(catalogue, row, 0.0))
