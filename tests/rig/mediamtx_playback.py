"""A small server that speaks as MediaMTX's playback server does, with its refusals and with bad luck."""

from __future__ import annotations

import base64
import io
import json
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import av
import numpy as np


@dataclass
class Playback:
    """What is recorded, as (start UTC, seconds) by path, and how the server misbehaves.

    `fault`: "" or one of `500`, `garbage`, `redirect`, `half`, `drip`, `silent`, `huge`, `packed`.
    """

    spans: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    user: str = ""
    password: str = ""
    fault: str = ""
    # A release that does not know `start` and `end` of `/list`, and gives seconds as text.
    old: bool = False
    seen: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)


class PlaybackServer:
    """Serves `recorded` on a loopback port; a context."""

    def __init__(self, recorded: Playback) -> None:
        self.recorded = recorded
        self.closing = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer._answer(self)

            def log_message(self, *_args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def host(self) -> str:
        """HOST:PORT."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> PlaybackServer:
        return self

    def __exit__(self, *_why: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _answer(self, http: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(http.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        recorded = self.recorded
        recorded.seen.append(http.path)
        recorded.logins.append(http.headers.get("Authorization", ""))
        try:
            if not self._logged_in(http):
                http.send_response(401)
                http.send_header("WWW-Authenticate", 'Basic realm="mediamtx"')
                http.send_header("Content-Length", "0")
                http.end_headers()
            elif recorded.fault:
                self._misbehave(http, recorded.fault, query)
            elif parts.path == "/list":
                self._list(http, query)
            elif parts.path == "/get":
                self._get(http, query)
            else:
                _send(http, 404, b"404 page not found")
        except OSError:
            http.close_connection = True

    def _logged_in(self, http: BaseHTTPRequestHandler) -> bool:
        if not self.recorded.user:
            return True
        proof = base64.b64encode(f"{self.recorded.user}:{self.recorded.password}".encode()).decode()
        return http.headers.get("Authorization") == f"Basic {proof}"

    def _list(self, http: BaseHTTPRequestHandler, query: dict[str, str]) -> None:
        spans = self.recorded.spans.get(query.get("path", ""), [])
        if not self.recorded.old and "start" in query:
            start, end = (datetime.fromisoformat(query[name]).timestamp() for name in ("start", "end"))
            spans = [span for span in spans if span[0] < end and span[0] + span[1] > start]
        if not spans:
            _send(http, 404, b"no recording segments found")
            return
        entries = [
            {
                "start": datetime.fromtimestamp(start, UTC).isoformat().replace("+00:00", "Z"),
                "duration": str(seconds) if self.recorded.old else seconds,
            }
            for start, seconds in spans
        ]
        _send(http, 200, json.dumps(entries).encode(), "application/json; charset=utf-8")

    def _get(self, http: BaseHTTPRequestHandler, query: dict[str, str]) -> None:
        start = datetime.fromisoformat(query["start"]).timestamp()
        wanted = float(query["duration"])
        for begin, seconds in self.recorded.spans.get(query["path"], []):
            if begin <= start < begin + seconds:
                _send(http, 200, film(min(wanted, begin + seconds - start)), "video/mp4", told=False)
                return
        _send(http, 404, b"no recording segments found")

    def _misbehave(self, http: BaseHTTPRequestHandler, fault: str, query: dict[str, str]) -> None:
        if fault == "500":
            _send(http, 500, b"open /recordings/gate: permission denied")
        elif fault == "garbage":
            _send(http, 200, b'[{"start": 7}, ' if "duration" not in query else b"not a film" * 100)
        elif fault == "redirect":
            http.send_response(302)
            http.send_header("Location", "http://192.0.2.1/elsewhere")
            http.send_header("Content-Length", "0")
            http.end_headers()
        elif fault == "half":
            http.send_response(200)
            http.send_header("Content-Length", "100000")
            http.end_headers()
            http.wfile.write(film(1.0)[:2000])
            http.close_connection = True
        elif fault == "packed":
            http.send_response(200)
            http.send_header("Content-Encoding", "gzip")
            http.send_header("Content-Length", "0")
            http.end_headers()
        elif fault == "huge":
            self._pour(http, b"[" + b" " * (1 << 20), 0.0)
        elif fault == "drip":
            self._pour(http, b" ", 0.02)
        else:
            self.closing.wait(60)
            http.close_connection = True

    def _pour(self, http: BaseHTTPRequestHandler, piece: bytes, pause_s: float) -> None:
        http.send_response(200)
        http.send_header("Connection", "close")
        http.end_headers()
        http.close_connection = True
        while not self.closing.is_set():
            http.wfile.write(piece)
            time.sleep(pause_s)


def _send(
    http: BaseHTTPRequestHandler, status: int, body: bytes, kind: str = "text/plain", *, told: bool = True
) -> None:
    """An answer; not `told`, its length is not said beforehand, as of a film that is being put together."""
    http.send_response(status)
    http.send_header("Content-Type", kind)
    http.send_header(*(("Content-Length", str(len(body))) if told else ("Transfer-Encoding", "chunked")))
    http.end_headers()
    http.wfile.write(body if told else b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))


def film(seconds: float, fps: int = 10) -> bytes:
    """Fragmented MP4 of H.264 with a key frame a second."""
    out = io.BytesIO()
    options = {"movflags": "frag_keyframe+empty_moov+default_base_moof"}
    with av.open(out, "w", format="mp4", options=options) as container:
        stream = container.add_stream("libx264", rate=fps, options={"preset": "ultrafast", "g": str(fps)})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.time_base = Fraction(1, fps)
        for number in range(max(1, round(seconds * fps))):
            shade = np.full((48, 64, 3), number * 7 % 256, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(shade, format="rgb24")))
        container.mux(stream.encode(None))
    return out.getvalue()
