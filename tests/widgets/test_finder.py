"""The finder as an operator uses it: type, check, remove, walk with the keys, drag."""

from __future__ import annotations

import time

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QToolButton

from console.catalogue.filter import Filter
from console.catalogue.values import Health, Ownership
from tests.widgets.finder_city import City
from widgets.finder.panel import FinderPanel
from widgets.finder.results import GONE_ROLE, HIT_ROLE, NUMBER_ROLE, Hit, dragged_rows
from widgets.wall.dragging import drag_picture


@pytest.fixture
def city() -> City:
    return City()


@pytest.fixture
def panel(qtbot, city: City) -> FinderPanel:
    """A finder whose wishes are answered by the city."""
    made = FinderPanel()
    qtbot.addWidget(made)
    made.heard = []

    def answer(wanted: Filter) -> None:
        made.heard.append(wanted)
        made.set_results(city.find(wanted))
        made.set_facets(city.facets(wanted))

    made.filter_changed.connect(answer)
    made.set_catalogue(city)
    made.set_results(city.find(Filter()))
    made.set_facets(city.facets(Filter()))
    made.resize(256, 700)
    made.show()
    return made


def find_index(model: QAbstractItemModel, text: str) -> QModelIndex:
    start = model.index(0, 0)
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    return model.match(start, Qt.ItemDataRole.DisplayRole, text, 1, flags)[0]


def chips(panel: FinderPanel) -> list[QToolButton]:
    return [each for each in panel._chips.findChildren(QToolButton) if each.isVisible()]


def check(panel: FinderPanel, text: str) -> None:
    model = panel._categories
    model.setData(find_index(model, text), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_models_keep_qts_rules(panel: FinderPanel) -> None:
    for model in (panel._categories, panel._areas, panel._results):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    check(panel, "School")
    panel.set_language("hi")
    panel.clear()


def test_typing_is_heard_once_after_a_pause(panel: FinderPanel, qtbot) -> None:
    panel.focus_search()
    panel._typing.setInterval(1000)  # a busy machine may pause between keys
    qtbot.keyClicks(panel._search, "104")
    assert panel.heard == []
    assert panel._hits.text() == "11 of 1,045"  # the hits are there with the key
    qtbot.waitUntil(lambda: bool(panel.heard), timeout=5000)
    assert [each.text for each in panel.heard] == ["104"]
    assert panel._hits.text() == "11 of 1,045"
    qtbot.keyClick(panel._search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(panel.heard) == 2, timeout=5000)
    assert panel._hits.text() == "Cameras: 1,045"


def test_checks_narrow_and_chips_take_them_away(panel: FinderPanel, qtbot) -> None:
    check(panel, "School")
    check(panel, "Bank")
    assert panel.filter.categories == {"school", "bank"}
    assert [chip.text() for chip in chips(panel)] == ["School", "Bank"]
    qtbot.mouseClick(chips(panel)[0], Qt.MouseButton.LeftButton)
    assert panel.filter.categories == {"bank"}
    clear = next(each for each in panel._chips.findChildren(QPushButton) if each.isVisible())
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert panel.filter == Filter()
    assert not panel._chips.isVisible()


def test_a_whole_group_is_one_chip(panel: FinderPanel) -> None:
    check(panel, "Education")
    assert [chip.text() for chip in chips(panel)] == ["Education"]
    assert len(panel.filter.categories) == 5


def test_double_click_is_only_this(panel: FinderPanel) -> None:
    check(panel, "School")
    panel._category_tree.doubleClicked.emit(find_index(panel._categories, "Bank"))
    assert panel.filter.categories == {"bank"}


def test_keyboard_checks_and_chooses_only_this(panel: FinderPanel, qtbot) -> None:
    tree = panel._category_tree
    tree.setFocus()
    tree.setCurrentIndex(find_index(panel._categories, "College"))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert panel.filter.categories == {"college"}
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert panel.filter.categories == {"school"}


def test_window_shortcuts_do_not_take_the_finders_keys(panel: FinderPanel, qtbot) -> None:
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Return), panel)
    stolen = []
    shortcut.activated.connect(lambda: stolen.append(1))
    tree = panel._category_tree
    tree.setFocus()
    tree.setCurrentIndex(find_index(panel._categories, "College"))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert stolen == []
    assert panel.filter.categories == {"college"}


def test_owner_health_and_areas_combine(panel: FinderPanel, qtbot) -> None:
    qtbot.mouseClick(panel._owners._switches[Ownership.PRIVATE], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel._healths._switches[Health.DOWN], Qt.MouseButton.LeftButton)
    panel._areas.only(find_index(panel._areas, "Zone 1"))
    wanted = Filter(areas=frozenset({1}), ownership=Ownership.PRIVATE, health=frozenset({Health.DOWN}))
    assert panel.filter == panel.heard[-1] == wanted
    assert [chip.text() for chip in chips(panel)] == ["Zone 1", "Private", "Down"]
    for _ in range(2):
        qtbot.mouseClick(chips(panel)[1], Qt.MouseButton.LeftButton)
    assert panel.filter == Filter(areas=frozenset({1}))


def test_list_is_walked_and_activated_with_the_keys(panel: FinderPanel, qtbot) -> None:
    activated = []
    panel.camera_activated.connect(activated.append)
    panel.focus_search()
    qtbot.keyClick(panel._search, Qt.Key.Key_Down)
    qtbot.keyClick(panel._list, Qt.Key.Key_Down)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert activated == [1]


def test_a_drag_carries_rows(panel: FinderPanel) -> None:
    model = panel._results
    assert dragged_rows(model.mimeData([model.index(3), model.index(5)])) == [3, 5]


