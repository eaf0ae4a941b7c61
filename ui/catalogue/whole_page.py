"""All sections of the page of cameras and lists, in the order of the work; imported when shown.

A city begins with its areas: lists name them, sites find theirs by them, numbers are given by them. Then
come the lists, what they leave to be done, and where cameras come from by themselves; what is set once and
rarely looked at again stands below. Who opens the page later finds the lists: areas come first only while
there are none.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.catalogue.desk import Desk
from ui.catalogue.own_sections import LISTS, own_sections
from ui.catalogue.room import CatalogueRoom
from ui.catalogue.tab import TabSpec
from ui.credentials.section import credentials_tab
from ui.groups.tab import groups_tab
from ui.sources.section import sources_tab

AREAS = "areas"
translate = QCoreApplication.translate


def sections(room: CatalogueRoom) -> tuple[TabSpec, ...]:
    """Areas, lists and what is left to do with them, sources and their passwords, numbers, groups."""
    return (
        TabSpec(AREAS, _areas_words, "mdi6.vector-square", _areas),
        *own_sections(room.desk),
        sources_tab(room),
        credentials_tab(lambda: room.credentials),
        TabSpec("numbers", _numbers_words, "mdi6.numeric", _numbers),
        groups_tab(room.groups),
    )


def begin_with(desk: Desk) -> str:
    """The section that the page opens with."""
    return LISTS if desk.catalogue.areas else AREAS


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
