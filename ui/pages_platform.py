"""Which of Qt's platforms sets pages: one that knows the machine's fonts and, where it can be, no display."""

from __future__ import annotations

import sys


def pages_platform() -> str:
    """`offscreen`; on Windows `windows`: the other looks for fonts only beside Qt, where there are none."""
    return "windows" if sys.platform == "win32" else "offscreen"
