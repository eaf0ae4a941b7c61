"""A map becomes a PDF or a picture on paper of its size, with title, time and legend, in both languages."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.values import Health
from console.map.projection import Bounds
from console.tiles.server import TileServer
from tests.rig.tile_server import TileRig
from tests.widgets.map_city import AREAS, CATEGORIES, LAT, LON, WAYS, differing, settle, spread
from ui import painting_process
from ui.background import Background
from ui.map_print import MapPrints
from ui.map_print.apart import NotPainted, print_apart
from ui.map_print.desk import file_name
from ui.map_print.dialog import MapPrintDialog
from ui.map_print.order import Form, MapOrder, Missing, Paper, SheetChoice, missing_from, order_of
from ui.map_print.sheet import of_the_city, paper_scale, view_for
from widgets.map import MapWidget, Tool
from widgets.map.raster import RasterLayer

AT_UTC = 1_795_000_000.0


@pytest.fixture
def shown(qtbot: QtBot) -> MapWidget:
    widget = MapWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.set_areas(AREAS)
    widget.set_ways(WAYS)
    widget.set_categories(CATEGORIES)
    lat, lon = spread(200)
    lat[3] = np.nan
    health = np.where(np.arange(200) % 4 == 0, Health.DOWN, Health.LIVE).astype(np.uint8)
    gone = np.arange(200) == 7
    category = (np.arange(200) % 2).astype(np.uint8)
    widget.set_cameras(lat, lon, category, health, np.full(200, 45.0), 1001 + np.arange(200), gone)
    widget.set_attribution("A source of ground")
    widget.show()
    settle(widget)
    return widget


def ordered(shown: MapWidget, path: Path, language: str = "en", **choice: object) -> MapOrder:
    shown.set_language(language)
    wanted = SheetChoice("Procession, 22 November", **choice)  # type: ignore[arg-type]
    return order_of(shown, CATEGORIES, WAYS, wanted, path, AT_UTC)


def test_a_pdf_has_title_time_legend_and_its_size(shown: MapWidget, tmp_path: Path) -> None:
    path = print_apart(ordered(shown, tmp_path / "map.pdf", paper=Paper.A3, landscape=False))
    page = PdfReader(path).pages[0]
    assert len(PdfReader(path).pages) == 1
    assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == [297, 420]
    text = " ".join(page.extract_text().split())
    for words in (
        "Procession, 22 November",
        "IST",
        "Down",
        "Gone from its system",
        "school",
        "A source of ground",
        "199",
        "1 :",
    ):
        assert words in text
    assert [file.name for file in tmp_path.iterdir()] == ["map.pdf"]


def test_a_hindi_sheet_is_in_hindi(shown: MapWidget, tmp_path: Path) -> None:
    path = print_apart(ordered(shown, tmp_path / "map.pdf", "hi"))
    page = PdfReader(path).pages[0]
    assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == [297, 210]
    text = page.extract_text()
    assert "Down" not in text and "school" not in text


def test_a_picture_has_its_size_and_is_light(shown: MapWidget, tmp_path: Path) -> None:
    path = print_apart(ordered(shown, tmp_path / "map.png", form=Form.PNG))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (2806, 1984)
    assert abs(image.width() / image.dotsPerMeterX() * 1000 - 297) < 1
    assert image.pixelColor(5, 5).lightness() == 255
    smooth = Qt.TransformationMode.SmoothTransformation
    mean = image.scaled(1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).pixelColor(0, 0)
    assert mean.lightness() > 200


def test_what_is_filtered_selected_and_hot_is_on_the_order(shown: MapWidget, tmp_path: Path) -> None:
    shown.set_visible(np.arange(0, 200, 2))
    shown.set_highlight([4, 6])
    shown.pick_shape(Tool.RADIUS, [(shown.view.x, shown.view.y)], 900.0)
    shown.set_outages([LAT], [LON], [3.0])
    order = ordered(shown, tmp_path / "map.png", form=Form.PNG)
    assert len(order.cameras.lat) == 100
    assert sorted(order.cameras.number[order.cameras.on_wall].tolist()) == [1005, 1007]
    assert order.outline is not None and order.outline.metres == 900.0
    assert order.heat is None
    shown.set_heat(True)
    plain = QImage(str(print_apart(order)))
    hot = ordered(shown, tmp_path / "hot.png", form=Form.PNG)
    assert hot.heat is not None
    assert QImage(str(print_apart(hot))) != plain


def test_sites_without_a_camera_come_onto_paper_where_they_are_shown(
    shown: MapWidget, tmp_path: Path
) -> None:
    lat, lon = spread(40, seed=9)
    shown.set_bare_sites(lat, lon, np.zeros(40, np.uint8))
    plain = ordered(shown, tmp_path / "plain.png", form=Form.PNG)
    assert plain.sites is None
    shown.show_bare(True)
    shown.set_visible_bare(np.arange(25, dtype=np.int32))
    order = ordered(shown, tmp_path / "sites.png", form=Form.PNG)
    assert order.sites is not None and len(order.sites.lat) == 25
    one, other = (QImage(str(print_apart(each))) for each in (plain, order))
    assert differing(one, other) > 2_000
    path = print_apart(replace(order, path=tmp_path / "map.pdf", choice=replace(order.choice, form=Form.PDF)))
    text = " ".join(PdfReader(path).pages[0].extract_text().split())
    assert "Site without a camera yet" in text
    assert "sites without a camera yet: 25" in text
    shown.set_visible([])
    assert missing_from(shown) == frozenset(), "a sheet of what still wants a camera is one too"


def test_raster_tiles_come_onto_paper(shown: MapWidget, qtbot: QtBot, tmp_path: Path) -> None:
    plain = ordered(shown, tmp_path / "plain.png", form=Form.PNG)
    assert plain.backdrop is None
    with TileRig() as rig:
        layer = RasterLayer(lambda: TileServer(rig.address, tmp_path / "cache.sqlite3"))
        try:
            shown.set_raster(layer)
            qtbot.waitUntil(lambda: layer.info is not None, timeout=10_000)
            settle(shown)
            qtbot.waitUntil(lambda: not layer.waiting, timeout=15_000)
            qtbot.wait(300)
            settle(shown)
            tiled = ordered(shown, tmp_path / "tiled.png", form=Form.PNG)
        finally:
            shown.set_raster(None)
            layer.close()
    assert tiled.backdrop is not None and tiled.backdrop.bounds.contains(shown.view.bounds)
    one, other = (QImage(str(print_apart(order))).scaled(280, 198) for order in (plain, tiled))
    assert differing(one, other) > 280 * 198 * 0.3


def test_the_sheet_shows_at_least_what_the_window_did(shown: MapWidget) -> None:
    for width, height in ((1000.0, 600.0), (500.0, 1200.0)):
        made = view_for(shown.view, shown.view.bounds, width, height)
        grown = made.bounds.grown(1e-9)
        assert grown.contains(shown.view.bounds)
    metres = made.metres_per_pixel * made.width
    assert paper_scale(made) == pytest.approx(metres / (500 * 25.4 / 96 / 1000), rel=0.06)


def test_a_sheet_shows_the_city_rather_than_what_lies_around_it() -> None:
    city = Bounds(0.4, 0.4, 0.5, 0.6)
    assert of_the_city(Bounds(0.0, 0.0, 1.0, 1.0), city) == city.grown(0.04)
    assert of_the_city(Bounds(0.45, 0.5, 1.0, 0.55), city) == Bounds(0.45, 0.5, 0.504, 0.55)
    away = Bounds(0.8, 0.8, 0.9, 0.9)
    assert of_the_city(away, city) == away
    assert of_the_city(away, None) == away


def test_a_folder_that_cannot_be_written_is_told_and_the_former_file_stays(
    shown: MapWidget, tmp_path: Path
) -> None:
    order = ordered(shown, tmp_path / "away" / "map.pdf")
    with pytest.raises(FileNotFoundError):
        print_apart(order)
    former = tmp_path / "map.pdf"
    former.write_bytes(b"yesterday")
    with pytest.raises(NotPainted):
        print_apart(ordered(shown, former), patience_s=0.01)
    assert former.read_bytes() == b"yesterday"
    assert [file.name for file in tmp_path.iterdir()] == ["map.pdf"]


def test_a_process_that_dies_is_an_error_in_words(
    shown: MapWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "python"
    fake.write_text("#!/bin/sh\necho 'no room' >&2\nexit 3\n")
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(painting_process.sys, "executable", str(fake))
    with pytest.raises(NotPainted, match="no room"):
        print_apart(ordered(shown, tmp_path / "map.pdf"))


def test_the_dialog_gives_what_was_chosen(qtbot: QtBot) -> None:
    dialog = MapPrintDialog("Route", SheetChoice("", Form.PNG, Paper.A3, landscape=False))
    qtbot.addWidget(dialog)
    assert dialog.choice == SheetChoice("Route", Form.PNG, Paper.A3, landscape=False)
    dialog._form.button(0).click()
    dialog._way.button(0).click()
    dialog.title.setText("  Other ")
    with qtbot.waitSignal(dialog.chosen) as signal:
        dialog.accept()
    assert signal.args == [SheetChoice("Other", Form.PDF, Paper.A3, landscape=True)]


def test_an_empty_sheet_is_told_before_and_wants_leave(qtbot: QtBot, shown: MapWidget) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert missing_from(shown) == frozenset()
    prints = MapPrints(None, window)  # type: ignore[arg-type]
    with_all = prints.ask(shown, CATEGORIES, WAYS)
    assert with_all.warning.isHidden() and with_all.save.isEnabled()
    with_all.reject()
    shown.go(replace(shown.view, x=0.1, y=0.1, zoom=14.0))
    dialog = prints.ask(shown, CATEGORIES, WAYS)
    assert dialog.warning.isVisible() and "empty" in dialog.lacks.text()
    assert not dialog.save.isEnabled()
    dialog.anyway.click()
    assert dialog.save.isEnabled()
    dialog.anyway.click()
    qtbot.keyClick(dialog.whole, Qt.Key.Key_Space)
    assert dialog.warning.isHidden() and dialog.save.isEnabled()
    assert missing_from(shown) == frozenset()
    dialog.reject()


def test_cameras_without_ground_and_ground_without_cameras_are_told(qtbot: QtBot, shown: MapWidget) -> None:
    shown.set_visible(np.zeros(0, dtype=np.int32))
    assert missing_from(shown) == {Missing.ALL_FILTERED}
    shown.set_visible(None)
    shown.set_areas(())
    shown.set_ways(())
    shown.fit(animated=False)
    assert missing_from(shown) == {Missing.NO_GROUND}
    for lacks, word in ((Missing.CAMERAS, "no camera"), (Missing.GROUND, "no areas")):
        dialog = MapPrintDialog("", missing=lambda lacks=lacks: frozenset({lacks}))
        qtbot.addWidget(dialog)
        assert word in dialog.lacks.text() and not dialog.save.isEnabled()


def test_what_no_look_at_the_city_brings_says_what_to_do_instead(qtbot: QtBot, shown: MapWidget) -> None:
    """A button that changes nothing is not offered; where it is, it brings what is missing."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    prints = MapPrints(None, window)  # type: ignore[arg-type]
    shown.set_visible([3])  # the one without a place
    dialog = prints.ask(shown, CATEGORIES, WAYS)
    assert missing_from(shown) == {Missing.ALL_FILTERED}
    assert dialog.whole.isHidden() and "Ctrl+Backspace" in dialog.lacks.text()
    assert not dialog.save.isEnabled()
    dialog.anyway.setChecked(True)
    assert dialog.save.isEnabled()
    dialog.reject()
    nowhere = np.full(2, np.nan)
    shown.set_cameras(nowhere, nowhere, np.zeros(2, np.uint8), np.zeros(2, np.uint8))
    shown.set_areas([])
    shown.set_ways([])
    dialog = prints.ask(shown, CATEGORIES, WAYS)
    assert missing_from(shown) == {Missing.NO_PLACES, Missing.NO_GROUND}
    assert dialog.whole.isHidden() and "F7" in dialog.lacks.text() and "Areas" in dialog.lacks.text()
    dialog.reject()
    # All of them outside of the areas: what is framed are the cameras.
    shown.set_areas(AREAS)
    shown.set_cameras([LAT + 2], [LON + 2], np.zeros(1, np.uint8), np.zeros(1, np.uint8))
    shown.fit(animated=False)
    dialog = prints.ask(shown, CATEGORIES, WAYS)
    assert missing_from(shown) == {Missing.CAMERAS}
    dialog.whole.click()
    assert missing_from(shown) == frozenset(), "the areas are in sight too"
    dialog.reject()


def test_from_the_question_to_the_file(qtbot: QtBot, shown: MapWidget, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    posted: list[object] = []
    background = Background(lambda job: posted.append(job), lambda error: posted.append(error), threads=1)
    prints = MapPrints(background, window)
    said: list[str] = []
    prints.said.connect(said.append)
    try:
        dialog = prints.ask(shown, CATEGORIES, WAYS, "Kotwali")
        dialog.accept()
        asked = window.findChild(QFileDialog)
        assert asked is not None and asked.findChildren(QLineEdit)[0].text().startswith("Kotwali-")
        asked.fileSelected.emit(str(tmp_path / "k.pdf"))
        asked.reject()
        qtbot.waitUntil(lambda: bool(posted), timeout=60_000)
        assert callable(posted[0])
        posted[0]()
    finally:
        background.close()
    assert (tmp_path / "k.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "k.pdf") in said[-1]


def test_names_of_files_are_taken_by_every_system() -> None:
    name = file_name(SheetChoice("जुलूस: मार्ग / 22?", Form.PNG), AT_UTC)
    assert name.endswith(".png") and not set(name) & set('/\\:*?"<>|')
    assert file_name(SheetChoice(""), AT_UTC).startswith("map-2026-11-")
