"""The relay's MPEG-TS: time told between pictures is valid, rises, and disturbs no picture."""

import io

import av
import pytest

from console.relay.mux import TICKS, TS_PACKET, TsMuxer
from console.relay.packet import Format, Sample


@pytest.fixture
def pictures(clips):
    """A clip's coded pictures as the relay holds them."""
    with av.open(str(clips.h264)) as clip:
        stream = clip.streams.video[0]
        annex_b = av.BitStreamFilterContext("h264_mp4toannexb", stream)
        packets = [made for packet in clip.demux(stream) if packet.size for made in annex_b.filter(packet)]
        fmt = Format("h264", stream.width, stream.height)
        return [
            Sample(bytes(packet), key=bool(packet.is_keyframe), utc=0.0, mono=0.0, media_s=0.0, fmt=fmt)
            for packet in packets[:45]
        ]


def references(data: bytes) -> list[tuple[int, int, bool]]:
    """PCR in ticks, continuity counter and whether there is a payload, of each packet that has a PCR."""
    found = []
    for start in range(0, len(data), TS_PACKET):
        packet = data[start : start + TS_PACKET]
        assert packet[0] == 0x47
        if packet[3] & 0x20 and packet[4] >= 7 and packet[5] & 0x10:
            reference = int.from_bytes(packet[6:12], "big") >> 15
            found.append((reference, packet[3] & 0x0F, bool(packet[3] & 0x10)))
    return found


def test_time_between_pictures_rises_and_leaves_them_whole(pictures):
    muxer = TsMuxer(pictures[0].format)
    assert muxer.time(0) == b""
    data = b""
    for number, picture in enumerate(pictures):
        stamp = number * TICKS // 15
        data += muxer.mux(picture, stamp)
        for part in (1, 2):
            told = muxer.time(stamp + part * TICKS // 45)
            assert len(told) == TS_PACKET
            data += told
    told = references(data)
    assert [reference for reference, _, _ in told] == sorted(reference for reference, _, _ in told)
    assert sum(not payload for _, _, payload in told) == 2 * len(pictures)
    with av.open(io.BytesIO(data), format="mpegts") as feed:
        decoded = sum(1 for _ in feed.decode(video=0))
    assert decoded == len(pictures)
