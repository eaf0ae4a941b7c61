"""What a feed's address asks for: the stream, which part of it, and its valve. Console and relay use it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple
from urllib.parse import quote, unquote


class Carries(StrEnum):
    """What of a stream a feed carries; the value stands at the end of its address."""

    PICTURES = ""
    SOUND = "sound"


class FeedPath(NamedTuple):
    """The part of a feed's address that follows the token.

    A feed with a `valve` carries key frames only while the valve of that name is narrow. It stands in the
    query: whatever comes through the valve, it is the same stream.
    """

    stream_id: str
    carries: Carries = Carries.PICTURES
    valve: str = ""

    def __str__(self) -> str:
        name = quote(self.stream_id, safe="")
        place = f"{name}/{self.carries}" if self.carries else name
        return f"{place}?{quote(self.valve, safe='')}" if self.valve else place

    @classmethod
    def read(cls, text: str) -> FeedPath | None:
        """Back from `str`; None if it is none."""
        place, mark, valve = text.partition("?")
        name, slash, which = place.partition("/")
        if not name or (slash and not which) or which not in tuple(Carries) or (mark and not valve):
            return None
        return cls(unquote(name), Carries(which), unquote(valve))
