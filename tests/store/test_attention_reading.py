"""Reading a seat's database beside the console that writes it."""

from __future__ import annotations

import sqlite3

import pytest

from console.store.errors import FolderNotUsable, StoreTooNew, StoreUnreadable
from console.store.reading import StoreReader
from console.store.settings import read_setting, set_setting
from console.store.store import FILE_NAME, Store


def test_it_sees_what_the_open_console_has_written(tmp_path):
    with Store.open(tmp_path) as store, StoreReader(tmp_path) as reader:
        set_setting(store, "a", 1).result(5)
        assert reader.read(lambda db: read_setting(db, "a")) == 1
        set_setting(store, "a", 2).result(5)
        assert reader.read(lambda db: read_setting(db, "a")) == 2
        assert reader.has("attention_lines")
        assert not reader.has("no_such_table")


def test_it_sees_what_a_closed_console_left(tmp_path):
    with Store.open(tmp_path) as store:
        set_setting(store, "a", 1).result(5)
    with StoreReader(tmp_path) as reader:
        assert reader.read(lambda db: read_setting(db, "a")) == 1
    Store.open(tmp_path).close()


def test_it_cannot_write(tmp_path):
    Store.open(tmp_path).close()
    with StoreReader(tmp_path) as reader, pytest.raises(FolderNotUsable):
        reader.read(lambda db: db.execute("DELETE FROM settings"))


def test_what_cannot_be_read_is_said(tmp_path):
    with pytest.raises(FolderNotUsable):
        StoreReader(tmp_path / "nowhere")
    with Store.open(tmp_path) as store:
        store.write(
            lambda db: db.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
                "VALUES ('safecity', 'later.m9999_new', '2030-01-01')"
            )
        ).result(5)
    with pytest.raises(StoreTooNew):
        StoreReader(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    (other / FILE_NAME).write_bytes(b"nothing of ours" * 99)
    with pytest.raises(StoreUnreadable):
        StoreReader(other)


def test_a_query_that_is_wrong_is_our_mistake(tmp_path):
    Store.open(tmp_path).close()
    with StoreReader(tmp_path) as reader, pytest.raises(sqlite3.OperationalError):
        reader.read(lambda db: db.execute("SELECT * FROM nothing_of_the_kind"))
