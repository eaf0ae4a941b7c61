"""A window in which lists are taken in, with the real process and a real store."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.lists.desk import ListDesk
from console.lists.values import Outcome
from tests.lists.list_files import csv_text, put
from tests.ui.catalogue_room import CatalogueRoom
from ui.lists.import_values import Phase
from ui.lists.import_window import ImportWindow

LONG = 40_000
HEADERS = ("क्र०सं०", "नाम", "श्रेणी", "थाना", "मोबाइल नं", "अक्षांश", "देशांतर", "CCTV")
ROWS = (
    ("1", "प्राथमिक विद्यालय", "विद्यालय", "West", "9876543210", "27.0510", "78.0510", "2"),
    ("2", "Pragati College", "महाविद्यालय", "East", "9876543211", "27.0520", "78.1200", "1"),
    ("3", "Shop without a place", "मेडिकल स्टोर", "West", "", "", "", ""),
    ("4", "", "बैंक", "West", "", "27.0530", "78.0530", ""),
)
SENDER = "District Inspector of Schools"


@contextlib.contextmanager
def import_window(room: CatalogueRoom, qtbot: QtBot) -> Iterator[ImportWindow]:
    """The window, shown; what it has open is given up in the end."""
    page = QWidget()
    qtbot.addWidget(page)
    room.kept.append(page)
    made = ImportWindow(room.desk, ListDesk(room.desk.data), page)
    made.show()
    yield made
    if made.work.phase is not Phase.NOTHING:
        made.work.close()


def reaches(window: ImportWindow, phase: Phase, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.work.phase is phase, timeout=LONG)


def opened(window: ImportWindow, path: Path, qtbot: QtBot, sender: str = SENDER) -> None:
    window.columns.form.sent_by.setEditText(sender)
    window.take([path])
    reaches(window, Phase.COLUMNS, qtbot)


def planned(window: ImportWindow, qtbot: QtBot) -> dict[Outcome, int]:
    window.foot.forward_button.click()
    reaches(window, Phase.OUTCOME, qtbot)
    return counted(window, qtbot)


def counted(window: ImportWindow, qtbot: QtBot) -> dict[Outcome, int]:
    qtbot.waitUntil(lambda: bool(window.outcome._counts), timeout=LONG)
    return {outcome: count for outcome, count in window.outcome._counts.items() if count}


def applied(window: ImportWindow, qtbot: QtBot) -> None:
    window.foot.forward_button.click()
    reaches(window, Phase.DONE, qtbot)


def names(room: CatalogueRoom) -> set[str]:
    rows = room.store.read(lambda db: db.execute("SELECT name_hi || name_en FROM sites").fetchall())
    return {row[0] for row in rows}


def schools(folder: Path, rows: tuple[tuple[Any, ...], ...] = ROWS, name: str = "schools.csv") -> Path:
    return put(folder, csv_text((HEADERS, *rows)), name)
