"""Turns at connecting, waking together, and fair queues: the rules, without cameras."""

from __future__ import annotations

import contextlib
import threading
import time

import pytest

from console.relay.connects import REMEMBER_S, Connects
from console.relay.faults import SourceFailed
from console.relay.returns import AGAIN_S, SPREAD_S, TOGETHER_S, Pause, Returns
from console.relay.settings import RelaySettings
from console.relay.slots import Slots
from console.relay.values import Reason

HERE, THERE = ("10.0.0.1", 554), ("10.0.0.2", 554)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class NotedPause(Pause):
    """A pause that notes how it was shortened."""

    def __init__(self) -> None:
        super().__init__()
        self.shortened: list[float] = []

    def shorten(self, seconds: float) -> None:
        self.shortened.append(seconds)


def never() -> bool:
    return False


def quiet() -> None:
    return None


def fail(connects: Connects, host: tuple[str, int], reason: Reason) -> None:
    with contextlib.suppress(SourceFailed), connects.turn(host, never, quiet):
        raise SourceFailed(reason)


def test_places_are_given_in_the_order_of_asking():
    slots, order = Slots(1), []
    first = slots.take("x", never, quiet)
    threads = []
    for number in range(6):
        thread = threading.Thread(
            target=lambda n=number: (place := slots.take("x", never, quiet), order.append(n), place.free())
        )
        thread.start()
        threads.append(thread)
        time.sleep(0.05)
    first.free()
    for thread in threads:
        thread.join(5)
    assert order == list(range(6))


def test_a_place_given_back_twice_is_one_place():
    slots = Slots(1)
    place = slots.take("x", never, quiet)
    place.free()
    place.free()
    second = slots.take("x", never, quiet)
    asked = []
    assert slots.take("x", lambda: bool(asked), lambda: asked.append(1)) is None
    second.free()


def test_whoever_leaves_the_queue_does_not_block_it():
    slots, stop, got = Slots(1), threading.Event(), threading.Event()
    held = slots.take("x", never, quiet)
    leaver = threading.Thread(target=lambda: slots.take("x", stop.is_set, quiet))
    leaver.start()
    time.sleep(0.05)
    stayer = threading.Thread(target=lambda: slots.take("x", never, quiet) and got.set())
    stayer.start()
    stop.set()
    leaver.join(5)
    held.free()
    assert got.wait(5)


@pytest.mark.parametrize("reason", [Reason.NO_ANSWER, Reason.NETWORK_DOWN, Reason.HOST_UNKNOWN])
def test_a_host_without_an_answer_is_remembered_until_it_gives_one(reason):
    clock = Clock()
    connects = Connects(RelaySettings(), clock)
    fail(connects, HERE, reason)
    assert connects.is_silent(HERE) and not connects.is_silent(THERE)
    fail(connects, HERE, Reason.PASSWORD_REFUSED)
    assert not connects.is_silent(HERE)
    fail(connects, HERE, reason)
    with connects.turn(HERE, never, quiet):
        pass
    assert not connects.is_silent(HERE)
    fail(connects, HERE, reason)
    clock.now += REMEMBER_S
    assert not connects.is_silent(HERE)


def test_silent_cameras_do_not_keep_back_a_healthy_one():
    connects = Connects(RelaySettings(connects_at_once=1, silent_connects_at_once=1))
    fail(connects, HERE, Reason.NO_ANSWER)
    with connects.turn(HERE, never, quiet) as silent:
        assert silent is not None
        waited = []
        with connects.turn(THERE, lambda: True, lambda: waited.append(1)) as turn:
            assert turn is not None and not waited
        with connects.turn(HERE, lambda: True, lambda: waited.append(1)) as turn:
            assert turn is None and waited


def test_the_first_that_returns_wakes_those_that_went_with_it():
    clock = Clock()
    returns = Returns(lambda: 1.0, clock)
    first, *others = (NotedPause() for _ in range(10))
    alone, refused = NotedPause(), NotedPause()
    for number, pause in enumerate([first, *others]):
        returns.away(pause, 1000.0 + number * TOGETHER_S / 10)
    returns.away(alone, 1000.0 - 2 * TOGETHER_S)
    returns.away(refused, 1000.0)
    returns.forget(refused)
    clock.now = 1060.0
    returns.back(first)
    assert [pause.shortened for pause in others] == [[SPREAD_S * 9]] * 9
    assert alone.shortened == refused.shortened == []
    # Whoever comes back next wakes nobody again so soon, and one that was not away wakes nobody at all.
    returns.back(others[0])
    returns.back(first)
    assert all(len(pause.shortened) == 1 for pause in others)
    clock.now += AGAIN_S
    returns.back(others[1])
    assert [len(pause.shortened) for pause in others[2:]] == [2] * 7


def test_a_pause_is_shortened_from_outside_and_ended_for_good():
    pause = Pause()
    timers = [threading.Timer(0.1, pause.shorten, [0.1]), threading.Timer(1.0, pause.end)]
    for timer in timers:
        timer.start()
    began = time.monotonic()
    pause.wait(30)
    assert 0.15 < time.monotonic() - began < 0.9
    pause.wait(30)
    pause.wait(30)
    assert time.monotonic() - began < 5


def test_a_pause_shortened_during_an_attempt_makes_the_next_one_short():
    pause = Pause()
    pause.shorten(0.1)
    began = time.monotonic()
    pause.wait(30)
    assert time.monotonic() - began < 5
    timer = threading.Timer(0.6, pause.end)
    timer.start()
    pause.wait(30)
    assert time.monotonic() - began > 0.5
