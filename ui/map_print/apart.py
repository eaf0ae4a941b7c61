"""Has a sheet set in a process of its own, whole or not at all."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from console.renaming import replace_patiently
from ui.map_print.order import MapOrder
from ui.painting_process import NotPainted, carry_out

PATIENCE_S = 120.0


def print_apart(order: MapOrder, *, patience_s: float = PATIENCE_S) -> Path:
    """Have the sheet written and wait for it: whole, or not at all. Raises NotPainted or OSError."""
    path = order.path
    # Under another name until it is whole: a full disk must not cost the file that had this name before.
    unfinished = path.with_name(f".{path.name}.part")
    try:
        carry_out("ui.map_print", replace(order, path=unfinished), patience_s)
        replace_patiently(unfinished, path)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()
    return path


__all__ = ["NotPainted", "print_apart"]
