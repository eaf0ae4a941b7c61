"""Has pages painted in a process of their own: painting holds the interpreter, and no window waits.

Both halves: `carry_out` is the console's, `serve` that of a module run as `python -m MODULE`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ui.pages_platform import pages_platform

NICE = 5
_ROOT = Path(__file__).resolve().parent.parent


class NotPainted(Exception):
    """It was not done; `detail` is what was said of it, for the log and the operator."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Answer:
    """How it went: all well, or what the system said (`errno`), or why it could not be done (`failed`)."""

    errno: int = 0
    file: str = ""
    failed: str = ""


def carry_out(module: str, order: object, patience_s: float) -> None:
    """Have an order (anything that can be pickled) carried out, and wait. Raises NotPainted or OSError."""
    with tempfile.TemporaryFile() as asked:
        # Through a file, piece by piece: a pipe would hold this thread, one string of it the interpreter.
        pickle.dump(order, asked, protocol=5)
        asked.seek(0)
        try:
            done = subprocess.run(
                [sys.executable, "-m", module, f"--nice={NICE}"],
                stdin=asked,
                capture_output=True,
                env=_environment(),
                timeout=patience_s,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=os.name == "posix",
            )
        except subprocess.TimeoutExpired as error:
            raise NotPainted(f"no answer for {patience_s:.0f} s") from error
        except OSError as error:
            raise NotPainted(error.strerror or str(error)) from error
    answer = _answer(done)
    if answer.errno:
        raise OSError(answer.errno, os.strerror(answer.errno), answer.file or None)
    if answer.failed:
        raise NotPainted(answer.failed)


def serve(work: Callable[[Any], None]) -> None:
    """Carry out the one order that comes in. `work` raises NotPainted or OSError, which are the answer."""
    with contextlib.suppress(OSError, AttributeError, ValueError):
        os.nice(int(sys.argv[1].removeprefix("--nice=")))
    # Whatever Qt prints must not get between the answer's bytes.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # From the console over its own pipe: nobody else can write there.
    order = pickle.load(sys.stdin.buffer)  # noqa: S301
    with answers:
        pickle.dump(answered(work, order), answers)


def answered(work: Callable[[Any], None], order: object) -> Answer:
    """How the work went; what the environment refused is part of the answer."""
    try:
        work(order)
    except NotPainted as error:
        return Answer(failed=error.detail or "failed")
    except OSError as error:
        return Answer(errno=error.errno or errno.EIO, file=str(error.filename or ""))
    return Answer()


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
    environment["QT_QPA_PLATFORM"] = pages_platform()
    # Otherwise the order in which Qt writes fonts into a PDF is another one in each process.
    environment["QT_HASH_SEED"] = "0"
    return environment
