"""Which of a camera's streams gives which part of an incident: rules alone, then two real streams."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.evidence import plan, stretches
from console.evidence.streams import OVERLAP_S, SHORTEST_LACK_S, parts, reach_from, stream_at, streams_of
from console.evidence.stretches import Sources
from console.evidence.timeline import camera_timeline
from console.evidence.values import Capture, CaptureState, Incident
from console.relay.values import StreamSpec
from tests.evidence.conftest import CAMERA, Console, wait
from tests.evidence.test_rules import AT, incident, new_id

SUB, MAIN = "cam/sub", "cam/main"
# UTC seconds have no finer digits.
NEAR = 1e-3
ENLARGED = replace(CAMERA, stream_id=MAIN, past_streams=(SUB,))


def since(rings: Mapping[str, float | None]):
    """From when the ring has each stream, by seconds around the moment."""
    return lambda stream: None if rings.get(stream) is None else AT + rings[stream]


def parted(rings: Mapping[str, float | None], start: float, end: float) -> list[tuple[str, float, float]]:
    found = parts((MAIN, SUB), AT + start, AT + end, since(rings))
    return [(part.stream_id, part.start_utc - AT, part.end_utc - AT) for part in found]


def test_what_is_before_the_main_stream_comes_from_the_one_that_reaches_further_back() -> None:
    assert parted({SUB: -120, MAIN: -3}, -30, 30) == [(SUB, -30, -2), (MAIN, -3, 30)]
    assert parted({SUB: -10, MAIN: -3}, -30, 30) == [(SUB, -30, -2), (MAIN, -3, 30)]
    assert parted({SUB: -120, MAIN: -3}, -60, -30) == [(SUB, -60, -30)], "the main stream has nothing of it"
    assert parted({SUB: -120, MAIN: None}, -60, -30) == [(SUB, -60, -30)]


def test_one_stream_is_asked_for_all_of_it_where_no_other_helps() -> None:
    for rings in (
        {SUB: -120, MAIN: -60},
        {SUB: -120, MAIN: -29},
        {SUB: None, MAIN: -3},
        {SUB: None, MAIN: None},
        {SUB: -2, MAIN: -3},
        {SUB: -3.5, MAIN: -3},
    ):
        assert parted(rings, -30, 30) == [(MAIN, -30, 30)], rings


def test_a_stream_that_went_dark_is_asked_only_for_what_it_has() -> None:
    """A camera that was away comes back with its main stream; the small one's ring is of before."""
    ring_from = since({SUB: -120, MAIN: -3})
    for until, streams in ((-40, [MAIN]), (-29, [MAIN]), (-10, [SUB, MAIN]), (9, [SUB, MAIN])):
        found = parts((MAIN, SUB), AT - 30, AT + 30, ring_from, lambda stream, u=until: AT + u)
        assert [part.stream_id for part in found] == streams, until


_ring = st.one_of(st.none(), st.floats(-200, 40))


@given(_ring, _ring, st.floats(-150, 20), st.floats(2, 100))
def test_the_parts_cover_the_stretch_and_what_any_ring_has_of_it(
    sub: float | None, main: float | None, start: float, length: float
) -> None:
    rings, end = {SUB: sub, MAIN: main}, start + length
    found = parted(rings, start, end)
    assert (found[0][1], found[-1][2]) == (pytest.approx(start, abs=NEAR), pytest.approx(end, abs=NEAR))
    for before, after in itertools.pairwise(found):
        assert before[2] == pytest.approx(min(end, after[1] + OVERLAP_S), abs=NEAR)
    begins = min((ring for ring in (sub, main) if ring is not None), default=None)
    kept = min((max(a, rings[name]) for name, a, _ in found if rings[name] is not None), default=None)
    if begins is not None and begins < end - SHORTEST_LACK_S:
        assert kept is not None and kept <= max(start, begins) + SHORTEST_LACK_S + NEAR


def test_a_still_is_of_the_stream_that_has_the_moment() -> None:
    ring_from = since({SUB: -120, MAIN: -3})
    assert stream_at((MAIN, SUB), AT, ring_from) == MAIN
    assert stream_at((MAIN, SUB), AT - 20, ring_from) == SUB
    assert stream_at((MAIN, SUB), AT - 500, ring_from) == MAIN


