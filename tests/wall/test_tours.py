"""The run of a tour: what it shows is there, in order, and it waits for whoever touches the wall."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from console.catalogue.values import Name
from console.wall import tours
from console.wall.tours import (
    AFTER_ORDER_S,
    DWELL_S,
    RESUME_AFTER_S,
    Pause,
    StepKind,
    Tour,
    TourRun,
    TourStep,
    group_key,
    moved,
    split_group_key,
    start,
    whole_dwell,
)

KEYS = "abcde"
DWELLS = st.floats(*DWELL_S)


def tour(*keys: str, dwell_s: float = 10.0) -> Tour:
    steps = tuple(TourStep(StepKind.VIEW, key, dwell_s) for key in keys)
    return Tour("t", Name("", "Night round"), "Asha", True, steps)


class World:
    """Which views and groups are there, and how many pages each has."""

    def __init__(self, **pages: int) -> None:
        self.pages = pages

    def __call__(self, step: TourStep) -> int:
        return self.pages.get(step.key, 0)


def shown(run: TourRun) -> str:
    return "stuck" if run.showing is None else f"{run.showing.key}{run.page}"


def test_round_and_round_with_every_page() -> None:
    world = World(a=1, b=3, c=1)
    run = start(tour("a", "b", "c"), 0.0, world)
    seen = []
    for second in range(61):
        after = run.tick(float(second), world)
        if after.turn != run.turn or not second:
            seen.append((second, shown(after)))
        run = after
    assert seen == [(0, "a0"), (10, "b0"), (20, "b1"), (30, "b2"), (40, "c0"), (50, "a0"), (60, "b0")]


def test_each_step_its_own_time() -> None:
    world = World(a=1, b=1)
    steps = (TourStep(StepKind.VIEW, "a", 5), TourStep(StepKind.VIEW, "b", 20))
    run = start(replace(tour("a"), steps=steps), 100.0, world)
    assert run.next_in_s(102.0) == 3.0
    run = run.tick(105.0, world)
    assert (shown(run), run.next_in_s(105.0)) == ("b0", 20.0)


def test_a_step_that_is_gone_is_passed_over() -> None:
    run = start(tour("a", "b", "c"), 0.0, World(b=1, c=1))
    assert shown(run) == "b0"
    assert shown(run.tick(10.0, World(b=1))) == "b0"
    left = run.tick(1.0, World(c=1))
    assert (shown(left), left.turn) == ("c0", run.turn + 1)


def test_nothing_left_and_something_back() -> None:
    run = start(tour("a", "b"), 0.0, World())
    assert run.stuck and run.showing is None
    assert run.next_in_s(5.0) is None
    assert run.tick(9.0, World()) is run
    assert run.touch(9.0) is run
    back = run.tick(10.0, World(b=2))
    assert (shown(back), back.next_in_s(10.0)) == ("b0", 10.0)
    assert start(replace(tour("a"), steps=()), 0.0, World(a=1)).stuck


def test_a_touch_pauses_and_a_minute_without_one_goes_on() -> None:
    world = World(a=1, b=1)
    run = start(tour("a", "b"), 0.0, world).touch(4.0)
    assert (run.pause, run.next_in_s(5.0), run.resumes_in_s(5.0)) == (Pause.TOUCHED, None, RESUME_AFTER_S - 1)
    run = run.touch(50.0)
    assert run.tick(109.9, world) is run
    resumed = run.tick(110.0, world)
    # The operator may have put something else on the wall: the page is shown again, for what was left.
    assert (resumed.pause, shown(resumed), resumed.turn) == (Pause.NONE, "a0", run.turn + 1)
    assert resumed.next_in_s(110.0) == pytest.approx(6.0)


def test_after_a_pause_there_is_time_to_look() -> None:
    world = World(a=1)
    run = start(tour("a"), 0.0, world).touch(9.9).tick(80.0, world)
    assert run.next_in_s(80.0) == pytest.approx(tours.LEFT_AT_LEAST_S)


def test_the_key_holds_until_it_comes_again() -> None:
    world = World(a=1, b=1)
    run = start(tour("a", "b"), 0.0, world).toggle(3.0, world)
    assert run.pause is Pause.HELD
    assert run.tick(10_000.0, world) is run
    assert run.touch(10_000.0) is run
    run = run.toggle(10_000.0, world)
    assert (run.pause, shown(run), run.next_in_s(10_000.0)) == (Pause.NONE, "a0", 7.0)


def test_a_key_press_is_told_as_a_touch_first() -> None:
    world = World(a=1, b=1, c=1)
    run = start(tour("a", "b", "c"), 0.0, world)
    held = run.touch(3.0).toggle(3.01, world)
    assert (held.pause, held.left_s) == (Pause.HELD, pytest.approx(7.0, abs=0.02))
    moved = run.touch(3.0).go(1, 3.01, world)
    assert (moved.pause, shown(moved)) == (Pause.NONE, "b0")
    # A pause from an earlier touch is ended by the key.
    assert run.touch(3.0).touch(20.0).toggle(20.01, world).pause is Pause.NONE


def test_the_hand_that_gave_the_order_is_no_touch() -> None:
    """The mouse leaves the button, the list that was double-clicked, or the touch is told late."""
    world = World(a=1, b=1)
    run = start(tour("a", "b"), 0.0, world)
    assert run.touch(AFTER_ORDER_S - 0.1) is run
    resumed = run.toggle(10.0, world).toggle(20.0, world)
    assert resumed.touch(20.1) is resumed
    assert resumed.touch(20.0 + AFTER_ORDER_S).pause is Pause.TOUCHED
    moved_on = run.go(1, 30.0, world)
    assert moved_on.touch(30.1) is moved_on
    # The page's own turn is nobody's order.
    assert run.tick(10.0, world).touch(10.1).pause is Pause.TOUCHED


def test_by_hand_to_and_fro() -> None:
    world = World(a=2, c=1)
    run = start(tour("a", "b", "c"), 0.0, world)
    there = [shown(run := run.go(1, 1.0, world)) for _ in range(3)]
    back = [shown(run := run.go(-1, 2.0, world)) for _ in range(3)]
    assert (there, back) == (["a1", "c0", "a0"], ["c0", "a1", "a0"])


def test_by_hand_while_held_stays_held() -> None:
    world = World(a=1, b=1)
    run = start(tour("a", "b"), 0.0, world).toggle(1.0, world).go(1, 2.0, world)
    assert (run.pause, shown(run)) == (Pause.HELD, "b0")
    assert run.toggle(90.0, world).next_in_s(90.0) == 10.0


def test_changed_while_it_runs() -> None:
    world = World(a=1, b=1, c=1)
    run = start(tour("a", "b", "c"), 0.0, world).go(1, 1.0, world)
    moved = run.with_tour(tour("c", "a", "b"), 2.0, world)
    assert (shown(moved), moved.step, moved.turn) == ("b0", 2, run.turn)
    gone = run.with_tour(tour("a"), 2.0, world)
    assert (shown(gone), gone.turn) == ("a0", run.turn + 1)
    assert run.with_tour(replace(run.tour, steps=()), 2.0, world).stuck
    waiting = run.touch(5.0).with_tour(tour("a"), 6.0, world)
    assert (waiting.turn, waiting.pause) == (run.turn, Pause.TOUCHED)
    assert shown(waiting.tick(90.0, world)) == "a0"


def test_after_a_long_sleep_it_moves_on_by_one() -> None:
    world = World(a=1, b=1, c=1)
    run = start(tour("a", "b", "c"), 0.0, world).tick(3600.0, world)
    assert (shown(run), run.next_in_s(3600.0)) == ("b0", 10.0)


@pytest.mark.parametrize("dwell_s", [0.0, -5.0, 1e9, float("nan"), float("inf")])
def test_times_that_make_no_sense(dwell_s: float) -> None:
    with pytest.raises(ValueError, match="a step of"):
        TourStep(StepKind.VIEW, "a", dwell_s)
    assert DWELL_S[0] <= whole_dwell(dwell_s) <= DWELL_S[1]


@given(st.sampled_from(["thana", "ward", "category"]), st.text(max_size=20))
def test_group_keys(grouping: str, key: str) -> None:
    assert split_group_key(group_key(grouping, key)) == (grouping, key)


class Running(RuleBasedStateMachine):
    """A tour run by any sequence of events, in a world where views come and go."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.world = World(a=1, b=2, c=1)
        self.run_ = start(tour("a", "b", "c", "a"), self.now, self.world)
        # What the world was when the run was last asked, and when the page on the wall came.
        self.came_at = 0.0
        self.last_touch = float("-inf")

    def to(self, run: TourRun) -> None:
        if run.turn != self.run_.turn:
            self.came_at = self.now
            # Whatever is put on the wall is there at that moment.
            assert run.showing is not None
            assert run.page < self.world(run.showing)
            assert run.turn == self.run_.turn + 1
        self.run_ = run

    @rule(seconds=st.floats(0, 130))
    def wait(self, seconds: float) -> None:
        self.now += seconds
        before = self.run_
        after = before.tick(self.now, self.world)
        if before.pause is Pause.HELD:
            assert after is before
        if before.pause is Pause.TOUCHED and self.now - self.last_touch < RESUME_AFTER_S - 1e-6:
            assert after is before
        if before.pause is Pause.TOUCHED and self.now - self.last_touch > RESUME_AFTER_S + 1e-6:
            assert not after.stuck or not any(map(self.world, after.tour.steps))
            assert after.pause is Pause.NONE
        self.to(after)

    @rule()
    def touch(self) -> None:
        before = self.run_
        after = before.touch(self.now)
        assert (after.step, after.page, after.turn) == (self.run_.step, self.run_.page, self.run_.turn)
        just_ordered = self.now - before.ordered_at < AFTER_ORDER_S
        assert after.pause is not Pause.NONE or after.stuck or just_ordered
        if not just_ordered:
            self.last_touch = self.now
        self.to(after)

    @rule()
    def press_pause(self) -> None:
        self.to(self.run_.toggle(self.now, self.world))
        if self.run_.pause is Pause.TOUCHED:
            raise AssertionError("the key holds or goes on, nothing else")

    @rule(by=st.sampled_from([-1, 1]))
    def by_hand(self, by: int) -> None:
        pause = self.run_.pause
        after = self.run_.go(by, self.now, self.world)
        assert after.pause in (pause, Pause.NONE)
        self.to(after)

    @rule(key=st.sampled_from(KEYS), pages=st.integers(0, 3))
    def world_changes(self, key: str, pages: int) -> None:
        self.world.pages[key] = pages

    @rule(keys=st.lists(st.sampled_from(KEYS), max_size=5), dwell_s=DWELLS)
    def edited(self, keys: list[str], dwell_s: float) -> None:
        before = self.run_
        after = before.with_tour(tour(*keys, dwell_s=dwell_s), self.now, self.world)
        if before.pause is not Pause.NONE and not after.stuck and not before.stuck:
            resumed = before.pause is Pause.TOUCHED and before.resumes_in_s(self.now) == 0.0
            assert resumed or after.turn == before.turn
        self.to(after)

    @precondition(lambda self: self.run_.pause is Pause.NONE)
    @rule(share=st.floats(0, 0.99))
    def not_before_its_time(self, share: float) -> None:
        """While its page is there, nothing moves before the page's time is over."""
        self.to(self.run_.tick(self.now, self.world))
        left = self.run_.next_in_s(self.now)
        if left is not None and left > 0:
            assert self.run_.tick(self.now + left * share, self.world) is self.run_

    @invariant()
    def stuck_only_without_steps(self) -> None:
        after = self.run_.tick(self.now, self.world)
        waits = after.pause is not Pause.NONE
        there = any(self.world(step) for step in after.tour.steps)
        assert waits or after.stuck is not there
        assert after.stuck or 0 <= after.step < len(after.tour.steps)

    @invariant()
    def times_are_within_the_step(self) -> None:
        left = self.run_.next_in_s(self.now)
        step = self.run_.showing
        assert left is None or (step is not None and 0 <= left <= step.dwell_s + 1e-6)


