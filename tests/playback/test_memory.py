"""When a playback process counts as grown, and when a lane counts as stuck."""

import threading
import time

from console.playback.lanes import Lane, Watchdog
from console.playback.memory import GrowthRule


def test_growth_counts_above_the_level_of_the_fullest_hour():
    rule = GrowthRule(100, settle_s=20)
    assert not rule.grown(50, load=1, now=0)
    assert not rule.grown(400, load=64, now=30)
    assert not rule.grown(450, load=64, now=45)
    assert not rule.grown(180, load=1, now=100)
    assert not rule.grown(550, load=64, now=200)
    assert rule.grown(551, load=64, now=210)


def test_more_work_than_ever_sets_a_new_level():
    rule = GrowthRule(100, settle_s=20)
    rule.grown(50, load=16, now=0)
    assert not rule.grown(400, load=32, now=100)
    assert not rule.grown(480, load=32, now=200)
    assert rule.grown(520, load=32, now=300)


def test_a_lane_does_its_jobs_in_order():
    lane, done = Lane("test"), []
    for number in range(20):
        lane.put(lambda n=number: done.append(n))
    lane.close(5)
    assert done == list(range(20))


def test_the_watchdog_ends_a_process_whose_lane_is_stuck():
    lane, ended, go = Lane("test"), [], threading.Event()
    watchdog = Watchdog([lane], hang_s=0.3, end=ended.append)
    lane.put(lambda: go.wait(10))
    until = time.monotonic() + 5
    while not ended and time.monotonic() < until:
        time.sleep(0.02)
    go.set()
    lane.close(5)
    watchdog.close()
    assert ended == [70]


def test_the_watchdog_lets_a_busy_lane_be():
    lane, ended = Lane("test"), []
    watchdog = Watchdog([lane], hang_s=1.5, end=ended.append)
    for _ in range(20):
        lane.put(lambda: time.sleep(0.1))
    lane.close(10)
    watchdog.close()
    assert ended == []
