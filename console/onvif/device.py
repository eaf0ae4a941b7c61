"""One device or recorder asked what it is: make and serial number, its channels, where their streams are."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from console.onvif.probe_answer import words
from console.onvif.profiles import Channel, Profile, channels, read_profiles
from console.onvif.safe_xml import each, text
from console.onvif.services import services
from console.onvif.soap import DEVICE, MEDIA, MEDIA2, PTZ, Soap
from console.onvif.values import DeviceAddress, OnvifError, OnvifTrouble

ORDER_S = 6.0
# A recorder of 128 channels with three streams each tells 384 profiles of some 4 kB.
BYTES_AT_MOST = 8 * 1024 * 1024
ELEMENTS_AT_MOST = 200_000
_NO_MAC = re.compile(r"0+|f+")
# What a device may refuse without being of no use.
_BEARABLE = frozenset({OnvifTrouble.CAMERA_REFUSED, OnvifTrouble.NOT_ONVIF})


class TimeIsUp(Exception):
    """A device has been asked for as long as it may be, or the caller wants no more."""


@dataclass(frozen=True, slots=True)
class DeviceFacts:
    """What a device says of itself; '' for what it does not tell. `mac` as `00:11:22:aa:bb:cc`."""

    make: str = ""
    model: str = ""
    firmware: str = ""
    serial: str = ""
    mac: str = ""
    name: str = ""


class Device:
    """One device at one address. Belongs to one thread; every method raises OnvifError, or TimeIsUp.

    All of it together takes `device_s` seconds at most.
    """

    def __init__(
        self,
        address: DeviceAddress,
        *,
        device_s: float,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._soap = Soap(address, bytes_at_most=BYTES_AT_MOST, elements_at_most=ELEMENTS_AT_MOST)
        self._end = time.monotonic() + device_s
        self._cancelled = cancelled
        self._services: dict[str, str] = {}

    def close(self) -> None:
        """Let the connections go."""
        self._soap.close()

    @property
    def url(self) -> str:
        """Its device service."""
        return self._soap.root

    @property
    def moves(self) -> bool:
        """Whether it has a service for moving cameras."""
        return PTZ in self._services

    def connect(self) -> None:
        """Learn its time and its services."""
        try:
            self._soap.read_clock(self._limit())
        except OnvifError as error:
            # Without its time our proofs may be stale for it, and it will say so.
            if error.trouble not in (OnvifTrouble.CAMERA_REFUSED, OnvifTrouble.PASSWORD_REFUSED):
                raise
        self._services = services(self._soap, self._limit())

    def facts(self) -> DeviceFacts:
        """What it is. A device that keeps some of that to itself is none the worse for it."""
        told = self._told("GetDeviceInformation")
        return DeviceFacts(
            make=words(text(told, "Manufacturer")),
            model=words(text(told, "Model")),
            firmware=words(text(told, "FirmwareVersion")),
            serial=words(text(told, "SerialNumber")),
            mac=self._mac(),
            name=self._name(),
        )

    def channels(self) -> tuple[Channel, ...]:
        """Its video sources with the streams to take.

        The second media service goes first: only that one tells of H.265.
        """
        refused: OnvifError | None = None
        for space, body in ((MEDIA2, "<Type>All</Type>"), (MEDIA, "")):
            if space not in self._services:
                continue
            try:
                answer = self._ask(space, "GetProfiles", body)
            except OnvifError as error:
                # A service may be named at a port where nobody listens.
                if error.trouble not in _BEARABLE | {OnvifTrouble.REFUSED}:
                    raise
                refused = error
                continue
            found = channels(read_profiles(answer, space))
            if found:
                return found
        if refused is not None:
            raise refused
        return ()

    def stream_url(self, profile: Profile) -> str:
        """Where a profile's stream is, as the device says it: to be read as a stranger's word."""
        try:
            return self._stream_url(profile, profile.space)
        except OnvifError as error:
            other = MEDIA if profile.space == MEDIA2 else MEDIA2
            if error.trouble not in _BEARABLE or other not in self._services:
                raise
        return self._stream_url(profile, other)

    # Inside

    def _stream_url(self, profile: Profile, space: str) -> str:
        token = f"<ProfileToken>{escape(profile.token)}</ProfileToken>"
        if space == MEDIA2:
            return text(self._ask(space, "GetStreamUri", f"<Protocol>RTSP</Protocol>{token}"), "Uri")
        setup = (
            "<StreamSetup><tt:Stream>RTP-Unicast</tt:Stream>"
            "<tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport></StreamSetup>"
        )
        return text(self._ask(space, "GetStreamUri", setup + token), "MediaUri", "Uri")

    def _mac(self) -> str:
        """The hardware address of its first network interface."""
        told = self._told("GetNetworkInterfaces")
        for interface in each(told, "NetworkInterfaces") if told is not None else ():
            said = re.sub(r"[^0-9a-f]", "", text(interface, "Info", "HwAddress").lower())
            if len(said) == 12 and not _NO_MAC.fullmatch(said):
                return ":".join(said[at : at + 2] for at in range(0, 12, 2))
        return ""

    def _name(self) -> str:
        told = self._told("GetScopes")
        for scope in each(told, "Scopes") if told is not None else ():
            _, found, name = text(scope, "ScopeItem").partition("onvif://www.onvif.org/name/")
            if found and name:
                return words(unquote(name))
        return ""

    def _told(self, name: str) -> Element | None:
        # Twice: a device that was busy once would be known by another name than before.
        for _ in range(2):
            try:
                return self._ask(DEVICE, name)
            except OnvifError as error:
                if error.trouble not in _BEARABLE:
                    raise
        return None

    def _ask(self, space: str, name: str, body: str = "") -> Element:
        url = self._soap.root if space == DEVICE else self._services[space]
        return self._soap.call(url, space, name, f"<{name} {{ns}}>{body}</{name}>", self._limit())

    def _limit(self) -> float:
        left = self._end - time.monotonic()
        if left <= 0 or self._cancelled():
            raise TimeIsUp
        return min(ORDER_S, left)
