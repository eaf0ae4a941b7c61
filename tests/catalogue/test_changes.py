"""Changes to the catalogue in a real store: logged, told, undone as a whole or refused with the reason."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from console.catalogue.change_history import names_in
from console.catalogue.change_log import What
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import (
    AlreadyUndone,
    Changing,
    NotThere,
    UndoRefused,
    by_hand,
    history,
    of_row,
    rows_of,
    undo,
)
from console.catalogue.values import Name
from console.store.catalogue_tables import AddressHoldsCredential
from console.store.store import Store
from tests.catalogue.small_city import (
    CAMERA,
    SITE,
    areas,
    camera,
    change,
    delete,
    dump,
    one,
    site,
    update,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        areas(opened)
        yield opened


def undone(store: Store, change_id: str) -> int:
    return store.write(lambda db: undo(db, store.seat, change_id, "Meena")).result(100).rows


def refused(store: Store, change_id: str) -> tuple[tuple[str, str, str | None], ...]:
    with pytest.raises(UndoRefused) as told:
        undone(store, change_id)
    return tuple((each.table, each.id, each.later and each.later.id) for each in told.value.conflicts)


def test_an_insert_is_told_and_can_be_undone(store: Store) -> None:
    before = dump(store)
    made = change(store, [site("a"), site("b")], [camera("c", 101, "a")])
    (entry,) = store.read(history)
    assert (entry.id, entry.rows, entry.head.counts, entry.seat) == (made, 3, {"new": 3}, store.seat)
    assert (entry.head.name, entry.head.who, entry.head.sender) == ("list", "Asha", "BSA")
    assert time.time() - 60 < entry.at_utc <= time.time()
    assert undone(store, made) == 3
    assert dump(store) == before
    (entry,) = store.read(history)
    assert entry.undone_by == "Meena"
    assert entry.undone_utc is not None


def test_what_was_undone_is_still_called_by_its_name(store: Store) -> None:
    """However deep: the list, an exchange of numbers, a site that moved, all taken back."""
    made = change(
        store, [site("a", name_hi="विद्यालय"), site("b")], [camera("c", 101, "a"), camera("d", 102, "b")]
    )
    edited = update(store, "cameras", "c", site="b", name_en="Gate")
    gone = delete(store, "cameras", "c")
    for each in (gone, edited, made):
        undone(store, each)
    assert one(store, "SELECT count(*) FROM sites") == 0
    rows = store.read(lambda db: {each.id: each for each in rows_of(db, made)})
    assert {key: (each.name.hi, each.name.en, each.number) for key, each in rows.items()} == {
        "a": ("विद्यालय", "Site a", 0),
        "b": ("", "Site b", 0),
        "c": ("", "Camera c", 101),
        "d": ("", "Camera d", 102),
    }
    assert all(each.fields == () and each.what is What.INSERTED for each in rows.values())
    (row,) = store.read(lambda db: rows_of(db, edited))
    assert (row.name.en, row.number) == ("Camera c", 101)
    assert store.read(lambda db: names_in(db, [row])) == {
        "a": Name("विद्यालय", "Site a"),
        "b": Name("", "Site b"),
    }
    assert store.read(by_hand) == {}


def test_updates_log_only_what_really_changed(store: Store) -> None:
    change(store, [site("a"), site("b")])
    assert update(store, "sites", "a", name_en="Site a") == ""
    assert len(store.read(history)) == 1
    made = update(store, "sites", "a", name_en="New", owner="", lat=28.0)
    (row,) = store.read(lambda db: rows_of(db, made))
    assert row.what is What.UPDATED
    assert {each.field: (each.old, each.new) for each in row.fields} == {
        "name_en": ("Site a", "New"),
        "lat": (27.5, 28.0),
    }
    assert undone(store, made) == 1
    assert one(store, "SELECT name_en FROM sites WHERE id = 'a'") == "Site a"


def test_not_a_number_and_no_area_are_nothing(store: Store) -> None:
    change(store, [site("a", "", lat=float("nan"), lon=float("nan"))])
    assert one(store, "SELECT thana IS NULL AND lat IS NULL FROM sites") == 1
    assert update(store, "sites", "a", thana="", lat=float("nan")) == ""


def test_a_deleted_row_comes_back_as_it_was(store: Store) -> None:
    change(
        store, [site("a", owner="Kamla & Sons", phone="+910000000000")], [camera("c", 101, "a", heading=90.0)]
    )
    before = dump(store)
    made = delete(store, "cameras", "c")
    also = delete(store, "sites", "a")
    assert dump(store)["sites"] == []
    gone = store.read(lambda db: rows_of(db, also))[0]
    assert (gone.what, gone.name.en) == (What.DELETED, "Site a")
    assert {each.field: each.old for each in gone.fields}["owner"] == "Kamla & Sons"
    # The camera needs its site, which a later change took away.
    assert refused(store, made) == (("sites", "a", also),)
    undone(store, also)
    undone(store, made)
    assert dump(store) == before


def test_a_change_of_many_kinds_goes_back_in_the_reverse_order(store: Store) -> None:
    change(store, [site("a"), site("b")], [camera("c", 101, "b")])
    before = dump(store)

    def job(db: Database) -> str:
        changing = Changing(db, store.seat, ChangeHead(ChangeKind.MERGED, "merge", "Asha"))
        changing.insert("sites", SITE, [site("new")])
        changing.update("sites", "new", {"name_en": "Newest"})
        changing.update("cameras", "c", {"site": "new"})
        changing.delete("sites", ["b"])
        changing.update("sites", "a", {"owner": "One"})
        changing.update("sites", "a", {"owner": "Two"})
        return changing.finish()

    made = store.write(job).result(10)
    assert one(store, "SELECT site FROM cameras") == "new"
    undone(store, made)
    assert dump(store) == before


def test_a_later_change_of_the_same_column_is_in_the_way(store: Store) -> None:
    change(store, [site("a")])
    first = update(store, "sites", "a", name_en="First", owner="Ram")
    other = update(store, "sites", "a", phone="+911")
    later = update(store, "sites", "a", name_en="Later")
    assert refused(store, first) == (("sites", "a", later),)
    assert one(store, "SELECT name_en FROM sites") == "Later"
    undone(store, later)
    undone(store, first)
    assert one(store, "SELECT name_en || owner || phone FROM sites") == "Site a+911"
    undone(store, other)


def test_an_import_whose_rows_were_edited_since_stays(store: Store) -> None:
    made = change(store, [site("a"), site("b")])
    later = update(store, "sites", "b", owner="Ram")
    assert refused(store, made) == (("sites", "b", later),)
    undone(store, later)
    assert undone(store, made) == 2


def test_a_camera_of_another_list_holds_its_site(store: Store) -> None:
    made = change(store, [site("a")])
    cameras = change(store, [], [camera("c", 101, "a")], name="recorder")
    assert refused(store, made) == (("cameras", "c", cameras),)
    assert one(store, "SELECT count(*) FROM sites") == 1
    assert one(store, "SELECT undone_utc FROM changes WHERE id = ?", made) is None
    undone(store, cameras)
    undone(store, made)


def test_a_camera_that_no_change_brought_holds_its_site(store: Store) -> None:
    made = change(store, [site("a")])
    names = ", ".join((*CAMERA, "seat"))
    store.write(
        lambda db: db.execute(
            f"INSERT INTO cameras ({names}) VALUES ({', '.join('?' * 14)})",  # noqa: S608
            [*camera("c", 101, "a"), "x"],
        )
    ).result(10)
    assert refused(store, made) == (("cameras", "c", None),)


def test_what_was_changed_beside_the_log_is_not_thrown_away(store: Store) -> None:
    change(store, [site("a")])
    made = update(store, "sites", "a", name_en="New")
    store.write(lambda db: db.execute("UPDATE sites SET name_en = 'Otherwise'")).result(10)
    assert refused(store, made) == (("sites", "a", None),)
    assert one(store, "SELECT name_en FROM sites") == "Otherwise"


def test_a_thana_that_sites_refer_to_stays(store: Store) -> None:
    def new_thana(db: Database) -> str:
        changing = Changing(db, store.seat, ChangeHead(ChangeKind.AREAS, "areas", "Asha"))
        changing.insert(
            "areas",
            ("id", "kind", "name_hi", "name_en", "parent", "rings"),
            [("west", "thana", "पश्चिम", "West", "zone", "[]")],
        )
        return changing.finish()

    made = store.write(new_thana).result(10)
    sites = change(store, [site("a", "west")])
    assert refused(store, made) == (("sites", "a", sites),)
    undone(store, sites)
    undone(store, made)


def test_twice_is_once(store: Store) -> None:
    made = change(store, [site("a")])
    undone(store, made)
    with pytest.raises(AlreadyUndone):
        undone(store, made)
    with pytest.raises(NotThere):
        undone(store, "no-such-change")


def test_a_row_that_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(NotThere):
        update(store, "sites", "nobody", owner="x")
    with pytest.raises(NotThere):
        delete(store, "sites", "nobody")
    assert store.read(history) == ()


@pytest.mark.parametrize(
    "url",
    [
        "rtsp://admin:secret@192.0.2.1/1",
        "rtsp://admin:pa/ss@192.0.2.1/1",
        "rtsp://admin:p@ss@192.0.2.1/1",
        "rtsp://192.0.2.1/v?user=admin&password=secret",
    ],
)
def test_no_credential_is_kept_in_an_address(store: Store, url: str) -> None:
    with pytest.raises(AddressHoldsCredential) as told:
        change(store, [site("a")], [camera("c", 101, "a", main_url=url)])
    assert "secret" not in str(told.value)
    change(store, [site("a")], [camera("c", 101, "a")])
    with pytest.raises(AddressHoldsCredential):
        update(store, "cameras", "c", control_url=url)
    assert one(store, "SELECT count(*) FROM changes") == 1


def test_what_hands_touched(store: Store) -> None:
    change(store, [site("a"), site("b")])
    update(store, "sites", "a", ChangeKind.PLACED, lat=27.6, lon=78.6)
    update(store, "sites", "a", owner="Ram")
    update(store, "sites", "b", ChangeKind.SYNC, owner="Shyam")
    taken_back = update(store, "sites", "b", phone="+911")
    undone(store, taken_back)
    assert store.read(by_hand) == {("sites", "a"): frozenset({"lat", "lon", "owner"})}
    by_a_person = change(store, [site("c")], kind=ChangeKind.EDITED)
    assert store.read(by_hand)["sites", "c"] >= {"name_en", "owner", "lat"}
    undone(store, by_a_person)
    assert ("sites", "c") not in store.read(by_hand)


def test_the_story_of_one_row_and_pages_of_a_change(store: Store) -> None:
    made = change(store, [site(str(number)) for number in range(5)])
    later = update(store, "sites", "3", owner="Ram")
    story = store.read(lambda db: of_row(db, "sites", "3"))
    assert [(entry.id, row.what) for entry, row in story] == [(later, What.UPDATED), (made, What.INSERTED)]
    pages = [store.read(lambda db, at=at: rows_of(db, made, at, 2)) for at in (0, 2, 4)]
    assert [row.id for page in pages for row in page] == ["0", "1", "2", "3", "4"]
    assert [entry.id for entry in store.read(lambda db: history(db, 1))] == [later]
    assert [entry.id for entry in store.read(lambda db: history(db, 5, before=later))] == [made]


def test_a_failing_change_leaves_nothing(store: Store) -> None:
    before = dump(store)
    with pytest.raises(Exception, match="UNIQUE"):
        change(store, [site("a")], [camera("c", 101, "a"), camera("d", 101, "a")])
    assert dump(store) == before
    assert store.read(history) == ()


_KILLED = """
import sys, time
from pathlib import Path
from console.store.store import Store
from tests.catalogue.small_city import SITE, CAMERA, site, camera
from console.catalogue.changes import Changing, undo
from console.catalogue.change_values import ChangeHead, ChangeKind

