"""What of a clip was asked and is not there: its begin, what is within, its end."""

from __future__ import annotations

from dataclasses import replace

from console.evidence.shortfall import Where, shortfalls, stems_that_lack
from console.evidence.values import Capture, CaptureState, EvidenceFile, Incident, Origin
from tests.evidence.test_rules import AT, incident


def file(name: str, start: float, end: float, *gaps: tuple[float, float], packets: int = 900) -> EvidenceFile:
    there = tuple((AT + a, AT + b) for a, b in gaps)
    return EvidenceFile(name, "", 1, AT + start, AT + end, packets=packets, gaps=there)


def clip_of(*files: EvidenceFile, state: CaptureState = CaptureState.DONE) -> Capture:
    """A clip that was asked for from half a minute before the moment to half a minute after it."""
    return replace(incident().clips[0], files=files, state=state)


def having(*clips: Capture) -> Incident:
    named = tuple(replace(clip, id=f"c{n}", stem=f"s{n}") for n, clip in enumerate(clips))
    return replace(incident(), captures=named)


def told(made: Incident) -> list[tuple[str, str, float, float, bool]]:
    return [
        (s.capture.stem, s.where.value, s.start_utc - AT, s.end_utc - AT, s.in_a_gap)
        for s in shortfalls(made)
    ]


def test_a_late_begin_a_hole_and_an_early_end_are_told() -> None:
    made = having(clip_of(file("a", -12, 0), file("b", 4, 20, (6, 9))))
    assert told(made) == [
        ("s0", "begin", -30, -12, False),
        ("s0", "within", 0, 4, False),
        ("s0", "within", 6, 9, True),
        ("s0", "end", 20, 30, False),
    ]
    assert stems_that_lack(made) == {"s0"}


def test_nothing_is_told_of_a_clip_that_has_all() -> None:
    made = having(clip_of(file("a", -32, 29.2)))
    assert told(made) == []
    assert stems_that_lack(made) == frozenset()
    slow = having(clip_of(file("a", -32, 26), state=CaptureState.DONE))
    assert told(slow) == [("s0", "end", 26, 30, False)]
    slow = having(clip_of(file("a", -32, 26, packets=12)))
    assert told(slow) == [], "a picture in five seconds"


def test_what_recordings_have_of_it_is_not_missing() -> None:
    ring = clip_of(file("a", -12, 10, (0, 6)))
    fetched = replace(clip_of(file("b", -30, -11), file("c", -1, 3)), origin=Origin.RECORDING)
    made = having(ring, replace(fetched, start_utc=AT - 30, end_utc=AT + 3))
    # What the recordings were asked for is the first clip's as well.
    assert told(made) == [("s0", "within", 3, 6, True), ("s0", "end", 10, 30, False)]
    assert stems_that_lack(made) == {"s0"}


def test_one_that_gave_nothing_lacks_all_and_one_under_way_nothing_yet() -> None:
    assert told(having(clip_of(state=CaptureState.FAILED))) == [("s0", "all", -30, 30, False)]
    assert told(having(clip_of(state=CaptureState.WRITING))) == []
    assert Where("all") is Where.ALL


def test_a_clip_that_ends_before_it_begins_was_asked_for_nothing() -> None:
    clip = clip_of(file("a", -30, 10))
    assert told(having(replace(clip, end_utc=clip.start_utc - 3600))) == []


def test_a_slow_cameras_pace_is_no_gap_and_a_limping_ones_gaps_are() -> None:
    # A picture in four seconds: every one of them is a gap by the limit of a clip that is being written.
    pace = [(n, n + 4) for n in range(-30, 26, 4)]
    slow = having(clip_of(file("a", -30, 27, *pace, packets=15)))
    assert told(slow) == []
    assert stems_that_lack(slow) == frozenset()
    # Two outages with a single picture between them.
    limping = having(clip_of(file("a", -30, 29.5, (-10, 0), (0, 8))))
    assert told(limping) == [("s0", "within", -10, 8, True)]
    assert stems_that_lack(limping) == {"s0"}
    both = having(clip_of(file("a", -30, -4, (-10, -4)), file("b", 0, 29.5)))
    assert told(both) == [("s0", "within", -10, 0, False)]
