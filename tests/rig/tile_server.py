"""A small tile server with bad luck: pictures drawn for each place, and faults by request."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from PIL import Image


def picture(z: int, x: int, y: int, side: int = 256, form: str = "PNG") -> bytes:
    """A tile whose colour tells where it is."""
    image = Image.new("RGB", (side, side), ((x * 37) % 256, (y * 59) % 256, (z * 11) % 256))
    out = io.BytesIO()
    image.save(out, form)
    return out.getvalue()


@dataclass
class Tiles:
    """`fault`: "", a status such as `404`, or `redirect`, `garbage`, `huge`, `silent`, `enormous`, `cut`."""

    fault: str = ""
    seen: list[str] = field(default_factory=list)


class TileRig:
    """Serves tiles on a loopback port; a context."""

    def __init__(self) -> None:
        self.tiles = Tiles()
        self.closing = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer._answer(self)

            def log_message(self, *_args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        """The address of its tiles."""
        return f"http://127.0.0.1:{self._server.server_port}/{{z}}/{{x}}/{{y}}.png"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.tiles.seen.append(handler.path)
        fault = self.tiles.fault
        z, x, y = (int(part.removesuffix(".png")) for part in handler.path.strip("/").split("/"))
        if fault == "silent":
            self.closing.wait(30)
            return
        if fault.isdecimal():
            self._send(handler, int(fault), b"no")
        elif fault == "redirect":
            handler.send_response(302)
            handler.send_header("Location", "http://127.0.0.1:9/x.png")
            handler.end_headers()
        elif fault == "garbage":
            self._send(handler, 200, b"<html>not a tile</html>")
        elif fault == "huge":
            self._send(handler, 200, b"\x89PNG\r\n\x1a\n" + bytes(3 * 1024 * 1024))
        elif fault == "enormous":
            self._send(handler, 200, picture(z, x, y, 4096))
        elif fault == "cut":
            self._send(handler, 200, picture(z, x, y)[:60])
        else:
            self._send(handler, 200, picture(z, x, y))

    @staticmethod
    def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)
