"""Clip files whose writer is gone: what their packets' times tell of the gaps in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from console.evidence.footage import footage
from console.relay import clip as clip_module
from console.relay import file_gaps
from console.relay.demo_source import load
from console.relay.mux import Mp4Muxer
from console.relay.packet import Format, Sample
from console.relay.salvage import comment_for, salvage

BEGAN = 1_790_000_000.0


def left(path: Path, clip: Path, starts: list[float]) -> Path:
    """What a killed relay leaves of a clip: its pictures once from each of `starts`, the end torn."""
    loaded = load(str(clip))
    fmt = Format("h264", loaded.format.width, loaded.format.height)
    with path.open("wb") as sink:
        muxer = Mp4Muxer(sink, fmt, 500.0, comment_for(BEGAN))
        for start in starts:
            for picture, due in zip(loaded.pictures, loaded.due_s, strict=True):
                at = 500.0 + start + due
                muxer.mux(Sample(picture.data, picture.key, BEGAN + start + due, at, at, fmt))
        muxer.close()
    path.write_bytes(path.read_bytes()[:-700])
    return path


def test_a_part_that_is_salvaged_tells_of_the_outage_in_it(small_clip: Path, tmp_path: Path) -> None:
    left(tmp_path / "clip-1.mp4.part", small_clip, [0.0, 10.0, 13.5, 30.0])
    (file,) = salvage(tmp_path / "clip")
    assert file.start_utc == BEGAN
    # Pictures of two seconds, one each tenth of a second; a stall of 1.6 s is none.
    assert [(a - BEGAN, b - BEGAN) for a, b in file.gaps] == [
        pytest.approx((1.9, 10.0), abs=0.02),
        pytest.approx((15.4, 30.0), abs=0.02),
    ]


def test_a_part_without_an_outage_has_no_gap(small_clip: Path, tmp_path: Path) -> None:
    left(tmp_path / "clip-1.mp4.part", small_clip, [0.0, 2.0, 5.8])
    (file,) = salvage(tmp_path / "clip")
    assert file.packets > 40
    assert file.gaps == ()


def test_what_is_counted_after_a_crash_tells_of_the_outage_as_well(small_clip: Path, tmp_path: Path) -> None:
    path = left(tmp_path / "a-interrupted.mp4", small_clip, [0.0, 10.0, 13.5])
    found = footage(path)
    assert found.start_utc == BEGAN
    assert list(found.gaps) == [pytest.approx((1.9, 10.0), abs=0.02)]


def test_a_gap_is_as_long_as_in_a_clip_that_is_being_written() -> None:
    assert file_gaps.GAP_S == clip_module.GAP_S
