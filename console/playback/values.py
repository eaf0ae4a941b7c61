"""What playback shows and says: frames, events of screens, and its settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


def source_of(place: str, is_file: bool) -> str:
    """What a place is remembered by: of a feed without the query, which says how much of it is sent."""
    return place if is_file else place.partition("?")[0]


class Frame(NamedTuple):
    """A picture where libVLC wrote it, in shared memory: RV32, which is Qt's `Format_RGB32`.

    `data` holds `height * pitch` bytes and is readable while this object is referenced. Its picture
    stands still until the next call of `Screen.frame()`: take a new one for each painting.
    `at` is `time.monotonic()` seconds.
    """

    data: memoryview
    width: int
    height: int
    pitch: int
    at: float
    sequence: int


@dataclass(frozen=True, slots=True)
class ScreenEvent:
    """What became of a screen's take: `kind` is `first`, `playing`, `ended`, `error` or `position`.

    Or of the sound that is listened to (`kind` and `screen_id` are `audio`): `state` is `playing`, `stopped`
    or `failed`, then `error` is `no_sound_device`, `no_sound` (the feed carries none) or `not_played`; it is
    tried again until it is not wanted any more.

    `first`: its first picture stands on the screen now.
    `playing` (again when a camera changes its resolution) brings the source's size and codec.
    `error` is `codec_not_shown` (see `codec`), `no_video`, `not_played`, `no_libvlc`, `no_memory`, or
    `crashes_decoder`: playback died of it several times, and it is held back for ten minutes.
    `hardware_failed` (no screen's; once a run): the graphics driver failed, `error` is `no_picture`,
    `not_played` or `crashed`, and everything is decoded in software from now on.
    """

    screen_id: str
    kind: str
    width: int = 0
    height: int = 0
    codec: str = ""
    position_s: float = 0.0
    duration_s: float = 0.0
    error: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class PlaybackSettings:
    """How playback behaves.

    A process whose own memory stands `renew_mb` above the level of its fullest hour is replaced by a
    fresh one, no sooner than `renew_pause_s` after the last; the old one stays until every screen has a
    picture from the new one, `renew_patience_s` at most. `hardware` lets large pictures be decoded by the
    graphics driver, where there is one that works.
    """

    renew_mb: float = 300.0
    renew_pause_s: float = 600.0
    renew_patience_s: float = 10.0
    memory_check_s: float = 5.0
    nice: int = 5
    hang_s: float = 4.0
    hardware: bool = False
