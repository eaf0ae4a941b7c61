"""A clip of fragments gets an index and keeps every packet; what is no clip stays as it was."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np

from console.playback.indexed import index


def fragmented(path, pictures=40):
    options = {"movflags": "frag_keyframe+empty_moov+default_base_moof"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        stream = container.add_stream("libx264", rate=10, options={"preset": "ultrafast", "g": "10"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.time_base = Fraction(1, 90_000)
        for number in range(pictures):
            frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), number * 5, np.uint8), format="rgb24")
            frame.pts, frame.time_base = number * 9000, Fraction(1, 90_000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def packets(path):
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return [
            (float(packet.pts * stream.time_base), packet.is_keyframe, bytes(packet))
            for packet in container.demux(stream)
            if packet.dts is not None
        ]


def test_every_packet_is_kept_at_its_time_and_there_is_an_index(tmp_path):
    clip = tmp_path / "clip.mp4"
    fragmented(clip)
    before = packets(clip)
    assert b"moof" in clip.read_bytes()
    assert index(clip)
    assert b"moof" not in clip.read_bytes()
    assert packets(clip) == before
    assert [path.name for path in tmp_path.iterdir()] == ["clip.mp4"]


def test_what_is_no_clip_stays_as_it_was(tmp_path):
    for content in (b"", b"no film at all" * 50):
        other = tmp_path / "other.mp4"
        other.write_bytes(content)
        assert not index(other)
        assert other.read_bytes() == content
        assert [path.name for path in tmp_path.iterdir()] == ["other.mp4"]
    assert not index(tmp_path / "gone.mp4")
