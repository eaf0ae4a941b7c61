"""The whole program on real cameras: what stood live on its wall is in the ledger when it has ended."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from console.store.reading import StoreReader
from console.watch.attention_answers import Answers
from console.watch.attention_values import LineKind
from tests.ui.test_program import run


@pytest.mark.slow
def test_live_cameras_are_in_the_ledger_and_refused_ones_are_not(tmp_path: Path, farm, clips) -> None:
    good = farm.add("watched", clips.h264)
    locked = farm.add("unwatched", clips.h264, auth="digest", user="op", password="Right-1")
    begun = time.time()
    status, said = run(
        "--wall", good.url, locked.url, "--data", tmp_path, "--exit-after", 12, "--lang", "en", timeout_s=100
    )  # fmt: skip
    assert status == 0, said
    with StoreReader(tmp_path) as reader:
        answers = Answers(reader)
        seen = answers.seen(begun, time.time())
        stages = {each.stage for each in answers.watched(["wall-1"], begun, time.time())}
        lines = answers.lines(begun, time.time())
    assert set(seen) == {"wall-1"}
    assert 3 < seen["wall-1"].seconds < time.time() - begun
    assert {stage.window for stage in stages} == {"main"}
    assert LineKind.CUT_OFF not in {line.kind for line in lines}
