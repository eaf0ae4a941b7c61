"""All sections of the page of cameras and lists, in the order of a city's first week; imported when shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.catalogue.desk import Desk
from ui.catalogue.own_sections import own_sections
from ui.catalogue.room import CatalogueRoom
from ui.catalogue.tab import TabSpec
from ui.credentials.section import credentials_tab
from ui.groups.tab import groups_tab
from ui.sources.section import sources_tab

translate = QCoreApplication.translate


def sections(room: CatalogueRoom) -> tuple[TabSpec, ...]:
    """Lists, what is left to do with them, where cameras come from, and how they are sorted and called."""
    return (
        *own_sections(room.desk),
        sources_tab(room),
        TabSpec("areas", _areas_words, "mdi6.vector-square", _areas),
        groups_tab(room.groups),
        TabSpec("numbers", _numbers_words, "mdi6.numeric", _numbers),
        credentials_tab(lambda: room.credentials),
    )


def _areas(desk: Desk) -> QWidget:
    from ui.areas.tab import AreasTab

    return AreasTab(desk)


def _numbers(desk: Desk) -> QWidget:
    from ui.catalogue.numbers_tab import make_numbers_tab

    return make_numbers_tab(desk)


def _areas_words() -> str:
    return translate("CatalogueSections", "Areas")


def _numbers_words() -> str:
    return translate("CatalogueSections", "Call-up numbers")