def test_only_rows_on_screen_are_asked_for(qtbot) -> None:
    city = City(100_000)
    panel = FinderPanel()
    qtbot.addWidget(panel)
    panel.set_catalogue(city)
    panel.resize(256, 700)
    panel.show()
    from_time = time.perf_counter()
    panel.set_results(np.arange(100_000, dtype=np.int32))
    panel._list.viewport().repaint()
    assert time.perf_counter() - from_time < 1
    assert city.asked < 300


def test_counts_stand_beside_every_choice(panel: FinderPanel, city: City) -> None:
    index = find_index(panel._categories, "School")
    count = city.facets(Filter()).categories["school"]
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert str(count.total) in tip
    assert str(count.live) in tip


def test_names_follow_the_language(panel: FinderPanel) -> None:
    check(panel, "School")
    panel.set_language("hi")
    assert find_index(panel._categories, "विद्यालय").isValid()
    assert [chip.text() for chip in chips(panel)] == ["विद्यालय"]
    assert "प्रवेश" in panel._results.index(0).data()


def test_setting_a_filter_is_silent_and_asking_is_not(panel: FinderPanel) -> None:
    panel.set_filter(Filter(categories=frozenset({"bank"}), text="12"))
    assert panel.heard == []
    assert panel._search.text() == "12"
    panel.set_categories({"school"})
    assert panel.heard == [Filter(categories=frozenset({"school"}), text="12")]


def test_nothing_found_is_said(panel: FinderPanel, qtbot) -> None:
    panel.focus_search()
    qtbot.keyClicks(panel._search, "99999999")
    qtbot.waitUntil(lambda: panel._hits.text() == "No camera matches", timeout=5000)


def test_it_stays_narrow(panel: FinderPanel) -> None:
    panel.set_filter(Filter(categories=frozenset(c.code for c in City(60).categories[::2])))
    assert panel.minimumSizeHint().width() <= 300


def test_the_best_hit_is_first_and_a_camera_that_is_gone_says_so(panel: FinderPanel, qtbot) -> None:
    qtbot.keyClicks(panel._search, "1042")
    qtbot.waitUntil(lambda: bool(panel.heard), timeout=5000)
    panel.clear()
    first = panel._results.index(3)
    assert first.data(GONE_ROLE) and "no more" in first.data(Qt.ItemDataRole.ToolTipRole)
    assert not panel._results.index(4).data(GONE_ROLE)
    qtbot.keyClicks(panel._search, "104")
    assert panel._results.index(0).data(NUMBER_ROLE) == 104


def hits(panel: FinderPanel) -> list[Hit]:
    model = panel._results
    return [model.index(at).data(HIT_ROLE) for at in range(min(4, model.rowCount()))]


def test_a_thana_is_a_hit_of_its_own_and_enter_narrows_to_it(panel: FinderPanel, qtbot) -> None:
    areas: list[int] = []
    panel.area_activated.connect(areas.append)
    panel.focus_search()
    qtbot.keyClicks(panel._search, "thana 3")
    model = panel._results
    assert hits(panel)[0] is Hit.NAMED and model.index(0).data() == "Thana 3"
    assert "Thana" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(panel._search, Qt.Key.Key_Return)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    index = next(n for n, area in enumerate(panel._catalogue.areas) if area.id == "thana3")
    assert areas == [index]
    assert panel.filter == panel.heard[-1] == Filter(areas=frozenset({index}))
    assert panel._search.text() == "" and [chip.text() for chip in chips(panel)] == ["Thana 3"]
    # The keyboard goes on among the cameras that are left.
    assert panel._list.currentIndex().row() == 0 and hits(panel)[0] is Hit.CAMERA


def test_a_category_is_a_hit_too(panel: FinderPanel, qtbot) -> None:
    qtbot.keyClicks(panel._search, "school")
    panel._list.doubleClicked.emit(panel._results.index(0))
    assert panel.filter == Filter(categories=frozenset({"school"}))


def test_sites_without_a_camera_are_listed_and_not_counted_as_cameras(panel: FinderPanel, qtbot) -> None:
    assert not panel._bare_hits.isVisible()
    bare: list[int] = []
    cameras: list[int] = []
    panel.bare_activated.connect(bare.append)
    panel.camera_activated.connect(cameras.append)
    qtbot.keyClicks(panel._search, "bare")
    model = panel._results
    assert hits(panel) == [Hit.BARE_SITE, Hit.BARE_SITE]
    assert panel._hits.text() == "No camera matches"
    assert panel._bare_hits.text() == "Sites without a camera yet: 2" and panel._bare_hits.isVisible()
    tips = [model.index(at).data(Qt.ItemDataRole.ToolTipRole) for at in (0, 1)]
    assert all("No camera yet" in tip for tip in tips)
    assert ["still to be placed" in tip for tip in tips] == [False, True]
    panel.focus_search()
    qtbot.keyClick(panel._search, Qt.Key.Key_Down)
    qtbot.keyClick(panel._list, Qt.Key.Key_Down)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert bare == [1] and cameras == []
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert dragged_rows(model.mimeData([model.index(0)])) == []
    panel.grab()  # each kind of line is painted


def test_a_drag_shows_how_many_and_which(qtbot) -> None:
    one, many = drag_picture(1, ["104  Gate"], 1.0), drag_picture(40, ["104  Gate", "105  Road"], 1.0)
    assert many.height() > one.height() and many.width() <= 280
    twice = drag_picture(40, ["104  Gate", "105  Road"], 2.0)
    assert twice.deviceIndependentSize() == many.deviceIndependentSize()
    assert many.toImage() != drag_picture(41, ["104  Gate", "105  Road"], 1.0).toImage()
