"""The process that writes lists: a hundred thousand rows of Python must not hold up the window."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from sqlite_utils import Database

from console.child.worker import Message, Worker
from console.lists.out.values import wish_from
from console.lists.out.writing import write_list
from console.sqlite_address import read_only

SAY_EVERY_S = 0.2


def main() -> None:
    """Say `ready`, then write what is asked for."""
    worker = Worker()
    said_at = 0.0

    def progress(share: float) -> None:
        nonlocal said_at
        if time.monotonic() - said_at >= SAY_EVERY_S:
            said_at = time.monotonic()
            worker.emit({"is": "progress", "share": share})

    def handle(message: Message) -> None:
        uri = read_only(Path(message["store"]).absolute())
        try:
            connection = sqlite3.connect(uri, uri=True, timeout=10)
            try:
                given = write_list(Database(connection), wish_from(message["wish"]), progress)
            finally:
                connection.close()
        except OSError as error:
            worker.emit({"is": "failed", "errno": error.errno or 0, "detail": error.strerror or str(error)})
        except sqlite3.Error as error:
            worker.emit({"is": "failed", "errno": 0, "detail": str(error)})
        else:
            worker.emit({"is": "made", "rows": given.rows, "without_place": given.without_place})
            worker.emit({"is": "over"})

    worker.run(handle)


if __name__ == "__main__":
    main()
