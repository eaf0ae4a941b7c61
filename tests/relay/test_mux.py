"""The relay's MPEG-TS: time told between pictures is valid, rises, and disturbs no picture."""

import io
from fractions import Fraction

import av
import pytest

from console.relay.mux import JpegMuxer, TsMuxer
from console.relay.packet import Format, Sample
from console.relay.ts import DELIMITERS, TICKS, TS_PACKET, TsWriter
from tests.relay.test_relay_process import pictures as decoded


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
    assert len(decoded(data)) == len(pictures)


@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_a_reader_knows_at_once_that_a_picture_is_whole(codec):
    fmt = Format(codec, 640, 360)
    sample = Sample(b"\x00\x00\x00\x01\x65" + b"\x11" * 100, True, 0.0, 0.0, 0.0, fmt)
    assert TsMuxer(fmt).mux(sample, 0).endswith(2 * DELIMITERS[codec])
    # Key frames alone are ended by more than that.
    assert not TsMuxer(fmt, alone=True).mux(sample, 0).endswith(2 * DELIMITERS[codec])


def by_ffmpeg(codec: str, pictures: list[tuple[bytes, bool, int, int]]) -> bytes:
    """The same pictures by FFmpeg's muxer."""
    out = io.BytesIO()
    options = {"omit_video_pes_length": "0"}
    with av.open(out, "w", format="mpegts", options=options) as container:
        stream = container.add_mux_stream(codec, width=640, height=360, time_base=Fraction(1, TICKS))
        for data, key, dts, pts in pictures:
            packet = av.Packet(data)
            packet.stream, packet.time_base, packet.is_keyframe = stream, Fraction(1, TICKS), key
            packet.dts, packet.pts = dts, pts
            container.mux_one(packet)
    return out.getvalue()


def video_packets(data: bytes) -> list[bytes]:
    """The TS packets of the pictures, without the tables."""
    split = [data[at : at + TS_PACKET] for at in range(0, len(data), TS_PACKET)]
    return [packet for packet in split if packet[1] & 0x1F == 1 and packet[2] == 0]


# All the ways in which a picture ends in a packet, the first one included, and one that is over 64 KiB.
SIZES = [*range(5, 420), 1500, 65_518, 65_519, 65_520, 65_700, 200_000]


@pytest.mark.parametrize("codec", ["h264", "hevc"])
@pytest.mark.parametrize("shift", [0, 3600])
def test_the_packets_are_those_of_ffmpegs_muxer(codec, shift):
    head = b"\x00\x00\x00\x01" + (b"\x65" if codec == "h264" else b"\x26\x01")
    pictures = [
        (head + bytes([1 + number % 250]) * size, number % 15 == 0, number * 6000, number * 6000 + shift)
        for number, size in enumerate(SIZES)
    ]
    writer = TsWriter(codec)
    ours = b"".join(writer.picture(*picture) for picture in pictures)
    assert video_packets(ours) == video_packets(by_ffmpeg(codec, pictures))
    assert len(ours) % TS_PACKET == 0


def test_tables_are_told_each_second_and_stamps_wrap_after_a_day():
    writer = TsWriter("h264")
    picture = b"\x00\x00\x00\x01\x65" + b"\x11" * 300
    day = 27 * 3600 * TICKS
    data = b"".join(writer.picture(picture, True, at, at) for at in range(day, day + 5 * TICKS, TICKS // 5))
    tables = [at for at in range(0, len(data), TS_PACKET) if data[at + 1] & 0x1F == 0]
    assert len(tables) == 5
    with av.open(io.BytesIO(data), format="mpegts") as feed:
        assert [s.codec_context.name for s in feed.streams] == ["h264"]
        stamps = [packet.dts for packet in feed.demux(video=0) if packet.size]
    assert stamps[0] == day & (1 << 33) - 1
    assert stamps == [stamps[0] + number * TICKS // 5 for number in range(25)]


def test_a_reader_of_jpegs_hears_of_the_time_while_its_buffer_fills():
    """And no longer: neither of a feed that flows, nor of one whose camera fell silent."""
    muxer, fmt = JpegMuxer(), Format("mjpeg", 64, 48)
    picture = Sample(b"\xff\xd8\xff\xe0 a picture \xff\xd9", key=True, utc=0, mono=0, media_s=0, fmt=fmt)
    assert muxer.time(0) == b""
    assert muxer.mux(picture, 0).startswith(picture.data)
    told = muxer.time(TICKS // 25)
    assert told.startswith(b"\xff\xd8")
    with pytest.raises(av.error.FFmpegError):
        av.CodecContext.create("mjpeg", "r").decode(av.Packet(told))
    assert muxer.time(TICKS + 1) == b"", "the camera fell silent"
    muxer.mux(picture, 2 * TICKS)
    assert muxer.time(2 * TICKS + 1) == told
    muxer.mux(picture, 4 * TICKS)
    assert muxer.time(4 * TICKS + 1) == b"", "it is read by now"
