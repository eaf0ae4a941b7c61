"""States, hold and deletion on the page: what may be done, what is asked first, what the chain then tells."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from console.evidence.states import IncidentState
from console.evidence.values import EventKind, Incident, Reference, ReferenceKind
from tests.evidence.test_finding import OTHER
from tests.ui.incident_room import Room, colour_share, room
from ui.incidents import words
from ui.incidents.case_dialogs import ReasonDialog, SecondPersonDialog
from ui.incidents.page import IncidentsPage
from widgets import theme

__all__ = ["room"]
Dialog = TypeVar("Dialog", bound=QDialog)


def opened(room: Room, qtbot: QtBot) -> tuple[IncidentsPage, Incident]:
    """The page on one incident that is over."""
    made = room.bookmark(category="theft")
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    return page, made


def dialog_of(page: IncidentsPage, kind: type[Dialog]) -> Dialog:
    found = [dialog for dialog in page.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1, "one window is open"
    return found[0]


def step_to(page: IncidentsPage, qtbot: QtBot, room: Room, state: IncidentState, why: str = "") -> None:
    """Press a state's button and confirm."""
    assert page.detail.incident is not None
    page.detail.bar.states[state].click()
    dialog = dialog_of(page, ReasonDialog)
    dialog.reason.setPlainText(why)
    dialog.ok.click()
    qtbot.waitUntil(lambda: room.incidents.get(page.detail.incident.id).state is state, timeout=3000)
    qtbot.waitUntil(lambda: page.detail.incident.state is state, timeout=3000)


def test_only_the_allowed_steps_can_be_pressed_and_each_is_confirmed(room: Room, qtbot: QtBot) -> None:
    page, made = opened(room, qtbot)
    bar = page.detail.bar
    enabled = {state for state, button in bar.states.items() if button.isEnabled()}
    assert enabled == {IncidentState.OPEN, IncidentState.UNDER_REVIEW, IncidentState.CLOSED}
    bar.states[IncidentState.UNDER_REVIEW].click()
    assert room.incidents.get(made.id).state is IncidentState.OPEN, "nothing moves before it is confirmed"
    assert bar.states[IncidentState.OPEN].isChecked()
    dialog_of(page, ReasonDialog).reject()
    assert room.incidents.get(made.id).state is IncidentState.OPEN
    step_to(page, qtbot, room, IncidentState.UNDER_REVIEW)
    assert bar.states[IncidentState.UNDER_REVIEW].isChecked()
    assert bar.states[IncidentState.KEPT].isEnabled()
    room.written()
    told = [e for e in room.incidents.history(made.id) if e.what is EventKind.STATE_CHANGED]
    assert [(e.operator, e.before, e.after) for e in told] == [("Ravi", "open", "under_review")]


def test_a_step_back_is_not_taken_without_a_reason(room: Room, qtbot: QtBot) -> None:
    page, made = opened(room, qtbot)
    page.detail.bar.states[IncidentState.CLOSED].click()
    dialog = dialog_of(page, ReasonDialog)
    assert not dialog.ok.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reason.setPlainText("   ")
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText("a false alarm")
    dialog.ok.click()
    assert room.incidents.get(made.id).state is IncidentState.CLOSED
    qtbot.waitUntil(lambda: page.detail.history_table.rowCount() > 0, timeout=3000)
    room.written()
    room.incidents.edit(made.id, note="x")
    table = page.detail.history_table

    def told() -> str:
        return "\n".join(str(table.index(r, 1).data()) for r in range(table.rowCount()))

    qtbot.waitUntil(lambda: "a false alarm" in told(), timeout=3000)
    assert "Open → Closed" in told()


def test_the_hold_is_lifted_only_from_a_closed_incident(room: Room, qtbot: QtBot) -> None:
    page, made = opened(room, qtbot)
    assert not page.detail.bar.lift.isEnabled()
    with qtbot.waitSignal(page.notice, timeout=3000):
        page.detail.bar.hold.click()
    assert room.incidents.get(made.id).hold
    step_to(page, qtbot, room, IncidentState.CLOSED, "nothing came of it")
    assert page.detail.bar.lift.isEnabled()
    page.detail.bar.lift.trigger()
    dialog = dialog_of(page, ReasonDialog)
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText("the court has its copy")
    dialog.ok.click()
    assert not room.incidents.get(made.id).hold
    qtbot.waitUntil(lambda: page.detail.bar.put.isEnabled(), timeout=3000)
    page.detail.bar.put.trigger()
    assert room.incidents.get(made.id).hold


def test_evidence_is_deleted_by_two_people_or_not_at_all(room: Room, qtbot: QtBot) -> None:
    page, made = opened(room, qtbot)
    path = room.incidents.path_of(made, made.files[0])
    assert path.exists()
    page.detail.bar.ask.trigger()
    asking = dialog_of(page, ReasonDialog)
    asking.reason.setPlainText("the camera's owner withdrew")
    assert asking.name.text() == "Ravi"
    asking.ok.click()
    assert path.exists(), "one person deletes nothing"
    qtbot.waitUntil(page.detail.notice.isVisible, timeout=3000)
    assert "Ravi" in page.detail.notice.said.text()
    assert "owner withdrew" in page.detail.notice.said.text()
    page.detail.notice.answer_wanted.emit()
    second = dialog_of(page, SecondPersonDialog)
    assert words.title_words(made, room.incidents.categories) in second.windowTitle()
    assert second.name.text() == "", "who asked is not offered as the second person"
    second.name.setText(" ravi ")
    assert not second.ok.isEnabled()
    second.accept()
    assert path.exists()
    second.name.setText("Asha Verma")
    assert second.ok.isEnabled()
    with qtbot.waitSignal(page.notice, timeout=5000):
        second.ok.click()
    assert not path.exists()
    kept = room.incidents.get(made.id)
    assert kept.deleted
    assert kept.files[0].sha256 == made.files[0].sha256
    qtbot.waitUntil(lambda: page.detail.incident is not None and page.detail.incident.deleted, timeout=3000)
    assert not page.detail.bar.export.isEnabled()
    assert not page.detail.files.copy.isEnabled()
    assert page.detail.notice.isHidden()


