"""Finding ONVIF devices on the local network: one question to all, their answers read without trust.

WS-Discovery of April 2005, as the ONVIF Core Specification takes it up (section 7, Device discovery).
"""

from __future__ import annotations

import contextlib
import ipaddress
import selectors
import socket
import time
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import psutil

from console.onvif.probe_answer import BYTES_AT_MOST, DeviceFound, probe, read_answer

GROUP = ("239.255.255.250", 3702)
SECONDS = 4.0
# What anybody on the network can make us read, hold and show.
DEVICES_AT_MOST = 2_000
DATAGRAMS_AT_MOST = 20_000
OF_ONE_HOST_AT_MOST = 16
# UDP loses; the question is asked again (SOAP-over-UDP, retransmission).
_AGAIN_S = (0.0, 0.5, 1.5)
_LOOK_S = 0.1

Address = tuple[str, int]


@dataclass(slots=True)
class Discovered:
    """What answered. `unreadable` datagrams were no answers; `truncated` when there were more than may be.

    `asked` are the interfaces (by their addresses) or the hosts that the question went out to.
    """

    devices: list[DeviceFound] = field(default_factory=list)
    unreadable: int = 0
    truncated: bool = False
    asked: tuple[str, ...] = ()


def discover(
    seconds: float = SECONDS,
    *,
    hosts: Sequence[Address] = (),
    found: Callable[[DeviceFound], None] = lambda device: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Discovered:
    """Ask all interfaces' networks, or only `hosts`, and collect the answers of `seconds`.

    `found` is called as devices answer. Only addresses of whoever answered are believed. IPv4 only. Raises
    OSError where not one question could be sent.
    """
    told = Discovered()
    with contextlib.ExitStack() as stack:
        lines = [stack.enter_context(line) for line in (_to_hosts(hosts) if hosts else _to_everybody())]
        told.asked = tuple(where for line in lines for where in line.names)
        _Asking(lines, told, found).run(seconds, cancelled)
    return told


class _Line:
    """A socket that asks `to`, and what may answer: `networks` are those that it is in itself."""

    def __init__(self, own: str, to: Sequence[Address], networks: Sequence[ipaddress.IPv4Network]) -> None:
        self._to, self._networks = to, networks
        self.names = (own,) if own else tuple(host for host, _ in to)
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.setblocking(False)
        if own:
            self.sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(own))
            # Not beyond the next router, whatever that would do with it.
            self.sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 1)
        self.sock.bind((own, 0))

    def send(self, message: bytes) -> None:
        """Ask; raises OSError when nobody could be asked."""
        failed: OSError | None = None
        sent = False
        for address in self._to:
            try:
                self.sock.sendto(message, address)
                sent = True
            except OSError as error:  # an interface that is down, a host without a route
                failed = error
        if failed is not None and not sent:
            raise failed

    def near(self, host: str) -> bool:
        """Whether `host` is in a network that this computer is in."""
        return any(ipaddress.IPv4Address(host) in network for network in self._networks)

    def __enter__(self) -> _Line:
        return self

    def __exit__(self, *_: object) -> None:
        self.sock.close()


def _to_everybody() -> list[_Line]:
    """One line for each IPv4 network that this computer is in; the loopback has no cameras."""
    lines = []
    states = psutil.net_if_stats()
    for name, addresses in psutil.net_if_addrs().items():
        if name in states and not states[name].isup:
            continue
        for each in addresses:
            if each.family != socket.AF_INET or ipaddress.ip_address(each.address).is_loopback:
                continue
            network = ipaddress.ip_network(f"{each.address}/{each.netmask or 32}", strict=False)
            assert isinstance(network, ipaddress.IPv4Network)
            # An address that was taken away a moment ago cannot be bound.
            with contextlib.suppress(OSError):
                lines.append(_Line(each.address, [GROUP], [network]))
    return lines


def _to_hosts(hosts: Sequence[Address]) -> list[_Line]:
    """One line that asks these hosts and nobody else; only they may answer."""
    resolved = [(socket.gethostbyname(host), port) for host, port in hosts]
    networks = [ipaddress.IPv4Network(host) for host, _ in resolved]
    return [_Line("", resolved, networks)]


class _Asking:
    """One search: questions out, answers in, until its time is over."""

    def __init__(
        self, lines: Sequence[_Line], told: Discovered, found: Callable[[DeviceFound], None]
    ) -> None:
        self._lines, self._told, self._found = lines, told, found
        # Some devices answer only when they are asked by their type, others only when none is named.
        self._asked = {f"uuid:{uuid.uuid4()}": typed for typed in (True, False)}
        self._known: set[tuple[str, str]] = set()
        self._of_host: Counter[str] = Counter()
        self._datagrams = 0

    def run(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        """Ask and listen. Raises OSError where nothing could be sent."""
        begin = time.monotonic()
        again = list(_AGAIN_S)
        with selectors.DefaultSelector() as selector:
            for line in self._lines:
                selector.register(line.sock, selectors.EVENT_READ, line)
            while (passed := time.monotonic() - begin) < seconds and not cancelled():
                if again and passed >= again[0]:
                    again.pop(0)
                    self._ask()
                left = min(_LOOK_S, seconds - passed)
                if not self._lines:
                    time.sleep(left)
                for key, _ in selector.select(left) if self._lines else ():
                    self._listen(key.data)
                if self._told.truncated:
                    return

    def _ask(self) -> None:
        failed: OSError | None = None
        sent = 0
        for line in self._lines:
            for message_id, typed in self._asked.items():
                try:
                    line.send(probe(message_id, typed=typed))
                    sent += 1
                except OSError as error:
                    failed = error
        if failed is not None and not sent:
            raise failed

    def _listen(self, line: _Line) -> None:
        try:
            data, (host, _) = line.sock.recvfrom(BYTES_AT_MOST + 1)
        except OSError:  # a host says that nobody listens there: ICMP, told on the next read
            return
        self._datagrams += 1
        self._of_host[host] += 1
        if self._datagrams > DATAGRAMS_AT_MOST:
            self._told.truncated = True
            return
        if self._of_host[host] > OF_ONE_HOST_AT_MOST:
            return
        answers = read_answer(data, host, self._asked, near=line.near(host))
        if answers is None:
            self._told.unreadable += 1
            return
        for device in answers:
            self._take(device)

    def _take(self, device: DeviceFound) -> None:
        # By its host as well: another device must not hide one by answering first in its name.
        known = (device.host, device.endpoint)
        if known in self._known:
            return
        if len(self._known) >= DEVICES_AT_MOST:
            self._told.truncated = True
            return
        self._known.add(known)
        self._told.devices.append(device)
        self._found(device)
