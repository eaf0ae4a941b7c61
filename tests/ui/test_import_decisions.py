"""What a person says to rows of a list in the window, singly, alike, and back; columns put together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.lists.mapping import Join
from console.lists.plan_values import Applied
from console.lists.values import Decision, Field, Outcome
from tests.lists.list_files import csv_text, put
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room, site
from tests.ui.import_room import (
    HEADERS,
    LONG,
    ROWS,
    applied,
    counted,
    import_window,
    names,
    opened,
    planned,
    schools,
)
from ui.lists.guesses_dialog import GuessesDialog
from ui.lists.import_done import DoneStep
from ui.lists.import_window import ImportWindow
from ui.lists.outcome_model import Column

WORDS = ("Alpha", "Bravo", "Charlie")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "data") as made:
        yield made


@pytest.fixture
def window(room: CatalogueRoom, qtbot: QtBot) -> Iterator[ImportWindow]:
    with import_window(room, qtbot) as made:
        yield made


def taking(window: ImportWindow, rows: int, qtbot: QtBot) -> None:
    said = "Take in: 1 row" if rows == 1 else f"Take in: {rows} rows"
    qtbot.waitUntil(lambda: window.foot.forward_button.text() == said, timeout=LONG)


def test_rows_that_are_left_out_are_not_taken_in(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, schools(tmp_path, ROWS[:3]), qtbot)
    planned(window, qtbot)
    taking(window, 3, qtbot)
    view, detail = window.outcome.view, window.outcome.detail
    qtbot.waitUntil(lambda: window.outcome.model.total == 3, timeout=LONG)
    for at in range(3):
        view.setCurrentIndex(window.outcome.model.index(at, 0))
        qtbot.waitUntil(lambda at=at: detail._row is not None and detail._row.row == at + 2, timeout=LONG)
        qtbot.keyClick(view, Qt.Key.Key_L)
        if at < 2:
            taking(window, 2 - at, qtbot)
    qtbot.waitUntil(lambda: "nothing" in window.foot.forward_button.text(), timeout=LONG)
    assert not window.foot.name.isVisible()
    applied(window, qtbot)
    assert window.done_step._title.text() == "Nothing was taken in"
    assert "Rows left out by hand: 3" in window.done_step._further.text()
    assert names(room) == set()


def test_all_possible_duplicates_are_decided_alike_and_back(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    places = [(27.051 + 0.003 * at, 78.051) for at in range(3)]
    room.fill(
        [
            site(word, lat=lat, lon=lon, name_hi="", name_en=f"{word} Medical", owner="")
            for word, (lat, lon) in zip(WORDS, places, strict=True)
        ]
    )
    rows = tuple(
        (str(at), f"{word} Medical", "मेडिकल स्टोर", "West", "", str(lat), str(lon), "")
        for at, (word, (lat, lon)) in enumerate(zip(WORDS, places, strict=True))
    )
    opened(window, schools(tmp_path, rows), qtbot)
    assert planned(window, qtbot) == {Outcome.DUPLICATE: 3}
    bar, plan = window.outcome.together, window.work.plan
    assert plan is not None
    qtbot.waitUntil(lambda: bar.isVisible() and "3" in bar._hint.text(), timeout=LONG)
    window.outcome.search.setText("bravo")
    qtbot.waitUntil(lambda: "bravo" in bar._hint.text(), timeout=LONG)
    assert not bar.buttons[Decision.KEEP_BOTH].isVisible()
    window.outcome.search.clear()
    qtbot.waitUntil(bar.buttons[Decision.KEEP_BOTH].isVisible, timeout=LONG)
    qtbot.keyClick(window.outcome.view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "3 rows" in bar.undo.text() and bar.undo.isVisible(), timeout=LONG)
    qtbot.waitUntil(lambda: "nothing" in window.foot.forward_button.text(), timeout=LONG)
    window.activateWindow()
    window.outcome.view.setFocus()
    qtbot.keyClick(window.outcome.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    taking(window, 3, qtbot)
    qtbot.waitUntil(lambda: plan.undecided() == 3 and not bar.undo.isVisible(), timeout=LONG)
    bar.buttons[Decision.KEEP_BOTH].click()
    qtbot.waitUntil(lambda: plan.undecided() == 0 and bar.undo.isVisible(), timeout=LONG)
    applied(window, qtbot)
    assert "sites of their own: 3" in window.done_step._further.text()
    assert room.store.read(lambda db: db.execute("SELECT count(*) FROM sites").fetchone()[0]) == 6


def test_words_that_were_settled_are_not_called_guessed(
    window: ImportWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = tuple((str(n), f"Place {n}", "Qwertzuiop", "West", "", "", "", "") for n in range(3))
    opened(window, schools(tmp_path, rows), qtbot)
    planned(window, qtbot)
    assert window.outcome.guesses.text() == "Guessed categories: 1…"
    window.outcome.guesses.click()
    dialog = window.outcome.findChild(GuessesDialog)
    assert dialog is not None
    assert dialog._marks[0].toolTip() == "Unknown word"
    dialog.combos[0].setCurrentIndex(dialog.combos[0].findData("bank"))
    dialog.accept()
    qtbot.waitUntil(lambda: counted(window, qtbot) == {Outcome.NEW: 3}, timeout=LONG)
    assert window.outcome.guesses.text() == "Categories settled by hand: 1…"
    model = window.outcome.model
    # The rejected rows that were shown are rejected no more.

    def shown() -> str:
        first = model.index(0, Column.TELLS)  # of no use while the rows are being asked for
        return str(model.data(first)) if first.isValid() else ""

    qtbot.waitUntil(lambda: "settled by hand" in shown(), timeout=LONG)
    assert "guessed" not in shown() and "Bank" in shown()


def test_columns_put_together_are_taken_in_and_remembered(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = (
        ("Bank", "Branch", "Type", "Ward", "Colony"),
        ("State Bank", "Ramghat Road", "Bank", "12", "Shanti Nagar"),
        ("State Bank", "Sasni Gate", "Bank", "", "Gandhi Park"),
    )
    path = put(tmp_path, csv_text(rows), "banks.csv")
    opened(window, path, qtbot, "Lead Bank")
    columns = window.columns
    columns._choose(0, Field.NAME)
    columns._join(1, Field.NAME)
    columns._choose(2, Field.CATEGORY)
    columns._choose(3, Field.ADDRESS)
    columns._join(4, Field.ADDRESS)
    columns._reorder(Field.ADDRESS)
    assert planned(window, qtbot) == {Outcome.NEW: 2}
    applied(window, qtbot)
    assert names(room) == {"State Bank, Ramghat Road", "State Bank, Sasni Gate"}
    found = room.store.read(lambda db: db.execute("SELECT address FROM sites ORDER BY address").fetchall())
    assert found == [("Gandhi Park",), ("Shanti Nagar, 12",)]
    window.start_again()
    opened(window, path, qtbot, "Lead Bank")
    assert columns.choice().joins == (Join(Field.NAME, (0, 1)), Join(Field.ADDRESS, (4, 3)))
    assert planned(window, qtbot) == {Outcome.UNCHANGED: 2}


def test_a_tab_separated_list_in_utf_16_is_read(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    text = csv_text((HEADERS, *ROWS[:3]), "\t")
    path = put(tmp_path, text.encode("utf-16"), "unicode.txt")
    opened(window, path, qtbot)
    assert "UTF-16" in window.columns._told.text() and "tab" in window.columns._told.text()
    assert planned(window, qtbot) == {Outcome.NEW: 3}
    applied(window, qtbot)
    assert "प्राथमिक विद्यालय" in names(room)


def test_reasons_have_room_and_what_stands_beside_the_rows_gives_way(
    window: ImportWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    odd = "a word of many letters that no office uses for any category of site"
    opened(window, schools(tmp_path, (("1", "Place", odd, "West", "", "", "", ""),)), qtbot)
    window.resize(1230, 690)
    planned(window, qtbot)
    view = window.outcome.view
    qtbot.waitUntil(lambda: window.outcome.model.total == 1, timeout=LONG)
    qtbot.waitUntil(lambda: view.columnWidth(Column.TELLS) >= 400, timeout=LONG)
    assert view.isColumnHidden(Column.THANA)
    window.resize(2400, 900)
    qtbot.waitUntil(lambda: not view.isColumnHidden(Column.THANA), timeout=LONG)


def test_a_list_of_which_nothing_could_be_taken_is_no_success(qtbot: QtBot) -> None:
    step = DoneStep()
    qtbot.addWidget(step)
    shown = []
    for change, counts in (
        ("", {Outcome.REJECTED: 4}),
        ("", {Outcome.UNCHANGED: 4}),
        ("c", {Outcome.NEW: 1, Outcome.REJECTED: 3}),
    ):
        step.show_done(Applied(change, counts), "Schools")
        shown.append(step._mark.pixmap().toImage())
    rejected, unchanged, some = shown
    assert unchanged == some
    assert rejected != some
