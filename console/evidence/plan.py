"""Which captures an incident needs: pure rules, without a disk or a relay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import inf

from console.evidence.streams import Part, RingFrom, RingUntil, parts, stream_at, streams_of
from console.evidence.values import (
    BookmarkedCamera,
    Capture,
    CaptureKind,
    CaptureState,
    EvidenceFile,
    Incident,
    Origin,
    Trouble,
)
from console.relay.gaps import LONGEST_S

# A stretch shorter than this is not worth a file of its own: the key frame before it covers it.
SHORTEST_PIECE_S = 0.5
# The relay begins a clip with the newest key frame: asked for long before, it would begin too early.
AHEAD_S = 1.0
# The last packet stands up to a frame's length before the second that was asked for. Of a camera that is slow
# that is longer, by its own pace; up to as long as it is waited for before it is called stalled.
END_SLACK_S = 1.5
PACES = 1.5
# Recorders write in pieces of some seconds.
RECORDED_AFTER_S = 10.0


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
    ring_until: RingUntil = lambda _: inf,
) -> tuple[Capture, ...]:
    """A still and a clip of every camera; two clips where another of its streams reaches further back."""
    captures: list[Capture] = []
    for position, camera in enumerate(cameras):
        taken = [c.stem for c in captures]
        still = stem_for(camera.number, at_utc, (s.removesuffix("_still") for s in taken)) + "_still"
        streams = (camera.stream_id, *camera.past_streams)
        seen = stream_at(streams, at_utc, ring_from)
        captures.append(Capture(new_id(), CaptureKind.STILL, position, seen, at_utc, at_utc, still))
        for part in parts(streams, at_utc - before_s, at_utc + after_s, ring_from, ring_until):
            captures.append(clip(new_id(), camera, position, part, taken, ring_from))
            taken.append(captures[-1].stem)
    return tuple(captures)


def clip(
    capture_id: str,
    camera: BookmarkedCamera,
    position: int,
    part: Part,
    taken: Iterable[str],
    ring_from: RingFrom,
) -> Capture:
    """One stretch of one camera, with the moment from which there is footage if that comes later."""
    ring = ring_from(part.stream_id)
    return Capture(
        id=capture_id,
        kind=CaptureKind.CLIP,
        camera=position,
        stream_id=part.stream_id,
        start_utc=part.start_utc,
        end_utc=part.end_utc,
        stem=stem_for(camera.number, part.start_utc, taken),
        footage_from_utc=ring if ring is not None and ring > part.start_utc else None,
    )


def reshaped(
    incident: Incident,
    before_s: float,
    after_s: float,
    *,
    now: float,
    ring_from: RingFrom,
    new_id: Callable[[], str],
    ring_until: RingUntil = lambda _: inf,
) -> Incident:
    """The incident with its footage reaching from `before_s` before its moment to `after_s` after it.

    What has been asked for stays; missing stretches become clips of their own, and what has not been
    recorded yet is shortened. Stretches older than the ring are left out.
    """
    start, end = incident.at_utc - before_s, incident.at_utc + after_s
    near = {c.id for c in main_clips(incident)}
    kept = (_shortened(c, end, now) if c.id in near else c for c in incident.captures)
    captures = [c for c in kept if c is not None]
    for position, camera in enumerate(incident.cameras):
        main = [c for c in captures if c.id in near and c.camera == position]
        streams = streams_of(incident, position)
        for a, b in _missing(main, start, end):
            waiting = next((c for c in main if c.end_utc == a and is_ahead(c, now)), None)
            if waiting is not None:
                captures[captures.index(waiting)] = replace(waiting, end_utc=b)
                continue
            for part in parts(streams, a, b, ring_from, ring_until):
                ring = ring_from(part.stream_id)
                if ring is None or ring < part.end_utc:
                    taken = [c.stem for c in captures]
                    captures.append(clip(new_id(), camera, position, part, taken, ring_from))
                    near.add(captures[-1].id)
    reach = [c for c in captures if c.id in near]
    if reach:
        # What could not be had is not claimed.
        before_s = incident.at_utc - min(c.start_utc for c in reach)
        after_s = max(c.end_utc for c in reach) - incident.at_utc
    return replace(incident, before_s=before_s, after_s=after_s, captures=tuple(captures))


def ended(incident: Incident, now: float) -> Incident:
    """The incident with no clip going on beyond now; those that have not begun are left out."""
    left = (_shortened(c, now, now) if c.kind is CaptureKind.CLIP else c for c in incident.captures)
    return replace(incident, captures=tuple(c for c in left if c is not None))


def is_ahead(capture: Capture, now: float) -> bool:
    """Whether a capture is to be asked for later."""
    return capture.state is CaptureState.PENDING and due_utc(capture) > now + AHEAD_S


def due_utc(capture: Capture) -> float:
    """When a capture is asked for: the relay at its begin, recordings once its end has been recorded."""
    if capture.origin is Origin.RECORDING:
        return capture.end_utc + RECORDED_AFTER_S
    return capture.start_utc


def _shortened(capture: Capture, end_utc: float, now: float) -> Capture | None:
    """The capture, ended at `end_utc` if it goes on for longer; None for one that then has nothing to do."""
    if not capture.open or capture.end_utc <= end_utc:
        return capture
    if capture.state is CaptureState.PENDING and capture.start_utc >= now:
        left = end_utc - capture.start_utc >= SHORTEST_PIECE_S
        return replace(capture, end_utc=end_utc) if left else None
    return replace(capture, end_utc=min(capture.end_utc, max(end_utc, now)))


def main_clips(incident: Incident) -> tuple[Capture, ...]:
    """The clips around the incident's own moment; those of other times, added later, are left out."""
    first, last = incident.start_utc - SHORTEST_PIECE_S, incident.end_utc + SHORTEST_PIECE_S
    return tuple(c for c in incident.clips if c.end_utc >= first and c.start_utc <= last)


