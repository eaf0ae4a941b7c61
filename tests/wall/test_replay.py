"""A replay's line of playing time: files in turn, gaps passed over, the stream with the longest past."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay.values import ClipFile, StreamState, StreamStatus
from console.wall.replay import REPLAY_S, kept_s, replay_line, stream_to_replay


def file(start, end, *, packets=10, gaps=()):
    return ClipFile(f"/x/{start}", "", 1, start, end, "h264", 640, 360, packets, 1, gaps)


def test_files_play_in_turn_without_the_hole_between_them():
    line = replay_line([file(112, 120), file(100, 110), file(121, 121), file(130, 140, packets=0)])
    assert [one.start_utc for one in line.files] == [100, 112]
    assert line.duration_s == 18
    assert line.at(4) == (0, 4)
    assert line.at(10) == (1, 0)
    assert line.at(99) == (1, 8)
    assert line.at(-1) == (0, 0)
    assert (line.utc(4), line.utc(11)) == (104, 113)
    assert line.begin(1) == 10


@given(st.lists(st.floats(0.5, 20), min_size=1, max_size=5), st.floats(0, 1))
def test_every_position_is_in_a_file(lengths, share):
    start, files = 1000.0, []
    for length in lengths:
        files.append(file(start, start + length))
        start += length + 2
    line = replay_line(files)
    index, seconds = line.at(share * line.duration_s)
    assert line.begin(index) + seconds == pytest.approx(share * line.duration_s)
    assert (
        line.files[index].start_utc <= line.utc(share * line.duration_s) <= line.files[index].end_utc + 1e-6
    )


def test_a_gap_is_passed_over():
    line = replay_line([file(100, 110), file(110, 130, gaps=((114.0, 119.0),))])
    assert line.past_gap(13.9) == 13.9
    assert line.past_gap(14.1) == 14.1
    assert line.past_gap(16.0) == pytest.approx(19.0)
    assert line.past_gap(19.0) == 19.0
    assert line.past_gap(5.0) == 5.0


def status(stream_id, ring_from, width=640, silent_s=0.0):
    return StreamStatus(
        stream_id,
        StreamState.LIVE,
        width=width,
        height=width // 2,
        ring_from_utc=ring_from,
        last_packet_at=time.monotonic() - silent_s,
    )


def test_the_longest_past_is_replayed_and_of_equal_ones_the_larger_picture():
    sub, main = status("c/sub", 900.0), status("c/main", 995.0, 1920)
    assert stream_to_replay([sub, main], 1000.0) is sub
    assert stream_to_replay([sub, status("c/main", 950.0, 1920)], 1000.0).id == "c/main"
    assert stream_to_replay([None, status("c/sub", None)], 1000.0) is None
    assert kept_s(sub, 1000.0) == REPLAY_S
    assert kept_s(main, 1000.0) == 5.0
    assert kept_s(status("c", 1001.0), 1000.0) == 0.0


def test_what_was_before_a_darkness_is_no_replay_of_the_last_half_minute():
    dark = status("c/sub", 900.0, silent_s=60)
    assert kept_s(dark, 1000.0) == 0.0
    assert stream_to_replay([dark], 1000.0) is None
    assert stream_to_replay([dark, status("c/main", 995.0)], 1000.0).id == "c/main"
    assert kept_s(status("c", 900.0, silent_s=20), 1000.0) == pytest.approx(10.0, abs=1.0)
    assert kept_s(status("slow", 900.0, silent_s=8), 1000.0) == REPLAY_S
