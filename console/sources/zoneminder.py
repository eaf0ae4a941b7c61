"""Cameras of a ZoneMinder from 1.34 on, from its API (https://zoneminder.readthedocs.io/en/stable/api.html)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from console.catalogue.addresses import split_credentials, taken_out
from console.lists.values import Field, Secret
from console.sources.asking import Asker, Stream
from console.sources.gathering import (
    URL_AT_MOST,
    Gathering,
    number,
    rtsp_address,
    setting_number,
    text,
    yes,
)
from console.sources.http import Login
from console.sources.json_entries import entries
from console.sources.values import (
    CAMERAS_AT_MOST,
    Found,
    Progress,
    RemarkKind,
    Setting,
    SettingKind,
    Source,
    SourceCamera,
    SourceFailed,
    SourceTrouble,
)

SETTINGS = (
    # Where ZoneMinder's own RTSP server listens (zm_rtsp_server); 0: cameras are asked themselves.
    Setting("restream_port", SettingKind.NUMBER, 0, least=0, most=65535),
)

Monitor = dict[str, Any]

_NEEDED = (
    *("Id", "Name", "Protocol", "Method", "Host", "Port", "Path", "SecondPath", "User", "Pass"),
    *("Function", "Capturing", "Controllable", "ONVIF_URL", "ONVIF_Username", "ONVIF_Password"),
    *("RTSPServer", "RTSPStreamName", "Latitude", "Longitude"),
)
_STREAMS = ("rtsp", "rtsps", "rtspt", "http", "https", "rtmp")


def ask(source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]) -> Found:
    """The monitors, with their cameras' addresses or ZoneMinder's restreams. Raises SourceFailed."""
    gathering = Gathering(progress, cancelled)
    restream_port = setting_number(source, SETTINGS, "restream_port")
    logging_in = _LogIn(login)
    with Asker(source.address, login, cancelled, basic=False, log_in=logging_in) as asker:
        for monitor in asker.read("/api/monitors.json", None, _monitors):
            if gathering.full:
                gathering.too_many()
                break
            _add(monitor, gathering, asker.host, restream_port)
    return gathering.found(f"ZoneMinder {logging_in.version}".strip())


class _LogIn:
    """Trades user and password for a token, which goes with every request; it holds for an hour or two."""

    def __init__(self, login: Login) -> None:
        self._login = login
        self.version = ""

    def __call__(self, asker: Asker) -> None:
        if not (self._login.user or self._login.password):
            # ZoneMinder without OPT_USE_AUTH asks for nothing.
            return
        form = {"user": self._login.user, "pass": self._login.password}
        told = asker.post("/api/host/login.json", form=form)
        if not isinstance(told, dict | list | None):
            raise SourceFailed(SourceTrouble.BAD_ANSWER, "login")
        if not isinstance(told, dict):
            # It answers with an empty list when it asks nobody for a password.
            return
        self.version = text(told.get("version"))
        token = told.get("access_token")
        if isinstance(token, str) and token:
            asker.parameters["token"] = token
        elif "credentials" in told:
            # Before 1.34 there were no tokens.
            raise SourceFailed(SourceTrouble.BAD_ANSWER, f"ZoneMinder {self.version}")


def _monitors(stream: Stream) -> list[Monitor]:
    """What is needed of each monitor; one more than is taken, so that too many are noticed."""
    found: list[Monitor] = []
    for _, entry in entries(stream, ("monitors",)):
        told = entry.get("Monitor") if isinstance(entry, dict) else None
        if not isinstance(told, dict):
            raise SourceFailed(SourceTrouble.BAD_ANSWER, "Monitor")
        if not yes(told.get("Deleted")):
            found.append({name: told[name] for name in _NEEDED if name in told})
        if len(found) > CAMERAS_AT_MOST:
            break
    return found


def _add(monitor: Monitor, gathering: Gathering, host: str, restream_port: int) -> None:
    name = text(monitor.get("Name"))
    addresses, secrets = _addresses(monitor, host, restream_port)
    if not addresses:
        gathering.remark(RemarkKind.NO_STREAM, name)
        return
    if _off(monitor):
        gathering.remark(RemarkKind.SWITCHED_OFF, name)
    for _ in secrets:
        gathering.remark(RemarkKind.PASSWORD_IN_ADDRESS, name)
    lat, lon = number(monitor.get("Latitude")), number(monitor.get("Longitude"))
    placed = lat is not None and lon is not None and (lat, lon) != (0.0, 0.0)
    gathering.add(
        SourceCamera(
            key=text(monitor.get("Id")),
            name=name,
            main_url=addresses.get(Field.MAIN_URL, ""),
            sub_url=addresses.get(Field.SUB_URL, ""),
            control_url=addresses.get(Field.CONTROL_URL, ""),
            transport="udp" if text(monitor.get("Method")).lower() in ("rtpuni", "rtpmulti") else "",
            lat=lat if placed else None,
            lon=lon if placed else None,
            secrets=secrets,
        )
    )


def _addresses(
    monitor: Monitor, host: str, restream_port: int
) -> tuple[dict[Field, str], dict[Field, Secret]]:
    """Where the camera's pictures come from, without credentials, and those apart."""
    restream = text(monitor.get("RTSPStreamName"))
    if restream_port and yes(monitor.get("RTSPServer")) and restream:
        return {Field.MAIN_URL: rtsp_address(host, restream_port, restream)}, {}
    told = {Field.MAIN_URL: _main(monitor), Field.SUB_URL: _raw(monitor.get("SecondPath"))}
    if yes(monitor.get("Controllable")):
        told[Field.CONTROL_URL] = _raw(monitor.get("ONVIF_URL"))
    addresses: dict[Field, str] = {}
    secrets: dict[Field, Secret] = {}
    for field, url in told.items():
        bare, user, password = (split_credentials if field is Field.CONTROL_URL else taken_out)(url)
        if not _is_stream(bare) or (field is Field.CONTROL_URL and not bare.startswith("http")):
            continue
        addresses[field] = bare
        names = ("ONVIF_Username", "ONVIF_Password") if field is Field.CONTROL_URL else ("User", "Pass")
        user, password = user or _raw(monitor.get(names[0])), password or _raw(monitor.get(names[1]))
        if user or password:
            secrets[field] = Secret(user, password)
    streams = addresses.keys() & {Field.MAIN_URL, Field.SUB_URL}
    return (addresses, secrets) if streams else ({}, {})


def _main(monitor: Monitor) -> str:
    """The address of a monitor: whole in `Path`, or in pieces for the type `Remote`."""
    path = _raw(monitor.get("Path"))
    host = _raw(monitor.get("Host"))
    if "://" in path or not host:
        return path
    protocol, port = text(monitor.get("Protocol")).lower(), text(monitor.get("Port"))
    return f"{protocol}://{host}{':' + port if port else ''}/{path.lstrip('/')}"


def _off(monitor: Monitor) -> bool:
    """`Capturing` since 1.37, `Function` and `Enabled` before."""
    if "Capturing" in monitor:
        return text(monitor["Capturing"]) == "None"
    return text(monitor.get("Function")) == "None"


def _raw(value: Any) -> str:
    """Text as it stands (a password may have spaces); nothing for what is none, or too long."""
    return value if isinstance(value, str) and len(value) <= URL_AT_MOST else ""


def _is_stream(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in _STREAMS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
