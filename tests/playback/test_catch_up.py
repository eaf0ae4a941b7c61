"""A feed that is shown late catches up without a gap and not with all others at once; its delay is known."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.feed_clock import SPAN_S, STEP_S, late_s, pid_of
from console.playback.catch_up import ANEW, ANEW_S, AT_ONCE, ENOUGH_S, LATE_REST_S, LATE_S, CatchUp, Room
from console.playback.delay import Delay
from console.wall.tile import STALL_AFTER_S

TICK_S = 0.25


class Take:
    """A feed that is shown `late` by so much, as its rate makes it; opened anew it is as good as live."""

    def __init__(self, room, late):
        self.catch_up, self.late, self.opened, self.now = CatchUp(room), late, 0, 1000.0

    def tick(self):
        self.now += TICK_S
        rate = self.catch_up.look(self.late, self.now)
        if rate == ANEW:
            self.opened += 1
            self.late = 0.07
        else:
            self.late -= (rate - 1.0) * TICK_S
        return rate


@given(st.floats(0, 1e6), st.floats(0, 60))
def test_the_number_of_a_feed_tells_how_late_it_is(began, late):
    found = late_s(pid_of(began), began + late)
    assert found == pytest.approx(late, abs=STEP_S / 2 + 1e-6)


def test_other_feeds_tell_no_time():
    assert late_s(0x100, 5.0) is None
    assert late_s(-1, 5.0) is None


def test_a_delay_is_known_once_both_halves_are_and_nonsense_is_none():
    delay = Delay()
    assert delay.seconds is None
    delay.heard(500.0 + 2.1, 2.0)
    assert delay.seconds is None
    delay.number = pid_of(500.0)
    assert delay.seconds == pytest.approx(0.1, abs=STEP_S)
    delay.heard(500.0 + 70.0, 0.0)
    assert delay.seconds is None
    assert SPAN_S > 70


@given(st.floats(LATE_S + 0.01, ANEW_S))
def test_what_is_late_is_shown_quicker_until_it_is_live_and_never_runs_dry(late):
    take = Take(Room(), late)
    for _ in range(120):
        take.tick()
        assert take.late > ENOUGH_S - 0.07
    assert take.late <= ENOUGH_S
    assert take.catch_up.rate == 1.0 and take.opened == 0


@given(st.floats(0, LATE_S))
def test_what_is_hardly_late_is_left_alone(late):
    take = Take(Room(), late)
    assert {take.tick() for _ in range(40)} == {1.0}


def test_what_is_very_late_is_opened_anew_one_after_the_other():
    room = Room()
    takes = [Take(room, 20.0) for _ in range(64)]
    most = 0
    for _ in range(400):
        before = sum(take.opened for take in takes)
        for take in takes:
            take.tick()
        most = max(most, sum(take.opened for take in takes) - before)
        assert room.running <= AT_ONCE
    assert most == 1
    assert all(take.opened >= 1 and take.late < LATE_S for take in takes)
    assert room.running == 0


def test_none_of_a_whole_wall_stays_so_late_that_it_is_not_live():
    """Also none that is hardly so late, and first the latest: it was the longest without a true picture."""
    room = Room()
    takes = [Take(room, STALL_AFTER_S + 0.4 * number / 63) for number in range(64)]
    opened = []
    for _ in range(round(20 / TICK_S)):
        for number, take in enumerate(takes):
            if take.tick() == ANEW:
                opened.append(number)
    assert all(take.late < STALL_AFTER_S - 0.3 for take in takes)
    assert opened[0] == 63 and min(opened[:8]) > 40


def test_the_latest_are_shown_quicker_first():
    room = Room()
    takes = [Take(room, 0.5 + 0.01 * number) for number in range(20)]
    for _ in range(3):
        for take in takes:
            take.tick()
    assert [take.catch_up.rate > 1.0 for take in takes] == [False] * (20 - AT_ONCE) + [True] * AT_ONCE


def test_what_is_too_late_to_be_live_never_rests_for_long():
    take, opened = Take(Room(), 3.0), []
    for _ in range(round(200 / TICK_S)):
        if take.tick() == ANEW:
            opened.append(take.now)
        take.late = 3.0
    assert max(later - sooner for sooner, later in pairwise(opened)) < LATE_REST_S + 4 * TICK_S
    assert opened[-1] - opened[-2] > LATE_REST_S - 4 * TICK_S


@given(st.integers(0, 500))
def test_never_many_at_once_however_late_and_however_often(seed):
    chance, room = random.Random(seed), Room()
    takes = [Take(room, chance.uniform(0, 3)) for _ in range(30)]
    for _ in range(120):
        for take in takes:
            if chance.random() < 0.02:
                take.late += chance.uniform(0, 2)
            if chance.random() < 0.01:
                take.catch_up.end()
            take.tick()
        assert 0 <= room.running <= AT_ONCE
        assert room.running == sum(take.catch_up.rate != 1.0 for take in takes)


def test_on_a_machine_that_is_short_of_time_it_rests_longer_and_longer():
    take, began = Take(Room(), 0.1), []
    quick = False
    for _ in range(2400):
        rate = take.tick()
        if rate != 1.0 and not quick:
            began.append(take.now)
        quick = rate != 1.0
        if not quick:
            take.late = max(take.late, 0.6)
    apart = [later - sooner for sooner, later in pairwise(began)]
    assert 4 <= apart[0] < 12
    assert apart[-1] >= 60


def test_what_is_no_longer_known_is_shown_as_it_comes():
    take = Take(Room(), 1.0)
    assert [take.tick() for _ in range(2)][-1] > 1.0
    take.catch_up.look(None, take.now + TICK_S)
    assert take.catch_up.rate == 1.0
