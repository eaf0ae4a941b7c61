"""The farm's process: RTSP cameras on 127.0.0.1, told what to do by JSON lines on stdin.

Runs under the system's Python, which has GStreamer's bindings. Each line is `{"id": n, "do": …}` and is
answered by one line `{"id": n, …}` on stdout. It ends when stdin does.
"""

from __future__ import annotations

import json
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from camera import Camera, Host  # noqa: E402
from gi.repository import GLib, Gst  # noqa: E402
from pump import Pump  # noqa: E402


class Farm:
    """All hosts and cameras; every command runs on the main loop's thread."""

    def __init__(self) -> None:
        self._pump = Pump()
        self._hosts: dict[str, Host] = {}
        self._cameras: dict[str, Camera] = {}

    def handle(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do one command and say what came of it."""
        command = message["do"]
        if command == "add":
            return self._add(message)
        if command == "ping":
            return {}
        if command == "frames":
            return {"frames": sum(camera.frames_sent for camera in self._cameras.values())}
        if command == "clear":
            for camera in self._cameras.values():
                _remove(camera)
            self._cameras.clear()
            return {}
        camera = self._cameras[message["name"]]
        if command == "stats":
            return camera.stats()
        actions: dict[str, Callable[[], None]] = {
            "freeze": lambda: setattr(camera, "freeze", message["mode"]),
            "speed": lambda: setattr(camera, "speed", float(message["factor"])),
            "change": lambda: camera.change(message["frames"]),
            "flap": lambda: setattr(camera, "frames_a_session", int(message["frames"])),
            "damage": lambda: (camera.damage.set(message["kind"], message["every"]), camera.damaged())[1],
            "jump": lambda: (camera.damage.jump(message["seconds"]), camera.damaged())[1],
            "drop": camera.host.drop,
            "refuse": camera.host.refuse,
            "silence": camera.host.silence,
            "unmount": camera.unmount,
            "remove": lambda: _remove(camera),
            "come_back": lambda: _come_back(camera),
        }
        actions[command]()
        return {}

    def _add(self, message: dict[str, Any]) -> dict[str, Any]:
        if former := self._cameras.get(message["name"]):
            _remove(former)
        host_name = message["host"] or f"alone:{message['name']}"
        if host_name not in self._hosts or not self._hosts[host_name].cameras:
            self._hosts[host_name] = Host()
        host = self._hosts[host_name]
        camera = Camera(message["name"], host, self._pump, message)
        self._cameras[message["name"]] = camera
        return {"port": host.port, "fps": camera.frames.fps}


def _remove(camera: Camera) -> None:
    camera.unmount()
    camera.host.cameras.pop(camera.name, None)
    camera.host.drop() if camera.host.cameras else camera.host.close()


def _come_back(camera: Camera) -> None:
    camera.freeze, camera.speed, camera.frames_a_session = "off", 1.0, 0
    camera.damage.set("", 1)
    camera.mount()
    camera.host.listen()


def _answer(farm: Farm, line: str) -> bool:
    message = json.loads(line)
    try:
        answer = farm.handle(message)
    except Exception as error:  # noqa: BLE001 - the test that asked must hear of it, whatever it is
        traceback.print_exc()
        answer = {"error": f"{type(error).__name__}: {error}"}
    sys.stdout.write(json.dumps({"id": message["id"], **answer}) + "\n")
    sys.stdout.flush()
    return False


def main() -> None:
    """Serve until stdin ends."""
    Gst.init(None)
    farm, loop = Farm(), GLib.MainLoop()

    def read() -> None:
        for line in sys.stdin:
            GLib.idle_add(_answer, farm, line)
        GLib.idle_add(loop.quit)

    threading.Thread(target=read, daemon=True).start()
    loop.run()


main()
