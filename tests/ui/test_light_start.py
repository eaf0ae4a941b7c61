"""A console that only watches does not carry what reads workbooks, compares names and mends outlines.

Nor QtAwesome, which reads fonts that nothing is drawn with, nor FFmpeg's libraries.
"""

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("openpyxl", "rapidfuzz", "shapely", "qtawesome", "qtpy", "av")


def test_the_window_is_imported_without_what_its_sections_need():
    code = f"import sys, ui.main_window; print([m for m in {HEAVY!r} if m in sys.modules])"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
