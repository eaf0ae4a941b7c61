"""The settings of the seal: kept when they can work, refused with a sentence when they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.custody.checkpoints import SECOND_FOLDER
from console.keys import of_seat
from console.keys.keys import Keys
from console.store.store import Store
from ui.seal_settings import SealSettingsDialog
from ui.settings import Settings


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "data") as store:
        yield store


@pytest.fixture
def roots(tmp_path: Path) -> Path:
    file = tmp_path / "tsa.pem"
    Keys.open(tmp_path / "keys", seat="seat", centre="TSA", demo=True).export_root(file)
    return file


def test_what_can_work_is_kept_and_read_by_those_who_seal(store, roots, tmp_path, qtbot: QtBot) -> None:
    assert of_seat.stamper(store) is None
    dialog = SealSettingsDialog(Settings(store))
    qtbot.addWidget(dialog)
    dialog.centre.setText(" आईसीसीसी अलीगढ़ ")
    dialog.url.setText("https://192.0.2.7/tsa")
    dialog.roots.setText(str(roots))
    dialog.folder.setText(str(tmp_path / "second"))
    dialog.accept()
    store.write(lambda _: None).result()
    assert of_seat.centre_name(store) == "आईसीसीसी अलीगढ़"
    assert of_seat.stamper(store) is not None
    assert Settings(store).get(SECOND_FOLDER, "") == str(tmp_path / "second")


@pytest.mark.parametrize(
    ("url", "with_roots", "folder"),
    [
        ("ftp://192.0.2.7/tsa", True, ""),
        ("https://op:secret@192.0.2.7/tsa", True, ""),
        ("https://192.0.2.7/tsa", False, ""),
        ("", False, "not/in/full"),
    ],
)
def test_what_cannot_work_is_said_and_not_kept(store, roots, url, with_roots, folder, qtbot: QtBot) -> None:
    dialog = SealSettingsDialog(Settings(store))
    qtbot.addWidget(dialog)
    dialog.centre.setText("Centre")
    dialog.url.setText(url)
    dialog.roots.setText(str(roots) if with_roots else "")
    dialog.folder.setText(folder)
    dialog.accept()
    assert len(dialog.problem.text()) > 10
    assert Settings(store).get(of_seat.CENTRE, "") == ""


def test_a_file_that_holds_no_certificates_is_refused(store, tmp_path, qtbot: QtBot) -> None:
    nothing = tmp_path / "nothing.pem"
    nothing.write_text("-----BEGIN NOTHING-----\n")
    dialog = SealSettingsDialog(Settings(store))
    qtbot.addWidget(dialog)
    dialog.roots.setText(str(nothing))
    dialog.accept()
    assert "nothing.pem" in dialog.problem.text()
