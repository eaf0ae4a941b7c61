"""The frame of the page of cameras and lists: sections, counts, keys."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.values import Area, Name
from tests.ui.change_room import ChangeRoom, change_room
from ui.catalogue.desk import Desk
from ui.catalogue.page import CataloguePage
from ui.catalogue.section_list import COUNT_ROLE
from ui.catalogue.tab import TabSpec
from ui.catalogue.whole_page import begin_with, sections
from ui.keys.keymap import FIXED


class Section(QLineEdit):
    """A section that can be searched and closed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.closed = 0

    def focus_search(self) -> None:
        self.setFocus()

    def close_page(self) -> None:
        self.closed += 1


def page_of(room: ChangeRoom, qtbot: QtBot, counts: dict[str, int]) -> tuple[CataloguePage, list[str]]:
    made: list[str] = []

    def make(name: str) -> TabSpec:
        def build(desk: Desk) -> QWidget:
            made.append(name)
            return Section(desk)

        return TabSpec(name, lambda: name.title(), "mdi6.table", build, lambda: counts[name])

    page = CataloguePage(room.desk, [make("lists"), make("checks"), make("areas")])
    qtbot.addWidget(page)
    page.resize(900, 500)
    return page, made


def shown_count(page: CataloguePage, row: int) -> int:
    return int(page.model.index(row, 0).data(COUNT_ROLE))


def test_sections_are_made_when_first_shown(tmp_path: Path, qtbot: QtBot) -> None:
    with change_room(tmp_path) as room:
        page, made = page_of(room, qtbot, dict.fromkeys(("lists", "checks", "areas"), 0))
        assert made == []
        page.show()
        assert (page.section, made) == ("lists", ["lists"])
        qtbot.keyClick(page.sections, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        first = page.show_section("checks")
        assert page.show_section("checks") is first
        assert made.count("checks") == 1
        page.close()


def test_sections_have_keys_that_are_shown_and_the_hands_go_with_them(tmp_path: Path, qtbot: QtBot) -> None:
    with change_room(tmp_path) as room:
        page, made = page_of(room, qtbot, dict.fromkeys(("lists", "checks", "areas"), 0))
        page.show()
        page.activateWindow()
        page.sections.setFocus()
        qtbot.waitUntil(page.sections.hasFocus, timeout=5000)
        keys = [page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) for row in range(3)]
        assert keys == ["Alt+1", "Alt+2", "Alt+3"]
        assert set(keys) <= set(FIXED)
        qtbot.keyClick(page.sections, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        assert (page.section, made) == ("areas", ["lists", "areas"])
        assert page.focusWidget() is page._stack.currentWidget()
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        assert page.section == "checks"
        page.close()


def test_a_city_without_areas_begins_with_them(tmp_path: Path, qtbot: QtBot) -> None:
    names = ["areas", "lists"]
    tabs = [TabSpec(name, lambda: "", "mdi6.table", Section) for name in names]
    with change_room(tmp_path) as room:
        for areas, wanted in (((), "areas"), ((Area("a", "ward", Name("", "1"), "", ()),), "lists")):
            room.desk.catalogue.areas = areas
            page = CataloguePage(room.desk, tabs, begin_with)
            qtbot.addWidget(page)
            page.show()
            assert page.section == wanted
            page.close()


def test_the_order_of_sections_is_that_of_the_work(tmp_path: Path) -> None:
    with change_room(tmp_path) as room:
        # Nothing of it is made before it is shown.
        no_room = SimpleNamespace(desk=room.desk, sources=None, credentials=None, groups=None)
        names = [tab.name for tab in sections(no_room)]  # type: ignore[arg-type]
    assert names[:4] == ["areas", "lists", "to_place", "checks"]
    assert names[4:] == ["sources", "passwords", "numbers", "groups"]


def test_counts_follow_what_is_written(tmp_path: Path, qtbot: QtBot) -> None:
    counts = {"lists": 0, "checks": 3, "areas": 0}
    with change_room(tmp_path) as room:
        page, _ = page_of(room, qtbot, counts)
        page.show()
        qtbot.waitUntil(lambda: shown_count(page, 1) == 3, timeout=5000)
        counts["checks"] = 12
        room.desk.write(lambda db: None)
        qtbot.waitUntil(lambda: shown_count(page, 1) == 12, timeout=5000)
        assert "12" in page.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        page.close()


def test_search_and_end_reach_the_sections(tmp_path: Path, qtbot: QtBot) -> None:
    with change_room(tmp_path) as room:
        page, _ = page_of(room, qtbot, dict.fromkeys(("lists", "checks", "areas"), 0))
        page.show()
        section = page.show_section("areas")
        assert isinstance(section, Section)
        page.focus_search()
        assert page.focusWidget() is section
        page.close_page()
        assert section.closed == 1
        page.close()


def test_an_unknown_section_is_an_error(tmp_path: Path, qtbot: QtBot) -> None:
    with change_room(tmp_path) as room:
        page, _ = page_of(room, qtbot, dict.fromkeys(("lists", "checks", "areas"), 0))
        try:
            page.show_section("nothing")
        except KeyError as error:
            assert error.args == ("nothing",)
        else:
            raise AssertionError("it was found")


def test_the_desk_writes_and_tells(tmp_path: Path, qtbot: QtBot) -> None:
    with change_room(tmp_path) as room:
        told: list[object] = []
        room.desk.written.connect(lambda: told.append("written"))
        room.desk.write(lambda db: 7, told.append)
        qtbot.waitUntil(lambda: told == ["written", 7], timeout=5000)
        room.desk.write(lambda db: 1 // 0, told.append, lambda error: told.append(type(error)))
        qtbot.waitUntil(lambda: told == ["written", 7, ZeroDivisionError], timeout=5000)
        assert room.desk.operator() == "Meena"
