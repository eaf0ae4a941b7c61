"""A tour on a wall: it asks for what must be shown, and its bar says how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from console.catalogue.values import Name
from console.store.store import Store
from console.views.library import Library, new_tour, new_view
from console.wall.tours import Pause, StepKind, Tour, TourStep, group_key
from console.wall.views import View, ViewSlot, own_name
from ui.views.runner import TourRunner
from ui.views.tour_bar import TourBar

THANA = group_key("thana", "t1")


class Seat:
    """A library in a real store, a clock of the test's own, and what the runner asked for."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        self.library = Library(self.store)
        self.now = 0.0
        self.operator = "Asha"
        self.pages = {THANA: 2}
        self.shown: list[str] = []
        self.runner = TourRunner(
            self.library, lambda: self.operator, lambda key: self.pages.get(key, 0), clock=lambda: self.now
        )
        self.runner.show_view.connect(lambda view: self.shown.append(view.name.en))
        self.runner.show_group.connect(lambda key, page: self.shown.append(f"{key} {page}"))
        self.gates = self.keep("Gates", shared=True)
        self.halls = self.keep("Halls")
        steps = [TourStep(StepKind.VIEW, v.id, 10.0, v.name) for v in (self.gates, self.halls)]
        steps.append(TourStep(StepKind.GROUP, THANA, 10.0, Name("थाना", "Thana")))
        self.tour: Tour = new_tour(own_name("Night round"), "Asha", steps, shared=True)
        self.library.put_tour(self.tour)

    def keep(self, name: str, *, shared: bool = False) -> View:
        view = new_view(own_name(name), "Asha", "1", [ViewSlot(name, 1, Name("", name))], shared=shared)
        self.library.put_view(view)
        return view

    def at(self, seconds: float) -> None:
        self.now = seconds
        self.runner.tick()


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication) -> Iterator[Seat]:
    made = Seat(tmp_path)
    yield made
    made.runner.stop()
    made.store.close()


def test_views_and_pages_in_turn(seat: Seat) -> None:
    seat.runner.start(seat.tour.id)
    for second in range(1, 51):
        seat.at(second)
    assert seat.shown == ["Gates", "Halls", f"{THANA} 0", f"{THANA} 1", "Gates", "Halls"]
    seat.runner.stop()
    seat.at(500)
    assert len(seat.shown) == 6 and not seat.runner.running


def test_a_removed_view_is_passed_over_and_comes_back(seat: Seat) -> None:
    removed = seat.library.remove_view(seat.halls.id)
    seat.runner.start(seat.tour.id)
    seat.at(10)
    assert seat.shown == ["Gates", f"{THANA} 0"]
    assert removed is not None
    seat.library.put_view(removed)
    for second in (20, 30, 40):
        seat.at(second)
    assert seat.shown[2:] == [f"{THANA} 1", "Gates", "Halls"]


def test_a_private_view_is_not_shown_to_others(seat: Seat) -> None:
    seat.operator = "Ravi"
    seat.runner.start(seat.tour.id)
    seat.at(10)
    assert seat.shown == ["Gates", f"{THANA} 0"]


def test_touched_and_shown_again(seat: Seat) -> None:
    seat.runner.start(seat.tour.id)
    seat.now = 4
    seat.runner.touched()
    seat.at(63)
    assert seat.shown == ["Gates"]
    seat.at(64.5)
    assert seat.shown == ["Gates", "Gates"]


def test_a_key_press_is_a_touch_and_an_order(seat: Seat) -> None:
    seat.runner.start(seat.tour.id)
    seat.now = 4
    seat.runner.touched()
    seat.runner.toggle()
    assert seat.runner.run is not None and seat.runner.run.pause is Pause.HELD
    seat.at(5000)
    assert seat.shown == ["Gates"]
    seat.runner.touched()
    seat.runner.go(1)
    assert seat.shown == ["Gates", "Halls"]


def test_a_tour_that_is_deleted_ends(seat: Seat) -> None:
    seat.runner.start(seat.tour.id)
    seat.library.remove_tour(seat.tour.id)
    seat.runner.library_changed()
    assert not seat.runner.running


def test_a_tour_that_is_taken_private_ends_for_others(seat: Seat) -> None:
    seat.operator = "Ravi"
    seat.runner.start(seat.tour.id)
    seat.library.put_tour(replace(seat.tour, shared=False))
    seat.runner.library_changed()
    assert not seat.runner.running


def test_changed_is_said_once_a_second_at_most(seat: Seat, qtbot: QtBot) -> None:
    told: list[int] = []
    seat.runner.changed.connect(lambda: told.append(1))
    seat.runner.start(seat.tour.id)
    for tick in range(1, 21):
        seat.at(tick * 0.25)
    assert 5 <= len(told) <= 7


def test_unknown_and_empty_tours_do_not_start(seat: Seat) -> None:
    seat.runner.start("nobody's")
    seat.library.put_tour(replace(seat.tour, steps=()))
    seat.runner.start(seat.tour.id)
    assert not seat.runner.running


def bar_of(seat: Seat, qtbot: QtBot) -> TourBar:
    def name(step: TourStep) -> Name | None:
        view = seat.library.view(step.key)
        return step.name if step.kind is StepKind.GROUP else view and view.name

    bar = TourBar(seat.runner, name)
    qtbot.addWidget(bar)
    return bar


def said(bar: TourBar) -> str:
    return f"{bar._place.text()} | {bar._waiting.text()}"


def test_the_bar_says_how_the_tour_stands(seat: Seat, qtbot: QtBot) -> None:
    bar = bar_of(seat, qtbot)
    assert not bar.isVisibleTo(None)
    seat.runner.start(seat.tour.id)
    assert bar.isVisibleTo(None)
    assert said(bar) == "Night round  1/3 · Gates | next in 10 s, Space pauses"
    seat.at(3.5)
    assert said(bar).endswith("next in 7 s, Space pauses")
    seat.runner.touched()
    assert said(bar).endswith("waits, goes on in 60 s")
    assert "You touched the wall" in bar._waiting.toolTip()
    seat.now = 30
    seat.runner.toggle()
    seat.runner.toggle()
    assert said(bar).endswith("paused, Space goes on")
    bar.set_pause_key("P")
    assert said(bar).endswith("paused, P goes on")
    seat.runner.go(1)
    seat.runner.go(1)
    seat.runner.go(1)
    assert said(bar).startswith("Night round  3/3 · Thana, page 2 |")
    seat.runner.stop()
    assert not bar.isVisibleTo(None)


def test_the_bar_when_nothing_is_left(seat: Seat, qtbot: QtBot) -> None:
    bar = bar_of(seat, qtbot)
    seat.runner.start(seat.tour.id)
    for view in (seat.gates, seat.halls):
        seat.library.remove_view(view.id)
    seat.pages.clear()
    seat.at(1)
    assert said(bar) == "Night round  1/3 | Nothing that this tour shows is there any more."


def test_the_bar_by_keyboard(seat: Seat, qtbot: QtBot) -> None:
    bar = bar_of(seat, qtbot)
    seat.runner.start(seat.tour.id)
    buttons = [b for b in bar.findChildren(QToolButton) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(buttons) == 4 and all(b.accessibleName() for b in buttons)
    qtbot.keyClick(buttons[2], Qt.Key.Key_Space)
    assert seat.shown == ["Gates", "Halls"]
    qtbot.keyClick(buttons[0], Qt.Key.Key_Space)
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    assert seat.runner.run is not None and seat.runner.run.pause is Pause.HELD
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    qtbot.keyClick(buttons[3], Qt.Key.Key_Space)
    assert not seat.runner.running
