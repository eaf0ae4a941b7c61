"""A disk that runs full is told once, and again only after it was better."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.background import Background
from ui.disk_watch import FINE_BYTES, LOW_BYTES, DiskWatch, low_words


class AtOnce(Background):
    """Does everything on the spot."""

    def __init__(self) -> None:
        super().__init__(lambda call: call(), lambda error: pytest.fail(str(error)), threads=0)

    def run(self, work, done=None, failed=None):
        try:
            result = work()
        except OSError as error:
            assert failed is not None
            failed(error)
        else:
            done(result)


def test_it_is_told_once_and_taken_back(qapp, tmp_path: Path) -> None:
    free = [10 * LOW_BYTES]
    watch = DiskWatch(tmp_path, AtOnce(), free=lambda _: free[0])
    told: list[object] = []
    watch.low.connect(told.append)
    watch.fine.connect(lambda: told.append("fine"))
    for free[0] in (LOW_BYTES - 1, LOW_BYTES - 2, LOW_BYTES + 1, FINE_BYTES + 1, FINE_BYTES + 2, 0):
        watch.look()
    assert told == [LOW_BYTES - 1, "fine", 0]
    assert "2.1" in low_words(LOW_BYTES)
    assert "30 MB" in low_words(30_000_000)


def test_a_folder_that_is_gone_stops_nothing(qapp, tmp_path: Path) -> None:
    watch = DiskWatch(tmp_path / "gone", AtOnce())
    told: list[object] = []
    watch.low.connect(told.append)
    watch.look()
    watch.look()
    assert told == []
