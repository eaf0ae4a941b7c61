"""The rules of three buffers, one writer and one reader, without libVLC."""

import ctypes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.playback import shared
from console.playback.geometry import ROW_ALIGN, capacity_of, fit, pitch_of
from console.playback.segment import BUFFERS, FREE, NONE, FrameReader, FrameWriter, layout_for, prepare


class Pair:
    """A writer and a reader on one segment."""

    def __init__(self, width=16, height=16, first=100):
        self.layout = layout_for(width, height)
        self.block = shared.create(self.layout.size)
        prepare(self.block, self.layout, first)
        self.reader = FrameReader(self.block, self.layout)
        self.writer = FrameWriter(shared.attach(self.block.name))
        self.writer.set_size(width, height, pitch_of(width))

    def write(self, value, anew=False):
        index = self.writer.begin()
        ctypes.memset(self.writer.addresses[index], value, self.layout.capacity)
        return self.writer.publish(index, anew)

    def close(self):
        self.writer.close()
        self.block.unlink()
        return self.reader.close()


@pytest.fixture
def pair():
    pair = Pair()
    yield pair
    pair.close()


def test_a_new_segment_has_no_picture(pair):
    assert pair.reader.frame() is None
    assert not pair.reader.has_picture
    assert pair.reader.sequence == 100


def test_a_picture_arrives_with_its_size_number_and_time(pair):
    assert pair.write(7) == 101
    frame = pair.reader.frame()
    assert (frame.width, frame.height, frame.pitch, frame.sequence) == (16, 16, 64, 101)
    assert set(frame.data) == {7}
    assert len(frame.data) == 16 * 64
    assert pair.reader.sequence == 101


def test_a_picture_shown_already_gets_no_number_unless_it_is_asked_for(pair):
    pair.write(7)
    assert pair.write(7) == 0
    assert pair.write(7, anew=True) == 102
    assert pair.write(8) == 103


def test_the_picture_that_the_reader_holds_stands_still(pair):
    pair.write(1)
    held = pair.reader.frame()
    for value in range(2, 40):
        pair.write(value)
    assert set(held.data) == {1}
    assert set(pair.reader.frame().data) == {39}


def test_a_size_may_change_between_two_pictures(pair):
    pair.write(1)
    pair.writer.set_size(8, 4, 32)
    assert (pair.reader.frame().width, pair.reader.frame().height) == (16, 16)
    pair.write(2)
    frame = pair.reader.frame()
    assert (frame.width, frame.height, len(frame.data)) == (8, 4, 128)


def test_a_picture_too_large_for_the_segment_is_refused(pair):
    with pytest.raises(ValueError, match="larger"):
        pair.writer.set_size(17, 16, 96)


def test_a_writer_that_comes_anew_goes_on_after_the_former_one(pair):
    pair.write(1)
    again = FrameWriter(shared.attach(pair.block.name))
    again.set_size(16, 16, 64)
    assert again.publish(again.begin()) == 102
    again.close()


def test_memory_is_let_go_only_when_nobody_holds_a_picture_of_it():
    pair = Pair()
    pair.write(5)
    held = pair.reader.frame()
    assert not pair.close()
    assert set(held.data) == {5}
    del held
    assert pair.reader.close()


def test_the_free_buffer_is_neither_shown_nor_held():
    for latest in range(NONE + 1):
        for reader in range(NONE + 1):
            assert FREE[latest * 4 + reader] in set(range(BUFFERS)) - {latest, reader}


@given(st.lists(st.sampled_from(["begin", "publish", "read"]), max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_order_of_events_writes_into_what_is_seen(steps):
    pair = Pair()
    value, open_index, held, expected = 0, None, None, None
    for step in steps:
        if step == "begin":
            value = value % 250 + 1
            open_index = pair.writer.begin()
            ctypes.memset(pair.writer.addresses[open_index], value, pair.layout.capacity)
        elif step == "publish" and open_index is not None:
            pair.writer.publish(open_index)
            expected, open_index = value, None
        elif step == "read":
            held = pair.reader.frame()
            assert (held is None) == (expected is None)
            if held is not None:
                shown = expected
        if held is not None:
            assert set(held.data) == {shown}
    held = None
    pair.close()


@given(
    st.integers(1, 8000),
    st.integers(1, 8000),
    st.integers(16, 4096),
    st.integers(16, 4096),
    st.floats(0.25, 4),
)
def test_a_fitted_picture_is_inside_its_box_and_its_segment(width, height, box_width, box_height, shape):
    out_width, out_height = fit(width, height, box_width, box_height, shape)
    assert 1 <= out_width <= box_width
    assert 1 <= out_height <= box_height
    assert out_width >= box_width - 1 or out_height == box_height
    # An odd row costs libswscale several times as much.
    assert out_width % 2 == 0 or out_width == 1
    assert pitch_of(out_width) % ROW_ALIGN == 0
    assert pitch_of(out_width) * out_height <= capacity_of(box_width, box_height)


def test_pictures_keep_their_shape():
    assert fit(640, 360, 320, 240) == (320, 180)
    assert fit(360, 640, 320, 240) == (134, 240)
    assert fit(640, 360, 757, 600) == (756, 426)
    assert fit(704, 576, 400, 300, 12 / 11) == (400, 300)
    assert fit(0, 0, 320, 240) == (320, 240)
