"""Encodes the demo's clips: `python -m console.demo FOLDER`; prints each scene as it is ready."""

from __future__ import annotations

import sys
from pathlib import Path

from console.demo.scenes import encode_all


def main(arguments: list[str]) -> int:
    """Run; exit status 0, 1 where the folder cannot be written, 2 for a wrong call."""
    if len(arguments) != 1:
        print("usage: python -m console.demo FOLDER", file=sys.stderr)
        return 2
    try:
        encode_all(Path(arguments[0]), lambda scene: print(scene, flush=True))
    except OSError as error:
        print(f"cannot write the demo's clips: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
