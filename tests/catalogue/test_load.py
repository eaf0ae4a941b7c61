"""The columns kept beside the database are those of its very content, or they are not used."""

import os
import sqlite3
import stat
import sys
from concurrent.futures import Future
from dataclasses import replace

import numpy as np
import pytest

from console.catalogue import kept, packed
from console.catalogue.aside import load_aside
from console.catalogue.catalogue import Filter
from console.catalogue.load import load
from console.catalogue.values import Area, Camera, Health, Name, Ownership, Placement, Site
from console.store.catalogue_tables import put_areas, put_cameras, put_sites
from console.store.errors import StoreFull
from console.store.reading import StoreReader
from console.store.stamp_tables import read_stamp
from console.store.store import FILE_NAME, Store

AREAS = (
    Area("z", "zone", Name("जोन", "Zone"), "", ()),
    Area("t", "thana", Name("सासनी गेट", "Sasni Gate"), "z", (((78.0, 27.0), (78.1, 27.0), (78.0, 27.1)),)),
)
LARGE = kept.LEAST_CAMERAS
SITES = tuple(
    Site(
        f"s{n}",
        Name(f"विद्यालय {n}", f"School {n}"),
        "school",
        Ownership.PUBLIC,
        27.0,
        78.0,
        thana="t",
        owner="आशा",
    )
    for n in range(4)
)
CAMERAS = tuple(
    Camera(
        f"c{n}", 1000 + n, Name(f"द्वार {n}", f"Gate {n}"), f"s{n % 4}", Placement.ENTRY, 27.0, 78.0 + n / 100
    )
    for n in range(20)
)


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch):
    monkeypatch.setattr(kept, "LEAST_CAMERAS", 10)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:

        def put(db):
            put_areas(db, AREAS, opened.seat)
            put_sites(db, SITES, opened.seat)
            put_cameras(db, CAMERAS, opened.seat)

        opened.write(put).result(10)
        yield opened


def write(store, statement, *values):
    store.write(lambda db: db.execute(statement, values)).result(10)


def files(store):
    folder = store.file.parent / kept.FOLDER
    return sorted(folder.iterdir()) if folder.exists() else []


def said(catalogue):
    """All that a catalogue says of its cameras."""
    return [(catalogue.camera(row), catalogue.site_of(row)) for row in range(catalogue.count)]


@pytest.fixture
def reads(monkeypatch):
    """How often the tables were read row by row."""
    seen = []
    from console.catalogue import load as module

    plain = module.read_rows
    monkeypatch.setattr(module, "read_rows", lambda db: seen.append(1) or plain(db))
    return seen


def test_what_was_kept_is_the_same_catalogue(store, reads):
    first = load(store)
    second = load(store)
    assert len(reads) == 1
    assert said(first) == said(second)
    for text in ("saasni", "1004", "Gate 1", "आशा", "विद्यालय 3", "nothing at all"):
        assert first.find(Filter(text=text)).tolist() == second.find(Filter(text=text)).tolist()
    second.set_health([3], [Health.DOWN])
    assert second.find(Filter(health=frozenset([Health.DOWN]))).tolist() == [3]
    assert second.nearest(27.0, 78.05, 1).tolist() == first.nearest(27.0, 78.05, 1).tolist() == [5]


def test_only_this_user_may_read_what_is_kept(store):
    load(store)
    (file,) = files(store)
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("UPDATE cameras SET name_en = 'Other' WHERE id = ?", ["c3"]),
        ("UPDATE sites SET owner = 'B' WHERE id = ?", ["s1"]),
        ("UPDATE cameras SET gone_utc = 9 WHERE id = ?", ["c3"]),
        ("DELETE FROM cameras WHERE id = ?", ["c3"]),
        ("UPDATE areas SET name_en = 'Elsewhere' WHERE id = ?", ["t"]),
        ("UPDATE sites SET code = '0912' WHERE id = ?", ["s1"]),
    ],
)
def test_every_change_is_seen_at_the_next_load(store, reads, statement, values):
    load(store)
    write(store, statement, *values)
    changed = load(store)
    assert len(reads) == 2
    truth = load(store, keep=True)
    assert len(reads) == 2
    assert said(truth) == said(changed)
    with sqlite3.connect(store.file) as db:
        assert db.execute("SELECT count(*) FROM cameras").fetchone()[0] == changed.count
    assert len(files(store)) == 1


def test_code_and_address_of_a_site_are_searched(store):
    write(store, "UPDATE sites SET code = 'UDISE 0912', address = 'रामघाट रोड' WHERE id = 's2'")
    for text in ("0912", "ramghat"):
        catalogue = load(store)
        assert {catalogue.site_of(row).id for row in catalogue.find(Filter(text=text))} == {"s2"}


def test_a_change_that_is_undone_leaves_what_is_kept(store, reads):
    load(store)

    def fail(db):
        db.execute("UPDATE cameras SET name_en = 'Never'")
        raise ValueError("undone")

    with pytest.raises(ValueError, match="undone"):
        store.write(fail).result(10)
    assert "Never" not in {load(store).camera(row).name.en for row in range(20)}
    assert len(reads) == 1


