"""The health watch: whom it asks and when, and what it makes of answers and of the wall."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from console.catalogue.load import from_values
from console.catalogue.values import Camera, Health, Name, Ownership, Placement, Site
from console.relay.values import ProbeResult, Reason, StreamState
from console.watch.health_watch import HealthWatch, WatchSettings

RULES = WatchSettings(at_once=3, per_second=2, settle_s=5)


def city(count, without_address=()):
    site = Site("s", Name("", "x"), "bank", Ownership.PUBLIC, 27, 78)
    cameras = [
        Camera(
            f"c{row}",
            row + 1,
            Name("", ""),
            "s",
            Placement.ENTRY,
            27,
            78,
            sub_url="" if row in without_address else "rtsp://h/1",
        )
        for row in range(count)
    ]
    return from_values([site], cameras)


class Desk:
    """A watch over some cameras, with what it asked and what it told."""

    def __init__(self, count, rules=RULES, **kind):
        self.catalogue = city(count, **kind)
        self.asked, self.changed = [], []
        self.watch = HealthWatch(
            self.catalogue, self.asked.append, lambda rows: self.changed.extend(rows.tolist()), rules
        )

    def pass_time(self, start, end, answer=None):
        for now in range(start, end):
            before = len(self.asked)
            self.watch.tick(now)
            for row in self.asked[before:] if answer else ():
                self.answer(row, *answer)

    def answer(self, row, state=StreamState.LIVE, reason=None):
        self.watch.probed(row, ProbeResult(f"c{row}", state, reason))

    def health(self, row=0):
        return Health(int(self.catalogue.health[row]))


LIVE = (StreamState.LIVE,)
REFUSED = (StreamState.FAILED, Reason.REFUSED)


def test_nothing_is_asked_before_the_wall_has_settled_and_then_at_a_pace():
    desk = Desk(20)
    desk.pass_time(0, 5, LIVE)
    assert desk.asked == []
    desk.pass_time(5, 9, LIVE)
    assert len(desk.asked) == 8
    assert [desk.health(row) for row in range(8)] == [Health.LIVE] * 8


def test_everyone_is_asked_in_turn_and_not_again_too_soon():
    desk = Desk(10)
    desk.pass_time(0, 100, LIVE)
    assert desk.asked == list(range(10))
    desk.pass_time(100, 240, LIVE)
    assert desk.asked == [*range(10), *range(10)]


def test_no_more_than_a_few_are_asked_at_once_and_lost_answers_are_let_go():
    desk = Desk(10)
    desk.pass_time(0, 60)
    assert desk.asked == [0, 1, 2]
    desk.pass_time(60, 80)
    assert desk.asked == [0, 1, 2, 3, 4, 5]


def test_a_camera_without_an_address_stays_unknown():
    desk = Desk(3, without_address=(1,))
    desk.pass_time(0, 400, LIVE)
    assert set(desk.asked) == {0, 2}
    assert desk.health(1) is Health.UNKNOWN


def test_an_unknown_camera_that_fails_is_down_at_once():
    desk = Desk(1)
    desk.pass_time(0, 7, REFUSED)
    assert desk.health() is Health.DOWN


def test_a_live_camera_that_fails_is_asked_again_before_it_is_called_down():
    desk = Desk(1)
    desk.pass_time(0, 10, LIVE)
    desk.pass_time(10, 130, REFUSED)
    assert (len(desk.asked), desk.health()) == (2, Health.LIVE)
    desk.pass_time(130, 150, REFUSED)
    assert (len(desk.asked), desk.health()) == (3, Health.DOWN)
    assert desk.changed == [0, 0]


def test_a_refused_password_is_not_tried_often():
    desk = Desk(1)
    desk.pass_time(0, 800, (StreamState.FAILED, Reason.PASSWORD_REFUSED))
    assert len(desk.asked) == 1
    assert desk.health() is Health.DOWN


def test_a_clip_that_is_still_being_drawn_says_nothing():
    desk = Desk(1)
    desk.pass_time(0, 30, (StreamState.FAILED, Reason.NOT_READY))
    assert len(desk.asked) > 1
    assert desk.health() is Health.UNKNOWN


@pytest.mark.parametrize(
    ("state", "health"),
    [
        (StreamState.CONNECTING, Health.UNKNOWN),
        (StreamState.LIVE, Health.LIVE),
        (StreamState.STALLED, Health.STALLED),
        (StreamState.FAILED, Health.DOWN),
    ],
)
def test_a_camera_on_the_wall_is_what_is_seen_and_is_not_asked(state, health):
    desk = Desk(1)
    for now in range(30):
        desk.watch.seen(0, state)
        desk.watch.tick(now)
    assert desk.health() is health
    assert desk.asked == []


def test_a_short_reconnection_is_a_stall_and_a_long_one_is_down():
    desk = Desk(1)
    desk.watch.tick(0)
    desk.watch.seen(0, StreamState.LIVE)
    desk.watch.tick(1)
    desk.watch.seen(0, StreamState.RECONNECTING)
    assert desk.health() is Health.STALLED
    for now in range(2, 9):
        desk.watch.tick(now)
        desk.watch.seen(0, StreamState.CONNECTING)
    assert desk.health() is Health.STALLED
    desk.watch.tick(11)
    assert desk.health() is Health.DOWN
    desk.watch.seen(0, StreamState.LIVE)
    assert desk.health() is Health.LIVE


def test_a_camera_that_left_the_wall_is_asked_again_later():
    desk = Desk(1)
    desk.watch.tick(0)
    desk.watch.seen(0, StreamState.LIVE)
    desk.pass_time(1, 100, REFUSED)
    assert desk.asked == []
    desk.pass_time(100, 140, REFUSED)
    assert desk.asked != []


def test_an_answer_for_a_camera_on_the_wall_counts_for_nothing():
    desk = Desk(1)
    desk.pass_time(0, 7)
    desk.watch.seen(0, StreamState.LIVE)
    desk.answer(0, *REFUSED)
    assert desk.health() is Health.LIVE


class Watching(RuleBasedStateMachine):
    """Whatever comes in whatever order: bounds hold, turns are fair, and changes are told once each."""

    @initialize()
    def start(self):
        self.now = 0.0
        self.waiting = []
        self.on_wall = set()
        self.was_on_wall = set()
        self.times = {}
        self.catalogue = city(6)
        self.known = self.catalogue.health.copy()
        self.watch = HealthWatch(self.catalogue, self.ask, self.told, RULES)
        self.watch.tick(0.0)

    def ask(self, row):
        assert row not in self.waiting
        assert row not in self.on_wall
        never = set(range(6)) - set(self.times) - self.was_on_wall
        assert row not in self.times or not never  # those never asked come first
        self.times[row] = self.now
        self.waiting.append(row)
        assert len(self.waiting) <= RULES.at_once

    def told(self, rows):
        for row in rows.tolist():
            assert self.known[row] != self.catalogue.health[row]
            self.known[row] = self.catalogue.health[row]

    @rule(seconds=st.sampled_from([0.0, 0.4, 1.0, 5.0]))
    def time_passes(self, seconds):
        self.now += seconds
        self.waiting = [row for row in self.waiting if self.now - self.times[row] < RULES.lost_s]
        before = len(self.times), len(self.waiting)
        for row in sorted(self.on_wall):
            self.watch.seen(row, StreamState.LIVE)
        self.watch.tick(self.now)
        assert len(self.waiting) - before[1] <= max(1, RULES.per_second)

    @rule(data=st.data(), reason=st.none() | st.sampled_from(Reason))
    def an_answer_comes(self, data, reason):
        if self.waiting:
            row = self.waiting.pop(data.draw(st.integers(0, len(self.waiting) - 1)))
            state = StreamState.FAILED if reason else StreamState.LIVE
            self.watch.probed(row, ProbeResult(f"c{row}", state, reason))

    @rule(row=st.integers(0, 5), state=st.sampled_from(StreamState))
    def the_wall_says(self, row, state):
        self.watch.seen(row, state)
        self.was_on_wall.add(row)
        if state is StreamState.IDLE:
            self.on_wall.discard(row)
        else:
            self.on_wall.add(row)

    @invariant()
    def every_change_was_told(self):
        if hasattr(self, "known"):
            assert self.known.tolist() == self.catalogue.health.tolist()


TestWatching = Watching.TestCase
TestWatching.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_a_renewed_catalogue_keeps_what_is_known_and_asks_the_new_cameras_first():
    desk = Desk(3)
    desk.pass_time(0, 20, LIVE)
    assert set(desk.asked) == {0, 1, 2}
    desk.watch.seen(2, StreamState.LIVE)
    # Camera 0 is gone, 1 and 2 moved up, and one more has come.
    fresh = from_values(
        [desk.catalogue.site_of(0)],
        [
            *(desk.catalogue.camera(row) for row in (1, 2)),
            Camera("c9", 9, Name("", ""), "s", Placement.ENTRY, 27, 78, sub_url="rtsp://h/9"),
        ],
    )
    moved = desk.catalogue.become(fresh)
    assert moved.tolist() == [-1, 0, 1]
    desk.watch.renumbered(moved)
    desk.asked.clear()
    desk.pass_time(20, 22)
    assert desk.asked == [2]
    assert desk.health(0) == Health.LIVE
    assert desk.health(2) == Health.UNKNOWN
    # The camera on the wall is still known to be there: it is not asked beside its session.
    desk.asked.clear()
    for now in range(22, 300):
        desk.watch.seen(1, StreamState.LIVE)
        desk.watch.tick(now)
    assert 1 not in desk.asked


def test_a_camera_that_gets_its_address_later_is_asked_then():
    desk = Desk(2, without_address={1})
    desk.pass_time(0, 20, LIVE)
    assert desk.asked == [0]
    fresh = from_values(
        [desk.catalogue.site_of(0)],
        [desk.catalogue.camera(0), replace(desk.catalogue.camera(1), sub_url="rtsp://h/2")],
    )
    desk.watch.renumbered(desk.catalogue.become(fresh))
    desk.pass_time(20, 30, LIVE)
    assert desk.asked == [0, 1]
    assert desk.health(1) == Health.LIVE


def test_a_camera_that_is_being_asked_is_not_asked_twice_when_the_catalogue_is_renewed():
    desk = Desk(1)
    desk.pass_time(0, 10)
    assert desk.asked == [0]
    desk.watch.renumbered(
        desk.catalogue.become(from_values([desk.catalogue.site_of(0)], [desk.catalogue.camera(0)]))
    )
    desk.pass_time(10, 40)
    assert desk.asked == [0]
