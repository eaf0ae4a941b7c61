"""The orders that the simulated ONVIF camera understands, each with the body of its answer."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from tests.rig import onvif_makeup

if TYPE_CHECKING:
    from tests.rig.onvif_device import OnvifDevice

_SPACE = {
    "device": "http://www.onvif.org/ver10/device/wsdl",
    "media": "http://www.onvif.org/ver10/media/wsdl",
    "media2": "http://www.onvif.org/ver20/media/wsdl",
    "ptz": "http://www.onvif.org/ver20/ptz/wsdl",
}


class Refused(Exception):
    """The camera answers with a fault of this subcode."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code, self.why = code, why


def local(tag: str) -> str:
    """A name without its name space."""
    return tag.rpartition("}")[2]


def texts(element: ET.Element) -> dict[str, str]:
    """The texts of all elements inside, by name."""
    return {local(part.tag): (part.text or "").strip() for part in element.iter()}


def envelope(body: str) -> bytes:
    """A whole answer; names of the answer's own are in no name space, which clients must bear."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" '
        'xmlns:tt="http://www.onvif.org/ver10/schema" xmlns:ter="http://www.onvif.org/ver10/error">'
        f"<env:Body>{body}</env:Body></env:Envelope>"
    ).encode()


def fault(refusal: Refused) -> str:
    """A SOAP 1.2 fault as ONVIF devices send it."""
    return (
        "<env:Fault><env:Code><env:Value>env:Sender</env:Value><env:Subcode>"
        f"<env:Value>ter:{refusal.code}</env:Value></env:Subcode></env:Code>"
        f'<env:Reason><env:Text xml:lang="en">{escape(refusal.why)}</env:Text></env:Reason></env:Fault>'
    )


def _services(device: OnvifDevice) -> dict[str, str]:
    kinds = ["device", "media2" if device.media2 else "media"] + ([] if device.fixed else ["ptz"])
    if device.makeup is not None and device.makeup.both:
        kinds.append("media2")
    base = device.elsewhere or device.base
    return {kind: f"{base}/onvif/{kind}" for kind in kinds}


def _time(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    now = datetime.fromtimestamp(time.time() + device.clock_s, UTC)
    return (
        "<r:GetSystemDateAndTimeResponse xmlns:r='x'><r:SystemDateAndTime><tt:UTCDateTime>"
        f"<tt:Time><tt:Hour>{now.hour}</tt:Hour><tt:Minute>{now.minute}</tt:Minute>"
        f"<tt:Second>{now.second}</tt:Second></tt:Time><tt:Date><tt:Year>{now.year}</tt:Year>"
        f"<tt:Month>{now.month}</tt:Month><tt:Day>{now.day}</tt:Day></tt:Date>"
        "</tt:UTCDateTime></r:SystemDateAndTime></r:GetSystemDateAndTimeResponse>"
    )


def _get_services(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    if device.old:
        raise Refused("ActionNotSupported", "GetServices is not implemented")
    listed = "".join(
        f"<Service><Namespace>{_SPACE[kind]}</Namespace><XAddr>{where}</XAddr></Service>"
        for kind, where in _services(device).items()
    )
    return f"<GetServicesResponse>{listed}</GetServicesResponse>"


def _capabilities(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    names = {"media": "Media", "ptz": "PTZ"}
    listed = "".join(
        f"<tt:{names[kind]}><tt:XAddr>{where}</tt:XAddr></tt:{names[kind]}>"
        for kind, where in _services(device).items()
        if kind in names
    )
    return f"<GetCapabilitiesResponse><Capabilities>{listed}</Capabilities></GetCapabilitiesResponse>"


def _profiles(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    if device.makeup is not None:
        return onvif_makeup.profiles(device, order)
    inner = '<tt:{} token="conf"><tt:NodeToken>node</tt:NodeToken></tt:{}>'
    ptz = inner.format(*["PTZConfiguration"] * 2)
    if device.media2:
        ptz = f"<tt:Configurations>{inner.format('PTZ', 'PTZ')}</tt:Configurations>"
    tokens = ("head &amp; main", "second")
    movable = "".join(f"<Profiles token='{token}'>{ptz}</Profiles>" for token in tokens)
    profiles = f"<Profiles token='overview'/>{movable}"
    return f"<GetProfilesResponse>{profiles}</GetProfilesResponse>"


def _node(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    zoom = "<tt:ContinuousZoomVelocitySpace/>" if device.zoom else ""
    return (
        "<GetNodeResponse><PTZNode token='node'><tt:SupportedPTZSpaces><tt:ContinuousPanTiltVelocitySpace/>"
        f"{zoom}</tt:SupportedPTZSpaces></PTZNode></GetNodeResponse>"
    )


def _options(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    return (
        "<GetConfigurationOptionsResponse><PTZConfigurationOptions><tt:PTZTimeout>"
        f"<tt:Min>{device.shortest_timeout}</tt:Min><tt:Max>PT1M</tt:Max>"
        "</tt:PTZTimeout></PTZConfigurationOptions></GetConfigurationOptionsResponse>"
    )


def _profile_known(told: dict[str, str]) -> None:
    if told.get("ProfileToken") not in ("head & main", "second"):
        raise Refused("NoProfile", "no such profile")


def _move(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    _profile_known(told)
    given = {local(part.tag): part.attrib for part in order.iter()}
    pan_tilt, zoom = given.get("PanTilt", {}), given.get("Zoom", {})
    if zoom and not device.zoom:
        raise Refused("SpaceNotSupported", "no zoom here")
    velocity = (float(pan_tilt.get("x", 0)), float(pan_tilt.get("y", 0)), float(zoom.get("x", 0)))
    if any(abs(part) > 1 for part in velocity):
        raise Refused("InvalidVelocity", "too fast")
    device.head.move(velocity, float(told["Timeout"].removeprefix("PT").removesuffix("S")))
    return "<ContinuousMoveResponse/>"


def _stop(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    _profile_known(told)
    device.head.stop()
    return "<StopResponse/>"


def _status(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    moves = "MOVING" if device.head.moving or device.luck.always_moving else "IDLE"
    inner = f"<tt:MoveStatus><tt:PanTilt>{moves}</tt:PanTilt><tt:Zoom>IDLE</tt:Zoom></tt:MoveStatus>"
    return f"<GetStatusResponse><PTZStatus>{inner}</PTZStatus></GetStatusResponse>"


def _presets(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    _profile_known(told)
    listed = "".join(
        f"<Preset token={quoteattr(token)}><tt:Name>{escape(name)}</tt:Name></Preset>"
        for token, (name, _) in device.presets.items()
    )
    return f"<GetPresetsResponse>{listed}</GetPresetsResponse>"


def _go_to(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    if told.get("PresetToken") not in device.presets:
        raise Refused("NoToken", "no such preset")
    device.head.go(device.presets[told["PresetToken"]][1])
    return "<GotoPresetResponse/>"


def _set(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    token = told.get("PresetToken") or f"preset-{len(device.presets) + 1}-x"
    device.presets[token] = (told.get("PresetName", ""), device.head.place)
    return f"<SetPresetResponse><PresetToken>{escape(token)}</PresetToken></SetPresetResponse>"


WORDS: dict[str, Callable[[OnvifDevice, dict[str, str], ET.Element], str]] = {
    "GetSystemDateAndTime": _time,
    "GetServices": _get_services,
    "GetCapabilities": _capabilities,
    "GetProfiles": _profiles,
    "GetStreamUri": onvif_makeup.stream_uri,
    "GetDeviceInformation": onvif_makeup.information,
    "GetNetworkInterfaces": onvif_makeup.interfaces,
    "GetScopes": onvif_makeup.scopes,
    "GetNode": _node,
    "GetConfigurationOptions": _options,
    "ContinuousMove": _move,
    "Stop": _stop,
    "GetStatus": _status,
    "GetPresets": _presets,
    "GotoPreset": _go_to,
    "SetPreset": _set,
}
