"""A still: the last picture of some packets as a file, encoded where the interpreter is let go."""

from __future__ import annotations

import hashlib
import os
import sys
import threading

import pytest
from PIL import Image

from console.relay import still
from console.relay.still import take_still
from console.relay.streams import STILLS_NICE, _give_way
from tests.relay.test_clip import samples


@pytest.mark.parametrize("name", ["still.jpg", "still.png"])
def test_a_still_is_the_same_with_and_without_a_file_in_memory(small_clip, tmp_path, monkeypatch, name):
    sent = samples(small_clip)
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    with_memory = take_still("a", sent, one / name)
    monkeypatch.delattr(os, "memfd_create", raising=False)
    without = take_still("b", sent, other / name)
    assert with_memory.error == without.error == ""
    assert with_memory.sha256 == without.sha256
    assert hashlib.sha256((one / name).read_bytes()).hexdigest() == with_memory.sha256
    with Image.open(one / name) as image:
        image.load()
        assert image.size == (with_memory.width, with_memory.height) == (160, 90)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files in memory")
def test_jpeg_is_written_into_a_descriptor():
    # Into anything else Pillow writes with the interpreter held, and every camera's packets wait.
    with still._scratch() as file:
        assert os.fstat(file.fileno()).st_size == 0


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a priority of their own on Linux")
def test_stills_stay_behind_where_the_whole_console_is_and_never_need_to_come_forward():
    reached: list[int] = []

    def work(before: int) -> None:
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), before)
        _give_way()
        reached.append(os.getpriority(os.PRIO_PROCESS, 0))

    # No lower than this test itself: who is no administrator may not come forward.
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    starts = [max(mine, STILLS_NICE - 1), max(mine, STILLS_NICE + 2)]
    for before in starts:
        thread = threading.Thread(target=work, args=(before,))
        thread.start()
        thread.join()
    assert reached == [max(STILLS_NICE, before) for before in starts]
