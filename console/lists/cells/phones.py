"""Reads telephone numbers in every Indian spelling: mobiles, landlines with their code, several in a cell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from console.lists.cells.plain import plain_digits

_LONGEST = 200
_PLAIN = re.compile(r"[6-9]\d{9}\Z")
# A mobile with its country's code and a break, or a landline with its town's code: nearly all there are.
_USUAL = re.compile(r"(?:\+?91[ -]?|0)([6-9]\d{4})[ -]?(\d{5})\Z|0([1-8]\d{1,4})[ -](\d{5,8})\Z", re.A)
_BETWEEN = re.compile(r"[,;/|&\n]+|\s(?:and|or|व|एवं|या|तथा)\s", re.I)
_POWER = re.compile(r"\s*(\d\.\d+)[eE]\+?(\d{1,2})\s*\Z")
# Two mobiles with only a space between them.
_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)?91[\s-]*|0)?([6-9]\d{4}[\s-]?\d{5})(?!\d)")
_LABELS = re.compile(
    r"(?i)\b(?:mobile|mob|mo|ph|phone|tel|contact|no|nos|number|cell|m|p|t|o|r|off|office|res|landline"
    r"|whatsapp|cug)\b|मोबाइल|मोबाईल|मो|नं|न|फोन|दूरभाष"
)
_OTHERS_LETTERS = re.compile(r"[^\W\d_]")
_EMERGENCY = re.compile(r"1\d{2,3}\Z")
_FREE = re.compile(r"18(?:00|60)\d{6,7}\Z")


class Phones(NamedTuple):
    """The first number in its normal form (`+91XXXXXXXXXX`), and whatever else the cell has."""

    first: str
    rest: str


@lru_cache(maxsize=1024)
def read_phones(text: str) -> Phones | None:
    """The numbers of a cell; None if there is none."""
    if _PLAIN.match(text):
        return Phones(f"+91{text}", "")
    if usual := _USUAL.match(text):
        number = "".join(filter(None, usual.groups()))
        return Phones(f"+91{number}", "") if len(number) == 10 and len(set(number)) > 1 else None
    if len(text) > _LONGEST:
        return None
    digits = plain_digits(text).removesuffix(".0")
    if power := _POWER.match(digits):
        digits = _without_power(power[1], int(power[2]))
    parts = [part for part in _BETWEEN.split(digits) if part.strip()]
    found = [each for part in parts for each in _of_part(part)]
    numbers = [number for number, _ in found if number]
    if not numbers:
        return None
    first = numbers[0]
    rest = [number or raw for number, raw in found if number != first]
    return Phones(first, ", ".join(dict.fromkeys(each for each in rest if each)))


def normal_number(text: str) -> str:
    """One number in its normal form: `+91` and ten digits, a foreign one with its `+`, a short or free one
    as it is dialled; '' if it is none."""
    digits = re.sub(r"\D", "", text)
    if text.lstrip(" (").startswith("+") and not digits.startswith("91"):
        return f"+{digits}" if 8 <= len(digits) <= 15 and digits[0] != "0" else ""
    if _EMERGENCY.match(digits) or _FREE.match(digits):
        return digits
    digits = digits.removeprefix("00") if len(digits) > 12 else digits
    digits = digits.lstrip("0") if len(digits) > 10 else digits
    if len(digits) == 12 and digits.startswith("91"):
        digits = digits[2:]
    if len(digits) != 10 or digits[0] == "0" or len(set(digits)) == 1:
        return ""
    return f"+91{digits}"


def _of_part(part: str) -> list[tuple[str, str]]:
    """The numbers of what stands between two commas, each with what it was read from."""
    mobiles = [found[0] for found in _MOBILE.finditer(part)]
    if len(mobiles) > 1:
        return [(normal_number(each), each) for each in mobiles]
    words = _LABELS.sub(" ", part)
    if _OTHERS_LETTERS.search(words):
        # A name stands with it: kept beside the number, so that it is not lost.
        return [*((normal_number(each), each) for each in mobiles), ("", part.strip())]
    number = words[words.index("+") :] if "+" in words else words.strip(" .:-()")
    return [(normal_number(number), part.strip())]


def _without_power(number: str, power: int) -> str:
    """`9.876543210E9` as digits; unreadable if the workbook had already lost some of them."""
    whole, _, decimals = number.partition(".")
    return f"{whole}{decimals}" if len(decimals) == power else ""
