"""`safecity discover` against simulated neighbours on the loopback."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.credentials import key_place
from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.store.store import Store
from tests.credentials.room import PaperRing
from tests.rig.onvif_device import OnvifDevice
from tests.rig.onvif_makeup import Makeup
from tests.rig.onvif_neighbour import OnvifNeighbour, answer
from ui.onvif.commands import discover


def run(*arguments: str, typed: str | None = None) -> Result:
    done = CliRunner().invoke(discover, ["--seconds", "0.5", "--lang", "en", *arguments], input=typed)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def at(neighbour: OnvifNeighbour) -> tuple[str, str]:
    return "--at", "{}:{}".format(*neighbour.place)


def test_devices_are_listed(qapp: object):
    with OnvifNeighbour([answer("http://127.0.0.1:80/onvif/device_service")]) as neighbour:
        done = run(*at(neighbour))
        told = json.loads(run(*at(neighbour), "--json").stdout)
    assert done.exit_code == 0
    assert done.stdout == "http://127.0.0.1:80/onvif/device_service  Sasni Gate  NVR-32  aligarh\n"
    assert told["devices"][0]["hardware"] == "NVR-32"
    assert told["asked"] == ["127.0.0.1"]


def test_with_a_login_they_say_what_they_are(qapp: object):
    with (
        OnvifDevice(user="op", password="1", makeup=Makeup(sources=3)) as device,
        OnvifNeighbour([answer(f"{device.base}/onvif/device_service")]) as neighbour,
    ):
        done = run(*at(neighbour), "--login", typed="op\n1\n")
        refused = run(*at(neighbour), "--login", typed="op\nwrong\n")
    assert "Rig & Co NVR-32 1.2.3  SN-0001  Cameras: 3" in done.stdout
    assert "It refuses the user or the password." in refused.stdout
    assert "wrong" not in refused.output


def test_with_a_kept_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object):
    ring = PaperRing()
    monkeypatch.setattr(key_place, "SystemKeyring", lambda: ring)
    with Store.open(tmp_path) as store:
        Credentials(store, tmp_path / "keys").put("nvr", Login("op", "1"))
    with (
        Store.open(tmp_path),
        OnvifDevice(user="op", password="1", makeup=Makeup(sources=3)) as device,
        OnvifNeighbour([answer(f"{device.base}/onvif/device_service")]) as neighbour,
    ):
        done = run(*at(neighbour), "--credential", "nvr", "--data", str(tmp_path))
        none = run(*at(neighbour), "--credential", "other", "--data", str(tmp_path))
    assert "Cameras: 3" in done.stdout
    assert none.exit_code == 2
    assert "There is no login called “other”." in none.stderr


def test_nobody_answers(qapp: object):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        done = run("--at", f"127.0.0.1:{silent.getsockname()[1]}")
    assert done.exit_code == 1
    assert done.stdout.startswith("No device answered (asked on: 127.0.0.1).")


@pytest.mark.parametrize("place", ["", ":80", "h:0", "h:x", "h:99999", "camera.invalid"])
def test_places_that_are_none(place: str, qapp: object):
    done = run("--at", place)
    assert done.exit_code == 2
    assert done.stderr.startswith("safecity: ")
