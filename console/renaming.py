"""Gives a finished file or folder its name, also where a virus scanner or an indexer still looks into it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE_S = 2.0
AGAIN_S = 0.05
# Access denied; in use by another process. Windows says either while somebody else has the file open.
_HELD = (5, 32)


def rename_patiently(part: Path, final: Path) -> None:
    """`part.rename(final)`; on Windows tried again for up to 2 s while it is held. Raises OSError."""
    _patiently(lambda: part.rename(final))


def replace_patiently(part: Path, final: Path) -> None:
    """`part.replace(final)`, with the same patience. Raises OSError."""
    _patiently(lambda: part.replace(final))


def _patiently(act: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            act()
            return
        except OSError as error:
            if not _is_held(error) or time.monotonic() > until:
                raise
        time.sleep(AGAIN_S)


def _is_held(error: OSError) -> bool:
    return sys.platform == "win32" and getattr(error, "winerror", None) in _HELD
