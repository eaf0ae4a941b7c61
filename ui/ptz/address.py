"""Where a camera's control listens, with the credentials that its pictures come with."""

from __future__ import annotations

from urllib.parse import urlsplit

from console.onvif.soap import DEVICE_PATH
from console.ptz.values import ControlAddress
from ui.assembly import Services


def control_address(services: Services, row: int) -> ControlAddress | None:
    """The control address of the camera in `row`, None where it has none.

    A wall of bare addresses has no list to name one: there the camera's own host is asked, at the path and
    port that ONVIF makes usual.
    """
    spec = services.addresses.streams(row)[0]
    url = services.catalogue.camera(row).control_url
    if not url and services.options.wall is not None:
        url = _usual(spec.url)
    return ControlAddress(url, spec.user, spec.password) if url else None


def _usual(stream_url: str) -> str:
    try:
        parts = urlsplit(stream_url)
        host = parts.hostname if parts.scheme in ("rtsp", "rtsps", "rtspt") else None
    except ValueError:
        return ""
    if not host:
        return ""
    return f"http://[{host}]{DEVICE_PATH}" if ":" in host else f"http://{host}{DEVICE_PATH}"
