"""The tests' side of a real ZoneMinder: start it, log in, add monitors, let one capture.

    with ZoneMinderRig(folder) as rig:
        monitor = rig.add("Gate", "rtsp://127.0.0.1:5554/gate")
        rig.address                                                  # http://127.0.0.1:PORT/zm

It wants root, `unshare`, and Debian's packages `zoneminder apache2 libapache2-mod-php mariadb-server`
(their services need not run, and are not touched).
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import requests

START_S = 90.0
USER = PASSWORD = "admin"
_START = Path(__file__).with_name("start.sh")
_PROGRAMS = ("unshare", "nsenter", "apache2", "mariadbd", "mariadb-install-db", "mariadb", "zmc")


class RigError(Exception):
    """ZoneMinder did not start, or did not do what it was told."""


def missing() -> str:
    """Why no ZoneMinder can run here (a sentence), or an empty string."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "a mount namespace for ZoneMinder wants root on Linux"
    path = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    lacking = [name for name in _PROGRAMS if shutil.which(name, path=path) is None]
    if lacking or not Path("/usr/share/zoneminder/db/zm_create.sql").exists():
        packages = "zoneminder apache2 libapache2-mod-php mariadb-server"
        return f"ZoneMinder is missing ({packages}); not found: {', '.join(lacking) or 'its tables'}"
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode:
        return "this machine lets nobody make a mount namespace"
    return ""


class ZoneMinderRig:
    """ZoneMinder with its database and web server, from a scratch folder; a context."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._captures: list[subprocess.Popen[bytes]] = []
        self._token = ""

    @property
    def address(self) -> str:
        """What a source is told."""
        return f"http://127.0.0.1:{self._port}/zm"

    def __enter__(self) -> ZoneMinderRig:
        with (self._folder / "start.log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    "unshare",
                    "--mount",
                    "--propagation",
                    "private",
                    "sh",
                    _START,
                    self._folder,
                    str(self._port),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"},
                start_new_session=True,
            )
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_why: object) -> None:
        for capture in self._captures:
            capture.terminate()
            capture.wait(10)
        assert self._process is not None
        for number in (signal.SIGTERM, signal.SIGKILL):
            if not self._group_lives():
                break
            os.killpg(self._process.pid, number)
            end = time.monotonic() + 15
            while time.monotonic() < end and self._group_lives():
                self._process.poll()
                time.sleep(0.1)
        self._process.wait(5)

    def add(self, name: str, path: str, **more: Any) -> int:
        """Add a monitor of type Ffmpeg through ZoneMinder's own API; its number."""
        told = {
            "Name": name,
            "Type": "Ffmpeg",
            "Function": "Monitor",
            "Method": "rtpRtsp",
            "Path": path,
            "Width": 320,
            "Height": 240,
            "Colours": 4,
            **more,
        }
        self._api("POST", "monitors.json", {f"Monitor[{key}]": value for key, value in told.items()})
        return max(int(each["Monitor"]["Id"]) for each in self.monitors() if each["Monitor"]["Name"] == name)

    def change(self, number: int, **told: Any) -> None:
        """Change a monitor."""
        self._api("PUT", f"monitors/{number}.json", {f"Monitor[{key}]": value for key, value in told.items()})

    def remove(self, number: int) -> None:
        """Remove a monitor."""
        self._sql(f"DELETE FROM zm.Monitors WHERE Id = {int(number)}")  # noqa: S608

    def monitors(self) -> list[dict[str, Any]]:
        """What the API tells of all monitors."""
        found: list[dict[str, Any]] = self._api("GET", "monitors.json")["monitors"]
        return found

    def capture(self, number: int) -> None:
        """Let ZoneMinder's capture daemon take the monitor's pictures."""
        self._captures.append(self._inside(["runuser", "-u", "www-data", "--", "zmc", "-m", str(number)]))

    def revoke_tokens(self) -> None:
        """Make all tokens that were given out until now worthless."""
        later = int(time.time()) + 1
        self._token = ""
        self._sql(f"UPDATE zm.Users SET TokenMinExpiry = {later}")  # noqa: S608

    def _sql(self, statement: str) -> None:
        run = self._inside(
            ["mariadb", "--no-defaults", "--socket=/run/zm/database.sock", "-u", "root", "-e", statement]
        )
        if run.wait(20):
            raise RigError(statement)

    def _inside(self, command: list[str]) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return subprocess.Popen(
            ["nsenter", "--mount", f"--target={self._process.pid}", "--", *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _api(self, method: str, path: str, form: dict[str, Any] | None = None) -> Any:
        if not self._token:
            login = {"user": USER, "pass": PASSWORD}
            answer = requests.post(f"{self.address}/api/host/login.json", data=login, timeout=20)
            self._token = answer.json()["access_token"]
        answer = requests.request(
            method, f"{self.address}/api/{path}", params={"token": self._token}, data=form, timeout=20
        )
        if answer.status_code == 401:
            self._token = ""
        if not answer.ok:
            raise RigError(answer.text[:500])
        return answer.json()

    def _wait(self) -> None:
        assert self._process is not None
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                requests.get(f"{self.address}/api/host/getVersion.json", timeout=5)
            except requests.ConnectionError:
                time.sleep(0.2)
                continue
            return
        raise RigError((self._folder / "start.log").read_text(errors="replace")[-2000:])

    def _group_lives(self) -> bool:
        assert self._process is not None
        try:
            os.killpg(self._process.pid, 0)
        except ProcessLookupError:
            return False
        return True


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
