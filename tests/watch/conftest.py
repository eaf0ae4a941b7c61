"""Fixtures of the watch."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.watch.attention_seat import Seat


@pytest.fixture
def seat(tmp_path: Path):
    made = Seat(tmp_path / "data")
    yield made
    made.close()
