"""Which Latin letter, digit or bracket a key is, while a layout of another script is on."""

from __future__ import annotations

import sys
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# What lies before a key's place on the board in a native scan code: codes of X11 and Wayland, of Windows.
_BEFORE = {"xcb": 8, "wayland": 8, "windows": 0}
# The board, row by row, as it is printed on keyboards in India; with the place of each row's first key.
_ROWS = ((2, "1234567890-="), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;'`"), (43, "\\ZXCVBNM,./"))
_SIGNS = {first + step: ord(sign) for first, row in _ROWS for step, sign in enumerate(row)}


def latin_key(event: QKeyEvent) -> int:
    """The key as `event.key()` would give it on a Latin layout.

    With a Hindi layout Qt gives the Devanagari sign that a key types, and whoever waits for a T waits in
    vain. A digit is known by its value, every other sign of such a script by where the key lies.
    """
    key = event.key()
    if key <= 0xFF or key > sys.maxunicode:
        return key
    kind = unicodedata.category(chr(key))
    if kind == "Nd":
        return int(Qt.Key.Key_0) + unicodedata.decimal(chr(key))
    # Of a rupee sign, typed with AltGr, nobody means the 4 below it.
    if kind[0] not in "LM":
        return key
    return _SIGNS.get(key_place(event), key)


def key_place(event: QKeyEvent) -> int:
    """Where a key lies, in the codes of PC boards (1 is 2, Q is 16, A is 30); 0 where that is not known."""
    before = _BEFORE.get("windows" if sys.platform == "win32" else QGuiApplication.platformName())
    return 0 if before is None else max(0, event.nativeScanCode() - before)
