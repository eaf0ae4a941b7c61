"""Where sound comes from: a camera's audio track alone, decoded, by FFmpeg."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress

import av
import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer

from console.relay import address, faults
from console.relay.settings import RelaySettings
from console.relay.source import Pacer
from console.relay.values import Reason, StreamSpec


class NoSound(Exception):
    """The camera has no sound, or none that FFmpeg can decode."""


class SoundSource:
    """One session with a camera that asks for its sound and nothing else. Calls come from one thread."""

    def __init__(self, spec: StreamSpec, settings: RelaySettings) -> None:
        self._spec = spec
        self._settings = settings
        self._container: InputContainer | None = None
        self._stream: AudioStream | None = None

    def open(self) -> None:
        """Connect; raises NoSound or SourceFailed."""
        if address.scheme_of(self._spec.url) == "demo":
            raise NoSound
        place = address.host_of(self._spec.url)
        if place is not None:
            faults.resolve(*place)
        began, timeout_s = time.monotonic(), self._settings.open_timeout_s
        try:
            self._container = container = av.open(
                address.with_credentials(self._spec),
                options=self._options(),
                timeout=(timeout_s, self._settings.silence_s),
            )
        except av.error.HTTPOtherClientError:
            # FFmpeg asks to play although the description names no sound; cameras answer 454 or 455.
            raise NoSound from None
        except (av.error.FFmpegError, OSError, ValueError) as error:
            raise faults.opening_failed(error, time.monotonic() - began, timeout_s) from None
        if not container.streams.audio or container.streams.audio[0].codec_context is None:
            self.close()
            raise NoSound
        self._stream = container.streams.audio[0]

    def _options(self) -> dict[str, str]:
        silence = str(int(self._settings.silence_s * 1_000_000))
        scheme = address.scheme_of(self._spec.url)
        if scheme.startswith("rtsp"):
            return {
                "probesize": "32",
                "rtsp_transport": "udp" if self._spec.transport == "udp" else "tcp",
                "allowed_media_types": "audio",
                "timeout": silence,
            }
        if scheme == "file":
            return {}
        return {"probesize": "65536", "rw_timeout": silence}

    def frames(self) -> Iterator[AudioFrame]:
        """Sound as it comes, a file's at its own pace, until SourceFailed; damaged packets are left out."""
        container, stream = self._container, self._stream
        assert container is not None
        assert stream is not None
        base = float(stream.time_base or 0)
        pacer = Pacer() if address.scheme_of(self._spec.url) == "file" else None
        try:
            for packet in container.demux(stream):
                if packet.size == 0:
                    continue
                if pacer is not None:
                    pacer.wait(None if packet.dts is None else packet.dts * base)
                with suppress(av.error.InvalidDataError):
                    yield from stream.decode(packet)
        except (av.error.FFmpegError, OSError) as error:
            raise faults.reading_failed(error) from None
        raise faults.SourceFailed(Reason.CLOSED_BY_CAMERA)

    def close(self) -> None:
        """End the session."""
        container, self._container, self._stream = self._container, None, None
        if container is not None:
            container.close()
