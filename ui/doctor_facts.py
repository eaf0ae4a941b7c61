"""Asks this machine what the doctor judges; whatever may crash is asked in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from console.evidence.clock import clock_state
from ui import doctor
from ui.doctor import Check

PROBE_SECONDS = 30


def all_checks(data: Path) -> list[Check]:
    """Every check, in the order to be read."""
    python = sys.version_info[:2]
    with ThreadPoolExecutor(4) as pool:
        asked = {what: pool.submit(probe, what) for what in ("fonts", "libvlc", "relay", "display")}
        told = {what: future.result() for what, future in asked.items()}
    fonts, libvlc, screen = told["fonts"], told["libvlc"], told["display"]
    return [
        doctor.python_check(python),
        doctor.qt_check(fonts.get("version"), fonts.get("problem", ""), python),
        doctor.libvlc_check(libvlc.get("version"), libvlc.get("problem", "")),
        doctor.decoders_check("playback_decoders", libvlc.get("codecs", {})),
        doctor.decoders_check("relay_decoders", told["relay"].get("codecs", {})),
        doctor.fonts_check(fonts.get("families")),
        doctor.display_check(
            display_name(), screen.get("platform", ""), screen.get("size", (0, 0)), screen.get("problem", "")
        ),
        doctor.clock_check(clock_state()),
        doctor.disk_check(data, free_bytes(data)),
        doctor.data_folder_check(data, writable(data), private(data), data.is_dir()),
        doctor.loopback_check(loopback_works()),
    ]


def probe(what: str) -> dict[str, Any]:
    """What `ui.doctor_probe` says, or `{"problem": …}` when it could not say anything."""
    command = [sys.executable, "-m", "ui.doctor_probe", what]
    root = Path(__file__).resolve().parent.parent
    try:
        done = subprocess.run(command, capture_output=True, cwd=root, timeout=PROBE_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return {"problem": "no answer"}
    except OSError as problem:
        return {"problem": str(problem)}
    lines = done.stdout.decode(errors="replace").strip().splitlines()
    try:
        told = json.loads(lines[-1])
    except (IndexError, ValueError):
        return {"problem": _complaint(done.stderr.decode(errors="replace")) or f"exit {done.returncode}"}
    return told if isinstance(told, dict) else {"problem": "no answer"}


def _complaint(said: str) -> str:
    """The line that tells most: the last of a traceback, the first of what Qt says before it gives up."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if not lines:
        return ""
    return lines[-1] if lines[0].startswith("Traceback") else lines[0]


def display_name() -> str:
    """What the session calls its display; empty when it has none."""
    if sys.platform in ("win32", "darwin"):
        return sys.platform
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""


def free_bytes(folder: Path) -> int | None:
    """Free space where `folder` is or will be."""
    try:
        return shutil.disk_usage(_existing(folder)).free
    except OSError:
        return None


def writable(folder: Path) -> bool:
    """Whether a file can be written there (tried), or the folder made where it is not yet there."""
    place = _existing(folder)
    if place != folder:
        return place.is_dir() and os.access(place, os.W_OK | os.X_OK)
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"1")
    except OSError:
        return False
    return True


def private(folder: Path) -> bool | None:
    """Whether nobody else may look into it; None where that cannot be told from its mode."""
    if os.name != "posix" or not folder.is_dir():
        return None
    told = folder.stat()
    return told.st_uid == os.getuid() and not told.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def loopback_works() -> bool:
    """Whether this machine can speak to itself."""
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(2)
            with socket.create_connection(server.getsockname(), timeout=2) as client:
                answering, _ = server.accept()
                with answering:
                    answering.sendall(b"1")
                return client.recv(1) == b"1"
    except OSError:
        return False


def _existing(folder: Path) -> Path:
    """`folder`, or the nearest folder above it that is there."""
    return next((each for each in (folder, *folder.parents) if each.exists()), Path(folder.anchor or "."))
