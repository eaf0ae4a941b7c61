"""Where packets come from: a camera over the network or a file, by FFmpeg's demuxer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import NamedTuple, Protocol

import av
import av.error
from av.container import InputContainer
from av.video.stream import VideoStream

from console.relay import address, faults
from console.relay.packet import CODECS, Format
from console.relay.settings import RelaySettings
from console.relay.values import Reason, StreamSpec


class Arrived(NamedTuple):
    """A packet as the source gives it; `stamp_s` is the camera's decoding time, if it gave one."""

    data: bytes
    key: bool
    stamp_s: float | None
    shift_s: float


class Source(Protocol):
    """One life of a session with a camera. All calls come from the session's thread."""

    def open(self) -> Format:
        """Connect; raises SourceFailed."""

    def packets(self) -> Iterator[Arrived]:
        """Pictures in Annex B or as JPEG, until SourceFailed."""

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
        return Format(name, context.width, context.height, context.extradata or b"")

    def packets(self) -> Iterator[Arrived]:
        """Packets as they come; a file's are held back to its own pace."""
        container, stream = self._container, self._stream
        assert container is not None
        assert stream is not None
        base = float(stream.time_base or 0)
        pacer = _Pacer() if address.scheme_of(self._spec.url) == "file" else None
        filter_ = annex_b_filter(stream)
        try:
            for packet in container.demux(stream):
                if packet.size == 0:
                    continue
                dts, pts = packet.dts, packet.pts
                stamp = None if dts is None else dts * base
                shift = max(0.0, (pts - dts) * base) if pts is not None and dts is not None else 0.0
                key = packet.is_keyframe
                if pacer is not None:
                    pacer.wait(stamp)
                data = bytes(packet) if filter_ is None else b"".join(map(bytes, filter_.filter(packet)))
                yield Arrived(data, key, stamp, shift)
        except (av.error.FFmpegError, OSError) as error:
            raise faults.reading_failed(error) from None
        raise faults.SourceFailed(Reason.CLOSED_BY_CAMERA)

    def close(self) -> None:
        """End the session; for RTSP this sends TEARDOWN."""
        container, self._container, self._stream = self._container, None, None
        if container is not None:
            container.close()


class _Pacer:
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
