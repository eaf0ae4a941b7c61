"""The playback process: `python -m console.playback`, started by the console alone."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import Any

from console.child.worker import Worker
from console.playback.engine import TICK_S, Engine
from console.playback.libvlc import LibVlcMissing, keep_memory_small
from console.playback.memory import Reporter
from console.playback.shared import unlink_orphans

EXIT_BUG = 71


def main() -> None:
    """Run until the console ends us or is gone."""
    console = os.getppid()
    worker = Worker()
    threading.excepthook = _end_on_bug
    keep_memory_small()
    _raise_file_limit()
    try:
        engine = Engine(worker.emit, worker.post)
    except LibVlcMissing as error:
        print(f"libVLC is missing: {error}", file=sys.stderr, flush=True)
        worker.run(lambda message: _refuse(worker, message))
        return
    reporter = Reporter(worker.emit)
    threading.Thread(target=_tick, args=(worker, reporter), name="tick", daemon=True).start()
    worker.run(engine.handle)
    if os.getppid() != console:  # killed; on Windows the number stays, and there is nothing to unlink
        unlink_orphans(console)
    engine.close()


def _end_on_bug(arguments: threading.ExceptHookArgs) -> None:
    """A thread of ours that failed leaves takes unserved: say it and end; the console starts a fresh one."""
    threading.__excepthook__(arguments)
    sys.stderr.flush()
    os._exit(EXIT_BUG)


def _tick(worker: Worker, reporter: Reporter) -> None:
    pause = threading.Event()
    while not pause.wait(TICK_S):
        worker.post({"do": "tick"})
        reporter.tick()


def _refuse(worker: Worker, message: dict[str, Any]) -> None:
    """Without libVLC every take is answered with the reason; there is nothing to restart for."""
    if message["do"] == "play":
        worker.emit({"is": "error", "take": message["take"], "error": "no_libvlc"})


def _raise_file_limit() -> None:
    """A player holds up to six descriptors; the customary 1,024 would end at some 150 players."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 16384) if hard > 0 else 16384, hard))


if __name__ == "__main__":
    main()
