"""The list: filters with their counts, orders, and the map of incidents."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from console.catalogue.values import Name
from console.evidence.nearby import suggest_nearby
from console.evidence.states import IncidentState
from console.evidence.values import BookmarkedCamera, IncidentFilter, Reference, ReferenceKind
from console.package.city import city_facts
from tests.evidence.conftest import CAMERA
from tests.evidence.test_finding import OTHER
from tests.ui.incident_room import Room, bookmarked, city, room
from ui.incidents.clip_dialog import ClipDialog
from ui.incidents.incident_map import place_of
from ui.incidents.model import Column
from ui.incidents.order import Order, ordered
from ui.incidents.page import IncidentsPage

__all__ = ["room"]


def titles(page: IncidentsPage) -> list[str]:
    """What stands in the list, from the top."""
    table = page.list.table
    return [str(table.index(row, Column.WHAT).data()) for row in range(table.rowCount())]


def test_each_filter_leaves_out_and_says_how_many(room: Room, qtbot: QtBot) -> None:
    fir = [Reference(ReferenceKind.FIR, "77/2026")]
    one = room.bookmark(ago_s=300, title="one", tags=["bike"], thana="कोतवाली", references=fir)
    two = room.bookmark(ago_s=200, title="two", category="fire", severity="high")
    room.bookmark(OTHER, ago_s=100, title="three")
    room.incidents.set_state(two.id, IncidentState.UNDER_REVIEW, operator="Ravi")
    room.incidents.set_state(one.id, IncidentState.CLOSED, operator="Ravi", why="done")
    room.incidents.lift_hold(one.id, operator="Ravi", why="done")
    room.written()
    page = room.page(qtbot, city())
    filters = page.list.filters
    qtbot.waitUntil(lambda: titles(page) == ["three", "two", "one"], timeout=3000)
    qtbot.waitUntil(lambda: filters.states[IncidentState.OPEN].text().endswith("1"), timeout=3000)
    filters.states[IncidentState.UNDER_REVIEW].click()
    qtbot.waitUntil(lambda: titles(page) == ["two"], timeout=3000)
    filters.states[IncidentState.CLOSED].click()
    qtbot.waitUntil(lambda: titles(page) == ["two", "one"], timeout=3000)
    filters.clear()
    qtbot.waitUntil(lambda: len(titles(page)) == 3, timeout=3000)
    more = filters.more
    # The incident's own thana in Hindi and a camera's in English are one choice.
    qtbot.waitUntil(lambda: more.thana.count() == 2, timeout=3000)
    assert more.thana.itemText(1) == "Kotwali  (2)"
    more.thana.setCurrentIndex(1)
    qtbot.waitUntil(lambda: titles(page) == ["two", "one"], timeout=3000)
    more.tag.setCurrentIndex(more.tag.findData("bike"))
    qtbot.waitUntil(lambda: titles(page) == ["one"], timeout=3000)
    assert "2" in filters.fold.text(), "folded filters are not silent"
    filters.clear()
    more.reference.setText("७७/2026")
    qtbot.waitUntil(lambda: titles(page) == ["one"], timeout=3000)
    filters.clear()
    more.held.setCurrentIndex(2)
    qtbot.waitUntil(lambda: titles(page) == ["one"], timeout=3000)
    filters.clear()
    assert filters.wanted() == IncidentFilter()
    qtbot.keyClicks(filters.number, "n1a")
    filters.number.insert("०")
    assert filters.number.text() == "1०", "what is no number would stand there and filter nothing"
    assert filters.wanted().number == 10


def test_orders(room: Room, qtbot: QtBot) -> None:
    room.bookmark(ago_s=300, title="old", severity="critical")
    room.bookmark(ago_s=200, title="middle", category="fire")
    new = room.bookmark(ago_s=100, title="new", category="theft", severity="low")
    room.incidents.set_state(new.id, IncidentState.UNDER_REVIEW, operator="Ravi")
    found = [room.incidents.get(i.id) for i in room.incidents.list()]
    expected = {
        Order.NEWEST: ["new", "middle", "old"],
        Order.OLDEST: ["old", "middle", "new"],
        Order.GRAVEST: ["old", "new", "middle"],
        Order.STATE: ["middle", "old", "new"],
        Order.CATEGORY: ["middle", "new", "old"],
    }
    for order, names in expected.items():
        assert [i.title for i in ordered(reversed(found), order)] == names
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: titles(page) == expected[Order.NEWEST], timeout=3000)
    page.list.order.setCurrentIndex(page.list.order.findData(Order.GRAVEST.value))
    qtbot.waitUntil(lambda: titles(page) == expected[Order.GRAVEST], timeout=3000)


def test_the_map_is_made_when_it_is_wanted_and_picks(room: Room, qtbot: QtBot) -> None:
    catalogue = city()
    near = room.bookmark(ago_s=300, title="near")
    far = room.bookmark(bookmarked(catalogue, 4), ago_s=200, title="far")
    room.bookmark(OTHER, ago_s=100, title="no place")
    page = room.page(qtbot, catalogue)
    qtbot.waitUntil(lambda: len(titles(page)) == 3, timeout=3000)
    assert page.list.map is None
    page.list.map_button.click()
    assert page.list.map is not None
    qtbot.waitUntil(lambda: page.list.map.shown == 2, timeout=3000)
    map_ = page.list.map
    assert page.list.view.isVisible(), "the list stays below the map"
    qtbot.wait(50)
    x, y = map_.view.screen(map_.cameras.points.x, map_.cameras.points.y)
    for incident in (near, far):
        row = next(r for r in range(2) if map_._incidents[r].id == incident.id)
        at = int(map_.cameras.points.position[row])
        qtbot.mouseClick(map_, Qt.MouseButton.LeftButton, pos=QPoint(round(x[at]), round(y[at])))
        qtbot.waitUntil(lambda wanted=incident.id: page.detail.written.incident_id == wanted, timeout=3000)
    page.list.pick((near.id, far.id))
    qtbot.waitUntil(lambda: titles(page) == ["far", "near"], timeout=3000)
    assert page.list.unpick.isVisible()
    page.list.unpick.click()
    qtbot.waitUntil(lambda: len(titles(page)) == 3, timeout=3000)
    page.list.filters.text.setText("near")
    qtbot.waitUntil(lambda: map_.shown == 1, timeout=3000)


def test_a_bookmark_of_a_merged_camera_stands_where_the_kept_one_does(room: Room, qtbot: QtBot) -> None:
    """On the map, among its neighbours and in the field of a clip, also when the merge comes later."""
    gone = BookmarkedCamera("gone", 77, Name("पुराना", "Old entry"), "gone/sub")
    made = room.bookmark(gone, ago_s=60, title="merged since")
    catalogue, since = city(), city(merged={"gone": "earlier", "earlier": CAMERA.camera_id})
    page = room.page(qtbot, catalogue)
    page.list.map_button.click()
    qtbot.waitUntil(lambda: titles(page) == ["merged since"], timeout=3000)
    map_ = page.list.map
    assert map_ is not None
    qtbot.waitUntil(lambda: bool(map_._wanted), timeout=3000)
    assert map_.shown == 0
    assert suggest_nearby(made, catalogue) == ()
    catalogue.become(since)
    page.catalogue_renewed()
    assert map_.shown == 1
    kept = catalogue.row_of_id(CAMERA.camera_id)
    assert kept is not None
    assert place_of(made, catalogue) == (catalogue.lat[kept], catalogue.lon[kept])
    assert {near.row for near in suggest_nearby(made, catalogue)} == {
        catalogue.row_of_id(key) for key in ("n1", "n2", "n3")
    }
    assert city_facts(catalogue, made).cameras["gone"].lat == catalogue.lat[kept]  # type: ignore[index]
    assert page.add_work is not None
    page.add_work.clip(made)
    dialog = page.findChild(ClipDialog)
    assert dialog.camera.row == kept
    dialog.reject()


def test_several_incidents_at_one_place_are_told_apart(room: Room, qtbot: QtBot) -> None:
    room.bookmark(ago_s=300, title="first")
    room.bookmark(CAMERA, ago_s=200, title="second")
    page = room.page(qtbot, city())
    page.list.map_button.click()
    assert page.list.map is not None
    qtbot.waitUntil(lambda: page.list.map.shown == 2, timeout=3000)
    map_ = page.list.map
    qtbot.wait(50)
    x, y = map_.view.screen(map_.cameras.points.x, map_.cameras.points.y)
    qtbot.mouseClick(map_, Qt.MouseButton.LeftButton, pos=QPoint(round(x[0]), round(y[0])))
    assert map_.spider is not None
    for _, px, py in map_.spider.places(map_.view):
        qtbot.mouseClick(map_, Qt.MouseButton.LeftButton, pos=QPoint(round(px), round(py)))
        break
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)


def test_counts_follow_a_change_of_state(room: Room, qtbot: QtBot) -> None:
    one = room.bookmark(title="one")
    room.written()
    page = room.page(qtbot, city())
    states = page.list.filters.states
    qtbot.waitUntil(lambda: states[IncidentState.OPEN].text().endswith("1"), timeout=3000)
    room.incidents.set_state(one.id, IncidentState.UNDER_REVIEW, operator="Ravi")
    qtbot.waitUntil(lambda: states[IncidentState.UNDER_REVIEW].text().endswith("1"), timeout=5000)
    assert states[IncidentState.OPEN].text().endswith("0")


def test_what_the_disk_took_late_comes_into_the_list(room: Room, qtbot: QtBot) -> None:
    page = room.page(qtbot, city())
    qtbot.waitUntil(lambda: page.isVisible(), timeout=3000)
    # The news of it came while it could not be read yet.
    room.news.close()
    room.bookmark(title="late")
    room.written()
    page.read_again(1)
    qtbot.wait(500)
    assert titles(page) == []
    page.read_again(0)
    qtbot.waitUntil(lambda: titles(page) == ["late"], timeout=5000)
