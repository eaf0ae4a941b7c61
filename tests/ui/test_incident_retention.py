"""Retention's window: a preview by name, and the removal of that and nothing else."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.evidence.states import IncidentState
from console.retention.retention import Retention
from console.retention.values import DAY_S, LooseKind, Plan, RetentionRules
from tests.ui.incident_room import Room, room
from ui.incidents.retention_dialog import RetentionDialog
from ui.incidents.retention_model import Column

__all__ = ["room"]
LATER_S = 400 * DAY_S


def opened(room: Room, qtbot: QtBot) -> RetentionDialog:
    """The window, as it will be seen in a good year."""
    parent = QWidget()
    qtbot.addWidget(parent)
    room.windows.append(parent)
    parent.show()
    retention = Retention(room.store, room.incidents, room.folder, now=lambda: time.time() + LATER_S)
    dialog = RetentionDialog(retention, room.background, room.incidents.categories, lambda: "Ravi", parent)
    dialog.open()
    qtbot.waitUntil(lambda: "…" not in dialog.sentence.text(), timeout=3000)
    return dialog


def whats(dialog: RetentionDialog) -> list[str]:
    return [str(dialog.table.index(r, Column.WHAT).data()) for r in range(dialog.table.rowCount())]


def loose_still(room: Room, days: float) -> Path:
    folder = room.folder / LooseKind.STILLS / "2026-01-02"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"still {days}.jpg"
    path.write_bytes(b"x" * 1000)
    then = time.time() - days * DAY_S
    os.utime(path, (then, then))
    return path


def test_the_preview_names_what_goes_and_only_that_goes(room: Room, qtbot: QtBot) -> None:
    held = room.bookmark(ago_s=50, title="held")
    free = room.bookmark(ago_s=100, title="free")
    room.incidents.set_state(free.id, IncidentState.CLOSED, operator="Asha", why="done")
    room.incidents.lift_hold(free.id, operator="Asha", why="done")
    room.written()
    still = loose_still(room, 10)
    dialog = opened(room, qtbot)
    assert len(whats(dialog)) == 2
    assert whats(dialog)[0].endswith("free")
    assert "1" in dialog.held.text()
    assert dialog.remove.isEnabled()
    dialog.remove.click()
    assert still.exists(), "pressed once, nothing goes"
    dialog.remove.click()
    qtbot.waitUntil(lambda: not still.exists(), timeout=5000)
    qtbot.waitUntil(lambda: "Removed" in dialog.sentence.text(), timeout=5000)
    assert room.incidents.get(free.id).deleted
    assert not room.incidents.get(held.id).deleted
    assert room.incidents.path_of(held, held.files[0]).exists()
    assert not room.incidents.path_of(free, free.files[0]).exists()
    assert whats(dialog) == []


def test_what_changed_since_the_preview_stays_and_is_told(room: Room, qtbot: QtBot) -> None:
    free = room.bookmark(title="free")
    room.incidents.set_state(free.id, IncidentState.CLOSED, operator="Asha", why="done")
    room.incidents.lift_hold(free.id, operator="Asha", why="done")
    room.written()
    dialog = opened(room, qtbot)
    assert len(whats(dialog)) == 1
    room.incidents.set_hold(free.id, operator="Asha")
    room.written()
    dialog.remove.click()
    dialog.remove.click()
    qtbot.waitUntil(lambda: "on hold meanwhile, so they stayed: " in dialog.sentence.text(), timeout=5000)
    assert room.incidents.path_of(free, free.files[0]).exists()


def test_other_days_are_previewed_and_must_be_kept_before_they_remove(room: Room, qtbot: QtBot) -> None:
    still = loose_still(room, 10)
    dialog = opened(room, qtbot)
    assert len(whats(dialog)) == 1
    tick, box = dialog.rules.fields[LooseKind.STILLS]
    box.setValue(1000)
    qtbot.waitUntil(lambda: whats(dialog) == [], timeout=3000)
    box.setValue(20)
    qtbot.waitUntil(lambda: len(whats(dialog)) == 1, timeout=3000)
    assert not dialog.remove.isEnabled()
    assert "Keep these days" in dialog.sentence.text()
    dialog.keep.click()
    qtbot.waitUntil(dialog.remove.isEnabled, timeout=3000)
    tick.setChecked(False)
    qtbot.waitUntil(lambda: whats(dialog) == [], timeout=3000)
    assert still.exists()
    again = opened(room, qtbot)
    assert again.rules.fields[LooseKind.STILLS][1].value() == 20


def test_a_late_preview_of_other_days_can_never_be_carried_out(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    still = loose_still(room, 10)
    retention_rules = RetentionRules({}, {LooseKind.STILLS: 5000})
    Retention(room.store, room.incidents, room.folder).set_rules(retention_rules, who="Ravi")
    dialog = opened(room, qtbot)
    assert whats(dialog) == []
    begun, go_on = threading.Event(), threading.Event()
    plan = Retention.plan

    def slow(self: Retention, rules: RetentionRules | None = None) -> Plan:
        begun.set()
        go_on.wait(10)
        return plan(self, rules)

    monkeypatch.setattr(Retention, "plan", slow)
    box = dialog.rules.fields[LooseKind.STILLS][1]
    box.setValue(1)
    qtbot.waitUntil(begun.is_set, timeout=5000)
    box.setValue(5000)
    # The preview of one day comes when five thousand, which are kept, stand there again.
    taken: list[Plan] = []
    show = dialog._show_plan
    monkeypatch.setattr(dialog, "_show_plan", lambda turn, plan: (show(turn, plan), taken.append(plan)))
    go_on.set()
    qtbot.waitUntil(lambda: bool(taken), timeout=5000)
    assert len(taken[0].files) == 1
    assert not dialog.remove.isEnabled()
    qtbot.waitUntil(lambda: len(taken) == 2, timeout=5000)
    assert whats(dialog) == []
    assert still.exists()
