"""The programs that the console is compared with, each given the same cameras and the same tile sizes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

from build_scripts.benches.display import HEIGHT, WIDTH, Display
from console.wall.layouts import layout

MPV = ["mpv", "--no-config", "--no-terminal", "--no-audio", "--no-osc", "--no-border", "--rtsp-transport=tcp"]
SOFTWARE = ["--vo=x11", "--hwdec=no"]
FFPLAY = ["ffplay", "-v", "quiet", "-noborder", "-an", "-rtsp_transport", "tcp"]
FFMPEG = ["ffmpeg", "-v", "quiet", "-nostdin", "-rtsp_transport", "tcp"]
QT_PLAYER = Path(__file__).with_name("qt_player.py")

Place = tuple[int, int, int, int]


def tile(number: int, name: str) -> Place:
    """x, y, width and height of tile `number` of a layout that fills the screen."""
    wanted = layout(name)
    cell = wanted.cells[number]
    left, right = (x * WIDTH // wanted.columns for x in (cell.x, cell.x + cell.w))
    top, bottom = (y * HEIGHT // wanted.rows for y in (cell.y, cell.y + cell.h))
    return left, top, right - left, bottom - top


def mpv(url: str, place: Place, *more: str) -> list[str]:
    """mpv in its own window."""
    x, y, width, height = place
    return [*MPV, *SOFTWARE, *more, f"--geometry={width}x{height}+{x}+{y}", url]


def ffplay(url: str, place: Place, *more: str) -> list[str]:
    """ffplay in its own window."""
    x, y, width, height = place
    where = ["-left", str(x), "-top", str(y), "-x", str(width), "-y", str(height)]
    return [*FFPLAY, *where, *more, url]


def decode_only(url: str) -> list[str]:
    """ffmpeg that decodes and throws away."""
    return [*FFMPEG, "-i", url, "-f", "null", "-"]


def qt_multimedia(python: Path, urls: list[str], places: list[Place]) -> list[str]:
    """One window of QMediaPlayers."""
    tiles = [f"{','.join(map(str, place))}={url}" for url, place in zip(urls, places, strict=True)]
    return [str(python), str(QT_PLAYER), *tiles]


def gridplayer(python: Path, files: list[str]) -> list[str]:
    """GridPlayer with these files in its own grid."""
    return [str(python), "-m", "gridplayer", *files]


def has(python: Path | None, module: str) -> bool:
    """Whether the peers' Python can import a module."""
    if python is None or not python.exists():
        return False
    found = subprocess.run(
        [str(python), "-c", f"import {module}"], capture_output=True, timeout=60, check=False
    )
    return found.returncode == 0


def start(
    commands: list[list[str]], display: Display | None, home: Path | None = None
) -> list[subprocess.Popen[Any]]:
    """Start them all, silent; with `home` they find no settings of the user's there."""
    environment = dict(display.environment if display else os.environ)
    if home is not None:
        home.mkdir(mode=0o700, exist_ok=True)
        environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_CONFIG_HOME": str(home)}
    return [
        subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for command in commands
    ]
