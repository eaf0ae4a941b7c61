"""Has a sheet set in a process of its own: painting a city holds the interpreter, and no window waits."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from ui.map_print.order import MapOrder

NICE = 5
PATIENCE_S = 120.0
_ROOT = Path(__file__).resolve().parent.parent.parent


class MapNotPrinted(Exception):
    """The sheet was not made; `detail` is what was said of it, for the log and the operator."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Answer:
    """How it went: all well, or what the system said (`errno`), or why it could not be done (`failed`)."""

    errno: int = 0
    file: str = ""
    failed: str = ""


def print_apart(order: MapOrder, *, patience_s: float = PATIENCE_S) -> Path:
    """Have the sheet written and wait for it: whole, or not at all. Raises MapNotPrinted or OSError."""
    path = order.path
    # Under another name until it is whole: a full disk must not cost the file that had this name before.
    unfinished = path.with_name(f".{path.name}.part")
    try:
        _carry_out(replace(order, path=unfinished), patience_s)
        unfinished.replace(path)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()
    return path


def _carry_out(order: MapOrder, patience_s: float) -> None:
    with tempfile.TemporaryFile() as asked:
        # Through a file, piece by piece: a pipe would hold this thread, one string of it the interpreter.
        pickle.dump(order, asked, protocol=5)
        asked.seek(0)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "ui.map_print", f"--nice={NICE}"],
                stdin=asked,
                capture_output=True,
                env=_environment(),
                timeout=patience_s,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=os.name == "posix",
            )
        except subprocess.TimeoutExpired as error:
            raise MapNotPrinted(f"no answer for {patience_s:.0f} s") from error
    answer = _answer(done)
    if answer.errno:
        raise OSError(answer.errno, os.strerror(answer.errno), answer.file or str(order.path))
    if answer.failed:
        raise MapNotPrinted(answer.failed)


def _answer(done: subprocess.CompletedProcess[bytes]) -> Answer:
    # Over our own pipe from our own process: nobody else could have written it.
    with contextlib.suppress(pickle.UnpicklingError, EOFError):
        read = pickle.loads(done.stdout)  # noqa: S301
        if isinstance(read, Answer):
            return read
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return Answer(failed=said[-1] if said else f"the process ended with status {done.returncode}")


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    path = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = str(_ROOT) + (os.pathsep + path if path else "")
    # It shows nothing, and must not depend on a display that can go away.
    environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment
