"""Which key means what in the player."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from widgets.latin_keys import latin_key

_PLAIN = {
    Qt.Key.Key_Space: "toggle",
    Qt.Key.Key_K: "toggle",
    Qt.Key.Key_Left: "jump_back",
    Qt.Key.Key_Right: "jump_on",
    Qt.Key.Key_Comma: "step_back",
    Qt.Key.Key_Period: "step_on",
    Qt.Key.Key_BracketLeft: "slower",
    Qt.Key.Key_BracketRight: "faster",
    Qt.Key.Key_J: "to_moment",
    Qt.Key.Key_I: "mark_in",
    Qt.Key.Key_O: "mark_out",
    Qt.Key.Key_X: "clear_marks",
    Qt.Key.Key_E: "enlarge",
    Qt.Key.Key_V: "show_camera",
    Qt.Key.Key_Up: "camera_up",
    Qt.Key.Key_Down: "camera_down",
    Qt.Key.Key_Plus: "nearer",
    Qt.Key.Key_Equal: "nearer",
    Qt.Key.Key_Minus: "farther",
    Qt.Key.Key_S: "picture",
    Qt.Key.Key_M: "masks",
    Qt.Key.Key_C: "copy",
    Qt.Key.Key_Delete: "remove_mask",
}
_NO_MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def name_for(event: QKeyEvent) -> str:
    """What a key asks for; empty for a key that is not the player's."""
    if event.modifiers() & ~_NO_MORE:
        return ""
    try:
        return _PLAIN.get(Qt.Key(latin_key(event)), "")
    except ValueError:  # a key that Qt's list of keys does not have
        return ""