def test_a_refused_deletion_leaves_everything(room: Room, qtbot: QtBot) -> None:
    page, made = opened(room, qtbot)
    room.incidents.ask_deletion(made.id, who="Ravi", why="too much")
    qtbot.waitUntil(page.detail.notice.isVisible, timeout=3000)
    page.detail.bar.answer.trigger()
    second = dialog_of(page, SecondPersonDialog)
    second.name.setText("Asha")
    assert not second.refuse.isEnabled(), "a refusal has a reason"
    second.reason.setText("the case is open")
    second.refuse.click()
    assert room.incidents.get(made.id).deletion is None
    assert room.incidents.path_of(made, made.files[0]).exists()
    qtbot.waitUntil(page.detail.notice.isHidden, timeout=3000)


def test_what_is_typed_goes_to_the_incident_it_was_typed_for(room: Room, qtbot: QtBot) -> None:
    older = room.bookmark(ago_s=100)
    newer = room.bookmark(OTHER)
    page = room.page(qtbot)
    qtbot.waitUntil(
        lambda: page.detail.incident is not None and page.detail.incident.id == newer.id, timeout=3000
    )
    form = page.detail.written
    form.note.setFocus()
    qtbot.keyClicks(form.note, "of the newer one")
    form.tags.text.setText("of the newer one too")
    page.open_incident(older.id)
    qtbot.waitUntil(lambda: form.incident_id == older.id, timeout=3000)
    assert room.incidents.get(newer.id).note == "of the newer one"
    assert room.incidents.get(newer.id).tags == ("of the newer one too",)
    assert room.incidents.get(older.id).note == ""
    assert room.incidents.get(older.id).tags == ()
    assert form.note.toPlainText() == ""


def test_fields_tags_numbers_and_people(room: Room, qtbot: QtBot) -> None:
    other = room.bookmark(ago_s=100, references=[Reference(ReferenceKind.FIR, "123/2026")], title="Earlier")
    made = room.bookmark(OTHER)
    page = room.page(qtbot)
    qtbot.waitUntil(
        lambda: page.detail.incident is not None and page.detail.incident.id == made.id, timeout=3000
    )
    form = page.detail.written
    form.place.setFocus()
    qtbot.keyClicks(form.place, "Gate 2")
    qtbot.keyClick(form.place, Qt.Key.Key_Return)
    qtbot.keyClicks(form.tags.text, "red cap,bike")
    qtbot.keyClick(form.tags.text, Qt.Key.Key_Return)
    qtbot.keyClicks(form.tags.text, "RED CAP")
    qtbot.keyClick(form.tags.text, Qt.Key.Key_Return)
    assert form.tags.tags == ("red cap", "bike")
    form.references.kind.setCurrentIndex(list(ReferenceKind).index(ReferenceKind.FIR))
    form.references.number.setText("१२३ / 2026")
    qtbot.keyClick(form.references.number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Earlier" in form.references.said.text(), timeout=3000)
    qtbot.keyClicks(form.references.number, "123/2026")
    qtbot.keyClick(form.references.number, Qt.Key.Key_Return)
    assert len(form.references.references) == 1
    assert "already" in form.references.said.text()
    qtbot.keyClicks(form.handlers.name, "Sub-Inspector Devi")
    qtbot.keyClick(form.handlers.name, Qt.Key.Key_Return)
    form.handlers.me.click()
    kept = room.incidents.get(made.id)
    assert kept.place == "Gate 2"
    assert kept.tags == ("red cap", "bike")
    assert [r.kind for r in kept.references] == [ReferenceKind.FIR]
    assert kept.handlers == ("Sub-Inspector Devi", "Ravi")
    assert room.incidents.get(other.id).place == ""
    qtbot.waitUntil(form.handlers.me.isHidden, timeout=3000)


@pytest.mark.parametrize("state", list(IncidentState))
def test_the_state_that_it_is_in_is_marked_by_more_than_colour(
    room: Room, qtbot: QtBot, state: IncidentState
) -> None:
    page, made = opened(room, qtbot)
    way = list(IncidentState)[1 : list(IncidentState).index(state) + 1]
    for each in way:
        room.incidents.set_state(made.id, each, operator="Ravi", why="because")
    qtbot.waitUntil(lambda: page.detail.incident.state is state, timeout=3000)
    button = page.detail.bar.states[state]
    assert not button.icon().isNull()
    assert colour_share(button, theme.current().selection, 12) > 0.3


def test_the_details_keys_are_heard_while_the_list_has_the_keyboard(room: Room, qtbot: QtBot) -> None:
    page, made = opened(room, qtbot)
    page.activateWindow()
    page.list.view.setFocus()
    qtbot.waitUntil(page.list.view.hasFocus, timeout=3000)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(page.export_wanted, timeout=3000) as asked:
        qtbot.keyClick(page.list.view, Qt.Key.Key_E, both)
    assert asked.args == [made.id]
    qtbot.keyClick(page.list.view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.detail.cameras.isVisible()
    qtbot.keyClick(page.list.view, Qt.Key.Key_D, both)
    assert page.detail.written.note.hasFocus()
