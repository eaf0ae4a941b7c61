"""Builds a large catalogue in a process of its own, so that the console at work meanwhile is never late.

Python at work on a thread holds the interpreter: reading and indexing 100,000 cameras made the GUI loop late
for as long as it took. The process leaves the columns beside the database (`console.catalogue.kept`), and
reading those takes milliseconds.
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
from pathlib import Path

from console.catalogue.catalogue import Catalogue
from console.catalogue.categories import shipped
from console.catalogue.kept import KeptColumns
from console.catalogue.load import load
from console.child.parent import PACKAGE_ROOT
from console.store.errors import StoreError
from console.store.reading import StoreReader
from console.store.store import Store

# The content may change while the process reads it; then it is asked again, but not for ever.
_TRIES = 3
_TIMEOUT_S = 120.0
_NICE = 5
# Not `__name__`: in the process that is another.
_MODULE = "console.catalogue.aside"

_log = logging.getLogger(__name__)


def load_aside(store: Store) -> Catalogue:
    """The catalogue as the store has it, with the shipped categories. May be called on any thread but waits.

    A catalogue that is not large, and one that the process could not make, is built here.
    """
    kept = KeptColumns(store, shipped())
    for _ in range(_TRIES):
        kept.prepare()
        key = store.read(kept.key)
        if not key or kept.has(key) or not _built_by_process(store.file.parent):
            break
    return load(store)


def main() -> None:
    """Build the catalogue of the data folder that is named, and leave its columns there."""
    if os.name == "posix":
        os.nice(_NICE)
    with contextlib.suppress(StoreError), StoreReader(Path(sys.argv[1])) as store:
        load(store, keep=True)


def _built_by_process(folder: Path) -> bool:
    environment = dict(os.environ)
    path = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = str(PACKAGE_ROOT) + (os.pathsep + path if path else "")
    try:
        done = subprocess.run(
            [sys.executable, "-m", _MODULE, str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=_TIMEOUT_S,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.warning("the catalogue is built here, not aside: %s", error)
        return False
    return done.returncode == 0


if __name__ == "__main__":
    main()
