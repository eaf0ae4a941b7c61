"""The catalogue is written while the wall is live: cameras keep their tiles, gone ones leave holes."""

import threading

import numpy as np
import pytest

from console.catalogue.change_history import history
from console.catalogue.change_undo import undo
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing
from console.catalogue.filter import Filter
from console.catalogue.merging import merge_cameras
from console.groups.values import Route, SmartFilter
from console.wall.slots import Hole
from console.wall.views import StreamWish, View, ViewSlot
from tests.ui.test_live_control import Page
from ui import wall_groups
from widgets.map.selection import MapSelection

HEAD = ChangeHead(ChangeKind.EDITED, "test", "Asha")


@pytest.fixture
def live(services, qtbot):
    made = Page(services, qtbot)
    yield made
    made.control.stop()
    made.news.close()


def change(services, qtbot, do):
    """Write something as a change, and wait until the catalogue has it."""

    def job(db):
        changing = Changing(db, services.store.seat, HEAD)
        do(changing)
        changing.finish()

    with qtbot.waitSignal(services.renewal.renewed, timeout=20_000):
        services.store.write(job).result()
        services.city.desk.written.emit()


def ids(live):
    catalogue = live.catalogue
    return [
        catalogue.camera(slot).id if isinstance(slot, int) else slot
        for slot in live.control.wall.shown
        if slot is not None
    ]


def remove(services, row):
    camera = services.catalogue.camera(row).id
    return lambda changing: changing.delete("cameras", [camera])


def test_groups_are_made_on_a_worker_before_the_catalogue_is_exchanged(services, live, qtbot, monkeypatch):
    made, usual = [], wall_groups.by

    def counted(catalogue, found, grouping):
        made.append((threading.current_thread() is threading.main_thread(), catalogue is live.catalogue))
        return usual(catalogue, found, grouping)

    monkeypatch.setattr(wall_groups, "by", counted)
    change(services, qtbot, remove(services, live.control.wall.shown_rows[2]))
    assert made == [(False, False)]
    assert live.control.wall.groups == usual(live.catalogue, live.catalogue.find(Filter()), "thana")
    # With a filter they are those that it lets through.
    made.clear()
    live.control.city_wall.set_filter(Filter(categories=frozenset(["bank"])))
    made.clear()
    change(services, qtbot, remove(services, live.control.wall.shown_rows[0]))
    assert made == [(True, True)]


def test_a_removed_camera_closes_its_group_and_the_others_keep_their_sessions(services, live, qtbot):
    before = ids(live)
    held = set(services.sessions.held)
    change(services, qtbot, remove(services, live.control.wall.shown_rows[2]))
    after = ids(live)
    assert after[:2] == before[:2]
    assert before[2] not in after
    assert after[2:15] == before[3:16]
    assert len(after) == 16
    kept = {stream for stream in held if before[2] not in stream}
    assert kept <= set(services.sessions.held)


def test_a_view_keeps_a_hole_with_the_label_of_the_camera_that_went(services, live, qtbot):
    cameras = [services.catalogue.camera(row) for row in (5, 700, 9)]
    slots = tuple(ViewSlot(camera.id, camera.number, camera.name) for camera in cameras)
    live.control.city_wall.show_view(View("v", cameras[0].name, "", False, "4", (*slots, None)))
    change(services, qtbot, remove(services, 700))
    first, hole, last = ids(live)
    assert (first, last) == (cameras[0].id, cameras[2].id)
    assert isinstance(hole, Hole)
    assert (hole.camera_id, hole.number) == (cameras[1].id, cameras[1].number)


def test_an_undone_removal_gives_the_hole_its_camera_back(services, live, qtbot):
    cameras = [services.catalogue.camera(row) for row in (5, 700)]
    slots = tuple(ViewSlot(camera.id, camera.number, camera.name) for camera in cameras)
    live.control.city_wall.show_view(View("v", cameras[0].name, "", False, "4", (*slots, None, None)))
    change(services, qtbot, remove(services, 700))
    assert isinstance(ids(live)[1], Hole)
    removal = services.store.write(lambda db: history(db)[0].id).result()
    with qtbot.waitSignal(services.renewal.renewed, timeout=20_000):
        services.store.write(lambda db: undo(db, services.store.seat, removal, "Asha")).result()
        services.city.desk.written.emit()
    assert ids(live) == [camera.id for camera in cameras]


def merge(services, qtbot, keep, other):
    with qtbot.waitSignal(services.renewal.renewed, timeout=20_000):
        made = services.store.write(
            lambda db: merge_cameras(db, services.store.seat, keep, other, "Asha")
        ).result()
        services.city.desk.written.emit()
    return made


def take_back(services, qtbot, change_id):
    with qtbot.waitSignal(services.renewal.renewed, timeout=20_000):
        services.store.write(lambda db: undo(db, services.store.seat, change_id, "Asha")).result()
        services.city.desk.written.emit()


