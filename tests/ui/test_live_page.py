"""The live page's parts go into windows of their own and come back to where they were."""

from __future__ import annotations

from itertools import permutations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.live_page import LivePage
from widgets.map.selection import Tool


@pytest.mark.parametrize("back", list(permutations(("centre", "map"))))
def test_parts_that_were_away_together_come_back_as_large_as_they_were(qtbot, back):
    page = LivePage(QWidget())
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.share_out(1366)
    page.show()
    qtbot.waitExposed(page)
    before = page.splitter.sizes()
    for name in ("map", "centre"):
        page.take(getattr(page, name))
        qtbot.wait(20)
    for name in back:
        page.give_back(getattr(page, name))
        qtbot.wait(20)
    assert [page.splitter.widget(place) for place in range(3)] == [page.finder, page.centre, page.map]
    assert page.splitter.sizes() == pytest.approx(before, abs=4)


def test_esc_in_the_finder_puts_the_maps_tool_down(qtbot):
    page = LivePage(QWidget())
    qtbot.addWidget(page)
    page.show()
    page.map.set_tool(Tool.ROUTE)
    qtbot.keyClicks(page.finder._search, "bank")
    qtbot.keyClick(page.finder._list, Qt.Key.Key_Escape)
    assert page.map.tool is Tool.PAN
