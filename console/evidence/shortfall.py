"""What was asked of an incident's footage and is not there: at the begin, within, at the end. Pure rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from console.evidence import plan, stretches
from console.evidence.stretches import Stretch
from console.evidence.values import Capture, EvidenceFile, Incident


class Where(StrEnum):
    """Which part of what was asked."""

    BEGIN = "begin"
    WITHIN = "within"
    END = "end"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A stretch (UTC seconds) that `capture` asked for and no clip of its camera has.

    `in_a_gap`: it lies within a gap of one of the camera's files, which has it on record as well.
    """

    capture: Capture
    where: Where
    start_utc: float
    end_utc: float
    in_a_gap: bool = False


def shortfalls(incident: Incident) -> tuple[Shortfall, ...]:
    """What clips that are over were asked for and did not get, in the order in which they were asked."""
    captures = tuple(_without_its_pace(capture) for capture in incident.captures)
    incident = replace(incident, captures=captures)
    return tuple(
        each
        for clip in incident.clips
        # One that a clock that was set back ends before it begins was asked for nothing.
        if not clip.open and clip.end_utc > clip.start_utc
        for each in _of(incident, clip)
    )


def stems_that_lack(incident: Incident) -> frozenset[str]:
    """The stems of clips in which something of what was asked is missing."""
    lacking = {each.capture.stem for each in shortfalls(incident)}
    return frozenset(lacking | {clip.stem for clip in incident.clips if any(map(_outages, clip.files))})


def _of(incident: Incident, clip: Capture) -> list[Shortfall]:
    gaps = [gap for c in incident.clips if c.camera == clip.camera for f in c.files for gap in f.gaps]
    last = max(clip.files, key=lambda f: f.end_utc, default=None)
    found = []
    for start, end in stretches.lacking(incident, clip.camera, clip.start_utc, clip.end_utc):
        where = _where(clip, start, end)
        if where is Where.END and last is not None and end - start <= plan.end_slack_s(last):
            continue
        found.append(Shortfall(clip, where, start, end, _covered((start, end), gaps)))
    return found


def _covered(stretch: Stretch, gaps: list[Stretch]) -> bool:
    """Whether gaps one after the other take up a stretch: a single picture between two of them is no time."""
    reached, end = stretch
    for a, b in sorted(gaps):
        reached = max(reached, b) if a <= reached else reached
    return reached >= end


def _outages(file: EvidenceFile) -> tuple[Stretch, ...]:
    """A file's gaps without those that a slow camera has between any two of its pictures."""
    wait_s = plan.end_slack_s(file)
    return tuple((a, b) for a, b in file.gaps if b - a > wait_s)


def _without_its_pace(capture: Capture) -> Capture:
    return replace(capture, files=tuple(replace(file, gaps=_outages(file)) for file in capture.files))


def _where(clip: Capture, start: float, end: float) -> Where:
    if end >= clip.end_utc:
        return Where.ALL if start <= clip.start_utc else Where.END
    return Where.BEGIN if start <= clip.start_utc else Where.WITHIN
