"""The files that are to begin first are there, and they do."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from tests.rig.longest_first import LONGEST, TESTS, pytest_collection_modifyitems


def test_every_file_that_is_named_is_there() -> None:
    assert [name for name in LONGEST if not (TESTS / name).is_file()] == []


def test_the_longest_begin_and_the_tests_of_a_file_stay_in_their_order() -> None:
    files = [Path("/elsewhere/test_x.py"), TESTS / "x/test_x.py", TESTS / LONGEST[1], TESTS / LONGEST[0]]
    items = [SimpleNamespace(path=file, at=at) for file in files for at in range(3)]
    pytest_collection_modifyitems(items)  # type: ignore[arg-type]
    order = [files[3]] * 3 + [files[2]] * 3 + [files[0]] * 3 + [files[1]] * 3
    assert [item.path for item in items] == order
    assert [item.at for item in items] == [0, 1, 2] * 4
