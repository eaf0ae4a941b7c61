"""Where moments lie on the line of time, and where pictures stand in the player."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from console.evidence.side_by_side import PlayClock, Rows, apart, stepped
from console.evidence.timeline import timeline
from console.evidence.values import EvidenceFile
from ui.incidents.mask_view import grown, moved
from ui.incidents.picture_grid import places
from ui.incidents.scrubber import MOST_ROWS, Scrubber
from ui.incidents.time_scale import Seen, TimeScale

AT = 1_790_000_000.0


def file(start: float, end: float, gaps: tuple[tuple[float, float], ...] = ()) -> EvidenceFile:
    return EvidenceFile("a.mp4", "", 1, AT + start, AT + end, packets=10, gaps=gaps)


@given(share=st.floats(0, 1), length=st.floats(1, 100_000), width=st.floats(50, 3000))
def test_a_moment_and_its_pixel_are_each_others(share: float, length: float, width: float) -> None:
    scale = TimeScale(AT, AT + length, 10, 10 + width)
    utc = AT + share * length
    assert scale.utc_at(scale.x_of(utc)) == pytest.approx(utc, abs=0.001)


def test_zooming_keeps_the_moment_in_its_place_and_never_leaves_the_line() -> None:
    seen = Seen((0, 100), (0, 100))
    near = seen.zoom(2, 80)
    assert near.part == (60, 85)
    assert near.following(90).part[0] <= 90 <= near.following(90).part[1]
    assert near.zoom(-9, 80).part == (0, 100)
    assert seen.zoom(50, 80).length_s == 2.0
    assert near.of(0, 120).part == (60, 85), "a line that grows does not jump"
    assert seen.of(0, 120).part == (0, 120)


def test_footage_is_where_it_is_and_nowhere_else() -> None:
    rows = Rows((timeline([file(0, 10, ((AT + 4, AT + 7),))]), timeline([file(20, 30)]), timeline([])))
    assert rows.place(0, AT + 3) == (0, 3.0)
    assert rows.place(0, AT + 5) is None, "in a gap no picture stands for the moment"
    assert rows.place(0, AT + 10) is None
    assert rows.place(1, AT + 25) == (0, 5.0)
    assert rows.next_footage((0,), AT + 5) == AT + 7
    assert rows.next_footage((0, 1), AT + 12) == AT + 20
    assert rows.next_footage((0,), AT + 12) is None
    assert (rows.start_utc, rows.end_utc) == (AT, AT + 30)


def test_the_clock_runs_at_its_rate_and_holds() -> None:
    clock = PlayClock()
    clock.set(AT, 100.0)
    assert clock.at(200.0) == AT
    clock.go(100.0)
    assert clock.at(102.0) == AT + 2
    clock.set_rate(4.0, 102.0)
    assert clock.at(103.0) == AT + 6
    clock.hold(103.0)
    assert clock.at(500.0) == AT + 6


def test_playback_may_tell_late_but_not_stray() -> None:
    assert not apart(AT - 0.6, AT, 1.0)
    assert apart(AT - 2, AT, 1.0)
    assert apart(AT + 1, AT, 1.0)
    assert not apart(AT - 4, AT, 8.0)


def test_stepping_ends_at_the_files_ends() -> None:
    times = np.array([0.0, 0.1, 0.25])
    assert stepped(times, 0.11, 1) == 0.25
    assert stepped(times, 0.11, -1) == 0.0
    assert stepped(times, 0.3, 1) is None
    assert stepped(times, 0.0, -1) is None
    assert stepped(times[:0], 0.0, 1) is None


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("large", [None, 0])
def test_pictures_lie_within_and_beside_each_other(count: int, large: int | None) -> None:
    box = QRect(0, 0, 900, 480)
    found = places(box, count, large)
    assert len(found) == count
    for number, one in enumerate(found):
        assert box.contains(one)
        assert not any(one.intersects(other) for other in found[number + 1 :])
    if large is not None and count > 1:
        assert found[0].width() > 2 * found[1].width()


def test_areas_stay_within_the_picture() -> None:
    square = ((0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6))
    assert max(x for x, _ in moved(square, 5, 0)) == pytest.approx(1)
    assert min(y for _, y in moved(square, 0, -5)) == pytest.approx(0)
    wide = grown(square, 5, 0)
    assert (wide[0], wide[1][0]) == ((0.4, 0.4), pytest.approx(1))
    assert grown(square, -5, 0)[1][0] > 0.4


def test_many_cameras_rows_scroll_with_the_chosen_one(qtbot: QtBot) -> None:
    scrubber = Scrubber()
    qtbot.addWidget(scrubber)
    scrubber.resize(700, 150)
    rows = Rows(tuple(timeline([file(n, n + 10)]) for n in range(12)))
    scrubber.set_rows(rows, [f"{n}  Camera" for n in range(12)], AT + 5)
    assert scrubber.rows_seen == range(MOST_ROWS)
    scrubber.set_chosen(9, (9,))
    assert 9 in scrubber.rows_seen and len(scrubber.rows_seen) == MOST_ROWS
    scrubber.show()
    heard: list[int] = []
    scrubber.camera_chosen.connect(heard.append)
    sought: list[float] = []
    scrubber.sought.connect(sought.append)
    qtbot.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    assert heard == [scrubber.rows_seen[0]] and sought == []
    qtbot.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(int(scrubber.x_of(AT + 12)), 20))
    assert sought == [pytest.approx(AT + 12, abs=0.1)]
