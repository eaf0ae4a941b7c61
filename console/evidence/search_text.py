"""One folded line per incident, in which every search word is looked for, in Hindi and in English."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from console.evidence.values import Incident, IncidentCategory

_ZERO_WIDTH = {0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None}
_DIGITS = {0x0966 + n: str(n) for n in range(10)}
# People write बाज़ार and बाजार, माँ and मां: the dot below and the two nasal signs are not told apart.
_SPELLINGS = {0x093C: None, 0x0901: "\u0902"}
_FOLD = {**_ZERO_WIDTH, **_DIGITS, **_SPELLINGS}


def fold(text: str) -> str:
    """Text as it is compared: one case, one Unicode form, ASCII digits, common spellings made equal."""
    # NFKC takes the precomposed nukta letters apart, so that the dot can be dropped from both forms.
    return unicodedata.normalize("NFKC", text).translate(_FOLD).casefold()


def words(text: str) -> tuple[str, ...]:
    """The folded words of a search; all of them must be found."""
    return tuple(fold(text).split())


def key(text: str) -> str:
    """Text as two tags, two numbers or two names of people are told apart: folded, without any space."""
    return "".join(fold(text).split())


def sayable(text: str) -> str:
    """Text that the disk can hold: a paste may carry half characters that UTF-8 has no form for."""
    return text.encode("utf-8", "replace").decode("utf-8")


def search_line(incident: Incident, categories: Iterable[IncidentCategory]) -> str:
    """All that an incident can be found by."""
    named = [c.name for c in categories if c.code == incident.category]
    parts = [incident.title, incident.note, incident.operator, incident.category]
    parts += [incident.place, incident.thana, *incident.tags, *incident.handlers]
    for reference in incident.references:
        parts += [reference.number, key(reference.number)]
    for name in (*named, incident.view):
        parts += [name.hi, name.en]
    for camera in incident.cameras:
        parts.append(str(camera.number))
        for name in (camera.name, camera.place, camera.thana):
            parts += [name.hi, name.en]
    return fold("\n".join(part for part in parts if part))
