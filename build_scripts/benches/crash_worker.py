"""Records and exports until it is killed, and tells each thing that it finished, a line each."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT)

from build_scripts.benches.headless import WHO, Headless, camera, wait  # noqa: E402
from console.relay.values import StreamSpec  # noqa: E402

BEFORE_S, AFTER_S = 0.5, 0.7
STREAMS = 2


def main(data: Path, film: Path, target: Path) -> None:
    """Bookmark two cameras, wait for their clips, export every second incident; again and again."""
    streams = [StreamSpec(f"s{number}", f"demo:{film}") for number in range(STREAMS)]
    with Headless(data, streams) as console:
        _say("open", pid=os.getpid(), relay=console.relay.pid)
        console.wait_live()
        number = 0
        while True:
            cameras = [camera(place + 1, spec.id) for place, spec in enumerate(streams)]
            incident = console.incidents.bookmark(cameras, operator=WHO, before_s=BEFORE_S, after_s=AFTER_S)
            wait(lambda known=incident.id: not console.incidents.get(known).open, 20)
            # What the store's writer was asked before this is on the disk after it.
            console.store.write(lambda _: None).result()
            for file in console.incidents.get(incident.id).files:
                if file.whole:
                    path = console.incidents.path_of(incident, file)
                    _say("file", path=str(path), sha256=file.sha256)
            number += 1
            if number % 2:
                made = console.package(incident.id, target)
                _say("package", path=str(made.path))
            time.sleep(0.01)


def _say(kind: str, **facts: object) -> None:
    print(json.dumps({"kind": kind, **facts}), flush=True)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
