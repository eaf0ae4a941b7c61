"""Encodes the demo's clips: `python -m console.demo FOLDER`; prints each scene as it is ready."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from console.demo.scenes import encode_all


def main(arguments: list[str]) -> int:
    """Run; exit status 0, 1 where the folder cannot be written, 2 for a wrong call."""
    tied = "--tied" in arguments
    folders = [word for word in arguments if word != "--tied"]
    if len(folders) != 1:
        print("usage: python -m console.demo FOLDER [--tied]", file=sys.stderr)
        return 2
    if tied:
        threading.Thread(target=_end_with_input, name="tied", daemon=True).start()
    try:
        encode_all(Path(folders[0]), lambda scene: print(scene, flush=True))
    except OSError as error:
        print(f"cannot write the demo's clips: {error}", file=sys.stderr)
        return 1
    return 0


def _end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(3)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
