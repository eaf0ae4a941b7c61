"""Stores are made from nothing here, as on a first start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.rig.ready_made import made_from_nothing


@pytest.fixture(scope="module", autouse=True)
def _from_nothing() -> Iterator[None]:
    with made_from_nothing():
        yield
