"""What a simulated ONVIF device is beside a head that moves: its papers, its channels, and their streams."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from tests.rig.onvif_device import OnvifDevice


@dataclass(frozen=True)
class Stream:
    """One profile of a channel: what its token ends in, its encoding and size."""

    suffix: str
    encoding: str
    width: int
    height: int


STREAMS = (
    Stream("main", "H264", 1920, 1080),
    Stream("sub", "H264", 640, 360),
    Stream("phone", "H264", 176, 144),
)


@dataclass
class Makeup:
    """A recorder of `sources` channels, or a single camera for 1.

    `url(token)` is a stream's address; `both` puts the second media service beside the first; `absent` are
    channels without a camera, whose streams are refused; `moving` those that can be moved.
    """

    sources: int = 32
    make: str = "Rig & Co"
    model: str = "NVR-32"
    firmware: str = "1.2.3"
    serial: str = "SN-0001"
    mac: str = "00-1A-2B-3C-4D-5E"
    name: str = "Sasni%20Gate"
    streams: tuple[Stream, ...] = STREAMS
    source_names: Callable[[int], str] = lambda n: f"VideoSource_{n}"
    url: Callable[[str], str] = lambda token: f"rtsp://127.0.0.1:554/{token}"
    both: bool = False
    absent: frozenset[int] = field(default_factory=frozenset)
    moving: frozenset[int] = field(default_factory=frozenset)
    slow_s: float = 0.0

    def tokens(self) -> list[str]:
        return [f"{n}_{stream.suffix}" for n in range(1, self.sources + 1) for stream in self.streams]


def profiles(device: OnvifDevice, order: ET.Element) -> str:
    """The answer to GetProfiles, in the words of the service that was asked."""
    second, makeup = "ver20" in order.tag, device.makeup
    assert makeup is not None
    made = "".join(
        (_second if second else _first)(makeup, number, stream)
        for number in range(1, makeup.sources + 1)
        for stream in makeup.streams
    )
    return f"<GetProfilesResponse>{made}</GetProfilesResponse>"


def _parts(makeup: Makeup, number: int, stream: Stream) -> tuple[str, str, str]:
    name = escape(makeup.source_names(number))
    source = (
        f"<tt:Name>{name}</tt:Name><tt:UseCount>3</tt:UseCount><tt:SourceToken>src_{number}</tt:SourceToken>"
    )
    size = f"<tt:Width>{stream.width}</tt:Width><tt:Height>{stream.height}</tt:Height>"
    encoder = f"<tt:Encoding>{stream.encoding}</tt:Encoding><tt:Resolution>{size}</tt:Resolution>"
    moving = "<tt:NodeToken>node</tt:NodeToken>" if number in makeup.moving else ""
    return source, encoder, moving


def _first(makeup: Makeup, number: int, stream: Stream) -> str:
    source, encoder, moving = _parts(makeup, number, stream)
    if stream.encoding == "H265":
        # The first media service has no word for it: such a profile shows no encoder.
        encoder = ""
    inner = f"<tt:VideoSourceConfiguration token='v{number}'>{source}</tt:VideoSourceConfiguration>"
    if encoder:
        inner += f"<tt:VideoEncoderConfiguration token='e'>{encoder}</tt:VideoEncoderConfiguration>"
    if moving:
        inner += f"<tt:PTZConfiguration token='conf'>{moving}</tt:PTZConfiguration>"
    token = f"{number}_{stream.suffix}"
    return f"<Profiles token='{token}' fixed='true'><tt:Name>{token}</tt:Name>{inner}</Profiles>"


def _second(makeup: Makeup, number: int, stream: Stream) -> str:
    source, encoder, moving = _parts(makeup, number, stream)
    inner = f"<VideoSource token='v{number}'>{source}</VideoSource>"
    inner += f"<VideoEncoder token='e' GovLength='50'>{encoder}</VideoEncoder>"
    inner += f"<PTZ token='conf'>{moving}</PTZ>" if moving else ""
    token = f"{number}_{stream.suffix}"
    return (
        f"<Profiles token='{token}'><Name>{token}</Name><Configurations>{inner}</Configurations></Profiles>"
    )


def stream_uri(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    """The answer to GetStreamUri; raises Refused for a channel without a camera."""
    from tests.rig.onvif_words import Refused

    makeup = device.makeup
    assert makeup is not None
    token = told.get("ProfileToken", "")
    if token not in makeup.tokens():
        raise Refused("NoProfile", "no such profile")
    if int(token.partition("_")[0]) in makeup.absent:
        raise Refused("IncompleteConfiguration", "no camera on this channel")
    time.sleep(makeup.slow_s)
    uri = f"<Uri>{escape(makeup.url(token))}</Uri>"
    if "ver20" in order.tag:
        if told.get("Protocol") != "RTSP":
            raise Refused("InvalidArgVal", "which protocol?")
        return f"<GetStreamUriResponse>{uri}</GetStreamUriResponse>"
    if told.get("Stream") != "RTP-Unicast" or told.get("Protocol") != "RTSP":
        raise Refused("InvalidStreamSetup", "which stream?")
    inner = f"<MediaUri><tt:Uri>{escape(makeup.url(token))}</tt:Uri><tt:Timeout>PT0S</tt:Timeout></MediaUri>"
    return f"<GetStreamUriResponse>{inner}</GetStreamUriResponse>"


def information(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    """The answer to GetDeviceInformation."""
    makeup = device.makeup or Makeup()
    inner = "".join(
        f"<{name}>{escape(said)}</{name}>"
        for name, said in (
            ("Manufacturer", makeup.make),
            ("Model", makeup.model),
            ("FirmwareVersion", makeup.firmware),
            ("SerialNumber", makeup.serial),
            ("HardwareId", "1.0"),
        )
    )
    return f"<GetDeviceInformationResponse>{inner}</GetDeviceInformationResponse>"


def interfaces(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    """The answer to GetNetworkInterfaces: the loopback first, as some devices have it."""
    makeup = device.makeup or Makeup()
    inner = "".join(
        f"<NetworkInterfaces token='if{n}'><tt:Enabled>true</tt:Enabled><tt:Info><tt:Name>if{n}</tt:Name>"
        f"<tt:HwAddress>{mac}</tt:HwAddress><tt:MTU>1500</tt:MTU></tt:Info></NetworkInterfaces>"
        for n, mac in enumerate(("00:00:00:00:00:00", makeup.mac))
    )
    return f"<GetNetworkInterfacesResponse>{inner}</GetNetworkInterfacesResponse>"


def scopes(device: OnvifDevice, told: dict[str, str], order: ET.Element) -> str:
    """The answer to GetScopes."""
    makeup = device.makeup or Makeup()
    said = ("type/video_encoder", "location/country/india", f"name/{makeup.name}", "hardware/NVR")
    inner = "".join(
        "<Scopes><tt:ScopeDef>Fixed</tt:ScopeDef>"
        f"<tt:ScopeItem>onvif://www.onvif.org/{each}</tt:ScopeItem></Scopes>"
        for each in said
    )
    return f"<GetScopesResponse>{inner}</GetScopesResponse>"
