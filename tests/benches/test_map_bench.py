"""The bench of the map measures both maps with the same work, and judges by the largest city."""

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from build_scripts.benches import map_bench, map_city
from build_scripts.benches.map_peer import GraphicsMap
from widgets import theme


def test_a_small_city_is_measured_whole(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_bench, "SIZE", (320, 240))
    monkeypatch.setattr(map_bench, "STORM_S", 0.3)
    monkeypatch.setattr(map_bench, "IDLE_S", 0.2)
    measured = map_bench.run((120, 240))
    rows = {(row["cameras"], row["what"]): row for row in measured["rows"]}
    for name in map_bench.AIMS:
        assert rows[240, name]["p95 ms"] > 0
    assert rows[120, "pan"]["ratio"] > 0 and rows[120, "pan"][f"{map_bench.PEER} p95 ms"] > 0
    assert rows[240, "idle"]["CPU %"] >= 0
    assert len(measured["aims"]) == len(map_bench.AIMS) + 1
    assert all("240" in aim["name"] for aim in measured["aims"][:-1])


def test_the_peer_shows_the_same_marks(qtbot: QtBot) -> None:
    theme.use(theme.DARK)
    ours, health = map_city.city(300, 640, 480)
    qtbot.addWidget(ours)
    ours.grab()
    peer = GraphicsMap(ours, health.copy())
    qtbot.addWidget(peer)
    mine, theirs = ours.cameras.clusters(ours.view), peer.cameras.clusters(peer.view)
    assert sorted(mine.count.tolist()) == sorted(theirs.count.tolist())
    assert mine.health.sum(axis=0).tolist() == theirs.health.sum(axis=0).tolist()
    assert len(peer._marks) == len(theirs)
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    peer.paint_into(image)
    before = image.copy()
    peer.health[:] = 3
    peer.health_changed(np.arange(300))
    peer.paint_into(image)
    assert image != before
    peer.set_visible(np.arange(10))
    assert sum(peer.cameras.clusters(peer.view).count.tolist()) == 10
