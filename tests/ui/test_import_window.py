"""Lists are taken in through the window: real files, the real process, a real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.changes import history
from console.catalogue.editing import remove_site
from console.credentials.credentials import Credentials
from console.lists.desk import ListProcessLost
from console.lists.mapping import Defaults
from console.lists.values import Decision, Field, Outcome
from tests.credentials.room import PaperRing
from tests.lists.list_files import csv_text, put, workbook
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room, site
from tests.ui.import_room import (
    HEADERS,
    LONG,
    ROWS,
    SENDER,
    applied,
    counted,
    import_window,
    names,
    opened,
    planned,
    reaches,
    schools,
)
from ui.lists.guesses_dialog import GuessesDialog
from ui.lists.import_files import DropPlace, files_of
from ui.lists.import_values import Phase
from ui.lists.import_window import ImportWindow
from ui.lists.meanings import Why


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "data") as made:
        yield made


@pytest.fixture
def window(room: CatalogueRoom, qtbot: QtBot) -> Iterator[ImportWindow]:
    with import_window(room, qtbot) as made:
        yield made


def test_a_list_from_file_to_catalogue_and_back(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, schools(tmp_path), qtbot)
    fields = {meaning.field for meaning in window.columns.meanings}
    assert {Field.CATEGORY, Field.THANA, Field.PHONE, Field.LAT, Field.LON} <= fields
    assert window.columns.ready
    assert planned(window, qtbot) == {Outcome.NEW: 3, Outcome.REJECTED: 1}
    assert "3" in window.foot.forward_button.text()
    chips = [each for each in window.outcome.chips._buttons.values() if each.isVisible()]
    qtbot.waitUntil(lambda: len({each.x() for each in chips}) == len(chips) == 3, timeout=LONG)
    applied(window, qtbot)
    assert names(room) == {"प्राथमिक विद्यालय", "Pragati College", "Shop without a place"}
    head = room.store.read(history)[0].head
    assert (head.sender, head.file_name, head.who) == (SENDER, "schools.csv", "Meena")
    assert head.name == f"{SENDER}: schools"
    assert len(head.file_sha256) == 64
    qtbot.waitUntil(lambda: window.work.rejected_file is not None, timeout=LONG)
    rejected = window.work.rejected_file
    assert rejected is not None and "बैंक" in rejected.read_text(encoding="utf-8-sig")
    assert str(rejected) in window.done_step._where.text()
    assert window.foot.another_button.isVisible()
    window.done_step.undo.click()
    qtbot.waitUntil(lambda: names(room) == set(), timeout=LONG)
    qtbot.waitUntil(lambda: not window.done_step.undo.isVisible(), timeout=LONG)
    assert any("3" in said for said in room.notices)
    qtbot.keyClick(window.foot.forward_button, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_the_same_list_again_changes_nothing(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    path = schools(tmp_path, ROWS[:3])
    opened(window, path, qtbot)
    planned(window, qtbot)
    applied(window, qtbot)
    changes = len(room.store.read(history))
    window.start_again()
    opened(window, path, qtbot)
    assert window.columns.meanings[1].why is Why.REMEMBERED
    assert planned(window, qtbot) == {Outcome.UNCHANGED: 3}
    applied(window, qtbot)
    assert len(room.store.read(history)) == changes
    assert not window.done_step.undo.isVisible()


def test_columns_are_corrected_by_hand(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    path = put(tmp_path, csv_text([("A", "B"), ("Ganga Bank", "x"), ("Yamuna Bank", "y")]))
    opened(window, path, qtbot)
    window.columns._choose(0, None)
    assert not window.foot.forward_button.isEnabled()
    combo = window.columns.header.combos[0]
    combo.setCurrentIndex(combo.findData(Field.NAME_EN))
    combo.activated.emit(combo.currentIndex())
    assert not window.columns.ready
    category = window.columns.form.category
    category.setCurrentIndex(category.findData("bank"))
    category.activated.emit(category.currentIndex())
    assert window.foot.forward_button.isEnabled()
    assert planned(window, qtbot) == {Outcome.NEW: 2}
    # What was settled is remembered with the list.
    applied(window, qtbot)
    assert names(room) == {"Ganga Bank", "Yamuna Bank"}


def test_a_sheet_is_chosen(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    from openpyxl import Workbook, load_workbook

    path = workbook(tmp_path, (HEADERS, *ROWS))
    book: Workbook = load_workbook(path)
    other = book.create_sheet("Second")
    for row in (HEADERS, ROWS[0]):
        other.append(list(row))
    book.save(path)
    opened(window, path, qtbot)
    form = window.columns.form
    assert form.sheet.isVisible()
    form.sheet.setCurrentText("Second")
    form.sheet.activated.emit(form.sheet.currentIndex())
    reaches(window, Phase.COLUMNS, qtbot)
    assert window.columns.model.rowCount() == 1
    assert planned(window, qtbot) == {Outcome.NEW: 1}


def test_what_cannot_be_read_is_said(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.take([put(tmp_path, b"%PDF-1.7 nothing", "list.pdf")])
    qtbot.waitUntil(lambda: bool(window.files.problem.text()), timeout=LONG)
    assert "PDF" in window.files.problem.text()
    assert window.work.phase is Phase.NOTHING
    window.take([schools(tmp_path)])
    reaches(window, Phase.COLUMNS, qtbot)


def test_a_duplicate_is_decided_by_one_key(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    room.fill([site("old", lat=27.051, lon=78.051, name_hi="प्राथमिक विद्यालय", name_en="", owner="Ram")])
    opened(window, schools(tmp_path, ROWS[:3]), qtbot)
    found = planned(window, qtbot)
    if Outcome.DUPLICATE not in found:
        pytest.fail(f"not told as a possible duplicate: {found}")
    qtbot.waitUntil(lambda: window.outcome.model.total == 1, timeout=LONG)
    qtbot.waitUntil(lambda: bool(window.outcome.detail.pairs.pairs.entries), timeout=LONG)
    qtbot.keyClick(window.outcome.view, Qt.Key.Key_S)
    plan = window.work.plan
    assert plan is not None
    row = window.outcome.model.entry(0)
    assert row is not None
    qtbot.waitUntil(lambda: plan.row(row.row).decision is Decision.MERGE, timeout=LONG)
    assert plan.row(row.row).chosen == "old"
    applied(window, qtbot)
    assert len(names(room)) == 3
    facts = room.site("old")
    assert (facts.owner, facts.phone) == ("Ram", "+919876543210")


def test_guessed_words_are_settled_for_all_rows(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = tuple((str(n), f"Place {n}", "Qwertzuiop", "West", "", "", "", "") for n in range(5))
    opened(window, schools(tmp_path, rows), qtbot)
    assert planned(window, qtbot) == {Outcome.REJECTED: 5}
    qtbot.waitUntil(window.outcome.guesses.isVisible, timeout=LONG)
    window.outcome.guesses.click()
    dialog = window.outcome.findChild(GuessesDialog)
    assert dialog is not None
    dialog.combos[0].setCurrentIndex(dialog.combos[0].findData("bank"))
    dialog.accept()
    qtbot.waitUntil(lambda: counted(window, qtbot) == {Outcome.NEW: 5}, timeout=LONG)
    applied(window, qtbot)
    assert len(names(room)) == 5


def test_rows_are_searched_and_left_out(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, schools(tmp_path, ROWS[:3]), qtbot)
    planned(window, qtbot)
    window.outcome.search.setText("Pragati")
    qtbot.waitUntil(lambda: window.outcome.model.total == 1, timeout=LONG)
    qtbot.waitUntil(lambda: window.outcome.detail._row is not None, timeout=LONG)
    qtbot.waitUntil(lambda: not window.outcome._settle.isActive(), timeout=LONG)
    qtbot.keyClick(window.outcome.view, Qt.Key.Key_L)
    plan = window.work.plan
    assert plan is not None
    qtbot.waitUntil(lambda: plan.row(3).decision is Decision.LEAVE_OUT, timeout=LONG)
    applied(window, qtbot)
    assert names(room) == {"प्राथमिक विद्यालय", "Shop without a place"}


def test_reading_can_be_given_up(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    rows = tuple((str(n), f"Place {n}", "बैंक", "West", "", "", "", "") for n in range(40_000))
    opened(window, schools(tmp_path, rows), qtbot)
    window.foot.forward_button.click()
    assert window.work.phase is Phase.PLANNING
    window.wait.cancel.click()
    reaches(window, Phase.COLUMNS, qtbot)
    assert window.work.plan is None
    assert window.foot.problem == ""


def test_several_lists_come_one_after_the_other(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = schools(tmp_path, ROWS[:1]), schools(tmp_path, ROWS[1:2], "more.csv")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in (first, second)] + [QUrl("https://x.invalid/a")])
    assert files_of(data) == (first, second)
    window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    reaches(window, Phase.COLUMNS, qtbot)
    planned(window, qtbot)
    applied(window, qtbot)
    assert "1" in window.foot.forward_button.text()
    window.foot.forward_button.click()
    reaches(window, Phase.COLUMNS, qtbot)
    assert window.work.opened is not None
    assert window.work.opened.path == second


def test_the_next_list_is_not_taken_for_the_last_ones_sender(
    window: ImportWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = put(tmp_path, csv_text((("Shop", "Latitude", "Longitude"), ("A", "27.9", "78.08"))), "shops.csv")
    form = window.columns.form
    opened(window, schools(tmp_path, ROWS[:1]), qtbot)
    form.set_defaults(Defaults(category="school"))
    planned(window, qtbot)
    applied(window, qtbot)
    for path, sender, category in ((other, "", ""), (schools(tmp_path, ROWS[:2], "new.csv"), "", "")):
        window.start_again()
        window.take([path])
        reaches(window, Phase.COLUMNS, qtbot)
        assert (form.sender_name(), form.defaults().category) == (sender, category)


def test_the_next_list_is_asked_for_where_the_last_one_was(
    window: ImportWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DropPlace, "folder", Path.home())
    path = schools(tmp_path, ROWS[:1])
    place = window.files.place
    for began in (Path.home(), tmp_path):
        place.choose()
        dialog = place.findChildren(QFileDialog)[-1]
        assert Path(dialog.directory().absolutePath()) == began
        dialog.filesSelected.emit([str(path)])
        dialog.close()
    reaches(window, Phase.COLUMNS, qtbot)


def test_passwords_of_a_list_are_not_shown(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    rows = (("Name", "RTSP", "Password"), ("A", "rtsp://admin:secret1@192.0.2.1/a", "secret2"))
    opened(window, put(tmp_path, csv_text(rows), "cameras.csv"), qtbot)
    model = window.columns.model
    shown = [
        str(model.data(model.index(0, column), role))
        for column in range(3)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    ]
    assert "A" in shown
    assert not any("secret" in each for each in shown)


def test_a_list_with_passwords_comes_again_with_nothing_new(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    room.desk.credentials = Credentials(room.store, tmp_path / "keys", PaperRing())
    rows = (("Name", "Category", "RTSP"), ("A", "Bank", "rtsp://admin:secret1@192.0.2.1/a"))
    path = put(tmp_path, csv_text(rows), "cameras.csv")
    opened(window, path, qtbot)
    assert planned(window, qtbot) == {Outcome.NEW: 1}
    applied(window, qtbot)
    changes = len(room.store.read(history))
    window.start_again()
    opened(window, path, qtbot)
    assert planned(window, qtbot) == {Outcome.UNCHANGED: 1}
    applied(window, qtbot)
    assert len(room.store.read(history)) == changes
    assert len(room.desk.credentials.known_names()) == 1


def test_what_is_wrong_with_a_row_stands_before_its_password(
    window: ImportWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = (("Name", "Category", "RTSP", "Location"), ("A", "Bank", "rtsp://u:p@192.0.2.1/a", "0, 0"))
    opened(window, put(tmp_path, csv_text(rows), "cameras.csv"), qtbot)
    window.columns._choose(3, Field.PLACE)
    planned(window, qtbot)
    model = window.outcome.model
    qtbot.waitUntil(lambda: model.entry(0) is not None, timeout=LONG)
    why = str(model.data(model.index(0, model.columnCount() - 1)))
    first, _, second = why.partition(" · ")
    assert "0, 0" in first
    assert "192.0.2.1" in second


def test_back_and_escape_lose_nothing(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened(window, schools(tmp_path), qtbot)
    window.columns._choose(7, Field.NOTE)
    planned(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    reaches(window, Phase.COLUMNS, qtbot)
    assert window.columns.meanings[7].field is Field.NOTE
    assert window.isVisible()
    planned(window, qtbot)


class Broken:
    """A reader whose process is lost."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def open(self, *_: Any, **__: Any) -> Any:
        raise self.error

    def plan(self, *_: Any, **__: Any) -> Any:
        raise self.error


