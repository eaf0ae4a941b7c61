"""The demo city's cameras: scenes drawn and encoded by the project itself, as loops of one minute.

A clip's first frame is second 0 of a minute: whoever plays it from (UTC mod 60) shows the true second.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from console.demo.scenes.names import clip_path, names

__all__ = ["clip_path", "encode_all", "names"]


def encode_all(folder: Path, on_done: Callable[[str], None] | None = None) -> None:
    """Make every clip that is missing or outdated; `on_done` is told each scene's name as it is ready."""
    from console.demo.scenes.encode import encode_all as run

    run(folder, on_done)
