"""Runs the console as anyone would, through its public options, and reads what it measured of itself."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from build_scripts.benches import processes
from build_scripts.benches.display import HEIGHT, WIDTH, Display

ROOT = Path(__file__).resolve().parents[2]
# A run that nobody ends goes by itself.
LONGEST_S = 900


class BenchError(Exception):
    """A benchmark could not be carried out; the message says why."""


class Console:
    """The console on a display, with cameras of the farm, until `finish`."""

    def __init__(
        self,
        display: Display,
        *,
        urls: list[str] | None,
        layout: str,
        script: list[dict[str, Any]] | None = None,
        data: Path | None = None,
        longest_s: float = LONGEST_S,
        demo: bool = True,
    ) -> None:
        """Start it; `urls` None opens the demo city, or without `demo` the city in `data`."""
        self._folder = tempfile.TemporaryDirectory(prefix="bench-console-")
        folder = Path(self._folder.name)
        self._stats, self._log = folder / "stats.json", folder / "log.txt"
        self.screenshot = folder / "screen.png"
        options = ["--layout", layout, "--data", str(data or folder / "data"), "--size", f"{WIDTH}x{HEIGHT}"]
        options += ["--exit-after", str(longest_s), "--stats", str(self._stats), "--lang", "en"]
        if urls is None:
            options += ["--demo"] if demo else []
        else:
            (folder / "urls.txt").write_text("\n".join(urls) + "\n")
            options += ["--wall", f"@{folder / 'urls.txt'}"]
        if script is not None:
            (folder / "script.jsonl").write_text("".join(json.dumps(step) + "\n" for step in script))
            options += ["--script", str(folder / "script.jsonl")]
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ui.console_app", *options],
                cwd=ROOT,
                env=display.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.started = time.monotonic()

    @property
    def pid(self) -> int:
        """The GUI process; the helpers are its children."""
        return self._process.pid

    def age(self) -> float:
        """Seconds since it was started."""
        return time.monotonic() - self.started

    def check(self) -> None:
        """Raises BenchError if it has ended already."""
        if self._process.poll() is not None:
            raise BenchError(f"the console ended with {self._process.returncode}: {self._said()}")

    def run_until(self, seconds: float) -> None:
        """Wait until so many seconds after the start, or fail if it ends before."""
        while (left := self.started + seconds - time.monotonic()) > 0:
            self.check()
            time.sleep(min(left, 0.5))

    def finish(self) -> dict[str, Any]:
        """End it in order and hand back what it wrote with `--stats`."""
        self.check()
        processes.end([self._process])
        if not self._stats.exists():
            raise BenchError(f"the console left no figures: {self._said()}")
        stats: dict[str, Any] = json.loads(self._stats.read_text())
        return stats

    def close(self) -> None:
        """Make sure that nothing of it is left."""
        processes.end([self._process])
        self._folder.cleanup()

    def _said(self) -> str:
        return " ".join(self._log.read_text(errors="replace").split())[-1500:] or "it said nothing"

    def __enter__(self) -> Console:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
