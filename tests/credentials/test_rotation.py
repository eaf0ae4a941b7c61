"""Changing a password is one edit: what opens streams and asks for recordings has the new one at once."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from console.catalogue.catalogue import Catalogue
from console.catalogue.load import from_values, load
from console.credentials.credentials import Credentials
from console.live.shown import Shown
from console.relay.values import Reason
from console.sources.http import Login
from console.sources.registry import ask
from console.sources.values import Source
from console.store.catalogue_tables import put_cameras, put_sites
from console.store.store import Store
from console.wall.tile import TileKind
from tests.credentials.room import SITE, camera, opened, put_camera
from tests.live.conftest import Desk, live  # noqa: F401 - a fixture
from tests.rig.onvif_device import OnvifDevice
from tests.rig.onvif_makeup import Makeup
from ui.city import Addresses


def addresses(catalogue: Catalogue, credentials: Credentials | None) -> Addresses:
    return Addresses(catalogue, credentials=credentials)


def test_streams_and_recordings_have_the_login_that_their_camera_names(store: Store):
    credentials = opened(store)
    credentials.put("nvr", Login("op", "old"))
    put_camera(store, 1, "nvr")
    put_camera(store, 2, "")
    put_camera(store, 3, "unknown")
    city = addresses(load(store), credentials)
    said = [(spec.user, spec.password) for spec in (city.streams(row)[0] for row in range(3))]
    assert said == [("op", "old"), ("", ""), ("", "")]
    assert city.recordings("camera-1") == ("", Login("op", "old"))
    credentials.put("nvr", Login("op", "new"))
    assert city.streams(0)[0].password == "new"
    assert city.recordings("camera-1") == ("", Login("op", "new"))
    credentials.rename("nvr", "Gandhi Park")
    assert city.streams(0)[0].password == "new"


def test_without_a_store_of_logins_there_is_none(store: Store):
    put_camera(store, 1, "nvr")
    assert addresses(load(store), None).streams(0)[0].password == ""
    bare = Addresses(from_values([SITE], [camera(1, "k")]), {"k": ("a", "b")})
    assert bare.streams(0)[0].password == "b"


@pytest.mark.slow
def test_from_a_recorder_on_the_network_to_its_picture_with_a_password_that_changes(
    store: Store,
    live: Desk,  # noqa: F811 - the fixture
    farm,
    clips,
):
    """A recorder over ONVIF, its stream over RTSP: refused with the old login, live soon after the edit."""
    password = "p@ss:w/rd 2"
    behind = farm.add("channel", clips.h264, auth="digest", user="op", password=password)
    parts = urlsplit(behind.url)
    # The recorder tells an address that only it can reach, with a login in it.
    said = f"rtsp://op:elsewhere@10.255.0.1:{parts.port}{parts.path}"
    credentials = opened(store)
    credentials.put("recorder", Login("op", "forgotten"))
    with OnvifDevice(user="op", password="onvif", makeup=Makeup(sources=1, url=lambda _: said)) as device:
        (found,) = ask(Source("s", "s", "onvif", device.base, "recorder"), Login("op", "onvif")).cameras
    assert found.sub_url == behind.url
    made = replace(camera(1, found.credential), sub_url=found.sub_url)
    store.write(lambda db: (put_sites(db, [SITE], "seat"), put_cameras(db, [made], "seat"))).result()
    city = addresses(load(store), credentials)

    def show() -> Shown:
        shown = Shown(made.id, *city.streams(0), 213, 120)
        live.wall.show([shown])
        return shown

    tile = show()
    assert live.wait(lambda: live.wall.state(tile.key).kind is TileKind.FAILED)
    status = live.sessions.status(tile.sub.id)
    assert status is not None
    assert status.reason is Reason.PASSWORD_REFUSED
    credentials.put("recorder", Login("op", password))
    # Within seconds: a refused password alone would be tried again after half a minute at the earliest.
    assert live.all_live([show()], timeout_s=15)
