"""The night's prompt: it takes nobody's keyboard, any touch answers it, and its rules are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.watch.attention_times import Night
from console.watch.attention_values import LineKind
from console.watch.presence import PresenceSettings, PresenceState
from tests.ui.attention_room import AttentionRoom, opened, shown
from ui.attention import presence_settings, words
from ui.attention.prompt import PresencePrompt

ALWAYS = Night(0, 0)


@pytest.fixture
def room(tmp_path: Path, qapp: QApplication) -> Iterator[AttentionRoom]:
    with opened(tmp_path / "data") as made:
        yield made


class Seat:
    """A window with a field that has the keyboard, and the prompt over it."""

    def __init__(self, room: AttentionRoom, qtbot: QtBot) -> None:
        self.presence = room.presence
        self.presence.watch.settings = PresenceSettings(night=ALWAYS, idle_s=600)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = QLineEdit(self.window)
        QVBoxLayout(self.window).addWidget(self.field)
        self.window.resize(900, 600)
        self.prompt = PresencePrompt(self.presence, self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.field.setFocus()

    def idle(self, seconds: float = 700) -> None:
        """Nobody comes for so long."""
        self.presence.watch._touched_at -= seconds
        self.presence.watch.tick()

    def miss(self) -> None:
        """The question is not answered in time."""
        self.presence.watch._asked_at -= 121
        self.presence.watch.tick()


def kinds(room: AttentionRoom) -> list[LineKind]:
    return [line.kind for line in room.ledger.answers.lines(0, 1e11)]


def test_the_prompt_comes_and_leaves_the_keyboard_where_it_is(room: AttentionRoom, qtbot: QtBot) -> None:
    seat = Seat(room, qtbot)
    assert not seat.prompt.isVisible()
    focused = QApplication.focusWidget()
    seat.idle()
    assert seat.prompt.isVisible()
    assert QApplication.focusWidget() is focused
    assert seat.prompt.button.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert "11 min" in seat.prompt._text.text()
    assert seat.prompt.button.height() >= 40
    shows = seat.prompt.geometry()
    seat.window.resize(500, 700)
    qtbot.waitUntil(lambda: seat.prompt.geometry() != shows, timeout=3000)
    assert seat.window.rect().contains(seat.prompt.geometry())


def test_a_key_anywhere_answers_and_still_does_its_work(room: AttentionRoom, qtbot: QtBot) -> None:
    seat = Seat(room, qtbot)
    seat.idle()
    QTest.keyClick(seat.window.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: not seat.prompt.isVisible(), timeout=3000)
    qtbot.waitUntil(lambda: kinds(room) == [LineKind.ANSWERED], timeout=3000)
    assert seat.presence.watch.idle_s < 5


def test_nobody_answers_then_somebody_comes(room: AttentionRoom, qtbot: QtBot) -> None:
    seat = Seat(room, qtbot)
    seat.idle()
    seat.miss()
    assert seat.prompt.isVisible()
    assert "nobody answered" in seat.prompt._text.text()
    assert kinds(room) == [LineKind.NOT_ANSWERED]
    centre = seat.prompt.mapTo(seat.window, seat.prompt.button.geometry().center())
    QTest.mouseClick(
        seat.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre
    )
    qtbot.waitUntil(lambda: not seat.prompt.isVisible(), timeout=3000)
    assert sorted(kinds(room)) == [LineKind.ANSWERED, LineKind.NOT_ANSWERED]


def test_a_mouse_that_trembles_is_nobody(room: AttentionRoom, qtbot: QtBot) -> None:
    seat = Seat(room, qtbot)
    handle = seat.window.windowHandle()
    QTest.mouseMove(handle, QPoint(100, 100))
    qtbot.wait(50)
    seat.idle()
    for step in range(4):
        QTest.mouseMove(handle, QPoint(100 + step % 2, 100))
    qtbot.wait(50)
    assert seat.prompt.isVisible()
    QTest.mouseMove(handle, QPoint(200, 160))
    qtbot.waitUntil(lambda: not seat.prompt.isVisible(), timeout=3000)


def test_rules_are_kept_and_changing_them_is_noted(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    panel = page.presence
    page._tabs.setCurrentWidget(panel)
    panel.idle.setValue(45)
    panel.patience.setValue(5)
    panel.take_over()
    room.store.write(lambda _: None).result(5)
    kept = presence_settings.read(room.settings)
    assert (kept.idle_s, kept.answer_s, kept.on) == (2700, 300, True)
    assert room.presence.rules == kept
    panel.patience.setValue(6)
    page.close_page()
    room.store.write(lambda _: None).result(5)
    assert presence_settings.read(room.settings).answer_s == 360, "typed and not yet taken over"
    panel.on.setChecked(False)
    assert not panel.idle.isEnabled()
    panel.take_over()
    panel.take_over()
    room.store.write(lambda _: None).result(5)
    assert presence_settings.read(room.settings).on is False
    assert sorted(kinds(room)) == [LineKind.PROMPT_OFF, LineKind.PROMPT_SET, LineKind.PROMPT_SET]
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3, timeout=10_000)


def test_rules_that_make_no_sense_are_not_taken(room: AttentionRoom) -> None:
    for key, value in (("idle_min", 0), ("answer_min", "x"), ("from_min", 5000), ("on", 3)):
        room.settings.put(f"presence.{key}", value)
    room.store.write(lambda _: None).result(5)
    assert presence_settings.read(room.settings) == PresenceSettings()


def test_every_line_has_its_words(room: AttentionRoom, qtbot: QtBot) -> None:
    for place, kind in enumerate(LineKind):
        room.ledger.note(kind, room.now - 600 + place, room.now - 500 + place)
    lines = room.ledger.answers.lines(room.now - 3600, room.now)
    said = [words.line_words(line) for line in lines]
    assert len(set(said)) == len(LineKind)
    assert not any("{" in each for each in said)
    page = shown(room, qtbot)
    page._tabs.setCurrentWidget(page.presence)
    qtbot.waitUntil(lambda: page.presence.model.rowCount() == len(LineKind), timeout=10_000)


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0 s"), (59, "59 s"), (60, "1 min"), (95, "1 min 35 s"), (7500, "2 h 5 min")]
)
def test_lengths_of_time(seconds: float, said: str) -> None:
    assert words.duration_words(seconds) == said


def test_the_prompts_state_is_told_to_one_that_comes_later(room: AttentionRoom, qtbot: QtBot) -> None:
    seat = Seat(room, qtbot)
    seat.idle()
    other = QWidget()
    qtbot.addWidget(other)
    other.resize(600, 400)
    late = PresencePrompt(room.presence, other)
    other.show()
    assert late.isVisible()
    assert room.presence.watch.state is PresenceState.ASKING