def first(rings: Mapping[str, float | None], before_s: float = 30, after_s: float = 30) -> Incident:
    captures = plan.first_captures(
        [ENLARGED],
        at_utc=AT,
        before_s=before_s,
        after_s=after_s,
        ring_from=since(rings),
        new_id=new_id,
    )
    return replace(incident(), cameras=(ENLARGED,), captures=captures, before_s=before_s, after_s=after_s)


def told(clips: tuple[Capture, ...]) -> list[tuple[str, float, float, float | None]]:
    return [
        (
            clip.stream_id,
            clip.start_utc - AT,
            clip.end_utc - AT,
            None if clip.footage_from_utc is None else clip.footage_from_utc - AT,
        )
        for clip in clips
    ]


def test_a_bookmark_of_a_camera_that_was_just_enlarged() -> None:
    made = first({SUB: -120, MAIN: -3})
    assert told(made.clips) == [(SUB, -30, -2, None), (MAIN, -3, 30, None)]
    assert [still.stream_id for still in made.stills] == [MAIN]
    assert len({capture.stem for capture in made.captures}) == 3
    short = first({SUB: -10, MAIN: -3})
    assert told(short.clips) == [(SUB, -30, -2, -10), (MAIN, -3, 30, None)]


def test_it_is_widened_from_the_stream_that_still_has_it() -> None:
    rings = {SUB: -120.0, MAIN: -3.0}
    made = first(rings)
    # As it is read from its row: what was asked for tells which streams there are.
    made = replace(made, cameras=(replace(ENLARGED, past_streams=()),))
    assert streams_of(made, 0) == (MAIN, SUB)
    assert reach_from(made, since(rings)) == AT - 120
    wider = plan.reshaped(made, 60, 30, now=AT + 1, ring_from=since(rings), new_id=new_id)
    assert told(wider.clips)[2:] == [(SUB, -60, -30, None)]
    assert wider.before_s == 60
    gone = {SUB: None, MAIN: -3.0}
    assert plan.reshaped(made, 60, 30, now=AT + 1, ring_from=since(gone), new_id=new_id).before_s == 30


def test_a_camera_that_is_added_has_its_past_too() -> None:
    ring_from = since({SUB: -120, MAIN: -3})
    made = replace(incident(), cameras=(ENLARGED,), captures=())
    for recorded in (False, True):
        sources = Sources(ring_from, lambda _, r=recorded: r)
        asked = stretches.asked(made, 0, [(AT - 30, AT + 30)], sources, new_id)
        before = asked[0]
        assert (before.start_utc - AT, before.end_utc - AT) == (-30, -2)
        assert told(asked)[1] == (MAIN, -3, 30, None)
        assert before.stream_id == (MAIN if recorded else SUB)


def test_two_streams_of_one_camera_make_one_line_of_time(console: Console, demo_clip: Path) -> None:
    console.wait_live(4)
    console.relay.hold(StreamSpec(MAIN, f"demo:{demo_clip}"))
    wait(lambda: (console.incidents.ring_from(MAIN) or time.time()) < time.time() - 1.5, "the main stream")
    made = console.incidents.bookmark([ENLARGED], operator="A", before_s=3.5, after_s=1)
    done = console.settled(made)
    before, after = done.clips
    assert (before.stream_id, after.stream_id) == (SUB, MAIN)
    assert {before.state, after.state} == {CaptureState.DONE}
    line = camera_timeline(done, 0)
    assert line.start_utc <= made.at_utc - 3.4
    assert line.end_utc >= made.at_utc + 0.7
    assert line.holes == ()
    assert [span.file.name.rpartition("-")[0] for span in line.spans] == [before.stem, after.stem]
    (still,) = done.stills
    assert still.stream_id == MAIN
    kept = console.incidents.list()[0]
    assert told(kept.clips) == told(done.clips)
    assert {check.seal for check in console.incidents.verify_files(made.id)} == {"sound"}
