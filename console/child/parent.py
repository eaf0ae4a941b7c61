"""The console's half of a helper process: starts it, speaks to it, and restarts it when it dies or hangs."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from console.child.environment import PACKAGE_ROOT as PACKAGE_ROOT
from console.child.environment import child_environment

Message = dict[str, Any]

PING_EVERY_S = 0.5
# Seen: with eight jobs for each core a healthy helper did not answer for over 2 s, and to end it only
# made that worse.
HANG_S = 4.0
START_TIMEOUT_S = 20.0
# A process that dies this soon after its start is in trouble: then wait longer each time.
SOON_S = 1.0
LAST_PAUSE_S = 5.0
LOG_LIMIT_BYTES = 1_000_000


class Child:
    """One helper process, kept running. Callbacks come on threads of this object, never two at once."""

    def __init__(
        self,
        module: str,
        *,
        on_message: Callable[[Message], None],
        on_up: Callable[[], None],
        on_down: Callable[[str], None],
        log_file: Path | None = None,
        nice: int = 5,
        hang_s: float = HANG_S,
    ) -> None:
        self._module = module
        self._on_message = on_message
        self._on_up = on_up
        self._on_down = on_down
        self._log_file = log_file
        self._nice = nice
        self._hang_s = hang_s
        self._closing = threading.Event()
        self._run: _Run | None = None
        self._keeper: threading.Thread | None = None
        self.starts = 0
        # Of the last process that ended: as `subprocess` tells it, a negative signal number on POSIX.
        self.exit_status: int | None = None

    @property
    def pid(self) -> int | None:
        """The process's number, or None while there is none."""
        run = self._run
        return run.process.pid if run and run.process.poll() is None else None

    def start(self) -> None:
        """Start the process and keep it running until `close`."""
        if self._keeper is None:
            self._keeper = threading.Thread(target=self._keep, name=f"keep {self._module}", daemon=True)
            self._keeper.start()

    def send(self, message: Message) -> None:
        """Queue a message; dropped while the process is not up, because `on_up` says everything again."""
        run = self._run
        if run is not None and run.up:
            run.outbox.put(message)

    def close(self, timeout_s: float = 3.0) -> None:
        """Ask the process to end and, when it does not within `timeout_s`, end it."""
        self._closing.set()
        run = self._run
        if run is not None:
            run.outbox.put({"do": "end"})
            run.outbox.put(None)
            with contextlib.suppress(subprocess.TimeoutExpired):
                run.process.wait(timeout_s)
            run.kill()
        if self._keeper is not None and self._keeper is not threading.current_thread():
            self._keeper.join(timeout_s)

    def _keep(self) -> None:
        pause_s = 0.0
        while not self._closing.wait(pause_s):
            began = time.monotonic()
            try:
                run = _Run(self._command(), child_environment(), self._open_log())
            except OSError:
                pause_s = min(LAST_PAUSE_S, max(0.2, pause_s * 2))
                continue
            self.starts += 1
            self._run = run
            why = self._watch(run)
            self.exit_status = run.process.returncode
            was_up, run.up = run.up, False
            run.finish()
            if was_up and not self._closing.is_set():
                self._on_down(why)
            lived_s = time.monotonic() - began
            pause_s = 0.0 if lived_s > SOON_S else min(LAST_PAUSE_S, max(0.2, pause_s * 2))

    def _watch(self, run: _Run) -> str:
        """Read and ping until the process is gone; say whether it `died` or `hung`."""
        reader = threading.Thread(target=self._read, args=(run,), name=f"read {self._module}", daemon=True)
        reader.start()
        run.heard_at = time.monotonic() + START_TIMEOUT_S - self._hang_s
        why = "died"
        last_look = time.monotonic()
        while run.process.poll() is None:
            run.gone.wait(PING_EVERY_S)
            now = time.monotonic()
            if now - last_look > 2 * PING_EVERY_S:
                # We ourselves were late (a stopped or sleeping machine): silence proves nothing.
                run.heard_at = max(run.heard_at, now)
            last_look = now
            if run.gone.is_set():
                # Standard output is closed: it has ended or is of no more use.
                with contextlib.suppress(subprocess.TimeoutExpired):
                    run.process.wait(0.2 if not self._closing.is_set() else 3.0)
                break
            if run.up:
                run.outbox.put({"do": "ping"})
            if now - run.heard_at > self._hang_s and not self._closing.is_set():
                why = "hung"
                break
        run.kill()
        reader.join(2.0)
        return why

    def _read(self, run: _Run) -> None:
        assert run.process.stdout is not None
        with contextlib.suppress(OSError, ValueError):
            for line in run.process.stdout:
                message = _parse(line)
                if message is None:
                    continue
                if message.get("is") == "ready":
                    run.heard_at = time.monotonic()
                    run.up = True
                    self._on_up()
                elif message.get("is") == "pong":
                    run.heard_at = time.monotonic()
                else:
                    self._on_message(message)
        run.gone.set()

    def _command(self) -> list[str]:
        return [sys.executable, "-m", self._module, f"--nice={self._nice}"]

    def _open_log(self) -> IO[bytes] | int:
        if self._log_file is None:
            return subprocess.DEVNULL
        with contextlib.suppress(OSError):
            if self._log_file.stat().st_size > LOG_LIMIT_BYTES:
                self._log_file.replace(self._log_file.with_suffix(".old.log"))
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._log_file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError:
            return subprocess.DEVNULL
        return os.fdopen(descriptor, "ab")


class _Run:
    """One life of the process, with the thread that writes to it."""

    def __init__(self, command: list[str], environment: dict[str, str], log: IO[bytes] | int) -> None:
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                creationflags=flags,
                start_new_session=os.name == "posix",
            )
        finally:
            if not isinstance(log, int):
                log.close()
        self.outbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self.gone = threading.Event()
        self.heard_at = time.monotonic()
        self.up = False
        self._writer = threading.Thread(target=self._write, name="write", daemon=True)
        self._writer.start()

    def _write(self) -> None:
        pipe = self.process.stdin
        assert pipe is not None
        with contextlib.suppress(OSError, ValueError):
            while (message := self.outbox.get()) is not None:
                pipe.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
                if self.outbox.empty():
                    pipe.flush()
        with contextlib.suppress(OSError, ValueError):
            pipe.close()

    def kill(self) -> None:
        """End the process now, if it is still there."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def finish(self) -> None:
        """Close what belongs to this life."""
        self.outbox.put(None)
        self._writer.join(1.0)
        if self.process.stdout is not None:
            self.process.stdout.close()


def _parse(line: bytes) -> Message | None:
    """A message, or None for a line cut off by the process's end."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) else None
