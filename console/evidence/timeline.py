"""Several files of one camera on one line of time, so that they play as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from console.evidence.values import CaptureKind, EvidenceFile, Incident


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
        within = [gap for span in self.spans for gap in span.file.gaps]
        return tuple(sorted((a, b) for a, b in (*between, *within) if b - a > 0.05))


def timeline(files: Iterable[EvidenceFile]) -> Timeline:
    """The line of some files: where two overlap, the later one is entered in its middle."""
    spans: list[Span] = []
    for file in sorted(files, key=lambda f: (f.start_utc, -f.end_utc)):
        covered = spans[-1].end_utc if spans else file.start_utc
        start = max(file.start_utc, covered)
        if file.packets and file.end_utc - start > 0.01:
            spans.append(Span(file, start, file.end_utc, start - file.start_utc))
    return Timeline(tuple(spans))


def camera_timeline(incident: Incident, camera: int) -> Timeline:
    """The line of all clips of one of an incident's cameras."""
    clips = [c for c in incident.captures if c.kind is CaptureKind.CLIP and c.camera == camera]
    return timeline(f for c in clips for f in c.files)
