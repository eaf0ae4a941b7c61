"""A still: the last picture of some packets as a file, encoded where the interpreter is let go."""

from __future__ import annotations

import hashlib
import os
import sys

import pytest
from PIL import Image

from console.relay import still
from console.relay.still import take_still
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
