"""The texts of Qt's own widgets, as the translations that come with PySide6 name them."""

from __future__ import annotations

from pathlib import Path

import PySide6

FOLDER = Path(PySide6.__file__).parent / "Qt" / "translations"
_HEADER = 16
_MESSAGES = 0x69
# Entries of a message in a compiled translation (QTranslator's file format).
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


def texts(name: str) -> set[tuple[str, str]]:
    """(context, English text) of every message of a compiled translation."""
    data = (FOLDER / name).read_bytes()
    at = _HEADER
    while at < len(data):
        tag, size = data[at], int.from_bytes(data[at + 1 : at + 5], "big")
        if tag == _MESSAGES:
            return _messages(data[at + 5 : at + 5 + size])
        at += 5 + size
    raise ValueError(name)


def _messages(data: bytes) -> set[tuple[str, str]]:
    found, at = set(), 0
    told: dict[int, str] = {}
    while at < len(data):
        tag = data[at]
        at += 1
        if tag == _END:
            found.add((told.get(_CONTEXT, ""), told.get(_SOURCE, "")))
            told = {}
            continue
        size = int.from_bytes(data[at : at + 4], "big")
        if size != 0xFFFFFFFF:
            if tag in (_SOURCE, _CONTEXT):
                told[tag] = data[at + 4 : at + 4 + size].decode()
            at += size
        at += 4
    return found
