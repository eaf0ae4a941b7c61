"""A test that hangs inside C ends its process instead of the patience of whoever waits for the run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETTINGS = PROJECT["tool"]["pytest"]["ini_options"]
# A lock that its own thread waits for, without letting go of Python's: no signal's handler ever runs.
STUCK = """
import ctypes
import pytest

@pytest.fixture
def stuck():
    yield
    system, lock = ctypes.PyDLL(None), ctypes.create_string_buffer(64)
    system.pthread_mutex_lock(lock)
    system.pthread_mutex_lock(lock)

def test_that_fails_and_then_hangs(stuck):
    assert False

def test_that_follows():
    pass
"""


@pytest.mark.skipif(os.name != "posix", reason="the lock is POSIX's")
def test_a_run_that_hangs_inside_c_ends_and_names_its_test(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text("from tests.rig.hang_guard import pytest_exception_interact\n")
    (tmp_path / "test_stuck.py").write_text(STUCK)
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path)]
    command += ["-p", "no:cacheprovider", "-o", "timeout=1", "-o", "faulthandler_timeout=3"]
    command += ["-n", "1", "--dist", "loadfile", "--max-worker-restart", "0", str(tmp_path)]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        command, cwd=ROOT, env=plain, timeout=100, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(r"crashed while running '.*::test_that_fails_and_then_hangs'", done.stdout)
    assert re.search(r'test_stuck\.py", line \d+ in stuck', done.stderr)


def test_the_guard_waits_longer_than_every_test_may_take() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
    marked = [float(word) for text in texts for word in re.findall(r"mark\.timeout\((\d+)", text)]
    assert SETTINGS["faulthandler_exit_on_timeout"] is True
    assert max(*marked, SETTINGS["timeout"]) < SETTINGS["faulthandler_timeout"]
