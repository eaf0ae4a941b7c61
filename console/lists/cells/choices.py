"""Reads the words of small choices: whose a site is, what a camera looks at, how its stream is carried."""

from __future__ import annotations

from functools import lru_cache

from console.catalogue.values import Ownership, Placement
from console.lists.words import key, meanings

_OWNERSHIP = {"public": Ownership.PUBLIC, "private": Ownership.PRIVATE}
_PLACEMENT = {
    "entry": Placement.ENTRY,
    "exit": Placement.EXIT,
    "public_place": Placement.PUBLIC_PLACE,
    "other": Placement.OTHER,
}


@lru_cache(maxsize=4096)
def read_ownership(text: str) -> Ownership | None:
    """Whose a site is; None if the word is not known."""
    return _OWNERSHIP.get(_meaning("ownership", text))


@lru_cache(maxsize=4096)
def read_placement(text: str) -> Placement | None:
    """What a camera looks at; None if the word is not known."""
    return _PLACEMENT.get(_meaning("placement", text))


@lru_cache(maxsize=256)
def read_transport(text: str) -> str | None:
    """`tcp` or `udp`; None if the word is not known."""
    return _meaning("transport", text) or None


def _meaning(part: str, text: str) -> str:
    """What a word means, or the longest known words within a few ("main gate 2")."""
    name, known = key(text[:200]), meanings(part)
    if name in known or name.replace(" ", "_") in known.values():
        return known.get(name) or name.replace(" ", "_")
    padded = f" {name} "
    within = [spelling for spelling in known if len(spelling) > 2 and f" {spelling} " in padded]
    if not within:
        return ""
    longest = max(map(len, within))
    meant = {known[each] for each in within if len(each) == longest}
    return meant.pop() if len(meant) == 1 else ""
