"""Views and tours by their window, over the real demo city: kept, shown, shared, changed, taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.views.library import Library
from console.wall.tours import StepKind, Tour, TourStep
from console.wall.views import View, ViewSlot, fitted
from ui.assembly import Services
from ui.views.desk import ViewDesk
from ui.views.dialog import ViewsDialog, open_views
from ui.views.menu import ViewsMenu
from ui.views.name_dialog import NameDialog
from ui.views.step_chooser import StepChooser
from ui.views.tour_dialog import TourDialog


class Room:
    """A desk over the demo city; the wall is a layout and the cameras of some rows."""

    def __init__(self, services: Services) -> None:
        self.catalogue = services.catalogue
        self.library = Library(services.store)
        self.operator = "Asha"
        self.layout = "4"
        self.on_wall: list[int | None] = [3, None, 7]
        self.shown_key = ""
        self.shown: list[View] = []
        self.windows: list[View] = []
        self.desk = ViewDesk(
            self.library,
            self.catalogue,
            operator=lambda: self.operator,
            snapshot=self.snapshot,
            capacity=lambda: 16,
            shown=lambda: self.shown_key,
        )
        self.desk.show_view.connect(self.shown.append)
        self.desk.open_window.connect(self.windows.append)

    def snapshot(self) -> tuple[str, tuple[ViewSlot | None, ...]]:
        slots = tuple(None if row is None else self.slot(row) for row in self.on_wall)
        return self.layout, fitted(slots, self.layout)

    def slot(self, row: int) -> ViewSlot:
        camera = self.catalogue.camera(row)
        return ViewSlot(camera.id, camera.number, camera.name)

    def view(self, name: str, *, shared: bool = False) -> View:
        return self.desk.add_view(name, shared=shared)

    def tour(self, name: str, *views: View, shared: bool = False) -> Tour:
        steps = tuple(TourStep(StepKind.VIEW, v.id, 10, v.name) for v in views)
        return self.desk.keep_tour(None, name, steps, shared=shared)


@pytest.fixture
def room(services: Services) -> Iterator[Room]:
    made = Room(services)
    for view in made.desk.views():
        made.library.remove_view(view.id)
    for tour in made.desk.tours():
        made.library.remove_tour(tour.id)
    yield made
    made.desk.runner.stop()


def window_of(room: Room, qtbot: QtBot) -> ViewsDialog:
    window = ViewsDialog(room.desk)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    return window


def open_dialog(qtbot: QtBot, of: type[QDialog]) -> QDialog:
    """The dialog of a kind that has just been opened."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, of) and w.isVisible())


