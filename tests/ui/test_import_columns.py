"""Columns that say a field together, and those in an old font, at the step of the columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from console.lists.mapping import Evidence, Guess, Join, Mapping
from console.lists.values import Field
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room
from ui.lists import meanings
from ui.lists.import_columns import ColumnsStep
from ui.lists.meanings import Why
from ui.lists.together_bar import TogetherBar
from widgets import list_words

HEADERS = ("Bank", "Branch", "Category", "Ward", "Colony")
ROWS = (
    (2, ("State Bank", "", "Bank", "12", "Shanti Nagar")),
    (3, ("State Bank", "Ramghat Road", "Bank", "7", "")),
)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "data") as made:
        yield made


@pytest.fixture
def step(room: CatalogueRoom, qtbot: QtBot) -> ColumnsStep:
    made = ColumnsStep(room.desk.catalogue)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show_list(HEADERS, ROWS, guessed(Field.NAME, None, Field.CATEGORY, Field.WARD, None))
    made.form.sent_by.setEditText("Lead Bank")
    made.show()
    return made


def guessed(*fields: Field | None) -> Mapping:
    return Mapping(tuple(Guess(field, 0.9, Evidence.HEADER) for field in fields))


def choose(combo: QComboBox, kept: str | None) -> None:
    combo.setCurrentIndex(combo.findData(kept))
    combo.activated.emit(combo.currentIndex())


def fields(step: ColumnsStep) -> list[Field | None]:
    return [each.field for each in step.meanings]


def test_a_column_is_joined_to_another_by_the_keyboard(step: ColumnsStep, qtbot: QtBot) -> None:
    combo = step.header.combos[1]
    combo.setFocus()
    # A key opens the choice: nothing is taken from other columns by walking through it.
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: combo.view().isVisible(), timeout=5_000)
    assert fields(step)[0] is Field.NAME
    qtbot.keyClick(combo.view(), Qt.Key.Key_Down)
    assert combo.view().currentIndex().data().startswith("+ Name of the site")
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)
    assert fields(step)[:2] == [Field.NAME, Field.NAME]
    assert step.choice().joins == (Join(Field.NAME, (0, 1), ", "),)
    assert step.ready
    line = step.join_bar._lines[0]
    assert line.name.text() == "Name of the site = Bank + Branch"
    assert line.example.text() == "“State Bank, Ramghat Road”"
    # From the last column's choice Tab goes on to what stands between the parts.
    step.activateWindow()
    step.header.combos[-1].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert step.focusWidget() is line.separator
    line.separator.setCurrentIndex(2)
    line.separator.activated.emit(2)
    qtbot.keyClick(line.order, Qt.Key.Key_Space)
    assert step.choice().joins == (Join(Field.NAME, (1, 0), " - "),)
    assert line.example.text() == "“Ramghat Road - State Bank”"


def test_two_fields_are_joined_and_parted_again(step: ColumnsStep) -> None:
    choose(step.header.combos[1], f"+{Field.NAME}")
    choose(step.header.combos[3], Field.ADDRESS)
    choose(step.header.combos[4], f"+{Field.ADDRESS}")
    assert [join.columns for join in step.choice().joins] == [(0, 1), (3, 4)]
    assert len(step.join_bar._lines) == 2
    assert step.header.combos[4].currentText().startswith("+ Postal address")
    # The plain meaning over one of them is that column's alone.
    choose(step.header.combos[4], Field.ADDRESS)
    assert fields(step) == [Field.NAME, Field.NAME, Field.CATEGORY, None, Field.ADDRESS]
    assert [join.field for join in step.choice().joins] == [Field.NAME]
    # What is joined and then not used any more leaves the other as it was.
    choose(step.header.combos[0], None)
    assert fields(step)[:2] == [None, Field.NAME]
    assert step.choice().joins == () and not step.join_bar.isVisible()


def test_only_text_is_joined(step: ColumnsStep) -> None:
    offered = [str(step.header.combos[1].itemData(at)) for at in range(step.header.combos[1].count())]
    assert [each for each in offered if each.startswith("+")] == [f"+{Field.NAME}"]


def test_a_remembered_join_is_shown(step: ColumnsStep) -> None:
    choose(step.header.combos[1], f"+{Field.NAME}")
    settled = step.choice()
    step.show_list(HEADERS, ROWS, guessed(None, None, None, None, None), settled)
    assert step.choice() == settled
    assert step.meanings[1].why is Why.REMEMBERED
    assert step.join_bar.isVisible()
    QCoreApplication.sendEvent(step.header, QEvent(QEvent.Type.LanguageChange))
    QCoreApplication.sendEvent(step.join_bar, QEvent(QEvent.Type.LanguageChange))
    assert step.header.combos[1].currentData() == f"+{Field.NAME}"
    # Another list of as many columns has other headings.
    step.show_list(("PNB", *HEADERS[1:]), ROWS, guessed(Field.NAME, None, None, None, None))
    assert "“PNB”" in step.header.combos[1].itemText(step.header.combos[1].findData(f"+{Field.NAME}"))
    step.show_list(HEADERS[:3], ROWS, guessed(Field.NAME, None, Field.CATEGORY))
    assert not step.join_bar.isVisible() and step.choice().joins == ()


def test_what_can_be_chosen_follows_the_language(step: ColumnsStep, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_words, "field_words", lambda field: f"<{field}>")
    QCoreApplication.sendEvent(step.header, QEvent(QEvent.Type.LanguageChange))
    first, second = step.header.combos[:2]
    assert first.currentText() == "<name>"
    assert second.itemText(second.findData(Field.PHONE)) == "<phone>"
    assert second.itemText(second.findData(f"+{Field.NAME}")).startswith("+ <name>")


def test_an_old_font_is_told_and_must_be_agreed_to(step: ColumnsStep) -> None:
    rows = [(at, ("fo|ky; ukSjaxkckn", "jksM", "School", "1", "")) for at in range(2, 6)]
    whole = guessed(Field.NAME, None, Field.CATEGORY, Field.WARD, None)
    step.show_list(HEADERS, rows, whole, None, (0, 1))
    assert not step.ready and "Kruti Dev" in step._note.text()
    assert "“Bank”" in step._note.text() and "Branch" not in step._note.text()
    step.as_it_stands.click()
    assert step.ready
    # Another list is asked about anew; a column that is not used says nothing.
    step.show_list(HEADERS, rows, whole, None, (0, 1))
    assert not step.ready and not step.as_it_stands.isChecked()
    step.show_list(HEADERS, rows, whole, None, (1,))
    assert step.ready and not step.as_it_stands.isVisible()


def test_headers_are_never_taken_for_markup(step: ColumnsStep, qtbot: QtBot) -> None:
    doubtful = Mapping((Guess(Field.NAME, 0.3, Evidence.HEADER), Guess(Field.CATEGORY, 0.9, Evidence.HEADER)))
    step.show_list(("<b>Bank</b>", "Category"), [(2, ("State Bank", "Bank"))], doubtful)
    assert "<b>Bank</b>" in step._note.text()
    bar = TogetherBar()
    qtbot.addWidget(bar)
    bar.show_undecided(2, "<b>bank</b>", shown=True)
    for label in (step._note, bar._hint):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_orders_go_round() -> None:
    join = Join(Field.NOTE, (0, 1, 2))
    seen = [join.columns]
    for _ in range(6):
        join = meanings.in_another_order(join)
        seen.append(join.columns)
    assert len(set(seen)) == 6 and seen[0] == seen[-1]
