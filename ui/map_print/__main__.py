"""The process that sets a sheet: an order comes in, the file is written, an answer goes out."""

from __future__ import annotations

import contextlib
import errno
import os
import pickle
import sys

from PySide6.QtWidgets import QApplication

from ui.language import Language
from ui.map_print.apart import Answer
from ui.map_print.order import MapOrder
from ui.map_print.sheet import SheetFailed, write_sheet
from widgets import theme


def main() -> None:
    """Carry out one order."""
    with contextlib.suppress(OSError, AttributeError, ValueError):
        os.nice(int(sys.argv[1].removeprefix("--nice=")))
    # Whatever Qt prints must not get between the answer's bytes.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    app = QApplication(sys.argv[:1])
    # From the console over its own pipe: nobody else can write there.
    order: MapOrder = pickle.load(sys.stdin.buffer)  # noqa: S301
    with answers:
        pickle.dump(carried_out(order, app), answers)


def carried_out(order: MapOrder, app: QApplication) -> Answer:
    """Write the sheet; what the environment refused is part of the answer. Paper is light."""
    theme.use(theme.LIGHT)
    speech = Language(app)
    speech.use(order.language)
    try:
        write_sheet(order)
    except SheetFailed as error:
        return Answer(failed=str(error) or "failed")
    except OSError as error:
        return Answer(errno=error.errno or errno.EIO, file=str(error.filename or ""))
    return Answer()


if __name__ == "__main__":
    main()
