"""The parts of a filter as chips: categories and areas in as few as say them all, ownership, health."""

from __future__ import annotations

from console.catalogue.filter import Filter
from widgets.finder.chips import Chip
from widgets.finder.choice_model import ChoiceModel
from widgets.words import health_words, ownership_words


def filter_chips(wanted: Filter, categories: ChoiceModel, areas: ChoiceModel) -> list[Chip]:
    """Each chip's key is ("category" or "area", the choice's key), an ownership or a health."""
    chips = [Chip(("category", each.key), categories.text(each)) for each in categories.choices.compact()]
    chips += [Chip(("area", each.key), areas.text(each)) for each in areas.choices.compact()]
    if wanted.ownership is not None:
        chips.append(Chip(wanted.ownership, ownership_words(wanted.ownership)))
    return chips + [Chip(each, health_words(each)) for each in sorted(wanted.health)]
