"""Guesses which property of a file's areas is the name, the kind and the area above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from console.areas.values import AreaColumns, Feature
from console.catalogue.text import fold

# As surveys, municipal offices and census files call them; folded, without blanks. The smallest areas
# first: a file of wards names the thana or zone of each beside it.
_NAMES = (
    "name",
    "nam",
    "areaname",
    "title",
    "नाम",
    "label",
    "wardname",
    "ward",
    "वार्डकानाम",
    "वार्ड",
    "wardno",
    "wardnumber",
    "thananame",
    "thana",
    "psname",
    "policestation",
    "policest",
    "ps",
    "थाना",
    "थानेकानाम",
    "zonename",
    "zone",
    "जोन",
    "circle",
    "cityname",
    "city",
)
_HINDI = (
    "namehi",
    "hindi",
    "namehindi",
    "hindiname",
    "hiname",
    "thanahi",
    "wardhi",
    "zonehi",
    "नामहिन्दी",
    "हिंदीनाम",
)
_ENGLISH = ("nameen", "english", "nameenglish", "englishname", "enname", "nameeng", "engname")
_KINDS = ("kind", "type", "areatype", "level", "प्रकार")
_PARENTS = {
    "": ("parent", "parentname", "partof", "above", "ऊपर"),
    "zone": (
        "zonename",
        "zone",
        "zoneno",
        "zonenumber",
        "zonehi",
        "जोनकानाम",
        "जोन",
        "जोनसंख्या",
        "अंचलकानाम",
        "अंचल",
        "circlename",
        "circle",
        "सर्किल",
        "sector",
    ),
    "thana": (
        "thananame",
        "thana",
        "thanahi",
        "psname",
        "policestation",
        "policest",
        "ps",
        "थानाक्षेत्र",
        "थानेकानाम",
        "थानाकानाम",
        "थाना",
        "कोतवाली",
    ),
    "city": ("cityname", "city", "नगरनिगम", "नगर", "शहर"),
}
_MAY_BE_ABOVE = {"ward": ("", "zone", "thana"), "thana": ("", "zone"), "zone": ("", "city"), "city": ()}
_KIND_WORDS = {
    "city": ("city", "town", "nagar", "nagarnigam", "municipalcorporation", "नगर", "नगरनिगम", "शहर"),
    "zone": ("zone", "circle", "sector", "जोन", "अंचल", "सर्किल"),
    "thana": ("thana", "ps", "policestation", "थाना", "पुलिसस्टेशन", "कोतवाली"),
    "ward": ("ward", "वार्ड"),
}
_DEVANAGARI = re.compile("[\u0900-\u097f]")


def guess_columns(features: Sequence[Feature], file: str = "") -> AreaColumns:
    """What each property seems to hold, by its name and what stands in it; `file` is the file's own name."""
    names = tuple(dict.fromkeys(name for each in features for name in each.properties))
    plain = {name: _plain(name) for name in names}

    def first(words: Sequence[str]) -> str:
        for word in words:
            for name in names:
                if plain[name] == word and _filled(features, name):
                    return name
        return ""

    hindi, english = first([_plain(word) for word in _HINDI]), first([_plain(word) for word in _ENGLISH])
    name = first([_plain(word) for word in _NAMES])
    if not (name or hindi or english):
        name = _wordiest(features, names)
    hindi = hindi or next((each for each in names if _is_other_name(features, each, name)), "")
    found = AreaColumns(
        name="" if name in (hindi, english) else name,
        name_hi=hindi,
        name_en=english,
        kind=first([_plain(word) for word in _KINDS]),
    )
    # Of a file that does not say what it has, anything may be above.
    kinds = _MAY_BE_ABOVE.get(guess_kind(found, file), ("", "zone"))
    parent = first([_plain(word) for kind in kinds for word in _PARENTS[kind]])
    own = {name, hindi, english, found.kind}
    return replace(found, parent="" if parent in own else parent)


def guess_kind(columns: AreaColumns, file: str) -> str:
    """What a file's areas are, by the columns of their names and by the file's own; empty if nothing says."""
    for text in (columns.name, columns.name_hi, columns.name_en, file):
        for word in re.split(r"[\s_.,;()\d-]+", text):
            if kind := kind_of(word.removesuffix("s")) or kind_of(word):
                return kind
    return ""


def _is_other_name(features: Sequence[Feature], column: str, name: str) -> bool:
    """Whether a column is the Hindi beside `name`, as PS_NAME_HI or PS_NAME1 stand beside PS_NAME."""
    if not name or column == name or not _plain(column).startswith(_plain(name)):
        return False
    return any(is_hindi(each.properties.get(column, "")) for each in features) and not any(
        is_hindi(each.properties.get(name, "")) for each in features
    )


def kind_of(text: str) -> str:
    """`city`, `zone`, `thana` or `ward` by a word for it; empty where it is none of them."""
    plain = _plain(text)
    return next(
        (kind for kind, words in _KIND_WORDS.items() if plain in {kind, *(_plain(w) for w in words)}), ""
    )


def kind_of_column(column: str) -> str:
    """What a column's areas are, by its name: `zone` for ZONE_NAME; empty where nothing says."""
    plain = _plain(column)
    return next((kind for kind, names in _PARENTS.items() if kind and plain in map(_plain, names)), "")


def is_hindi(text: str) -> bool:
    """Whether a text has Devanagari letters."""
    return _DEVANAGARI.search(text) is not None


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text.replace("_", " ")))


def _filled(features: Sequence[Feature], name: str) -> bool:
    return any(each.properties.get(name) for each in features)


def _wordiest(features: Sequence[Feature], names: Sequence[str]) -> str:
    """The property whose texts are letters and differ most; better than nothing, and shown as a guess."""
    best, most = "", 0
    for name in names:
        texts = {each.properties.get(name, "") for each in features}
        lettered = sum(any(letter.isalpha() for letter in text) for text in texts)
        if lettered > most:
            best, most = name, lettered
    return best
