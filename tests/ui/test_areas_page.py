"""Areas taken from a file by hand, over a real store and the process that reads."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from console.areas.values import AreaTrouble, Overlap
from console.catalogue.changes import history
from console.catalogue.load import load
from console.map.projection import Bounds, to_world
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room, site
from tests.widgets.map_city import differing, settle
from ui.areas import import_dialog, words
from ui.areas.areas_map import GAP_ICON, OVERLAP_ICON, REFUSED_ICON, look_of
from ui.areas.import_dialog import AreasImportDialog
from ui.areas.models import PlanColumn
from ui.areas.tab import AreasTab

WAIT_MS = 60_000
LON, LAT = 78.05, 27.85


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "data") as made:
        made.desk.catalogue.become(load(made.store))
        yield made


@pytest.fixture
def tab(room: CatalogueRoom, qtbot: QtBot) -> AreasTab:
    made = AreasTab(room.desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    return made


def feature(lon: float, lat: float, size: float = 0.02, **properties: object) -> dict[str, object]:
    ring = [[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def file_of(folder: Path, *features: dict[str, object], name: str = "wards.geojson") -> Path:
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def wards(folder: Path) -> Path:
    return file_of(
        folder,
        feature(LON, LAT, WARD_NAME="Ward 1", WARD_NAME_HI="वार्ड 1"),
        feature(LON + 0.018, LAT, WARD_NAME="Ward 2", WARD_NAME_HI="वार्ड 2"),
        feature(LON, LAT + 0.1, WARD_NAME=""),
    )


def ok(dialog: AreasImportDialog) -> object:
    return dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)


def planned(dialog: AreasImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog._plan is not None and not dialog._busy, timeout=WAIT_MS)


def opened(tab: AreasTab, path: Path, qtbot: QtBot) -> AreasImportDialog:
    dialog = tab.import_file(path)
    planned(dialog, qtbot)
    return dialog


def shown(table: object, column: int) -> list[str]:
    model = table  # type: ignore[assignment]
    return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]  # type: ignore[attr-defined]


def test_a_file_is_looked_over_and_taken_in_by_keyboard(
    tab: AreasTab, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    room.fill([site("a", "", lat=LAT + 0.005, lon=LON + 0.005)])
    dialog = opened(tab, wards(tmp_path), qtbot)
    assert dialog.choice.usual_kind.currentData() == "ward"
    assert shown(dialog.table, PlanColumn.NAME)[:2] == ["Ward 1", "Ward 2"]
    assert shown(dialog.table, PlanColumn.OUTCOME) == ["new", "new", "left out"]
    assert dialog.sentence.text() == "new: 2 · left out: 1"
    assert dialog.fit_list.isVisible()
    assert ok(dialog).isEnabled()  # type: ignore[attr-defined]
    with qtbot.waitSignal(dialog.imported, timeout=WAIT_MS):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    catalogue = load(room.store)
    assert {area.name.hi for area in catalogue.areas if area.kind == "ward"} == {"वार्ड 1", "वार्ड 2"}
    assert room.site("a").ward in {area.id for area in catalogue.areas if area.name.en == "Ward 1"}
    assert room.notices == ["The areas are in. Sites that got theirs by place: 1."]
    (change, *_) = room.store.read(history)
    assert (change.head.name, change.head.file_name) == ("wards", "wards.geojson")


def test_the_map_shows_the_areas_of_the_file_and_what_does_not_fit(
    tab: AreasTab, tmp_path: Path, qtbot: QtBot
) -> None:
    # Wards of a hundredth of the city, one upon another and one named twice.
    file = file_of(
        tmp_path,
        feature(LON, LAT, 0.002, WARD_NAME="Ward 1"),
        feature(LON + 0.001, LAT, 0.002, WARD_NAME="Ward 2"),
        feature(LON, LAT + 0.004, 0.002, WARD_NAME="Ward 1"),
    )
    dialog = opened(tab, file, qtbot)
    seen, drawn = dialog.map, dialog._drawn
    assert {drawn[place].name.en for place in seen.ground.stressed} == {"Ward 1", "Ward 2"}
    assert [drawn[place].name.en for place in seen.ground.refused] == ["Ward 1"]
    frame = seen.ground.bounds_around((*seen.ground.stressed, *seen.ground.refused))
    assert frame is not None and seen.view.bounds.contains(frame)
    assert (frame.bottom - frame.top) * seen.view.scale > seen.height() / 3
    settle(seen)
    assert {name.text for name in seen.names._placed} == {"Ward 1", "Ward 2"}
    (overlap,) = (each for each in dialog.fits.entries if isinstance(each, Overlap))
    assert overlap.rings
    words_of = [label.text() for label in dialog.legend.words.values() if label.isVisible()]
    assert words_of == ["in the file", "in two areas", "left out"]
    before = seen.grab().toImage()
    seen.set_misfits(())
    settle(seen)
    assert differing(before, seen.grab().toImage()) > 200
    dialog.fit_list.setCurrentIndex(dialog.fits.index(0, 0))
    seen.finish()
    x, y = (float(each) for each in to_world(overlap.lon, overlap.lat))
    assert seen.view.bounds.contains(Bounds(x, y, x, y))
    dialog.reject()


def test_misfits_differ_without_colour(qtbot: QtBot) -> None:
    looks = [look_of(kind) for kind in ("area", "overlap", "gap", "refused")]
    assert len({(pen.style(), brush.style()) for pen, brush in looks}) == len(looks)
    assert len({OVERLAP_ICON, GAP_ICON, REFUSED_ICON}) == 3


def test_what_wards_are_part_of_is_shown_and_can_be_corrected(
    tab: AreasTab, tmp_path: Path, qtbot: QtBot
) -> None:
    file = file_of(
        tmp_path,
        feature(LON, LAT, WARD_NAME="Ward 1", ZONE="North"),
        feature(LON + 0.03, LAT, WARD_NAME="Ward 1", ZONE="South"),
    )
    dialog = opened(tab, file, qtbot)
    assert dialog.choice.columns["parent"].currentData() == "ZONE"
    assert shown(dialog.table, PlanColumn.OUTCOME) == ["new"] * 4
    assert shown(dialog.table, PlanColumn.NAME) == ["North", "South", "Ward 1", "Ward 1"]
    assert shown(dialog.table, PlanColumn.ABOVE)[2:] == ["North", "South"]
    dialog.choice.columns["parent"].setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(shown(dialog.table, 0)) == 2, timeout=WAIT_MS)
    dialog.choice.columns["parent"].setCurrentIndex(dialog.choice.columns["parent"].findData("ZONE"))
    qtbot.waitUntil(lambda: len(shown(dialog.table, 0)) == 4, timeout=WAIT_MS)
    with qtbot.waitSignal(dialog.imported, timeout=WAIT_MS):
        dialog.accept()


def test_the_same_file_again_changes_nothing(
    tab: AreasTab, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    path = file_of(tmp_path, feature(LON, LAT, WARD_NAME="Ward 1"))
    dialog = opened(tab, path, qtbot)
    with qtbot.waitSignal(dialog.imported, timeout=WAIT_MS):
        dialog.accept()
    room.desk.catalogue.become(load(room.store))
    again = opened(tab, path, qtbot)
    assert shown(again.table, PlanColumn.OUTCOME) == ["unchanged"]
    assert not ok(again).isEnabled()  # type: ignore[attr-defined]
    again.reject()


def test_another_column_or_kind_makes_another_plan(tab: AreasTab, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(tab, wards(tmp_path), qtbot)
    dialog.choice.columns["name"].setCurrentIndex(0)
    dialog.choice.columns["name_hi"].setCurrentIndex(0)
    qtbot.waitUntil(lambda: set(shown(dialog.table, PlanColumn.OUTCOME)) == {"left out"}, timeout=WAIT_MS)
    assert words.trouble_words(AreaTrouble.NO_NAME) in shown(dialog.table, PlanColumn.SAID)[0]
    assert not ok(dialog).isEnabled()  # type: ignore[attr-defined]
    dialog.reject()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "no GeoJSON"),
        ('{"features": []}', "no areas"),
        (json.dumps({"features": [feature(600_000, 3_000_000)]}), "degrees"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_in_words(
    tab: AreasTab, tmp_path: Path, qtbot: QtBot, text: str, said: str
) -> None:
    path = tmp_path / "bad.geojson"
    path.write_text(text, encoding="utf-8")
    dialog = tab.import_file(path)
    qtbot.waitUntil(lambda: said in dialog.sentence.text(), timeout=WAIT_MS)
    assert not ok(dialog).isEnabled()  # type: ignore[attr-defined]
    dialog.reject()


def test_a_failed_writing_is_told_and_can_be_tried_again(
    tab: AreasTab, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(tab, wards(tmp_path), qtbot)
    written = import_dialog.write_areas

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(import_dialog, "write_areas", full)
    dialog.accept()
    qtbot.waitUntil(lambda: dialog._failure is not None, timeout=WAIT_MS)
    assert "new: 2" not in dialog.sentence.text()
    monkeypatch.setattr(import_dialog, "write_areas", written)
    dialog.choice.usual_kind.setCurrentIndex(dialog.choice.usual_kind.findData("zone"))
    # The plan of the earlier choice is not to be written for the new one.
    assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    qtbot.waitUntil(lambda: "new: 2" in dialog.sentence.text(), timeout=WAIT_MS)
    with qtbot.waitSignal(dialog.imported, timeout=WAIT_MS):
        dialog.accept()


def test_closing_while_it_reads_ends_the_reading(
    tab: AreasTab, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    features = [feature(LON + place / 100, LAT, WARD_NAME=f"Ward {place}") for place in range(900)]
    dialog = tab.import_file(file_of(tmp_path, *features))
    gone = dialog._gone
    dialog.close()
    assert gone.is_set()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not any(t.name == "read job" for t in threading.enumerate()), timeout=WAIT_MS)
    qtbot.wait(300)


def test_closing_while_it_is_written_neither_loses_nor_breaks(
    tab: AreasTab, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(tab, wards(tmp_path), qtbot)
    go, really = threading.Event(), import_dialog.write_areas

    def slowly(*told: object, **more: object) -> object:
        go.wait(20)
        return really(*told, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(import_dialog, "write_areas", slowly)
    dialog.accept()
    dialog.reject()
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialog.isVisible()
    go.set()
    qtbot.waitUntil(lambda: bool(room.notices), timeout=WAIT_MS)
    assert len([area for area in load(room.store).areas if area.kind == "ward"]) == 2


def test_the_section_follows_what_was_written(
    tab: AreasTab, room: CatalogueRoom, tmp_path: Path, qtbot: QtBot
) -> None:
    before = tab.table.rowCount()
    dialog = opened(tab, wards(tmp_path), qtbot)
    with qtbot.waitSignal(dialog.imported, timeout=WAIT_MS):
        dialog.accept()
    room.desk.catalogue.become(load(room.store))
    room.desk.renewed.emit(None)
    assert tab.table.rowCount() == before + 2
    qtbot.waitUntil(lambda: any("Ward 1 and Ward 2" in each for each in shown(tab.fits, 0)), timeout=WAIT_MS)
    before_view = tab.map.view
    tab.list.setCurrentIndex(tab.table.index(tab.table.rowCount() - 1, 0))
    qtbot.waitUntil(lambda: tab.map.view != before_view, timeout=WAIT_MS)


class _Hindi(QTranslator):
    """Says everything in angle brackets: what stands without them was left behind."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, *_: object) -> str:
        return f"‹{source}›"


def test_another_language_is_followed_at_once(tab: AreasTab, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(tab, wards(tmp_path), qtbot)
    hindi = _Hindi()
    application = QApplication.instance()
    assert application is not None
    application.installTranslator(hindi)
    try:
        QCoreApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: dialog.windowTitle().startswith("‹"), timeout=WAIT_MS)
        for label in dialog.findChildren(QLabel):
            if label.text() and label is not dialog.sentence:
                assert "‹" in label.text()
        assert dialog.sentence.text().startswith("‹")
        assert all("‹" in dialog.choice.usual_kind.itemText(place) for place in range(4))
        assert all(each.startswith("‹") for each in shown(dialog.table, PlanColumn.OUTCOME))
        assert "‹" in tab.add.text()
        assert "‹" in tab._empty.text()
        dialog.reject()
    finally:
        application.removeTranslator(hindi)
        QCoreApplication.sendPostedEvents()
