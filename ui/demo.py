"""The demo city behind the window: filled into an empty store, its scenes drawn by a process of their own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path

from console.child.parent import PACKAGE_ROOT
from console.demo.city import build_city
from console.demo.city_views import build_views
from console.store.store import Store


class Demo:
    """Fills the store at first start, and has scenes encoded that are not there yet."""

    def __init__(self, scenes: Path) -> None:
        self._scenes = scenes
        self._encoder: subprocess.Popen[bytes] | None = None

    def build_city(self, store: Store) -> None:
        """Fill the store with the demo city, its views and its tour; what is there is left as it is."""
        build_city(store, self._scenes)
        build_views(store)

    def start(self) -> None:
        """Start drawing scenes; it ends at once when all are there."""
        self._scenes.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "PYTHONPATH": str(PACKAGE_ROOT)}
        with contextlib.suppress(OSError):
            self._encoder = subprocess.Popen(
                [sys.executable, "-m", "console.demo", str(self._scenes), "--tied"],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=os.name == "posix",
            )
            # Waited for when it ends, mostly at once: else it stays a dead process for a whole shift.
            threading.Thread(target=self._encoder.wait, name="demo scenes", daemon=True).start()

    def close(self) -> None:
        """Stop drawing; the next start goes on where this one stopped."""
        if self._encoder is not None and self._encoder.poll() is None:
            self._encoder.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._encoder.wait(3)
            if self._encoder.poll() is None:
                self._encoder.kill()
                self._encoder.wait()
        if self._encoder is not None and self._encoder.stdin is not None:
            self._encoder.stdin.close()
