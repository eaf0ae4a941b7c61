"""What an incident's page says of who watched, where the ledger itself is not complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.evidence.values import Incident
from console.watch.attention_answers import Answers
from console.watch.attention_values import LineKind
from tests.evidence.conftest import CAMERA
from tests.evidence.test_rules import incident
from tests.watch.attention_seat import START, Seat
from ui.incidents.watched_by import WatchedBy


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    made = Seat(tmp_path)
    yield made
    made.ledger.close()
    made.store.close()


def said(qtbot: QtBot, made: Incident, answers: Answers) -> WatchedBy:
    shown = WatchedBy()
    qtbot.addWidget(shown)
    cameras = {camera.camera_id for camera in made.cameras}
    shown.show_watched(made, answers.watched_cameras(cameras, made.start_utc, made.end_utc))
    return shown


def watching(seat: Seat) -> None:
    seat.ledger.showing("main", "v", {CAMERA.camera_id: 1.0})


def pressed(seat: Seat) -> Incident:
    """An incident of this moment."""
    return replace(incident(), at_utc=seat.clock.utc, made_utc=seat.clock.utc)


def test_a_power_cut_after_the_bookmark_accuses_nobody(seat: Seat, qtbot: QtBot) -> None:
    seat.settled()
    seat.clock.on(5)
    watching(seat)
    made = pressed(seat)
    seat.clock.on(20)
    watching(seat)
    # The power goes: nothing of this was written. The next start says until when something may be missing.
    seat.clock.on(600)
    seat.ledger = seat.open_ledger()
    shown = said(qtbot, made, seat.ledger.answers)
    assert shown.sentence.text().startswith("The ledger of this seat is not complete")
    assert "No screen of this seat" not in shown.sentence.text()
    assert not shown.notes.isHidden()
    assert shown.notes.text().startswith("▲ The console ended without closing")


@pytest.mark.parametrize("kind", [LineKind.LOST, LineKind.CLOCK_SET, LineKind.TRIMMED])
def test_other_holes_of_the_ledger_are_told_as_well(seat: Seat, qtbot: QtBot, kind: LineKind) -> None:
    made = pressed(seat)
    seat.ledger.note(kind, START - 10, START + 10)
    shown = said(qtbot, made, seat.ledger.answers)
    assert shown.sentence.text().startswith("The ledger of this seat is not complete")
    assert shown.notes.text().count("▲") == 1


def test_with_a_whole_ledger_it_is_said_plainly(seat: Seat, qtbot: QtBot) -> None:
    made = pressed(seat)
    shown = said(qtbot, made, seat.ledger.answers)
    assert shown.sentence.text().startswith("No screen of this seat showed its cameras live.")
    assert shown.notes.isHidden()
    seat.ledger.note(LineKind.CUT_OFF, START - 7200, START - 7170)
    seat.ledger.note(LineKind.ANSWERED, START - 10, START + 10)
    shown.show_watched(made, seat.ledger.answers.watched_cameras({"cam"}, made.start_utc, made.end_utc))
    assert shown.sentence.text().startswith("No screen"), "of another hour, and an answer casts no doubt"
    assert shown.notes.isHidden()


def test_that_nobody_answered_the_prompt_is_no_hole(seat: Seat, qtbot: QtBot) -> None:
    made = pressed(seat)
    seat.ledger.note(LineKind.NOT_ANSWERED, START - 10, START + 10)
    shown = said(qtbot, made, seat.ledger.answers)
    assert shown.sentence.text().startswith("No screen")
    assert "Nobody answered" in shown.notes.text()


def test_who_did_watch_stands_beside_the_doubt(seat: Seat, qtbot: QtBot) -> None:
    made = pressed(seat)
    watching(seat)
    seat.on(20, confirm=lambda: watching(seat))
    seat.ledger.note(LineKind.CUT_OFF, START + 20, START + 30)
    shown = said(qtbot, made, seat.ledger.answers)
    assert shown.sentence.text().startswith("Watched by Asha.")
    assert "without closing" in shown.notes.text()
