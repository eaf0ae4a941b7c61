"""Sets documents in a process of their own: setting pages holds the interpreter, and no window waits."""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from console.package.documents import DocumentsFailed
from console.package.facts import FileHashes, PackageFacts
from ui.documents.map_picture import CityShapes

NICE = 5
# A package of 64 cameras takes some ten seconds on a slow machine.
PATIENCE_S = 180.0
_ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be set, and where."""

    facts: PackageFacts
    hashes: dict[str, FileHashes]
    folder: Path
    city: CityShapes


@dataclass(frozen=True, slots=True)
class Answer:
    """How it went: all well, or what the system said (`errno`), or why it could not be done (`failed`)."""

    errno: int = 0
    file: str = ""
    failed: str = ""


def set_apart(
    facts: PackageFacts,
    hashes: Mapping[str, FileHashes],
    folder: Path,
    city: CityShapes,
    *,
    patience_s: float = PATIENCE_S,
) -> None:
    """Have the documents set and wait for it. Raises DocumentsFailed or OSError, as `Documents.make` does."""
    order = pickle.dumps(Order(facts, dict(hashes), folder, city))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "ui.documents", f"--nice={NICE}"],
            input=order,
            capture_output=True,
            env=_environment(),
            timeout=patience_s,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=os.name == "posix",
        )
    except subprocess.TimeoutExpired as error:
        raise DocumentsFailed(f"no answer for {patience_s:.0f} s") from error
    except OSError as error:
        raise DocumentsFailed(error.strerror or str(error)) from error
    answer = _answer(done)
    if answer.errno:
        raise OSError(answer.errno, os.strerror(answer.errno), answer.file or None)
    if answer.failed:
        raise DocumentsFailed(answer.failed)


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
    # Otherwise the order in which Qt writes fonts into a PDF is another one in each process.
    environment["QT_HASH_SEED"] = "0"
    return environment
