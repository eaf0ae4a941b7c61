"""Whether an extract of a chain fits together, from its JSON alone: no database, no key."""

from __future__ import annotations

import re
from enum import StrEnum

from console.custody.canonical import json_text, link_hash, sha256_of
from console.custody.extract import FORMAT
from console.custody.values import NOTHING_BEFORE

_SHA256 = re.compile(r"[0-9a-f]{64}")
_TEXTS = (
    "at_utc",
    "boot",
    "clock",
    "incident",
    "monotonic_s",
    "seat",
    "subject",
    "what",
    "where",
    "who",
    "why",
)
_ENTRY_KEYS = frozenset((*_TEXTS, "number", "details"))


class Misfit(StrEnum):
    """What does not fit."""

    NOT_AN_EXTRACT = "not_an_extract"
    NUMBER_MISSING = "number_missing"
    CONTENT_CHANGED = "content_changed"
    OF_ANOTHER_INCIDENT = "of_another_incident"
    NO_ENTRY = "no_entry"
    HEAD_DIFFERS = "head_differs"


class ExtractDoesNotFit(Exception):
    """`why` it does not fit, at the entry `number` (0 where no single entry is meant)."""

    def __init__(self, number: int, why: Misfit) -> None:
        super().__init__(f"entry {number}: {why}")
        self.number = number
        self.why = why


def check_extract(extract_json: object) -> None:
    """Redo every hash of an extract. Raises ExtractDoesNotFit.

    Whether its head is what the seat signed is for a checkpoint to say.
    """
    extract = _mapping(extract_json, 0)
    links = extract.get("links")
    if extract.get("format") != FORMAT or not isinstance(links, list) or not links:
        raise ExtractDoesNotFit(0, Misfit.NOT_AN_EXTRACT)
    previous = _hash(extract, "previous", 0)
    expected = _first_number(links[0], previous)
    entries = 0
    for link in links:
        told = _mapping(link, expected)
        if not _is_number(told.get("number"), expected):
            raise ExtractDoesNotFit(expected, Misfit.NUMBER_MISSING)
        content = _hash(told, "content_sha256", expected)
        if "entry" in told:
            _check_entry(extract, told["entry"], content, expected)
            entries += 1
        previous = link_hash(previous, content)
        expected += 1
    _check_whole(extract, entries, expected - 1, previous)


def _first_number(link: object, previous: str) -> int:
    number = _mapping(link, 0).get("number")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ExtractDoesNotFit(0, Misfit.NOT_AN_EXTRACT)
    if (number == 1) != (previous == NOTHING_BEFORE):
        raise ExtractDoesNotFit(number, Misfit.NUMBER_MISSING)
    return number


def _check_entry(extract: dict[str, object], told: object, content: str, number: int) -> None:
    entry = _mapping(told, number)
    if entry.keys() != _ENTRY_KEYS:
        raise ExtractDoesNotFit(number, Misfit.NOT_AN_EXTRACT)
    if not _is_number(entry["number"], number) or _content_of(entry) != content:
        raise ExtractDoesNotFit(number, Misfit.CONTENT_CHANGED)
    if entry["incident"] != extract.get("incident") or entry["seat"] != extract.get("seat"):
        raise ExtractDoesNotFit(number, Misfit.OF_ANOTHER_INCIDENT)


def _content_of(entry: dict[str, object]) -> str:
    try:
        return sha256_of(json_text(entry))
    except ValueError:  # NaN, or half a character: nothing that was ever hashed
        return ""


def _check_whole(extract: dict[str, object], entries: int, last: int, head: str) -> None:
    if not entries:
        raise ExtractDoesNotFit(0, Misfit.NO_ENTRY)
    if not _is_number(extract.get("count"), last) or _hash(extract, "head", last) != head:
        raise ExtractDoesNotFit(last, Misfit.HEAD_DIFFERS)


def _is_number(value: object, wanted: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value == wanted


def _mapping(value: object, number: int) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ExtractDoesNotFit(number, Misfit.NOT_AN_EXTRACT)
    return value


def _hash(told: dict[str, object], key: str, number: int) -> str:
    value = told.get(key)
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ExtractDoesNotFit(number, Misfit.NOT_AN_EXTRACT)
    return value
