"""What the console tells Qt before it loads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A smooth scaling of this size is shared out where Qt has threads to share it out to.
PROGRAM = """
import os
from pathlib import Path
{settle}
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
app = QGuiApplication([])
image = QImage(1920, 1080, QImage.Format.Format_RGB32)
image.fill(1)
image.scaled(1600, 900, mode=Qt.TransformationMode.SmoothTransformation)
names = [(task / "comm").read_text() for task in Path("/proc/self/task").iterdir()]
print(sum("pooled" in name for name in names))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are named in /proc")
def test_the_window_is_painted_without_threads_of_qts_own(monkeypatch):
    monkeypatch.delenv("QT_NO_GUI_THREADPOOL", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    settle = "from ui.console_app import settle_qt; settle_qt()"
    program = [sys.executable, "-c", PROGRAM.format(settle=settle)]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout.strip(), done.returncode) == ("0", 0), done.stderr
