"""The ring's promises, for any sequence of packets."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay import clocks
from console.relay.gaps import AWAY_S, LONGEST_S
from console.relay.packet import Format, Sample
from console.relay.ring import OVERHEAD_BYTES, Ring, RingBudget

FORMAT = Format("h264", 64, 64)


@pytest.fixture(autouse=True, scope="module")
def wall_clock_1000_s_ahead() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clocks, "ahead_s", lambda: 1000.0)
        patch.setattr(clocks, "asleep_s", lambda: 0.0)
        yield


def sample(at: float, *, key: bool, size: int = 100) -> Sample:
    return Sample(bytes(size), key=key, utc=1000 + at, mono=at, media_s=1000 + at, fmt=FORMAT)


packets = st.lists(
    st.tuples(st.floats(0.01, 3.0), st.booleans(), st.integers(1, 5000)), min_size=1, max_size=120
)


@given(packets, st.floats(1, 20), st.integers(1000, 100_000))
def test_begins_with_a_key_frame_and_stays_within_its_bounds(packets, seconds, max_bytes):
    ring = Ring(seconds, max_bytes)
    now, kept = 0.0, []
    for step, key, size in packets:
        now += step
        one = sample(now, key=key, size=size)
        if ring.append(one):
            kept.append(one)
        everything = ring.since(0)
        assert ring.bytes == sum(len(s.data) + OVERHEAD_BYTES for s in everything) <= max_bytes
        # What is kept is an unbroken tail of what came.
        assert everything == kept[len(kept) - len(everything) :]
        if everything:
            assert everything[0].key
            keys = [s.mono for s in everything if s.key]
            assert len(keys) < 2 or keys[1] > now - seconds


@given(packets, st.floats(0, 100))
def test_a_stretch_starts_at_the_key_frame_at_or_before_its_start(packets, start):
    ring = Ring(1e9, 1 << 30)
    now, keys = 0.0, []
    for step, key, size in packets:
        now += step
        ring.append(sample(now, key=key, size=size))
        if key:
            keys.append(now)
    got = ring.since(1000 + start)
    assert bool(got) == bool(keys and start <= now + LONGEST_S)
    if got:
        at_or_before = [k for k in keys if k <= start]
        assert got[0].mono == (at_or_before[-1] if at_or_before else keys[0])
        assert got[-1].mono == ring.since_key(0)[-1].mono == now


pieces = st.lists(
    st.tuples(st.floats(0.01, 20_000), st.integers(1, 4), st.floats(0.01, 3)), min_size=1, max_size=8
)


@given(pieces, st.floats(0, 40_000))
def test_no_stretch_begins_with_what_is_not_needed_for_it(pieces, start):
    ring = Ring(1e9, 1 << 30)
    now, everything = 0.0, []
    for away, pictures, apart in pieces:
        now += away
        for number in range(pictures):
            now += apart
            one = sample(now, key=number == 0)
            ring.append(one)
            everything.append(one)
    got = ring.since(1000 + start)
    # All that came from the moment on is given, from a key frame on.
    assert [s for s in got if s.mono >= start] == [s for s in everything if s.mono >= start]
    assert not got or got[0].key
    before = [s for s in got if s.mono < start]
    assert all(not s.key for s in before[1:])
    assert not before or before[-1].mono >= start - LONGEST_S
    still = ring.up_to(1000 + start, now)
    assert not still or still[-1].mono >= start - LONGEST_S
    shown = ring.since(ring.from_utc)
    assert all(b.mono - a.mono <= AWAY_S for a, b in itertools.pairwise(shown))
    assert shown[-1] is everything[-1]


@given(packets, st.floats(0, 100))
def test_what_a_still_needs_is_one_group_of_pictures_up_to_the_moment(packets, at):
    ring = Ring(1e9, 1 << 30)
    now = 0.0
    for step, key, size in packets:
        now += step
        ring.append(sample(now, key=key, size=size))
    got = ring.up_to(1000 + at, now)
    assert [s.key for s in got] == [True] * bool(got) + [False] * (len(got) - 1)
    assert all(s.mono <= at for s in got[1:])


def test_nothing_is_kept_before_a_key_frame():
    ring = Ring(10, 10_000)
    assert not ring.append(sample(0, key=False))
    assert not ring
    assert ring.from_utc is None
    assert ring.append(sample(1, key=True))
    assert ring.from_utc == 1001


def test_a_camera_without_further_key_frames_does_not_fill_the_memory():
    ring = Ring(10, 10_000)
    ring.append(sample(0, key=True))
    for number in range(1000):
        ring.append(sample(number, key=False))
        assert ring.bytes <= 10_000
    assert not ring


@pytest.mark.parametrize("set_by", [-3600.0, 0.0, 3600.0])
def test_a_clock_set_by_an_hour_finds_the_same_pictures(monkeypatch, set_by):
    ring = Ring(120, 1 << 30)
    for second in range(100):
        # The clock was set when 90 s had passed.
        utc = 1000 + second + (set_by if second >= 90 else 0)
        ring.append(Sample(b"x", key=True, utc=utc, mono=second, media_s=second, fmt=FORMAT))
    monkeypatch.setattr(clocks, "ahead_s", lambda: 1000.0 + set_by)
    now_utc = 1100 + set_by
    assert [s.mono for s in ring.since(now_utc - 30)] == list(range(70, 100))
    assert [s.mono for s in ring.up_to(now_utc - 95, 100)] == [5]
    assert ring.from_utc == 1000 + set_by


def test_what_came_before_an_hours_sleep_is_not_taken_for_recent(monkeypatch):
    ring = Ring(120, 1 << 30)
    for second in range(10):
        ring.append(sample(second, key=second % 2 == 0))
    # The monotonic clock stood still meanwhile, the wall clock did not.
    monkeypatch.setattr(clocks, "asleep_s", lambda: 3600.0)
    monkeypatch.setattr(clocks, "ahead_s", lambda: 4600.0)
    ring.append(Sample(b"x", key=True, utc=4615, mono=15, media_s=15, fmt=FORMAT))
    assert [s.mono for s in ring.since(4600)] == [15]
    assert ring.from_utc == 4615


def test_what_came_before_a_nap_is_kept_with_its_true_age(monkeypatch):
    ring = Ring(120, 1 << 30)
    ring.append(sample(0, key=True))
    monkeypatch.setattr(clocks, "asleep_s", lambda: 20.0)
    monkeypatch.setattr(clocks, "ahead_s", lambda: 1020.0)
    ring.append(Sample(b"x", key=True, utc=1025, mono=5, media_s=5, fmt=FORMAT))
    assert [s.mono for s in ring.since(1000)] == [-20, 5]
    assert ring.from_utc == 1000


@given(st.lists(st.lists(st.integers(1, 5000), min_size=1, max_size=30), min_size=1, max_size=6))
def test_all_rings_together_stay_within_the_budget(sizes):
    budget = RingBudget(20_000)
    rings = []
    for one in sizes:
        ring = Ring(1e9, 1 << 30)
        rings.append(ring)
        budget.add(ring, threading.Lock())
        for number, size in enumerate(one):
            ring.append(sample(number, key=True, size=size))
    before = [ring.bytes for ring in rings]
    budget.enforce()
    assert budget.bytes <= 20_000
    if sum(before) <= 20_000:
        assert [ring.bytes for ring in rings] == before
    budget.remove(rings[0])
    assert budget.bytes == sum(ring.bytes for ring in rings[1:])
