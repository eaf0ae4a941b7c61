"""The sections of the page that are made here: lists and history, what is to be placed, the checks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from console.catalogue.site_facts import count_to_place
from ui.catalogue.checks_tab import count_checks, make_checks_tab
from ui.catalogue.desk import Desk
from ui.catalogue.history_tab import make_history_tab
from ui.catalogue.tab import TabSpec
from ui.catalogue.to_place import make_to_place_tab
from ui.lists.lists_tab import Action, make_lists_tab

LISTS, TO_PLACE, CHECKS = "lists", "to_place", "checks"
translate = QCoreApplication.translate


def own_sections(desk: Desk, actions: Sequence[Action] = ()) -> tuple[TabSpec, ...]:
    """The first three sections; `actions` are further buttons beside the place for lists."""

    def lists(desk: Desk) -> QWidget:
        return make_lists_tab(desk, make_history_tab(desk), actions)

    def waiting() -> int:
        return desk.store.read(count_to_place)

    return (
        TabSpec(LISTS, _lists_words, "mdi6.file-table-outline", lists),
        TabSpec(TO_PLACE, _to_place_words, "mdi6.map-marker-question-outline", make_to_place_tab, waiting),
        TabSpec(
            CHECKS, _checks_words, "mdi6.clipboard-check-outline", make_checks_tab, lambda: count_checks(desk)
        ),
    )


def _lists_words() -> str:
    return translate("CatalogueSections", "Lists and history")


def _to_place_words() -> str:
    return translate("CatalogueSections", "To be placed")


def _checks_words() -> str:
    return translate("CatalogueSections", "Checks")
