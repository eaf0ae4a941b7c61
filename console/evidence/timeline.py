"""Several files of one camera on one line of time, so that they play as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from console.evidence.values import CaptureKind, EvidenceFile, Incident

# A piece shorter than this is rounding; a gap shorter than that, how some cameras send.
SHORTEST_S = 0.01
LEAST_FILLED_S = 1.0


@dataclass(frozen=True, slots=True)
class Span:
    """A file's part of the line: it plays from `start_utc` (`skip_s` into the file) until `end_utc`."""

    file: EvidenceFile
    start_utc: float
    end_utc: float
    skip_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Timeline:
    """Spans in order of time, never overlapping; between them there may be holes."""

    spans: tuple[Span, ...] = ()

    @property
    def start_utc(self) -> float:
        """Where the line begins."""
        return self.spans[0].start_utc if self.spans else 0.0

    @property
    def end_utc(self) -> float:
        """Where the line ends."""
        return self.spans[-1].end_utc if self.spans else 0.0

    @property
    def duration_s(self) -> float:
        """The line's length, holes included."""
        return self.end_utc - self.start_utc

    def at(self, utc: float) -> tuple[int, float]:
        """The span to play for a moment, and the seconds into its file; in a hole, the next span's begin."""
        for index, span in enumerate(self.spans):
            if utc < span.end_utc:
                return index, span.skip_s + max(0.0, utc - span.start_utc)
        last = len(self.spans) - 1
        return last, self.spans[last].skip_s + self.spans[last].end_utc - self.spans[last].start_utc

    def utc(self, index: int, position_s: float) -> float:
        """The moment that is shown `position_s` seconds into a span's file."""
        span = self.spans[index]
        return min(span.end_utc, max(span.start_utc, span.start_utc + position_s - span.skip_s))

    @property
    def holes(self) -> tuple[tuple[float, float], ...]:
        """Where nothing was kept: between spans, and the gaps within the files."""
        between = [(a.end_utc, b.start_utc) for a, b in zip(self.spans, self.spans[1:], strict=False)]
        within = [
            (max(a, span.start_utc), min(b, span.end_utc)) for span in self.spans for a, b in span.file.gaps
        ]
        return tuple(sorted((a, b) for a, b in (*between, *within) if b - a > 0.05))


def timeline(files: Iterable[EvidenceFile]) -> Timeline:
    """The line of some files: where two overlap, the later one is entered in its middle.

    A gap within one of them is filled with what another one has of it.
    """
    spans: list[Span] = []
    in_order = sorted((f for f in files if f.packets), key=lambda f: (f.start_utc, -f.end_utc))
    for file in in_order:
        covered = spans[-1].end_utc if spans else file.start_utc
        start = max(file.start_utc, covered)
        if file.end_utc - start > SHORTEST_S:
            spans.append(Span(file, start, file.end_utc, start - file.start_utc))
    return Timeline(tuple(part for span in spans for part in _filled(span, in_order)))


def _filled(span: Span, files: Sequence[EvidenceFile]) -> list[Span]:
    """A span, taken apart where others have what it has not."""
    found, at = [], span.start_utc
    for a, b in sorted(span.file.gaps):
        start, end = max(a, at), min(b, span.end_utc)
        within = _between(start, end, [f for f in files if f is not span.file])
        if end - start > LEAST_FILLED_S and within:
            if start - at > SHORTEST_S:
                found.append(_part(span.file, at, start))
            found += within
            at = end
    if span.end_utc - at > SHORTEST_S:
        found.append(_part(span.file, at, span.end_utc))
    return found


def _between(start: float, end: float, files: Sequence[EvidenceFile]) -> list[Span]:
    """What files, in order, have of a stretch."""
    found: list[Span] = []
    for file in files:
        a, b = max(start, file.start_utc), min(end, file.end_utc)
        empty = any(c <= a and b <= d for c, d in file.gaps)
        if b - a > SHORTEST_S and not empty:
            found.append(_part(file, a, b))
            start = b
    return found


def _part(file: EvidenceFile, start: float, end: float) -> Span:
    return Span(file, start, end, start - file.start_utc)


def camera_timeline(incident: Incident, camera: int) -> Timeline:
    """The line of all clips of one of an incident's cameras."""
    clips = [c for c in incident.captures if c.kind is CaptureKind.CLIP and c.camera == camera]
    return timeline(f for c in clips for f in c.files)