def names(window: ViewsDialog) -> list[str]:
    model = window.views.model
    return [model.data(model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def press(qtbot: QtBot, button: QPushButton) -> None:
    """Press a button by the keyboard."""
    assert button.isEnabled()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_wall_is_kept_under_a_name(room: Room, qtbot: QtBot) -> None:
    window = window_of(room, qtbot)
    assert window.views.nothing.isVisible() and not window.views.show_.isEnabled()
    press(qtbot, window.views.new)
    dialog = open_dialog(qtbot, NameDialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    qtbot.keyClicks(dialog.text, "Gates")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    (view,) = room.desk.views()
    assert (view.name.en, view.owner, view.shared, view.layout) == ("Gates", "Asha", False, "4")
    assert view.slots == (room.slot(3), None, room.slot(7), None)
    assert names(window) == ["Gates"]
    assert window.views.chosen() == view.id


def test_a_name_is_given_once(room: Room, qtbot: QtBot) -> None:
    room.view("Gates")
    window = window_of(room, qtbot)
    press(qtbot, window.views.new)
    dialog = open_dialog(qtbot, NameDialog)
    qtbot.keyClicks(dialog.text, " gates ")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert dialog.isVisible() and "already" in dialog.problem.text()
    assert len(room.desk.views()) == 1
    dialog.reject()


def test_enter_shows_the_view_and_the_window_goes(room: Room, qtbot: QtBot) -> None:
    first, second = room.view("Gates"), room.view("Halls")
    room.desk.runner.start(room.tour("Round", first).id)
    window = window_of(room, qtbot)
    qtbot.keyClick(window.views.list, Qt.Key.Key_Down)
    room.shown.clear()
    qtbot.keyClick(window.views.list, Qt.Key.Key_Return)
    assert room.shown == [second]
    assert not window.isVisible()
    # Somebody chose something else: the tour must not take it from the wall again.
    assert not room.desk.runner.running


def test_in_a_window_of_its_own(room: Room, qtbot: QtBot) -> None:
    view = room.view("Gates")
    window = window_of(room, qtbot)
    press(qtbot, window.views.window_)
    assert room.windows == [view] and window.isVisible()


def test_deleted_by_key_and_taken_back(room: Room, qtbot: QtBot) -> None:
    view = room.view("Gates")
    room.view("Halls")
    window = window_of(room, qtbot)
    assert not window.undo.isVisible()
    qtbot.keyClick(window.views.list, Qt.Key.Key_Delete)
    assert names(window) == ["Halls"]
    assert "Gates" in window.undone.text() and window.undo.isVisible()
    qtbot.keyClick(window.views.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["Gates", "Halls"]
    assert room.desk.view(view.id) == view
    assert not window.undo.isVisible()


def test_renamed_and_taken_back(room: Room, qtbot: QtBot) -> None:
    view = room.view("Gates")
    window = window_of(room, qtbot)
    qtbot.keyClick(window.views.list, Qt.Key.Key_F2)
    dialog = open_dialog(qtbot, NameDialog)
    assert dialog.text.text() == "Gates" and dialog.problem.text() == " "
    qtbot.keyClicks(dialog.text, "Doors")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert names(window) == ["Doors"]
    press(qtbot, window.undo)
    assert room.desk.view(view.id) == view


def test_kept_again_with_what_the_wall_shows_now(room: Room, qtbot: QtBot) -> None:
    view = room.view("Gates")
    room.layout, room.on_wall = "1", [11]
    window = window_of(room, qtbot)
    press(qtbot, window.views.update_)
    kept = room.desk.view(view.id)
    assert kept is not None
    assert (kept.layout, kept.slots, kept.name) == ("1", (room.slot(11),), view.name)
    press(qtbot, window.undo)
    assert room.desk.view(view.id) == view


def test_shared_and_taken_back_by_its_owner_only(room: Room, qtbot: QtBot) -> None:
    view = room.view("Gates")
    window = window_of(room, qtbot)
    qtbot.keyClick(window.views.shared, Qt.Key.Key_Space)
    kept = room.desk.view(view.id)
    assert kept is not None and kept.shared
    room.operator = "Ravi"
    window.refill()
    assert names(window) == ["Gates"] and not window.views.shared.isEnabled()
    room.desk.share(kept, False)
    assert room.desk.view(view.id) == kept
    room.operator = "Asha"
    window.refill()
    qtbot.keyClick(window.views.shared, Qt.Key.Key_Space)
    room.operator = "Ravi"
    window.refill()
    # Nor does "undo" tell another of it.
    assert names(window) == [] and window.undone.text() == ""


def test_there_is_one_window(room: Room, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    first = open_views(room.desk, parent, "views")
    assert open_views(room.desk, parent, "tours") is first
    assert first.tabs.currentWidget() is first.tours
    first.reject()
    second = open_views(room.desk, parent, "views")
    assert second is not first and second.isVisible()
    second.reject()


def test_a_tour_deleted_while_it_was_changed_is_kept(room: Room, qtbot: QtBot) -> None:
    gates = room.view("Gates")
    tour = room.tour("Round", gates)
    dialog = TourDialog(room.desk, tour, window_of(room, qtbot))
    qtbot.addWidget(dialog)
    room.desk.remove(tour)
    dialog.seconds.setValue(40)
    dialog.accept()
    kept = room.desk.tour(tour.id)
    assert kept is not None and kept.steps[0].dwell_s == 40


def test_another_operator_sees_and_runs_only_what_is_shared(room: Room, qtbot: QtBot) -> None:
    own = room.view("Own")
    room.view("Shared", shared=True)
    room.desk.runner.start(room.tour("Round", own).id)
    window = window_of(room, qtbot)
    room.operator = "Ravi"
    room.desk.operator_changed()
    assert names(window) == ["Shared"] and not room.desk.runner.running


def test_a_camera_that_is_gone_is_told_of(room: Room, qtbot: QtBot) -> None:
    slot = ViewSlot("gone", 4711, room.slot(3).name)
    room.library.put_view(View("v", room.slot(3).name, "Asha", True, "4", fitted((slot, room.slot(7)), "4")))
    window = window_of(room, qtbot)
    line = window.views.lines()[0]
    assert "2 cameras" in line.second and "1 no longer in the catalogue" in line.second


def test_a_view_goes_into_a_tour(room: Room, qtbot: QtBot) -> None:
    gates, halls = room.view("Gates"), room.view("Halls")
    tour = room.tour("Round", gates)
    window = window_of(room, qtbot)
    qtbot.keyClick(window.views.list, Qt.Key.Key_Down)
    menu = window.views.tour.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    kept = room.desk.tour(tour.id)
    assert kept is not None
    assert [step.key for step in kept.steps] == [gates.id, halls.id]


def test_a_tour_is_made_by_keyboard(room: Room, qtbot: QtBot) -> None:
    room.view("Gates", shared=True)
    own = room.view("Own")
    window = window_of(room, qtbot)
    window.show_tab("tours")
    press(qtbot, window.tours.new)
    dialog = open_dialog(qtbot, TourDialog)
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    qtbot.keyClicks(dialog.name, "Night round")
    assert not save.isEnabled() and "at least one" in dialog.problem.text()
    press(qtbot, dialog.add)
    chooser = open_dialog(qtbot, StepChooser)
    qtbot.keyClicks(chooser.search, "own")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    press(qtbot, dialog.add)
    chooser = open_dialog(qtbot, StepChooser)
    qtbot.keyClicks(chooser.search, "thana")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert [step.kind for step in dialog.steps] == [StepKind.VIEW, StepKind.GROUP]
    # The group goes up, and stays for 40 s.
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.seconds.setValue(40)
    qtbot.keyClick(dialog.shared, Qt.Key.Key_Space)
    assert "only yours" in dialog.problem.text()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    (tour,) = room.desk.tours()
    assert (tour.name.en, tour.owner, tour.shared) == ("Night round", "Asha", True)
    assert [(step.kind, step.dwell_s) for step in tour.steps] == [(StepKind.GROUP, 40), (StepKind.VIEW, 15)]
    assert tour.steps[1].key == own.id
    assert room.desk.step_name(tour.steps[0]) == tour.steps[0].name
    assert room.desk.groups.rows(tour.steps[0].key)


def test_a_changed_tour_can_be_given_up_or_kept(room: Room, qtbot: QtBot) -> None:
    gates, halls = room.view("Gates"), room.view("Halls")
    tour = room.tour("Round", gates, halls, gates)
    window = window_of(room, qtbot)
    window.show_tab("tours")
    for keep in (False, True):
        qtbot.keyClick(window.tours.list, Qt.Key.Key_F2)
        dialog = open_dialog(qtbot, TourDialog)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return if keep else Qt.Key.Key_Escape)
        kept = room.desk.tour(tour.id)
        assert kept is not None and len(kept.steps) == (2 if keep else 3)
    assert kept.steps == tour.steps[1:]
    press(qtbot, window.undo)
    assert room.desk.tour(tour.id) == tour


def test_seconds_are_those_of_the_selected_steps(room: Room, qtbot: QtBot) -> None:
    gates = room.view("Gates")
    dialog = TourDialog(room.desk, room.tour("Round", gates, gates, gates), window_of(room, qtbot))
    qtbot.addWidget(dialog)
    dialog.list.selectAll()
    dialog.seconds.setValue(30)
    assert [step.dwell_s for step in dialog.steps] == [30, 30, 30]
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    dialog.seconds.setValue(45)
    assert [step.dwell_s for step in dialog.steps] == [30, 45, 30]
    dialog.list.setCurrentIndex(dialog.model.index(0, 0))
    assert dialog.seconds.value() == 30
    dialog.list.selectAll()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert dialog.steps == () and not dialog.seconds.isEnabled()


def test_a_gone_step_is_named_and_told_of(room: Room, qtbot: QtBot) -> None:
    gates = room.view("Gates")
    tour = room.tour("Round", gates)
    room.desk.remove(gates)
    dialog = TourDialog(room.desk, tour, window_of(room, qtbot))
    qtbot.addWidget(dialog)
    line = dialog.model.data(dialog.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "Gates" in line and "No longer there" in line


def test_a_tour_starts_from_the_window(room: Room, qtbot: QtBot) -> None:
    gates = room.view("Gates")
    tour = room.tour("Round", gates)
    window = window_of(room, qtbot)
    window.show_tab("tours")
    qtbot.keyClick(window.tours.list, Qt.Key.Key_Return)
    assert room.shown == [gates] and not window.isVisible()
    assert room.desk.runner.run is not None and room.desk.runner.run.tour == tour


def test_the_menu_lists_what_there_is(room: Room, qtbot: QtBot) -> None:
    gates, halls = room.view("Gates & doors"), room.view("Halls")
    tour = room.tour("Round", halls)
    room.shown_key = f"view:{halls.id}"
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Views and tours…")
    ViewsMenu(menu, room.desk)
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    texts = [(a.text(), a.isChecked()) for a in menu.actions() if a.text() and a.isEnabled()]
    assert texts == [
        ("Views and tours…", False),
        ("Gates && doors", False),
        ("Halls", True),
        ("Round", False),
    ]
    {a.text(): a for a in menu.actions()}["Gates && doors"].trigger()
    {a.text(): a for a in menu.actions()}["Round"].trigger()
    assert room.shown == [gates, halls]
    assert room.desk.runner.run is not None and room.desk.runner.run.tour.id == tour.id
    menu.aboutToShow.emit()
    running = {a.text(): a for a in menu.actions()}["Round"]
    assert running.isChecked()
    running.trigger()
    assert not room.desk.runner.running


def test_what_was_typed_in_one_language_does_not_cost_the_other(room: Room, qtbot: QtBot) -> None:
    gates = room.view("Gates")
    tour = room.tour("Round", gates)
    kept = room.desk.keep_tour(tour, "Round", tour.steps * 2, shared=False)
    assert kept.name == tour.name and len(kept.steps) == 2
