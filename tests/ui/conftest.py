"""A window on a small demo city, with relay and playback that are not started."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from console.store.store import Store
from ui.assembly import Services
from ui.options import Options


def options(data: Path, **more: object) -> Options:
    """Options as the command line would give them."""
    plain: dict[str, object] = dict.fromkeys(
        ("wall", "layout", "exit_after", "screenshot", "stats", "script", "language", "theme", "size")
    )
    return Options(**{**plain, "demo": True, "data": data, "transport": "tcp", **more})  # type: ignore[arg-type]


class ToGui(QObject):
    """Calls of a worker wait for the GUI thread's loop, its own are done at once: no worker ever paints."""

    call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.call.connect(self._do)

    def _do(self, job: Callable[[], None]) -> None:
        job()


@pytest.fixture
def services(tmp_path: Path, qapp: object) -> Iterator[Services]:
    """Everything behind a window, over the real demo city; no process runs."""
    store = Store.open(tmp_path)
    to_gui = ToGui()
    made = Services(options(tmp_path), store, to_gui.call.emit)
    yield made
    made.close()
    # A worker that is still busy posts through it.
    _kept.append(to_gui)


_kept: list[ToGui] = []
