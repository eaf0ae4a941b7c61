"""The console's own log: what went wrong unforeseen, with its place in the code, for who looks after it."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
import threading
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from console.catalogue.addresses import masked

NAME = "console.log"
BYTES_EACH = 1_000_000
KEPT = 3
# To the next blank: a password may hold quotes and brackets.
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_log = logging.getLogger("console")


class _Masking(logging.Formatter):
    """No user, password or token of an address ever stands in the file, wherever it came from."""

    def format(self, record: logging.LogRecord) -> str:
        return _ADDRESS.sub(lambda found: masked(found[0]), super().format(record))


class _PrivateFile(RotatingFileHandler):
    """Only this user can read it; also the file that follows a full one."""

    def _open(self) -> TextIOWrapper:
        os.close(os.open(self.baseFilename, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600))
        return super()._open()


def begin(folder: Path) -> logging.Handler | None:
    """Write warnings and errors of all threads into the folder; None where it cannot be written."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _PrivateFile(
            folder / NAME, maxBytes=BYTES_EACH, backupCount=KEPT, encoding="utf-8", delay=True
        )
        handler.setLevel(logging.WARNING)
        handler.setFormatter(_Masking("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(handler)
        logging.captureWarnings(True)
        _hear_uncaught()
        return handler
    return None


def end(handler: logging.Handler | None) -> None:
    """Let the file go."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def unforeseen(error: BaseException) -> None:
    """Write down an error that nobody handled, with where it came from."""
    _log.error("unforeseen: %s", type(error).__name__, exc_info=error)


def _hear_uncaught() -> None:
    before, threads_before = sys.excepthook, threading.excepthook

    def main_thread(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        unforeseen(error)
        before(kind, error, trace)

    def other_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            unforeseen(args.exc_value)
        threads_before(args)

    sys.excepthook, threading.excepthook = main_thread, other_thread
