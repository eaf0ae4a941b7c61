"""What areas are called where they stand in lists: with the area above where two of a kind have one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from console.catalogue.values import Area, Name


def told_names(areas: Iterable[Area]) -> Mapping[str, Name]:
    """By identifier a name that no other area of the kind has: "Ward 1 (North)" beside "Ward 1 (South)".

    On a map an area's own name is enough. One whose area above is not known keeps its own name.
    """
    every = {area.id: area for area in areas}
    often: Counter[tuple[str, str]] = Counter()
    for area in every.values():
        often.update({(area.kind, _plain(text)) for text in (area.name.hi, area.name.en) if text})
    found = {}
    for area in every.values():
        above = every.get(area.parent)
        twice = any(often[area.kind, _plain(text)] > 1 for text in (area.name.hi, area.name.en) if text)
        found[area.id] = _both(area.name, above.name) if twice and above is not None else area.name
    return found


def _both(name: Name, above: Name) -> Name:
    return Name(*(_within(name.text(speech), above.text(speech)) for speech in ("hi", "en")))


def _within(name: str, above: str) -> str:
    return f"{name} ({above})" if name and above else name


def _plain(text: str) -> str:
    # No folding of spellings: a city of thousands of wards starts with this.
    return " ".join(text.casefold().split())
