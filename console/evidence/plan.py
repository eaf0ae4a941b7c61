"""Which captures an incident needs: pure rules, without a disk or a relay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from console.evidence.values import (
    BookmarkedCamera,
    Capture,
    CaptureKind,
    CaptureState,
    Incident,
    Trouble,
)

RingFrom = Callable[[str], float | None]

# A stretch shorter than this is not worth a file of its own: the key frame before it covers it.
SHORTEST_PIECE_S = 0.5
# The last packet stands up to a frame's length before the second that was asked for.
END_SLACK_S = 1.5


def incident_folder(incident_id: str, made_utc: float) -> str:
    """Where an incident's files lie within the evidence folder: `YYYY/MM/ID`."""
    return f"{datetime.fromtimestamp(made_utc, UTC):%Y/%m}/{incident_id}"


def stem_for(number: int, utc: float, taken: Iterable[str]) -> str:
    """A file name without ending, unused in its folder and safe on FAT32 and Windows."""
    base = f"{number:04d}_{datetime.fromtimestamp(utc, UTC):%Y%m%dT%H%M%SZ}"
    used, stem, count = set(taken), base, 1
    while stem in used:
        count += 1
        stem = f"{base}_{count}"
    return stem


def first_captures(
    cameras: Sequence[BookmarkedCamera],
    *,
    at_utc: float,
    before_s: float,
    after_s: float,
    ring_from: RingFrom,
    new_id: Callable[[], str],
) -> tuple[Capture, ...]:
    """A still and a clip of every camera."""
    captures: list[Capture] = []
    for position, camera in enumerate(cameras):
        taken = [c.stem for c in captures]
        still = stem_for(camera.number, at_utc, (s.removesuffix("_still") for s in taken)) + "_still"
        captures.append(
            Capture(new_id(), CaptureKind.STILL, position, camera.stream_id, at_utc, at_utc, still)
        )
        start, end = at_utc - before_s, at_utc + after_s
        captures.append(clip(new_id(), camera, position, start, end, taken, ring_from))
    return tuple(captures)


def clip(
    capture_id: str,
    camera: BookmarkedCamera,
    position: int,
    start_utc: float,
    end_utc: float,
    taken: Iterable[str],
    ring_from: RingFrom,
) -> Capture:
    """One stretch of one camera, with the moment from which there is footage if that comes later."""
    ring = ring_from(camera.stream_id)
    return Capture(
        id=capture_id,
        kind=CaptureKind.CLIP,
        camera=position,
        stream_id=camera.stream_id,
        start_utc=start_utc,
        end_utc=end_utc,
        stem=stem_for(camera.number, start_utc, taken),
        footage_from_utc=ring if ring is not None and ring > start_utc else None,
    )


def further_captures(
    incident: Incident, before_s: float, after_s: float, ring_from: RingFrom, new_id: Callable[[], str]
) -> tuple[Capture, ...]:
    """The clips that are missing when an incident is to reach further back or go on for longer."""
    made: list[Capture] = []
    for position, camera in enumerate(incident.cameras):
        ring = ring_from(camera.stream_id)
        for start, end in _missing(incident, position, before_s, after_s):
            if ring is not None and ring >= end:
                continue  # older than anything that is left of this camera
            taken = [c.stem for c in (*incident.captures, *made)]
            made.append(clip(new_id(), camera, position, start, end, taken, ring_from))
    return tuple(made)


def _missing(incident: Incident, position: int, before_s: float, after_s: float) -> list[tuple[float, float]]:
    had = [c for c in incident.clips if c.camera == position]
    start, end = incident.at_utc - before_s, incident.at_utc + after_s
    if not had:
        return [(start, end)]
    first, last = min(c.start_utc for c in had), max(c.end_utc for c in had)
    pieces = [(start, first), (last, end)]
    return [(a, b) for a, b in pieces if b - a >= SHORTEST_PIECE_S]


def rest_of(
    incident: Incident, capture: Capture, from_utc: float, ring_from: RingFrom, new_id: Callable[[], str]
) -> Capture | None:
    """What is still to come of a clip that was cut off at `from_utc`; None when it was over."""
    if capture.end_utc - from_utc < SHORTEST_PIECE_S:
        return None
    camera = incident.cameras[capture.camera]
    taken = [c.stem for c in incident.captures]
    return clip(new_id(), camera, capture.camera, from_utc, capture.end_utc, taken, ring_from)


def with_capture(incident: Incident, capture: Capture) -> Incident:
    """The incident with this capture in the place of its former value, or added."""
    if any(c.id == capture.id for c in incident.captures):
        captures = tuple(capture if c.id == capture.id else c for c in incident.captures)
    else:
        captures = (*incident.captures, capture)
    return replace(incident, captures=captures)


def settled_state(capture: Capture) -> CaptureState:
    """How a clip ended whose writing was cut off: by its files."""
    if not capture.files:
        return CaptureState.FAILED
    last = max(capture.files, key=lambda f: f.end_utc)
    whole = all(f.whole for f in capture.files) and last.end_utc >= capture.end_utc - END_SLACK_S
    return CaptureState.DONE if whole else CaptureState.INTERRUPTED


def trouble_of(error: str) -> Trouble:
    """The relay's word for a failure as ours; one that we do not know is a failed writing."""
    known = {"no_packets": Trouble.NO_FOOTAGE, "": Trouble.NO_FOOTAGE}
    if error in known:
        return known[error]
    return Trouble(error) if error in set(Trouble) else Trouble.WRITE_FAILED
