"""What columns are taken for while a person looks over them."""

from __future__ import annotations

from console.lists.mapping import Defaults, Evidence, Guess, Mapping, MappingChoice
from console.lists.values import Field
from ui.lists import meanings
from ui.lists.meanings import Lack, Meaning, Why


def guesses(*fields: Field | None, sure: float = 0.9) -> Mapping:
    return Mapping(tuple(Guess(field, sure, Evidence.HEADER) for field in fields))


def fields(found: meanings.Meanings) -> list[Field | None]:
    return [each.field for each in found]


def test_a_meaning_stands_over_one_column_only() -> None:
    before = meanings.guessed(guesses(Field.NAME, None, Field.PHONE))
    after, lost = meanings.with_choice(before, 1, Field.NAME)
    assert fields(after) == [None, Field.NAME, Field.PHONE]
    assert lost == (0,)
    assert after[1] == Meaning(Field.NAME, 1.0, Why.BY_HAND)


def test_both_coordinates_in_one_cell_or_in_two() -> None:
    before = meanings.guessed(guesses(Field.LAT, Field.LON, None))
    after, lost = meanings.with_choice(before, 2, Field.PLACE)
    assert fields(after) == [None, None, Field.PLACE]
    assert lost == (0, 1)
    again, lost = meanings.with_choice(after, 0, Field.LAT)
    assert fields(again) == [Field.LAT, None, None]
    assert lost == (2,)


def test_a_column_can_be_left_alone() -> None:
    before = meanings.guessed(guesses(Field.NAME, Field.PHONE))
    after, lost = meanings.with_choice(before, 0, None)
    assert fields(after) == [None, Field.PHONE]
    assert lost == ()


def test_what_a_list_lacks() -> None:
    everything = guesses(Field.NAME_HI, Field.CATEGORY, Field.PLACE)
    assert meanings.lacks(meanings.guessed(everything), Defaults()) == ()
    shops = meanings.guessed(guesses(Field.NAME_HI, Field.LAT))
    assert meanings.lacks(shops, Defaults()) == (Lack.CATEGORY, Lack.PLACE)
    assert meanings.lacks(shops, Defaults(category="liquor_shop")) == (Lack.PLACE,)
    known = meanings.guessed(guesses(Field.CAMERA_ID, Field.SUB_URL))
    assert meanings.lacks(known, Defaults()) == ()


def test_what_was_settled_before_is_told_as_such() -> None:
    choice = MappingChoice((Field.NAME, None), Defaults(category="bank"))
    found = meanings.remembered(choice, guesses(None, Field.PHONE))
    assert found == (Meaning(Field.NAME, 0.9, Why.REMEMBERED), Meaning(None, 0.9, Why.GUESSED))


def test_only_unsure_guesses_are_doubtful() -> None:
    found = (
        Meaning(Field.NAME, 0.5),
        Meaning(Field.PHONE, 0.5, Why.BY_HAND),
        Meaning(None, 0.1),
        Meaning(Field.WARD, 0.7),
    )
    assert meanings.doubtful(found, 0.6) == (0,)


def test_what_is_handed_on() -> None:
    found = meanings.guessed(guesses(Field.NAME, None))
    assert meanings.choice_of(found, Defaults(ownership=1)).columns == (Field.NAME, None)
