"""What a row says, with all that is looked for in it and kept of it, worked out once.

For a long list that is done in the process that reads ahead, so it depends on nothing but the row.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from console.lists.extra import extra_text
from console.lists.standing import address_keys, both, keys_of
from console.lists.values import Field, Record

Place = tuple[float, float]
Values = Mapping[Field, Any]
# What a row is looked for by, beside its name.
_SEARCHED = (
    *(Field.CODE, Field.NUMBER, Field.PHONE, Field.OWNER, Field.ADDRESS, Field.CAMERA_NAME_HI),
    *(Field.CAMERA_NAME_EN, Field.SUB_URL, Field.MAIN_URL),
)
_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_record = attrgetter(*(each.name for each in fields(Record)))
_KEPT = ("has_camera", "name", "names", "addresses", "told", "extra", "search")
_kept = attrgetter(*_KEPT)


class Said:
    """A record; `name` of its site, `names` folded, `place`, `addresses` as keys; `told` and `extra` are its
    values and its other columns as JSON, `search` the text that it is found by."""

    __slots__ = (
        *("addresses", "extra", "has_camera", "name", "names", "place", "record", "search", "told"),
        "values",
    )

    def __init__(self, record: Record) -> None:
        self.record = record
        self.values = values = record.values
        self.has_camera = record.has_camera
        hi, en = str(values.get(Field.NAME_HI) or ""), str(values.get(Field.NAME_EN) or "")
        self.name, self.names = both(hi, en), keys_of(hi, en)
        self.place = place_of(values)
        self.addresses = _addresses(values) if self.has_camera else ()
        self.told = _dump(values)
        self.extra = extra_text(record.extra)
        self.search = " ".join(
            [self.name, *[str(values[each]) for each in _SEARCHED if each in values]]
        ).casefold()

    def __reduce__(self) -> tuple[Any, ...]:
        # Quicker than by the names of the fields, of which a long list would send a million.
        return _again, (_record(self.record), _kept(self))


def _again(record: tuple[Any, ...], kept: tuple[Any, ...]) -> Said:
    said = Said.__new__(Said)
    said.record = Record(*record)
    said.values = said.record.values
    said.has_camera, said.name, said.names, said.addresses, said.told, said.extra, said.search = kept
    said.place = place_of(said.values)
    return said


def place_of(values: Values) -> Place | None:
    """Latitude and longitude that a row tells, or None."""
    lat, lon = values.get(Field.LAT), values.get(Field.LON)
    return (float(lat), float(lon)) if lat is not None and lon is not None else None


def _addresses(values: Values) -> tuple[str, ...]:
    return address_keys(str(values.get(Field.SUB_URL) or ""), str(values.get(Field.MAIN_URL) or ""))
