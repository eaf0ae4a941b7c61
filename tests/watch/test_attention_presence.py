"""The question of the night: when it is asked, missed and answered; and the room's hours."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.ist import IST
from console.watch.attention_times import BadMoment, Night, moment, shift
from console.watch.attention_values import LineKind
from console.watch.presence import PresenceSettings, PresenceState, PresenceWatch

NIGHT = datetime(2026, 11, 22, 22, 0, tzinfo=IST).timestamp()
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=IST).timestamp()


class Room:
    """A presence watch with clocks moved by hand and a book of what it did."""

    def __init__(self, utc: float, settings: PresenceSettings | None = None) -> None:
        self.utc, self.mono = utc, 0.0
        self.lines: list[tuple[LineKind, float, float]] = []
        self.states: list[PresenceState] = []
        self.watch = PresenceWatch(
            lambda *line: self.lines.append(line),
            self.states.append,
            settings,
            now=lambda: self.utc,
            monotonic=lambda: self.mono,
        )

    def on(self, seconds: float) -> None:
        for _ in range(math.ceil(seconds)):
            self.utc += 1
            self.mono += 1
            self.watch.tick()


def test_it_asks_at_night_after_twenty_minutes_and_notes_what_is_not_answered():
    room = Room(NIGHT)
    room.on(1199)
    assert room.states == []
    room.on(1)
    assert room.states == [PresenceState.ASKING]
    assert room.watch.left_s == 120
    room.on(119)
    assert room.lines == []
    room.on(1)
    assert room.states[-1] is PresenceState.MISSED
    assert room.lines == [(LineKind.NOT_ANSWERED, NIGHT + 1200, NIGHT + 1320)]
    room.on(3600)
    assert len(room.lines) == 1, "one line for one question"
    room.watch.touched()
    assert room.lines[-1] == (LineKind.ANSWERED, NIGHT + 1200, NIGHT + 4920)
    assert room.states[-1] is PresenceState.QUIET
    room.on(1200)
    assert room.states[-1] is PresenceState.ASKING
    room.watch.touched()
    assert room.lines[-1] == (LineKind.ANSWERED, NIGHT + 6120, NIGHT + 6120)


def test_by_day_and_while_somebody_works_nothing_is_asked():
    room = Room(NOON)
    room.on(4 * 3600)
    assert room.states == []
    busy = Room(NIGHT)
    for _ in range(8):
        busy.on(1190)
        busy.watch.touched()
    assert busy.states == []
    assert busy.lines == []
    off = Room(NIGHT, PresenceSettings(on=False))
    off.on(5000)
    assert off.states == []


def test_the_night_ends_while_it_asks():
    morning = datetime(2026, 11, 23, 5, 39, tzinfo=IST).timestamp()
    room = Room(morning)
    room.on(20 * 60)
    assert room.states == [PresenceState.ASKING]
    room.on(90)
    assert room.states[-1] is PresenceState.QUIET
    assert room.lines == []


def test_what_was_missed_is_answered_after_the_night_too():
    room = Room(datetime(2026, 11, 23, 5, 30, tzinfo=IST).timestamp())
    room.on(90 * 60)
    assert room.states[-1] is PresenceState.MISSED
    room.watch.touched()
    assert [line[0] for line in room.lines] == [LineKind.NOT_ANSWERED, LineKind.ANSWERED]


def test_a_clock_set_back_makes_no_answer_before_its_question():
    room = Room(NIGHT)
    room.on(1210)
    room.utc -= 1800
    room.on(5)
    room.watch.touched()
    ((kind, asked, answered),) = room.lines
    assert kind is LineKind.ANSWERED
    assert answered - asked == 15


acts = st.lists(st.tuples(st.sampled_from(["touch", "wait"]), st.integers(1, 900)), max_size=20)


@given(acts)
def test_every_question_has_one_end(asked):
    room = Room(NIGHT, PresenceSettings(night=Night(0, 0), idle_s=300, answer_s=60))
    for what, seconds in asked:
        room.on(seconds)
        if what == "touch":
            room.watch.touched()
    questions = room.states.count(PresenceState.ASKING)
    answered = sum(line[0] is LineKind.ANSWERED for line in room.lines)
    assert answered == questions - (room.watch.state is not PresenceState.QUIET)
    assert room.states.count(PresenceState.MISSED) == sum(
        line[0] is LineKind.NOT_ANSWERED for line in room.lines
    )
    assert all(to >= since for _, since, to in room.lines)


# The room's hours


def at(text: str) -> float:
    return datetime.strptime(text, "%d-%m %H:%M").replace(year=2026, tzinfo=IST).timestamp()


@pytest.mark.parametrize(
    ("now", "back", "begins", "ends"),
    [
        ("22-11 15:30", 0, "22-11 14:00", "22-11 22:00"),
        ("22-11 14:00", 0, "22-11 14:00", "22-11 22:00"),
        ("22-11 03:00", 0, "21-11 22:00", "22-11 06:00"),
        ("22-11 15:30", 1, "22-11 06:00", "22-11 14:00"),
        ("22-11 03:00", 4, "20-11 14:00", "20-11 22:00"),
    ],
)
def test_shifts(now, back, begins, ends):
    assert shift(at(now), back) == (at(begins), at(ends))


@given(st.floats(1.6e9, 2.5e9), st.integers(0, 9))
def test_shifts_follow_on_each_other(now, back):
    begins, ends = shift(now, back)
    assert ends - begins == 8 * 3600
    assert shift(now, back + 1)[1] == begins
    assert begins <= now - back * 8 * 3600 < ends


def test_moments_are_read_as_they_are_written():
    now = at("22-11 21:30")
    assert moment("21:00", now) == at("22-11 21:00")
    assert moment("22:00", now) == at("21-11 22:00")
    assert moment("22:00", now, after=at("22-11 21:00")) == at("22-11 22:00")
    assert moment("02:00", now, after=at("22-11 21:00")) == at("23-11 02:00")
    assert moment("2026-11-21 09:15", now) == at("21-11 09:15")
    assert moment("21-11-2026 09:15:30", now) == at("21-11 09:15") + 30
    assert moment(" 2026-11-21T09:15 ", now) == at("21-11 09:15")
    for text in ("", "noon", "25:00", "2026-13-01 10:00", "99", "21:00; DROP"):
        with pytest.raises(BadMoment):
            moment(text, now)


@given(st.integers(0, 1439), st.integers(0, 1439), st.integers(0, 1439))
def test_nights_go_over_midnight(begins, ends, minute):
    night = Night(begins, ends)
    time = datetime(2026, 11, 22, tzinfo=IST) + timedelta(minutes=minute)
    inside = begins <= minute < ends if begins < ends else minute >= begins or minute < ends
    assert night.has(time.timestamp()) == inside
    since, until = night.last(time.timestamp())
    assert since <= time.timestamp() < since + 86400
    assert (until > time.timestamp()) == inside
