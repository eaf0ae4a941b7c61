"""Times as the ledger is asked for them: moments on the room's clock, shifts and the night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from console.ist import IST, ist

# Three shifts of eight hours; a city that changes at other hours gives its own.
SHIFT_STARTS = (6, 14, 22)
DAY_MIN = 24 * 60

_DAY_FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M")
_TIME_FORMATS = ("%H:%M:%S", "%H:%M")


class BadMoment(ValueError):
    """A text that is no moment; `text` is what was given."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def moment(text: str, now: float, *, after: float | None = None) -> float:
    """A moment (UTC seconds) from what a person in the room writes, in IST: day and time, or a time alone.

    A time alone is the last one before `now`; with `after` the first one after that. Raises BadMoment.
    """
    given = text.strip().replace("T", " ")
    for form in _DAY_FORMATS:
        if (found := _parsed(given, form)) is not None:
            return found.timestamp()
    for form in _TIME_FORMATS:
        if (found := _parsed(given, form)) is not None:
            return _near(found, now, after)
    raise BadMoment(text)


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=IST)
    except ValueError:
        return None


def _near(time: datetime, now: float, after: float | None) -> float:
    around = ist(now if after is None else after)
    found = around.replace(hour=time.hour, minute=time.minute, second=time.second, microsecond=0)
    if after is None:
        return (found - timedelta(days=1) if found > around else found).timestamp()
    return (found + timedelta(days=1) if found <= around else found).timestamp()


def shift(now: float, back: int = 0, starts: tuple[int, ...] = SHIFT_STARTS) -> tuple[float, float]:
    """Beginning and end (UTC seconds) of the shift at `now`, or of the one `back` shifts before it."""
    today = ist(now).replace(hour=0, minute=0, second=0, microsecond=0)
    days = range(-2 - back // len(starts), 3)
    begins = [
        (today + timedelta(days=day, hours=hour)).timestamp() for day in days for hour in sorted(starts)
    ]
    at = max(index for index, begun in enumerate(begins) if begun <= now) - back
    return begins[at], begins[at + 1]


@dataclass(frozen=True, slots=True)
class Night:
    """A part of the day, in minutes after midnight IST; one that ends before it begins goes over midnight."""

    from_min: int = 20 * 60
    until_min: int = 6 * 60

    def has(self, utc: float) -> bool:
        """Whether a moment lies in it. A night that begins when it ends is the whole day."""
        time = ist(utc)
        return (time.hour * 60 + time.minute - self.from_min) % DAY_MIN < self.lasts_min

    def last(self, now: float) -> tuple[float, float]:
        """Beginning and end (UTC seconds) of the night that is, or else of the last one."""
        today = ist(now).replace(hour=0, minute=0, second=0, microsecond=0)
        begun = (today + timedelta(minutes=self.from_min)).timestamp()
        if begun > now:
            begun -= DAY_MIN * 60
        return begun, begun + self.lasts_min * 60

    @property
    def lasts_min(self) -> int:
        """How long it is, in minutes."""
        return (self.until_min - self.from_min) % DAY_MIN or DAY_MIN