def test_a_merged_camera_s_place_is_the_kept_one_s_until_the_merge_is_taken_back(services, live, qtbot):
    catalogue = services.catalogue
    keep, other, third = (catalogue.camera(row) for row in (40, 41, 42))
    slots = [ViewSlot(each.id, each.number, each.name, stream=StreamWish.MAIN) for each in (other, third)]
    view = View("v", other.name, "", False, "4", (*slots, None, None))
    live.control.city_wall.show_view(view)
    live.control.desk.select(1)
    live.control.desk.toggle_pin()
    first = merge(services, qtbot, keep.id, other.id)
    assert ids(live) == [keep.id, third.id]
    second = merge(services, qtbot, keep.id, third.id)
    # It is on the wall already: nothing stands there twice.
    assert [each for each in ids(live) if not isinstance(each, Hole)] == [keep.id]
    live.control.city_wall.show_view(view)
    assert ids(live) == [keep.id]
    assert live.control.desk.tiles.stream_wish(keep.id) is StreamWish.MAIN
    take_back(services, qtbot, second)
    take_back(services, qtbot, first)
    live.control.city_wall.show_view(view)
    assert ids(live) == [other.id, third.id]
    # And where the wall still shows the view: the camera itself comes back to its tile.
    again = merge(services, qtbot, keep.id, other.id)
    assert ids(live) == [keep.id, third.id]
    take_back(services, qtbot, again)
    assert ids(live) == [other.id, third.id]


def test_pins_picked_cameras_and_the_filter_go_on_by_their_cameras(services, live, qtbot):
    catalogue = services.catalogue
    thana = next(index for index, area in enumerate(catalogue.areas) if area.kind == "thana")
    live.control.city_wall.set_filter(Filter(areas=frozenset([thana])))
    rows = np.array([800, 801, 802], dtype=np.int32)
    live.page.map.selected.emit(MapSelection("lasso", rows))
    live.control.city_wall.set_filter(Filter())
    live.control.desk.toggle_pin()
    wanted = ids(live)
    pinned = catalogue.camera(live.control.wall.pins[0][1]).id
    # Many before them go, so that every row is another.
    gone = [catalogue.camera(row).id for row in range(100, 150)]
    change(services, qtbot, lambda changing: changing.delete("cameras", gone))
    assert ids(live) == wanted
    assert catalogue.camera(live.control.wall.pins[0][1]).id == pinned
    assert live.control.wall.group.name.en == "3 cameras picked on the map"


def test_an_enlarged_camera_stays_enlarged_until_it_is_gone(services, live, qtbot):
    live.control.desk.turn_group(1)
    live.control.desk.enlarge(3)
    (looked_at,) = ids(live)
    gone = [services.catalogue.camera(row).id for row in range(3)]
    change(services, qtbot, lambda changing: changing.delete("cameras", gone))
    assert ids(live) == [looked_at]
    assert live.control.wall.enlarged == services.catalogue.row_of_id(looked_at)
    change(services, qtbot, lambda changing: changing.delete("cameras", [looked_at]))
    assert live.control.wall.enlarged is None
    assert len(ids(live)) > 1


def test_a_picked_camera_that_was_merged_is_the_kept_one_and_stands_there_once(services, live, qtbot):
    keep, other = (services.catalogue.camera(row).id for row in (900, 801))
    names = [services.catalogue.camera(row).id for row in (800, 801, 802)]
    live.page.map.selected.emit(MapSelection("lasso", np.array([800, 801, 802], dtype=np.int32)))
    merge(services, qtbot, keep, other)
    assert ids(live) == [names[0], keep, names[2]]
    merge(services, qtbot, names[0], keep)
    assert ids(live) == [names[0], names[2]]


def renamed(services, row):
    camera = services.catalogue.camera(row).id
    return lambda changing: changing.update("cameras", camera, {"name_en": "Another name"})


def test_a_called_up_camera_of_another_group_stays_in_its_tile_and_enlarged(services, live, qtbot):
    other = live.control.wall.groups[3].rows[0]
    key = services.catalogue.camera(other).id
    live.control.desk.select(5)
    live.control.desk.show_camera(other)
    before = ids(live)
    assert before[5] == key
    live.control.desk.enlarge()
    # Others before it go, so that its row is another; and a name changes.
    gone = [services.catalogue.camera(row).id for row in live.control.wall.groups[2].rows[:3]]
    change(services, qtbot, lambda changing: changing.delete("cameras", gone))
    change(services, qtbot, renamed(services, 0))
    assert ids(live) == [key]
    assert services.catalogue.row_of_id(key) != other
    live.control.back()
    assert ids(live) == before
    assert live.control.wall.selected == 5
    live.control.desk.turn_page(1)
    change(services, qtbot, renamed(services, 1))
    live.control.desk.turn_page(-1)
    assert ids(live) == before


