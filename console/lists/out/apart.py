"""Has a list written by a process of its own."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from console.child.job import Cancelled, ProcessLost, run
from console.lists.out.values import PART, Given, Wish


class ListNotWritten(OSError):
    """A list could not be written; what was at its place is untouched."""


def give_out(
    store: Path,
    wish: Wish,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Given:
    """Write the list from the database file `store`; blocks. Raises ListNotWritten, Cancelled."""
    given = Given(0, 0)
    order = {"do": "write", "store": str(store), "wish": wish.message()}
    try:
        for told in run("console.lists.out", order, cancelled):
            match told["is"]:
                case "progress":
                    progress(told["share"])
                case "made":
                    given = Given(told["rows"], told["without_place"])
                case "failed":
                    raise ListNotWritten(told["errno"], told["detail"] or os.strerror(told["errno"]))
    except ProcessLost as error:
        raise ListNotWritten(errno.EIO, str(error)) from error
    finally:
        # Killed in the middle, it leaves its part.
        Path(wish.path + PART).unlink(missing_ok=True)
    return given


__all__ = ["Cancelled", "Given", "ListNotWritten", "give_out"]
