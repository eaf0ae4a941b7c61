"""Which stretches of a camera's footage an incident still lacks, and whom to ask for each: pure rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf

from console.evidence import plan
from console.evidence.streams import OVERLAP_S, SHORTEST_LACK_S, Part, RingFrom, parts
from console.evidence.values import BookmarkedCamera, Capture, Incident, Origin

Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sources:
    """What can be asked: from when and up to when the ring has a stream (UTC seconds, infinite while its
    pictures come), and whether a camera has recordings."""

    ring_from: RingFrom
    recorded: Callable[[str], bool]
    ring_until: Callable[[str], float] = lambda _: inf


def lacking(incident: Incident, camera: int, start_utc: float, end_utc: float) -> tuple[Stretch, ...]:
    """What of a stretch no clip of the camera (a position) has or is about to have."""
    left = [(start_utc, end_utc)]
    for clip in incident.clips:
        if clip.camera == camera:
            for had in _had(clip):
                left = [rest for stretch in left for rest in _without(stretch, had)]
    return tuple((a, b) for a, b in left if b - a >= min(SHORTEST_LACK_S, end_utc - start_utc))


def asked(
    incident: Incident,
    camera: int,
    stretches: Sequence[Stretch],
    sources: Sources,
    new_id: Callable[[], str],
) -> tuple[Capture, ...]:
    """The captures for some stretches of one camera: from the ring what it has, the rest from recordings.

    Where there are no recordings the ring is asked for all of it, so that the record says what was wanted.
    """
    one = incident.cameras[camera]
    made: list[Capture] = []
    for start, end in stretches:
        for part, origin in _parts(one, start, end, sources):
            taken = [c.stem for c in (*incident.captures, *made)]
            capture = plan.clip(new_id(), one, camera, part, taken, sources.ring_from)
            if origin is Origin.RECORDING:
                capture = replace(capture, origin=origin, footage_from_utc=None)
            made.append(capture)
    return tuple(made)


def left_to_recordings(
    before: Incident, after: Incident, recorded: Callable[[str], bool], before_s: float
) -> Incident:
    """A widened incident whose new clips leave to the recordings what the ring no longer has."""
    known = {clip.id for clip in before.clips}

    def shortened(clip: Capture) -> Capture:
        late = clip.footage_from_utc
        if clip.id in known or late is None or not recorded(after.cameras[clip.camera].camera_id):
            return clip
        return replace(clip, start_utc=late)

    captures = tuple(shortened(c) for c in after.captures)
    return replace(after, captures=captures, before_s=max(before_s, after.before_s))


def _parts(camera: BookmarkedCamera, start: float, end: float, sources: Sources) -> list[tuple[Part, Origin]]:
    one = camera.stream_id
    ring, until = sources.ring_from(one), min(end, sources.ring_until(one))
    if not sources.recorded(camera.camera_id):
        return _from_rings(camera, start, end, sources)
    late = ring is not None and ring - start >= SHORTEST_LACK_S
    # What was before a camera went dark is nothing of a stretch after that.
    dark = until - start < min(SHORTEST_LACK_S, end - start)
    if ring is None or dark or (late and until - ring < SHORTEST_LACK_S):
        return [(Part(one, start, end), Origin.RECORDING)]
    found: list[tuple[Part, Origin]] = []
    if late:
        found.append((Part(one, start, min(end, ring + OVERLAP_S)), Origin.RECORDING))
        start = ring
    if end - until < SHORTEST_LACK_S:
        return [*found, *_from_rings(camera, start, end, sources)]
    found.append((Part(one, start, until), Origin.RING))
    return [*found, (Part(one, until - OVERLAP_S, end), Origin.RECORDING)]


def _from_rings(
    camera: BookmarkedCamera, start: float, end: float, sources: Sources
) -> list[tuple[Part, Origin]]:
    streams = (camera.stream_id, *camera.past_streams)
    return [(part, Origin.RING) for part in parts(streams, start, end, sources.ring_from, sources.ring_until)]


def _had(clip: Capture) -> list[Stretch]:
    if clip.open:
        from_ring = clip.footage_from_utc
        return [(clip.start_utc if from_ring is None else from_ring + OVERLAP_S, clip.end_utc)]
    whole = [(f.start_utc, f.end_utc) for f in clip.files]
    gaps = [gap for f in clip.files for gap in f.gaps]
    for gap in gaps:
        whole = [rest for stretch in whole for rest in _without(stretch, gap)]
    return whole


def _without(stretch: Stretch, had: Stretch) -> list[Stretch]:
    (a, b), (c, d) = stretch, had
    if d <= a or c >= b:
        return [stretch]
    return [(x, y) for x, y in ((a, c), (d, b)) if y > x]
