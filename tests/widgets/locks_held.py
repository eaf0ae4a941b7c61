"""Holds every lock of Qt's signals, does one piece of work on a thread meanwhile, and says whether it ended.

Run as `python -m tests.widgets.locks_held WORK`. A thread that disconnects a signal calls the sender's
`disconnectNotify` with the locks of sender and receiver; that it is written in Python is what makes it want
the interpreter there.
"""

from __future__ import annotations

import faulthandler
import io
import os
import sys
import threading
from collections.abc import Callable

import shiboken6
from PIL import Image
from PySide6.QtCore import QMetaMethod, QObject, Signal
from PySide6.QtGui import QGuiApplication

from console.playback.values import Frame
from ui.held_picture import difference
from widgets.image_file import read_image
from widgets.map.raster import decoded

# As many as Qt has; a sender's is told by its address.
LOCKS = 131

_held = threading.Semaphore(0)
_over = threading.Event()


class Sender(QObject):
    """Keeps its locks until all is over."""

    gone = Signal()

    def disconnectNotify(self, _signal: QMetaMethod) -> None:
        _held.release()
        _over.wait()


def hold_all() -> int:
    """Hold the locks; how many are held."""
    senders: dict[int, Sender] = {}
    others: list[Sender] = []
    while len(senders) < LOCKS and len(others) < 20_000:
        sender = Sender()
        others.append(sender)
        address = shiboken6.getCppPointer(sender)[0]
        senders.setdefault((address & 0xFFFFFFFF) % LOCKS, sender)
    for sender in senders.values():
        # A plain function: for slots of a QObject PySide6 disconnects otherwise.
        sender.gone.connect(_nothing)
    for sender in senders.values():
        threading.Thread(target=sender.gone.disconnect, args=(_nothing,), daemon=True).start()
    held = 0
    while held < len(senders) and _held.acquire(timeout=5):
        held += 1
    return held


def _nothing() -> None:
    pass


def _picture(form: str, size: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (20, 90, 160)).save(out, form)
    return out.getvalue()


def work_named(name: str) -> Callable[[], object]:
    """The work, with all that it needs at hand."""
    tile, jpeg = _picture("PNG", (1024, 1024)), _picture("JPEG", (1280, 720))
    frame = Frame(memoryview(bytes(640 * 360 * 4)), 640, 360, 640 * 4, 0.0, 1)
    works: dict[str, Callable[[], object]] = {
        "tile": lambda: decoded(tile),
        "still": lambda: read_image(jpeg, (320, 180)),
        "standing": lambda: read_image(jpeg),
        "compared": lambda: difference(read_image(jpeg, shape=2.0), frame),
    }
    return works[name]


def main() -> None:
    """Say how many locks were held and that the work is done; a deadlock ends with all stacks."""
    app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    work, done = work_named(sys.argv[1]), threading.Event()

    def worker() -> None:
        work()
        done.set()

    print(hold_all(), flush=True)
    faulthandler.dump_traceback_later(20, exit=True)
    threading.Thread(target=worker, daemon=True).start()
    done.wait()
    print("done", flush=True)
    # Nothing is taken down: the locks are never given back.
    del app
    os._exit(0)


if __name__ == "__main__":
    main()
