"""Moving a camera from the wall: real keys on the real grid, a real thread, a simulated camera over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget

from console.catalogue.load import from_values
from console.catalogue.moved import between
from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.ptz.hand import Hand, Push
from console.ptz.values import (
    Abilities,
    Deed,
    Holder,
    Link,
    Moving,
    Preset,
    PtzStatus,
    Trouble,
    Velocity,
)
from console.store.store import Store
from console.wall.layouts import layout
from tests.rig.onvif_device import OnvifDevice
from ui.call_up import CallUp
from ui.city import Addresses, bare_city
from ui.ptz.address import control_address
from ui.ptz.control import PtzControl
from ui.settings import Settings
from widgets.ptz_words import status_sentence, trouble_sentence
from widgets.wall.grid import WallGrid
from widgets.wall.ptz_overlay import place_beside

Key = Qt.Key
SITE = Site("s", Name("चौराहा", "Junction"), "junction", Ownership.PUBLIC, 27.0, 78.0)


def camera(number: int, url: str) -> Camera:
    name = Name(f"गुंबद {number}", f"Dome {number}")
    place = (SITE.id, Placement.PUBLIC_PLACE, 27.0, 78.0)
    return Camera(
        f"c{number}", number, name, *place, sub_url="rtsp://127.0.0.1/1", credential="k", control_url=url
    )


class Room(QWidget):
    """A window with a wall of four tiles, a field beside it, and the mode; tile 0 has the simulated dome."""

    def __init__(self, device: OnvifDevice, store: Store, operator: str = "Asha") -> None:
        super().__init__()
        catalogue = from_values([SITE], [camera(1, device.base), camera(2, "")])
        self.services = SimpleNamespace(
            catalogue=catalogue,
            addresses=Addresses(catalogue, {"k": (device.user, device.password)}),
            store=store,
            settings=Settings(store),
            options=SimpleNamespace(wall=None),
        )
        self.services.settings.put("operator", operator)
        store.write(lambda db: None).result(5)
        self.row: int | None = 0
        self.grid, self.field = WallGrid(), QLineEdit()
        self.grid.set_layout(layout("4"))
        column = QVBoxLayout(self)
        column.addWidget(self.grid, 1)
        column.addWidget(self.field)
        self.resize(1000, 640)
        self.called: list[int] = []
        self.call_up = CallUp(self.grid)
        self.call_up.called.connect(self.called.append)
        self.ptz = PtzControl(self.services, self.grid, lambda: self.row)
        self.notices: list[str] = []
        self.ptz.notice.connect(self.notices.append)

    @property
    def status(self):
        return self.ptz._status


@pytest.fixture
def device() -> Iterator[OnvifDevice]:
    with OnvifDevice(user="op", password="x") as made:
        yield made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as made:
        yield made


@pytest.fixture
def room(device, store, qtbot) -> Iterator[Room]:
    made = Room(device, store)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    made.grid.setFocus()
    yield made
    made.ptz.close()


@pytest.fixture
def ready(room, qtbot) -> Room:
    room.ptz.toggle()
    qtbot.waitUntil(lambda: room.status.link is Link.READY and bool(room.status.presets), timeout=15000)
    return room


def button(room: Room, words: str) -> QToolButton:
    found = room.ptz.overlay.findChildren(QToolButton)
    return next(each for each in found if each.accessibleName().startswith(words))


def moves(device, qtbot):
    qtbot.waitUntil(lambda: device.head.running, timeout=10000)


def rests(device, qtbot):
    qtbot.waitUntil(lambda: not device.head.running, timeout=10000)


def test_an_arrow_moves_while_it_is_held(ready, device, qtbot):
    qtbot.keyPress(ready.grid, Key.Key_Right)
    moves(device, qtbot)
    qtbot.wait(2500)
    assert device.head.running
    assert ready.status.moving is Moving.MOVING
    qtbot.keyRelease(ready.grid, Key.Key_Right)
    rests(device, qtbot)
    assert device.head.place.pan > 0
    assert ready.grid.selected == 0
    qtbot.waitUntil(lambda: ready.status.moving is Moving.STILL, timeout=5000)


def test_a_key_that_repeats_itself_is_one_key(ready, device, qtbot):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * 6:
        repeat = QKeyEvent(kind, Key.Key_Left, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(ready.grid, repeat)
    assert not ready.ptz._hand.held
    qtbot.keyPress(ready.grid, Key.Key_Left)
    moves(device, qtbot)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress) * 6:
        repeat = QKeyEvent(kind, Key.Key_Left, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(ready.grid, repeat)
    assert ready.ptz._hand.held
    qtbot.keyRelease(ready.grid, Key.Key_Left)
    rests(device, qtbot)
    assert len(device.head.runs) == 1


def pressed_or_released(kind: QEvent.Type, at: int) -> QKeyEvent:
    event = QKeyEvent(kind, Key.Key_Left, Qt.KeyboardModifier.NoModifier, 113, 0, 0, "", False, 1)
    event.setTimestamp(at)
    return event


def test_a_repetition_that_qt_does_not_mark_is_one_key_too(ready, device, qtbot):
    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    QApplication.sendEvent(ready.grid, pressed_or_released(press, 1000))
    moves(device, qtbot)
    for turn in range(30):
        QApplication.sendEvent(ready.grid, pressed_or_released(release, 1660 + 40 * turn))
        QApplication.sendEvent(ready.grid, pressed_or_released(press, 1660 + 40 * turn))
        qtbot.wait(40)
    assert device.head.running
    assert "Stop" not in device.orders()
    QApplication.sendEvent(ready.grid, pressed_or_released(release, 9000))
    rests(device, qtbot)
    qtbot.wait(300)
    assert device.orders().count("Stop") == 1


def test_a_digit_that_repeats_itself_goes_once(ready, device, qtbot):
    for at in (1000, 1660, 1700, 1740):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            stamp = at if kind is QEvent.Type.KeyPress else at + 40
            event = QKeyEvent(kind, Key.Key_1, Qt.KeyboardModifier.NoModifier, 10, 0, 0, "1", False, 1)
            event.setTimestamp(stamp if at != 1000 or kind is QEvent.Type.KeyPress else 1660)
            QApplication.sendEvent(ready.grid, event)
    qtbot.waitUntil(lambda: ready.status.deed == (Deed.WENT, 1), timeout=10000)
    qtbot.wait(300)
    assert device.orders().count("GotoPreset") == 1


def test_a_plus_whose_shift_is_let_go_first_ends_the_zoom(ready, device, qtbot):
    qtbot.keyPress(ready.grid, Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    moves(device, qtbot)
    qtbot.keyRelease(ready.grid, Key.Key_Equal)
    rests(device, qtbot)
    assert device.head.place.zoom > 0


def test_two_arrows_move_across_and_one_let_go_leaves_the_other(ready, device, qtbot):
    qtbot.keyPress(ready.grid, Key.Key_Up)
    qtbot.keyPress(ready.grid, Key.Key_Left)
    qtbot.waitUntil(lambda: device.head.place.pan < 0 < device.head.place.tilt, timeout=10000)
    qtbot.keyRelease(ready.grid, Key.Key_Up)
    qtbot.wait(300)
    assert device.head.running
    qtbot.keyRelease(ready.grid, Key.Key_Left)
    rests(device, qtbot)


@pytest.mark.parametrize("how", ["focus", "hide", "other tile", "leave", "close"])
def test_whatever_takes_the_hands_away_stops_the_camera(ready, device, qtbot, how):
    qtbot.keyPress(ready.grid, Key.Key_Down)
    moves(device, qtbot)
    if how == "focus":
        ready.field.setFocus()
    elif how == "hide":
        ready.hide()
    elif how == "other tile":
        ready.row = 1
        qtbot.mouseClick(ready.grid, Qt.MouseButton.LeftButton, pos=ready.grid.tile_rect(1).center())
        assert not ready.ptz.active
    elif how == "leave":
        qtbot.keyClick(ready.grid, Key.Key_Escape)
        assert not ready.ptz.active
    else:
        ready.ptz.close()
    rests(device, qtbot)
    assert "Stop" in device.orders()
    qtbot.wait(600)
    assert not device.head.running


def test_a_window_that_hangs_does_not_keep_the_camera_moving(ready, device, qtbot):
    import time

    qtbot.keyPress(ready.grid, Key.Key_Right)
    moves(device, qtbot)
    time.sleep(3)  # the GUI thread itself: nothing is said of the key
    assert not device.head.running
    qtbot.waitUntil(lambda: ready.status.trouble is Trouble.HANDS_OFF, timeout=5000)
    qtbot.keyRelease(ready.grid, Key.Key_Right)


def test_a_button_moves_while_it_is_pressed_and_a_pointer_that_slides_off_stops(ready, device, qtbot):
    right = button(ready, "Right")
    qtbot.mousePress(right, Qt.MouseButton.LeftButton)
    moves(device, qtbot)
    qtbot.mouseMove(right, QPoint(-200, -200))
    right.setDown(False)
    right.released.emit()
    rests(device, qtbot)
    assert device.head.place.pan > 0
    assert ready.grid.hasFocus()


def test_presets_by_digit_and_storing_after_a_yes(ready, device, qtbot):
    qtbot.keyClick(ready.grid, Key.Key_1)
    qtbot.waitUntil(lambda: ready.status.deed == (Deed.WENT, 1), timeout=10000)
    assert ready.called == []
    qtbot.keyClick(ready.grid, Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    assert "Replace preset 1 “Gate”" in ready.ptz.overlay._question.text()
    qtbot.keyClick(ready.grid, Key.Key_Escape)
    assert ready.ptz.active
    qtbot.keyClick(ready.grid, Key.Key_6, Qt.KeyboardModifier.ShiftModifier)
    assert ready.ptz.overlay._asked.isVisible()
    assert "SetPreset" not in device.orders()
    qtbot.keyClick(ready.grid, Key.Key_Return)
    qtbot.waitUntil(lambda: ready.status.deed == (Deed.STORED, 6), timeout=10000)
    assert [name for name, _ in device.presets.values()] == ["Gate", "6"]
    qtbot.mouseClick(button(ready, "Preset 6"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ready.status.deed == (Deed.WENT, 6), timeout=10000)


def test_storing_by_mouse(ready, device, qtbot):
    assert not button(ready, "Preset 4").isEnabled()
    qtbot.mouseClick(button(ready, "Store"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(ready, "Preset 4"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(ready, "Yes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ready.status.deed == (Deed.STORED, 4), timeout=10000)


def test_the_speed_goes_up_and_down_within_its_three_steps(ready, qtbot):
    overlay = ready.ptz.overlay
    for key, wanted in (
        (Key.Key_PageUp, 2),
        (Key.Key_PageUp, 2),
        (Key.Key_PageDown, 1),
        (Key.Key_PageDown, 0),
    ):
        qtbot.keyClick(ready.grid, key)
        assert [speed.isChecked() for speed in overlay._speeds].index(True) == wanted
    qtbot.mouseClick(overlay._speeds[2], Qt.MouseButton.LeftButton)
    assert ready.ptz._hand.speed == 2


def test_outside_the_mode_keys_mean_what_they_meant(ready, qtbot):
    qtbot.keyClick(ready.grid, Key.Key_Escape)
    qtbot.keyClick(ready.grid, Key.Key_Right)
    assert ready.grid.selected == 1
    qtbot.keyClick(ready.grid, Key.Key_7)
    assert ready.call_up.isVisible()


def test_a_camera_without_an_address_says_so(room, qtbot):
    room.row = 1
    room.ptz.toggle()
    assert not room.ptz.active
    assert room.notices == ["This camera cannot be moved: it has no control address in the list."]
    assert [room.ptz.movable(row) for row in (0, 1)] == [True, False]
    room.row = None
    room.ptz.toggle()
    assert not room.ptz.active


def test_a_fixed_camera_says_so_on_the_panel(store, qtbot):
    with OnvifDevice(fixed=True) as device:
        room = Room(device, store)
        qtbot.addWidget(room)
        room.show()
        room.ptz.toggle()
        wanted = "This camera is fixed"
        qtbot.waitUntil(lambda: wanted in room.ptz.overlay._state.text(), timeout=10000)
        assert not button(room, "Up").isEnabled()
        room.ptz.close()


def test_the_second_window_hears_who_moves_and_cannot(ready, device, store, qtbot):
    other = Room(device, store, "Asha")
    qtbot.addWidget(other)
    other.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    other.show()
    ready.activateWindow()
    ready.grid.setFocus()
    qtbot.wait(200)
    qtbot.keyPress(ready.grid, Key.Key_Up)
    moves(device, qtbot)
    other.ptz.toggle()
    qtbot.waitUntil(lambda: "Moved by Asha" in other.ptz.overlay._state.text(), timeout=15000)
    assert not button(other, "Up").isEnabled()
    other.ptz._press(Push.LEFT, "key")
    qtbot.waitUntil(lambda: other.status.trouble is Trouble.LOCKED, timeout=10000)
    other.ptz.close()
    qtbot.keyRelease(ready.grid, Key.Key_Up)
    rests(device, qtbot)
    assert device.head.place.pan == 0


def test_the_end_of_the_window_does_not_wait_for_a_dead_camera(ready, device, qtbot):
    import time

    qtbot.keyPress(ready.grid, Key.Key_Right)
    moves(device, qtbot)
    device.luck.lose = {"*"}
    begun = time.monotonic()
    ready.ptz.close()
    assert time.monotonic() - begun < 4
    rests(device, qtbot)


def test_every_trouble_has_a_sentence():
    sentences = [trouble_sentence(trouble) for trouble in Trouble]
    assert all(len(sentence) > 10 for sentence in sentences)
    assert len(set(sentences)) == len(sentences)
    assert "Zoom" in trouble_sentence(Trouble.CAMERA_REFUSED, "Zoom is locked")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (PtzStatus(), "Looking for"),
        (PtzStatus(Link.READY), "Ready"),
        (PtzStatus(Link.READY, Moving.UNCONFIRMED, Trouble.LINK_LOST), "Stop is not confirmed"),
        (PtzStatus(Link.UNAVAILABLE, trouble=Trouble.NO_ANSWER), "does not answer. Trying again."),
        (PtzStatus(Link.UNAVAILABLE, trouble=Trouble.PASSWORD_REFUSED), "Check its ONVIF user."),
        (
            PtzStatus(Link.READY, holder=Holder("Ravi", "0123456789ab", 0.0)),
            "Ravi (seat 6789ab) since 05:30:00",
        ),
        (PtzStatus(Link.READY, deed=(Deed.WENT, 3), presets=(Preset("3", "Gate"),)), "preset 3 “Gate”"),
    ],
)
def test_the_line_that_matters_most(status, said):
    assert said in status_sentence(status)


def test_begun_and_ended_are_told_once(ready, qtbot):
    told = []
    ready.ptz.changed.connect(lambda: told.append(ready.ptz.camera_id))
    ready.ptz.began.connect(told.append)
    ready.ptz.toggle()
    ready.ptz.toggle()
    assert told == ["", "c1", "c1"]


@pytest.mark.parametrize(
    "tile", [QRect(0, 0, 180, 120), QRect(700, 500, 180, 120), QRect(300, 250, 180, 120)]
)
@pytest.mark.parametrize("ground", [QRect(0, 0, 900, 640), QRect(0, 0, 360, 200)])
def test_the_panel_stands_beside_a_small_tile_and_never_outside(tile, ground):
    size = QSize(346, 190)
    place = QRect(place_beside(tile, size, ground), size)
    if ground.width() > 400:
        assert ground.contains(place)
        assert not place.intersects(tile)
    assert ground.topLeft().x() <= place.left()
    assert ground.top() <= place.top()


def test_in_a_large_tile_the_panel_takes_a_corner():
    tile = QRect(0, 0, 1200, 800)
    place = QRect(place_beside(tile, QSize(346, 190), tile), QSize(318, 190))
    assert tile.contains(place)
    assert place.top() > 400


def test_what_is_held_is_a_velocity():
    hand = Hand()
    hand.press(Push.LEFT)
    hand.press(Push.LEFT, "mouse")
    hand.press(Push.IN)
    hand.faster(5)
    assert hand.velocity(Abilities()) == Velocity(pan=-1.0, zoom=1.0)
    assert hand.velocity(Abilities(zoom=False)) == Velocity(pan=-1.0)
    hand.let_go(Push.LEFT)
    assert hand.velocity(Abilities()).pan == -1.0
    hand.press(Push.RIGHT)
    assert hand.velocity(Abilities()).pan == 0.0
    hand.let_all_go()
    assert hand.velocity(Abilities()).still
    assert not hand.held


@pytest.mark.parametrize(
    ("url", "control"),
    [
        ("rtsp://op:s%40x@192.0.2.7:8554/a", "http://192.0.2.7/onvif/device_service"),
        ("rtsp://[2001:db8::1]/a", "http://[2001:db8::1]/onvif/device_service"),
        ("http://192.0.2.7/a.mjpg", None),
    ],
)
def test_a_bare_wall_asks_the_cameras_own_host(url, control):
    catalogue, addresses = bare_city([url])
    services = SimpleNamespace(catalogue=catalogue, addresses=addresses, options=SimpleNamespace(wall=[url]))
    found = control_address(services, 0)
    assert (found and found.url) == control
    if found is not None and "op:" in url:
        assert (found.user, found.password) == ("op", "s@x")
    services.options.wall = None
    assert control_address(services, 0) is None


def test_a_click_on_the_panel_is_not_a_click_on_the_tile_under_it(ready, qtbot):
    picked = []
    ready.grid.picked.connect(picked.append)
    spot = ready.ptz.overlay._title.geometry().center()
    qtbot.mouseClick(ready.ptz.overlay, Qt.MouseButton.LeftButton, pos=QPointF(spot).toPoint())
    assert picked == []


def test_a_renewed_catalogue_does_not_take_the_camera_out_of_the_hand(ready):
    catalogue = ready.services.catalogue
    address = catalogue.camera(0).control_url
    fresh = from_values([SITE], [camera(0, ""), camera(1, address), camera(2, "")])
    moved = between(catalogue, fresh)
    catalogue.become(fresh, moved.rows)
    ready.ptz.renumbered(moved)
    ready.row = 1
    ready.ptz.follow()
    assert ready.ptz.active
    assert ready.ptz.camera_id == "c1"
    assert ready.ptz.movable(1)
    assert not ready.ptz.movable(0)
    without = from_values([SITE], [camera(0, ""), camera(2, "")])
    moved = between(catalogue, without)
    catalogue.become(without, moved.rows)
    ready.ptz.renumbered(moved)
    assert not ready.ptz.active
