"""The entries of one list within a JSON answer, one after the other, however long the answer is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import ijson

# No system nests what it says of a camera deeper than this.
DEPTH_AT_MOST = 40
_OPENING = ("start_map", "start_array")
_CLOSING = ("end_map", "end_array")

Event = tuple[str, Any]


class Readable(Protocol):
    """What can be read piece by piece."""

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes."""


class NotThere(ValueError):
    """The answer is JSON, and has no such list: to take it for an empty one would lose all cameras."""


def entries(stream: Readable, path: Sequence[str] = ()) -> Iterator[tuple[str, Any]]:
    """The entries of the array (keys are "") or of the object (by its keys) that lies at `path`.

    Raises NotThere where nothing or something else lies there, ijson.JSONError for what is not JSON, also
    where that shows only behind the list.
    """
    events: Iterator[Event] = iter(ijson.basic_parse(stream, use_float=True))
    opening = _descended(events, path)
    key = ""
    for event, value in events:
        if event in _CLOSING:
            break
        if opening == "start_map":
            key = value
            event, value = next(events)
        yield key, _built(events, event, value)
    # What is behind the list tells whether the answer is whole.
    for _ in events:
        pass


def _descended(events: Iterator[Event], path: Sequence[str]) -> str:
    """Go to just behind the start of what lies at `path`; whether it is an object or an array."""
    event, _ = next(events)
    for name in path:
        if event != "start_map":
            raise NotThere(name)
        event = _behind_key(events, name)
    if event not in _OPENING:
        raise NotThere(".".join(path))
    return event


def _behind_key(events: Iterator[Event], name: str) -> str:
    for event, value in events:
        if event == "end_map":
            break
        first = next(events)
        if value == name:
            return first[0]
        _built(events, *first)
    raise NotThere(name)


def _built(events: Iterator[Event], event: str, value: Any) -> Any:
    """The value that begins with this event, and all that belongs to it."""
    if event not in _OPENING:
        return value
    whole: Any = {} if event == "start_map" else []
    stack: list[Any] = [whole]
    key = ""
    for event, value in events:
        if event in _CLOSING:
            stack.pop()
            if not stack:
                return whole
            continue
        if event == "map_key":
            key = value
            continue
        made = value if event not in _OPENING else {} if event == "start_map" else []
        if isinstance(stack[-1], dict):
            stack[-1][key] = made
        else:
            stack[-1].append(made)
        if event in _OPENING:
            stack.append(made)
            if len(stack) > DEPTH_AT_MOST:
                raise NotThere("too deep")
    return whole
