"""How a city numbers its cameras: blocks of call-up numbers for each thana or zone, or one row for all."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from console.store.settings import read_setting, write_setting

SETTING = "numbers.scheme"
# What the wall takes when a number is typed.
DIGITS_AT_MOST = 9
BLOCK_AT_LEAST, BLOCK_AT_MOST = 10, 1_000_000
BLOCKS_AT_MOST = 100

Range = tuple[int, int]
# Hyphen, dashes, and the minus of a word processor.
_SPAN = re.compile(r"(\d{1,10})(?:\s*[-\u2010-\u2015\u2212]\s*(\d{1,10}))?")
_log = logging.getLogger(__name__)


class Per(StrEnum):
    """Whose cameras have a block of numbers to themselves."""

    THANA = "thana"
    ZONE = "zone"
    CITY = "city"


class SchemeTrouble(StrEnum):
    """What is amiss with a scheme."""

    DIGITS = "digits"
    FIRST = "first"
    BLOCK = "block"
    BACKWARDS = "backwards"
    OUTSIDE = "outside"
    OVERLAP = "overlap"
    TOO_MANY = "too_many"
    UNREADABLE = "unreadable"


class SchemeWrong(ValueError):
    """A scheme that cannot be used; `key` is the area whose block it is, `other` the one it meets."""

    def __init__(self, trouble: SchemeTrouble, key: str = "", span: Range = (0, 0), other: str = "") -> None:
        super().__init__(f"{trouble} {key} {span} {other}")
        self.trouble = trouble
        self.key = key
        self.span = span
        self.other = other


@dataclass(frozen=True, slots=True)
class Scheme:
    """The rules of numbers. They have at most `digits` digits and begin at `first`.

    `blocks` are those that the city set itself, by the area's identifier ("" for cameras without one, and
    for all of them with `Per.CITY`), first and last number included. Whoever has none, or whose are full,
    gets the next free block of `block` numbers: 1200 to 1299 for 100, of which the round one stays free.
    """

    per: Per = Per.THANA
    digits: int = 6
    first: int = 1101
    block: int = 100
    blocks: Mapping[str, tuple[Range, ...]] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """The highest number there can be."""
        return int(10**self.digits) - 1

    def spans(self) -> Iterator[tuple[Range, str]]:
        """The city's own blocks with their areas, by their first numbers."""
        yield from sorted((span, key) for key, spans in self.blocks.items() for span in spans)


def checked(scheme: Scheme) -> Scheme:
    """The scheme itself. Raises SchemeWrong."""
    if not 1 <= scheme.digits <= DIGITS_AT_MOST:
        raise SchemeWrong(SchemeTrouble.DIGITS)
    if not 1 <= scheme.first <= scheme.last:
        raise SchemeWrong(SchemeTrouble.FIRST)
    if not BLOCK_AT_LEAST <= scheme.block <= BLOCK_AT_MOST:
        raise SchemeWrong(SchemeTrouble.BLOCK)
    before: tuple[Range, str] | None = None
    for span, key in scheme.spans():
        if span[0] > span[1]:
            raise SchemeWrong(SchemeTrouble.BACKWARDS, key, span)
        if span[0] < 1 or span[1] > scheme.last:
            raise SchemeWrong(SchemeTrouble.OUTSIDE, key, span)
        if before is not None and span[0] <= before[0][1]:
            raise SchemeWrong(SchemeTrouble.OVERLAP, key, span, before[1])
        before = (span, key)
    for key, spans in scheme.blocks.items():
        if len(spans) > BLOCKS_AT_MOST:
            raise SchemeWrong(SchemeTrouble.TOO_MANY, key)
    return scheme


def to_plain(scheme: Scheme) -> dict[str, Any]:
    """A scheme as JSON can say it."""
    blocks = {key: [list(span) for span in spans] for key, spans in scheme.blocks.items() if spans}
    return {
        "per": str(scheme.per),
        "digits": scheme.digits,
        "first": scheme.first,
        "block": scheme.block,
        "blocks": blocks,
    }


def from_plain(plain: Any) -> Scheme:
    """A scheme from what JSON said. Raises SchemeWrong."""
    try:
        blocks = {
            str(key): tuple((int(first), int(last)) for first, last in spans)
            for key, spans in plain["blocks"].items()
        }
        digits, first, block = (int(plain[name]) for name in ("digits", "first", "block"))
        scheme = Scheme(Per(plain["per"]), digits, first, block, blocks)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise SchemeWrong(SchemeTrouble.UNREADABLE) from error
    return checked(scheme)


def spans_from_text(text: str) -> tuple[Range, ...]:
    """Blocks as a person writes them: `1101-1199, 2001–2099`, in any digits. Raises SchemeWrong."""
    spans = []
    for part in filter(None, (each.strip() for each in re.split(r"[,;\n]", text))):
        found = _SPAN.fullmatch(part)
        if found is None:
            raise SchemeWrong(SchemeTrouble.UNREADABLE)
        first = int(found[1])
        spans.append((first, int(found[2] or first)))
    return tuple(spans)


def spans_to_text(spans: Iterable[Range]) -> str:
    """Blocks as they are shown: `1101–1199, 2001–2099`."""
    return ", ".join(f"{first}–{last}" if first != last else str(first) for first, last in spans)


def read_scheme(db: Database) -> Scheme:
    """The city's scheme, or the one to begin with."""
    plain = read_setting(db, SETTING)
    if plain is None:
        return Scheme()
    try:
        return from_plain(plain)
    except SchemeWrong as error:
        _log.warning("the scheme of numbers cannot be used (%s): numbers are given as at first", error)
        return Scheme()


def write_scheme(db: Database, scheme: Scheme) -> None:
    """Keep a scheme. Raises SchemeWrong."""
    write_setting(db, SETTING, to_plain(checked(scheme)))
