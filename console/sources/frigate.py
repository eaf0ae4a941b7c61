"""Cameras of a Frigate, from `/api/config` (https://docs.frigate.video): restreams, or cameras themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from console.catalogue.addresses import split_credentials
from console.sources.asking import Asker, Stream
from console.sources.gathering import URL_AT_MOST, Gathering, rtsp_address, setting_number, text
from console.sources.http import Login
from console.sources.json_entries import NotThere, entries
from console.sources.values import (
    CAMERAS_AT_MOST,
    Found,
    Progress,
    RemarkKind,
    Setting,
    SettingKind,
    Source,
    SourceCamera,
)

SETTINGS = (
    # Where Frigate's go2rtc serves its restreams.
    Setting("rtsp_port", SettingKind.NUMBER, 8554, least=1, most=65535),
)

_OWN_HOSTS = ("127.0.0.1", "localhost", "::1")
Camera = dict[str, Any]


def ask(source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]) -> Found:
    """The configured cameras. Port 8971 wants a login, 5000 none. Raises SourceFailed."""
    gathering = Gathering(progress, cancelled)
    port = setting_number(source, SETTINGS, "rtsp_port")

    def log_in(asker: Asker) -> None:
        if login.user or login.password:
            # The answer is a cookie with a token; it is renewed by logging in again.
            asker.post("/api/login", body={"user": login.user, "password": login.password})

    with Asker(source.address, login, cancelled, basic=False, log_in=log_in) as asker:
        cameras, restreams = asker.read("/api/config", None, _taken)
        if len(cameras) > CAMERAS_AT_MOST:
            gathering.too_many()
        for name, camera in cameras[:CAMERAS_AT_MOST]:
            _add(gathering, name, camera, restreams, (asker.host, port))
    return gathering.found("Frigate")


def _taken(stream: Stream) -> tuple[list[tuple[str, Camera]], frozenset[str]]:
    """What is needed of the configuration: the cameras' inputs, and the names of the restreams."""
    cameras: list[tuple[str, Camera]] = []
    restreams: frozenset[str] = frozenset()
    has_cameras = False
    for section, value in entries(stream):
        if section == "cameras" and isinstance(value, dict):
            has_cameras = True
            cameras = [(name, each) for name, each in value.items() if isinstance(each, dict)]
        elif section == "go2rtc" and isinstance(value, dict) and isinstance(value.get("streams"), dict):
            restreams = frozenset(value["streams"])
    if not has_cameras:
        raise NotThere("cameras")
    return cameras, restreams


def _add(
    gathering: Gathering,
    name: str,
    camera: Camera,
    restreams: frozenset[str],
    place: tuple[str, int],
) -> None:
    main, sub = _streams(name, camera, restreams, place)
    if not (main or sub):
        gathering.remark(RemarkKind.NO_STREAM, text(name))
        return
    if camera.get("enabled") is False:
        gathering.remark(RemarkKind.SWITCHED_OFF, text(name))
    shown = text(camera.get("friendly_name")) or text(name)
    gathering.add(SourceCamera(key=name, name=shown, main_url=main, sub_url=sub))


def _streams(name: str, camera: Camera, restreams: frozenset[str], place: tuple[str, int]) -> tuple[str, str]:
    """The camera's main and small stream: what it records, and what it looks for things in."""
    inputs = _inputs(camera)
    main = _address(_with_role(inputs, "record"), restreams, place)
    sub = _address(_with_role(inputs, "detect"), restreams, place)
    if name in restreams:
        main = rtsp_address(*place, name)
    return main, "" if sub == main else sub


def _inputs(camera: Camera) -> list[Camera]:
    ffmpeg = camera.get("ffmpeg")
    inputs = ffmpeg.get("inputs") if isinstance(ffmpeg, dict) else None
    return [each for each in inputs if isinstance(each, dict)] if isinstance(inputs, list) else []


def _with_role(inputs: Sequence[Camera], role: str) -> str:
    for each in inputs:
        roles = each.get("roles")
        if isinstance(roles, list) and role in roles and isinstance(path := each.get("path"), str):
            return path
    first = inputs[0].get("path") if inputs else ""
    return first if isinstance(first, str) else ""


def _address(path: str, restreams: frozenset[str], place: tuple[str, int]) -> str:
    """Where we can have this stream: Frigate itself takes its restreams from its own 127.0.0.1."""
    # Frigate writes `*:*@` where user and password were.
    bare = split_credentials(path)[0]
    if len(bare) > URL_AT_MOST:
        return ""
    try:
        parts = urlsplit(bare)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in ("rtsp", "rtsps", "http", "https", "rtmp") or not host:
        return ""
    if host not in _OWN_HOSTS:
        return bare
    stream = parts.path.strip("/")
    return rtsp_address(*place, stream) if stream in restreams else ""
