"""A room in which packages are made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.package.room import Room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A data folder with demo keys."""
    made = Room(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """Where packages go."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder
