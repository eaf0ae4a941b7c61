"""What the choice of nearby cameras says of one that went dark: memory has nothing of the time after that."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from tests.evidence.conftest import CAMERA
from ui.incidents.add_work import AddWork

START = 1_800_000_000.0


@pytest.mark.parametrize(
    ("until", "recorded", "said"),
    [
        ({"cam/sub": inf}, False, "Held in memory"),
        ({"cam/sub": START + 5}, False, "Held in memory"),
        ({"cam/sub": START - 5}, False, "None known"),
        ({"cam/sub": START - 5}, True, "From its recorder"),
        ({"cam/sub": START - 5, "cam/main": inf}, False, "Held in memory"),
    ],
)
def test_memory_is_not_promised_for_the_dark(
    qtbot, until: dict[str, float], recorded: bool, said: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    incidents = SimpleNamespace(
        ring_from=lambda stream: START - 100 if stream in until else None,
        ring_until=lambda stream: until.get(stream, inf),
        recordings_offered=lambda camera: recorded,
    )
    camera = replace(CAMERA, past_streams=("cam/main",))
    catalogue = SimpleNamespace(camera=lambda row: SimpleNamespace(id="cam"))
    work = AddWork(incidents, None, catalogue, lambda row: camera, None, lambda: "Asha", page)
    assert work._footage(0, START, START + 60) == said
