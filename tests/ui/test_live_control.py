"""Finder, wall and map follow each other, over the real demo city."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from console.catalogue.catalogue import Filter
from console.catalogue.load import from_values
from console.catalogue.values import Health, Name, Ownership, Site
from console.relay.values import StreamState, StreamStatus
from console.wall.slots import Hole
from console.wall.tile import TileKind
from console.wall.views import View, ViewSlot
from ui import city_shown, wall_groups
from ui.assembly import Services
from ui.incidents.news import IncidentNews
from ui.incidents.stills import Stills
from ui.incidents.strip import RecentStrip
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.wall_memory import WallMemory
from widgets.map.selection import MapSelection, Tool


class Page:
    """The live page with its control, as the window makes them."""

    def __init__(self, services: Services, qtbot) -> None:
        self.catalogue = services.catalogue
        self.news = IncidentNews(services.incidents)
        self.stills = Stills(services.background)
        strip = RecentStrip(services.incidents, services.background, news=self.news, stills=self.stills)
        self.page = LivePage(strip)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 700)
        self.control = LiveControl(services, self.page, "en")
        self.control.start("16", "thana")


@pytest.fixture
def live(services, qtbot):
    made = Page(services, qtbot)
    yield made
    made.control.stop()
    made.news.close()


def shown(live) -> list[int]:
    return [row for row in live.control.wall.shown if row is not None]


def test_the_wall_opens_on_the_first_thana(services, live):
    catalogue = services.catalogue
    assert len({int(catalogue.thana[row]) for row in shown(live)}) == 1
    assert len(shown(live)) == 16


def test_a_filter_narrows_wall_map_and_list_at_once(services, live):
    catalogue = services.catalogue
    live.page.finder.set_categories({"petrol_pump"})
    code = [category.code for category in catalogue.categories].index("petrol_pump")
    assert shown(live)
    assert all(catalogue.category[row] == code for row in shown(live))
    live.page.map.resize(400, 600)
    live.page.map.fit(None)
    live.page.map.finish()
    assert set(catalogue.category[live.page.map.rows_in_view()]) == {code}


def test_filters_combine_with_text_in_hindi(services, live):
    catalogue = services.catalogue
    live.control.city_wall.set_filter(Filter(ownership=Ownership.PRIVATE, text="विद्यालय"))
    assert shown(live)
    assert all(catalogue.ownership[row] == Ownership.PRIVATE for row in shown(live))


def test_picking_on_the_map_fills_the_wall_in_that_order(services, live):
    rows = services.catalogue.nearest(services.catalogue.lat[40], services.catalogue.lon[40], 16)
    live.page.map.selected.emit(MapSelection("nearest", rows))
    assert shown(live) == rows.tolist()
    assert live.control.wall.group.name.en == "Nearest 16 to this point"
    live.control.back()
    assert shown(live) != rows.tolist()


def test_a_picked_thana_has_its_name(services, live):
    catalogue = services.catalogue
    area = int(catalogue.thana[shown(live)[0]])
    live.page.map.selected.emit(MapSelection("area", catalogue.in_area(area), area=area))
    assert live.control.wall.group.name == catalogue.areas[area].name


def test_a_filter_applies_to_what_was_picked(services, live):
    live.page.map.selected.emit(MapSelection("lasso", np.arange(60, dtype=np.int32)))
    live.control.city_wall.set_filter(Filter(ownership=Ownership.PUBLIC))
    assert shown(live)
    assert all(row < 60 and services.catalogue.ownership[row] == Ownership.PUBLIC for row in shown(live))


def test_paging_through_groups_brings_the_map_along(services, live):
    live.page.map.resize(500, 600)
    for _ in range(3):
        live.control.desk.turn_group(1)
        live.page.map.finish()
        group = live.control.wall.group.rows
        assert set(group) & set(live.page.map.rows_in_view().tolist())


@pytest.mark.parametrize("by", ["thana", "ward", "zone", "category", "site", "map"])
def test_every_grouping_shows_something(live, by):
    live.page.map.resize(500, 600)
    live.control.city_wall.group_by(by)
    assert shown(live)


def test_calling_up_a_number(services, live):
    number = int(services.catalogue.number[777])
    assert live.control.desk.call_up(number)
    assert 777 in shown(live)
    assert not live.control.desk.call_up(999_999_999)


def test_a_camera_keeps_its_session_when_the_layout_changes(services, live):
    held = set(services.sessions.held)
    live.control.desk.set_layout("36")
    assert held <= set(services.sessions.held)
    assert len(shown(live)) == 36


def test_enlarging_asks_for_the_main_stream(services, live, monkeypatch):
    live.control.desk.enlarge(2)
    row = live.control.wall.enlarged
    assert f"{services.catalogue.camera(row).id}/main" in services.sessions.held
    live.control.back()
    assert live.control.wall.enlarged is None


def test_the_wall_tells_the_watch_what_it_sees(services, live):
    row = shown(live)[0]
    stream = f"{services.catalogue.camera(row).id}/sub"
    services.watch.tick(1000.0)
    services.sessions.stream_changed(StreamStatus(stream, StreamState.LIVE))
    assert services.catalogue.health[row] == Health.LIVE


def test_nothing_found_is_said_and_comes_back(live):
    live.control.city_wall.set_filter(Filter(text="zzzzzz"))
    assert shown(live) == []
    live.control.city_wall.set_filter(Filter())
    assert len(shown(live)) == 16


def test_names_follow_the_language(live):
    live.control.set_language("hi")
    assert live.control.wall.group.name.hi in live.page.bar._name.text()


def test_cameras_dropped_on_a_tile(live):
    live.page.grid.dropped.emit(3, [900])
    assert live.control.wall.shown[3] == 900
    live.page.grid.dropped.emit(0, [901, 902, 903])
    assert shown(live)[:4] == [901, 902, 903, 900]
    live.page.grid.dropped.emit(14, [910, 911, 912])
    assert shown(live) == [910, 911, 912]
    assert live.control.wall.group.name == wall_groups.CHOSEN


def test_a_view_shows_what_was_arranged_and_a_hole_for_what_is_gone(services, live):
    slots = list(live.control.desk.snapshot()[1])
    gone = ViewSlot("no-such-camera", 4711, Name("द्वार", "Gate"))
    view = View("v", Name("दृश्य", "View"), "", True, "16", (gone, None, *slots[2:]))
    live.control.city_wall.show_view(view)
    wall = live.control.wall
    assert wall.shown[0] == Hole("no-such-camera", 4711, gone.name)
    assert wall.shown[1] is None
    assert live.page.grid._tiles[0].view.state.kind is TileKind.HOLE
    assert live.page.grid._tiles[0].screen is None
    assert live.control.wall.group.name.en == "View"
    live.control.city_wall.set_filter(Filter(ownership=Ownership.PUBLIC))
    assert live.control.wall.shown[0] == Hole("no-such-camera", 4711, gone.name)
    live.control.back()
    assert live.control.wall.group.key != "view:v"


def test_what_is_kept_of_a_wall_brings_it_back(services, live):
    live.control.desk.select(3)
    live.control.desk.toggle_pin()
    before = live.control.wall.shown
    layout_name, slots = live.control.desk.snapshot()
    live.control.desk.turn_group(2)
    live.control.city_wall.show_view(View("v", Name("", "v"), "", False, layout_name, slots))
    assert live.control.wall.shown == before
    assert live.control.wall.pinned == {3: before[3]}


def test_a_bookmark_names_every_visible_camera(services, live):
    cameras = live.control.desk.visible_cameras()
    assert len(cameras) == 16
    assert cameras[0].name == services.catalogue.camera(shown(live)[0]).name
    assert cameras[0].thana != Name("", "")


@pytest.mark.parametrize("by", ["thana", "saved"])
def test_a_thana_that_is_found_is_narrowed_to_and_shown_on_the_map(services, live, qtbot, by):
    catalogue = services.catalogue
    live.control.city_wall.group_by(by)
    index = next(n for n, area in enumerate(catalogue.areas) if area.kind == "thana")
    typed = catalogue.areas[index].name.en.replace(" ", "").lower()
    wanted = []
    live.control.map_wanted.connect(lambda: wanted.append(1))
    finder = live.page.finder
    qtbot.keyClicks(finder._search, typed)
    finder._list.setCurrentIndex(finder._results.index(0))
    qtbot.keyClick(finder._list, Qt.Key.Key_Return)
    assert finder.filter == Filter(areas=frozenset({index}))
    assert set(catalogue.thana[shown(live)]) == {index}
    assert live.page.map.picked_area == index and wanted == [1]


def test_a_site_without_a_camera_is_found_and_shown_on_the_map(live, qtbot):
    placed = Site(
        "bare", Name("नया पेट्रोल पम्प", "Brand new pump"), "petrol_pump", Ownership.PRIVATE, 27.9, 78.1
    )
    nowhere = replace(placed, id="nowhere", name=Name("", "Unplaced clinic"), lat=np.nan, lon=np.nan)
    catalogue = live.catalogue
    catalogue.become(from_values([placed, nowhere], [], areas=catalogue.areas))
    live.control._city.show()
    live.control.city_wall.set_filter(Filter())
    said = []
    live.control.said.connect(said.append)
    finder, on_map = live.page.finder, live.page.map
    assert len(on_map.bare) == 2 and not on_map.bare.on
    for text in ("brand new", "unplaced"):
        finder._search.clear()
        qtbot.keyClicks(finder._search, text)
        finder._list.setCurrentIndex(finder._results.index(0))
        qtbot.keyClick(finder._list, Qt.Key.Key_Return)
    assert on_map.bare.chosen == 0 and on_map.bare.name == "Brand new pump"
    assert "Brand new pump" in said[0] and "no place" in said[1]


def test_esc_on_the_wall_puts_the_maps_tool_down_first(services, live):
    live.control.city_wall.pick(Name("", "two"), np.array([1, 2], dtype=np.int32))
    live.page.map.set_tool(Tool.ROUTE)
    live.control.back()
    assert live.page.map.tool is Tool.PAN
    assert shown(live) == [1, 2]
    live.control.back()
    assert shown(live) != [1, 2]


def test_what_is_dragged_from_the_map_says_how_many_and_which(live, monkeypatch):
    given = []
    monkeypatch.setattr(city_shown, "drag_rows", lambda source, rows, names: given.append((rows, names)))
    live.page.map.carried.emit(np.arange(5, 25, dtype=np.int32))
    camera = live.control.desk.cameras.camera(5)
    assert given[0][0] == list(range(5, 25))
    assert given[0][1][0] == f"{camera.number}  {camera.name.en}" and len(given[0][1]) == 3


def test_a_filter_reaches_a_wall_that_came_back_after_a_restart(services, live):
    live.control.city_wall.pick(Name("", "three"), np.array([5, 3, 4], dtype=np.int32))
    memory = WallMemory(services, live.control)
    kept = memory.arrangement()
    live.control.back()
    memory.arrange(kept)
    assert shown(live) == [5, 3, 4]
    live.control.city_wall.set_filter(Filter(categories=frozenset({"petrol_pump"})))
    code = [category.code for category in services.catalogue.categories].index("petrol_pump")
    assert shown(live) and {int(services.catalogue.category[row]) for row in shown(live)} == {code}
    # A view with a name was arranged by hand, and stays.
    slots = tuple(ViewSlot(services.catalogue.camera(row).id, 0, Name("", "")) for row in (1, 2))
    live.control.city_wall.show_view(View("mine", Name("", "Mine"), "", False, "4", (*slots, None, None)))
    live.control.city_wall.set_filter(Filter())
    assert shown(live) == [1, 2]


def test_a_camera_called_up_among_smart_groups_stays_while_they_change(services, live):
    catalogue, groups = services.catalogue, services.city.groups
    catalogue.set_health(np.arange(30), np.full(30, int(Health.DOWN)))
    wanted = Filter(health=frozenset({Health.DOWN}))
    groups.add("Down now", groups.smart(wanted), shared=True)
    live.control.city_wall.group_by("saved")
    assert set(shown(live)) <= set(range(30))
    live.control.desk.select(2)
    other = int(catalogue.number[200])
    assert live.control.desk.call_up(other) and shown(live)[2] == 200
    groups.look_again()  # as after every count; nothing has changed
    assert shown(live)[2] == 200
    catalogue.set_health(np.array([5]), np.array([int(Health.LIVE)]))
    groups.look_again()
    assert 5 not in live.control.wall.group.rows
    assert shown(live)[2] == 200 and live.control.wall.selected == 2


def test_a_filter_by_health_finds_what_fails_afterwards_in_list_map_and_wall(services, live, qtbot):
    catalogue = services.catalogue
    down = np.array(live.control.wall.groups[0].rows[:20], dtype=np.int32)
    failed = np.array(live.control.wall.groups[1].rows[:1], dtype=np.int32)
    catalogue.set_health(down, np.full(len(down), int(Health.DOWN)))
    finder = live.page.finder
    finder._healths.chosen.emit(frozenset({Health.DOWN}))
    assert shown(live) == down[:16].tolist()
    live.page.map.resize(400, 600)
    live.page.map.fit(None)
    live.page.map.finish()
    services.health_changed.emit(catalogue.set_health(failed, np.array([int(Health.DOWN)])))
    where = live.page.map.view
    qtbot.waitUntil(lambda: finder._results.counts[0] == 21, timeout=10_000)
    assert set(live.page.map.rows_in_view().tolist()) == {*down.tolist(), *failed.tolist()}
    assert any(int(failed[0]) in group.rows for group in live.control.wall.groups)
    assert live.page.map.view == where
    # One of those on the wall works again: the others close up, and the selected camera stays selected.
    live.control.desk.select(5)
    selected = live.control.wall.selected_row
    services.health_changed.emit(catalogue.set_health(down[:1], np.array([int(Health.LIVE)])))
    qtbot.waitUntil(lambda: shown(live) == down[1:17].tolist(), timeout=10_000)
    assert live.control.wall.selected_row == selected
    # Whoever looks at one camera goes on looking at it.
    live.control.desk.enlarge()
    services.health_changed.emit(catalogue.set_health(down, np.full(len(down), int(Health.LIVE))))
    qtbot.waitUntil(lambda: finder._results.counts[0] == 1, timeout=10_000)
    assert shown(live) == [selected]
    live.control.back()
    assert shown(live) == failed.tolist()


def test_the_list_stays_where_it_is_read_while_a_filter_by_health_finds_others(services, live, qtbot):
    catalogue, finder = services.catalogue, live.page.finder
    down = np.arange(100, 400)
    catalogue.set_health(down, np.full(len(down), int(Health.DOWN)))
    finder._healths.chosen.emit(frozenset({Health.DOWN}))
    live.page.show()
    view, model = finder._list, finder._results
    view.setCurrentIndex(model.index(150))
    view.verticalScrollBar().setValue(140)
    row, top = model.row_at(150), model.row_at(view.rowAt(0))
    services.health_changed.emit(catalogue.set_health(np.array([3, 5]), np.full(2, int(Health.DOWN))))
    qtbot.waitUntil(lambda: model.rowCount() == 302, timeout=10_000)
    assert model.row_at(view.currentIndex().row()) == row
    assert [model.row_at(each.row()) for each in view.selectionModel().selectedRows()] == [row]
    assert model.row_at(view.rowAt(0)) == top


def test_a_filter_shows_a_sign_on_the_walls_bar_that_takes_it_away(services, live, qtbot):
    bar, finder = live.page.bar, live.page.finder
    sign = bar._filtered
    assert sign.isHidden()
    finder.set_categories({"petrol_pump"})
    assert not sign.isHidden()
    assert "Petrol pump" in sign.toolTip() and sign.accessibleName() == sign.toolTip()
    # What is shown whatever the filter hides has no sign.
    slots = (ViewSlot(services.catalogue.camera(1).id, 0, Name("", "")), None, None, None)
    live.control.city_wall.show_view(View("mine", Name("", "Mine"), "", False, "4", slots))
    assert sign.isHidden()
    live.control.back()
    assert not sign.isHidden()
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert sign.isHidden() and finder.filter == Filter() == live.control.city_wall.filter


def test_a_camera_behind_the_filter_is_told_of_and_found_with_two_keys(services, live, qtbot):
    catalogue, finder = services.catalogue, live.page.finder
    live.page.show()
    with qtbot.waitActive(live.page):
        live.page.activateWindow()
    finder.focus_search()
    pump = [category.code for category in catalogue.categories].index("petrol_pump")
    row = int(np.flatnonzero(catalogue.category != pump)[-1])
    finder.set_categories({"petrol_pump"})
    qtbot.keyClicks(finder._search, str(int(catalogue.number[row])))
    hint = finder._hints.first
    assert finder._hits.text() == "No camera matches"
    assert hint.accessibleName() == "1 without the filter"
    qtbot.keyClick(finder._search, Qt.Key.Key_Return)
    assert hint.hasFocus()
    qtbot.keyClick(hint, Qt.Key.Key_Return)
    assert finder.filter == Filter(text=str(int(catalogue.number[row])))
    assert finder._results.row_at(0) == row and finder._list.hasFocus()
    assert finder._hints.first is None


def test_a_camera_called_up_where_nothing_is_found_stays_when_something_is(services, live, qtbot):
    catalogue = services.catalogue
    catalogue.health[:] = int(Health.LIVE)
    live.page.finder._healths.chosen.emit(frozenset({Health.DOWN}))
    assert shown(live) == []
    live.control.desk.show_camera(700)
    assert shown(live) == [700]
    for failed in (5, 6):
        rows = catalogue.set_health(np.array([failed]), np.array([int(Health.DOWN)]))
        services.health_changed.emit(rows)
        qtbot.waitUntil(lambda failed=failed: failed in shown(live), timeout=10_000)
        assert 700 in shown(live)
    services.health_changed.emit(catalogue.set_health(np.array([5, 6]), np.full(2, int(Health.LIVE))))
    qtbot.waitUntil(lambda: shown(live) == [700], timeout=10_000)
