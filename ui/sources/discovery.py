"""Looking for devices and asking them what they are, off the GUI thread; and what sources they make."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from console.onvif.discovery import SECONDS, Address, discover
from console.onvif.probe_answer import DeviceFound
from console.onvif.soap import DEVICE_PATH
from console.sources import onvif
from console.sources.checking import NAME_AT_MOST, TEXT_AT_MOST
from console.sources.http import Login
from console.sources.values import Found, Source
from ui.background import Background

# Devices that are asked at the same time; the window's other work must find a thread.
_AT_ONCE = 3


class Search(QObject):
    """`found(DeviceFound)` as they answer, then `ended(Discovered)` or `failed(error)`. Cancel it to end."""

    found = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._stop: threading.Event | None = None

    @property
    def running(self) -> bool:
        """Whether answers are awaited."""
        return self._stop is not None

    def begin(self, hosts: Sequence[Address] = (), seconds: float = SECONDS) -> None:
        """Ask all networks of this computer, or only these hosts."""
        self.cancel()
        self._stop = stop = threading.Event()

        def tell(device: DeviceFound) -> None:
            # A foreign thread: the signal hops to the window's. The window may be gone.
            with contextlib.suppress(RuntimeError):
                if not stop.is_set():
                    self.found.emit(device)

        def over(signal: Callable[[object], None], told: object) -> None:
            if self._stop is stop:
                self._stop = None
                signal(told)

        def stopped() -> bool:
            return stop.is_set() or self._background.closed

        self._background.run(
            lambda: discover(seconds, hosts=hosts, found=tell, cancelled=stopped),
            lambda told: over(self.ended.emit, told),
            lambda error: over(self.failed.emit, error),
        )

    def cancel(self) -> None:
        """Wait for no more answers."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a device said when it was asked with a login, or why it said nothing."""

    found: Found | None = None
    error: BaseException | None = None


class Inquiry(QObject):
    """`told(DeviceFound, Facts)` for each, some at a time; `over()` when all were asked or it ends."""

    told = Signal(object, object)
    over = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._waiting: list[DeviceFound] = []
        self._asked = 0
        self._stop: threading.Event | None = None

    @property
    def running(self) -> bool:
        """Whether devices are being asked."""
        return self._stop is not None

    def begin(self, devices: Sequence[DeviceFound], login: Callable[[], Login]) -> None:
        """Ask these; `login` is called on a worker and may raise."""
        self.cancel()
        self._stop = stop = threading.Event()
        self._waiting, self._asked = list(devices), 0
        for _ in range(min(_AT_ONCE, len(devices))):
            self._next(stop, login)
        if not devices:
            self.cancel()

    def cancel(self) -> None:
        """Ask no more."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None
            self.over.emit()

    def _next(self, stop: threading.Event, login: Callable[[], Login]) -> None:
        if not self._waiting:
            if not self._asked:
                self.cancel()
            return
        device = self._waiting.pop(0)
        self._asked += 1

        def work() -> Found:
            return onvif.ask(
                Source("", device.name, "onvif", device.url),
                login(),
                progress=lambda _: None,
                cancelled=lambda: stop.is_set() or self._background.closed,
            )

        def done(facts: Facts) -> None:
            if self._stop is stop:
                self._asked -= 1
                self.told.emit(device, facts)
                self._next(stop, login)

        self._background.run(work, lambda found: done(Facts(found)), lambda error: done(Facts(error=error)))


def place_of(device: DeviceFound) -> str:
    """A device's address as short as it can be said."""
    bare = device.url.removesuffix(DEVICE_PATH)
    return bare.removeprefix("http://") if bare != device.url else device.url


def together(devices: Sequence[DeviceFound], name: str, credential: str) -> list[Source]:
    """One source for all of them; several, numbered, where their addresses would not fit into one."""
    groups: list[list[str]] = [[]]
    for place in map(place_of, devices):
        if groups[-1] and len(", ".join([*groups[-1], place])) > TEXT_AT_MOST:
            groups.append([])
        groups[-1].append(place)
    return [
        Source(
            id="",
            name=name if number == 1 else f"{name} {number}",
            scheme="onvif",
            address=first,
            credential=credential,
            settings={"hosts": ", ".join(further)},
        )
        for number, (first, *further) in enumerate(groups, 1)
    ]


def apart(devices: Sequence[DeviceFound], taken: Collection[str], credential: str) -> list[Source]:
    """A source for each, called as the device calls itself; by its address too where that is taken."""
    used, sources = set(taken), list[Source]()
    for device in devices:
        place = place_of(device)
        name = (device.name or device.hardware or place)[:NAME_AT_MOST]
        if name in used:
            name = f"{name[: NAME_AT_MOST - len(place) - 1]} {place}"[:NAME_AT_MOST]
        used.add(name)
        sources.append(Source("", name, "onvif", place, credential))
    return sources


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name, numbered where another source has it."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} {number}"
    return name
