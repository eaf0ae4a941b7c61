"""Media profiles of a device, as its first or second media service tells them, and which of them to use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from console.onvif.probe_answer import words
from console.onvif.safe_xml import each, find, text

# Smaller pictures are thumbnails for phones: nobody can tell anything on a tile of them.
SUB_PIXELS_LEAST = 320 * 180
# What the relay can carry (MPEG-4 part 2 it cannot). Pictures one by one cost many times the network.
_ENCODINGS = ("H264", "H265", "JPEG")
_TOKEN_AT_MOST = 128
_SIDE_AT_MOST = 32_768


@dataclass(frozen=True, slots=True)
class Profile:
    """One stream of one video source. Sizes in pixels, 0 where the device does not tell them.

    `space` is the name space of the media service that told it.
    """

    token: str
    source: str
    source_name: str
    encoding: str
    width: int
    height: int
    moves: bool
    space: str

    @property
    def pixels(self) -> int:
        """How large its picture is."""
        return self.width * self.height


@dataclass(frozen=True, slots=True)
class Channel:
    """One video source with the streams to take from it; `sub` is `main` where there is only one.

    `number` is its place among all the device's sources, from 1.
    """

    source: str
    number: int
    name: str
    main: Profile
    sub: Profile
    moving: Profile | None


def read_profiles(answer: Element, space: str) -> Iterator[Profile]:
    """The profiles of an answer to GetProfiles; those without a picture are left out."""
    for said in each(answer, "Profiles"):
        inner = find(said, "Configurations")
        second = inner is not None
        source = find(inner, "VideoSource") if second else find(said, "VideoSourceConfiguration")
        encoder = find(inner, "VideoEncoder") if second else find(said, "VideoEncoderConfiguration")
        moving = find(inner, "PTZ") if second else find(said, "PTZConfiguration")
        token, source_token = said.get("token", ""), text(source, "SourceToken")
        if not (token and source_token) or max(len(token), len(source_token)) > _TOKEN_AT_MOST:
            continue
        yield Profile(
            token,
            source_token,
            words(text(source, "Name")),
            _encoding(text(encoder, "Encoding")) if encoder is not None else "",
            _side(text(encoder, "Resolution", "Width")),
            _side(text(encoder, "Resolution", "Height")),
            moving is not None,
            space,
        )


def channels(profiles: Iterable[Profile]) -> tuple[Channel, ...]:
    """One for each video source that has a stream we can carry, in the device's order."""
    of_source: dict[str, list[Profile]] = {}
    for profile in profiles:
        of_source.setdefault(profile.source, []).append(profile)
    made = (_channel(source, number, some) for number, (source, some) in enumerate(of_source.items(), 1))
    return tuple(channel for channel in made if channel is not None)


def _channel(source: str, number: int, profiles: list[Profile]) -> Channel | None:
    usable = [profile for profile in profiles if profile.encoding in _ENCODINGS]
    if not usable:
        return None
    # Of equal ones the first: devices list the usual one first.
    main = max(usable, key=lambda each: (each.encoding != "JPEG", each.pixels))
    large_enough = [each for each in usable if each.pixels >= SUB_PIXELS_LEAST] or [main]
    sub = min(large_enough, key=lambda each: (each.encoding == "JPEG", each.pixels))
    moving = next((profile for profile in (main, *profiles) if profile.moves), None)
    return Channel(source, number, profiles[0].source_name, main, sub, moving)


def _encoding(said: str) -> str:
    """The name of a video encoding, however a device spells it: `H.264`, `video/H265`."""
    plain = said.upper().rpartition("/")[2].replace(".", "").replace("-", "")
    return {"HEVC": "H265", "AVC": "H264", "MJPEG": "JPEG"}.get(plain, plain[:16])


def _side(said: str) -> int:
    return min(int(said), _SIDE_AT_MOST) if said.isascii() and said.isdigit() and len(said) < 8 else 0