def _missing(had: Sequence[Capture], start: float, end: float) -> list[tuple[float, float]]:
    if not had:
        return [(start, end)]
    first, last = min(c.start_utc for c in had), max(c.end_utc for c in had)
    return [(a, b) for a, b in ((start, first), (last, end)) if b - a >= SHORTEST_PIECE_S]


def with_outcome(incident: Incident, capture: Capture) -> Incident:
    """The incident with what is known of a capture's outcome: its state, its trouble and its files.

    What people decide (how far it reaches) stays as it is in the incident, and so do files' seals.
    """

    def outcome(held: Capture) -> Capture:
        had = {f.name: f for f in held.files}
        files = tuple(_sealed_as(f, had.get(f.name)) for f in capture.files)
        return replace(held, state=capture.state, trouble=capture.trouble, files=files)

    captures = tuple(outcome(c) if c.id == capture.id else c for c in incident.captures)
    return replace(incident, captures=captures)


def _sealed_as(file: EvidenceFile, held: EvidenceFile | None) -> EvidenceFile:
    return file if held is None else replace(held, whole=file.whole)


def settled_state(capture: Capture, until_utc: float | None = None) -> CaptureState:
    """How a clip ended: by its files, which must reach up to its end (or to `until_utc`)."""
    if not capture.files:
        return CaptureState.FAILED
    last = max(capture.files, key=lambda f: f.end_utc)
    until = capture.end_utc if until_utc is None else until_utc
    whole = all(f.whole for f in capture.files) and last.end_utc >= until - end_slack_s(last)
    return CaptureState.DONE if whole else CaptureState.INTERRUPTED


def end_slack_s(last: EvidenceFile) -> float:
    """How long before the second that was asked for the last picture of a clip's last file may stand."""
    pace_s = (last.end_utc - last.start_utc) / last.packets if last.packets else 0.0
    return max(END_SLACK_S, min(LONGEST_S, PACES * pace_s))


def trouble_of(error: str) -> Trouble:
    """The relay's word for a failure as ours; one that we do not know is a failed writing."""
    if error in ("", "no_packets", "not_decodable"):
        return Trouble.NO_FOOTAGE
    return Trouble(error) if error in set(Trouble) else Trouble.WRITE_FAILED
