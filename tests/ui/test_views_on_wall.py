"""Views and tours on the real wall: each shows its own cameras or their holes, and nobody else's."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from console.views.library import Library, new_view
from console.wall.layouts import LAYOUTS, layout
from console.wall.slots import Hole, Slot
from console.wall.tours import StepKind, TourStep, group_key
from console.wall.views import View, ViewSlot, own_name
from ui.assembly import Services
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills
from ui.incidents.strip import RecentStrip
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.views.desk import ViewDesk


class Console:
    """The live page with its control and a desk, wired as the window does it."""

    def __init__(self, services: Services, qtbot: QtBot) -> None:
        self.catalogue = services.catalogue
        self.news = IncidentNews(services.incidents)
        strip = RecentStrip(
            services.incidents, services.background, news=self.news, stills=Stills(services.background)
        )
        self.page = LivePage(strip)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 700)
        self.control = LiveControl(services, self.page, "en")
        self.control.start("16", "thana")
        self.library = Library(services.store)
        self.desk = ViewDesk(
            self.library,
            self.catalogue,
            operator=lambda: "Asha",
            snapshot=self.control.desk.snapshot,
            capacity=lambda: self.control.wall.capacity,
            shown=lambda: self.control.wall.group.key,
        )
        self.desk.show_view.connect(self.control.city_wall.show_view)
        self.desk.show_group.connect(self.show_group)

    def show_group(self, key: str, page: int) -> None:
        group = self.desk.groups.wall_group(key)
        if group is not None:
            self.control.city_wall.show_whole_group(group, page)

    def view(self, name: str, layout_name: str, rows: list[int | None]) -> View:
        slots = [None if row is None else self.slot(row) for row in rows]
        view = new_view(own_name(name), "Asha", layout_name, slots)
        self.library.put_view(view)
        return view

    def slot(self, row: int) -> ViewSlot:
        # Rows beyond the catalogue stand for cameras that are gone.
        if row >= self.catalogue.count:
            return ViewSlot(f"gone {row}", row, own_name(f"Gone {row}"))
        camera = self.catalogue.camera(row)
        return ViewSlot(camera.id, camera.number, camera.name)

    def on_wall(self) -> list[object]:
        """What stands in the tiles: a camera's identifier, a hole's number, or None."""
        return [self.told(slot) for slot in self.control.wall.page_slots]

    def told(self, slot: Slot) -> object:
        if isinstance(slot, Hole):
            return slot.number
        return None if slot is None else self.catalogue.camera(slot).id

    def expected(self, view: View) -> list[object]:
        """The same for what a view says."""
        return [None if slot is None else self.said(slot) for slot in view.slots]

    def said(self, slot: ViewSlot) -> object:
        return slot.number if self.catalogue.row_of_id(slot.camera_id) is None else slot.camera_id


@pytest.fixture
def console(services: Services, qtbot: QtBot) -> Iterator[Console]:
    made = Console(services, qtbot)
    yield made
    made.desk.runner.stop()
    made.control.stop()
    made.news.close()


def test_a_view_is_kept_and_comes_back_as_it_was(console: Console) -> None:
    before = console.on_wall()
    kept = console.desk.add_view("Here", shared=False)
    console.control.desk.turn_group(2)
    assert console.on_wall() != before
    console.desk.show(kept)
    assert console.on_wall() == before == console.expected(kept)
    assert console.desk.on_wall() == kept


def test_any_sequence_of_views_shows_each_its_own(console: Console) -> None:
    """Seeded: views of all layouts, with gaps, holes and shared cameras, in any order."""
    chance = random.Random(5)
    views = []
    for number in range(24):
        name = chance.choice(LAYOUTS)
        pool = chance.sample([*range(120), *range(9_000_000, 9_000_040)], len(layout(name)))
        rows = [row if chance.random() < 0.8 else None for row in pool]
        views.append(console.view(f"View {number}", name, rows))
    for _ in range(60):
        view = chance.choice(views)
        console.desk.show(view)
        assert console.on_wall() == console.expected(view)
        assert console.control.wall.layout_name == view.layout
        if chance.random() < 0.3:
            console.control.desk.turn_group(1)
        if chance.random() < 0.3:
            console.control.desk.enlarge(chance.randrange(len(view.slots)))


def test_a_tour_shows_each_step_its_own(console: Console) -> None:
    first = console.view("First", "4", [1, None, 9_000_001, 4])
    second = console.view("Second", "9", [5, 6, 1])
    thana = next(choice for choice in console.desk.groups.choices() if choice.cameras > 20)
    steps = [TourStep(StepKind.VIEW, view.id, 15, view.name) for view in (first, second)]
    steps.append(TourStep(StepKind.GROUP, thana.key, 15, thana.name))
    tour = console.desk.keep_tour(None, "Round", tuple(steps), shared=False)
    runner = console.desk.runner
    runner.start(tour.id)
    assert console.on_wall() == console.expected(first)
    runner.go(1)
    assert console.on_wall() == console.expected(second)
    runner.go(1)
    seen: list[object] = []
    while runner.run is not None and runner.run.showing == steps[2]:
        assert console.control.wall.group.name == thana.name
        seen += [camera for camera in console.on_wall() if camera is not None]
        runner.go(1)
    rows = console.desk.groups.rows(thana.key)
    assert seen == [console.catalogue.camera(row).id for row in rows]
    assert console.on_wall() == console.expected(first)


def test_a_group_that_is_gone_is_passed_over(console: Console) -> None:
    first = console.view("First", "1", [1])
    steps = (
        TourStep(StepKind.GROUP, group_key("thana", "pulled down"), 15, own_name("Old town")),
        TourStep(StepKind.GROUP, "nonsense", 15, own_name("?")),
        TourStep(StepKind.VIEW, first.id, 15, first.name),
    )
    console.desk.runner.start(console.desk.keep_tour(None, "Round", steps, shared=False).id)
    assert console.on_wall() == console.expected(first)
