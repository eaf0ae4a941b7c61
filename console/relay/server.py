"""The relay's door for readers of feeds: HTTP on the loopback, behind a path that nobody can guess."""

from __future__ import annotations

import contextlib
import hmac
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable

from console.relay.feed import Feed
from console.relay.feed_path import Carries, FeedPath

REQUEST_BYTES = 8192
REQUEST_S = 5.0
# A feed may be asked for just before the console's word that the stream is wanted has come.
UNKNOWN_STREAM_S = 3.0
# Clock references between pictures: MPEG-TS asks for one every 100 ms, libVLC is sooner for more. With
# many feeds they would cost more than they are worth; there they only bridge a camera's pauses.
TIME_EVERY_S = 0.04
TIME_EVERY_MANY_S = 0.1
FEW_FEEDS = 25
SEND_BUFFER = 512 * 1024
# Some seconds of sound: a listener who is further behind hears what is long over.
SOUND_FEED_BYTES = 32 * 1024
_OK = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
    b"Cache-Control: no-store\r\nConnection: close\r\n\r\n"
)
_REFUSED = b"HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class _Visitor:
    """A connection whose request is not answered yet."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.request = b""
        self.since = time.monotonic()
        self.wants: FeedPath | None = None


class FeedServer:
    """Serves `GET /TOKEN/FEED_PATH`. One thread; feeds send by themselves and come here only to catch up.

    `attach(path, feed)` joins a feed to what it wants, False if there is no such stream; `detach` parts them.
    """

    def __init__(
        self,
        token: str,
        port: int,
        *,
        attach: Callable[[FeedPath, Feed], bool],
        detach: Callable[[FeedPath, Feed], None],
        feed_bytes: int,
    ) -> None:
        self.token = token
        self._attach = attach
        self._detach = detach
        self._feed_bytes = feed_bytes
        self._listener = _listen(port)
        self.port: int = self._listener.getsockname()[1]
        self._selector = selectors.DefaultSelector()
        self._wake_in, self._wake_out = socket.socketpair()
        self._changed: deque[Feed] = deque()
        self._visitors: set[_Visitor] = set()
        self._feeds: dict[Feed, FeedPath] = {}
        self._stopping = False
        self._time_told = 0.0
        self._thread = threading.Thread(target=self._serve, name="feeds", daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        for quiet in (self._listener, self._wake_in, self._wake_out):
            quiet.setblocking(False)
        self._selector.register(self._listener, selectors.EVENT_READ, self._accept)
        self._selector.register(self._wake_in, selectors.EVENT_READ, self._woken)
        self._thread.start()

    def close(self) -> None:
        """End every connection."""
        self._stopping = True
        self._wake()
        self._thread.join(1.0)

    def _wake(self) -> None:
        with contextlib.suppress(OSError):
            self._wake_out.send(b"x")

    def _feed_changed(self, feed: Feed) -> None:
        self._changed.append(feed)
        self._wake()

    def _serve(self) -> None:
        while not self._stopping:
            for key, mask in self._selector.select(self._patience()):
                if isinstance(key.data, Feed):
                    self._feed_ready(key.data, mask)
                elif isinstance(key.data, _Visitor):
                    self._read_request(key.data)
                else:
                    key.data()
            while self._changed:
                self._look_after(self._changed.popleft())
            for visitor in list(self._visitors):
                self._answer(visitor)
            self._tell_time()
        for feed in list(self._feeds):
            self._end(feed)
        for visitor in list(self._visitors):
            self._turn_away(visitor, None)
        for ours in (self._listener, self._wake_in, self._wake_out):
            ours.close()
        self._selector.close()

    def _patience(self) -> float:
        """How long to wait for something to happen."""
        if self._visitors:
            return TIME_EVERY_S
        return self._time_every_s() if self._feeds else 1.0

    def _time_every_s(self) -> float:
        return TIME_EVERY_S if len(self._feeds) <= FEW_FEEDS else TIME_EVERY_MANY_S

    def _tell_time(self) -> None:
        """Between pictures, tell readers the time: often to a few, only in stalls to many."""
        now, every_s = time.monotonic(), self._time_every_s()
        if now - self._time_told < every_s:
            return
        self._time_told = now
        for feed in list(self._feeds):
            feed.tell_time(now, every_s)

    def _woken(self) -> None:
        with contextlib.suppress(OSError):
            while self._wake_in.recv(4096):
                pass

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        visitor = _Visitor(connection)
        self._visitors.add(visitor)
        self._selector.register(connection, selectors.EVENT_READ, visitor)

    def _read_request(self, visitor: _Visitor) -> None:
        try:
            data = visitor.connection.recv(REQUEST_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._turn_away(visitor, None)
            return
        visitor.request += data
        if visitor.wants is None and b"\r\n\r\n" in visitor.request:
            visitor.wants = self._asked_for(visitor.request)
            if visitor.wants is None:
                self._turn_away(visitor, b"404 Not Found")
        elif len(visitor.request) > REQUEST_BYTES:
            self._turn_away(visitor, b"400 Bad Request")

    def _asked_for(self, request: bytes) -> FeedPath | None:
        words = request.split(b"\r\n", 1)[0].split(b" ")
        if len(words) != 3 or words[0] != b"GET":
            return None
        _, _, rest = words[1].partition(b"/")
        token, _, place = rest.partition(b"/")
        if not hmac.compare_digest(token, self.token.encode()):
            return None
        return FeedPath.read(place.decode("ascii", "replace"))

    def _answer(self, visitor: _Visitor) -> None:
        waited_s = time.monotonic() - visitor.since
        wants = visitor.wants
        if wants is None:
            if waited_s > REQUEST_S:
                self._turn_away(visitor, b"408 Request Timeout")
            return
        feed = Feed(
            visitor.connection,
            SOUND_FEED_BYTES if wants.carries is Carries.SOUND else self._feed_bytes,
            self._feed_changed,
            hello=_OK,
            keys_only=bool(wants.valve),
        )
        self._feeds[feed] = wants
        if self._attach(wants, feed):
            self._visitors.discard(visitor)
            self._selector.modify(visitor.connection, selectors.EVENT_READ, feed)
            self._look_after(feed)
            return
        del self._feeds[feed]
        if waited_s > UNKNOWN_STREAM_S:
            self._turn_away(visitor, b"404 Not Found")

    def _turn_away(self, visitor: _Visitor, status: bytes | None) -> None:
        self._visitors.discard(visitor)
        self._selector.unregister(visitor.connection)
        if status is not None:
            with contextlib.suppress(OSError):
                visitor.connection.send(_REFUSED % status)
        visitor.connection.close()

    def _feed_ready(self, feed: Feed, mask: int) -> None:
        if mask & selectors.EVENT_READ:
            try:
                gone = not feed.connection.recv(4096)
            except BlockingIOError:
                gone = False
            except OSError:
                gone = True
            feed.dropped = feed.dropped or gone
        if mask & selectors.EVENT_WRITE:
            feed.flush()
        self._look_after(feed)

    def _look_after(self, feed: Feed) -> None:
        if feed not in self._feeds:
            return
        if feed.over:
            self._end(feed)
            return
        wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if feed.wants_write else 0)
        if self._selector.get_key(feed.connection).events != wanted:
            self._selector.modify(feed.connection, wanted, feed)

    def _end(self, feed: Feed) -> None:
        wants = self._feeds.pop(feed)
        feed.dropped = True
        self._detach(wants, feed)
        self._selector.unregister(feed.connection)
        feed.connection.close()


def _listen(port: int) -> socket.socket:
    """Listen on the loopback, on `port` if it is to be had."""
    for wanted in (port, 0):
        try:
            return socket.create_server(("127.0.0.1", wanted), backlog=128)
        except OSError:
            if wanted == 0:
                raise
    raise AssertionError
