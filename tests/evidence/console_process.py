"""A console without a window, as a process of its own: makes a bookmark and waits to be killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.evidence.conftest import CAMERA, Console, wait


def main() -> None:
    """Arguments: data folder, demo clip, seconds after, `done` to wait for the end of a first bookmark."""
    folder, clip, after_s = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    console = Console(folder, clip)
    console.wait_live(1.5)
    first = console.incidents.bookmark([CAMERA], operator="Asha", before_s=1, after_s=0.3)
    console.settled(first)
    second = console.incidents.bookmark([CAMERA], operator="Asha", before_s=1, after_s=after_s)
    wait(lambda: any(console.incidents.folder_of(second).glob("*.part")), "a clip that has begun")
    time.sleep(1.0)
    print(first.id, second.id, flush=True)
    time.sleep(60)


if __name__ == "__main__":
    main()