def test_another_hand_on_the_database_is_seen(store, reads):
    load(store)
    with sqlite3.connect(store.file, timeout=10) as db:
        db.execute("UPDATE cameras SET name_en = 'By hand' WHERE id = 'c7'")
    assert load(store).camera(7).name.en == "By hand"
    assert len(reads) == 2


def test_a_new_column_is_a_new_form(store, reads):
    load(store)
    write(store, "ALTER TABLE sites ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")
    load(store)
    assert len(reads) == 2


def test_without_its_triggers_a_stamp_is_worth_nothing(store, reads):
    load(store)
    write(store, "DROP TRIGGER cameras_update_unstamps")
    write(store, "UPDATE cameras SET name_en = 'Unseen'")
    assert load(store).camera(0).name.en == "Unseen"
    assert len(reads) == 2


def test_what_happens_to_other_tables_costs_nothing(store, reads):
    load(store)
    write(store, "CREATE TABLE elsewhere (x INTEGER)")
    load(store)
    assert len(reads) == 1


def test_a_database_put_back_from_yesterday_is_not_given_today_s_columns(store, tmp_path):
    load(store)
    with sqlite3.connect(store.file) as now, sqlite3.connect(tmp_path / "yesterday") as copy:
        now.backup(copy)
    write(store, "UPDATE cameras SET name_en = 'Today'")
    assert load(store).camera(0).name.en == "Today"
    folder = tmp_path / "again"
    with Store.open(folder):
        pass
    for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
        (folder / name).unlink(missing_ok=True)
    (tmp_path / "yesterday").rename(folder / FILE_NAME)
    (folder / kept.FOLDER).mkdir()
    (today,) = files(store)
    (folder / kept.FOLDER / today.name).write_bytes(today.read_bytes())
    with Store.open(folder) as again:
        assert load(again).camera(0).name.en == "Gate 0"


@pytest.mark.parametrize("spoilt", ["cut", "flipped", "empty", "foreign", "folder"])
def test_a_spoilt_file_is_made_again(store, reads, spoilt):
    load(store)
    (file,) = files(store)
    data = bytearray(file.read_bytes())
    if spoilt == "folder":
        file.unlink()
        file.mkdir()
    else:
        data[len(data) // 2] ^= 1
        wrong = {
            "cut": bytes(data[: len(data) // 2]),
            "flipped": bytes(data),
            "empty": b"",
            "foreign": b"x" * 99,
        }
        file.write_bytes(wrong[spoilt])
    assert load(store).camera(3).name.en == "Gate 3"
    assert len(reads) == 2


def test_what_cannot_be_kept_is_loaded_all_the_same(store, reads):
    (store.file.parent / kept.FOLDER).write_text("a file where the folder should be")
    assert load(store).count == load(store).count == 20
    assert len(reads) == 2


def test_a_full_disk_does_not_hide_the_city(store, monkeypatch):
    def full(fn, **how):
        future = Future()
        future.set_exception(StoreFull(store.file))
        return future

    monkeypatch.setattr(store, "write", full)
    assert load(store).count == 20
    assert load_aside(store).count == 20
    assert files(store) == []


def test_a_reader_beside_the_console_uses_what_is_kept_and_writes_nothing(store, reads):
    with StoreReader(store.file.parent) as reader:
        assert load(reader).count == 20
        assert files(store) == []
        load(store)
        assert load(reader).count == 20
        assert len(reads) == 2


def test_a_process_of_its_own_builds_a_large_one(store, reads, monkeypatch):
    monkeypatch.setattr(kept, "LEAST_CAMERAS", LARGE)
    more = [replace(CAMERAS[0], id=f"m{n}", number=2000 + n) for n in range(LARGE)]
    store.write(lambda db: put_cameras(db, more, store.seat)).result(20)
    catalogue = load_aside(store)
    assert catalogue.count == LARGE + 20 and catalogue.camera(3).name.en == "Gate 3"
    assert load_aside(store).count == catalogue.count
    assert reads == []
    assert len(files(store)) == 1


def test_without_that_process_it_is_built_here(store, reads, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert load_aside(store).camera(3).name.en == "Gate 3"
    assert len(reads) == 1


def test_arrays_return_as_they_were(tmp_path):
    given = {
        "a": np.arange(5, dtype=np.int32),
        "none": np.zeros(0, dtype=np.float64),
        "ids": np.array([b"x", b"yy"]),
        "yes": np.array([True, False]),
    }
    packed.write(tmp_path / "f", given)
    found = packed.read(tmp_path / "f")
    assert {name: (array.dtype, array.tolist()) for name, array in found.items()} == {
        name: (array.dtype, array.tolist()) for name, array in given.items()
    }
    assert [file.name for file in tmp_path.iterdir()] == ["f"]
    with pytest.raises(ValueError, match="read-only"):
        found["a"][0] = 1


def test_the_stamp_stands_for_the_content_only(store):
    load(store)
    before = store.read(read_stamp)
    assert before
    write(store, "INSERT INTO settings VALUES ('k', '1')")
    assert store.read(read_stamp) == before
    write(store, "UPDATE cameras SET number = number WHERE id = 'c1'")
    assert store.read(read_stamp) == ""
