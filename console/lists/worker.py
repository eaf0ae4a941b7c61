"""The process of lists: opens or plans one list for the console, which waits for nothing meanwhile.

Passwords that stood in the list's addresses go back through the pipe; no file has them.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

from console.child.worker import Message, Worker
from console.lists.opened import choice_from, message_of
from console.lists.session import ListSession
from console.lists.table import ListUnreadable
from console.store.errors import StoreError

SAY_EVERY_S = 0.2


def main() -> None:
    """Say `ready`, then do what is asked."""
    # Nothing of what a list holds goes in circles, and the process ends with it: a tenth of the time.
    gc.disable()
    worker = Worker()
    worker.run(lambda message: _handle(message, worker.emit))


def _handle(message: Message, emit: Callable[[Message], None]) -> None:
    session = ListSession(Path(message["folder"]))
    try:
        if message["do"] == "open":
            opened = session.open(
                Path(message["path"]),
                sheet=message["sheet"],
                sender=message["sender"],
                cancelled=_alive(emit),
            )
            emit({"is": "opened", "list": message_of(opened)})
        else:
            _plan(session, message, emit)
    except ListUnreadable as error:
        emit({"is": "failed", "what": "unreadable", "why": error.why, "detail": error.detail})
    except (StoreError, OSError) as error:
        emit({"is": "failed", "what": "store", "why": type(error).__name__, "detail": str(error)})
    else:
        emit({"is": "over"})


def _plan(session: ListSession, message: Message, emit: Callable[[Message], None]) -> None:
    plan = session.plan(
        Path(message["path"]),
        choice_from(message["choice"]),
        sender=message["sender"],
        sheet=message["sheet"],
        progress=_teller(emit),
        cancelled=_alive(emit),
        file=Path(message["file"]),
    )
    secrets = [[host, secret.user, secret.password] for host, secret in plan.secrets]
    plan.release()
    emit({"is": "planned", "secrets": secrets})


def _teller(emit: Callable[[Message], None]) -> Callable[[int, int], None]:
    said_at = 0.0

    def tell(done: int, of: int) -> None:
        nonlocal said_at
        if time.monotonic() - said_at >= SAY_EVERY_S:
            said_at = time.monotonic()
            emit({"is": "progress", "done": done, "of": of})

    return tell


def _alive(emit: Callable[[Message], None]) -> Callable[[], bool]:
    """Asked in every step of the work: a sign of life now and then. Who cancels ends the process instead."""
    said_at = time.monotonic()

    def cancelled() -> bool:
        nonlocal said_at
        if time.monotonic() - said_at >= 1.0:
            said_at = time.monotonic()
            emit({"is": "alive"})
        return False

    return cancelled


if __name__ == "__main__":
    main()
