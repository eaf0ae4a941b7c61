"""Checking and copying an incident's files: one reading at a time, and what was deleted meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.evidence.values import Incident
from tests.ui.incident_room import Room, room
from ui.incidents.file_work import FileWork

__all__ = ["room"]


def works(room: Room, qtbot: QtBot) -> FileWork:
    page = QWidget()
    qtbot.addWidget(page)
    return FileWork(room.incidents, room.background, lambda: "Ravi", page)


def deleted(room: Room, incident: Incident) -> None:
    room.incidents.ask_deletion(incident.id, who="Asha", why="x")
    room.incidents.confirm_deletion(incident.id, who="Ravi")


def test_walking_through_incidents_reads_only_the_first_and_the_last(room: Room, qtbot: QtBot) -> None:
    made = [room.bookmark(ago_s=10 * n) for n in range(5)]
    work = works(room, qtbot)
    said: list[bool] = []
    work.checking.connect(said.append)
    for incident in made:
        work.check(incident)
    qtbot.waitUntil(lambda: said == [True, False], timeout=5000)
    checked = [bool(room.incidents.get(i.id).files[0].checked_utc) for i in made]
    assert checked == [True, False, False, False, True]
    work.check(made[2])
    qtbot.waitUntil(lambda: said == [True, False, True, False], timeout=5000)
    assert room.incidents.get(made[2].id).files[0].checked_utc


def test_what_was_deleted_meanwhile_is_no_failure_of_the_program(
    room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    incident = room.bookmark()
    deleted(room, incident)
    work = works(room, qtbot)
    told: list[str] = []
    said: list[bool] = []
    work.said.connect(told.append)
    work.checking.connect(said.append)
    work.check(incident)
    qtbot.waitUntil(lambda: said == [True, False], timeout=5000)
    work.copy(incident, str(tmp_path))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=5000)
    assert "deleted" in told[0]
