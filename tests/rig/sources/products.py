"""MediaMTX, go2rtc, ZoneMinder, Frigate and a city's registry, as far as their lists of cameras go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.rig.sources.server import Asked, Reply, as_json


@dataclass
class MediaMtx:
    """Answers as MediaMTX's control API: `conf` by path name, `active` as items of `/v3/paths/list`."""

    conf: dict[str, dict[str, Any]] = field(default_factory=dict)
    active: list[dict[str, Any]] = field(default_factory=list)
    user: str = ""
    password: str = ""
    # A release without `/v3/config/paths/list`, and one whose list of it has null entries.
    no_conf: bool = False
    nulls: int = 0
    # Items that the server counts but does not list.
    hidden: int = 0

    def __call__(self, asked: Asked) -> Reply:
        if self.user and not asked.basic(self.user, self.password):
            return as_json({"status": "error", "error": "authentication error"}, 401)
        if asked.path == "/v3/config/paths/list" and not self.no_conf:
            items = [{"name": name, **conf} for name, conf in self.conf.items()]
            return self._page(asked, [None] * self.nulls + items)
        if asked.path == "/v3/paths/list":
            return self._page(asked, self.active)
        return Reply(404, b"404 page not found")

    def _page(self, asked: Asked, items: list[Any]) -> Reply:
        size, page = int(asked.query["itemsPerPage"]), int(asked.query["page"])
        pages = -(-len(items) // size)
        told = {"itemCount": len(items) + self.hidden, "pageCount": pages}
        return as_json({**told, "items": items[page * size : (page + 1) * size]})


def mediamtx_path(name: str, *, old: bool = False, on: bool = True, conf: str = "") -> dict[str, Any]:
    """An item of `/v3/paths/list`, with the fields of 2025 (`old`) or those of 2026."""
    told: dict[str, Any] = {
        "name": name,
        "confName": conf or name,
        "source": {"type": "rtspSession", "id": "x"} if on else None,
        "ready": on,
        "readyTime": "2026-01-31T10:00:00Z" if on else None,
        "tracks": ["H264"],
        "readers": [],
    }
    if not old:
        told |= {"available": on, "online": on, "tracks2": [{"codec": "H264", "codecProps": None}]}
    return told


@dataclass
class Go2rtc:
    """Answers as go2rtc: `streams` are its configured ones."""

    streams: dict[str, Any] = field(default_factory=dict)
    listen: str = ":8554"
    user: str = ""
    password: str = ""

    def __call__(self, asked: Asked) -> Reply:
        if self.user and not asked.basic(self.user, self.password):
            return Reply(401, b"", {"WWW-Authenticate": 'Basic realm="go2rtc"'})
        if asked.path == "/api":
            return as_json({"version": "1.9.9", "host": "x", "rtsp": {"listen": self.listen}})
        if asked.path == "/api/streams":
            return as_json(self.streams)
        return Reply(404, b"404 page not found")


@dataclass
class ZoneMinder:
    """Answers as ZoneMinder's API below `/zm`; `expire` tokens are refused after so many requests."""

    monitors: list[dict[str, Any]] = field(default_factory=list)
    user: str = "admin"
    password: str = "admin"
    auth: bool = True
    expire: int = -1
    tokens: int = 0

    def __call__(self, asked: Asked) -> Reply:
        if asked.path == "/zm/api/host/login.json":
            return self._log_in(asked)
        if asked.path != "/zm/api/monitors.json":
            return as_json({"success": False, "data": {"name": "Not Found"}}, 404)
        if self.auth and asked.query.get("token") != f"token-{self.tokens}":
            return as_json({"success": False, "data": {"name": "Not Authenticated"}}, 401)
        if self.auth and self.expire == 0:
            self.expire -= 1
            return as_json({"success": False, "data": {"name": "Token expired"}}, 401)
        self.expire -= self.expire > 0
        return as_json({"monitors": [{"Monitor": each, "Monitor_Status": {}} for each in self.monitors]})

    def _log_in(self, asked: Asked) -> Reply:
        if not self.auth:
            return as_json([])
        if asked.form != {"user": self.user, "pass": self.password}:
            return as_json({"success": False, "data": {"name": "No identity provided"}}, 401)
        self.tokens += 1
        return as_json(
            {
                "access_token": f"token-{self.tokens}",
                "access_token_expires": 7200,
                "refresh_token": "refresh",
                "version": "1.36.33",
                "apiversion": "2.0",
            }
        )


def monitor(number: int, path: str, **more: Any) -> dict[str, Any]:
    """A monitor as ZoneMinder 1.36 tells it: all values are text or null."""
    told = {
        "Id": str(number),
        "Name": f"Monitor-{number}",
        "Type": "Ffmpeg",
        "Function": "Modect",
        "Enabled": "1",
        "Protocol": "",
        "Method": "rtpRtsp",
        "Host": None,
        "Port": "",
        "Path": path,
        "SecondPath": None,
        "User": None,
        "Pass": None,
        "Width": "1280",
        "Height": "720",
        "Controllable": "0",
        "RTSPServer": "0",
        "RTSPStreamName": "",
        "Latitude": None,
        "Longitude": None,
    }
    return {**told, **more}


@dataclass
class Frigate:
    """Answers as Frigate on port 8971: a cookie from `/api/login`, then `/api/config`."""

    cameras: dict[str, Any] = field(default_factory=dict)
    streams: dict[str, Any] = field(default_factory=dict)
    user: str = "admin"
    password: str = "0123456789ab"
    expire: int = -1
    tokens: int = 0

    def __call__(self, asked: Asked) -> Reply:
        if asked.path == "/api/login" and asked.method == "POST":
            if json.loads(asked.body) != {"user": self.user, "password": self.password}:
                return as_json({"message": "Login failed"}, 401)
            self.tokens += 1
            return as_json({}, **{"Set-Cookie": f"frigate_token=jwt-{self.tokens}; HttpOnly; Path=/"})
        if asked.path == "/api/config":
            if f"frigate_token=jwt-{self.tokens}" not in asked.headers.get("cookie", "") or self.expire == 0:
                self.expire -= 1
                return Reply(401, b"Unauthorized")
            self.expire -= self.expire > 0
            return as_json(
                {
                    "version": "0.16-0",
                    "mqtt": {"enabled": False, "user": None},
                    "cameras": self.cameras,
                    "go2rtc": {"streams": self.streams},
                    "objects": {"track": ["person"]},
                }
            )
        return Reply(404, b"Not Found")


def frigate_camera(*inputs: tuple[str, str], enabled: bool = True, **more: Any) -> dict[str, Any]:
    """A camera of Frigate's configuration: inputs are (path, role, role…) as the API masks them."""
    told = [{"path": path, "roles": roles.split(), "input_args": "preset"} for path, roles in inputs]
    return {"enabled": enabled, "ffmpeg": {"inputs": told}, "detect": {"width": 640}, **more}


@dataclass
class Registry:
    """A city's own list: `{"data": {"cameras": […]}, "next": …}`, paged in every usual way."""

    cameras: list[dict[str, Any]] = field(default_factory=list)
    page_size: int = 1000
    header: tuple[str, str] = ("", "")
    # Knows no paging, and answers all of it whatever is asked.
    ignores_paging: bool = False
    # Gives no more at a time, however many are asked for.
    most: int = 10_000

    def __call__(self, asked: Asked) -> Reply:
        name, value = self.header
        if name and asked.headers.get(name.lower()) != value:
            return as_json({"error": "no key"}, 403)
        if asked.path != "/api/cameras":
            return Reply(404, b"")
        start, size = self._window(asked)
        shown = self.cameras[start : start + size]
        told: dict[str, Any] = {"data": {"cameras": shown, "total": len(self.cameras)}}
        if "mark" in asked.query or "cursor" in asked.query:
            told["next"] = str(start + size) if start + size < len(self.cameras) else None
        return as_json(told)

    def _window(self, asked: Asked) -> tuple[int, int]:
        if self.ignores_paging or not ({"page", "offset", "mark", "cursor"} & asked.query.keys()):
            return 0, len(self.cameras)
        size = min(self.most, int(asked.query.get("size", self.page_size)))
        if "page" in asked.query:
            return (int(asked.query["page"]) - 1) * size, size
        return int(asked.query.get("offset") or asked.query.get("mark") or 0), size


def endless(count: int) -> Reply:
    """A list of `count` cameras that is made while it is read."""

    def pieces() -> Iterator[bytes]:
        yield b'{"data": {"cameras": ['
        for first in range(0, count, 1000):
            some = (
                json.dumps({"id": number, "name": f"Camera {number}", "url": f"rtsp://192.0.2.1/{number}"})
                for number in range(first, min(first + 1000, count))
            )
            yield (("," if first else "") + ",".join(some)).encode()
        yield b"]}}"

    return Reply(200, pieces(), {"Content-Type": "application/json"})
