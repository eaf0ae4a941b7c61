"""Pictures and passwords stay in the city's network, whatever proxy the session's environment names."""

import contextlib
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from console.relay.client import Relay
from console.relay.values import StreamSpec, StreamState

from .conftest import until
from .feeds import Clip

NAMES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture
def proxy(monkeypatch):
    """What a proxy that the environment names hears; it answers nothing."""
    heard = []
    listener = socket.create_server(("127.0.0.1", 0))

    def listen():
        with contextlib.suppress(OSError):
            while True:
                caller, _ = listener.accept()
                with caller:
                    caller.settimeout(1)
                    heard.append("called")
                    with contextlib.suppress(OSError):
                        heard.append(caller.recv(4096).decode(errors="replace"))

    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in NAMES:
        monkeypatch.setenv(name, f"http://127.0.0.1:{listener.getsockname()[1]}")
    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield heard
    # On Linux a close alone does not wake who waits in accept.
    with contextlib.suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(5)


@pytest.fixture
def camera():
    """The address of a camera that sends JPEGs over HTTP, ten a second."""
    pictures = [data for data, _ in Clip("mjpeg", fps=10).packets]
    closing = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=next")
            self.end_headers()
            with contextlib.suppress(OSError):
                while True:
                    for picture in pictures:
                        head = f"--next\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n"
                        self.wfile.write(head.encode() + picture + b"\r\n")
                        if closing.wait(0.1):
                            return

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/video"
    closing.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def relay(tmp_path):
    """A started relay, with the states that it tells."""
    states, ups = [], []
    relay = Relay(
        on_stream=lambda status: states.append(status.state),
        on_clip=lambda _: None,
        on_still=lambda _: None,
        on_probe=lambda _: None,
        on_up=lambda: ups.append(True),
        on_down=lambda _: None,
        log_file=tmp_path / "relay.log",
    )
    relay.start()
    assert until(lambda: ups)
    yield relay, states
    relay.close()


def test_no_proxy_hears_of_a_camera_or_of_a_feed(proxy, camera, relay, desk):
    relay, states = relay
    relay.hold(StreamSpec("gate", camera, "operator", "secret"))
    assert until(lambda: StreamState.LIVE in states), (states, proxy)
    screen = desk.playback.screen()
    screen.play(relay.feed_url("gate"), demux="mjpeg", width=160, height=160)
    assert until(lambda: screen.shown is not None), proxy
    assert proxy == []
