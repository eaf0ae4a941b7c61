"""What the relay is told and what it says: streams, their states, clips and stills."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class StreamState(StrEnum):
    """What a camera's session is doing."""

    IDLE = "idle"
    CONNECTING = "connecting"
    LIVE = "live"
    STALLED = "stalled"
    RECONNECTING = "reconnecting"
    FAILED = "failed"


class Reason(StrEnum):
    """Why a stream is not live; the words for an operator are in `widgets.words`."""

    NO_ADDRESS = "no_address"
    MALFORMED_ADDRESS = "malformed_address"
    REFUSED = "refused"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105
    NO_SUCH_STREAM = "no_such_stream"
    NO_ANSWER = "no_answer"
    NETWORK_DOWN = "network_down"
    HOST_UNKNOWN = "host_unknown"
    STOPPED_SENDING = "stopped_sending"
    CLOSED_BY_CAMERA = "closed_by_camera"
    CODEC_NOT_SHOWN = "codec_not_shown"
    # Said by playback, not by the relay: its pictures made the decoder crash again and again.
    CRASHES_DECODER = "crashes_decoder"
    NO_VIDEO = "no_video"
    NOT_A_STREAM = "not_a_stream"
    WAITING_FOR_SLOT = "waiting_for_slot"
    RELAY_DOWN = "relay_down"
    NOT_READY = "not_ready"


@dataclass(frozen=True, slots=True)
class StreamSpec:
    """A stream the console wants held. `url` carries no credentials: they stand beside it.

    `url` is anything FFmpeg reads (`rtsp://…`, `http://…`, a file) or `demo:CLIP?…`, a clip that the
    relay loops in real time. `transport` is `tcp` or `udp` and matters for RTSP only.
    """

    id: str
    url: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    transport: str = "tcp"


@dataclass(frozen=True, slots=True)
class StreamStatus:
    """What is known of one stream. Times named `_at` are `time.monotonic()` seconds of this machine."""

    id: str
    state: StreamState = StreamState.IDLE
    reason: Reason | None = None
    detail: str = ""
    attempt: int = 0
    retry_at: float | None = None
    since_at: float = 0.0
    codec: str = ""
    width: int = 0
    height: int = 0
    fps: float = 0.0
    bits_per_s: float = 0.0
    last_packet_at: float | None = None
    reconnects: int = 0
    stalls: int = 0
    ring_from_utc: float | None = None
    demux: str = "ts"
    # Pictures per second that the stream's own description promises; 0 where it says nothing.
    promised_fps: float = 0.0
    # Seconds between the last two key frames; 0 while fewer than two came.
    key_interval_s: float = 0.0
    # How far apart its pictures usually come, by arrival; 0 where that is a moment, or not known yet.
    usual_gap_s: float = 0.0
    # Over the last minute: pictures that never came, and pictures that came too late to be even.
    lost: int = 0
    late: int = 0
    reconnects_hour: int = 0
    stalls_hour: int = 0
    session_since_at: float | None = None
    # The camera's own clock less this machine's, where RTCP tells it.
    clock_offset_s: float | None = None
    # Since when the camera sends the very same picture again and again, judged by its packets.
    repeats_since_at: float | None = None
    # Whether the camera has sound: not known until someone listened. Why it does not come, while it does not.
    has_audio: bool | None = None
    audio_reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class ClipRequest:
    """A stretch of a stream to be kept: UTC seconds, and the file without its ending.

    The relay writes `STEM-1.mp4.part` from the key frame at or before `start_utc` (or from the first one
    after it, where the ring has none or the camera was dark), renames it to `STEM-1.mp4` when whole, and
    starts `STEM-2` when the camera changes its codec or picture size or comes back after having been away.
    """

    id: str
    stream_id: str
    start_utc: float
    end_utc: float
    stem: str


@dataclass(frozen=True, slots=True)
class ClipFile:
    """One finished file of a clip, with the SHA-256 that was taken while it was written."""

    path: str
    sha256: str
    size: int
    start_utc: float
    end_utc: float
    codec: str
    width: int
    height: int
    packets: int
    key_frames: int
    gaps: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ClipProgress:
    """How a clip stands: `state` is `writing`, `done`, `empty` or `failed` (then `error` says why).

    `error` is one of `disk_full`, `read_only`, `folder_missing`, `no_packets`, `write_failed`.
    """

    id: str
    state: str
    files: tuple[ClipFile, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class StillResult:
    """A still that was asked for: the file and its SHA-256, or why there is none."""

    id: str
    path: str = ""
    sha256: str = ""
    at_utc: float = 0.0
    width: int = 0
    height: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """Whether a stream sends pictures: asked in passing, for a camera that nobody watches."""

    stream_id: str
    state: StreamState
    reason: Reason | None = None
    detail: str = ""
