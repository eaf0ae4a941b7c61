"""A number that no camera has: whose it was, asked of the store on a worker, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from console.catalogue.catalogue import Catalogue
from console.catalogue.numbers import Retired, former
from ui.assembly import Services
from ui.incidents.words import day_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FormerNumber:
    """What a number was; `row` and `now` are of the camera that is meant by it today, None where it is gone.

    `row` is of the catalogue of this moment.
    """

    number: int
    name: str
    day: str
    row: int | None = None
    now: int | None = None


def ask(
    services: Services, number: int, language: str, told: Callable[[FormerNumber | None], object]
) -> None:
    """Whose number this was; `told(None)` where it never was given."""

    def answer(retired: Retired | None) -> None:
        told(None if retired is None else _meant(services.catalogue, retired, language))

    services.background.run(lambda: services.store.read(lambda db: former(db, number)), answer)


def former_words(found: FormerNumber) -> str:
    """As a sentence."""
    if found.now is None:
        text = translate("FormerNumber", "{number} was withdrawn on {day}: {name}.")
        return text.format(number=found.number, day=found.day, name=found.name)
    text = translate("FormerNumber", "{number} is {now} now: {name}. Enter shows it.")
    return text.format(number=found.number, now=found.now, name=found.name)


def _meant(catalogue: Catalogue, retired: Retired, language: str) -> FormerNumber:
    day = day_words(retired.retired_utc)
    row = catalogue.row_now(retired.camera)
    if row is None:
        return FormerNumber(retired.number, retired.name.text(language), day)
    camera = catalogue.camera(row)
    return FormerNumber(retired.number, camera.name.text(language), day, row, camera.number)
