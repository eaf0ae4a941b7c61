"""SOAP 1.2 as ONVIF speaks it: an order in, the answer's body out, a fault as a typed error."""

from __future__ import annotations

import math
import re
import time
from datetime import UTC, datetime
from urllib.parse import urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from console.onvif.digest import username_token
from console.onvif.safe_xml import ELEMENTS_AT_MOST, XmlRefused, find, parse, text
from console.onvif.values import DeviceAddress, OnvifError, OnvifTrouble
from console.onvif.wire import ANSWER_BYTES_AT_MOST, Wire

DEVICE = "http://www.onvif.org/ver10/device/wsdl"
MEDIA = "http://www.onvif.org/ver10/media/wsdl"
MEDIA2 = "http://www.onvif.org/ver20/media/wsdl"
PTZ = "http://www.onvif.org/ver20/ptz/wsdl"
DEVICE_PATH = "/onvif/device_service"
_ENVELOPE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" '
    'xmlns:tt="http://www.onvif.org/ver10/schema"><s:Header>{header}</s:Header>'
    "<s:Body>{body}</s:Body></s:Envelope>"
)
_DETAIL_AT_MOST = 160
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
# A camera checks that an order is fresh; a few seconds of difference are normal.
_CLOCK_MATTERS_S = 2.0
_UNITS = (86400, 3600, 60, 1)


class Soap:
    """Talks to the services of one device, in its own time. Belongs to one thread.

    An answer has at most `bytes_at_most` bytes and `elements_at_most` elements: one camera says little, a
    recorder of many channels more.
    """

    def __init__(
        self,
        address: DeviceAddress,
        *,
        bytes_at_most: int = ANSWER_BYTES_AT_MOST,
        elements_at_most: int = ELEMENTS_AT_MOST,
    ) -> None:
        self._address = address
        self._elements_at_most = elements_at_most
        self.root = device_url(address.url)
        self._wire = Wire(address, bytes_at_most)
        self._ahead_s = 0.0  # the camera's clock, less ours

    def close(self) -> None:
        """Let the connections go."""
        self._wire.close()

    def read_clock(self, limit_s: float) -> bool:
        """Learn how far the camera's clock is off; whether that changed enough to matter.

        GetSystemDateAndTime needs no password (ONVIF Core Specification, access classes: PRE_AUTH).
        """
        before = time.time()
        answer = self._call(
            self.root,
            DEVICE,
            "GetSystemDateAndTime",
            "<GetSystemDateAndTime {ns}/>",
            limit_s,
            open_to_all=True,
        )
        there = _utc(find(answer, "SystemDateAndTime", "UTCDateTime"))
        ahead = 0.0 if there is None else there - (before + time.time()) / 2
        changed = abs(ahead - self._ahead_s) > _CLOCK_MATTERS_S
        self._ahead_s = ahead
        return changed

    def call(self, url: str, namespace: str, name: str, body: str, limit_s: float) -> Element:
        """What the camera answers to `name`; `{ns}` in `body` is its name space. Raises OnvifError.

        A camera that says "not authorised" although it knows us may have had its clock set: one more try.
        """
        try:
            return self._call(url, namespace, name, body, limit_s)
        except OnvifError as error:
            if error.trouble is not OnvifTrouble.PASSWORD_REFUSED or not self._clock_was_set(limit_s):
                raise
        return self._call(url, namespace, name, body, limit_s)

    def service_url(self, said: str) -> str:
        """Where a service is, from what the device says of itself: never on another computer.

        Behind address translation devices name an address that nobody can reach, and a stranger's answer
        must not send our orders, with their proofs of the password, to a third party.
        """
        own = urlsplit(self.root)
        try:
            told = urlsplit(said)
            same = told.hostname == own.hostname and told.scheme == own.scheme
            place = told.netloc if same and told.port else own.netloc
        except ValueError:
            return self.root
        return urlunsplit((own.scheme, place.rpartition("@")[2], told.path or own.path, told.query, ""))

    def _clock_was_set(self, limit_s: float) -> bool:
        try:
            return self.read_clock(limit_s)
        except OnvifError:
            return False

    def _call(
        self, url: str, namespace: str, name: str, body: str, limit_s: float, *, open_to_all: bool = False
    ) -> Element:
        address = self._address
        known = address.user and not open_to_all
        header = username_token(address.user, address.password, time.time() + self._ahead_s) if known else ""
        sent = _ENVELOPE.format(header=header, body=body.replace("{ns}", f'xmlns="{namespace}"', 1))
        status, content = self._wire.post(url, f"{namespace}/{name}", sent.encode(), limit_s)
        return _answer(status, content, f"{name}Response", self._elements_at_most)


def device_url(url: str) -> str:
    """The device service of a camera's address. Raises OnvifError where it is none."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        good = None
    if not good or "@" in parts.netloc:
        raise OnvifError(OnvifTrouble.NO_ADDRESS if not url else OnvifTrouble.BAD_ADDRESS)
    path = parts.path if parts.path not in ("", "/") else DEVICE_PATH
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))


def seconds(duration: str) -> float | None:
    """The seconds of an XML duration such as `PT1M2.5S`, None where it is none or holds months."""
    found = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?", duration)
    if not found or duration in ("P", "PT"):
        return None
    return math.fsum(float(part or 0) * unit for part, unit in zip(found.groups(), _UNITS, strict=True))


def _answer(status: int, content: bytes, wanted: str, elements_at_most: int = ELEMENTS_AT_MOST) -> Element:
    """The element `wanted` of the answer's body, or what went wrong."""
    try:
        envelope = parse(content, elements_at_most)
    except XmlRefused as error:
        if status in (401, 403):
            raise OnvifError(OnvifTrouble.PASSWORD_REFUSED, answered=True) from error
        raise OnvifError(OnvifTrouble.NOT_ONVIF) from error
    fault = find(envelope, "Body", "Fault")
    if fault is not None:
        raise _refusal(fault)
    answer = find(envelope, "Body", wanted)
    if envelope.tag != "Envelope" or answer is None:
        denied = status in (401, 403)
        raise OnvifError(OnvifTrouble.PASSWORD_REFUSED if denied else OnvifTrouble.NOT_ONVIF, answered=denied)
    return answer


def _refusal(fault: Element) -> OnvifError:
    codes = [(each.text or "").rpartition(":")[2].strip() for each in fault.iter("Value")]
    codes.append(text(fault, "faultcode").rpartition(":")[2])
    said = text(fault, "Reason", "Text") or text(fault, "faultstring")
    detail = " ".join(_UNPRINTABLE.sub(" ", said).split())[:_DETAIL_AT_MOST]
    told = frozenset(codes)
    if {"NotAuthorized", "FailedAuthentication", "InvalidSecurity"} & told:
        return OnvifError(OnvifTrouble.PASSWORD_REFUSED, answered=True, codes=told)
    detail = detail or next((code for code in reversed(codes) if code), "")
    return OnvifError(OnvifTrouble.CAMERA_REFUSED, detail, answered=True, codes=told)


def _utc(element: Element | None) -> float | None:
    """The moment in a tt:DateTime, None where there is none or it is nonsense."""
    parts = [("Date", "Year"), ("Date", "Month"), ("Date", "Day")]
    parts += [("Time", "Hour"), ("Time", "Minute"), ("Time", "Second")]
    try:
        year, month, day, *clock = (int(text(element, *part)) for part in parts)
        hour, minute, second = clock
        # A leap second would be refused by Python, and matters to nobody here.
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC).timestamp()
    except (ValueError, OverflowError, TypeError):
        return None
