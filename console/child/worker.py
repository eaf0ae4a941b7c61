"""The helper process's half: takes messages from standard input and says its own on standard output."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any, BinaryIO

Message = dict[str, Any]

# A process whose console is gone has this long to end its sessions cleanly before it is ended.
LAST_BREATH_S = 3.0


class Worker:
    """A helper process's line to the console; one per process, made first thing in `__main__`."""

    def __init__(self) -> None:
        _lower_priority()
        # Ctrl+C in a terminal reaches the whole group; the console decides when its helpers end.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._out = _own_stdout()
        self._out_lock = threading.Lock()
        self._inbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="inbox", daemon=True).start()

    def emit(self, message: Message) -> None:
        """Say something to the console; from any thread. A console that is gone is not an error here."""
        line = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        with self._out_lock, contextlib.suppress(OSError, ValueError):
            self._out.write(line)
            self._out.flush()

    def run(self, handle: Callable[[Message], None]) -> None:
        """Say `ready`, then handle messages on this thread until the console ends us or is gone."""
        self.emit({"is": "ready", "pid": os.getpid()})
        while (message := self._inbox.get()) is not None:
            if message.get("do") == "ping":
                self.emit({"is": "pong", "n": message.get("n")})
            elif message.get("do") == "end":
                break
            else:
                handle(message)
        _end_for_sure()

    def post(self, message: Message) -> None:
        """Put a message of our own into the inbox, to have it handled on the main thread."""
        self._inbox.put(message)

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            for line in sys.stdin.buffer:
                message = json.loads(line)
                self._inbox.put(message)
                if message.get("do") == "end":
                    break
        self._inbox.put(None)
        _end_for_sure()


def _end_for_sure() -> None:
    """Leave for certain within LAST_BREATH_S, even when a session or libVLC does not return."""
    timer = threading.Timer(LAST_BREATH_S, os._exit, args=(3,))
    timer.daemon = True
    timer.start()


def _own_stdout() -> BinaryIO:
    """Keep the pipe for ourselves and send whatever a library prints to standard error instead."""
    own = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(own, "wb")


def _lower_priority() -> None:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--nice", type=int, default=0)
    wanted: int = parser.parse_known_args()[0].nice
    if not wanted:
        return
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(wanted)
