"""What the city's list said of a camera when it came to an incident: kept there, because the list goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields

from console.catalogue.values import Name

_NO_NAME = Name("", "")


@dataclass(frozen=True, slots=True)
class CameraThen:
    """A camera as it was listed at `at_utc` (UTC seconds); what was not known is None or empty.

    The place is in degrees (WGS 84), `heading` in degrees from north.
    """

    at_utc: float
    category: Name = _NO_NAME
    lat: float | None = None
    lon: float | None = None
    heading: float | None = None
    owner: str = ""
    make: str = ""
    model: str = ""
    serial: str = ""


def differences(then: CameraThen, today: CameraThen) -> Iterator[str]:
    """The names of the fields that are others today, but for the time."""
    for field in fields(CameraThen):
        if field.name != "at_utc" and getattr(then, field.name) != getattr(today, field.name):
            yield field.name


def as_text(then: CameraThen | None) -> str:
    """As a row of the store holds it."""
    return "" if then is None else json.dumps(asdict(then), ensure_ascii=False)


def from_text(text: str) -> CameraThen | None:
    """Back from a row; None where an incident is older than this was kept."""
    if not text:
        return None
    told = json.loads(text)
    return CameraThen(**{**told, "category": Name(**told["category"])})
