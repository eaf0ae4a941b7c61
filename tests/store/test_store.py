"""The store: first start, transactions, threads, and every way in which a data folder can be wrong."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from console.store.errors import (
    DataFolderBusy,
    FolderNotUsable,
    StoreClosed,
    StoreFull,
    StoreTooNew,
    StoreUnreadable,
)
from console.store.settings import get_setting, set_setting, write_setting
from console.store.store import FILE_NAME, Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_first_start_makes_a_private_folder_and_a_seat(folder):
    with Store.open(folder) as store:
        seat = store.seat
        assert len(seat) == 36
        if os.name == "posix":
            assert folder.stat().st_mode & 0o777 == 0o700
            for file in folder.glob(FILE_NAME + "*"):
                assert file.stat().st_mode & 0o777 == 0o600, file
    with Store.open(folder) as store:
        assert store.seat == seat


def test_tables_are_strict_keys_are_checked_and_the_log_is_wal(folder):
    with Store.open(folder) as store:
        assert store.read(lambda db: db.journal_mode) == "wal"
        ours = store.read(
            lambda db: [t.name for t in db.tables if not t.name.startswith("_") and not t.strict]
        )
        assert ours == []
        orphan = store.write(
            lambda db: db.execute(
                "INSERT INTO cameras (id, number, name_hi, name_en, site, placement, sub_url, main_url,"
                " transport, credential, seat) VALUES ('c', 1, '', '', 'none', 0, '', '', 'tcp', '', 's')"
            )
        )
        with pytest.raises(sqlite3.IntegrityError):
            orphan.result(5)


def test_settings_keep_json(folder):
    with Store.open(folder) as store:
        assert get_setting(store, "window", {"x": 1}) == {"x": 1}
        set_setting(store, "window", {"भाषा": ["hi", 2, None]})
    with Store.open(folder) as store:
        assert get_setting(store, "window") == {"भाषा": ["hi", 2, None]}


def test_a_write_is_whole_or_not_at_all(folder):
    def half(db):
        write_setting(db, "half", 1)
        raise ZeroDivisionError

    with Store.open(folder) as store:
        with pytest.raises(ZeroDivisionError):
            store.write(half).result(5)
        assert get_setting(store, "half") is None
        assert store.write(lambda db: write_setting(db, "whole", 1)).result(5) is None
        assert get_setting(store, "whole") == 1


def test_reading_cannot_write(folder):
    with Store.open(folder) as store, pytest.raises(sqlite3.OperationalError):
        store.read(lambda db: write_setting(db, "sneaky", 1))


def test_many_threads_read_while_one_writes(folder):
    def add(db):
        write_setting(db, "a", now := (read_number(db) + 1))
        write_setting(db, "b", now)

    def read_number(db):
        row = db.execute("SELECT value FROM settings WHERE key = 'a'").fetchone()
        return int(row[0]) if row else 0

    torn = []

    def look():
        for _ in range(50):
            values = store.read(
                lambda db: db.execute("SELECT value FROM settings WHERE key IN ('a', 'b')").fetchall()
            )
            torn.extend([values] if len(set(values)) > 1 else [])

    with Store.open(folder) as store:
        readers = [threading.Thread(target=look) for _ in range(4)]
        for reader in readers:
            reader.start()
        last = [store.write(add) for _ in range(100)][-1]
        for reader in readers:
            reader.join()
        last.result(10)
        assert torn == []
        assert get_setting(store, "a") == 100


def test_closing_finishes_what_was_asked_and_refuses_more(folder):
    store = Store.open(folder)
    futures = [set_setting(store, f"k{n}", n) for n in range(50)]
    store.close()
    store.close()
    assert all(future.done() and future.exception() is None for future in futures)
    with pytest.raises(StoreClosed):
        store.write(lambda db: None)
    with pytest.raises(StoreClosed):
        store.read(lambda db: None)


def test_a_second_console_is_turned_away(folder):
    with Store.open(folder):
        with pytest.raises(DataFolderBusy) as busy:
            Store.open(folder)
        assert busy.value.folder == folder
    Store.open(folder).close()


def test_a_database_of_a_newer_version_is_refused_untouched(folder):
    Store.open(folder).close()
    with sqlite3.connect(folder / FILE_NAME) as raw:
        raw.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('safecity', 'future.m0009_teleport', '2031-01-01')"
        )
    raw.close()
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(StoreTooNew) as new:
        Store.open(folder)
    assert new.value.unknown == ("future.m0009_teleport",)
    assert (folder / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("damage", ["garbage", "short", "foreign"])
def test_a_file_that_cannot_be_used_is_refused_untouched(folder, damage):
    folder.mkdir()
    file = folder / FILE_NAME
    if damage == "garbage":
        file.write_bytes(b"not a database at all " * 100)
    elif damage == "short":
        Store.open(folder).close()
        file.write_bytes(file.read_bytes()[:5000])
    else:
        other = sqlite3.connect(file)
        other.execute("CREATE TABLE recipes (name)")
        other.commit()
        other.close()
    before = file.read_bytes()
    with pytest.raises(StoreUnreadable) as bad:
        Store.open(folder)
    assert bad.value.file == file
    assert file.read_bytes() == before
    Path(folder / "lock").unlink(missing_ok=True)


def test_damage_found_while_reading_is_typed(folder):
    with Store.open(folder) as store:
        store.write(lambda db: [write_setting(db, f"k{n}", "x" * 500) for n in range(2000)]).result(10)
    file = folder / FILE_NAME
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = os.urandom(len(content) - len(content) // 2)
    file.write_bytes(content)
    with pytest.raises(StoreUnreadable), Store.open(folder) as store:
        store.read(lambda db: db.execute("SELECT sum(length(value)) FROM settings").fetchall())


def test_a_folder_that_is_a_file_is_said(tmp_path):
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(FolderNotUsable):
        Store.open(tmp_path / "data")


def test_after_kill_9_in_the_middle_of_a_write_it_opens(folder):
    code = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from console.store.store import Store
        from console.store.settings import set_setting, write_setting
        store = Store.open(Path(sys.argv[1]))
        set_setting(store, "kept", 1).result()
        def endless(db):
            for n in range(10**9):
                write_setting(db, f"lost{n}", "x" * 2000)
                if n == 3000:
                    print("writing", flush=True)
        store.write(endless).result()
        """
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == b"writing"
    child.send_signal(signal.SIGKILL)
    child.wait(10)
    child.stdout.close()
    with Store.open(folder) as store:
        assert get_setting(store, "kept") == 1
        assert store.read(lambda db: db.table("settings").count_where("key like 'lost%'")) == 0
        assert store.read(lambda db: db.execute("PRAGMA integrity_check").fetchone()[0]) == "ok"


