"""The question of WS-Discovery and its answer, as bytes: what a stranger says of itself, made harmless."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from console.onvif.safe_xml import XmlRefused, each, find, parse, text
from console.onvif.soap import DEVICE_PATH

BYTES_AT_MOST = 16 * 1024
ELEMENTS_AT_MOST = 500
ANSWERS_AT_MOST = 8
_ADDRESSES_AT_MOST = 10
_WORDS_AT_MOST = 80
_PATH_AT_MOST = 200
_SCOPE = "onvif://www.onvif.org/"

_PROBE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" '
    'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" '
    'xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" '
    'xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><s:Header>'
    "<a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action>"
    "<a:MessageID>{message_id}</a:MessageID>"
    "<a:ReplyTo><a:Address>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo>"
    "<a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header>"
    "<s:Body><d:Probe>{types}</d:Probe></s:Body></s:Envelope>"
)


@dataclass(frozen=True, slots=True)
class DeviceFound:
    """A device that answered from `host`. `url` is its device service, always at that host.

    `endpoint` is what it calls itself for ever; name, hardware and location are its own words, shortened.
    `near`: it is in a network of this computer; a new camera may still have an address of its factory's.
    """

    host: str
    url: str
    endpoint: str
    name: str = ""
    hardware: str = ""
    location: str = ""
    near: bool = True


def probe(message_id: str, *, typed: bool) -> bytes:
    """The question; `typed` asks for network video transmitters only."""
    types = "<d:Types>dn:NetworkVideoTransmitter</d:Types>" if typed else ""
    return _PROBE.format(message_id=message_id, types=types).encode()


def read_answer(data: bytes, host: str, asked: Container[str], *, near: bool) -> list[DeviceFound] | None:
    """The ONVIF devices in one datagram from `host`; None where it is no answer to what was `asked`."""
    if len(data) > BYTES_AT_MOST:
        return None
    try:
        envelope = parse(data, ELEMENTS_AT_MOST)
    except XmlRefused:
        return None
    matches = find(envelope, "Body", "ProbeMatches")
    answered = text(envelope, "Header", "RelatesTo")
    # Some devices say to nothing what they answer; none may answer what was never asked.
    if envelope.tag != "Envelope" or matches is None or (answered and not _among(answered, asked)):
        return None
    some = islice(each(matches, "ProbeMatch"), ANSWERS_AT_MOST)
    return [device for match in some if (device := _device(match, host, near)) is not None]


def _among(answered: str, asked: Container[str]) -> bool:
    return answered in asked or answered.removeprefix("urn:") in asked


def _device(match: Element, host: str, near: bool) -> DeviceFound | None:
    scopes = [scope for scope in text(match, "Scopes").split() if scope.startswith(_SCOPE)]
    kinds = text(match, "Types")
    if not scopes and "NetworkVideoTransmitter" not in kinds:
        return None  # a printer, or another thing that speaks WS-Discovery
    told = dict(_scopes(scopes))
    endpoint = words(text(match, "EndpointReference", "Address"))
    url = device_url_at(host, text(match, "XAddrs"))
    return DeviceFound(
        host, url, endpoint, told.get("name", ""), told.get("hardware", ""), told.get("location", ""), near
    )


def _scopes(scopes: list[str]) -> Iterator[tuple[str, str]]:
    """What the device says of itself; of several places the last, which is the nearest."""
    for scope in scopes[:50]:
        kind, _, said = scope.removeprefix(_SCOPE).partition("/")
        if said:
            yield kind.lower(), words(unquote(said.rpartition("/")[2] if kind == "location" else said))


def words(said: str, at_most: int = _WORDS_AT_MOST) -> str:
    """A stranger's words on one short line, nothing in them that changes how a line is read."""
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())[:at_most]


def device_url_at(host: str, said: str) -> str:
    """The device service at `host`, from the addresses that the device names.

    Its own one among them, else the first one's port and path: a device behind address translation names
    what it has inside, and a stranger could name another's, who would then get our password's proofs.
    """
    told = [parts for address in said.split()[:_ADDRESSES_AT_MOST] if (parts := _parts(address))]
    own = [parts for parts in told if parts[1] == host]
    scheme, _, port, path, query = (own or told or [("http", host, None, DEVICE_PATH, "")])[0]
    place = host if port is None else f"{host}:{port}"
    return urlunsplit((scheme, place, path, query, ""))


def _parts(address: str) -> tuple[str, str, int | None, str, str] | None:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    path = parts.path or DEVICE_PATH
    plain = f"{path}{parts.query}".isascii() and len(path) + len(parts.query) <= _PATH_AT_MOST
    if parts.scheme not in ("http", "https") or not parts.hostname or not plain:
        return None
    return parts.scheme, parts.hostname, port or None, path, parts.query
