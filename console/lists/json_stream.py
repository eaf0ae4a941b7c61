"""Reads JSON that is larger than memory should be: the values of an object or array, one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

from console.lists.table import ListUnreadable, Why

# Characters of one value. The outline of a state has some 2 million.
MAX_VALUE = 8 * 1024 * 1024
_PIECE = 256 * 1024
_SPACE = " \t\r\n\ufeff\x1e\x00"


class JsonStream:
    """A cursor in a text of JSON. Every method raises ListUnreadable(BROKEN) where the text is not JSON."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._ended = False
        self._decoder = json.JSONDecoder()

    def peek(self) -> str:
        """The next character that is not space; '' at the end."""
        while True:
            text, at = self._text, self._at
            while at < len(text) and text[at] in _SPACE:
                at += 1
            self._at = at
            if at < len(text) or self._ended:
                return text[at : at + 1]
            self._more(_PIECE)

    def value(self) -> Any:
        """The next value, whole."""
        self.peek()
        piece = _PIECE
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
                # A number that touches the end of what was read may go on.
                if end < len(self._text) or self._ended:
                    self._at = end
                    return value
            except RecursionError as error:
                raise ListUnreadable(Why.BROKEN, "json") from error
            except ValueError as error:
                if self._ended:
                    raise ListUnreadable(Why.BROKEN, "json") from error
            if len(self._text) - self._at > MAX_VALUE:
                raise ListUnreadable(Why.TOO_LONG_A_LINE, str(MAX_VALUE))
            self._more(piece)
            piece *= 2

    def items(self) -> Iterator[Any]:
        """The values of the array that comes next."""
        self._take("[")
        if self.peek() == "]":
            self._take("]")
            return
        while True:
            yield self.value()
            if self.peek() != ",":
                break
            self._take(",")
        self._take("]")

    def members(self) -> Iterator[str]:
        """The keys of the object that comes next; whoever iterates takes each one's value before going on."""
        self._take("{")
        if self.peek() == "}":
            self._take("}")
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise ListUnreadable(Why.BROKEN, "json")
            self._take(":")
            yield key
            if self.peek() != ",":
                break
            self._take(",")
        self._take("}")

    def _take(self, mark: str) -> None:
        if self.peek() != mark:
            raise ListUnreadable(Why.BROKEN, "json")
        self._at += 1

    def _more(self, size: int) -> None:
        piece = self._file.read(size)
        self._ended = not piece
        self._text = self._text[self._at :] + piece
        self._at = 0
