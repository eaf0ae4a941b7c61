"""The seat's custody while the console runs: opened, sealed, handed over and closed; and when keys fail."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.custody.values import What
from console.keys.errors import KeysError
from console.store.store import Store
from ui.background import Background
from ui.custody_desk import CustodyDesk


@pytest.fixture
def background():
    made = Background(lambda call: call(), lambda error: pytest.fail(str(error)))
    yield made
    made.close()


def desk_on(store: Store, data: Path, background: Background) -> CustodyDesk:
    return CustodyDesk(store, data, background, lambda call: call(), operator=lambda: "Asha", demo=True)


def kinds(desk: CustodyDesk) -> list[What]:
    return [entry.what for entry in desk.chain.entries()]


def test_a_run_is_entered_and_sealed_from_start_to_close(tmp_path: Path, qtbot: QtBot, background) -> None:
    with Store.open(tmp_path) as store:
        desk = desk_on(store, tmp_path, background)
        assert (desk.keys, desk.checkpoints, desk.tools(None, None)) == (None, None, None)  # type: ignore[arg-type]
        with qtbot.waitSignal(desk.ready, timeout=60_000):
            desk.open()
        assert desk.keys is not None and desk.keys.is_demo
        assert What.KEY_MADE in kinds(desk)
        assert kinds(desk)[-1] is What.STARTED
        with qtbot.waitSignal(desk.handed_over, timeout=60_000) as told:
            desk.hand_over("Asha", "Imran")
        assert told.args is not None and told.args[0].count == len(kinds(desk))
        desk.close()
        assert kinds(desk)[-2:] == [What.SHIFT_CHANGE, What.CLOSED]
        desk.close()
    sealed = [
        json.loads(line) for line in (tmp_path / "custody" / "checkpoints.jsonl").read_text().splitlines()
    ]
    assert len(sealed) == 3


def test_keys_that_cannot_be_had_are_told_and_entries_go_on(tmp_path: Path, qtbot: QtBot, background) -> None:
    (tmp_path / "keys").write_text("a file where the folder should be")
    with Store.open(tmp_path) as store:
        desk = desk_on(store, tmp_path, background)
        with qtbot.waitSignal(desk.failed, timeout=60_000) as told:
            desk.open()
        assert told.args is not None and isinstance(told.args[0], KeysError)
        assert desk.keys is None
        desk.hand_over("Asha", "Imran")
        qtbot.waitUntil(lambda: What.SHIFT_CHANGE in kinds(desk), timeout=60_000)
        desk.close()
        assert kinds(desk) == [What.STARTED, What.SHIFT_CHANGE, What.CLOSED]
        assert json.loads(desk.chain.entries()[0].details)["keys"] == "KeysFolderNotUsable"


def test_a_window_that_closes_while_its_keys_open_leaves_no_run_without_an_end(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        waiting: list[Callable[[], None]] = []
        slow = Background(waiting.append, lambda error: pytest.fail(str(error)))
        first = CustodyDesk(store, tmp_path, slow, waiting.append, operator=lambda: "Asha", demo=True)
        first.open()
        until = time.monotonic() + 60
        while What.STARTED not in kinds(first):
            assert time.monotonic() < until
            time.sleep(0.02)
        slow.close()
        first.close()
        assert kinds(first)[-2:] == [What.STARTED, What.CLOSED]
        late = CustodyDesk(store, tmp_path, slow, waiting.append, operator=lambda: "Asha", demo=True)
        late.close()
        late._open("Asha")
        assert kinds(late)[-1] is What.CLOSED, "it was closed before its keys were open"


def test_keys_that_failed_are_tried_again_when_they_are_asked_for(
    tmp_path: Path, qtbot: QtBot, background
) -> None:
    (tmp_path / "keys").write_text("a file where the folder should be")
    with Store.open(tmp_path) as store:
        desk = desk_on(store, tmp_path, background)
        with qtbot.waitSignal(desk.failed, timeout=60_000):
            desk.open()
        (tmp_path / "keys").unlink()
        with qtbot.waitSignal(desk.ready, timeout=60_000):
            desk.open()
        assert desk.checkpoints is not None
        latest = desk.checkpoints.latest()
        assert latest is not None and latest.count == len(kinds(desk)), "what was entered before is sealed"
        desk.open()
        desk.close()
        assert kinds(desk).count(What.STARTED) == 1
        assert kinds(desk)[-1] is What.CLOSED
