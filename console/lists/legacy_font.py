"""Recognises Hindi that was typed for a font of the Kruti Dev family: Latin letters where Hindi is meant.

Such a font draws Devanagari over the codes of Latin letters, in the order of a Remington typewriter: `fo|ky;`
is seen as विद्यालय, but only where the font is. Nothing in a file of separated values says so. What is
recognised are words that lists have, as they would be typed for that font, and signs that no Latin word has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from console.lists.cells.plain import has_hindi, is_blank
from console.lists.words import category_words, list_words

_MOST = 60
_FEW = 3
# Of the cells with letters: so many show it; or so many, in a list of which other columns do.
_SHOWN, _SHOWN_TOO = 0.5, 0.2
_SHORTEST = 3


def _keys(told: str) -> dict[str, str]:
    """What is typed for a sign, from a line of both in turn."""
    pairs = told.split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


# The keys of Kruti Dev 010, which are Remington's: whole letters, halves, signs of vowels, vowels, and what
# has a key of its own.
_FULL = _keys(
    "क d ख [k ग x घ ?k च p छ N ज t झ > ट V ठ B ड M ढ < ण .k त r थ Fk द n ध /k न u प i फ Q ब c भ Hk म e"
    " य ; र j ल y व o श 'k ष \"k स l ह g"
)
_HALF = _keys("क D ख [ ग X घ ? च P ज T ण . त R थ F ध / न U प I ब C भ H म E य ¸ ल Y व O श ' ष \" स L")
_SIGNS = _keys("ा k ि f ी h ु q ू w ृ ` े s ै S ो ks ौ kS ं a ँ ¡ ः % ॅ W ॉ k‚")
_VOWELS = _keys("अ v आ vk इ b ई bZ उ m ऊ Å ए , ऐ ,s ओ vks औ vkS ऋ _")
_TOGETHER = _keys("क्ष {k त्र = ज्ञ K श्र J द्य | द्ध ) द्व } क्र Ø फ्र Ý द्र æ प्र iz ट्र Vª ड्र Mª ह्म ã त्त Ùk")
_VIRAMA, _NUKTA, _RA = "्", "़", "र"
_SYLLABLE = re.compile("(?:[क-ह]़?्)*[क-ह]़?(?:्|[ा-ौॅॉृ])?[ंँः]*|[अ-औऋ][ंँः]*|.", re.S)

_TOKEN = re.compile(r"\S+")
# Between letters, or before the k that makes a half letter whole; or an i-sign before its consonant.
_MARKED = re.compile(r"[A-Za-z][;|{}~^=][a-z]|(?:^|[a-z])['\"\[]k[a-z]|^f[bcdghjkmnpstvwxyz;]")
_MIXED = re.compile(r"[a-z][A-Z]")
# "McDonald", "HouseNo": capitals where a new word begins.
_CAMEL = re.compile(r"(?:[A-Z][a-z]+)+[A-Z]?\Z")
_NEVER = re.compile(r"://|@|[1-9\\_]")


def legacy_columns(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Which columns of a list were probably typed for such a font, by its first rows."""
    shares = [_share(row[at] for row in rows[:_MOST] if at < len(row)) for at in range(len(headers))]
    clearly = any(share >= _SHOWN for share in shares) or sum(map(is_legacy, headers)) > 1
    least = _SHOWN_TOO if clearly else _SHOWN
    return tuple(at for at, share in enumerate(shares) if share >= least)


def is_legacy(text: str) -> bool:
    """Whether a text has a word that was typed for such a font."""
    return not has_hindi(text) and any(map(_shows, _TOKEN.findall(text)))


def as_typed(text: str) -> str:
    """Hindi as it is typed for Kruti Dev 010: near enough to know words of lists again."""
    return "".join(map(_typed, _SYLLABLE.findall(unicodedata.normalize("NFD", text))))


def _share(cells: Iterable[str]) -> float:
    told = [cell for cell in cells if not is_blank(cell.strip()) and any(map(str.isalpha, cell))]
    return sum(map(is_legacy, told)) / len(told) if len(told) >= _FEW else 0.0


def _shows(token: str) -> bool:
    if _NEVER.search(token):
        return False
    if token.strip("()-,") in _known_words() or _MARKED.search(token):
        return True
    return _MIXED.search(token) is not None and not _CAMEL.match(token)


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """The Hindi words of our lists as they are typed; short ones could be anything."""
    told = list_words()
    phrases = [
        each
        for part in ("headers", "ownership", "placement")
        for some in told[part].values()
        for each in some
    ]
    phrases += [*told["nothing"], *told["counting"], *told["hindi"]]
    phrases += [each for some in category_words()["categories"].values() for each in some]
    words = {word for phrase in phrases if has_hindi(phrase) for word in phrase.split()}
    return frozenset(typed for word in words if len(typed := as_typed(word)) >= _SHORTEST)


def _typed(syllable: str) -> str:
    """One syllable: the i-sign goes before its consonants, the hook of an r behind all."""
    if syllable[0] in _VOWELS:
        return _VOWELS[syllable[0]] + "".join(_SIGNS.get(each, "") for each in syllable[1:])
    if syllable[0] not in _FULL:
        return syllable
    letters = syllable.rstrip("ंँः")
    after = "".join(_SIGNS[each] for each in syllable[len(letters) :])
    sign = letters[-1] if letters[-1] in _SIGNS else ""
    letters = letters.removesuffix(sign) if sign else letters
    hook = "Z" if letters.startswith(_RA + _VIRAMA) and len(letters) > 2 else ""
    body = _consonants(letters[2:] if hook else letters)
    if sign == "ि":
        return f"f{body}{hook}{after}"
    return f"{body}{_SIGNS[sign] if sign else ''}{hook}{after}"


def _consonants(letters: str) -> str:
    typed = ""
    while letters:
        pair = next((each for each in _TOGETHER if letters.startswith(each)), "")
        if pair:
            typed, letters = typed + _TOGETHER[pair], letters[len(pair) :]
            continue
        letter, letters = letters[0], letters[1:]
        if letter == _NUKTA:
            typed += "+"
        elif letters.startswith(_VIRAMA) and letter in _HALF:
            # What is under a letter, an r, is typed behind it whole.
            under = letters[1:2] == _RA
            typed += _FULL[letter] + "z" if under else _HALF[letter]
            letters = letters[2:] if under else letters[1:]
        elif letter == _VIRAMA:
            typed += "~"
        else:
            typed += _FULL[letter]
    return typed