def test_cameras_swapped_by_hand_stay_where_they_were_put(services, live, qtbot):
    rows = live.control.wall.group.rows
    live.control.desk.select(2)
    live.control.desk.show_camera(rows[-1])  # of another page
    live.control.desk.swap(1, 0)
    before = ids(live)
    gone = services.catalogue.camera(live.control.wall.shown_rows[9]).id
    change(services, qtbot, lambda changing: changing.delete("cameras", [gone]))
    assert [each for each in before if each != gone][:9] == ids(live)[:9]
    whole = live.catalogue.ids(np.array(live.control.wall.group.rows, dtype=np.int32))
    assert sorted(whole) == sorted(
        live.catalogue.ids(live.catalogue.in_area(int(live.catalogue.thana[rows[0]])))
    )


def test_an_enlarged_camera_that_is_merged_is_looked_at_as_the_kept_one(services, live, qtbot):
    keep, other = (services.catalogue.camera(row).id for row in live.control.wall.shown_rows[:2])
    live.control.desk.enlarge(1)
    merge(services, qtbot, keep, other)
    assert ids(live) == [keep]


def test_a_new_camera_can_be_called_up_at_once_and_others_are_untouched(services, live, qtbot):
    before = ids(live)
    site = services.catalogue.site_of(0).id
    columns = (
        "id",
        "number",
        "name_hi",
        "name_en",
        "site",
        "placement",
        "sub_url",
        "main_url",
        "transport",
        "credential",
    )
    row = ("new-camera", 99_001, "", "New gate", site, 0, "rtsp://127.0.0.1:9/x", "", "tcp", "")
    change(services, qtbot, lambda changing: changing.insert("cameras", columns, [row]))
    assert ids(live) == before
    assert live.control.desk.call_up(99_001)
    assert "new-camera" in ids(live)


def test_another_address_begins_the_session_anew(services, live, qtbot):
    row = live.control.wall.shown_rows[0]
    camera = services.catalogue.camera(row).id
    other = "rtsp://127.0.0.1:9/other"
    change(services, qtbot, lambda changing: changing.update("cameras", camera, {"sub_url": other}))
    assert services.sessions.held[f"{camera}/sub"].url == other


def test_a_saved_group_stays_alive_on_the_wall(services, live, qtbot):
    groups, catalogue = services.city.groups, services.catalogue
    group = groups.add("Pumps", SmartFilter(categories=frozenset(["petrol_pump"])), shared=True)
    live.control.city_wall.show_saved(group)
    code = [category.code for category in catalogue.categories].index("petrol_pump")
    count = int((catalogue.category == code).sum())
    assert len(live.control.wall.group.rows) == count
    change(services, qtbot, remove(services, live.control.wall.group.rows[0]))
    assert len(live.control.wall.group.rows) == count - 1
    groups.remove(group)
    assert live.control.wall.group.name.en != "Pumps"


def test_a_route_gives_its_cameras_in_order_and_can_be_kept_as_one(services, live):
    catalogue = services.catalogue
    points = (
        (float(catalogue.lon[10]), float(catalogue.lat[10])),
        (float(catalogue.lon[600]), float(catalogue.lat[600])),
    )
    rows = np.array([10, 600], dtype=np.int32)
    live.page.map.selected.emit(MapSelection("route", rows, points=points, width_m=80.0))
    meant = live.control.city_wall.meant()
    assert meant.route == Route(points, 80.0)
    assert meant.rows.tolist() == [10, 600]


def test_these_cameras_are_what_was_picked_else_what_the_filter_found_else_the_walls_group(services, live):
    control = live.control
    assert control.city_wall.meant().rows.tolist() == list(control.wall.group.rows)
    wanted = Filter(categories=frozenset(["bank"]))
    control.city_wall.set_filter(wanted)
    assert control.city_wall.meant().wanted == wanted
    assert control.city_wall.meant().rows.tolist() == services.catalogue.find(wanted).tolist()
    control.city_wall.pick(control.wall.group.name, np.array([3, 1], dtype=np.int32))
    assert control.city_wall.meant().rows.tolist() == [3, 1]
    assert control.city_wall.meant().wanted is None


def test_saved_groups_can_be_paged_through(services, live):
    groups = services.city.groups
    groups.add("A", groups.chosen([1, 2, 3]), shared=False)
    groups.add("B", groups.chosen([7]), shared=False)
    live.control.city_wall.group_by("saved")
    assert [group.name.en for group in live.control.wall.groups] == ["A", "B"]
    assert live.control.wall.group.rows == (1, 2, 3)
    live.control.desk.turn_group(1)
    assert live.control.wall.group.rows == (7,)


def test_a_selection_of_nothing_leaves_the_wall_as_it_is_and_says_so(services, live):
    before, said = live.control.wall, []
    live.control.said.connect(said.append)
    live.page.map.selected.emit(MapSelection("lasso", np.empty(0, dtype=np.int32)))
    assert live.control.wall == before
    assert len(said) == 1
