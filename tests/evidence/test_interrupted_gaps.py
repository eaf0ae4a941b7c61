"""A part that a crash left, with an outage in it: its record says where pictures are missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from console.evidence import files
from console.evidence.values import CaptureState, Trouble
from console.relay.demo_source import load
from console.relay.mux import Mp4Muxer
from console.relay.packet import Format, Sample
from console.relay.salvage import comment_for
from tests.evidence import numbered
from tests.evidence.test_rules import AT, incident


def with_an_outage(path: Path, clip: Path, start_utc: float) -> None:
    """Four seconds of pictures, none for ten seconds, four more."""
    loaded = load(str(clip))
    fmt = Format("h264", loaded.format.width, loaded.format.height)
    with path.open("wb") as sink:
        muxer = Mp4Muxer(sink, fmt, 0.0, comment_for(start_utc))
        for start in (0.0, 14.0):
            for picture, due in zip(loaded.pictures, loaded.due_s, strict=True):
                at = start + due
                muxer.mux(Sample(picture.data, picture.key, start_utc + at, at, at, fmt))
        muxer.close()


def test_an_interrupted_part_says_where_pictures_are_missing(tmp_path: Path, demo_clip: Path) -> None:
    capture = incident().clips[0]
    with_an_outage(tmp_path / f"{capture.stem}-1.mp4.part", demo_clip, AT - 30)
    settled = files.salvage(tmp_path, capture, Trouble.CONSOLE_ENDED)
    assert settled.state is CaptureState.INTERRUPTED
    (file,) = settled.files
    assert [(a - AT, b - AT) for a, b in file.gaps] == [pytest.approx((-26.1, -16.0), abs=0.05)]


def test_pictures_out_of_order_are_no_gap(tmp_path: Path) -> None:
    capture = replace(incident().clips[0], start_utc=AT, end_utc=AT + 5)
    numbered.write(tmp_path / f"{capture.stem}-1.mp4", 50, bf=2, start_utc=AT)
    (file,) = files.salvage(tmp_path, capture, Trouble.CONSOLE_ENDED).files
    assert file.packets == 50
    assert file.gaps == ()
