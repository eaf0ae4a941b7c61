"""A virtual display whose pixels can be read without asking the X server: it keeps them in a mapped file."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import numpy as np

WIDTH, HEIGHT = 1920, 1080


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the pixels stand in the file (X Window Dump, big-endian header, 4 bytes a pixel)."""

    offset: int
    width: int
    height: int
    line: int


def screen_of(header: bytes) -> Screen:
    """Read the dump's header. Raises ValueError for other than 32 bits a pixel."""
    fields = struct.unpack(">25I", header[:100])
    size, width, height, bits, line, colours = (fields[i] for i in (0, 4, 5, 11, 12, 19))
    if bits != 32:
        raise ValueError(f"a screen of {bits} bits a pixel cannot be read")
    return Screen(size + colours * 12, width, height, line)


class Display:
    """Xvfb on a free display number."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="bench-display-")
        reading, writing = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
             "-noreset", "-fbdir", self._folder.name],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = f":{answer.readline().strip()}"
        path = Path(self._folder.name) / "Xvfb_screen0"
        self._file = path.open("rb")
        self._map = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        screen = screen_of(self._map[:100])
        whole = np.frombuffer(self._map, np.uint8, screen.line * screen.height, screen.offset)
        self._pixels = whole.reshape(screen.height, screen.line)[:, : screen.width * 4]
        self._pixels = self._pixels.reshape(screen.height, screen.width, 4)

    @property
    def pid(self) -> int:
        """The X server's process."""
        return self._process.pid

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program that shall appear here."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        return {**kept, "DISPLAY": self.name}

    def pixels(self) -> np.ndarray:
        """The screen as it is now, (height, width, 4) blue-green-red-nothing; it changes under the reader."""
        return self._pixels

    def rgb(self) -> np.ndarray:
        """A copy of the screen, (height, width, 3)."""
        return self._pixels[..., 2::-1].copy()

    def close(self) -> None:
        """End the X server."""
        self._process.terminate()
        self._process.wait(10)
        self._pixels = np.zeros((1, 1, 4), np.uint8)
        time.sleep(0)
        self._map.close()
        self._file.close()
        self._folder.cleanup()

    def __enter__(self) -> Display:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
