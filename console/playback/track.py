"""What libVLC tells of a picture track, read with the care that its binding needs."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Track:
    """What libVLC knows of the picture track.

    `number` is the stream's own (in MPEG-TS its PID), -1 where none was selected.
    """

    codec: str
    shape: float
    number: int

    @property
    def selected(self) -> bool:
        """Whether a decoder was found."""
        return self.number != -1


def picture_track(vlc: Any, player: Any) -> Track | None:
    """The first picture track of what a player plays, or None while none is known."""
    media = player.get_media()
    if media is None:
        return None
    one = ctypes.POINTER(vlc.MediaTrack)
    found = one()
    count = vlc.libvlc_media_tracks_get(media, ctypes.byref(found))
    tracks = ctypes.cast(found, ctypes.POINTER(one))
    try:
        for index in range(count):
            track = tracks[index].contents
            if track.type == vlc.TrackType.video:
                # python-vlc declares a union of three pointers as three fields: `audio` is the first.
                video = ctypes.cast(track.audio, ctypes.POINTER(vlc.VideoTrack)).contents
                codec = int(track.codec).to_bytes(4, "little").decode("ascii", "replace")
                return Track(codec.strip("\0 "), shape_of(video), player.video_get_track())
        return None
    finally:
        if count:
            vlc.libvlc_media_tracks_release(tracks, count)
        media.release()


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
