"""What a process of one job put down for the while is gone with it, also where it is broken off."""

import tempfile
from pathlib import Path

import pytest

from console.child.job import Cancelled, ProcessLost, run


def test_what_was_put_down_goes_when_the_job_is_broken_off():
    wanted = [True]
    told = run("tests.child.echo", {"do": "put down"}, lambda: not wanted[0])
    path = Path(next(told)["path"])
    assert path.exists()
    wanted[0] = False
    with pytest.raises(Cancelled):
        next(told)
    assert not path.exists()
    assert not path.parent.exists()


def test_where_nothing_can_be_put_down_the_job_is_lost(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(ProcessLost):
        next(run("tests.child.echo", {"do": "hang"}))
