"""What a session hands on: a camera's compressed picture with its times, and the format it is in."""

from __future__ import annotations

from dataclasses import dataclass, field

# What a feed can carry and libVLC can show. Others are refused by name.
CODECS = ("h264", "hevc", "mjpeg")


@dataclass(frozen=True, slots=True)
class Format:
    """Codec, picture size and parameter sets; a decoder or file starts anew when any of them changes.

    `fps` is what the stream's own description promises, 0 where it says nothing.
    """

    codec: str
    width: int
    height: int
    sets: bytes = field(default=b"", repr=False)
    fps: float = field(default=0.0, compare=False)

    @property
    def demux(self) -> str:
        """How a feed of this format is to be read: MPEG-TS does not carry MJPEG."""
        return "mjpeg" if self.codec == "mjpeg" else "ts"


class Sample:
    """One compressed picture. Treated as read-only, because ring, feeds and clips share it.

    `utc` and `mono` say when it arrived; `utc` is what the wall clock said then, so only `mono` is sure to
    rise. `media_s` is its time on the camera's own even pace, at most half a second before `mono`, and always
    rises. `stamp_s` is the camera's own stamp. `shift_s` is how much later than decoded it is shown.
    `first` marks the first one of a connection: something is missing before it.
    """

    __slots__ = ("data", "first", "format", "key", "media_s", "mono", "shift_s", "stamp_s", "utc")

    def __init__(
        self,
        data: bytes,
        key: bool,
        utc: float,
        mono: float,
        media_s: float,
        fmt: Format,
        shift_s: float = 0.0,
        first: bool = False,
        stamp_s: float | None = None,
    ) -> None:
        self.data = data
        self.key = key
        self.utc = utc
        self.mono = mono
        self.media_s = media_s
        self.format = fmt
        self.shift_s = shift_s
        self.first = first
        self.stamp_s = stamp_s
