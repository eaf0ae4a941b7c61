"""The process of lists: opens, plans or annotates one list for the console, which does not wait.

Passwords that stood in the list's addresses go back through the pipe; no file has them.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

from console.child.worker import Message, Worker
from console.lists.annotate import write_annotated
from console.lists.opened import ListProcessLost, choice_from, message_of
from console.lists.plan import Plan
from console.lists.session import ListSession
from console.lists.table import ListUnreadable
from console.store.errors import StoreError

SAY_EVERY_S = 0.2

Emit = Callable[[Message], None]


def main() -> None:
    """Say `ready`, then do what is asked."""
    # Nothing of what a list holds goes in circles, and the process ends with it: a tenth of the time.
    gc.disable()
    worker = Worker()
    worker.run(lambda message: _handle(message, worker.emit))


def _handle(message: Message, emit: Emit) -> None:
    try:
        _DOES[message["do"]](message, emit)
    except ListProcessLost as error:
        emit({"is": "failed", "what": "lost", "detail": str(error)})
    except ListUnreadable as error:
        emit({"is": "failed", "what": "unreadable", "why": error.why, "detail": error.detail})
    except StoreError as error:
        emit({"is": "failed", "what": "store", "detail": str(error)})
    except OSError as error:
        emit(
            {"is": "failed", "what": "os", "errno": error.errno or 0, "detail": error.strerror or str(error)}
        )
    else:
        emit({"is": "over"})


def _open(message: Message, emit: Emit) -> None:
    opened = ListSession(Path(message["folder"])).open(
        Path(message["path"]), sheet=message["sheet"], sender=message["sender"], cancelled=_alive(emit)
    )
    emit({"is": "opened", "list": message_of(opened)})


def _plan(message: Message, emit: Emit) -> None:
    plan = ListSession(Path(message["folder"])).plan(
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


def _annotate(message: Message, emit: Emit) -> None:
    plan = Plan(Path(message["file"]))
    try:
        path = write_annotated(Path(message["path"]), plan, Path(message["folder"]), cancelled=_alive(emit))
    finally:
        plan.release()
    emit({"is": "annotated", "path": str(path)})


def _teller(emit: Emit) -> Callable[[int, int], None]:
    said_at = 0.0

    def tell(done: int, of: int) -> None:
        nonlocal said_at
        if time.monotonic() - said_at >= SAY_EVERY_S:
            said_at = time.monotonic()
            emit({"is": "progress", "done": done, "of": of})

    return tell


def _alive(emit: Emit) -> Callable[[], bool]:
    """Asked in every step of the work: a sign of life now and then. Who cancels ends the process instead."""
    said_at = time.monotonic()

    def cancelled() -> bool:
        nonlocal said_at
        if time.monotonic() - said_at >= 1.0:
            said_at = time.monotonic()
            emit({"is": "alive"})
        return False

    return cancelled


_DOES: dict[str, Callable[[Message, Emit], None]] = {"open": _open, "plan": _plan, "annotate": _annotate}


if __name__ == "__main__":
    main()
