"""The relay process: `python -m console.relay`, spoken to by `console.relay.client`."""

from __future__ import annotations

import os
import sys
import threading

from console.child.worker import Worker

# Without these all feeds would stand still while the process seems to live.
_VITAL = ("feeds", "watch")
_BUG = 4


def _end_with_vital_threads(end: threading.ExceptHookArgs) -> None:
    """A bug in a vital thread ends the process; the console has another one a second later."""
    threading.__excepthook__(end)
    if end.thread is not None and end.thread.name in _VITAL:
        sys.stderr.flush()
        os._exit(_BUG)


def main() -> None:
    """Serve the console until it ends us or is gone."""
    worker = Worker()
    threading.excepthook = _end_with_vital_threads

    # Imported only now, so that the console's first messages are already being read meanwhile.
    import av.logging

    from console.relay.service import Service

    # FFmpeg's own lines hold addresses with passwords.
    av.logging.set_level(None)
    av.logging.set_libav_level(av.logging.PANIC)
    service = Service(worker.emit)
    worker.run(service.handle)
    service.close()
    sys.stderr.flush()
    # Threads that wait on a silent camera must not keep the process; the system closes their connections.
    os._exit(0)


if __name__ == "__main__":
    main()
