"""The page of cameras fits the smallest screen in Hindi, each section, with long names and full lists."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.checks import Check
from console.lists.pairs import PairState, file_pairs
from console.lists.values import Alike
from tests.ui.catalogue_room import CatalogueRoom, camera, catalogue_room, site
from ui.assembly import Services
from ui.catalogue.checks_tab import PAIRS, ChecksTab
from ui.catalogue.own_sections import own_sections
from ui.catalogue.page import CataloguePage
from ui.catalogue.whole_page import sections
from ui.language import Language
from widgets import theme

NARROWEST_PX = 1366
MANY_PAIRS = 500
LONG = "थाना प्रभारी निरीक्षक कार्यालय, रसूलपुर औद्योगिक क्षेत्र विस्तार योजना, खंड तीन"
WAIT_MS = 20_000


@pytest.fixture
def in_hindi(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    speech = Language(qapp, cache=tmp_path / "i18n")
    speech.use("hi")
    assert speech.problem is None
    theme.use(theme.DARK)
    yield
    speech.use("en")
    QCoreApplication.sendPostedEvents()


@contextlib.contextmanager
def shown(page: CataloguePage) -> Iterator[CataloguePage]:
    """The page as wide as the screen; gone in the end, before the next language comes."""
    page.resize(NARROWEST_PX, 660)
    page.show()
    yield page
    page.close_page()
    page.close()
    shiboken6.delete(page)


def fits(page: CataloguePage, shows: str) -> None:
    QCoreApplication.sendPostedEvents()
    wide = [(each.minimumSizeHint().width(), type(each).__name__) for each in page.findChildren(QWidget)]
    widest = sorted((each for each in wide if each[0] > 200), reverse=True)[:12]
    # Letters are a little wider on some screens.
    assert page.minimumSizeHint().width() * 1.05 <= NARROWEST_PX, (shows, widest)


def test_every_section_fits_in_hindi(services: Services, in_hindi: None) -> None:
    with shown(CataloguePage(services.city.desk, sections(services.city))) as page:
        for tab in page.model.tabs:
            page.show_section(tab.name)
            fits(page, tab.name)


def crowded(room: CatalogueRoom) -> None:
    """As many pairs as are shown, a site that lies in a thana of a long name, a camera that is gone."""
    ids = [f"s{n}" for n in range(33)]
    sites = [site(key, lat=27.05, lon=78.05 + n / 1e4, name_hi=LONG) for n, key in enumerate(ids)]
    room.fill([*sites, site("lost", lat=27.05, lon=78.12)], [camera("gone", 9, "s0")])
    pairs = [(*pair, Alike.PLACE_AND_NAME, 0.8) for pair in itertools.combinations(ids, 2)][:MANY_PAIRS]
    room.store.write(lambda db: file_pairs(db, pairs, "x", PairState.OPEN)).result(10)
    room.store.write(lambda db: db.execute("UPDATE cameras SET gone_utc = 5 WHERE id = 'gone'")).result(5)
    room.store.write(lambda db: db.execute("UPDATE areas SET name_hi = ?", [LONG])).result(5)
    room.renew()


def test_every_check_fits_in_hindi(tmp_path: Path, qtbot: QtBot, in_hindi: None) -> None:
    with catalogue_room(tmp_path / "city") as room:
        crowded(room)
        with shown(CataloguePage(room.desk, own_sections(room.desk))) as page:
            tab = page.show_section("checks")
            assert isinstance(tab, ChecksTab)
            qtbot.waitUntil(lambda: tab.pairs._sites is not None and tab._report is not None, timeout=WAIT_MS)
            assert str(MANY_PAIRS) in tab.pairs.all_two.text()
            fits(page, PAIRS)
            for check in Check:
                tab.show_check(check)
                fits(page, check)
            tab.show_check(Check.OUTSIDE_THANA)
            assert tab.findings.finding is not None
            assert LONG[:10] in tab.findings.thana.text()
            assert LONG not in tab.findings.thana.text()
            assert LONG in tab.findings.thana.accessibleName()
            fits(page, "the thana that it is given")
