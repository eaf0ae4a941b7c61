"""The tree of choices: check marks, headings and what a filter is told."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from console.catalogue.values import Name
from tests.widgets.finder_city import City
from widgets.finder.choice_model import ChoiceModel
from widgets.finder.choices import WARDS, Choices, Mark, area_choices, category_choices

CITY = City(60)


def categories() -> Choices:
    return category_choices(CITY.groups, CITY.categories)


def areas() -> Choices:
    return area_choices(CITY.areas)


def test_every_category_stands_under_its_group() -> None:
    tree = categories()
    assert [top.name for top in tree.tops] == [group.name for group in CITY.groups]
    assert {leaf.key for top in tree.tops for leaf in top.leaves()} == {c.code for c in CITY.categories}


def test_every_thana_and_ward_can_be_chosen() -> None:
    tree = areas()
    assert {leaf.key for top in tree.tops for leaf in top.leaves()} == {
        index for index, area in enumerate(CITY.areas) if area.kind in ("thana", "ward")
    }
    assert tree.tops[-1].key == WARDS


def test_a_heading_is_partly_on_and_takes_its_leaves_with_it() -> None:
    tree = categories()
    education = tree.tops[0]
    tree.turn(education.children[1], True)
    assert tree.mark(education) is Mark.PARTLY
    tree.turn(education, True)
    assert all(tree.mark(leaf) is Mark.ON for leaf in education.children)
    tree.turn(education, False)
    assert not tree.any_on


def test_only_this_again_is_everything() -> None:
    tree = categories()
    tree.turn(tree.tops[1], True)
    tree.only(tree.tops[0].children[0])
    assert tree.leaf_keys() == {"university"}
    tree.only(tree.tops[0].children[0])
    assert not tree.any_on


def test_a_whole_zone_is_named_as_the_zone() -> None:
    tree = areas()
    zone = tree.tops[0]
    tree.turn(zone, True)
    assert tree.filter_keys() == {1}
    tree.turn(zone.children[0], False)
    assert tree.filter_keys() == {leaf.key for leaf in zone.children[1:]}


@given(st.frozensets(st.integers(1, len(CITY.areas) - 1)))
def test_what_a_filter_names_is_chosen_again(keys: frozenset[int]) -> None:
    tree = areas()
    tree.choose(keys)
    named = tree.filter_keys()
    again = areas()
    again.choose(named)
    assert again.leaf_keys() == tree.leaf_keys()
    assert again.filter_keys() == named
    assert sum(1 for _ in tree.compact()) <= len(tree.leaf_keys())


def test_unknown_keys_are_left_out() -> None:
    tree = categories()
    tree.choose({"school", "no such category"})
    assert tree.leaf_keys() == {"school"}


def test_the_same_tree_again_is_not_a_new_one(qtbot: QtBot) -> None:
    """A renewed catalogue mostly has the areas of before: the view keeps what is open, and its counts."""
    model = ChoiceModel()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.set_choices(areas())
    top = model.choices.tops[0]
    model.set_choices(areas())
    assert len(resets) == 1 and model.choices.tops[0] is top
    renamed = list(CITY.areas)
    at = next(index for index, area in enumerate(renamed) if area.kind == "thana")
    renamed[at] = replace(renamed[at], name=Name("नया", "New"))
    model.set_choices(area_choices(renamed))
    assert len(resets) == 2 and model.choices[at].name == Name("नया", "New")
    model.set_choices(area_choices(renamed[:-1]))
    assert len(resets) == 3
