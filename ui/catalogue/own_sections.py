"""The sections of the page that are made here: lists and history, what is to be placed, the checks.

Each is imported when it is first shown: what reads workbooks and compares names weighs some 25 MB, which a
console that only watches need not carry.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from console.catalogue.checks import check_all
from console.catalogue.site_facts import count_to_place
from console.lists.pairs import count_open
from ui.catalogue.desk import Desk
from ui.catalogue.tab import TabSpec

if TYPE_CHECKING:
    from ui.lists.lists_tab import Action

LISTS, TO_PLACE, CHECKS = "lists", "to_place", "checks"
translate = QCoreApplication.translate


def own_sections(desk: Desk, actions: Sequence[Action] = ()) -> tuple[TabSpec, ...]:
    """The sections of lists; `actions` are further buttons beside the place for lists."""

    def lists(desk: Desk) -> QWidget:
        from ui.catalogue.history_tab import make_history_tab
        from ui.lists.lists_tab import make_lists_tab

        return make_lists_tab(desk, make_history_tab(desk), actions)

    def waiting() -> int:
        return desk.store.read(count_to_place)

    return (
        TabSpec(LISTS, _lists_words, "mdi6.file-table-outline", lists),
        TabSpec(TO_PLACE, _to_place_words, "mdi6.map-marker-question-outline", _to_place, waiting),
        TabSpec(CHECKS, _checks_words, "mdi6.clipboard-check-outline", _checks, lambda: count_checks(desk)),
    )


def count_checks(desk: Desk) -> int:
    """How much all checks found together; off the GUI thread."""
    return desk.store.read(lambda db: sum(check_all(db, most=0).counts.values()) + count_open(db))


def _to_place(desk: Desk) -> QWidget:
    from ui.catalogue.to_place import make_to_place_tab

    return make_to_place_tab(desk)


def _checks(desk: Desk) -> QWidget:
    from ui.catalogue.checks_tab import make_checks_tab

    return make_checks_tab(desk)


def _lists_words() -> str:
    return translate("CatalogueSections", "Lists and history")


def _to_place_words() -> str:
    return translate("CatalogueSections", "To be placed")


def _checks_words() -> str:
    return translate("CatalogueSections", "Checks")
