"""Keys in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from console.keys.keys import Keys
from tests.keys.room import opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keys"


@pytest.fixture
def keys(folder: Path) -> Keys:
    return opened(folder)
