"""What a person may set of a site or a camera, and what is refused: checked before anything is written."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from console.catalogue.addresses import split_credentials, words_hold_credentials
from console.catalogue.categories import shipped
from console.catalogue.values import Ownership, Placement

NAME_CHARACTERS = 200
TEXT_CHARACTERS = 2_000
ADDRESS_CHARACTERS = 1_000
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?://)?[^\s\x00-\x1f]+\Z")


class Why(StrEnum):
    """Why a value is refused."""

    UNKNOWN_FIELD = "unknown_field"
    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    WRONG_KIND = "wrong_kind"
    OUT_OF_RANGE = "out_of_range"
    HALF_A_PLACE = "half_a_place"
    UNKNOWN_CATEGORY = "unknown_category"
    UNKNOWN_AREA = "unknown_area"
    UNKNOWN_SITE = "unknown_site"
    UNKNOWN_CREDENTIAL = "unknown_credential"
    BAD_ADDRESS = "bad_address"
    PASSWORD_IN_ADDRESS = "password_in_address"  # noqa: S105


class EditRefused(ValueError):
    """A value that a person set cannot be kept. The message never has the value: it may hold a password."""

    def __init__(self, field: str, why: Why) -> None:
        super().__init__(f"{field}: {why}")
        self.field = field
        self.why = why


Check = Callable[[Database, str, Any], Any]


def checked_site(db: Database, values: Mapping[str, Any]) -> dict[str, Any]:
    """A site's values as they are kept. Raises EditRefused."""
    return _checked(db, _SITE, values)


def checked_camera(db: Database, values: Mapping[str, Any]) -> dict[str, Any]:
    """A camera's values as they are kept; its number is looked at by who gives it. Raises EditRefused."""
    return _checked(db, _CAMERA, values)


def _checked(db: Database, fields: Mapping[str, Check], values: Mapping[str, Any]) -> dict[str, Any]:
    for name in values:
        if name not in fields:
            raise EditRefused(name, Why.UNKNOWN_FIELD)
    kept = {name: fields[name](db, name, value) for name, value in values.items()}
    for one, other in (("lat", "lon"), ("lon", "lat")):
        if one in kept and (other not in kept or (kept[one] is None) != (kept[other] is None)):
            raise EditRefused(one, Why.HALF_A_PLACE)
    return kept


def _line(most: int) -> Check:
    def check(db: Database, name: str, value: Any) -> str:
        return " ".join(_text(name, value, most).split())

    return check


def _lines(db: Database, name: str, value: Any) -> str:
    return _text(name, value, TEXT_CHARACTERS).strip()


def _text(name: str, value: Any, most: int) -> str:
    if not isinstance(value, str):
        raise EditRefused(name, Why.WRONG_KIND)
    text = unicodedata.normalize("NFC", value.replace("\x00", ""))
    if len(text) > most:
        raise EditRefused(name, Why.TOO_LONG)
    return text


def _degrees(low: float, high: float) -> Check:
    def check(db: Database, name: str, value: Any) -> float | None:
        if value is None or (isinstance(value, float) and math.isnan(value)):
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise EditRefused(name, Why.WRONG_KIND)
        if not low <= value <= high:
            raise EditRefused(name, Why.OUT_OF_RANGE)
        return float(value)

    return check


def _one_of(kind: type[Ownership] | type[Placement]) -> Check:
    def check(db: Database, name: str, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise EditRefused(name, Why.WRONG_KIND)
        try:
            return int(kind(value))
        except ValueError as error:
            raise EditRefused(name, Why.OUT_OF_RANGE) from error

    return check


def _category(db: Database, name: str, value: Any) -> str:
    if value not in {category.code for category in shipped()[1]}:
        raise EditRefused(name, Why.UNKNOWN_CATEGORY)
    return str(value)


def _area(db: Database, name: str, value: Any) -> str | None:
    if value in (None, ""):
        return None
    if db.execute("SELECT 1 FROM areas WHERE id = ? AND kind = ?", [value, name]).fetchone() is None:
        raise EditRefused(name, Why.UNKNOWN_AREA)
    return str(value)


def _site(db: Database, name: str, value: Any) -> str:
    if db.execute("SELECT 1 FROM sites WHERE id = ?", [value]).fetchone() is None:
        raise EditRefused(name, Why.UNKNOWN_SITE)
    return str(value)


def _credential(db: Database, name: str, value: Any) -> str:
    if value and db.execute("SELECT 1 FROM credential_names WHERE name = ?", [value]).fetchone() is None:
        raise EditRefused(name, Why.UNKNOWN_CREDENTIAL)
    return str(value or "")


def _transport(db: Database, name: str, value: Any) -> str:
    if value not in ("tcp", "udp"):
        raise EditRefused(name, Why.OUT_OF_RANGE)
    return str(value)


def _address(db: Database, name: str, value: Any) -> str:
    text = _text(name, value, ADDRESS_CHARACTERS).strip()
    if any(split_credentials(text)[1:]) or words_hold_credentials(text):
        raise EditRefused(name, Why.PASSWORD_IN_ADDRESS)
    if text and not _ADDRESS.match(text):
        raise EditRefused(name, Why.BAD_ADDRESS)
    return text


_NAME = _line(NAME_CHARACTERS)

_SITE: Mapping[str, Check] = {
    "name_hi": _NAME,
    "name_en": _NAME,
    "category": _category,
    "ownership": _one_of(Ownership),
    "lat": _degrees(-90, 90),
    "lon": _degrees(-180, 180),
    "zone": _area,
    "thana": _area,
    "ward": _area,
    "owner": _NAME,
    "phone": _NAME,
    "code": _NAME,
    "sender": _NAME,
    "address": _line(TEXT_CHARACTERS),
    "note": _lines,
}

_CAMERA: Mapping[str, Check] = {
    "name_hi": _NAME,
    "name_en": _NAME,
    "site": _site,
    "placement": _one_of(Placement),
    "lat": _degrees(-90, 90),
    "lon": _degrees(-180, 180),
    "heading": _degrees(0, 360),
    "sub_url": _address,
    "main_url": _address,
    "transport": _transport,
    "credential": _credential,
    "control_url": _address,
    "recordings_url": _address,
    "make": _NAME,
    "model": _NAME,
    "serial": _NAME,
}
