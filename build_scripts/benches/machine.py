"""Which machine the figures belong to."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import platform
import subprocess
from pathlib import Path


def describe() -> dict[str, str | int]:
    """Cores, processor, system, and the versions that decide the figures."""
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        "cpu": _cpu(),
        "system": _system(),
        "python": platform.python_version(),
        "libvlc": _libvlc(),
        "mpv": _first_line("mpv", "--version"),
        "ffmpeg": _first_line("ffmpeg", "-version"),
        "load_before": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else -1,
    }


def _cpu() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return " ".join(line.partition(":")[2].split())
    return platform.processor() or "unknown"


def _system() -> str:
    release = Path("/etc/os-release")
    if release.exists():
        for line in release.read_text().splitlines():
            if line.startswith("PRETTY_NAME="):
                return line.partition("=")[2].strip('"')
    return platform.platform(terse=True)


def _libvlc() -> str:
    name = ctypes.util.find_library("vlc")
    if name is None:
        return "missing"
    library = ctypes.CDLL(name)
    library.libvlc_get_version.restype = ctypes.c_char_p
    return str(library.libvlc_get_version().decode())


def _first_line(program: str, option: str) -> str:
    try:
        said = subprocess.run([program, option], capture_output=True, text=True, check=False, timeout=20)
    except OSError:
        return "missing"
    return " ".join(said.stdout.partition("\n")[0].split()[:3])
