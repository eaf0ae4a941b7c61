"""The process that sets documents: an order comes in, the files are written, an answer goes out."""

from __future__ import annotations

import contextlib
import errno
import os
import pickle
import sys

from console.package.documents import DocumentsFailed
from ui.documents.apart import Answer, Order
from ui.documents.documents import set_documents


def main() -> None:
    """Carry out one order."""
    with contextlib.suppress(OSError, AttributeError, ValueError):
        os.nice(int(sys.argv[1].removeprefix("--nice=")))
    # Whatever Qt prints must not get between the answer's bytes.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    # From the console over its own pipe: nobody else can write there.
    order = pickle.load(sys.stdin.buffer)  # noqa: S301
    with answers:
        pickle.dump(carried_out(order), answers)


def carried_out(order: Order) -> Answer:
    """Set the documents; what the environment refused is part of the answer."""
    try:
        set_documents(order.facts, order.hashes, order.folder, order.city)
    except DocumentsFailed as error:
        return Answer(failed=error.detail or "failed")
    except OSError as error:
        return Answer(errno=error.errno or errno.EIO, file=str(error.filename or ""))
    return Answer()


if __name__ == "__main__":
    main()
