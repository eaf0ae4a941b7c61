"""Keeps pytest's guard against hangs on guard for the end of a test that failed.

`faulthandler_timeout` ends a process even when its main thread is stuck inside C, where the signal of
pytest-timeout waits for ever. But pytest takes that guard away as soon as a test fails, and such a test is
the likeliest to hang when what it left is cleared away.
"""

from __future__ import annotations

import faulthandler

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key


# Last, for pytest's own hook takes the guard away first, and a debugger may be at work in between.
@pytest.hookimpl(trylast=True)
def pytest_exception_interact(node: pytest.Item | pytest.Collector) -> None:
    """Set the guard again; pytest takes it away when the test is over."""
    limit_s = float(node.config.getini("faulthandler_timeout") or 0)
    if isinstance(node, pytest.Item) and limit_s > 0:
        errors = node.config.stash[fault_handler_stderr_fd_key]
        faulthandler.dump_traceback_later(limit_s, exit=True, file=errors)
