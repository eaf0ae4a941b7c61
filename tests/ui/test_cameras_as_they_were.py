"""A camera that is replaced, moved or gone later is exported as it was when its incident was bookmarked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from console.catalogue.load import from_values
from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.evidence import reading
from console.evidence.values import Incident
from console.package.city import camera_facts, city_facts
from console.package.facts import CameraFacts, Device
from ui.assembly import Services
from ui.wall_control import WallControl
from widgets.wall.grid import WallGrid

SITE = Site("s", Name("", "Market"), "bank", Ownership.PRIVATE, 27.88, 78.08, owner="R. Gupta")
CAMERA = Camera(
    *("c", 42, Name("", "Gate"), "s", Placement.ENTRY, 27.881, 78.082),
    heading=90.0,
    make="Hikvision",
    model="DS-1",
    serial="SAW-IT",
)
MOVED = replace(CAMERA, lat=27.5, serial="NEVER-SAW-IT", heading=180.0)


@pytest.fixture
def control(services: Services, qtbot: QtBot) -> Iterator[WallControl]:
    grid = WallGrid()
    qtbot.addWidget(grid)
    live = services.open_wall()
    services.catalogue.become(from_values([SITE], [CAMERA]))
    made = WallControl(services, live, grid, "en")
    yield made
    made.stop()
    services.close_wall(live)


def told_of(services: Services, incident: Incident) -> CameraFacts:
    """What a package would tell of the incident's only camera, the incident read from the disk."""
    services.store.write(lambda _: None).result(10)
    stored = services.store.read(lambda db: reading.load(db, incident.id))
    (facts,) = camera_facts(stored, city_facts(services.catalogue, stored))
    return facts


def test_a_camera_replaced_since_keeps_the_serial_that_saw_the_incident(
    services: Services, control: WallControl
) -> None:
    made = services.incidents.bookmark([control.bookmarked(0)], operator="Asha")
    services.catalogue.become(from_values([replace(SITE, owner="S. Khan")], [MOVED]))
    told = told_of(services, made)
    assert told.device == Device("camera", "Hikvision", "DS-1", "SAW-IT")
    assert (told.lat, told.lon, told.heading, told.owner) == (27.881, 78.082, 90.0, "R. Gupta")
    assert told.changed == ("lat", "heading", "owner", "serial")
    assert told.kept_utc is not None
    assert abs(told.kept_utc - made.made_utc) < 5
    services.catalogue.become(from_values([SITE], [CAMERA]))
    assert told_of(services, made).changed == (), "what was done to the list was undone"


def test_a_camera_withdrawn_since_keeps_its_device(services: Services, control: WallControl) -> None:
    made = services.incidents.bookmark([control.bookmarked(0)], operator="Asha")
    services.catalogue.become(from_values([SITE], []))
    told = told_of(services, made)
    assert (told.device.serial, told.lat, told.owner) == ("SAW-IT", 27.881, "R. Gupta")
    assert not told.listed


def test_a_camera_that_is_added_later_is_kept_as_it_is_then(services: Services, control: WallControl) -> None:
    other = replace(CAMERA, id="d", number=43, serial="FIRST")
    services.catalogue.become(from_values([SITE], [CAMERA, other]))
    made = services.incidents.bookmark([control.bookmarked(0)], operator="Asha")
    services.catalogue.become(from_values([SITE], [CAMERA, replace(other, serial="SECOND")]))
    services.incidents.add_cameras(made.id, [control.bookmarked(1)], operator="Asha")
    services.catalogue.become(from_values([SITE], [MOVED, replace(other, serial="THIRD")]))
    services.store.write(lambda _: None).result(10)
    stored = services.store.read(lambda db: reading.load(db, made.id))
    told = camera_facts(stored, city_facts(services.catalogue, stored))
    assert [each.device.serial for each in told] == ["SAW-IT", "SECOND"]


def test_an_older_incident_has_the_list_of_today_and_says_so(
    services: Services, control: WallControl
) -> None:
    bare = replace(control.bookmarked(0), then=None)
    made = services.incidents.bookmark([bare], operator="Asha")
    services.catalogue.become(from_values([SITE], [MOVED]))
    told = told_of(services, made)
    assert (told.device.serial, told.lat, told.owner) == ("NEVER-SAW-IT", 27.5, "R. Gupta")
    assert (told.kept_utc, told.listed, told.changed) == (None, True, ())
    services.catalogue.become(from_values([SITE], []))
    gone = told_of(services, made)
    assert (gone.known, gone.listed) == (False, False)
