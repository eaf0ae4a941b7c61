"""A process of the run that crashes: the run says that it was interrupted, not that all ran, some failing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FAILS = "def test_fails():\n    assert False\n"
CRASHES = "import os\n\ndef test_crashes():\n    os._exit(3)\n\ndef test_never_ran():\n    pass\n"


def run(folder: Path, tests: str) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text(
        "from tests.rig.crashed import pytest_sessionfinish, pytest_testnodedown\n", encoding="utf-8"
    )
    (folder / "test_one.py").write_text(tests, encoding="utf-8")
    options = ("-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", str(folder), "-n", "1")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--max-worker-restart", "0", str(folder)],
        cwd=ROOT, capture_output=True, text=True, timeout=100, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_a_test_that_fails_is_no_crash(tmp_path: Path) -> None:
    ran = run(tmp_path, FAILS)
    assert ran.returncode == pytest.ExitCode.TESTS_FAILED, ran.stdout


def test_a_crash_leaves_tests_that_never_ran(tmp_path: Path) -> None:
    ran = run(tmp_path, FAILS + CRASHES)
    assert ran.returncode == pytest.ExitCode.INTERRUPTED, ran.stdout
    assert "test_never_ran" not in ran.stdout and "crashed" in ran.stdout
