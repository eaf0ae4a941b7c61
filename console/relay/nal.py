"""Just enough of H.264, H.265 and JPEG to find parameter sets and the size of a JPEG picture."""

from __future__ import annotations

from collections.abc import Iterator

START = b"\x00\x00\x00\x01"
_CODE = b"\x00\x00\x01"
# A slice's header is shorter than this; the data after it begin at a whole byte (but for CAVLC).
_SLICE_HEADER = 32
_JPEG_SCAN = b"\xff\xda"
_H264_SETS = frozenset({7, 8})
_HEVC_SETS = frozenset({32, 33, 34})
# Start-of-frame markers of JPEG; the others in 0xC0..0xCF are tables.
_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7})


def parameter_sets(codec: str, data: bytes) -> bytes:
    """The SPS, PPS and VPS before the first slice of an Annex B picture; b"" if there are none."""
    wanted = _H264_SETS if codec == "h264" else _HEVC_SETS
    found = []
    for kind, nal in _units(codec, data):
        if kind in wanted:
            found.append(nal)
        elif _is_slice(codec, kind):
            break
    return b"".join(START + nal for nal in found)


def _kind(codec: str, first: int) -> int:
    return first & 0x1F if codec == "h264" else first >> 1 & 0x3F


def _is_slice(codec: str, kind: int) -> bool:
    return 1 <= kind <= 5 if codec == "h264" else kind < 32


def _units(codec: str, data: bytes) -> Iterator[tuple[int, bytes]]:
    """Type and bytes of each unit. A slice's bytes are not looked for: its end is far and of no interest."""
    at = data.find(_CODE)
    while at >= 0 and at + 3 < len(data):
        begin = at + 3
        kind = _kind(codec, data[begin])
        if _is_slice(codec, kind):
            yield kind, b""
            return
        at = data.find(_CODE, begin)
        end = at if at >= 0 else len(data)
        yield kind, data[begin:end].rstrip(b"\x00")


def slices(codec: str, data: bytes) -> list[bytes]:
    """The coded slices of an Annex B picture, without parameter sets, SEI and other units."""
    found = []
    at = data.find(_CODE)
    while at >= 0 and at + 3 < len(data):
        begin = at + 3
        at = data.find(_CODE, begin)
        if _is_slice(codec, _kind(codec, data[begin])):
            found.append(data[begin : at if at >= 0 else len(data)].rstrip(b"\x00"))
    return found


def picture_data(codec: str, data: bytes) -> list[bytes]:
    """What of a key frame shows the picture, without the headers, which number it.

    Source: slice headers in H.264 7.3.3 and H.265 7.3.6; the scan of a JPEG picture in ITU-T T.81 B.2.
    """
    if codec == "mjpeg":
        scan = data.find(_JPEG_SCAN)
        return [data[scan:] if scan >= 0 else data]
    return [one[_SLICE_HEADER:] if len(one) > 3 * _SLICE_HEADER else one for one in slices(codec, data)]


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG picture, or None if it has no readable frame header."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _JPEG_FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
