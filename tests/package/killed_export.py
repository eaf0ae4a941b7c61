"""Exports that are killed: `python -m tests.package.killed_export DATA TARGET INCIDENT FIRST [PASSWORD]`.

For each moment at which an export tells how far it is, and for those around its rename and its last entry, a
child process is killed with SIGKILL there: from the FIRST moment on. Prints their numbers and names.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from console.package import cipher, numbers
from console.package import export as exporting
from console.package.values import ExportRequest, Stage
from tests.package.room import OPERATOR, Room

# As in the tests that look at what is left: nobody guesses these passwords.
FEW_ITERATIONS = 1000
AROUND = ("before the rename", "after the rename", "before the entry", "after the entry")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed_at(moment: int | str, data: Path, request: ExportRequest) -> str:
    """Export in a child that is killed at the `moment`-th step, or at the one of that name; the step's name,
    empty where there is none.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _export(moment, data, request, lambda name: os.write(writing, name.encode()))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as said:
        name = said.read()
    os.waitpid(child, 0)
    return name


def _export(moment: int | str, data: Path, request: ExportRequest, say: Callable[[str], object]) -> None:
    steps = 0

    def step(name: str) -> None:
        nonlocal steps
        steps += 1
        if moment in (steps, name):
            say(name)
            die()

    room = Room(data)
    rename, end = Path.rename, numbers.end

    def renamed(self: Path, target: Path) -> Path:
        step(AROUND[0])
        result = rename(self, target)
        step(AROUND[1])
        return result

    def entered(*given: object, **named: object) -> object:
        step(AROUND[2])
        result = end(*given, **named)  # type: ignore[arg-type]
        step(AROUND[3])
        return result

    def progress(_share: float, stage: Stage) -> None:
        # Files are read back two at a time: what those threads tell comes in no fixed order.
        if threading.current_thread() is threading.main_thread():
            step(stage)

    Path.rename = renamed  # type: ignore[method-assign,assignment]
    numbers.end = entered  # type: ignore[assignment]
    exporting.export(request, room.tools, progress=progress)
    room.close()


def main(arguments: list[str]) -> None:
    data, target, incident, first, *password = arguments
    cipher.ITERATIONS = FEW_ITERATIONS
    request = ExportRequest(incident, Path(target), OPERATOR, password[0] if password else None)
    moment = int(first)
    while name := killed_at(moment, Path(data), request):
        print(moment, name, flush=True)
        moment += 1
    # How often an export tells how far it is differs by one or two from run to run.
    for name in AROUND:
        print(name, killed_at(name, Path(data), request), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
