"""The keys of a tile that is paused or replays follow the keys that the operator chose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from ui.tile_keys import ModeKeys, Wish

NONE, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers)


@pytest.mark.parametrize(
    ("event", "shown", "fetching", "paused"),
    [
        (pressed(Qt.Key.Key_R), Wish.LIVE, Wish.LIVE, None),
        (pressed(Qt.Key.Key_Escape), Wish.LIVE, Wish.LIVE, Wish.LIVE),
        (pressed(Qt.Key.Key_Enter, KEYPAD), Wish.LIVE, None, None),
        (pressed(Qt.Key.Key_Space), Wish.TOGGLE, None, None),
        (pressed(Qt.Key.Key_Period), Wish.STEP, None, None),
        (pressed(Qt.Key.Key_Left, SHIFT), Wish.BACK, None, None),
        (pressed(Qt.Key.Key_Right), Wish.ON, None, None),
        (pressed(Qt.Key.Key_R, CONTROL), None, None, None),
        (pressed(Qt.Key.Key_Left, CONTROL), None, None, None),
        (pressed(Qt.Key.Key_B), None, None, None),
    ],
)
def test_the_usual_keys(event, shown, fetching, paused):
    keys = ModeKeys()
    assert keys.wish(event, paused=False, replay_shown=True) is shown
    assert keys.wish(event, paused=False, replay_shown=False) is fetching
    assert keys.wish(event, paused=True, replay_shown=False) is paused


def test_a_changed_key_is_obeyed_and_its_old_one_is_free(qapp):
    replay = QAction()
    replay.setShortcuts([QKeySequence("Ctrl+J"), QKeySequence("X")])
    keys = ModeKeys()
    keys.use({"replay": replay})
    assert keys.wish(pressed(Qt.Key.Key_X), paused=False, replay_shown=True) is Wish.LIVE
    assert keys.wish(pressed(Qt.Key.Key_J, CONTROL), paused=False, replay_shown=True) is Wish.LIVE
    assert keys.wish(pressed(Qt.Key.Key_R), paused=False, replay_shown=True) is None
    # What was not changed stays.
    assert keys.wish(pressed(Qt.Key.Key_Space), paused=False, replay_shown=True) is Wish.TOGGLE
