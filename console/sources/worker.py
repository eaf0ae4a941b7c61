"""The process that asks one source and plans its answer: neither size nor malice reaches the console."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from console.child.worker import Message, Worker
from console.sources.http import Login
from console.sources.proposing import Surroundings, propose
from console.sources.sync import Progress, Told
from console.sources.values import Source, SourceFailed, SourceTrouble
from console.store.reading import StoreReader

SAY_EVERY_S = 0.2
# What a hundred thousand cameras need several times over; a server that tries for more is told of.
MEMORY_BYTES = 1536 * 1024 * 1024


def main() -> None:
    """Do what the one message says, tell it, and end when the console says so or is gone."""
    _bound_memory()
    worker = Worker()
    worker.run(lambda message: _sync(worker, message))


def _sync(worker: Worker, message: Message) -> None:
    try:
        worker.emit(_proposed(worker, message))
    except SourceFailed as failed:
        worker.emit({"is": "failed", "trouble": failed.trouble.value, "detail": failed.detail})
    except MemoryError:
        worker.emit({"is": "failed", "trouble": SourceTrouble.TOO_MUCH.value, "detail": ""})


def _proposed(worker: Worker, message: Message) -> Message:
    source = Source(**message["source"])
    plan, told = propose(
        source,
        Login(*message["login"]),
        lambda: _around(Path(message["folder"]), source),
        Path(message["file"]),
        progress=_teller(worker.emit),
    )
    secrets = [[host, secret.user, secret.password] for host, secret in plan.secrets]
    plan.release()
    return {"is": "planned", "secrets": secrets, "told": plain(told)}


def _around(folder: Path, source: Source) -> Surroundings:
    with StoreReader(folder) as reader:
        return reader.read(lambda db: Surroundings.of(db, source))


def _teller(emit: Callable[[Message], None]) -> Callable[[Progress], None]:
    said_at = 0.0

    def tell(told: Progress) -> None:
        nonlocal said_at
        if time.monotonic() - said_at >= SAY_EVERY_S:
            said_at = time.monotonic()
            emit({"is": "progress", **asdict(told)})

    return tell


def plain(told: Told) -> Message:
    """What was told, as JSON can say it."""
    return {
        **{name: getattr(told, name) for name in ("found", "truncated", "server", "known", "returned")},
        "remarks": [[each.kind.value, each.count, each.detail] for each in told.remarks],
        "failed": [[each.key, each.name, list(each.troubles)] for each in told.failed],
    }


def _bound_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    hard: Any = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, hard))


if __name__ == "__main__":
    main()
