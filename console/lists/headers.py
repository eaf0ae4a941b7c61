"""Guesses what the columns of a list hold, from headers in Hindi or English and from what is in them."""

from __future__ import annotations

from collections.abc import Mapping as Pairs
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from console.lists.contents import Content, look_at
from console.lists.mapping import Evidence, Guess, Mapping
from console.lists.plan_values import REASON_MARK
from console.lists.values import Field
from console.lists.words import key, meanings, nothing, phrases, words_of

# How sure a header alone makes us: as offices write it, nearly so, as a part of a longer one, or a vague one.
_EXACT, _NEARLY, _PART, _WEAK = 0.95, 0.85, 0.75, 0.45
_LIKE = 84.0
_SHORTEST_LIKE = 4
_ENOUGH = 0.4
_FITS, _CLEARLY = 0.4, 0.8
# What cells that do not fit leave of it. Thanas that we do not know may be thanas all the same; but what
# stands under "type" may be types of anything.
_CONTRADICTED, _OTHER_NAMES = 0.4, 0.75
_OF_LANGUAGE: dict[Field | None, tuple[Field, ...]] = {
    Field.NAME: (Field.NAME_HI, Field.NAME_EN),
    Field.CAMERA_NAME: (Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN),
}
_ORDER = {field: place for place, field in enumerate(Field)}
_NAMED_THINGS = frozenset({Field.CATEGORY, Field.ZONE, Field.THANA, Field.WARD})
_NAMELESS = 0.4
_SITE_NAMES = (Field.NAME, Field.NAME_HI, Field.NAME_EN)
# So many sites of a list may have two codes, because two sites have one name.
_STRAY = 0.1

Known = Pairs[Field, frozenset[str]]


def guess(headers: Sequence[str], sample: Sequence[Sequence[str]], known: Known | None = None) -> Mapping:
    """What each column probably holds. `sample` are the cells of some rows; `known` are the folded names that
    a field's cells can hold (categories, areas), as `CityFacts.known()` gives them."""
    columns = [[row[at] for row in sample if at < len(row)] for at in range(len(headers))]
    contents = [look_at(cells, known or {}) for cells in columns]
    ours = _ours(headers)
    scored = [
        (guessed.confidence, -at, guessed)
        for at, (header, content) in enumerate(zip(headers, contents, strict=True))
        if at not in ours
        for guessed in _guesses(header, content)
    ]
    settled: dict[int, Guess] = {}
    taken: set[Field] = set()
    for confidence, place, guessed in sorted(scored, key=_surest):
        if -place in settled or guessed.field in taken or confidence < _ENOUGH:
            continue
        settled[-place] = guessed
        if guessed.field is not None:
            taken.add(guessed.field)
    settled.update((at, Guess(None, 1.0, Evidence.HEADER)) for at in ours)
    _find_name(settled, taken, contents)
    _leave_codes_of_cameras(settled, headers, columns)
    nobody = Guess(None, 0.0, Evidence.NONE)
    return Mapping(tuple(settled.get(at, nobody) for at in range(len(headers))))


def _surest(scored: tuple[float, int, Guess]) -> tuple[float, int, int]:
    """The surest first, then the leftmost column, then the field that stands first among the fields."""
    confidence, place, guessed = scored
    return -confidence, -place, len(_ORDER) if guessed.field is None else _ORDER[guessed.field]


def secret_columns(headers: Sequence[str]) -> tuple[int | None, int | None]:
    """Which columns hold users and passwords of cameras: they are never kept as they stand."""
    found: dict[str, int] = {}
    for at, header in enumerate(headers):
        meant = meanings("secrets").get(key(header)) or _secret_within(key(header))
        if meant:
            found.setdefault(meant, at)
    return found.get("user"), found.get("password")


def silent_columns(headers: Sequence[str]) -> frozenset[int]:
    """Which columns say nothing of a site: numbers of rows, which any sorting changes, and our reasons."""
    return _ours(headers) | {at for at, header in enumerate(headers) if key(header) in words_of("counting")}


def header_scores(header: str) -> dict[Field | None, float]:
    """How well a header names each field, from 0 to 1; None stands for what the catalogue has no place
    for."""
    name = key(header)
    if not name:
        return {}
    if name in meanings("secrets") or _secret_within(name):
        return {None: _EXACT}
    scores: dict[Field | None, float] = {}
    for spelling, field in _nearest(name):
        scores[field] = max(scores.get(field, 0.0), _likeness(name, spelling))
    if _EXACT in scores.values():
        # "Camera no" is like "camera name", but nobody means that.
        scores = {field: score for field, score in scores.items() if score == _EXACT}
    for field_name, told in phrases("weak").items():
        if name in told:
            scores[Field(field_name)] = max(scores.get(Field(field_name), 0.0), _WEAK)
    if name in nothing():
        scores[None] = _EXACT
    return {field: score for field, score in scores.items() if score > 0}


def _ours(headers: Sequence[str]) -> frozenset[int]:
    """The columns that we put beside rejected rows."""
    return frozenset(at for at, header in enumerate(headers) if header.startswith(REASON_MARK))


