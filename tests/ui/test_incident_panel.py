"""The bookmark's panel: quick fields in front, place and numbers in a fold."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from console.evidence.values import Reference, ReferenceKind
from tests.evidence.test_finding import OTHER
from tests.ui.incident_room import Room, panel_on, room, wall

__all__ = ["room", "wall"]


def test_title_and_fold_by_key(room: Room, wall: QWidget, qtbot: QtBot) -> None:
    panel = panel_on(room, wall)
    made = room.bookmark()
    panel.add(made)
    form = panel.form
    low = panel.height()
    assert form.place.isHidden() or not form.place.isVisible()
    panel.take_focus()
    qtbot.keyClick(panel, Qt.Key.Key_T)
    assert form.title.hasFocus()
    qtbot.keyClicks(form.title, "Bag taken")
    panel.take_focus()
    qtbot.keyClick(panel, Qt.Key.Key_P)
    assert form.place.hasFocus()
    qtbot.waitUntil(lambda: panel.height() > low, timeout=3000)
    assert wall.rect().contains(panel.geometry())
    qtbot.keyClicks(form.place, "Platform 2")
    qtbot.keyClicks(form.references.number, "12")
    qtbot.keyClick(form.references.number, Qt.Key.Key_Return)
    assert panel.isVisible(), "Enter in a field enters the number, and opens nothing"
    assert panel.hasFocus()
    folded = panel.height()
    form.references.number.setText("13/2026 of the thana at the other end of the city")
    form.references.add_typed()
    qtbot.waitUntil(lambda: panel.height() > folded, timeout=3000)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    kept = room.incidents.get(made.id)
    assert (kept.title, kept.place) == ("Bag taken", "Platform 2")
    assert kept.references[0] == Reference(ReferenceKind.GD, "12")


def test_a_new_bookmark_takes_nothing_of_what_was_typed_before(
    room: Room, wall: QWidget, qtbot: QtBot
) -> None:
    panel = panel_on(room, wall)
    first, second = room.bookmark(), room.bookmark(OTHER)
    panel.add(first)
    panel.take_focus()
    qtbot.keyClick(panel, Qt.Key.Key_N)
    qtbot.keyClicks(panel.form.note, "of the first")
    panel.add(second)
    assert room.incidents.get(first.id).note == "of the first"
    assert room.incidents.get(second.id).note == ""
    assert panel.form.note.toPlainText() == ""


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass everything on."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_clips_progress_is_painted_with_all_else_and_not_at_once(
    room: Room, wall: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_on(room, wall)
    panel.add(room.incidents.bookmark((OTHER,), operator="Asha"))
    bar = panel.head.findChild(QProgressBar)
    paints = Paints(bar)
    qtbot.waitUntil(lambda: bar.isVisible() and paints.count > 0, timeout=5000)
    ahead = time.time() + 20
    monkeypatch.setattr("ui.incidents.bookmark_head.time", SimpleNamespace(time=lambda: ahead))
    before, value = paints.count, bar.value()
    panel.head.show_progress()
    assert bar.value() > value
    assert paints.count == before
    qtbot.waitUntil(lambda: paints.count > before, timeout=5000)
