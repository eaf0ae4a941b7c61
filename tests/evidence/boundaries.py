"""Every step in which a clip gets onto the disk, counted, so that a test can fail or kill at each of them."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# What a disk in trouble refuses. A full one still renames; one that was pulled out does nothing at all.
REFUSES: dict[int, frozenset[str]] = {
    errno.ENOSPC: frozenset({"open", "write", "fsync"}),
    errno.EROFS: frozenset({"open", "write", "rename", "unlink"}),
    errno.EIO: frozenset({"open", "write", "fsync", "rename", "unlink"}),
}

Before = Callable[[int, str], None]


class Boundaries:
    """Counts the calls on `.part` files below a folder; `before(number, name)` comes before each of them."""

    def __init__(self, folder: Path, before: Before) -> None:
        self._folder = str(folder)
        self._before = before
        self._ours: set[int] = set()
        self.count = 0

    def _step(self, name: str) -> None:
        self.count += 1
        self._before(self.count, name)

    @contextmanager
    def watch(self) -> Iterator[Boundaries]:
        """Watch this process's calls."""
        real = {name: getattr(os, name) for name in ("open", "write", "fsync", "rename", "unlink", "close")}

        def open_(path: Any, flags: int, *more: Any, **named: Any) -> int:
            ours = str(path).startswith(self._folder) and str(path).endswith(".part") and flags & os.O_CREAT
            if ours:
                self._step("open")
            descriptor = real["open"](path, flags, *more, **named)
            if ours:
                self._ours.add(descriptor)
            return int(descriptor)

        def on_descriptor(name: str) -> Callable[..., Any]:
            def call(descriptor: int, *more: Any) -> Any:
                if descriptor in self._ours:
                    self._step(name)
                return real[name](descriptor, *more)

            return call

        def on_path(name: str) -> Callable[..., Any]:
            def call(path: Any, *more: Any, **named: Any) -> Any:
                if str(path).startswith(self._folder) and str(path).endswith(".part"):
                    self._step(name)
                return real[name](path, *more, **named)

            return call

        def close(descriptor: int) -> None:
            self._ours.discard(descriptor)
            real["close"](descriptor)

        os.open, os.close = open_, close  # type: ignore[assignment]
        os.write, os.fsync = on_descriptor("write"), on_descriptor("fsync")  # type: ignore[assignment]
        os.rename, os.unlink = on_path("rename"), on_path("unlink")  # type: ignore[assignment]
        try:
            yield self
        finally:
            for name, function in real.items():
                setattr(os, name, function)


def kill_at(number: int) -> Before:
    """Kill this process before step `number`."""

    def before(at: int, _name: str) -> None:
        if at == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return before


def fail_from(number: int, code: int) -> Before:
    """From step `number` on the disk refuses what a disk in this trouble refuses."""

    def before(at: int, name: str) -> None:
        if at >= number and name in REFUSES[code]:
            raise OSError(code, os.strerror(code))

    return before
