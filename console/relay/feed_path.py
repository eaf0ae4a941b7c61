"""What a feed's address asks for: the stream, and which part of it. Console and relay both use it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote, unquote


class Carries(StrEnum):
    """What of a stream a feed carries; the value stands at the end of its address."""

    PICTURES = ""
    KEY_FRAMES = "keys"
    SOUND = "sound"


class FeedPath(NamedTuple):
    """The part of a feed's address that follows the token."""

    stream_id: str
    carries: Carries = Carries.PICTURES

    def __str__(self) -> str:
        name = quote(self.stream_id, safe="")
        return f"{name}/{self.carries}" if self.carries else name

    @classmethod
    def read(cls, text: str) -> FeedPath | None:
        """Back from `str`; None if it is none."""
        name, slash, which = text.partition("/")
        if not name or (slash and not which) or which not in tuple(Carries):
            return None
        return cls(unquote(name), Carries(which))
