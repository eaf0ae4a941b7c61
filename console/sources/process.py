"""The console's side of a sync's process: starts it, hears how far it is, ends it."""

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
from typing import IO, Any, Protocol

from console.child.parent import PACKAGE_ROOT
from console.lists import plan_file
from console.lists.plan import Plan
from console.lists.values import Secret
from console.sources.http import Login
from console.sources.sync import Cancelled, Progress, Told
from console.sources.values import RemarkKind, Source, SourceFailed, SourceRemark, SourceTrouble
from console.store.source_tables import FailedCamera

# A sync that takes longer has gone wrong: asking ends after three minutes, a plan of 100,000 within one.
WHOLE_S = 900.0
_LOOK_S = 0.1
_MODULE = "console.sources.worker"

Message = dict[str, Any]


class Propose(Protocol):
    """Asks a source and plans its answer in `file`. Raises SourceFailed."""

    def __call__(
        self,
        folder: Path,
        source: Source,
        login: Login,
        file: Path,
        *,
        progress: Callable[[Progress], None],
        cancelled: Cancelled,
    ) -> tuple[Plan, Told]: ...


def propose_apart(
    folder: Path,
    source: Source,
    login: Login,
    file: Path,
    *,
    progress: Callable[[Progress], None] = lambda progress: None,
    cancelled: Cancelled = lambda: False,
) -> tuple[Plan, Told]:
    """Ask a source and plan its answer in a process of its own; the plan is `file`. Raises SourceFailed."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    wanted = {
        "do": "sync",
        "source": {name: getattr(source, name) for name in Source.__dataclass_fields__},
        "login": [login.user, login.password],
        "folder": str(folder),
        "file": str(file),
    }
    try:
        with _Process(folder / "logs" / "sources.log") as process:
            process.say(wanted)
            answer = _answer(process, progress, cancelled)
    except BaseException:  # whatever it was: no half plan stays, and it goes on to whoever asked
        plan_file.remove(file)
        raise
    secrets = [(host, Secret(user, password)) for host, user, password in answer["secrets"]]
    return Plan(file, secrets), _told(answer["told"])


def _answer(process: _Process, progress: Callable[[Progress], None], cancelled: Cancelled) -> Message:
    end = time.monotonic() + WHOLE_S
    while time.monotonic() < end:
        if cancelled():
            raise SourceFailed(SourceTrouble.CANCELLED)
        try:
            message = process.heard.get(timeout=_LOOK_S)
        except queue.Empty:
            continue
        if message is None:
            raise SourceFailed(SourceTrouble.WORKER_DIED)
        if message["is"] == "planned":
            return message
        if message["is"] == "failed":
            raise SourceFailed(SourceTrouble(message["trouble"]), message["detail"])
        if message["is"] == "progress":
            progress(Progress(message["planning"], message["count"], message["of"]))
    raise SourceFailed(SourceTrouble.NO_ANSWER)


def _told(told: Message) -> Told:
    return Told(
        **{name: told[name] for name in ("found", "truncated", "server", "known", "returned")},
        remarks=tuple(SourceRemark(RemarkKind(kind), *more) for kind, *more in told["remarks"]),
        failed=tuple(FailedCamera(key, name, tuple(troubles)) for key, name, troubles in told["failed"]),
    )


class _Process:
    """One process, as a context: whatever happens, it is gone afterwards."""

    def __init__(self, log: Path) -> None:
        path = os.environ.get("PYTHONPATH")
        environment = {
            **os.environ,
            "PYTHONPATH": str(PACKAGE_ROOT) + (os.pathsep + path if path else ""),
        }
        errors = _opened(log)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", _MODULE, "--nice=10"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=environment,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=os.name == "posix",
            )
        except OSError as error:
            raise SourceFailed(SourceTrouble.WORKER_DIED, error.strerror or "") from error
        finally:
            if errors != subprocess.DEVNULL:
                os.close(errors)
        self.heard: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="sync", daemon=True)
        self._reader.start()

    def say(self, message: Message) -> None:
        """Send one message."""
        with contextlib.suppress(OSError, ValueError):
            pipe = self._input()
            pipe.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")
            pipe.flush()

    def __enter__(self) -> _Process:
        return self

    def __exit__(self, *_why: object) -> None:
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError, ValueError):
            self._input().close()
        self._reader.join()

    def _input(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    def _read(self) -> None:
        assert self._process.stdout is not None
        with contextlib.suppress(OSError, ValueError), self._process.stdout as lines:
            for line in lines:
                self.heard.put(json.loads(line))
        self.heard.put(None)


def _opened(log: Path) -> int:
    """A descriptor for what goes wrong in the process without being foreseen; of the last sync only."""
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        return os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        return subprocess.DEVNULL