TestRunning = Running.TestCase
TestRunning.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.integers(0, 3)), min_size=1, max_size=6))
def test_one_round_shows_every_page_once(steps: list[tuple[str, int]]) -> None:
    pages = dict(steps)
    world = World(**pages)
    going = tour(*(key for key, _ in steps))
    wanted = [f"{step.key}{page}" for step in going.steps for page in range(world(step))]
    run = start(going, 0.0, world)
    seen = []
    for turn in range(len(wanted)):
        seen.append(shown(run))
        run = run.tick((turn + 1) * 10.0, world)
    assert seen == wanted
    assert shown(run) == (wanted[0] if wanted else "stuck")


@given(st.lists(st.sampled_from(KEYS), max_size=7), st.sets(st.integers(0, 6)), st.sampled_from([-1, 1]))
def test_moving_steps(keys: list[str], chosen: set[int], by: int) -> None:
    steps = tuple(TourStep(StepKind.VIEW, key, 10.0 + n) for n, key in enumerate(keys))
    here = frozenset(n for n in chosen if n < len(steps))
    after, there = moved(steps, here, by)
    assert sorted(after, key=lambda s: s.dwell_s) == list(steps)
    # The chosen ones are the same, in the same order, and so are the others.
    assert [after[n] for n in sorted(there)] == [steps[n] for n in sorted(here)]
    others = [s for n, s in enumerate(steps) if n not in here]
    assert [s for n, s in enumerate(after) if n not in there] == others
    # Only those that stand packed against the end stay where they were.
    end = len(steps) - 1 if by > 0 else 0
    packed = 0
    while end - packed * by in here:
        packed += 1
    stayed = {end - n * by for n in range(packed)}
    assert there == frozenset(n if n in stayed else n + by for n in here)
