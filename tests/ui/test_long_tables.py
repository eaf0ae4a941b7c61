"""A letter typed into a table of many rows does not go through all of them on the GUI thread."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.change_room import ChangeRoom, change_room
from tests.widgets.finder_city import City
from ui.attention.tables import table
from ui.lists.outcome_model import OutcomeModel
from ui.lists.outcome_rows import OutcomeRows
from ui.row_table import Index, RowTable
from widgets.finder.results import ResultsModel
from widgets.finder.results_list import ResultsList

MANY = 5000
# Neither keys of these tables nor what any row begins with.
TYPED = "xq"
FEW = 20


class OneColumn(IntEnum):
    """The only column."""

    NAME = 0


class Counted(RowTable):
    """Many rows that count how often they are read."""

    columns = OneColumn
    entries = tuple(range(MANY))
    read = 0

    def headings(self) -> dict[IntEnum, str]:
        return {OneColumn.NAME: "Name"}

    def data(self, index: Index, role: int = 0) -> Any:
        self.read += 1
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[ChangeRoom]:
    with change_room(tmp_path) as made:
        yield made


def test_the_finders_list(qtbot: QtBot, page: QWidget) -> None:
    city, model = City(MANY), ResultsModel()
    model.set_catalogue(city)  # type: ignore[arg-type]
    model.set_rows(city.number - city.number[0])
    view = ResultsList(model, page)
    view.setCurrentIndex(model.index(3))
    city.asked = 0
    qtbot.keyClicks(view, TYPED)
    assert city.asked < FEW
    assert view.currentIndex().row() == 3


def test_tables_of_cameras_and_findings(qtbot: QtBot, page: QWidget) -> None:
    model = Counted()
    view = table(model, OneColumn.NAME, page)
    model.read = 0
    qtbot.keyClicks(view, TYPED)
    assert model.read < FEW


def test_rows_of_a_list_that_are_read_page_by_page(qtbot: QtBot, page: QWidget, room: ChangeRoom) -> None:
    model = OutcomeModel(room.background, lambda: None)  # type: ignore[arg-type,return-value]
    view = OutcomeRows(model, page)
    model._show(model._turn, MANY, ())
    model._wanted.clear()
    qtbot.keyClicks(view, TYPED)
    assert len(model._wanted) <= 1, "no page is read for it"
