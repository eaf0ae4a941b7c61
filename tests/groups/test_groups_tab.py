"""Saved groups as an operator keeps, orders, shows and takes them back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from console.catalogue.filter import Filter
from console.catalogue.load import from_values
from console.catalogue.values import Area, Camera, Health, Name, Ownership, Placement, Site
from console.groups.library import GroupLibrary
from console.groups.values import CAMERAS_AT_MOST, GroupKind, Route
from console.store.store import Store
from ui.groups import save_dialog
from ui.groups.desk import GroupDesk
from ui.groups.save_dialog import SaveGroupDialog
from ui.groups.tab import GroupsTab, groups_tab
from widgets.finder.results import NUMBER_ROLE

AREAS = (Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "", ()),)


def city(count=6):
    sites = [
        Site(f"s{n}", Name("", f"S{n}"), ("school", "bank")[n % 2], Ownership.PUBLIC, 27.9, 78.0, thana="t1")
        for n in range(count)
    ]
    cameras = [
        Camera(f"c{n}", 1100 + n, Name("", f"Gate {n}"), f"s{n}", Placement.ENTRY, 27.9, 78.0 + n / 1000)
        for n in range(count)
    ]
    return from_values(sites, cameras, areas=AREAS)


class Room:
    """A desk of groups over a real store; `who` sits there, `wanted` is what the finder shows."""

    def __init__(self, store: Store) -> None:
        self.catalogue = city()
        self.who, self.wanted = "Asha", Filter()
        self.library = GroupLibrary(store)
        self.desk = GroupDesk(
            self.library, self.catalogue, operator=lambda: self.who, current_filter=lambda: self.wanted
        )


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def room(store):
    return Room(store)


@pytest.fixture
def tab(qtbot, room):
    made = GroupsTab(room.desk)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    return made


def names(tab):
    return [tab.model.index(row, 0).data() for row in range(tab.model.rowCount())]


def choose(tab, name):
    tab.list.setCurrentIndex(tab.model.index(names(tab).index(name), 0))


def numbers(tab):
    return [tab.cameras.index(row).data(NUMBER_ROLE) for row in range(tab.cameras.rowCount())]


def add(room, text, holds=None, **more):
    return room.desk.add(
        text, holds if holds is not None else room.desk.smart(Filter()), shared=False, **more
    )


def filled(qtbot, tab, *wanted):
    qtbot.waitUntil(lambda: names(tab) == list(wanted), timeout=5000)


def save_button(dialog):
    return dialog._buttons.button(QDialogButtonBox.StandardButton.Save)


def test_a_group_of_the_finder_s_filter_stays_alive(qtbot, room, tab):
    room.wanted = Filter(categories=frozenset(["school"]))
    tab.new.click()
    dialog = tab.findChild(SaveGroupDialog)
    assert dialog.kind is GroupKind.SMART
    assert not save_button(dialog).isEnabled()
    qtbot.keyClicks(dialog.name, "Schools")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    filled(qtbot, tab, "Schools")
    assert numbers(tab) == [1100, 1102, 1104]
    room.catalogue.become(city(9))
    room.desk.catalogue_renewed()
    assert numbers(tab) == [1100, 1102, 1104, 1106, 1108]


def test_chosen_cameras_say_how_many_are_no_longer_there(qtbot, room, tab):
    add(room, "Two", room.desk.chosen([5, 1]))
    filled(qtbot, tab, "Two")
    assert numbers(tab) == [1105, 1101]
    room.catalogue.become(city(3))
    tab.grab()  # painted before anybody said so
    room.desk.catalogue_renewed()
    assert numbers(tab) == [1101]
    assert "1 no longer there" in tab.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_drawn_line_is_kept_as_a_route_or_as_its_cameras(qtbot, room, tab):
    route = Route(((78.0035, 27.9), (77.9995, 27.9)), 60.0)
    rows = np.array([3, 2, 1, 0], dtype=np.int32)
    for name, kind in (("Procession", GroupKind.ROUTE), ("As today", GroupKind.FIXED)):
        dialog = SaveGroupDialog(room.desk, tab, rows=rows, route=route, name=name)
        assert dialog.kind is GroupKind.ROUTE
        dialog.choices[kind].setChecked(True)
        with qtbot.waitSignal(dialog.kept, timeout=5000) as kept:
            dialog.accept()
        assert kept.args[0].kind is kind
        assert room.desk.members(kept.args[0]).rows.tolist() == [3, 2, 1, 0]


def test_what_was_picked_is_kept_though_the_catalogue_changes_meanwhile(qtbot, room, tab):
    dialog = SaveGroupDialog(
        room.desk, tab, rows=np.array([1]), wanted=Filter(areas=frozenset([0])), name="Kept"
    )
    room.catalogue.become(from_values([], [], areas=(Area("t0", "thana", Name("", "Other"), "", ()), *AREAS)))
    with qtbot.waitSignal(dialog.kept, timeout=5000) as kept:
        dialog.accept()
    assert kept.args[0].holds.areas == frozenset(["t1"])


def test_nothing_and_too_much_cannot_be_kept_one_by_one(qtbot, room, tab, monkeypatch):
    nothing = SaveGroupDialog(room.desk, tab, rows=np.zeros(0, dtype=np.int32), name="Empty")
    assert not save_button(nothing).isEnabled() and "no camera" in nothing.problem.text()
    monkeypatch.setattr("console.groups.members.CAMERAS_AT_MOST", 3)
    dialog = SaveGroupDialog(room.desk, tab, rows=np.arange(6), wanted=Filter(), name="All")
    assert save_button(dialog).isEnabled()
    dialog.choices[GroupKind.FIXED].setChecked(True)
    assert not save_button(dialog).isEnabled()
    assert "6" in dialog.problem.text() and f"{CAMERAS_AT_MOST:,}" in dialog.problem.text()
    dialog.accept()
    assert room.desk.groups() == []
    nothing.reject(), dialog.reject()


def test_a_name_is_given_once(qtbot, room, tab):
    add(room, "Night")
    dialog = SaveGroupDialog(room.desk, tab, rows=np.arange(2), name="night ")
    assert not save_button(dialog).isEnabled() and "already" in dialog.problem.text()
    dialog.reject()


def test_everything_by_keyboard(qtbot, room, tab):
    for text in ("A", "B", "C"):
        add(room, text)
    filled(qtbot, tab, "A", "B", "C")
    choose(tab, "C")
    qtbot.keyClick(tab.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    filled(qtbot, tab, "A", "C", "B")
    assert tab.chosen().name.en == "C"
    with qtbot.waitSignal(room.desk.show_on_wall, timeout=5000) as shown:
        qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    assert shown.args[0].name.en == "C"
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    filled(qtbot, tab, "A", "B")
    assert "C" in tab.undo.text()
    qtbot.keyClick(tab.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    filled(qtbot, tab, "A", "C", "B")
    assert not tab.undo.isEnabled()


def test_renaming_and_sharing_can_be_undone(qtbot, room, tab):
    group = add(room, "A")
    filled(qtbot, tab, "A")
    tab.shared.click()
    assert room.desk.group(group.id).shared
    room.desk.rename(room.desk.group(group.id), "Z")
    filled(qtbot, tab, "Z")
    tab.undo.click()
    filled(qtbot, tab, "A")
    tab.undo.click()
    assert not room.desk.group(group.id).shared


def test_another_operator_sees_and_is_told_of_shared_groups_only(qtbot, room, tab):
    add(room, "Own")
    shared = add(room, "For all")
    room.desk.share(shared, True)
    room.desk.remove(room.desk.groups()[0])
    room.who = "Ravi"
    room.desk.look_again()
    filled(qtbot, tab, "For all")
    assert not tab.undo.isEnabled()
    assert not tab.shared.isEnabled()
    room.desk.share(room.desk.group(shared.id), False)
    assert room.desk.group(shared.id).shared


def test_smart_groups_of_health_follow_it_for_the_wall(room):
    room.desk.add("Down", room.desk.smart(Filter(health=frozenset([Health.DOWN]))), shared=False)
    assert room.desk.wall_groups() == ()
    room.catalogue.set_health([4], [Health.DOWN])
    assert [group.rows for group in room.desk.wall_groups()] == [(4,)]


def test_the_section_and_its_dialog_can_be_made_on_any_page(qtbot, room):
    spec = groups_tab(room.desk)
    widget = spec.make(None)
    qtbot.addWidget(widget)
    assert spec.name == "groups" and spec.words() == "Groups"
    assert widget.model.rowCount() == 0
    assert save_dialog.SaveGroupDialog.kept
