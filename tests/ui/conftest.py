"""A window on a small demo city, with relay and playback that are not started."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.store.store import Store
from ui.assembly import Services
from ui.options import Options


def options(data: Path, **more: object) -> Options:
    """Options as the command line would give them."""
    plain: dict[str, object] = dict.fromkeys(
        ("wall", "layout", "exit_after", "screenshot", "stats", "script", "language", "theme", "size")
    )
    return Options(**{**plain, "demo": True, "data": data, "transport": "tcp", **more})  # type: ignore[arg-type]


@pytest.fixture
def services(tmp_path: Path, qapp: object) -> Iterator[Services]:
    """Everything behind a window, over the real demo city; no process runs."""
    store = Store.open(tmp_path)
    made = Services(options(tmp_path), store, lambda call: call())
    yield made
    made.close()
