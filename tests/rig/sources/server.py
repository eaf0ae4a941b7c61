"""A loopback HTTP server that answers what it is told to, and misbehaves in the ways servers do."""

from __future__ import annotations

import base64
import gzip
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}

    def basic(self, user: str, password: str) -> bool:
        """Whether it carries this login as HTTP's own."""
        proof = base64.b64encode(f"{user}:{password}".encode()).decode()
        return self.headers.get("authorization") == f"Basic {proof}"


@dataclass(frozen=True)
class Reply:
    """What is answered; a body that is an iterator is sent piece by piece, without a length."""

    status: int = 200
    body: bytes | Iterator[bytes] = b""
    headers: dict[str, str] = field(default_factory=dict)


def as_json(value: Any, status: int = 200, **headers: str) -> Reply:
    return Reply(
        status,
        json.dumps(value, ensure_ascii=False).encode(),
        {"Content-Type": "application/json", **headers},
    )


class SourceServer:
    """Serves `answer` on a loopback port; a context.

    `fault` is "" or what is done instead, for the first `faults` requests (-1: all), and only those whose
    path contains `fault_path`: `500`, `429`, `401`, `half`, `cut`, `html`, `array`, `redirect`, `silent`,
    `drip`, `gzip`, `bomb`, `deflate`, `drop`, `empty`.
    """

    def __init__(self, answer: Callable[[Asked], Reply], tls: ssl.SSLContext | None = None) -> None:
        self.answer = answer
        self.fault, self.faults, self.fault_path = "", -1, ""
        self.asked: list[Asked] = []
        self.closing = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer._handle(self)

            def do_POST(self) -> None:
                outer._handle(self)

            def log_message(self, *_args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        # A client may break off whenever it likes.
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self._scheme = "https" if tls else "http"
        if tls:
            # The handshake belongs to the connection's thread.
            self._server.socket = tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self.port}"

    def __enter__(self) -> SourceServer:
        return self

    def __exit__(self, *_why: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def _handle(self, http: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(http.path)
        asked = Asked(
            http.command,
            parts.path,
            {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()},
            {name.lower(): value for name, value in http.headers.items()},
            http.rfile.read(int(http.headers.get("Content-Length") or 0)),
        )
        self.asked.append(asked)
        try:
            if self.fault and self.faults and self.fault_path in asked.path:
                self.faults -= 1
                self._misbehave(http, asked)
            else:
                send(http, self.answer(asked))
        except OSError:
            http.close_connection = True

    def _misbehave(self, http: BaseHTTPRequestHandler, asked: Asked) -> None:
        fault = self.fault
        if fault in ("500", "429", "401"):
            send(http, Reply(int(fault), b"out of order"))
        elif fault == "redirect":
            send(http, Reply(302, b"", {"Location": "http://192.0.2.1/elsewhere"}))
        elif fault == "html":
            send(http, Reply(200, b"<html>log in</html>", {"Content-Type": "text/html"}))
        elif fault == "array":
            send(http, as_json([1, 2, 3]))
        elif fault == "empty":
            send(http, as_json({}))
        elif fault == "silent":
            self.closing.wait(30)
        elif fault == "drop":
            http.close_connection = True
        elif fault == "drip":
            self._drip(http)
        else:
            self._spoil(http, self.answer(asked))

    def _spoil(self, http: BaseHTTPRequestHandler, reply: Reply) -> None:
        """The right answer, packed or cut."""
        assert isinstance(reply.body, bytes)
        if self.fault == "half":
            self._start(http, len(reply.body))
            http.wfile.write(reply.body[: len(reply.body) // 2])
            http.close_connection = True
        elif self.fault == "cut":
            send(http, Reply(200, reply.body[: len(reply.body) // 2], reply.headers))
        elif self.fault == "gzip":
            send(http, Reply(200, gzip.compress(reply.body), {**reply.headers, "Content-Encoding": "gzip"}))
        elif self.fault == "deflate":
            send(http, Reply(200, reply.body, {**reply.headers, "Content-Encoding": "deflate"}))
        elif self.fault == "bomb":
            send(http, Reply(200, _bomb(), {"Content-Encoding": "gzip"}))
        else:
            raise AssertionError(self.fault)

    def _start(self, http: BaseHTTPRequestHandler, length: int) -> None:
        http.send_response(200)
        http.send_header("Content-Type", "application/json")
        http.send_header("Content-Length", str(length))
        http.end_headers()

    def _drip(self, http: BaseHTTPRequestHandler) -> None:
        self._start(http, 1_000_000)
        while not self.closing.is_set():
            http.wfile.write(b" ")
            http.wfile.flush()
            time.sleep(0.05)


def send(http: BaseHTTPRequestHandler, reply: Reply) -> None:
    http.send_response(reply.status)
    for name, value in reply.headers.items():
        http.send_header(name, value)
    if isinstance(reply.body, bytes):
        http.send_header("Content-Length", str(len(reply.body)))
        http.end_headers()
        http.wfile.write(reply.body)
        return
    http.send_header("Connection", "close")
    http.end_headers()
    http.close_connection = True
    for piece in reply.body:
        http.wfile.write(piece)


def _bomb() -> bytes:
    """A gigabyte of spaces in a megabyte."""
    import zlib

    packer = zlib.compressobj(9, wbits=31)
    spaces = b" " * (1 << 20)
    return b"".join([packer.compress(spaces) for _ in range(1024)] + [packer.flush()])
