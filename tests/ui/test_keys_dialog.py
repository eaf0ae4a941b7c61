"""Keys are changed by pressing them; what is taken is told by the name of the other action."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.keys.dialog import KeysDialog
from ui.keys.key_table import Column
from ui.keys.keymap import Keymap


class Bench:
    """The window, and every map that it told."""

    def __init__(self, qtbot: QtBot, keymap: Keymap | None = None) -> None:
        self.qtbot = qtbot
        self.window = KeysDialog(keymap or Keymap.of(ACTIONS))
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.window)
        self.told: list[Keymap] = []
        self.window.changed.connect(self.told.append)
        self.window.show()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the field for it."""
        self.qtbot.keyClick(self.window.key, key, modifier)

    def push(self, button: QPushButton) -> None:
        """Push a button by the keyboard."""
        assert button.isEnabled()
        self.qtbot.keyClick(button, Qt.Key.Key_Space)

    def rows(self) -> list[tuple[str, str]]:
        found = self.window.list.model()
        return [
            (found.index(row, Column.ACTION).data(), found.index(row, Column.KEYS).data())
            for row in range(found.rowCount())
        ]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_every_action_is_listed_by_menu(bench: Bench) -> None:
    assert len(bench.rows()) == len(ACTIONS)
    assert ("All keys", "F1 · ?") in bench.rows()
    assert bench.rows()[0][0] == "Next page"


def test_found_by_word_key_and_menu(bench: Bench) -> None:
    bench.qtbot.keyClicks(bench.window.search, "bookmark ALL")
    assert [name for name, _ in bench.rows()] == ["Bookmark all visible tiles"]
    assert bench.window.chosen() == "bookmark_all"
    bench.window.search.setText("pgdown")
    assert [name for name, _ in bench.rows()] == ["Next page"]
    bench.window.search.setText("nothing like it")
    assert bench.rows() == [] and bench.window.chosen() == ""
    assert not bench.window.key.isEnabled() and not bench.window.usual.isEnabled()
    bench.window.search.clear()
    assert len(bench.rows()) == len(ACTIONS) and bench.window.key.isEnabled()


def test_a_new_key(bench: Bench) -> None:
    window = bench.window
    window.choose("next_page")
    assert not window.use.isEnabled() and not window.usual.isEnabled()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    bench.press(Qt.Key.Key_J, both)
    bench.push(window.use)
    assert bench.told[-1].keys("next_page") == ("Ctrl+Alt+J",)
    assert ("Next page", "Ctrl+Alt+J") in bench.rows()
    bench.press(Qt.Key.Key_K, both)
    bench.push(window.add)
    assert bench.told[-1].keys("next_page") == ("Ctrl+Alt+J", "Ctrl+Alt+K")
    bench.push(window.usual)
    assert bench.told[-1] == Keymap.of(ACTIONS)


def test_a_taken_key_names_the_other_action(bench: Bench) -> None:
    window = bench.window
    window.choose("next_page")
    bench.press(Qt.Key.Key_B)
    assert window.problem.text() == "B is taken: “Bookmark this tile”. Give that another key first."
    assert not window.use.isEnabled() and not window.add.isEnabled()
    bench.press(Qt.Key.Key_5)
    assert "digits call up a camera" in window.problem.text()
    window.choose("previous_page")
    assert window.problem.text() == " " and window.key.keySequence().isEmpty()
    assert bench.told == []


def test_a_freed_key_can_be_given_away_and_is_not_taken_back_unasked(bench: Bench) -> None:
    window = bench.window
    window.choose("bookmark")
    bench.push(window.none)
    window.choose("next_page")
    bench.press(Qt.Key.Key_B)
    bench.push(window.use)
    window.choose("bookmark")
    bench.push(window.usual)
    assert "B is taken: “Next page”" in window.problem.text()
    assert window.keymap.keys("bookmark") == ()
    bench.push(window.reset_all)
    assert bench.told[-1] == Keymap.of(ACTIONS) and not window.reset_all.isEnabled()
    bench.push(window.undo)
    assert bench.told[-1].keys("next_page") == ("B",)


def test_enter_and_esc_are_keys_in_the_field(bench: Bench) -> None:
    bench.window.choose("enlarge")
    bench.push(bench.window.none)
    bench.window.choose("next_page")
    bench.press(Qt.Key.Key_Return)
    bench.push(bench.window.use)
    assert bench.window.isVisible() and bench.told[-1].keys("next_page") == ("Return",)


def test_another_language_keeps_the_choice(bench: Bench) -> None:
    bench.window.choose("still")
    QApplication.sendEvent(bench.window, QEvent(QEvent.Type.LanguageChange))
    assert bench.window.chosen() == "still"
