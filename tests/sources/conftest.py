"""No test of sources waits as long as a city does."""

import pytest

from console.sources import asking


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(asking, "PAUSES_S", (0.01, 0.02))
