"""The rules of evidence alone: names, plans, time lines, folded text, states."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.evidence import plan
from console.evidence.clock import ClockState, clock_state
from console.evidence.search_text import fold, words
from console.evidence.side_by_side import Rows
from console.evidence.timeline import timeline
from console.evidence.values import (
    CaptureKind,
    CaptureState,
    EvidenceFile,
    Incident,
    Seal,
    Trouble,
    clips_state,
    telling_clip,
    worst_seal,
)
from tests.evidence.conftest import CAMERA

AT = 1_790_000_000.0
_numbers = itertools.count()


def new_id() -> str:
    return f"id{next(_numbers)}"


def incident(before_s: float = 30, after_s: float = 30) -> Incident:
    captures = plan.first_captures(
        [CAMERA], at_utc=AT, before_s=before_s, after_s=after_s, ring_from=lambda _: None, new_id=new_id
    )
    return Incident(
        "i",
        "seat",
        "A",
        AT,
        AT,
        ClockState.UNKNOWN,
        Name("", ""),
        before_s,
        after_s,
        "f",
        (CAMERA,),
        captures,
    )


@given(st.integers(0, 99_999), st.floats(0, 4e9), st.lists(st.floats(0, 4e9), max_size=5))
def test_names_are_safe_everywhere_and_unused(number: int, utc: float, others: list[float]) -> None:
    taken = [plan.stem_for(number, utc, [])]
    for _ in others:
        taken.append(plan.stem_for(number, utc, taken))
    assert len(set(taken)) == len(taken)
    assert all(re.fullmatch(r"[0-9TZ_]+", stem) for stem in taken)
    assert all(len(stem) < 60 for stem in taken)


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300)), min_size=1, max_size=6)
)
def test_clips_cover_what_was_wanted_without_a_hole(steps: list[tuple[int, int, int]]) -> None:
    made, now = incident(), AT
    for before, after, passed in steps:
        now += passed / 10
        made = plan.reshaped(
            made, max(made.before_s, before), after, now=now, ring_from=lambda _: None, new_id=new_id
        )
        clips = sorted(made.clips, key=lambda c: c.start_utc)
        for first, second in itertools.pairwise(clips):
            assert first.end_utc == second.start_utc
        assert clips[0].start_utc <= AT - before + plan.SHORTEST_PIECE_S
        assert clips[-1].end_utc >= min(AT + after, now) - plan.SHORTEST_PIECE_S
        assert made.start_utc == clips[0].start_utc
        assert len({c.stem for c in made.captures}) == len(made.captures)


def test_what_the_ring_no_longer_has_is_not_asked_for_nor_claimed() -> None:
    made = plan.reshaped(incident(), 120, 30, now=AT + 1, ring_from=lambda _: AT - 20, new_id=new_id)
    assert len(made.clips) == 1
    assert made.before_s == 30


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0.5, 40)), max_size=8))
def test_a_line_of_time_runs_forward(stretches: list[tuple[float, float]]) -> None:
    files = [
        EvidenceFile(f"{n}", "", 1, AT + start, AT + start + length, packets=10)
        for n, (start, length) in enumerate(stretches)
    ]
    line = timeline(files)
    for first, second in itertools.pairwise(line.spans):
        assert first.end_utc <= second.start_utc
    for index, span in enumerate(line.spans):
        middle = (span.start_utc + span.end_utc) / 2
        where, seconds = line.at(middle)
        assert where == index
        assert abs(line.utc(where, seconds) - middle) < 0.01
        assert abs(span.file.start_utc + seconds - middle) < 0.01


def of(name: str, start: float, end: float, *gaps: tuple[float, float]) -> EvidenceFile:
    there = tuple((AT + a, AT + b) for a, b in gaps)
    return EvidenceFile(name, "", 1, AT + start, AT + end, packets=10, gaps=there)


def parts(*files: EvidenceFile) -> list[tuple[str, float, float, float]]:
    line = timeline(files)
    return [
        (s.file.name, round(s.start_utc - AT, 3), round(s.end_utc - AT, 3), round(s.skip_s, 3))
        for s in line.spans
    ]


def test_a_gap_is_filled_with_what_the_recordings_have_of_it() -> None:
    ring = of("ring", 0, 60, (20, 30))
    assert parts(ring) == [("ring", 0, 60, 0)]
    assert parts(ring, of("recorded", 20, 30)) == [
        ("ring", 0, 20, 0),
        ("recorded", 20, 30, 0),
        ("ring", 30, 60, 30),
    ]
    assert timeline([ring, of("recorded", 20, 30)]).holes == ()
    some = [ring, of("first", 18, 23), of("second", 26, 40)]
    assert parts(*some)[1:3] == [("first", 20, 23, 2), ("second", 26, 30, 0)]
    assert [(a - AT, b - AT) for a, b in timeline(some).holes] == [(23, 26)]
    assert [(a - AT, b - AT) for a, b in timeline([ring]).holes] == [(20, 30)]
    assert parts(of("ring", 0, 60, (20, 20.5)), of("recorded", 20, 30)) == [("ring", 0, 60, 0)]
    assert parts(ring, of("recorded", 10, 40, (19, 31))) == [("ring", 0, 60, 0)], "it has a gap there too"


def test_a_filled_gap_is_entered_at_its_moment() -> None:
    lines = Rows((timeline([of("ring", 0, 60, (20, 30)), of("recorded", 20, 30)]),))
    for at, name, seconds in ((19, "ring", 19), (25, "recorded", 5), (35, "ring", 35)):
        place = lines.place(0, AT + at)
        assert place is not None
        assert lines.lines[0].spans[place[0]].file.name == name
        assert place[1] == pytest.approx(seconds)


def test_search_words_are_folded_alike() -> None:
    assert fold("क़ानून") == fold("क\u093cानून") == fold("कानून")
    assert fold("माँ") == fold("मां")
    assert fold("GATE ४२") == "gate 42"
    assert words("  लाल\u200d  टोपी ") == ("लाल", "टोपी")


def test_the_gravest_seal_speaks() -> None:
    assert worst_seal([]) is None
    assert worst_seal([Seal.SOUND, Seal.UNCHECKED]) is Seal.UNCHECKED
    assert worst_seal([Seal.SOUND, Seal.CHANGED, Seal.MISSING]) is Seal.CHANGED


def test_the_relays_errors_have_our_words() -> None:
    assert plan.trouble_of("disk_full") is Trouble.DISK_FULL
    assert plan.trouble_of("no_packets") is Trouble.NO_FOOTAGE
    assert plan.trouble_of("something new") is Trouble.WRITE_FAILED
    assert plan.settled_state(incident().clips[0]) is CaptureState.FAILED


def test_the_clock_says_something() -> None:
    assert clock_state() in set(ClockState)


@given(st.lists(st.sampled_from(list(CaptureState)), min_size=1, max_size=6))
def test_one_state_speaks_for_all_clips_and_one_clip_for_the_state(states: list[CaptureState]) -> None:
    clip = next(c for c in incident().captures if c.kind is CaptureKind.CLIP)
    kept = (EvidenceFile("a.mp4", "", 1, 0, 1),)
    clips = tuple(
        replace(clip, id=str(n), state=state, files=() if state is CaptureState.FAILED else kept)
        for n, state in enumerate(states)
    )
    whole = replace(incident(), captures=clips)
    assert telling_clip(whole) is not None
    if CaptureState.FAILED in states and CaptureState.DONE in states:
        assert clips_state(whole) not in (CaptureState.FAILED, CaptureState.DONE)
