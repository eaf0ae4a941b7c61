"""`safecity … > file` is UTF-8, also where the system would write its old code page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_what_no_code_page_has_is_written(tmp_path: Path) -> None:
    said = run("evidence", "verify", str(tmp_path / "पैकेज"), "--root", str(tmp_path / "root.pem"))
    assert b"Traceback" not in said.stderr, said.stderr.decode()
    assert said.returncode == 1
    assert "✘" in said.stdout.decode("utf-8")


def test_what_was_mistyped_is_told_in_it_too(tmp_path: Path) -> None:
    said = run("evidence", "थाना")
    assert said.returncode == 2
    assert "थाना" in said.stderr.decode("utf-8")
