"""What `safecity discover` asks of the network, and how it says what answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.credentials.errors import CredentialError
from console.credentials.reading import read_login
from console.keys.errors import KeysError
from console.keys.keys import FOLDER
from console.onvif.discovery import GROUP, Address, Discovered, discover
from console.onvif.probe_answer import DeviceFound
from console.sources import onvif
from console.sources.http import Login
from console.sources.values import Found, Source, SourceFailed
from console.store.errors import StoreError
from ui.credentials.words import trouble_sentence
from widgets.source_words import failed_sentence

translate = QCoreApplication.translate


class CannotAsk(Exception):
    """What was asked cannot be: `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(slots=True)
class Answered:
    """A device that answered, and what it said when it was asked with a login."""

    device: DeviceFound
    found: Found | None = None
    failed: SourceFailed | None = None


@dataclass(slots=True)
class Devices:
    """What was found."""

    search: Discovered
    devices: list[Answered] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """For a program."""
        return {
            "devices": [_told(each) for each in self.devices],
            "asked": list(self.search.asked),
            "unreadable": self.search.unreadable,
            "truncated": self.search.truncated,
        }

    def lines(self) -> list[str]:
        """For a person."""
        lines = [line for each in self.devices for line in _lines(each)]
        if not self.devices:
            lines.append(_nobody(self.search.asked))
        if self.search.unreadable:
            lines.append(
                translate("Discover", "Answers that could not be read: {count}").format(
                    count=self.search.unreadable
                )
            )
        if self.search.truncated:
            lines.append(translate("Discover", "More answered than are listed; the search was broken off."))
        return lines


def place(said: str) -> Address:
    """HOST or HOST:PORT. Raises CannotAsk."""
    host, colon, port = said.partition(":")
    number = int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0
    if not host or (colon and not 0 < number < 65_536):
        raise CannotAsk(translate("Discover", "{text} is not HOST or HOST:PORT.").format(text=said))
    return host, number if colon else GROUP[1]


def kept_login(folder: Path, name: str) -> Login:
    """The login of that name. Raises CannotAsk."""
    try:
        return read_login(folder, folder / FOLDER, name)
    except (CredentialError, KeysError, StoreError) as error:
        raise CannotAsk(trouble_sentence(error)) from error


def discovered(seconds: float, hosts: Sequence[Address], login: Login | None) -> Devices:
    """Search, and with a login ask each device that is near what it is. Raises CannotAsk."""
    try:
        search = discover(seconds, hosts=hosts)
    except OSError as error:
        raise CannotAsk(
            translate("Discover", "The question could not be sent: {detail}").format(
                detail=error.strerror or error
            )
        ) from error
    ordered = sorted(search.devices, key=lambda device: [int(part) for part in device.host.split(".")])
    return Devices(search, [_asked(device, login) for device in ordered])


def _asked(device: DeviceFound, login: Login | None) -> Answered:
    answered = Answered(device)
    if login is None or not device.near:
        return answered
    source = Source("", device.name, "onvif", device.url)
    try:
        answered.found = onvif.ask(source, login, progress=lambda _: None, cancelled=lambda: False)
    except SourceFailed as error:
        answered.failed = error
    return answered


def _told(each: Answered) -> dict[str, Any]:
    device = each.device
    told: dict[str, Any] = {
        "url": device.url,
        "host": device.host,
        "endpoint": device.endpoint,
        "name": device.name,
        "hardware": device.hardware,
        "location": device.location,
        "near": device.near,
    }
    if each.found is not None:
        first = each.found.cameras[0] if each.found.cameras else None
        told |= {
            "cameras": len(each.found.cameras),
            "make": first.make if first else "",
            "model": first.model if first else "",
            "serial": first.serial if first else "",
        }
    if each.failed is not None:
        told["failed"] = each.failed.trouble.value
    return told


def _lines(each: Answered) -> list[str]:
    device = each.device
    said = [device.url, device.name, device.hardware, device.location]
    if not device.near:
        said.append(translate("Discover", "(in another network: cannot be reached from here)"))
    lines = ["  ".join(filter(None, said))]
    if each.found is not None:
        cameras = translate("Discover", "Cameras: {count}").format(count=len(each.found.cameras))
        first = each.found.cameras[0] if each.found.cameras else None
        facts = [each.found.server, first.serial if first else "", cameras]
        lines.append("    " + "  ".join(filter(None, facts)))
    if each.failed is not None:
        lines.append("    " + failed_sentence(each.failed))
    return lines


def _nobody(asked: tuple[str, ...]) -> str:
    if not asked:
        return translate("Discover", "This computer is in no network.")
    return translate(
        "Discover",
        "No device answered (asked on: {asked}). Devices may have discovery switched off, or stand behind a "
        "router: ask those by their address with --at.",
    ).format(asked=", ".join(asked))
