"""Windows keeps what it trusts in no file: a city's own authority counts there all the same."""

from __future__ import annotations

import contextlib
import ssl
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from console.keys import stamp
from console.keys.errors import StampFailed
from console.onvif.values import DeviceAddress, OnvifError
from console.onvif.wire import Wire
from console.sources.http import HttpFailed, Login, ask
from tests.rig.sources.server import SourceServer, as_json


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Whom this "Windows" trusts; there is no file of them."""
    known: list[Path] = []

    def context() -> ssl.SSLContext:
        made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        for file in known:
            made.load_verify_locations(file)
        return made

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: SimpleNamespace(cafile=None))
    monkeypatch.setattr(ssl, "create_default_context", context)
    return known


def test_a_camera_a_server_and_the_time(certificate: Path, store: list[Path]) -> None:
    def camera() -> int:
        wire = Wire(DeviceAddress(server.address))
        with contextlib.closing(wire):
            return wire.post(f"{server.address}/onvif", "", b"<x/>", 5.0)[0]

    def list_of_cameras() -> bytes:
        return b"".join(ask(server.address, {}, Login(), at_most_bytes=1000, at_most_s=5.0))

    def time_stamp() -> bytes:
        return stamp._asked(server.address, b"request", 5.0)

    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with SourceServer(lambda _: as_json({"ok": True}), tls) as server:
        for question in (camera, list_of_cameras, time_stamp):
            with pytest.raises((OnvifError, HttpFailed, StampFailed)):
                question()
        assert server.asked == []
        store.append(certificate)
        assert camera() == 200
        assert b"ok" in list_of_cameras()
        assert b"ok" in time_stamp()
