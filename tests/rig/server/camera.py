"""One camera of the farm: a mount on an RTSP server, its faults and its counts."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

from damage import Damage
from frames import Frames, open_frames, sound
from gi.repository import GLib, GstRtsp, GstRtspServer
from pump import Feed, Pump
from wallclock import WallClock

_METHODS = {"basic": GstRtsp.RTSPAuthMethod.BASIC, "digest": GstRtsp.RTSPAuthMethod.DIGEST}
_TRANSPORTS = {
    "tcp": GstRtsp.RTSPLowerTrans.TCP,
    "udp": GstRtsp.RTSPLowerTrans.UDP,
    "both": GstRtsp.RTSPLowerTrans.TCP | GstRtsp.RTSPLowerTrans.UDP,
}
CLOSE_MS = 150


class Host:
    """An address (a camera or a recorder): one port on 127.0.0.1 with one or more cameras behind it."""

    pool = None

    def __init__(self) -> None:
        self.port = 0
        self.cameras: dict[str, Camera] = {}
        self.connections_total = 0
        self._silent: Silent | None = None
        self._source: Any = None
        self._auth: Any = None
        self.server = GstRtspServer.RTSPServer()
        self.server.set_address("127.0.0.1")
        self.server.set_service("0")
        if Host.pool is None:
            Host.pool = GstRtspServer.RTSPThreadPool()
            Host.pool.set_max_threads(1)
        self.server.set_thread_pool(Host.pool)
        self.server.connect("client-connected", self._on_client)
        self.listen()

    def listen(self) -> None:
        """Serve (again) on this host's port."""
        if self._silent:
            self._silent.close()
            self._silent = None
        if self._source is not None:
            return
        self._source = self.server.create_source(None)
        self._source.attach(None)
        self.port = self.server.get_bound_port()
        self.server.set_service(str(self.port))

    def refuse(self) -> None:
        """Close the port and every connection: further ones are refused."""
        if self._source is not None:
            self._source.destroy()
            self._source = None
        self.drop()

    def silence(self) -> None:
        """Accept connections from now on, and never answer."""
        self.close()
        self._silent = Silent(self.port)

    def close(self) -> None:
        """Leave the port for good."""
        self.refuse()
        if self._silent:
            self._silent.close()
            self._silent = None

    def drop(self) -> None:
        """Close every connection; new ones are welcome."""
        self.server.client_filter(lambda _server, _client: GstRtspServer.RTSPFilterResult.REMOVE)

    def protect(self, method: str, user: str, password: str) -> None:
        """Ask for this user from now on; cameras of one host share the method, each has its own user."""
        if self._auth is None:
            self._auth = GstRtspServer.RTSPAuth()
            self._auth.set_supported_methods(_METHODS[method])
            self.server.set_auth(self._auth)
        token = GstRtspServer.RTSPToken()
        token.set_string("media.factory.role", user)
        if method == "basic":
            self._auth.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token)
        else:
            self._auth.add_digest(user, password, token)

    def count(self) -> tuple[int, dict[int, int]]:
        """Connections open now, and how many sessions each media (by identity) has."""
        sessions: dict[int, int] = {}
        clients = self.server.client_filter(None) or []
        for client in clients:
            for session in client.session_filter(None) or []:
                for media in session.filter(None) or []:
                    key = hash(media.get_media())
                    sessions[key] = sessions.get(key, 0) + 1
        return len(clients), sessions

    def _on_client(self, _server: Any, client: Any) -> None:
        self.connections_total += 1
        client.connect("teardown-request", self._on_request, "teardowns")
        client.connect("play-request", self._on_request, "plays")

    def _on_request(self, _client: Any, context: Any, count: str) -> None:
        camera = self.cameras.get(context.uri.abspath.strip("/").split("/")[0])
        if camera is not None:
            setattr(camera, count, getattr(camera, count) + 1)


