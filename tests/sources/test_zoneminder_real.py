"""Cameras of a real ZoneMinder: Debian's package with its web server and database, in a scratch folder."""

import time

import pytest

from console.lists.values import Field, Secret
from console.sources.asking import Asker
from console.sources.http import Login
from console.sources.registry import ask
from console.sources.values import SourceTrouble
from console.store.source_tables import SyncState
from console.store.store import Store
from tests.rig.zoneminder import rig
from tests.sources.asked import source_at, trouble_of
from tests.sources.synced import cameras, put, synced

LACKING = rig.missing()
pytestmark = [
    pytest.mark.zoneminder,
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.skipif(bool(LACKING), reason=LACKING),
]
ADMIN = Login(rig.USER, rig.PASSWORD)


@pytest.fixture(scope="module")
def zoneminder(tmp_path_factory):
    with rig.ZoneMinderRig(tmp_path_factory.mktemp("zoneminder")) as started:
        yield started


def found(zoneminder, login=ADMIN):
    return {camera.name: camera for camera in ask(source_at(zoneminder.address, "zoneminder"), login).cameras}


def test_its_monitors_are_found_as_they_come_and_go(zoneminder):
    assert found(zoneminder) == {}
    gate = zoneminder.add("गेट 1", "rtsp://op:p%40ss@192.0.2.7:554/main", SecondPath="rtsp://192.0.2.7/sub")
    yard = zoneminder.add("Yard", "rtsp://192.0.2.8/1", User="viewer", Pass="word", Latitude="27.88",
                          Longitude="78.07")  # fmt: skip
    cameras = found(zoneminder)
    assert (cameras["गेट 1"].key, cameras["गेट 1"].main_url, cameras["गेट 1"].sub_url) == (
        str(gate),
        "rtsp://192.0.2.7:554/main",
        "rtsp://192.0.2.7/sub",
    )
    assert cameras["गेट 1"].secrets == {Field.MAIN_URL: Secret("op", "p@ss")}
    assert cameras["Yard"].secrets == {Field.MAIN_URL: Secret("viewer", "word")}
    assert (cameras["Yard"].lat, cameras["Yard"].lon) == (27.88, 78.07)
    zoneminder.remove(gate)
    zoneminder.change(yard, Name="Court")
    assert {camera.key for camera in found(zoneminder).values()} == {str(yard)}
    assert list(found(zoneminder)) == ["Court"]


def test_a_wrong_password_and_none_are_told(zoneminder):
    for login in (Login("admin", "wrong"), Login("nobody", "admin"), Login()):
        assert trouble_of(lambda login=login: found(zoneminder, login)) is SourceTrouble.PASSWORD_REFUSED


def test_a_token_that_was_revoked_is_asked_for_anew(zoneminder):
    logins = []

    def log_in(asker):
        form = {"user": ADMIN.user, "pass": ADMIN.password}
        asker.parameters["token"] = asker.post("/api/host/login.json", form=form)["access_token"]
        logins.append(asker.parameters["token"])

    with Asker(zoneminder.address, ADMIN, lambda: False, basic=False, log_in=log_in) as asker:
        assert "monitors" in asker.json("/api/monitors.json")
        zoneminder.revoke_tokens()
        # Its clock counts whole seconds: a token of the same second would be revoked as well.
        time.sleep(2.1)
        assert "monitors" in asker.json("/api/monitors.json")
    assert len(logins) == 2


def test_it_captures_from_a_camera_of_the_farm_and_we_from_the_same(zoneminder, farm, clips):
    camera = farm.add("zm", clips.h264, auth="digest", user="op", password="p@ss")
    number = zoneminder.add("Farm", camera.url_with_credentials, Width=320, Height=240)
    zoneminder.capture(number)
    end = time.monotonic() + 60
    status = None
    while time.monotonic() < end and status != "Connected":
        time.sleep(0.5)
        told = next(each for each in zoneminder.monitors() if int(each["Monitor"]["Id"]) == number)
        status = told["Monitor_Status"]["Status"]
    assert status == "Connected"
    assert camera.stats().sessions == 1
    ours = found(zoneminder)["Farm"]
    assert ours.main_url == camera.url
    assert ours.secrets == {Field.MAIN_URL: Secret("op", "p@ss")}


def test_the_catalogue_is_kept_in_step_with_it(zoneminder, tmp_path):
    for monitor in zoneminder.monitors():
        zoneminder.remove(monitor["Monitor"]["Id"])
    hall = zoneminder.add("Hall", "rtsp://op:s3cret@192.0.2.20/1")
    zoneminder.add("Roof", "rtsp://192.0.2.21/1")
    kept = []
    with Store.open(tmp_path / "data") as store:
        source = put(store, zoneminder.address, "zoneminder", credential="zm")

        def sync():
            return synced(store, source, lambda *login: kept.append(login) or "nvr", ADMIN)

        assert (sync().new, sync().state) == (2, SyncState.UNCHANGED)
        assert kept == [("192.0.2.20", "op", "s3cret")]
        number = cameras(store, "number")[str(hall)]
        zoneminder.change(hall, Name="Great hall", Path="rtsp://op:s3cret@192.0.2.20/2")
        assert sync().changed == 1
        assert cameras(store, "name_en", "main_url")[str(hall)] == ("Great hall", "rtsp://192.0.2.20/2")
        zoneminder.remove(hall)
        assert (sync().gone, sync().state) == (1, SyncState.UNCHANGED)
        assert cameras(store, "gone_utc")[str(hall)][0] > 0
        assert cameras(store, "number")[str(hall)] == number
