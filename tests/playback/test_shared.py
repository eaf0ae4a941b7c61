"""Blocks of shared memory: no process looks after them, and those of a console that is gone are unlinked."""

import subprocess
import sys

import psutil
import pytest

from console.playback import shared

from .conftest import SHM, own_segments, until
from .feeds import Clip
from .test_restart import CONSOLE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/dev/shm")

LEAVES_A_BLOCK = """
import os
from console.playback import shared
print(shared.create(4096).name, flush=True)
os._exit(0)
"""


def test_what_a_dead_console_left_is_unlinked_and_nothing_else():
    done = subprocess.run([sys.executable, "-c", LEAVES_A_BLOCK], capture_output=True, text=True, check=True)
    left = done.stdout.strip()
    own = shared.create(4096)
    named_otherwise = SHM / f"{shared.PREFIX}x-1"
    named_otherwise.touch()
    try:
        assert (SHM / left).exists()
        shared.unlink_orphans()
        assert not (SHM / left).exists()
        assert own_segments() == [own.name] and named_otherwise.exists()
    finally:
        named_otherwise.unlink()
        own.unlink()
    assert own_segments() == []


def test_a_block_whose_name_somebody_took_away_is_given_back_all_the_same():
    block = shared.create(4096)
    (SHM / block.name).unlink()
    block.view[0] = 7
    block.unlink()
    assert block.view[0] == 7 and block.try_close()


def test_no_process_looks_after_the_blocks_and_they_go_all_the_same(feeds):
    feeds.add("cam", Clip())
    console = subprocess.Popen(
        [sys.executable, "-c", CONSOLE, feeds.url("cam")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with console:
        child = int(console.stdout.readline())
        started = {process.pid: process.cmdline() for process in psutil.Process(console.pid).children()}
        assert child in started
        assert not [words for words in started.values() if "resource_tracker" in " ".join(words)]
        console.kill()
    assert until(lambda: not own_segments(console.pid))
