"""How a word sounds, in one spelling for Hindi and Latin letters: सासनी, Sasni and "saasni" are `ssni`.

Names of places are written down by ear, in either script and in several ways. A key keeps the consonants in
classes (aspirated or not, dental or not, long or short are one) and the vowels that people do write alike:
i and e, u, o. Every a is dropped, because Hindi does not write the short one and nobody agrees on the long
one. Soundex for Indian scripts was looked at (libindic): its codes of fixed length cannot be looked for while
a word is being typed, and do not compare Hindi with Latin letters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from console.catalogue.text import fold, words

# ड and ढ within a word are also said, and written, with an r (खेड़ा Khera, Kheda): both keys are kept.
_FLAP = "D"

_DEVANAGARI: tuple[tuple[str, str], ...] = (
    ("ज्ञ", "gi"),
    *((letter, "k") for letter in "कख"),
    *((letter, "g") for letter in "गघ"),
    *((letter, "C") for letter in "चछ"),
    *((letter, "j") for letter in "जझ"),
    *((letter, "t") for letter in "टठतथ"),
    *((letter, "d") for letter in "दध"),
    *((letter, _FLAP) for letter in "डढ"),
    *((letter, "n") for letter in "ङञणनं"),
    *((letter, "b") for letter in "बभ"),
    *((letter, "s") for letter in "शषस"),
    *((letter, "i") for letter in "यइईएऐिीेै"),
    *((letter, "u") for letter in "उऊुू"),
    *((letter, "o") for letter in "ओऔऑोौॉ"),
    *((letter, "a") for letter in "अआ"),
    *(("प", "p"), ("फ", "f"), ("म", "m"), ("र", "r"), ("ल", "l"), ("ळ", "l"), ("व", "v"), ("ह", "h")),
    *(("ृ", "ri"), ("ऋ", "ri"), ("ा", ""), ("्", ""), ("ः", "")),
)
_LATIN: tuple[tuple[str, str], ...] = (
    *(("tch", "C"), ("sch", "sk"), ("chh", "C"), ("ch", "C"), ("ck", "k"), ("sh", "s"), ("ph", "f")),
    *(("qu", "kv"), ("q", "k"), ("x", "ks"), ("z", "j")),
    *(("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("C", "c"), ("ight", "it")),
    *(("oo", "u"), ("ee", "i"), ("au", "o"), ("ou", "o"), ("oa", "o"), ("w", "v"), ("y", "i"), ("e", "i")),
)
# Before the letters are taken one by one: the w of Chowk is a vowel, that of Rawat is none, and the e of
# Mehmood stands for the a of महमूद.
_W_AS_VOWEL = re.compile(r"[ao]w(?![aeiouy])")
_E_BEFORE_H = re.compile("eh|ेह")
# What is hardly heard, or written or not as one likes: an h or a within a word, an m before p and b.
_HARDLY_HEARD = re.compile(r"(?<=[^\n ])[ah]+")
_NASAL_BEFORE_LIP = re.compile("m(?=[pb])")
_TWICE = re.compile(r"([^\n ])\1+")
_FLAP_AT_START = re.compile(r"(?<![^\n ])D")
_VOWELS = re.compile("[aiou]+")
_SPOKEN = "spoken_words.json"


def keys(folded: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word (folded, see `console.catalogue.text`) the keys it sounds like; none for one letter."""
    plain = _spelt("\n".join(folded)).split("\n") if folded else []
    others = spoken_words()
    return [
        _variants(key, others.get(word, ())) if len(word) > 1 else ()
        for word, key in zip(folded, plain, strict=True)
    ]


def typed_keys(word: str) -> tuple[str, ...]:
    """The keys that a folded word being typed may begin: also of spoken words that it is a beginning of.

    None for one or two Latin letters: they would sound like half the city.
    """
    if len(word) < 3 and word.isascii():
        return ()
    begun = [key for spoken, its in spoken_words().items() if spoken.startswith(word) for key in its]
    return tuple(key for key in _variants(_spelt(word), begun) if key)


def bones(key: str) -> str:
    """The consonants of a key without the difference of d and r: what is left when words are run together."""
    return _VOWELS.sub("", key).replace("d", "r").replace(_FLAP, "r")


@cache
def spoken_words() -> dict[str, tuple[str, ...]]:
    """Words whose English spelling does not tell how they are said in Hindi: their keys, by folded word."""
    text = resources.files("resources").joinpath(_SPOKEN).read_text(encoding="utf-8")
    given: dict[str, list[str]] = json.loads(text)["words"]
    made: dict[str, tuple[str, ...]] = {}
    for english, spoken in given.items():
        for word in words(english):
            made[word] = tuple(key for each in spoken for key in _variants(_spelt(fold(each)), ()))
    return made


def _spelt(folded: str) -> str:
    """Folded words, between spaces or line ends, as keys with flaps still open."""
    text = _W_AS_VOWEL.sub("o", _E_BEFORE_H.sub("h", folded))
    for letters, plain in (*_DEVANAGARI, *_LATIN):
        text = text.replace(letters, plain)
    text = _HARDLY_HEARD.sub("", text)
    text = _NASAL_BEFORE_LIP.sub("n", text).replace("uv", "u")
    return _FLAP_AT_START.sub("d", _TWICE.sub(r"\1", text))


def _variants(key: str, others: Sequence[str]) -> tuple[str, ...]:
    own = (key.replace(_FLAP, "r"), key.replace(_FLAP, "d")) if _FLAP in key else (key,)
    return tuple(dict.fromkeys((*own, *others)))
