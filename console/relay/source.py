"""Where packets come from: a camera over the network or a file, by FFmpeg's demuxer."""

from __future__ import annotations

import struct
import time
from collections.abc import Iterator
from typing import NamedTuple, Protocol

import av
import av.error
from av.container import InputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from console.relay import address, faults
from console.relay.decode import promised_fps
from console.relay.packet import CODECS, Format
from console.relay.settings import RelaySettings
from console.relay.values import Reason, StreamSpec

# A picture is shown at most so much later than it is decoded: sixteen pictures may wait (H.264 A.3.1). More
# comes of stamps that jumped, and would hold the picture back.
MOST_SHIFT_S = 2.0
# The camera's own clock is looked at with each so many pictures.
CLOCK_EVERY = 8
# AVProducerReferenceTime: microseconds since 1970, as FFmpeg works them out from RTCP sender reports.
_REFERENCE_TIME = struct.Struct("=q")


class Arrived(NamedTuple):
    """A packet as the source gives it.

    `stamp_s` is the camera's decoding time, if it gave one; `shift_s` how much later the picture is to be
    shown; `camera_utc` when it was taken by the camera's own clock, where that is told.
    """

    data: bytes
    key: bool
    stamp_s: float | None
    shift_s: float
    camera_utc: float | None = None


# The same without names: made for each packet, and a plain tuple is made faster.
Came = tuple[bytes, bool, float | None, float, float | None]


class Source(Protocol):
    """One life of a session with a camera. All calls come from the session's thread."""

    def open(self) -> Format:
        """Connect; raises SourceFailed."""

    def packets(self) -> Iterator[Came]:
        """Pictures in Annex B or as JPEG, each with the fields of `Arrived`, until SourceFailed."""

    def close(self) -> None:
        """End the session properly."""


class AvSource:
    """A stream read by FFmpeg: RTSP by default over TCP, HTTP, SRT, a file at its own pace."""

    def __init__(self, spec: StreamSpec, settings: RelaySettings, timeout_s: float | None = None) -> None:
        self._spec = spec
        self._settings = settings
        self._timeout_s = timeout_s or settings.open_timeout_s
        self._container: InputContainer | None = None
        self._stream: VideoStream | None = None

    def open(self) -> Format:
        """Connect and learn the format, as far as FFmpeg knows it before the first picture."""
        place = address.host_of(self._spec.url)
        if place is not None:
            faults.resolve(*place)
        began = time.monotonic()
        try:
            self._container = av.open(
                address.with_credentials(self._spec),
                options=self._options(),
                # The second bounds one read, so a camera is given up even when only its RTCP goes on.
                timeout=(self._timeout_s, self._settings.silence_s),
            )
        except (av.error.FFmpegError, OSError, ValueError) as error:
            took_s = time.monotonic() - began
            raise faults.opening_failed(error, took_s, self._timeout_s) from None
        return self._choose_video(self._container)

    def _options(self) -> dict[str, str]:
        quick = {"fpsprobesize": "0"}
        scheme = address.scheme_of(self._spec.url)
        silence = str(int(self._settings.silence_s * 1_000_000))
        if scheme.startswith("rtsp"):
            # The answer to DESCRIBE says enough; to look at packets too costs up to a second and a half.
            return quick | {
                "probesize": "32",
                "rtsp_transport": "udp" if self._spec.transport == "udp" else "tcp",
                "allowed_media_types": "video",
                "timeout": silence,
            }
        if scheme == "file":
            return {}
        return quick | {"probesize": "32768", "analyzeduration": "0", "rw_timeout": silence}

    def _choose_video(self, container: InputContainer) -> Format:
        if not container.streams.video:
            self.close()
            raise faults.SourceFailed(Reason.NO_VIDEO)
        self._stream = stream = container.streams.video[0]
        context = stream.codec_context
        # Without a decoder there is a stream but no context for it.
        name = context.codec.canonical_name if context is not None else "?"
        if name not in CODECS:
            self.close()
            raise faults.SourceFailed(Reason.CODEC_NOT_SHOWN, name)
        fps = promised_fps(context.framerate) or promised_fps(stream.average_rate)
        return Format(name, context.width, context.height, context.extradata or b"", fps)

    def packets(self) -> Iterator[Came]:
        """Packets as they come; a file's are held back to its own pace."""
        container, stream = self._container, self._stream
        assert container is not None
        assert stream is not None
        base = float(stream.time_base or 0)
        pacer = Pacer() if address.scheme_of(self._spec.url) == "file" else None
        filter_ = annex_b_filter(stream)
        number = 0
        try:
            for packet in container.demux(stream):
                if packet.size == 0:
                    continue
                number += 1
                dts, pts = packet.dts, packet.pts
                if dts is None:
                    # One that gives only the time of showing is still a clock.
                    dts = pts
                stamp = None if dts is None else dts * base
                shift = shift_s(pts, dts, base) if pts != dts else 0.0
                key = packet.is_keyframe
                if pacer is not None:
                    pacer.wait(stamp)
                camera_utc = _camera_utc(packet) if number % CLOCK_EVERY == 0 else None
                data = bytes(packet) if filter_ is None else b"".join(map(bytes, filter_.filter(packet)))
                yield data, key, stamp, shift, camera_utc
        except (av.error.FFmpegError, OSError) as error:
            raise faults.reading_failed(error) from None
        raise faults.SourceFailed(Reason.CLOSED_BY_CAMERA)

    def close(self) -> None:
        """End the session; for RTSP this sends TEARDOWN."""
        container, self._container, self._stream = self._container, None, None
        if container is not None:
            container.close()


def shift_s(pts: int | None, dts: int | None, base: float) -> float:
    """How much later than decoded a picture is shown, in seconds; 0 for what cannot be."""
    if pts is None or dts is None:
        return 0.0
    shift = (pts - dts) * base
    return shift if 0.0 < shift <= MOST_SHIFT_S else 0.0


def _camera_utc(packet: Packet[VideoStream]) -> float | None:
    if not packet.has_sidedata("prft"):
        return None
    (microseconds,) = _REFERENCE_TIME.unpack_from(bytes(packet.get_sidedata("prft")))
    return float(microseconds) / 1_000_000


class Pacer:
    """Holds a file's packets back to the pace at which they were filmed."""

    def __init__(self) -> None:
        self._start: float | None = None

    def wait(self, stamp_s: float | None) -> None:
        if stamp_s is None:
            return
        now = time.monotonic()
        if self._start is None:
            self._start = now - stamp_s
        time.sleep(min(1.0, max(0.0, self._start + stamp_s - now)))


def annex_b_filter(stream: VideoStream) -> av.BitStreamFilterContext | None:
    """MP4 and its like frame pictures by length; everything of ours reads start codes."""
    name = stream.codec_context.codec.canonical_name
    extradata = stream.codec_context.extradata or b""
    if name in ("h264", "hevc") and extradata[:1] == b"\x01":
        return av.BitStreamFilterContext(f"{name}_mp4toannexb", stream)
    return None