def test_a_lost_process_is_said(room: CatalogueRoom, tmp_path: Path, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    window = ImportWindow(room.desk, Broken(ListProcessLost("killed")), page)
    window.show()
    window.take([schools(tmp_path)])
    qtbot.waitUntil(lambda: bool(window.files.problem.text()), timeout=LONG)
    assert window.work.phase is Phase.NOTHING
    window.close()


def test_what_is_being_written_is_written_though_the_window_closes(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, schools(tmp_path), qtbot)
    planned(window, qtbot)
    window.foot.forward_button.click()
    assert window.work.phase is Phase.WRITING
    window.close()
    qtbot.waitUntil(lambda: len(names(room)) == 3, timeout=LONG)
    qtbot.waitUntil(lambda: any("schools" in said for said in room.notices), timeout=LONG)
    assert len(list(tmp_path.glob("*.csv"))) == 2
    qtbot.waitUntil(lambda: not list((room.desk.data / "plans").glob("*")), timeout=LONG)


def test_rejected_rows_come_back_corrected(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, schools(tmp_path), qtbot)
    planned(window, qtbot)
    window.outcome.rejected.click()
    qtbot.waitUntil(lambda: window.work.rejected_file is not None, timeout=LONG)
    assert "schools" in window.foot.problem
    applied(window, qtbot)
    rejected = window.work.rejected_file
    assert rejected is not None
    assert len(list(tmp_path.glob("*.csv"))) == 2
    text = rejected.read_text(encoding="utf-8-sig")
    rejected.write_text(text.replace("4,,", "4,Yamuna Bank,"), encoding="utf-8-sig")
    window.start_again()
    opened(window, rejected, qtbot)
    assert planned(window, qtbot) == {Outcome.NEW: 1}
    applied(window, qtbot)
    assert "Yamuna Bank" in names(room)


def test_it_closes_with_nothing_left_behind(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, schools(tmp_path), qtbot)
    planned(window, qtbot)
    assert list((room.desk.data / "plans").glob("*"))
    with qtbot.waitSignal(window.closed, timeout=LONG):
        window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not list((room.desk.data / "plans").glob("*")), timeout=LONG)
    assert names(room) == set()


