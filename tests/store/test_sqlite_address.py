"""A database is opened for reading wherever it lies, also on a Windows share."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from console.sqlite_address import read_only

CONSOLE = Path(__file__).resolve().parents[2] / "console"


def test_a_windows_share_has_no_authority() -> None:
    share = PureWindowsPath(r"\\centre\city\a b.sqlite")
    assert read_only(share) == "file:////centre/city/a%20b.sqlite?mode=ro"
    assert read_only(PureWindowsPath(r"D:\a.sqlite")) == "file:///D:/a.sqlite?mode=ro"
    assert read_only(PurePosixPath("/x/a?b"), immutable=True) == "file:///x/a%3Fb?mode=ro&immutable=1"


def test_nobody_makes_such_an_address_by_himself() -> None:
    # SQLite: "invalid uri authority".
    sources = (path for path in CONSOLE.rglob("*.py") if path.name != "sqlite_address.py")
    assert [path.name for path in sources if "as_uri()" in path.read_text(encoding="utf-8")] == []


@pytest.mark.skipif(os.name != "posix", reason="no such names elsewhere")
@pytest.mark.parametrize("name", [b"a b?c#d%41&e.sqlite", "थाना.sqlite".encode(), b"caf\xe9:1.sqlite"])
@pytest.mark.parametrize("immutable", [True, False])
def test_every_name_is_found(tmp_path: Path, name: bytes, immutable: bool) -> None:
    file = tmp_path / os.fsdecode(name)
    with closing(sqlite3.connect(tmp_path / "plain")) as made:
        made.execute("CREATE TABLE cameras (number)")
    (tmp_path / "plain").rename(file)
    with closing(sqlite3.connect(read_only(file, immutable=immutable), uri=True)) as read:
        assert read.execute("SELECT name FROM sqlite_master").fetchall() == [("cameras",)]
        with pytest.raises(sqlite3.OperationalError):
            read.execute("CREATE TABLE more (number)")
