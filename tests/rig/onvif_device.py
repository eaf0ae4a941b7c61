"""A simulated ONVIF camera on 127.0.0.1: its own HTTP server, passwords checked, and every kind of bad luck.

with OnvifDevice(user="op", password="p@ss:1") as device:
    camera = OnvifCamera(device.address)
    device.luck.swallow = {"Stop"}             # answered with 200, and not heeded
    assert device.head.running
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
import ssl
import sys
import threading
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any

from console.onvif.values import DeviceAddress
from tests.rig.onvif_head import Head, Place
from tests.rig.onvif_makeup import Makeup
from tests.rig.onvif_words import WORDS, Refused, envelope, fault, local, texts

FRESH_S = 5.0


@dataclass
class Luck:
    """What goes wrong from now on. Sets hold names of orders, such as `Stop`; `{"*"}` is all of them."""

    refuse: set[str] = field(default_factory=set)  # a SOAP fault, nothing done
    lose: set[str] = field(default_factory=set)  # never arrives: no answer, nothing done
    lose_answer: set[str] = field(default_factory=set)  # done, no answer
    swallow: set[str] = field(default_factory=set)  # confirmed, nothing done
    act_s: float = 0.0  # done so much later
    answer_s: float = 0.0  # answered so much later
    link_down: bool = False  # every connection is closed at once
    body: bytes | None = None  # answered with this instead
    drip: bool = False  # headers without an end, a byte at a time
    redirect: str = ""
    without: str = ""  # part of a name space whose orders are all refused
    always_moving: bool = False  # GetStatus says MOVING for ever

    def hits(self, kind: str, order: str) -> bool:
        return bool({order, "*"} & getattr(self, kind))


class OnvifDevice:
    """`auth`: `wsse`, `digest` (HTTP), `basic` or `none`. `old`: before GetServices. `media2`: only that one.

    `clock_s` is how far its clock is ahead; `elsewhere` makes it name another host for its services; `seen`
    are the orders that arrived, with monotonic times. With `makeup` it is that camera or recorder.
    """

    def __init__(
        self,
        *,
        user: str = "",
        password: str = "",
        auth: str = "wsse",
        clock_s: float = 0.0,
        old: bool = False,
        media2: bool = False,
        fixed: bool = False,
        zoom: bool = True,
        elsewhere: str = "",
        shortest_timeout: str = "PT0S",
        heeds_timeout: bool = True,
        certificate: Path | None = None,
        makeup: Makeup | None = None,
    ) -> None:
        self.user, self.password, self.auth = user, password, auth if user else "none"
        self.clock_s, self.old, self.media2, self.fixed = clock_s, old, media2, fixed
        self.zoom, self.elsewhere, self.shortest_timeout = zoom, elsewhere, shortest_timeout
        self.makeup = makeup
        self.luck = Luck()
        self.head = Head(heeds_timeout=heeds_timeout)
        self.seen: list[tuple[float, str]] = []
        self.presets: dict[str, tuple[str, Place]] = {"1": ("Gate", Place(0.5, 0.1, 0.2))}
        self.plain_passwords = 0
        self._nonces: set[str] = set()
        self._http_nonce = secrets.token_hex(8)
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.device = self
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.scheme = "https" if certificate else "http"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> OnvifDevice:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    @property
    def base(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self._server.server_address[1]}"

    @property
    def address(self) -> DeviceAddress:
        return DeviceAddress(self.base, self.user, self.password)

    def orders(self) -> list[str]:
        """The names of the orders that arrived."""
        return [name for _, name in self.seen]

    # An order

    def carry_out(self, name: str, order: ET.Element, security: ET.Element | None) -> str:
        """What the body of the answer holds. Raises Refused."""
        self._check(name, security)
        if self.luck.hits("refuse", name) or (self.luck.without and self.luck.without in order.tag):
            raise Refused("ActionNotSupported", "Busy\u202e with\nsomething else")
        if self.luck.act_s:
            time.sleep(self.luck.act_s)
        if self.luck.hits("swallow", name):
            return f"<{name}Response/>"
        return WORDS[name](self, texts(order), order) if name in WORDS else _unknown(name)

    def _check(self, name: str, security: ET.Element | None) -> None:
        if self.auth != "wsse" or name == "GetSystemDateAndTime":
            return
        told = texts(security) if security is not None else {}
        created, nonce = told.get("Created", ""), told.get("Nonce", "")
        made = base64.b64decode(nonce) + created.encode() + self.password.encode()
        proof = base64.b64encode(hashlib.sha1(made, usedforsecurity=False).digest()).decode()
        if told.get("Username") != self.user or told.get("Password") != proof or nonce in self._nonces:
            raise Refused("NotAuthorized", "Sender not authorized")
        stamp = datetime.strptime(created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()
        if abs(stamp - (time.time() + self.clock_s)) > FRESH_S:
            raise Refused("NotAuthorized", "The time stamp is not fresh")
        self._nonces.add(nonce)

    def challenge(self, header: str, path: str) -> str:
        """The challenge for a request whose Authorization does not do, else ''."""
        if self.auth == "basic":
            self.plain_passwords += header.startswith("Basic ")
            return 'Basic realm="camera"'
        if self.auth != "digest" or self._proved(header, path):
            return ""
        return f'Digest realm="camera", qop="auth", nonce="{self._http_nonce}", algorithm=MD5'

    def _proved(self, header: str, path: str) -> bool:
        parts = (part.partition("=") for part in header.removeprefix("Digest ").split(","))
        given = {name.strip(): value.strip().strip('"') for name, _, value in parts}

        def md5(text: str) -> str:
            return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()

        known, asked = md5(f"{self.user}:camera:{self.password}"), md5(f"POST:{path}")
        middle = f"{self._http_nonce}:{given.get('nc')}:{given.get('cnonce')}:auth"
        return given.get("uri") == path and given.get("response") == md5(f"{known}:{middle}:{asked}")


def _unknown(name: str) -> str:
    raise Refused("ActionNotSupported", name)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    device: OnvifDevice

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is daily bread here."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, *_: Any) -> None:
        """Nothing to the test's output."""

    def do_POST(self) -> None:
        device, luck = self.server.device, self.server.device.luck
        if luck.link_down:
            return
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        tree = ET.fromstring(body)  # noqa: S314 - our own client sent it
        order = next(iter(next(part for part in tree if local(part.tag) == "Body")))
        name = local(order.tag)
        device.seen.append((time.monotonic(), name))
        if luck.drip:
            self._drip()
        elif luck.hits("lose", name):
            self._wait_for_nobody()
        elif luck.redirect:
            self._answer(307, b"", [("Location", luck.redirect)])
        elif luck.body is not None:
            self._answer(200, luck.body)
        elif challenge := device.challenge(self.headers.get("Authorization", ""), self.path):
            self._answer(401, b"", [("WWW-Authenticate", challenge)])
        else:
            self._carry_out(name, order, tree)

    def _carry_out(self, name: str, order: ET.Element, tree: ET.Element) -> None:
        device = self.server.device
        security = next((part for part in tree.iter() if local(part.tag) == "Security"), None)
        try:
            status, answer = 200, envelope(device.carry_out(name, order, security))
        except Refused as refusal:
            status, answer = 400, envelope(fault(refusal))
        if device.luck.answer_s:
            time.sleep(device.luck.answer_s)
        if device.luck.hits("lose_answer", name):
            self._wait_for_nobody()
        else:
            self._answer(status, answer)

    def _answer(self, status: int, content: bytes, headers: list[tuple[str, str]] | None = None) -> None:
        self.send_response(status)
        for key, value in [("Content-Length", str(len(content))), *(headers or [])]:
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(content)

    def _drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(300):
            self.wfile.write(b"X")
            self.wfile.flush()
            time.sleep(0.1)

    def _wait_for_nobody(self) -> None:
        """Say nothing until the client gives up."""
        self.connection.settimeout(20)
        self.connection.recv(1)


def _by_hand() -> None:
    """A dome to try the console with: its address is a camera's `control_url`. With a number, a recorder."""
    makeup = Makeup(sources=int(sys.argv[1])) if sys.argv[1:] else None
    with OnvifDevice(makeup=makeup) as device:
        print(f"{device.base}  (Ctrl+C ends it)", flush=True)
        said: object = None
        while True:
            now = (device.head.place, device.head.moving, device.orders()[-1:])
            if now != said:
                print(*now, flush=True)
                said = now
            time.sleep(0.5)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        _by_hand()