def test_tab_goes_through_the_columns(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened(window, schools(tmp_path), qtbot)
    window.activateWindow()
    window.columns.form.ownership.setFocus()
    for combo in window.columns.header.combos:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is combo
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() not in window.columns.header.combos


def test_it_speaks_another_language_at_every_step(window: ImportWindow, tmp_path: Path, qtbot: QtBot) -> None:
    def reworded() -> None:
        for widget in (window, *window.findChildren(QWidget)):
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))

    reworded()
    opened(window, schools(tmp_path), qtbot)
    before = [combo.currentData() for combo in window.columns.header.combos]
    reworded()
    assert [combo.currentData() for combo in window.columns.header.combos] == before
    assert window.columns.form.sender_name() == SENDER
    planned(window, qtbot)
    reworded()
    assert window.outcome.chips._buttons[Outcome.NEW].isVisible()
    applied(window, qtbot)
    reworded()
    assert window.done_step.undo.isVisible()


def test_what_a_list_lacks_and_what_was_deleted_is_decided_by_one_key(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    more = (("5", "Old Market", "बाज़ार", "West", "", "27.0590", "78.0590", ""),)
    opened(window, schools(tmp_path, ROWS[:3] + more), qtbot)
    planned(window, qtbot)
    applied(window, qtbot)
    ((market,),) = room.store.read(
        lambda db: db.execute("SELECT id FROM sites WHERE name_en = 'Old Market'").fetchall()
    )
    room.store.write(lambda db: remove_site(db, room.store.seat, market, "Meena")).result(5)
    window.start_again()
    opened(window, schools(tmp_path, ROWS[:1] + more, "next.csv"), qtbot)
    assert planned(window, qtbot) == {Outcome.UNCHANGED: 1, Outcome.DELETED: 1, Outcome.MISSING: 2}
    assert "nothing" in window.foot.forward_button.text()
    plan, rows, waiting = window.work.plan, window.outcome, window.outcome.waiting
    assert plan is not None
    rows.show_outcome(Outcome.MISSING)
    qtbot.waitUntil(lambda: rows.model.total == 2 and waiting.isVisible(), timeout=LONG)
    qtbot.waitUntil(lambda: rows.detail.taking.isVisible(), timeout=LONG)
    assert f"{SENDER}: schools" in rows.detail._troubles.text()
    qtbot.keyClick(rows.view, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: plan.taken() == {Outcome.MISSING: 1}, timeout=LONG)
    waiting.all.click()
    qtbot.waitUntil(lambda: plan.taken() == {Outcome.MISSING: 2}, timeout=LONG)
    rows.show_outcome(Outcome.DELETED)
    qtbot.waitUntil(lambda: rows.model.total == 1 and "Meena" in rows.detail._troubles.text(), timeout=LONG)
    qtbot.keyClick(rows.view, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: "3" in window.foot.forward_button.text(), timeout=LONG)
    applied(window, qtbot)
    assert room.site(market).gone_utc is None and "Old Market" in names(room)
    gone = room.store.read(lambda db: db.execute("SELECT count(gone_utc) FROM sites").fetchone()[0])
    assert gone == 2
    window.done_step.undo.click()
    qtbot.waitUntil(lambda: "Old Market" not in names(room), timeout=LONG)


def test_one_key_takes_what_a_merge_would_leave(
    window: ImportWindow, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    room.fill([site("old", lat=27.051, lon=78.051, name_hi="प्राथमिक विद्यालय", name_en="", phone="+911")])
    opened(window, schools(tmp_path, ROWS[:1]), qtbot)
    planned(window, qtbot)
    detail = window.outcome.detail
    qtbot.waitUntil(lambda: detail.taking.isVisible() and "+911" in detail._troubles.text(), timeout=LONG)
    qtbot.keyClick(window.outcome.view, Qt.Key.Key_T)
    plan = window.work.plan
    assert plan is not None
    qtbot.waitUntil(lambda: plan.row(2).decision is Decision.MERGE_TAKE, timeout=LONG)
    applied(window, qtbot)
    assert room.site("old").phone == "+919876543210"
