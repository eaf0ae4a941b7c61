"""A list given out by hand, over a real store and the process that writes."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.lists.out.apart import Cancelled, ListNotWritten
from console.lists.out.values import COLUMNS, FIELD_TEAM, Form
from tests.ui.catalogue_room import CatalogueRoom, camera, catalogue_room, site
from ui.lists import export_dialog
from ui.lists.export_dialog import ListOutDialog

WAIT_MS = 60_000


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "data") as made:
        made.fill([site("a"), site("b")], [camera("c1", 901, "a"), camera("c2", 902, "b")])
        yield made


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(room: CatalogueRoom, parent: QWidget, folder: Path, title: str = "Banks") -> ListOutDialog:
    dialog = ListOutDialog(room.desk, ("c2", "c1"), title, parent)
    dialog.path.setText(str(folder / Path(dialog.path.text()).name))
    dialog.open()
    return dialog


def over(dialog: ListOutDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._gone is None, timeout=WAIT_MS)


def test_a_list_is_written_by_keyboard_and_the_choice_is_remembered(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(room, parent, tmp_path)
    assert dialog.head.text() == "Banks · cameras: 2"
    dialog.team.click()
    dialog.language.setCurrentIndex(dialog.language.findData("hi"))
    assert dialog.wish().columns == FIELD_TEAM
    dialog.path.setFocus()
    qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2 rows" in dialog.said.text(), timeout=WAIT_MS)
    assert dialog.folder.isVisible()
    sheet = openpyxl.load_workbook(tmp_path / "Banks.xlsx").active
    assert sheet is not None
    assert [sheet.cell(row, 1).value for row in (2, 3)] == [902, 901]
    assert sheet.cell(1, 1).value == "कैमरा नंबर"
    dialog.reject()
    again = opened(room, parent, tmp_path)
    assert (again.wish().columns, again.wish().language) == (FIELD_TEAM, "hi")
    again.reject()


def test_another_form_has_another_ending_and_a_file_of_that_name_is_replaced_whole(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Banks.csv").write_text("former")
    dialog = opened(room, parent, tmp_path)
    dialog.forms[Form.CSV].setChecked(True)
    assert dialog.path.text().endswith("Banks.csv")
    for _ in range(2):
        dialog.start()
        over(dialog, qtbot)
    assert "902" in (tmp_path / "Banks.csv").read_text(encoding="utf-8-sig")
    assert sorted(each.name for each in tmp_path.glob("Banks*")) == ["Banks.csv"]
    dialog.reject()


def test_without_columns_or_place_nothing_can_be_written(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path
) -> None:
    dialog = opened(room, parent, tmp_path)
    dialog.none.click()
    assert not dialog.write.isEnabled()
    dialog.every.click()
    assert dialog.wish().columns == COLUMNS
    assert dialog.write.isEnabled()
    dialog.path.setText("  ")
    assert not dialog.write.isEnabled()
    dialog.reject()


def test_a_place_that_cannot_be_written_to_is_said_and_another_works(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(room, parent, tmp_path / "not there")
    dialog.start()
    over(dialog, qtbot)
    assert dialog.said.text().startswith("The list was not written")
    dialog.path.setText(str(tmp_path / "x.xlsx"))
    assert "not written" not in dialog.said.text()
    dialog.start()
    qtbot.waitUntil(lambda: "2 rows" in dialog.said.text(), timeout=WAIT_MS)
    dialog.reject()


def test_a_full_disk_is_said_in_words(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ListNotWritten(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(export_dialog, "give_out", full)
    dialog = opened(room, parent, tmp_path)
    dialog.start()
    over(dialog, qtbot)
    assert "The disk is full" in dialog.said.text()
    assert "Errno" not in dialog.said.text()
    dialog.reject()


def test_a_file_name_without_a_folder_goes_where_the_last_one_went(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(room, parent, tmp_path)
    dialog.path.setText("plain.xlsx")
    assert Path(dialog.wish().path).is_absolute()
    dialog.reject()


def test_writing_can_be_stopped_and_closing_stops_it(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = []

    def long(_store: object, _wish: object, progress: object, cancelled: object) -> None:
        progress(0.4)  # type: ignore[operator]
        qtbot_wait = export_dialog.threading.Event()
        while not cancelled():  # type: ignore[operator]
            qtbot_wait.wait(0.02)
        stopped.append(True)
        raise Cancelled

    monkeypatch.setattr(export_dialog, "give_out", long)
    dialog = opened(room, parent, tmp_path)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.progress.value() == 40, timeout=WAIT_MS)
    assert dialog.write.text() == "Stop"
    dialog.write.click()
    over(dialog, qtbot)
    assert dialog.said.text() == "Stopped. Nothing was written."
    dialog.start()
    qtbot.waitUntil(lambda: dialog.progress.value() == 40, timeout=WAIT_MS)
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: len(stopped) == 2, timeout=WAIT_MS)
    qtbot.wait(200)
    last = opened(room, parent, tmp_path)
    last.start()
    qtbot.waitUntil(lambda: last.progress.value() == 40, timeout=WAIT_MS)
    room.background.close()
    qtbot.waitUntil(lambda: len(stopped) == 3, timeout=WAIT_MS)
    last.reject()


def test_a_title_is_text_and_a_usable_name_of_a_file(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(room, parent, tmp_path, '<b>"थाना"</b> ../../x?')
    assert dialog.head.textFormat() == Qt.TextFormat.PlainText
    assert dialog.said.textFormat() == Qt.TextFormat.PlainText
    name = Path(dialog.path.text()).name
    assert os.sep not in name
    assert "थाना" in name
    assert not set('<>:"/\\|?*') & set(name)
    dialog.start()
    qtbot.waitUntil(lambda: (tmp_path / name).exists(), timeout=WAIT_MS)
    over(dialog, qtbot)
    dialog.reject()


class _Marks(QTranslator):
    """Says everything in angle brackets: what stands without them was left behind."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, *_: object) -> str:
        return f"‹{source}›"


def test_another_language_is_followed_at_once(
    room: CatalogueRoom, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(room, parent, tmp_path)
    marks, application = _Marks(), QApplication.instance()
    assert application is not None
    application.installTranslator(marks)
    try:
        qtbot.waitUntil(lambda: dialog.windowTitle().startswith("‹"), timeout=WAIT_MS)
        said = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
        left = [each.text() for each in said if each.text() and "‹" not in each.text()]
        assert left == []
    finally:
        application.removeTranslator(marks)
        dialog.reject()
        QCoreApplication.sendPostedEvents()
