"""What libVLC tells of a picture track, read with the care that its binding needs."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Track:
    """What libVLC knows of the picture track: whether a decoder was found for it."""

    codec: str
    selected: bool
    shape: float


def visible(width: Any, height: Any) -> tuple[int, int]:
    """The size of the picture that is seen.

    libVLC 3 hands over the size of its decoding buffers (640×386 for 640×360). Its two pointers lead
    into a `video_format_t` (vlc_es.h, unchanged through 3.0), where offsets and visible size follow;
    looked at only where the pointers lie and the numbers stand as they do there.
    """
    whole = (width[0], height[0])
    if ctypes.addressof(height.contents) - ctypes.addressof(width.contents) != ctypes.sizeof(ctypes.c_uint):
        return whole
    left, top, seen_width, seen_height = (width[word] for word in range(2, 6))
    if 0 < seen_width <= whole[0] - left and 0 < seen_height <= whole[1] - top:
        return seen_width, seen_height
    return whole


def shape_of(video: Any) -> float:
    """Width over height of a pixel; 1 where nothing sensible is said."""
    shape = video.sar_num / video.sar_den if video.sar_num and video.sar_den else 1.0
    return shape if 0.25 <= shape <= 4 else 1.0
