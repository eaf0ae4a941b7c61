"""Which of a camera's streams has which part of a stretch of time: pure rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from console.evidence.values import CaptureKind, Incident, Origin

# From when (UTC) the relay's ring has a stream; None where it has nothing of it.
RingFrom = Callable[[str], float | None]
# Up to when (UTC) it has it; infinite while its pictures come.
RingUntil = Callable[[str], float]

# Missing less than this is the last picture's length, or the key frame before it.
SHORTEST_LACK_S = 1.5
# What is taken from elsewhere runs a little into what the ring has, so that no hole is between them.
OVERLAP_S = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """What one stream is asked for; UTC seconds."""

    stream_id: str
    start_utc: float
    end_utc: float


def parts(
    streams: Sequence[str],
    start_utc: float,
    end_utc: float,
    ring_from: RingFrom,
    ring_until: RingUntil = lambda _: inf,
) -> tuple[Part, ...]:
    """A stretch parted among a camera's streams, in order of time.

    The first stream is asked for all that it has; what is before it comes from the one that reaches furthest
    back. Where none of them has anything of that, the first is asked for all of it, so that the record says
    what was wanted.
    """
    first, *others = streams
    known = ring_from(first)
    since = end_utc if known is None else min(known, end_utc)
    reach = {
        stream: begins
        for stream in others
        if (begins := ring_from(stream)) is not None
        and min(since, ring_until(stream)) - max(begins, start_utc) >= SHORTEST_LACK_S
    }
    furthest = min(reach, key=lambda stream: reach[stream], default=None)
    if furthest is None:
        return (Part(first, start_utc, end_utc),)
    before = Part(furthest, start_utc, min(end_utc, since + OVERLAP_S))
    return (before,) if since >= end_utc else (before, Part(first, since, end_utc))


def stream_at(streams: Sequence[str], utc: float, ring_from: RingFrom) -> str:
    """The first stream whose ring has a moment; where none has it, the first."""
    having = (stream for stream in streams if (since := ring_from(stream)) is not None and since <= utc)
    return next(having, streams[0])


def streams_of(incident: Incident, camera: int) -> tuple[str, ...]:
    """The streams that are known of one of an incident's cameras (a position), its own first."""
    one = incident.cameras[camera]
    asked = (
        capture.stream_id
        for capture in incident.captures
        if capture.camera == camera and capture.kind is CaptureKind.CLIP and capture.origin is Origin.RING
    )
    return tuple(dict.fromkeys((one.stream_id, *one.past_streams, *asked)))


def reach_from(incident: Incident, ring_from: RingFrom) -> float | None:
    """From when (UTC) there is footage in the ring, of the camera that reaches furthest; None without any."""
    streams = {stream for camera in range(len(incident.cameras)) for stream in streams_of(incident, camera)}
    return min((since for stream in streams if (since := ring_from(stream)) is not None), default=None)