class Camera:
    """A camera with its clip, its faults (`freeze`, `speed`) and its counts."""

    def __init__(self, name: str, host: Host, pump: Pump, options: dict[str, Any]) -> None:
        self.name, self.host, self._pump = name, host, pump
        self.frames: Frames = open_frames(options["frames"])
        self.starts_on_key = bool(options["starts_on_key"])
        self._phase = float(options["phase"])
        self._mtu = int(options["mtu"])
        self._audio = str(options["audio"])
        self.freeze, self.speed, self.generation = "off", 1.0, 0
        # After so many frames a session's connection is closed; 0 for never.
        self.frames_a_session = 0
        self.damage = Damage()
        self.frames_sent = self.plays = self.teardowns = self.medias_total = 0
        self._born = time.monotonic()
        self._medias: dict[int, Any] = {}
        self._factory = GstRtspServer.RTSPMediaFactory()
        self._factory.set_shared(not self.starts_on_key)
        self._factory.set_launch(self._launch())
        self._factory.set_protocols(_TRANSPORTS[options["transport"]])
        self._factory.connect("media-configure", self._on_media)
        if options["clock_offset_s"] is not None:
            WallClock(float(options["clock_offset_s"])).give_to(self._factory)
        if options["auth"] != "none":
            host.protect(options["auth"], options["user"], options["password"])
            permissions = GstRtspServer.RTSPPermissions()
            for right in ("media.factory.access", "media.factory.construct"):
                permissions.add_permission_for_role(options["user"], right, True)
            self._factory.set_permissions(permissions)
        host.cameras[name] = self
        self.mount()

    def _launch(self) -> str:
        return f"( {self.frames.launch(self._mtu)} {sound(self._audio)} )"

    def mount(self) -> None:
        """Be known at this path (again)."""
        self.host.server.get_mount_points().add_factory(f"/{self.name}", self._factory)

    def unmount(self) -> None:
        """Be unknown: 404 for whoever asks from now on."""
        self.host.server.get_mount_points().remove_factory(f"/{self.name}")

    def change(self, frames: dict[str, Any]) -> None:
        """Send another clip: in mid-stream for the same codec, else from the next session on."""
        former, self.frames = self.frames, open_frames(frames)
        self._factory.set_launch(self._launch())
        self.generation += 1
        if former.codec != self.frames.codec:
            self.host.drop()

    def start_index(self) -> int:
        """The frame that a new session begins with: where the camera's loop is now."""
        index = int((time.monotonic() - self._born + self._phase) * self.frames.fps)
        on_key = self.starts_on_key or self.frames_a_session
        return self.frames.key_before(index) if on_key else index

    def enough(self, frames: int) -> bool:
        """Whether a session that was sent so many frames is over; its connection is then closed."""
        if not self.frames_a_session or frames < self.frames_a_session:
            return False
        # What was sent last is given the time to go out.
        GLib.timeout_add(CLOSE_MS, lambda: self.host.drop() and False)
        return True

    def damaged(self) -> None:
        """Look at the packets of running sessions, because they are to be damaged from now on."""
        for media in list(self._medias.values()):
            self.damage.watch(media)

    def next_due(self) -> float:
        """When the camera's next frame comes, by its own beat (cameras do not beat together)."""
        period = 1 / self.frames.fps
        now = time.monotonic()
        return now + period - (now - self._born + self._phase) % period

    def stats(self) -> dict[str, int]:
        """Counts since the camera was added, and the sessions and connections of this moment."""
        connections, by_media = self.host.count()
        return {
            "sessions": sum(by_media.get(key, 0) for key in list(self._medias)),
            "plays": self.plays,
            "teardowns": self.teardowns,
            "frames_sent": self.frames_sent,
            "medias": len(self._medias),
            "medias_total": self.medias_total,
            "host_connections": connections,
            "host_connections_total": self.host.connections_total,
        }

    def _on_media(self, _factory: Any, media: Any) -> None:
        self.medias_total += 1
        self._medias[hash(media)] = media
        media.connect("unprepared", lambda gone: self._medias.pop(hash(gone), None))
        if self.damage.active:
            self.damage.watch(media)
        source = media.get_element().get_by_name("source")
        source.handler = source.connect("need-data", self._on_need)

    def _on_need(self, source: Any, _length: int) -> None:
        # Asked once per session; afterwards the pump knows best when a frame is due.
        source.disconnect(source.handler)
        source.set_property("emit-signals", False)
        self._pump.add(Feed(self, source))


class Silent:
    """A port that accepts and never answers."""

    def __init__(self, port: int) -> None:
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", port), backlog=64)
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                self._open.append(self._socket.accept()[0])
            except OSError:
                return

    def close(self) -> None:
        """Stop listening and close what was accepted."""
        # A thread in accept() holds the port until the socket is shut down.
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._open:
            connection.close()
