"""Letters and digits do what they say while a Hindi layout (InScript) is on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.lists.values import Decision
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room, site
from tests.ui.incident_room import Room, panel_on, room, wall
from tests.widgets.map_city import city_map, spread
from ui.catalogue.checks_tab import PAIRS, ChecksTab
from ui.incidents.player_keys import name_for
from ui.lists.outcome_model import OutcomeModel
from ui.lists.outcome_rows import OutcomeRows
from ui.ptz.keys import Meaning, meaning
from ui.tile_keys import ModeKeys, Wish
from widgets import latin_keys
from widgets.latin_keys import latin_key
from widgets.map.selection import Tool

__all__ = ["room", "wall"]

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
# What keys type on that layout, and their codes on X11.
INSCRIPT = {
    "R": ("ी", 27),
    "T": ("ू", 28),
    "U": ("ह", 30),
    "P": ("ज", 33),
    "[": ("ड", 34),
    "S": ("े", 39),
    "D": ("्", 40),
    "J": ("र", 44),
    "L": ("त", 46),
    "N": ("ल", 57),
    "M": ("स", 58),
    "=": ("ृ", 21),
    "1": ("१", 10),
    "3": ("३", 12),
    "0": ("०", 19),
}


@pytest.fixture(autouse=True)
def codes_of_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(latin_keys._BEFORE, "windows" if sys.platform == "win32" else "offscreen", 8)


def pressed(sign: str, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """As Qt tells of a key on a Hindi layout."""
    typed, code = INSCRIPT[sign]
    return QKeyEvent(QEvent.Type.KeyPress, ord(typed), modifiers, code, 0, 0, typed)


def press(widget: QWidget, sign: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QCoreApplication.sendEvent(widget, pressed(sign, modifiers))


@pytest.mark.parametrize("sign", INSCRIPT)
def test_a_key_is_known_by_its_place_or_by_its_value(qapp: object, sign: str) -> None:
    assert latin_key(pressed(sign)) == ord(sign)


@pytest.mark.parametrize(
    ("key", "code", "text"),
    [
        (ord("T"), 28, "t"),
        (ord("Ö"), 47, "ö"),
        (0x20B9, 13, "₹"),
        (Qt.Key.Key_F4.value, 70, ""),
        (Qt.Key.Key_Escape.value, 9, "\x1b"),
        (Qt.Key.Key_unknown.value, 8, ""),
        # A key of such a script of which nobody knows where it lies.
        (ord("क"), 0, "क"),
    ],
)
def test_other_keys_are_what_they_are(qapp: object, key: int, code: int, text: str) -> None:
    assert latin_key(QKeyEvent(QEvent.Type.KeyPress, key, NONE, code, 0, 0, text)) == key


def test_the_maps_tools(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(20))
    for sign, tool in (("R", Tool.RECTANGLE), ("N", Tool.NEAREST), ("L", Tool.LASSO)):
        press(widget, sign)
        assert widget.tool is tool


def test_the_players_keys(qapp: object) -> None:
    assert [name_for(pressed(sign)) for sign in "[JMS="] == [
        "slower",
        "to_moment",
        "masks",
        "picture",
        "nearer",
    ]


def test_a_tiles_replay_ends_by_its_key(qapp: object) -> None:
    assert ModeKeys().wish(pressed("R"), paused=False, replay_shown=True) is Wish.LIVE


def test_a_camera_is_moved(qapp: object) -> None:
    found = [meaning(pressed(sign)) for sign in "=30"]
    assert [each and each.meaning for each in found] == [Meaning.PUSH, Meaning.PRESET, Meaning.HALT]
    assert found[1] is not None
    assert found[1].number == 3
    # Shift and 1 type a vowel there.
    event = QKeyEvent(QEvent.Type.KeyPress, ord("ऍ"), SHIFT, 10, 0, 0, "ऍ")
    stored = meaning(event)
    assert stored is not None
    assert (stored.meaning, stored.number) == (Meaning.STORE, 1)


def test_a_bookmarks_category_and_fields(room: Room, wall: QWidget) -> None:
    panel = panel_on(room, wall)
    made = room.bookmark()
    panel.add(made)
    panel.take_focus()
    press(panel, "3")
    assert room.incidents.get(made.id).category == room.incidents.categories[2].code
    for sign, field in (("T", panel.form.title), ("N", panel.form.note), ("P", panel.form.place)):
        panel.take_focus()
        press(panel, sign)
        assert field.hasFocus()


@pytest.fixture
def city(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "city") as made:
        made.fill(
            [
                site("lost", lat=27.05, lon=78.12, name_en="Lost"),
                site("a", lat=27.05, lon=78.05, name_en="Alpha"),
                site("b", lat=27.05, lon=78.0501, name_en="Alfa"),
            ]
        )
        made.pair("a", "b")
        yield made


def test_rows_of_a_list_are_decided(city: CatalogueRoom, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    rows = OutcomeRows(OutcomeModel(city.background, lambda: None), page)  # type: ignore[arg-type,return-value]
    one: list[Decision] = []
    together: list[Decision] = []
    rows.decided.connect(one.append)
    rows.decided_all.connect(together.append)
    for sign in "SDTLU":
        press(rows, sign)
    press(rows, "D", SHIFT)
    assert one == [
        Decision.MERGE,
        Decision.KEEP_BOTH,
        Decision.TAKE,
        Decision.LEAVE_OUT,
        Decision.AS_PLANNED,
    ]
    assert together == [Decision.KEEP_BOTH]


def test_what_was_found_is_put_right(city: CatalogueRoom, qtbot: QtBot) -> None:
    tab = ChecksTab(city.desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_check("outside_thana")
    qtbot.waitUntil(lambda: tab.findings.finding is not None, timeout=5000)
    press(tab.findings.view, "T")
    qtbot.waitUntil(lambda: city.site("lost").thana == "south", timeout=5000)
    tab.show_check(PAIRS)
    qtbot.waitUntil(tab.pairs.two.isEnabled, timeout=5000)
    press(tab.pairs.view, "D")
    assert tab.pairs.pair is None, "settled: two sites"
