"""Readers that cannot follow, and readers that only begin late in a large group of pictures."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from console.relay.feed import Feed
from console.relay.packet import Format, Sample

FPS, MAX_BYTES = 15, 4 << 20
JPEG, H264 = Format("mjpeg", 640, 360), Format("h264", 640, 360)


@pytest.fixture
def line() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Both ends of a connection as the relay's server and libVLC have it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        reader = socket.create_connection(server.getsockname())
        writer, _ = server.accept()
    with reader, writer:
        reader.setblocking(False)
        writer.setblocking(False)
        yield writer, reader


def sample(number: int, size: int, fmt: Format, *, key: bool = True) -> Sample:
    """A picture that tells its number."""
    data = b"\xff\xd8#" + number.to_bytes(4, "big") + b"\x55" * (size - 9) + b"\xff\xd9"
    return Sample(data, key, 1.7e9 + number / FPS, number / FPS, number / FPS, fmt)


def read(reader: socket.socket, most: int) -> bytes:
    """At most so many bytes of what is there."""
    got = bytearray()
    while len(got) < most:
        try:
            piece = reader.recv(most - len(got))
        except BlockingIOError:
            break
        got += piece
    return bytes(got)


def numbers(data: bytes) -> list[int]:
    """Which pictures began in the bytes."""
    marks = data.split(b"\xff\xd8#")[1:]
    return [int.from_bytes(mark[:4], "big") for mark in marks if len(mark) >= 4]


def test_a_reader_of_jpegs_that_cannot_follow_gets_fewer_of_them_and_none_late(line):
    writer, reader = line
    feed = Feed(writer, MAX_BYTES, lambda feed: None)
    size, seconds = 40_000, 30
    shown, behind = 0, []
    rest = b""
    for number in range(FPS * seconds):
        feed.send(sample(number, size, JPEG))
        if number % 5 < 2:  # it reads six of fifteen in a second
            rest += read(reader, size + 10_240)
            feed.flush()
            if found := numbers(rest):
                shown = found[-1]
            rest = rest[-8:]
        if number > FPS * 5:
            behind.append(number - shown)
    assert not feed.dropped
    # What the system and the reader's own side hold is some hundred KiB: pictures, not seconds.
    assert max(behind) < FPS * 1.5


def test_a_reader_that_joins_late_in_a_large_group_of_pictures_is_let_in(line):
    writer, reader = line
    feed = Feed(writer, MAX_BYTES, lambda feed: None)
    group = [sample(number, 100_000, H264, key=number == 0) for number in range(FPS * 8)]
    feed.begin(group, 8.0)
    assert not feed.dropped
    got = 0
    for _ in range(10_000):
        got += len(read(reader, 1 << 20))
        feed.flush()
        if got > 100_000 * len(group) and not feed.wants_write:
            break
    assert not feed.dropped and not feed.wants_write
    # From now on it has to follow, like any other.
    for number in range(FPS * 8, FPS * 16):
        feed.send(sample(number, 100_000, H264, key=False))
    assert feed.dropped
