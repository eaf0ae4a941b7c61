"""A view in a window of its own: its own cameras, its own keys, and what is kept from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.wall.views import View, ViewSlot, own_name
from ui.assembly import Services
from ui.live_control import LiveControl
from ui.views.name_dialog import NameDialog
from ui.views.wall_views import WallViews
from ui.windows.view_window import ViewWindow
from ui.windows.windows import Windows

from .test_views_on_wall import Console


class Desk(Console):
    """The live page with windows beside it, as the main window wires them."""

    def __init__(self, services: Services, qtbot: QtBot) -> None:
        super().__init__(services, qtbot)
        self.main = QWidget()
        qtbot.addWidget(self.main)
        self.windows = Windows(services, self.page, lambda: "hi")
        self.views = WallViews(services, self.control, self.windows, self.main)

    def opened(self, name: str, rows: list[int | None]) -> ViewWindow:
        slots = tuple(None if row is None else self.slot(row) for row in (*rows, *[None] * (4 - len(rows))))
        window = self.windows.open_view(View(f"view-{name}", own_name(name), "Asha", False, "4", slots))
        assert window is not None
        return window


@pytest.fixture
def desk(services: Services, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(services, qtbot)
    yield made
    made.windows.close_all()
    made.views.desk.runner.stop()
    made.desk.runner.stop()
    made.control.stop()
    made.news.close()


def cameras(control: LiveControl, slots: tuple[ViewSlot | None, ...]) -> list[str | None]:
    return [None if slot is None else slot.camera_id for slot in slots]


def test_what_is_kept_in_a_view_s_window_is_that_window_s(desk: Desk, qtbot: QtBot) -> None:
    window = desk.opened("Gates", [3, None, 5, 7])
    window.activateWindow()
    qtbot.waitUntil(lambda: desk.windows.view_in_use() is window)
    # Its cameras are called as on every wall of the seat.
    assert window.grid._language == "hi"
    window.control.set_layout("9")
    on_wall = desk.on_wall()
    desk.views.handlers()["save_view"]()
    dialog = window.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.text.setText("Gates, wider")
    dialog.accept()
    kept = next(view for view in desk.views.desk.views() if view.name.en == "Gates, wider")
    layout, slots = window.control.snapshot()
    assert (kept.layout, cameras(desk.control, kept.slots)) == ("9", cameras(desk.control, slots))
    assert desk.catalogue.camera(3).id in cameras(desk.control, kept.slots)
    assert layout == "9"
    assert desk.on_wall() == on_wall


def test_without_a_view_s_window_in_use_the_wall_is_kept(desk: Desk, qtbot: QtBot) -> None:
    desk.opened("Gates", [3])
    desk.main.show()
    desk.main.activateWindow()
    qtbot.waitUntil(lambda: desk.windows.view_in_use() is None)
    desk.views.handlers()["save_view"]()
    dialog = desk.main.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.text.setText("The wall")
    dialog.accept()
    kept = next(view for view in desk.views.desk.views() if view.name.en == "The wall")
    assert (kept.layout, kept.slots) == desk.control.desk.snapshot()


def test_a_second_call_brings_the_same_window_to_the_front(desk: Desk) -> None:
    first = desk.opened("Gates", [3])
    assert desk.windows.open_view(first.view) is first
    assert desk.windows.views() == [first]
