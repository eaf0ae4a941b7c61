"""A crash ends the run as interrupted: what its process had not run yet has never been run."""

from __future__ import annotations

import pytest

_CRASHED = pytest.StashKey[bool]()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:
    """xdist: a process of the run is gone; with an error if it crashed."""
    if error is not None:
        node.config.stash[_CRASHED] = True  # type: ignore[attr-defined]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """The exit status 2 in the place of 1, which would say that all tests ran and some failed."""
    if session.config.stash.get(_CRASHED, False):
        session.exitstatus = pytest.ExitCode.INTERRUPTED
