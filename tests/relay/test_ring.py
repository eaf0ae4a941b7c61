"""The ring's promises, for any sequence of packets."""

from __future__ import annotations

import threading

from hypothesis import given
from hypothesis import strategies as st

from console.relay.packet import Format, Sample
from console.relay.ring import OVERHEAD_BYTES, Ring, RingBudget

FORMAT = Format("h264", 64, 64)


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
    assert bool(got) == bool(keys)
    if got:
        at_or_before = [k for k in keys if k <= start]
        assert got[0].mono == (at_or_before[-1] if at_or_before else keys[0])
        assert got[-1].mono == ring.since_key()[-1].mono


@given(packets, st.floats(0, 100))
def test_what_a_still_needs_is_one_group_of_pictures_up_to_the_moment(packets, at):
    ring = Ring(1e9, 1 << 30)
    now = 0.0
    for step, key, size in packets:
        now += step
        ring.append(sample(now, key=key, size=size))
    got = ring.up_to(1000 + at)
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


def test_a_clock_set_back_still_finds_the_newest_match():
    ring = Ring(1e9, 1 << 30)
    for utc, mono in ((5000, 1), (4000, 2), (4010, 3)):
        ring.append(Sample(b"x", key=True, utc=utc, mono=mono, media_s=utc, fmt=FORMAT))
    assert ring.since(4005)[0].mono == 2


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
