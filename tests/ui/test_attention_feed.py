"""What a real wall over the demo city tells the ledger: only what is live and can be seen."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.values import Name
from console.wall.tile import TileKind, TileState
from console.wall.wall import WallGroup
from console.watch.attention import AttentionLedger
from ui.assembly import Services
from ui.attention.feed import ScreenFeed
from ui.wall_control import WallControl
from widgets.wall.grid import WallGrid

STATES = (TileKind.LIVE, TileKind.STALLED, TileKind.UNCHANGED, TileKind.FAILED)


class Book(AttentionLedger):
    """A ledger that remembers what it was told last."""

    told: tuple[str, Name | str, dict[str, float], set[str]] | None = None

    def showing(self, window, view, cameras, at=None, *, live=None):  # type: ignore[no-untyped-def]
        self.told = (window, view, dict(cameras), set(cameras if live is None else live))
        super().showing(window, view, cameras, at, live=live)


class OneWall:
    """A wall of four in a window, its cameras in four states."""

    def __init__(self, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.grid = WallGrid()
        QVBoxLayout(self.window).addWidget(self.grid)
        self.window.resize(900, 600)
        self.live = services.open_wall()
        self.control = WallControl(services, self.live, self.grid, "en")
        self.control.set_layout("4")
        rows = tuple(range(8))
        self.group = WallGroup("g", Name("समूह", "Group"), rows)
        self.keys = [services.catalogue.camera(row).id for row in rows]
        states = dict(zip(self.keys, STATES * 2, strict=True))
        monkeypatch.setattr(self.live, "state", lambda key: TileState(states[key], age_s=0.0))
        self.book = Book(services.store, lambda: "Asha")
        self.feed = ScreenFeed(self.book, "main", self.control)

    def told(self) -> tuple[dict[str, float], set[str]]:
        """What the ledger was told last of the main window."""
        assert self.book.told is not None
        window, view, shown, live = self.book.told
        assert window == "main"
        assert not shown or view == self.group.name
        return shown, live


@pytest.fixture
def one(services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OneWall]:
    made = OneWall(services, qtbot, monkeypatch)
    yield made
    made.feed.close()
    made.book.close()
    made.control.stop()
    services.close_wall(made.live)


def test_only_live_tiles_that_can_be_seen_count(one: OneWall, qtbot: QtBot) -> None:
    one.control.change(one.control.wall.with_groups((one.group,)))
    assert one.told() == ({}, set()), "the window is not on screen yet"
    with qtbot.waitExposed(one.window):
        one.window.show()
    qtbot.waitUntil(lambda: len(one.told()[0]) == 4, timeout=5000)
    shown, live = one.told()
    assert list(shown) == one.keys[:4]
    assert live == {one.keys[0]}
    screen = one.window.screen().size()
    most = one.grid.width() * one.grid.height() / (screen.width() * screen.height())
    assert 0 < sum(shown.values()) <= most
    one.control.turn_page(1)
    assert one.told()[1] == {one.keys[4]}, "another page is told at once"
    one.control.enlarge(0)
    assert list(one.told()[0]) == [one.keys[4]]
    one.window.hide()
    one.feed.look()
    assert one.told() == ({}, set())


def test_a_held_picture_is_not_watched_live(
    one: OneWall, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitExposed(one.window):
        one.window.show()
    one.control.change(one.control.wall.with_groups((one.group,)))
    assert one.told()[1] == {one.keys[0]}
    monkeypatch.setattr(one.control.modes, "screen", lambda key: object() if key == one.keys[0] else None)
    one.feed.look()
    assert one.told()[1] == set()


def test_it_goes_on_by_itself_and_ends_with_the_wall(one: OneWall, qtbot: QtBot) -> None:
    with qtbot.waitExposed(one.window):
        one.window.show()
    one.control.change(one.control.wall.with_groups((one.group,)))
    begun = time.time()
    qtbot.waitUntil(lambda: bool(one.book.watchers_of(one.keys, begun - 60, begun + 60)), timeout=15_000)
    (watched,) = one.book.watchers_of(one.keys, begun - 60, begun + 60)
    assert (watched.camera, watched.stage.operator, watched.stage.view) == (
        one.keys[0],
        "Asha",
        one.group.name,
    )
    one.feed.close()
    assert one.told() == ({}, set())
