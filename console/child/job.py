"""A process for one job: started for an order, heard until it is over, ended when it must be."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from console.child.environment import child_environment

Message = dict[str, Any]

# Below everything that an operator looks at.
NICE = 15
LOOK_EVERY_S = 0.1
# A picture of a long file is told only when it has been reached; on a machine with too much to do that lasts.
SILENCE_S = 120.0
END_S = 2.0


class ProcessLost(Exception):
    """The process could not be started, ended by itself, or said nothing for too long."""


class Cancelled(Exception):
    """Whoever asked does not want it any more; the process has ended."""


def run(module: str, order: Message, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Message]:
    """What `python -m MODULE` says of one order, until it is over; blocks between.

    The module runs a `console.child.worker.Worker`; its last word is a message that `is` `over` or `failed`.
    Raises ProcessLost, Cancelled. The process has ended when this returns, however it returns, and what it
    had put down for the while (a workbook's sheets, with all that stands in them) is gone with it.
    """
    with _folder_for_the_while() as folder:
        process = _start(module, folder)
        said: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        reader = threading.Thread(target=_read, args=(process, said), name="read job", daemon=True)
        reader.start()
        try:
            yield from _answers(process, said, order, cancelled)
        finally:
            _end(process)
            reader.join(END_S)


def _folder_for_the_while() -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(prefix="safecity-job-", ignore_cleanup_errors=True)
    except OSError as error:
        raise ProcessLost(error.strerror or str(error)) from error


def _answers(
    process: subprocess.Popen[bytes],
    said: queue.SimpleQueue[Message | None],
    order: Message,
    cancelled: Callable[[], bool],
) -> Iterator[Message]:
    heard_at = time.monotonic()
    while True:
        if cancelled():
            raise Cancelled
        try:
            message = said.get(timeout=LOOK_EVERY_S)
        except queue.Empty:
            if time.monotonic() - heard_at > SILENCE_S:
                raise ProcessLost("silent") from None
            continue
        heard_at = time.monotonic()
        if message is None:
            raise ProcessLost("ended")
        if message["is"] == "ready":
            _send(process, order)
        else:
            yield message
            if message["is"] in ("over", "failed"):
                return


def _start(module: str, folder: str) -> subprocess.Popen[bytes]:
    environment = {**child_environment(), "TMPDIR": folder, "TEMP": folder, "TMP": folder}
    try:
        return subprocess.Popen(
            [sys.executable, "-m", module, f"--nice={NICE}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise ProcessLost(error.strerror or str(error)) from error


def _send(process: subprocess.Popen[bytes], order: Message) -> None:
    assert process.stdin is not None
    # The pipe stays open: its end would tell the process that the console is gone.
    with contextlib.suppress(OSError):
        process.stdin.write(json.dumps(order, separators=(",", ":")).encode() + b"\n")
        process.stdin.flush()


def _read(process: subprocess.Popen[bytes], said: queue.SimpleQueue[Message | None]) -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout:
            message = json.loads(line)
            if message.get("is") != "pong":
                said.put(message)
    said.put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if pipe is not None:
                pipe.close()