def middle():
    print("middle", flush=True)
    time.sleep(60)

def rows(make, count):
    for number in range(count):
        yield make(number)
    middle()

def insert(db):
    changing = Changing(db, store.seat, ChangeHead(ChangeKind.IMPORT, "half", "Asha"))
    changing.insert("sites", SITE, (site(f"s{n}") for n in range(12_000)))
    changing.insert("cameras", CAMERA, rows(lambda n: camera(f"c{n}", 100 + n, f"s{n}"), 12_000))

def undo_half(db):
    undo(db, store.seat, sys.argv[2], "Asha")
    middle()

store = Store.open(Path(sys.argv[1]))
store.write(undo_half if sys.argv[2] else insert).result()
"""


def _killed_in_the_middle(folder: Path, change_id: str) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(folder), change_id],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path.cwd(),
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "middle"
        child.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    finally:
        child.kill()
        child.wait(10)
        child.stdout.close()


def test_a_kill_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        areas(store)
        made = change(store, [site("a")], [camera("c", 99, "a")])
        before = dump(store)
    _killed_in_the_middle(tmp_path, "")
    with Store.open(tmp_path) as store:
        assert dump(store) == before
        assert [entry.id for entry in store.read(history)] == [made]
        assert one(store, "SELECT count(*) FROM change_rows") == 2
        assert one(store, "SELECT count(*) FROM numbers_given") == 1
    _killed_in_the_middle(tmp_path, made)
    with Store.open(tmp_path) as store:
        assert dump(store) == before
        assert undone(store, made) == 2


def test_a_hundred_thousand_rows_are_quick(store: Store) -> None:
    count = 100_000
    # The process's own time: other programs on the machine say nothing about this one.
    begun = time.process_time()
    made = change(
        store,
        (site(f"s{number}") for number in range(count // 2)),
        (camera(f"c{number}", 100 + number, f"s{number}") for number in range(count // 2)),
    )
    inserted = time.process_time() - begun
    assert undone(store, made) == count
    # Some two seconds each where this was written.
    assert inserted < 10
    assert time.process_time() - begun - inserted < 10
