"""Indian Standard Time: stored times are UTC seconds, shown ones are IST, 24 h."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

IST = timezone(timedelta(hours=5, minutes=30), "IST")


def ist(utc: float) -> datetime:
    """The moment `utc` (seconds since 1970) as a person in the room reads it."""
    return datetime.fromtimestamp(utc, IST)
