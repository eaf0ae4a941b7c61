"""The programs that the console is compared with, each given the same cameras and the same tile sizes."""

from __future__ import annotations

import math
import subprocess
from typing import Any

from build_scripts.benches.display import HEIGHT, WIDTH, Display

MPV = ["mpv", "--no-config", "--no-terminal", "--no-audio", "--no-osc", "--no-border", "--rtsp-transport=tcp"]
SOFTWARE = ["--vo=x11", "--hwdec=no"]
FFPLAY = ["ffplay", "-v", "quiet", "-noborder", "-an", "-rtsp_transport", "tcp"]
FFMPEG = ["ffmpeg", "-v", "quiet", "-nostdin", "-rtsp_transport", "tcp"]


def tile(number: int, count: int) -> tuple[int, int, int, int]:
    """x, y, width and height of tile `number` of `count` in a square grid that fills the screen."""
    across = math.isqrt(count - 1) + 1
    width, height = WIDTH // across, HEIGHT // across
    return number % across * width, number // across * height, width, height


def mpv(url: str, place: tuple[int, int, int, int], *more: str) -> list[str]:
    """mpv in its own window."""
    x, y, width, height = place
    return [*MPV, *SOFTWARE, *more, f"--geometry={width}x{height}+{x}+{y}", url]


def ffplay(url: str, place: tuple[int, int, int, int], *more: str) -> list[str]:
    """ffplay in its own window."""
    x, y, width, height = place
    where = ["-left", str(x), "-top", str(y), "-x", str(width), "-y", str(height)]
    return [*FFPLAY, *where, *more, url]


def decode_only(url: str) -> list[str]:
    """ffmpeg that decodes and throws away."""
    return [*FFMPEG, "-i", url, "-f", "null", "-"]


def start(commands: list[list[str]], display: Display | None) -> list[subprocess.Popen[Any]]:
    """Start them all, silent."""
    return [
        subprocess.Popen(
            command,
            env=display.environment if display else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for command in commands
    ]
