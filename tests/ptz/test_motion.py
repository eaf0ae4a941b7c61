"""Whatever happens to keys, window, network and camera: the camera comes to rest, and in time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.ptz.motion import FRESH_S, HOLD_AT_MOST_S, Motion, Order, Step
from console.ptz.values import STILL, Moving, Trouble, Velocity
from tests.ptz.paper_camera import Network, Paper

LEFT, UP = Velocity(pan=-0.5), Velocity(tilt=0.5)
TIMEOUT_S = Motion().timeout_s

networks = st.builds(
    Network,
    act_s=st.floats(0, 0.9),
    answer_s=st.floats(0, 4),
    lost=st.booleans(),
    answer_lost=st.booleans(),
    refuse=st.booleans(),
    swallow_stop=st.booleans(),
)
events = st.one_of(
    st.tuples(st.just("press"), st.sampled_from([LEFT, UP, Velocity(1, 1, 1), STILL])),
    st.tuples(st.just("let_go"), st.none()),
    st.tuples(st.just("halt"), st.none()),
    st.tuples(st.just("network"), networks),
    st.tuples(st.just("freeze"), st.booleans()),
    st.tuples(st.just("wait"), st.floats(0, 25)),
)


def carry_out(paper: Paper, event: tuple[str, object]) -> None:
    kind, value = event
    match kind:
        case "press":
            paper.press(value)
        case "let_go":
            paper.let_go()
        case "halt":
            paper.motion.halt(paper.now)
        case "network":
            paper.network = value
        case "freeze":
            paper.frozen = value
            if not value and paper.held is None:
                paper.motion.release(paper.now)
        case _:
            paper.pass_time(value)


@settings(max_examples=400, deadline=None)
@given(st.lists(events, max_size=25))
def test_after_anything_the_camera_rests_within_its_timeout_and_a_second(sequence):
    paper = Paper()
    for event in sequence:
        carry_out(paper, event)
    let_go = paper.now
    paper.frozen = False
    paper.let_go()
    paper.pass_time(30)
    assert not paper.moves
    assert paper.rested_at <= let_go + TIMEOUT_S + 1.0


@settings(max_examples=300, deadline=None)
@given(st.lists(events, max_size=25))
def test_a_camera_without_a_timeout_rests_once_it_can_be_reached(sequence):
    """As long as it neither refuses Stop nor pretends to have heeded it: such a one is given up at last."""
    paper = Paper(heeds_timeout=False)
    for kind, value in sequence:
        obeys = replace(value, refuse=False, swallow_stop=False) if kind == "network" else value
        carry_out(paper, (kind, obeys))
    paper.frozen = False
    paper.let_go()
    paper.pass_time(3)
    paper.network = Network()
    back = paper.now
    paper.pass_time(120)
    assert not paper.moves
    assert paper.rested_at <= back + 11


@settings(max_examples=200, deadline=None)
@given(st.lists(events, max_size=25))
def test_in_the_end_nothing_is_sent_any_more(sequence):
    paper = Paper()
    for event in sequence:
        carry_out(paper, event)
    paper.frozen = False
    paper.let_go()
    paper.network = Network()
    paper.pass_time(60)
    sent = len(paper.orders)
    paper.pass_time(3600)
    assert len(paper.orders) == sent
    assert paper.motion.at_rest
    assert paper.motion.moving(paper.now) is Moving.STILL


def test_a_key_that_is_held_moves_without_a_pause_and_one_stop_ends_it():
    paper = Paper()
    paper.press(LEFT)
    for _ in range(40):
        paper.pass_time(0.1)
        assert paper.moves
    paper.let_go()
    paper.pass_time(0.1)
    assert not paper.moves
    paper.pass_time(5)
    steps = [step for _, step in paper.orders]
    assert steps.count(Step.STOP) == 1
    assert steps[-1] is Step.LOOK


def test_nobody_holds_a_camera_for_ever_and_a_stuck_key_must_be_let_go_first():
    paper = Paper()
    paper.press(LEFT)
    paper.pass_time(HOLD_AT_MOST_S + 0.1)
    assert not paper.moves
    assert paper.motion.ended_by is Trouble.TOO_LONG
    paper.pass_time(10)
    assert not paper.moves
    paper.let_go()
    paper.press(LEFT)
    paper.pass_time(0.1)
    assert paper.moves
    assert paper.motion.ended_by is None


def test_an_operator_who_steers_may_go_on_longer():
    paper = Paper()
    for turn in range(10):
        paper.press((LEFT, UP)[turn % 2])
        paper.pass_time(5)
        assert paper.moves


def test_a_window_that_hangs_stops_the_camera():
    paper = Paper()
    paper.press(LEFT)
    paper.pass_time(2)
    paper.frozen = True
    frozen = paper.now
    paper.pass_time(10)
    assert not paper.moves
    assert paper.rested_at <= frozen + FRESH_S + 0.1
    assert paper.motion.ended_by is Trouble.HANDS_OFF


def test_a_lost_link_ends_the_movement_until_the_key_is_pressed_again():
    paper = Paper()
    paper.press(LEFT)
    paper.pass_time(3)
    paper.network = Network(lost=True)
    lost = paper.now
    paper.pass_time(10)
    assert paper.rested_at <= lost + TIMEOUT_S
    assert paper.motion.moving(paper.now) is Moving.UNCONFIRMED
    paper.network = Network()
    paper.pass_time(5)
    assert paper.motion.moving(paper.now) is Moving.STILL
    assert not paper.moves


def test_a_stop_that_is_confirmed_and_not_heeded_is_said_again():
    paper = Paper(heeds_timeout=False)
    paper.press(LEFT)
    paper.pass_time(1)
    paper.network = Network(swallow_stop=True)
    paper.let_go()
    paper.pass_time(0.2)
    assert paper.moves
    paper.network = Network()
    paper.pass_time(1)
    assert not paper.moves


def test_a_camera_that_refuses_the_first_move_is_not_asked_again():
    paper = Paper()
    paper.network = Network(refuse=True)
    paper.press(LEFT)
    paper.pass_time(15)
    assert [step for _, step in paper.orders] == [Step.MOVE]
    assert paper.motion.ended_by is Trouble.CAMERA_REFUSED


def test_a_late_move_is_followed_by_one_more_stop():
    """The order arrives after its answer was given up, and after a first stop was confirmed."""
    motion = Motion()
    motion.hold(LEFT, 0.0)
    assert motion.next(0.0) == Order(Step.MOVE, LEFT)
    motion.release(0.1)
    motion.failed(Trouble.NO_ANSWER, 1.5, answered=False)
    assert motion.next(1.5) == Order(Step.STOP)
    motion.done(1.6)
    assert not motion.at_rest
    assert motion.next(3.6) == Order(Step.STOP)
    motion.done(3.7)
    assert motion.at_rest


@pytest.mark.parametrize("keys", [(), (STILL,)])
def test_without_a_key_nothing_is_sent(keys):
    paper = Paper()
    for key in keys:
        paper.press(key)
    paper.pass_time(60)
    paper.let_go()
    paper.pass_time(60)
    assert paper.orders == []
