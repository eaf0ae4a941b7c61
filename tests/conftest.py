"""What all tests share: the camera farm and its clips, a guard against hangs, patience with made-up input."""

from __future__ import annotations

import os
from collections.abc import Iterator

import hypothesis
import pytest

from tests.rig.clips import Clips
from tests.rig.crashed import pytest_sessionfinish, pytest_testnodedown
from tests.rig.farm import Farm, missing
from tests.rig.hang_guard import pytest_exception_interact
from tests.rig.longest_first import pytest_collection_modifyitems
from tests.rig.ready_made import ready_made

__all__ = [
    "pytest_collection_modifyitems",
    "pytest_exception_interact",
    "pytest_sessionfinish",
    "pytest_testnodedown",
]

# A busy machine is no failure: no example of made-up input has a deadline.
hypothesis.settings.register_profile("unhurried", deadline=None, max_examples=60)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _ready_made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with ready_made(tmp_path_factory.mktemp("model")):
        yield


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Clips:
    """Test clips; each is encoded when first asked for."""
    return Clips(tmp_path_factory.mktemp("clips"))


@pytest.fixture(scope="session")
def _farm_process() -> Iterator[Farm]:
    if why := missing():
        if os.environ.get("CI"):
            pytest.fail(f"The camera farm cannot run, and CI must not skip it: {why}")
        pytest.skip(f"The camera farm cannot run: {why}")
    with Farm() as farm:
        yield farm


@pytest.fixture
def farm(_farm_process: Farm) -> Iterator[Farm]:
    """The camera farm, one process for the whole run; a test's cameras are taken away after it."""
    yield _farm_process
    _farm_process.clear()
