"""Call-up numbers in words: what is amiss with a scheme, and what a number is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.catalogue.numbers import (
    Free,
    Given,
    NumbersExhausted,
    Per,
    PreviewOutdated,
    Retired,
    SchemeTrouble,
    SchemeWrong,
    spans_to_text,
)
from ui.catalogue.refusals import refusal_words
from ui.incidents.words import moment_words
from widgets.words import area_kind_words

translate = QCoreApplication.translate


def per_words(per: Per) -> str:
    """Whose cameras have blocks of their own."""
    return {
        Per.THANA: translate("Numbers", "for each thana"),
        Per.ZONE: translate("Numbers", "for each zone"),
        Per.CITY: translate("Numbers", "for the whole city together"),
    }[per]


def area_heading(per: Per) -> str:
    """What the rows of the list of blocks are."""
    return area_kind_words(str(per))


def no_area_words(per: Per) -> str:
    """The row of cameras that belong to none of the areas."""
    if per is Per.CITY:
        return translate("Numbers", "All cameras")
    if per is Per.ZONE:
        return translate("Numbers", "Cameras without a zone")
    return translate("Numbers", "Cameras without a thana")


def wrong_words(error: BaseException, area: Callable[[str], str]) -> str:
    """Why a scheme or a renumbering cannot be; `area` says an area's name."""
    match error:
        case SchemeWrong():
            return _trouble_words(error, area)
        case NumbersExhausted():
            return translate(
                "Numbers", "There are not enough numbers for {area}: allow more digits or larger blocks."
            ).format(area=area(error.key))
        case PreviewOutdated():
            return translate(
                "Numbers",
                "The cameras have changed meanwhile. Look at the new numbers again; none was given.",
            )
    return refusal_words(error)


def _trouble_words(error: SchemeWrong, area: Callable[[str], str]) -> str:
    block, other = spans_to_text([error.span]), area(error.other)
    return {
        SchemeTrouble.DIGITS: translate("Numbers", "Numbers have between 1 and 9 digits."),
        SchemeTrouble.FIRST: translate("Numbers", "The first number does not fit into these digits."),
        SchemeTrouble.BLOCK: translate("Numbers", "A block has between 10 and 10,00,000 numbers."),
        SchemeTrouble.BACKWARDS: translate(
            "Numbers", "{block} of {area} runs backwards: write the smaller number first."
        ),
        SchemeTrouble.OUTSIDE: translate("Numbers", "{block} of {area} does not fit into these digits."),
        SchemeTrouble.OVERLAP: translate("Numbers", "{block} of {area} meets a block of {other}."),
        SchemeTrouble.TOO_MANY: translate("Numbers", "{area} has more than 100 blocks."),
        SchemeTrouble.UNREADABLE: translate("Numbers", "Write blocks like this: 1101–1199, 2001–2099"),
    }[error.trouble].format(block=block, area=area(error.key), other=other)


def state_words(number: int, state: Free | Given | Retired, language: str) -> str:
    """What a number is today."""
    match state:
        case Free():
            return translate("Numbers", "{number} is free.").format(number=number)
        case Given():
            return translate("Numbers", "{number} is the number of “{name}”.").format(
                number=number, name=state.name.text(language)
            )
        case Retired():
            return translate(
                "Numbers", "{number} is retired: it was the number of “{name}” until {when}."
            ).format(number=number, name=state.name.text(language), when=moment_words(state.retired_utc))
