"""A checkpoint as one short line for the shift register: written by hand, typed back years later.

`SCC 9f3a22c1 1042 77b0-4d5e-0a1b-93cf 58 2026-11-22 16:48 IST`: the seat, how many entries, the first 16
digits of the last one's hash, two check digits over all of it, day and time in IST.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from console.custody.values import Checkpoint
from console.ist import IST, ist

HEAD_DIGITS = 16
_LINE = re.compile(
    r"SCC\s*(?P<seat>[0-9a-f]{8})\s+(?P<count>[0-9]{1,15})\s+"
    r"(?P<head>(?:[0-9a-f][\s-]*){16})\s+(?P<check>[0-9]{2})\s+"
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\s+(?P<time>[0-9]{2}:[0-9]{2})(?:\s*IST)?",
    re.IGNORECASE,
)
_DEVANAGARI = str.maketrans("०१२३४५६७८९", "0123456789")
_MINUTE = "%Y-%m-%d %H:%M"


class BadRegisterLine(ValueError):
    """A line that is none, or that was not copied letter by letter; `copied_wrong` in the latter case."""

    def __init__(self, *, copied_wrong: bool) -> None:
        super().__init__("the check digits do not fit" if copied_wrong else "not a line of a shift register")
        self.copied_wrong = copied_wrong


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """What a line tells: the seat's short name, the hash's first digits, the moment in whole minutes."""

    seat: str
    count: int
    head: str
    at_utc: float


def seat_short(seat: str) -> str:
    """The last eight digits of a seat's identifier: its first ones are only the time when it was made."""
    return seat.replace("-", "")[-8:].lower()


def register_line(checkpoint: Checkpoint) -> str:
    """The line of a checkpoint."""
    seat, head = seat_short(checkpoint.seat), checkpoint.head[:HEAD_DIGITS]
    moment = ist(checkpoint.at_utc).strftime(_MINUTE)
    check = _check_digits(seat, str(checkpoint.count), head, moment)
    groups = "-".join(head[i : i + 4] for i in range(0, HEAD_DIGITS, 4))
    return f"SCC {seat} {checkpoint.count} {groups} {check} {moment} IST"


def parse_register_line(text: str) -> RegisterLine:
    """What a line says, however it is spaced and in capitals or not. Raises BadRegisterLine."""
    found = _LINE.fullmatch(text.strip().translate(_DEVANAGARI))
    if found is None:
        raise BadRegisterLine(copied_wrong=False)
    seat, head = found["seat"].lower(), re.sub(r"[\s-]", "", found["head"]).lower()
    moment = f"{found['day']} {found['time']}"
    if _check_digits(seat, str(int(found["count"])), head, moment) != found["check"]:
        raise BadRegisterLine(copied_wrong=True)
    try:
        at = datetime.strptime(moment, _MINUTE).replace(tzinfo=IST).timestamp()
    except ValueError as error:
        raise BadRegisterLine(copied_wrong=True) from error
    return RegisterLine(seat, int(found["count"]), head, at)


def _check_digits(*parts: str) -> str:
    """ISO 7064, MOD 97-10: any one wrong sign and any two neighbours that changed places are noticed.

    Two digits for every sign, unlike an IBAN: a letter taken for a digit must not move all that follows.
    """
    # Each part behind a mark of its own, so that a digit that moved from one to the next is noticed too.
    signs = "z".join(re.sub(r"[^0-9a-z]", "", part) for part in parts)
    number = "".join(f"{int(sign, 36):02d}" for sign in signs)
    return f"{98 - int(number + '00') % 97:02d}"
