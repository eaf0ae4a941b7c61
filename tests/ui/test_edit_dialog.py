"""A site and its cameras are changed by hand: what is refused is said at its field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.changes import history
from console.catalogue.editing import remove_camera
from tests.ui.catalogue_room import CatalogueRoom, camera, catalogue_room, site
from ui.catalogue.camera_form import CameraForm
from ui.catalogue.edit_dialog import EditDialog
from ui.catalogue.facts_form import FactsForm


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path) as made:
        made.fill(
            [site("a", lat=27.05, lon=78.05, name_en="Alpha"), site("b", lat=27.05, lon=78.05)],
            [camera("x", 11, "a"), camera("y", 12, "a"), camera("z", 13, "b")],
        )
        yield made


def opened(room: CatalogueRoom, qtbot: QtBot, key: str = "a", camera_id: str = "") -> EditDialog:
    page = QWidget()
    qtbot.addWidget(page)
    dialog = EditDialog(room.desk, room.site(key) if key else None, page, camera_id)
    dialog.show()
    # The dialog deletes itself when it closes; its page stays until the test is over.
    room.kept.append(page)
    return dialog


def put(form: FactsForm, name: str, text: str) -> None:
    form.editors[name].setText(text)  # type: ignore[attr-defined]


def camera_form(dialog: EditDialog, place: int) -> CameraForm:
    form = dialog._form(place)
    assert isinstance(form, CameraForm)
    return form


def saved(dialog: EditDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        dialog.save.click()


def refused(dialog: EditDialog, place: int, qtbot: QtBot) -> str:
    dialog.save.click()
    qtbot.waitUntil(lambda: bool(dialog._form(place)._problem.text()), timeout=5000)
    assert dialog.isVisible()
    assert dialog.list.currentRow() == place
    return dialog._form(place)._problem.text()


def test_nothing_changed_means_nothing_to_save(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    assert not dialog.save.isEnabled()
    put(dialog.site_form, "owner", "Ram Singh")
    assert dialog.save.isEnabled()
    put(dialog.site_form, "owner", "")
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_site_and_cameras_are_written_together(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    put(dialog.site_form, "name_hi", "अल्फ़ा")
    put(dialog.site_form, "place", "27.06, 78.06")
    assert camera_form(dialog, 2)._about.textFormat() is Qt.TextFormat.PlainText
    put(camera_form(dialog, 2), "name_en", "Gate")
    put(camera_form(dialog, 2), "heading", "90")
    saved(dialog, qtbot)
    facts = room.site("a")
    assert (facts.name.hi, facts.lat) == ("अल्फ़ा", 27.06)
    assert (facts.cameras[1].name.en, facts.cameras[1].heading) == ("Gate", 90.0)
    assert facts.cameras[0].name.en == "Camera x"


def test_a_site_keeps_a_name(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    before = len(room.store.read(history))
    put(dialog.site_form, "name_en", "")
    put(camera_form(dialog, 1), "name_en", "Gate")
    refused(dialog, 0, qtbot)
    assert room.site("a").cameras[0].name.en == "Camera x"
    assert len(room.store.read(history)) == before
    dialog.reject()


def test_no_password_in_an_address(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot, camera_id="y")
    assert dialog.list.currentRow() == 2
    put(camera_form(dialog, 2), "sub_url", "rtsp://admin:secret@192.0.2.7/1")
    assert "secret" not in refused(dialog, 2, qtbot)
    dialog.reject()


def test_a_place_that_cannot_be_read_is_not_lost_silently(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    dialog.site_form.editors["place"].setFocus()  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.site_form.editors["place"], "xyz")  # type: ignore[arg-type]
    assert refused(dialog, 0, qtbot)
    assert room.site("a").lat == 27.05
    dialog.reject()


def test_a_place_can_be_taken_away(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    editor = dialog.site_form.editors["place"]
    editor.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(editor, " ")  # type: ignore[arg-type]
    saved(dialog, qtbot)
    assert room.site("a").lat is None


def number_state(form: CameraForm, number: str, qtbot: QtBot) -> str:
    form.number.clear()
    qtbot.keyClicks(form.number, number)
    qtbot.waitUntil(lambda: not form._asking.isActive(), timeout=5000)
    before = form._state.text()
    qtbot.waitUntil(lambda: form._state.text() != before or bool(form._state.text()), timeout=5000)
    return form._state.text()


def test_what_a_number_is_to_others_is_said(room: CatalogueRoom, qtbot: QtBot) -> None:
    seat = room.store.seat
    room.store.write(lambda db: remove_camera(db, seat, "z", "Asha")).result(5)
    dialog = opened(room, qtbot, camera_id="x")
    form = camera_form(dialog, 1)
    assert "✓" in number_state(form, "500", qtbot)
    form._show_state(None)
    assert "Camera y" in number_state(form, "12", qtbot)
    assert "12" in refused(dialog, 1, qtbot)
    form._show_state(None)
    assert "Camera z" in number_state(form, "13", qtbot)
    refused(dialog, 1, qtbot)
    form.all_the_same.setChecked(True)
    saved(dialog, qtbot)
    assert [each.number for each in room.site("a").cameras] == [12, 13]


def test_a_new_site_with_a_camera(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot, "")
    put(dialog.site_form, "name_en", "Brand new")
    dialog.site_form.category.show_value("bank")
    dialog.site_form.areas["thana"].show_value("north")
    dialog.add.click()
    put(camera_form(dialog, 1), "sub_url", "rtsp://192.0.2.9/1")
    saved(dialog, qtbot)
    made = room.store.read(
        lambda db: db.execute("SELECT id FROM sites WHERE name_en = 'Brand new'").fetchall()
    )
    facts = room.site(made[0][0])
    assert (facts.category, facts.thana, facts.camera_count) == ("bank", "north", 1)
    assert facts.cameras[0].number > 0


def test_an_added_camera_can_be_dropped_again(room: CatalogueRoom, qtbot: QtBot) -> None:
    dialog = opened(room, qtbot)
    dialog.add.click()
    assert dialog.list.count() == dialog.forms.count() == 4
    assert dialog.save.isEnabled()
    dialog.remove.click()
    assert dialog.list.count() == dialog.forms.count() == 3
    assert not dialog.save.isEnabled()
    dialog.reject()
