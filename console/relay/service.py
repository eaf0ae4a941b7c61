"""The relay process's door to the console: messages in, and the server that the first of them starts."""

from __future__ import annotations

import secrets
from typing import Any

from console.relay.server import FeedServer
from console.relay.settings import RelaySettings
from console.relay.streams import Emit, Streams
from console.relay.values import ClipRequest, StreamSpec

Message = dict[str, Any]


class Service:
    """Handles one message at a time. The first is `serve`, with settings, token and port."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._streams: Streams | None = None
        self._server: FeedServer | None = None

    def handle(self, message: Message) -> None:
        """Do what the console says; an unknown word is our bug and ends the process."""
        what = message["do"]
        if what == "serve":
            self._serve(message)
            return
        streams = self._streams
        assert streams is not None, "not serving yet"
        match what:
            case "hold":
                streams.hold(StreamSpec(**message["spec"]))
            case "release":
                streams.release(message["id"])
            case "valve":
                streams.set_valve(message["name"], message["open"])
            case "record":
                streams.record(ClipRequest(**message["clip"]), message["resume"])
            case "cancel_record":
                streams.cancel_record(message["id"])
            case "still":
                streams.still(message["id"], message["stream_id"], message["at_utc"], message["path"])
            case "probe":
                streams.probe(StreamSpec(**message["spec"]))
            case _:
                raise ValueError(what)

    def _serve(self, message: Message) -> None:
        settings = RelaySettings(**message["settings"])
        self._streams = streams = Streams(settings, self._emit)
        streams.start()
        self._server = server = FeedServer(
            message["token"],
            message["port"],
            attach=streams.attach,
            detach=streams.detach,
            feed_bytes=settings.feed_bytes,
        )
        if server.port != message["port"]:
            # Somebody else has our port and may have been shown our token: it shall open nothing.
            server.token = secrets.token_hex(16)
        server.start()
        self._emit({"is": "serving", "port": server.port, "token": server.token})

    def close(self) -> None:
        """End all sessions and readers."""
        if self._streams is not None:
            self._streams.close()
        if self._server is not None:
            self._server.close()