def _guesses(header: str, content: Content) -> list[Guess]:
    """What a column may be, each with how sure that is."""
    scores = header_scores(header)
    guesses = []
    if content.coded and key(header) in words_of("coded"):
        guesses.append(Guess(Field.CODE, _PART, Evidence.BOTH))
        scores.pop(Field.CODE, None)
    for field, score in scores.items():
        fits = content.fits(field) if field is not None else None
        if field is not None and content.speaks_against(field):
            guesses.append(Guess(field, round(score * _CONTRADICTED, 3), _by_header(score)))
        elif fits is None:
            guesses.append(Guess(field, round(score, 3), _by_header(score)))
        elif fits > _FITS:
            # What a header says exactly, no likeness outdoes.
            most = 1.0 if score >= _EXACT else _EXACT - 0.01
            guesses.append(Guess(field, round(min(most, score + 0.05 + 0.25 * fits), 3), Evidence.BOTH))
        else:
            believed = field in _NAMED_THINGS and key(header) not in words_of("vague")
            doubt = _OTHER_NAMES if believed else _CONTRADICTED
            guesses.append(Guess(field, round(score * doubt, 3), _by_header(score)))
    guesses.extend(_in_one_language(guesses, content))
    if None not in scores:
        guesses.extend(
            Guess(field, round(sure, 3), Evidence.CONTENT)
            for field, sure in content.speaks_for()
            if field not in scores
        )
    return guesses


def _in_one_language(guesses: Sequence[Guess], content: Content) -> list[Guess]:
    """A second column of names is in the other language; the first is taken for either."""
    told = {guessed.field for guessed in guesses}
    return [
        Guess(one, round(guessed.confidence * 0.92, 3), guessed.why)
        for guessed in guesses
        for one in _OF_LANGUAGE.get(guessed.field, ())
        if one not in told and (content.fits(one) or 0.0) > _CLEARLY
    ]


def _by_header(score: float) -> Evidence:
    return Evidence.HEADER if score >= _EXACT else Evidence.HEADER_LIKE


def _nearest(name: str) -> list[tuple[str, Field]]:
    """Spellings that a header is like or has among its words, and the fields they stand for."""
    known = _spellings()
    found = {spelling for spelling, _, _ in process.extract(name, known.keys(), scorer=fuzz.ratio, limit=12)}
    words = name.split()
    found.update(
        " ".join(words[start:stop])
        for start in range(len(words))
        for stop in range(start + 1, min(len(words), start + 5) + 1)
    )
    return [(each, known[each]) for each in found if each in known]


def _likeness(name: str, spelling: str) -> float:
    if name == spelling:
        return _EXACT
    if len(spelling) >= _SHORTEST_LIKE and (like := fuzz.ratio(name, spelling)) >= _LIKE:
        return _NEARLY * like / 100
    if f" {spelling} " in f" {name} ":
        # A long part of a header says more than a short one: "mobile no" in "mobile no of the owner".
        share = len(spelling) / len(name)
        return min(_PART, 0.42 + 0.4 * share + 0.02 * min(len(spelling), 10))
    return 0.0


@lru_cache(maxsize=1)
def _spellings() -> dict[str, Field]:
    told = {spelling: Field(name) for spelling, name in meanings("headers").items()}
    # The fields' own names are what our own lists out may be headed with.
    return {**{key(field.value): field for field in Field}, **told}


def _secret_within(name: str) -> str:
    if name in _spellings():
        return ""
    words = set(name.split())
    if words & {"password", "passwd", "pwd", "पासवर्ड"} and not words & {"name", "नाम"}:
        return "password"
    return "user" if words & {"username", "यूजरनेम"} else ""


def _leave_codes_of_cameras(
    settled: dict[int, Guess], headers: Sequence[str], columns: Sequence[Sequence[str]]
) -> None:
    """A sender's code is the site's. Where one site has several, they are its cameras': kept beside it."""
    at = {guessed.field: place for place, guessed in settled.items()}
    code, name = at.get(Field.CODE), next((at[each] for each in _SITE_NAMES if each in at), None)
    if code is None or name is None or key(headers[code]) not in words_of("coded"):
        return
    # Places of one name in two thanas are two sites.
    told = [columns[each] for each in (name, at.get(Field.THANA), at.get(Field.ADDRESS)) if each is not None]
    codes: dict[tuple[str, ...], set[str]] = {}
    for stands, *said in zip(columns[code], *told, strict=False):
        codes.setdefault(tuple(map(key, said)), set()).add(stands)
    several = sum(len(each) > 1 for (called, *_), each in codes.items() if called)
    if several > _STRAY * len(codes):
        del settled[code]


def _find_name(settled: dict[int, Guess], taken: set[Field], contents: Sequence[Content]) -> None:
    """Where no header names the site, the most telling column of words probably does."""
    if taken & {Field.NAME, Field.NAME_HI, Field.NAME_EN, Field.CAMERA_NAME}:
        return
    free = [
        at for at in range(len(contents)) if at not in settled and contents[at].distinct_words > _NAMELESS
    ]
    if free:
        best = max(free, key=lambda at: (contents[at].distinct_words, -at))
        settled[best] = Guess(Field.NAME, _ENOUGH, Evidence.CONTENT)
