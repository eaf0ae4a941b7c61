"""What each column of a list is taken for while a person looks over it: guessed, remembered, by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import permutations

from console.lists.mapping import Defaults, Join, Mapping, MappingChoice, joined_behind, joins_within
from console.lists.values import Field


class Why(Enum):
    """Where the meaning of a column comes from."""

    GUESSED = "guessed"
    REMEMBERED = "remembered"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column is taken for (None: nothing), how sure a guess is (0 to 1), and who says so."""

    field: Field | None
    confidence: float = 0.0
    why: Why = Why.GUESSED


Meanings = tuple[Meaning, ...]


class Lack(Enum):
    """What a list does not tell; the first two keep every row out."""

    NAME = "name"
    CATEGORY = "category"
    PLACE = "place"


# One cell with both coordinates, or two of them.
_TWINS = {
    Field.PLACE: (Field.LAT, Field.LON),
    Field.LAT: (Field.PLACE,),
    Field.LON: (Field.PLACE,),
}


def guessed(mapping: Mapping) -> Meanings:
    """As the console guesses them."""
    return tuple(Meaning(guess.field, guess.confidence) for guess in mapping.columns)


def remembered(choice: MappingChoice, mapping: Mapping) -> Meanings:
    """As they were settled the last time."""
    return tuple(
        Meaning(field, guess.confidence, Why.REMEMBERED if field is not None else Why.GUESSED)
        for field, guess in zip(choice.columns, mapping.columns, strict=True)
    )


def with_choice(meanings: Meanings, column: int, field: Field | None) -> tuple[Meanings, tuple[int, ...]]:
    """A column set by hand, and which other columns lost their meaning by that: each field stands once."""
    taken = {field, *_TWINS.get(field, ())} if field is not None else set[Field | None]()
    lost = tuple(
        other for other, meaning in enumerate(meanings) if other != column and meaning.field in taken
    )
    nothing = Meaning(None, 0.0, Why.BY_HAND)
    changed = [nothing if at in lost else meaning for at, meaning in enumerate(meanings)]
    changed[column] = Meaning(field, 1.0, Why.BY_HAND)
    return tuple(changed), lost


def with_join(
    meanings: Meanings, joins: Sequence[Join], column: int, field: Field
) -> tuple[Meanings, tuple[Join, ...]]:
    """A column put behind those that say a field already: they say it together."""
    changed = list(meanings)
    changed[column] = Meaning(field, 1.0, Why.BY_HAND)
    fields = [meaning.field for meaning in meanings]
    return tuple(changed), joined_behind(joins, fields, column, field)


def left_of(meanings: Sequence[Meaning], joins: Sequence[Join]) -> tuple[Join, ...]:
    """What is still said by several columns."""
    return joins_within(joins, [meaning.field for meaning in meanings])


def in_another_order(join: Join) -> Join:
    """The next order of the columns; after the last one the first again."""
    orders = list(permutations(sorted(join.columns)))
    return replace(join, columns=orders[(orders.index(join.columns) + 1) % len(orders)])


def choice_of(meanings: Meanings, defaults: Defaults, joins: Sequence[Join] = ()) -> MappingChoice:
    """What is handed on to the reading."""
    return MappingChoice(tuple(meaning.field for meaning in meanings), defaults, tuple(joins))


def lacks(meanings: Sequence[Meaning], defaults: Defaults) -> tuple[Lack, ...]:
    """What no column tells."""
    has = {meaning.field for meaning in meanings}
    known = bool(has & {Field.SITE_ID, Field.CAMERA_ID})
    found = []
    if not known and not has & {Field.NAME, Field.NAME_HI, Field.NAME_EN}:
        found.append(Lack.NAME)
    if not known and Field.CATEGORY not in has and not defaults.category:
        found.append(Lack.CATEGORY)
    if not known and Field.PLACE not in has and not {Field.LAT, Field.LON} <= has:
        found.append(Lack.PLACE)
    return tuple(found)


def doubtful(meanings: Sequence[Meaning], likely: float) -> tuple[int, ...]:
    """Columns whose guess is so unsure that a person should look."""
    return tuple(
        column
        for column, meaning in enumerate(meanings)
        if meaning.field is not None and meaning.why is Why.GUESSED and meaning.confidence < likely
    )
