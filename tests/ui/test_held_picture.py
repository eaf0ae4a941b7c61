"""A held picture is a copy, and turns into the full one of its moment without changing its shape."""

import time

import numpy as np
import pytest
from PIL import Image

from console.playback.values import Frame
from console.relay import clocks
from ui.held_picture import HeldPicture, read_picture


def held(width=320, height=180):
    memory = np.full((height, width, 4), 7, np.uint8)
    frame = Frame(memoryview(memory).cast("B"), width, height, width * 4, 12.5, 41)
    return HeldPicture(frame), memory


def test_its_age_counts_the_machines_sleep(monkeypatch):
    asleep = [50.0]
    monkeypatch.setattr(clocks, "asleep_s", lambda: asleep[0])
    frame = Frame(memoryview(bytes(16)), 2, 2, 8, time.monotonic() - 5, 1)
    picture = HeldPicture(frame)
    assert picture.age_s == pytest.approx(5, abs=2)
    asleep[0] += 3600
    assert picture.age_s == pytest.approx(3605, abs=4)


def test_a_picture_that_was_shown_late_is_older_than_that():
    frame = Frame(memoryview(bytes(16)), 2, 2, 8, time.monotonic() - 5, 1)
    assert HeldPicture(frame, 8.0).age_s == pytest.approx(13, abs=2)


def test_it_is_a_copy_of_what_goes_on_to_be_written():
    picture, memory = held()
    memory[:] = 200
    assert set(bytes(picture.frame().data)) == {7}
    assert (picture.frame().at, picture.sequence) == (12.5, 41)


@pytest.mark.parametrize(
    ("size", "shown"), [((1280, 720), (1280, 720)), ((1276, 720), (1276, 720)), ((704, 576), (1024, 576))]
)
def test_the_full_picture_has_the_same_shape(qapp, tmp_path, size, shown):
    path = tmp_path / "full.png"
    Image.new("RGB", size, (200, 40, 90)).save(path)
    picture, _ = held()
    picture.sharpen(read_picture(str(path), picture.shape))
    frame = picture.frame()
    assert (frame.width, frame.height) == shown
    assert picture.sequence == 42 and frame.at == 12.5
    assert bytes(frame.data[:3]) == bytes((90, 40, 200))


def test_a_picture_that_cannot_be_read_changes_nothing(qapp, tmp_path):
    picture, _ = held()
    picture.sharpen(read_picture(str(tmp_path / "none.png"), picture.shape))
    assert picture.sequence == 41 and picture.frame().width == 320
