"""Footage that comes to an incident later: cameras nearby, clips of the past, recordings of a recorder."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from console.evidence.values import CaptureKind, Origin
from console.ist import ist
from console.sources.recordings import FetchedFile, Progress, RecordingsError, RecordingsTrouble, Span
from tests.ui.incident_room import Room, city, room
from ui.incidents.clip_dialog import ClipDialog
from ui.incidents.clip_model import Column as ClipColumn
from ui.incidents.nearby_dialog import NearbyDialog
from ui.incidents.nearby_model import Column as NearbyColumn
from ui.incidents.page import IncidentsPage
from widgets import theme

__all__ = ["room"]
LONG_AGO_S = 3600.0


class Recorder:
    """Recordings of one camera; `trouble` is what it answers with instead."""

    def __init__(self) -> None:
        self.trouble: RecordingsTrouble | None = None
        self.asked: list[tuple[str, float, float]] = []

    def offered(self, camera_id: str) -> bool:
        return camera_id == "cam"

    def spans(self, camera_id: str, start_utc: float, end_utc: float) -> tuple[Span, ...]:
        self.asked.append((camera_id, start_utc, end_utc))
        if self.trouble is not None:
            raise RecordingsError(self.trouble)
        return (Span(start_utc + 10, end_utc - 10),)

    def fetch(
        self,
        camera_id: str,
        start_utc: float,
        end_utc: float,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> FetchedFile:
        if self.trouble is not None:
            raise RecordingsError(self.trouble)
        progress(0.5)
        target.write_bytes(b"recorded" * 1000)
        digest = hashlib.sha256(target.read_bytes()).hexdigest()
        return FetchedFile(target, digest, 8000, start_utc, end_utc, "h264", 320, 180, 100, 10)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def recorded(qtbot: QtBot, tmp_path: Path, recorder: Recorder) -> Iterator[Room]:
    """A room whose camera has a recorder."""
    theme.use(theme.DARK)
    made = Room(tmp_path, recorder)
    yield made
    made.close()


def shown(room: Room, qtbot: QtBot) -> IncidentsPage:
    page = room.page(qtbot, city())
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    return page


def test_the_same_time_is_taken_from_ticked_cameras(room: Room, qtbot: QtBot) -> None:
    made = room.bookmark(ago_s=20)
    page = shown(room, qtbot)
    page.detail.cameras.nearby.click()
    dialog = page.findChild(NearbyDialog)
    table = dialog.table
    assert table.rowCount() == 3, "the one a kilometre away is not nearby"
    distances = [int(table.index(r, NearbyColumn.DISTANCE).data().split()[0]) for r in range(3)]
    assert distances == sorted(distances)
    assert not dialog.take.isEnabled()
    index = table.index(0, NearbyColumn.CAMERA)
    dialog.list.setCurrentIndex(index)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    # The third one on the map.
    qtbot.wait(50)
    map_ = dialog.map
    map_.finish()
    points = map_.cameras.points
    at = int(points.position[table.entries[2].row])
    x, y = map_.view.screen(points.x[at], points.y[at])
    qtbot.mouseClick(map_, Qt.MouseButton.LeftButton, pos=QPoint(round(float(x)), round(float(y))))
    assert len(table.chosen) == 2
    dialog.take.click()
    wanted = {made.cameras[0].camera_id, "n1", "n3"}
    qtbot.waitUntil(
        lambda: {c.camera_id for c in room.incidents.get(made.id).cameras} == wanted, timeout=3000
    )
    kept = room.incidents.get(made.id)
    added = [c for c in kept.clips if c.camera > 0]
    assert all(0 <= made.start_utc - clip.start_utc < 1 for clip in added), "whole seconds, outwards"
    qtbot.waitUntil(lambda: page.detail.cameras.model.rowCount() == 3, timeout=3000)


def test_a_time_that_ends_before_it_begins_is_not_taken(room: Room, qtbot: QtBot) -> None:
    room.bookmark()
    page = shown(room, qtbot)
    page.detail.cameras.nearby.click()
    dialog = page.findChild(NearbyDialog)
    dialog.all.click()
    assert dialog.take.isEnabled()
    dialog.time.until.set_utc(dialog.time.since.utc() - 60)
    assert not dialog.take.isEnabled()
    assert dialog.problem.text().strip()
    dialog.accept()
    assert dialog.isVisible()


def test_a_clip_of_the_past_comes_from_the_recorder(recorded: Room, recorder: Recorder, qtbot: QtBot) -> None:
    made = recorded.bookmark(ago_s=60)
    page = shown(recorded, qtbot)
    page.detail.cameras.clip.click()
    dialog = page.findChild(ClipDialog)
    assert dialog.camera.row == 0, "the incident's own camera stands there first"
    start = round(time.time() - LONG_AGO_S)
    dialog.time.since.set_utc(start)
    dialog.time.until.set_utc(start + 120)
    begins = f"{ist(start + 10):%H:%M:%S}"
    qtbot.waitUntil(lambda: begins in dialog.recorded.text(), timeout=3000)
    assert recorder.asked[-1] == ("cam", start, start + 120)
    dialog.take.click()

    def fetched() -> bool:
        clips = [c for c in recorded.incidents.get(made.id).clips if c.origin is Origin.RECORDING]
        return bool(clips) and bool(clips[0].files)

    qtbot.waitUntil(fetched, timeout=5000)
    model = page.detail.cameras.model

    def origins() -> set[str]:
        return {str(model.index(r, ClipColumn.ORIGIN).data()) for r in range(model.rowCount())}

    qtbot.waitUntil(lambda: any("recorder" in said for said in origins()), timeout=3000)
    assert all(c.kind is CaptureKind.CLIP for c in model.entries)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (RecordingsTrouble.NO_ANSWER, "does not answer"),
        (RecordingsTrouble.PASSWORD_REFUSED, "password"),
        (RecordingsTrouble.BAD_ANSWER, "cannot be read"),
    ],
)
def test_a_recorder_that_fails_says_so_in_words(
    recorded: Room, recorder: Recorder, qtbot: QtBot, trouble: RecordingsTrouble, words: str
) -> None:
    recorder.trouble = trouble
    recorded.bookmark()
    page = shown(recorded, qtbot)
    page.detail.cameras.clip.click()
    dialog = page.findChild(ClipDialog)
    qtbot.waitUntil(lambda: words in dialog.recorded.text(), timeout=3000)


def test_a_camera_without_a_recorder_says_so(room: Room, qtbot: QtBot) -> None:
    room.bookmark()
    page = shown(room, qtbot)
    page.detail.cameras.clip.click()
    dialog = page.findChild(ClipDialog)
    qtbot.waitUntil(lambda: "cannot be asked" in dialog.recorded.text(), timeout=3000)
    dialog.camera.setText("nothing like it")
    dialog.camera.textEdited.emit("nothing like it")
    assert not dialog.take.isEnabled()