def test_a_read_that_goes_on_is_broken_off_when_the_store_is_closed(tmp_path):
    store = Store.open(tmp_path)
    began, ended = threading.Event(), []

    def endless(db):
        began.set()
        db.execute(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        ).fetchall()

    def read():
        try:
            store.read(endless)
        except StoreClosed as error:
            ended.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    assert began.wait(10)
    store.close()
    reader.join(10)
    assert not reader.is_alive()
    assert [type(error) for error in ended] == [StoreClosed]


def test_short_writes_share_a_commit_and_each_is_undone_by_itself(tmp_path):
    with Store.open(tmp_path) as store:
        store.write(lambda db: db.execute("CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT")).result(5)
        begun, go = threading.Event(), threading.Event()
        commits: list[str] = []
        store.write(lambda db: db.conn.set_trace_callback(lambda sql: commits.append(sql[:6]))).result(5)
        store.write(lambda _: (begun.set(), go.wait(5)))
        assert begun.wait(5)
        commits.clear()
        wrote = [
            store.write(lambda db, n=n: db.execute("INSERT INTO t VALUES (?)", [n]), together=True)
            for n in (1, 2, 1, 3)
        ]
        go.set()
        store.write(lambda _: None).result(5)
        assert [type(w.exception()) for w in wrote] == [
            type(None),
            type(None),
            sqlite3.IntegrityError,
            type(None),
        ]
        assert store.read(lambda db: [row[0] for row in db.execute("SELECT n FROM t ORDER BY n")]) == [
            1,
            2,
            3,
        ]
        assert commits.count("COMMIT") == 3, "that of the one before, one for all four, that of the one after"


def test_a_full_disk_refuses_of_what_shares_a_commit_only_what_does_not_fit(tmp_path):
    with Store.open(tmp_path) as store:
        store.write(lambda db: db.execute("CREATE TABLE t (x TEXT) STRICT")).result(5)
        pages = store.write(lambda db: db.execute("PRAGMA page_count").fetchone()[0]).result(5)
        store.write(lambda db: db.execute(f"PRAGMA max_page_count = {pages}").fetchone()).result(5)
        begun, go = threading.Event(), threading.Event()
        store.write(lambda _: (begun.set(), go.wait(5)))
        assert begun.wait(5)
        wrote = [
            store.write(lambda db, n=n: db.execute("INSERT INTO t VALUES (?)", ["x" * n]), together=True)
            for n in (10, 90_000, 20)
        ]
        go.set()
        assert [type(w.exception(5)) for w in wrote] == [type(None), StoreFull, type(None)]
        assert store.read(lambda db: [len(row[0]) for row in db.execute("SELECT x FROM t")]) == [10, 20]
