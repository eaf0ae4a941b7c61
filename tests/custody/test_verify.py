"""Looking through a chain: what a forger does to it is found, and called by its name and its place."""

# ruff: noqa: S608 - a forger puts statements together

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from console.custody.checkpoint_text import parse_checkpoint_line
from console.custody.findings import Cancelled, Finding, FindingKind, Witness
from console.custody.register import register_line
from console.custody.values import NOTHING_BEFORE, Entry, What
from console.custody.verify import verify_chain
from console.evidence.clock import ClockState
from console.store import custody_tables as tables
from console.store.store import FILE_NAME, Store
from tests.custody.conftest import Seat, grave, guards_back, kinds
from tests.custody.tampering import rehash, run

K = FindingKind


def test_a_sound_chain_holds_and_says_what_it_rests_on(seat: Seat) -> None:
    seat.fill(25)
    report = seat.verify()
    assert report.ok
    assert (report.entries, report.head) == seat.chain.head()
    assert (report.checkpoints, report.sealed) == (2, 20)
    assert report.findings == (Finding(K.NOT_SEALED, 21, 25),)
    seat.seal()
    assert seat.verify().findings == ()


def test_an_empty_chain_holds(seat: Seat) -> None:
    report = seat.verify()
    assert report.ok
    assert (report.entries, report.findings) == (0, ())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody_entries SET who = 'somebody' WHERE number = 17",
        "UPDATE custody_entries SET at_utc = at_utc + 60 WHERE number = 17",
        "UPDATE custody_entries SET details = replace(details, ':', ': ') WHERE number = 17",
        "UPDATE custody_entries SET details = '{}' WHERE number = 17",
        "UPDATE custody_entries SET incident = '' WHERE number = 17",
        "UPDATE custody_entries SET previous = hash WHERE number = 17",
        "UPDATE custody_entries SET content_sha256 = previous WHERE number = 17",
        "UPDATE custody_entries SET hash = upper(hash) WHERE number = 17",
        "UPDATE custody_entries SET who = CAST(x'ff' AS TEXT) WHERE number = 17",
    ],
)
def test_an_edit_is_found_where_it_is(full: Seat, statement: str) -> None:
    link = full.tampering()
    run(link, statement)
    guards_back(link)
    found = grave(full.verify())
    assert [(f.kind, f.number) for f in found] in ([(K.EDITED, 17)], [(K.UNREADABLE, 17)])


def test_an_edit_with_its_own_hashes_made_anew(full: Seat) -> None:
    link = full.tampering()
    run(link, "UPDATE custody_entries SET who = 'somebody' WHERE number = 17")
    rehash(link, 17, follow=False)
    guards_back(link)
    assert grave(full.verify()) == [Finding(K.LINK_BROKEN, 17, 18)]


def test_an_edit_with_all_hashes_after_it_made_anew(full: Seat) -> None:
    link = full.tampering()
    run(link, "UPDATE custody_entries SET who = 'somebody' WHERE number = 17")
    rehash(link, 17)
    guards_back(link)
    assert grave(full.verify()) == [
        Finding(K.REWRITTEN, 11, 20, Witness.DATABASE),
        Finding(K.REWRITTEN, 11, 20, Witness.FILE),
    ]


def test_an_edit_of_the_head(full: Seat) -> None:
    link = full.tampering()
    run(link, "UPDATE custody_entries SET who = 'somebody' WHERE number = 40")
    rehash(link, 40)
    guards_back(link)
    assert Finding(K.REWRITTEN, 31, 40, Witness.FILE) in grave(full.verify())


@pytest.mark.parametrize(("first", "last"), [(1, 1), (17, 17), (17, 22), (2, 39)])
def test_a_removal_in_the_middle(full: Seat, first: int, last: int) -> None:
    link = full.tampering()
    run(link, f"DELETE FROM custody_entries WHERE number BETWEEN {first} AND {last}")
    guards_back(link)
    assert grave(full.verify()) == [Finding(K.REMOVED, first, last)]


@pytest.mark.parametrize(("first", "last"), [(1, 1), (17, 17), (17, 28)])
def test_a_removal_and_the_rest_counted_anew(full: Seat, first: int, last: int) -> None:
    link = full.tampering()
    run(link, f"DELETE FROM custody_entries WHERE number BETWEEN {first} AND {last}")
    for number in range(last + 1, 41):
        run(link, f"UPDATE custody_entries SET number = {number - last + first - 1} WHERE number = {number}")
    guards_back(link)
    assert grave(full.verify()) == [Finding(K.REMOVED, first, last)]


def test_a_removal_with_all_made_anew(full: Seat) -> None:
    link = full.tampering()
    run(link, "DELETE FROM custody_entries WHERE number = 17")
    for number in range(18, 41):
        run(link, f"UPDATE custody_entries SET number = {number - 1} WHERE number = {number}")
    rehash(link, 17)
    guards_back(link)
    assert kinds(full.verify()) == {K.TAIL_CUT, K.REWRITTEN}


@pytest.mark.parametrize("keep_checkpoints", [True, False])
def test_a_cut_tail(full: Seat, tmp_path: Path, keep_checkpoints: bool) -> None:
    stick = tmp_path / "stick.jsonl"
    shutil.copy(full.outside, stick)
    line = register_line(parse_checkpoint_line(stick.read_text().splitlines()[-1]))
    link = full.tampering()
    run(link, "DELETE FROM custody_entries WHERE number > 33")
    if not keep_checkpoints:
        run(link, "DELETE FROM custody_checkpoints WHERE count > 33")
        full.outside.write_text("".join(f"{each}\n" for each in stick.read_text().splitlines()[:-1]))
    guards_back(link)
    if keep_checkpoints:
        cut = Finding(K.TAIL_CUT, 34, 40, Witness.DATABASE)
        assert grave(full.verify()) == [cut, replace(cut, witness=Witness.FILE)]
        return
    assert full.verify().ok, "what is on this machine cannot know"
    assert Finding(K.TAIL_CUT, 34, 40, Witness.SECOND) in grave(full.verify(second=stick))
    assert grave(full.verify(line)) == [Finding(K.TAIL_CUT, 34, 40, Witness.REGISTER)]


def test_an_insertion(full: Seat) -> None:
    for fits in (False, True):
        copy = full.data.with_name(f"copy-{fits}")
        shutil.copytree(full.data, copy)
        other = Seat.__new__(Seat)
        other.file, other.outside, other.keys = copy / full.file.name, full.outside, full.keys
        link = other.tampering()
        for number in range(40, 16, -1):
            run(link, f"UPDATE custody_entries SET number = {number + 1} WHERE number = {number}")
        names = tables.COLUMNS.replace("number", "17")
        run(
            link,
            f"INSERT INTO custody_entries ({tables.COLUMNS}) SELECT {names} "
            "FROM custody_entries WHERE number = 12",
        )
        if fits:
            rehash(link, 17, follow=False)
        guards_back(link)
        assert grave(other.verify()) == [Finding(K.INSERTED, 17, 17)]


@pytest.mark.parametrize("number", [-5, 0, 41, 10**12])
def test_an_entry_counted_as_another(full: Seat, number: int) -> None:
    link = full.tampering()
    run(link, f"UPDATE custody_entries SET number = {number} WHERE number = 17")
    guards_back(link)
    first = min(number, 18)
    assert grave(full.verify()) == [Finding(K.REORDERED, first, first)]


@pytest.mark.parametrize(("one", "two"), [(16, 17), (9, 31), (1, 40)])
def test_a_reordering(full: Seat, one: int, two: int) -> None:
    link = full.tampering()
    run(
        link,
        f"UPDATE custody_entries SET number = 999 WHERE number = {one}",
        f"UPDATE custody_entries SET number = {one} WHERE number = {two}",
        f"UPDATE custody_entries SET number = {two} WHERE number = 999",
    )
    guards_back(link)
    assert grave(full.verify()) == [Finding(K.REORDERED, one, one)]


def test_a_stretch_turned_round(full: Seat) -> None:
    link = full.tampering()
    for number in range(10, 31):
        run(link, f"UPDATE custody_entries SET number = {1000 + number} WHERE number = {number}")
    for number in range(10, 31):
        run(link, f"UPDATE custody_entries SET number = {40 - number} WHERE number = {1000 + number}")
    guards_back(link)
    assert grave(full.verify()) == [Finding(K.REORDERED, 10, 10)]


# Clocks


def test_a_clock_set_back_is_a_remark(seat: Seat) -> None:
    seat.add()
    last = seat.entries()[0]
    entry = _later(last, at_utc=last.at_utc - 3600, monotonic_s=last.monotonic_s + 5)
    back = _later(entry, at_utc=entry.at_utc + 3605, monotonic_s=entry.monotonic_s + 5)
    reboot = _later(back, at_utc=back.at_utc + 100, monotonic_s=3.0, boot="another run")
    for each in (entry, back, reboot):
        seat.store.write(lambda db, each=each: tables.insert(db, each)).result(5)
    seat.seal()
    report = seat.verify()
    assert report.ok
    assert report.findings == (
        Finding(K.CLOCK_STEPPED, 2, 2, detail="-3605.0"),
        Finding(K.CLOCK_STEPPED, 3, 3, detail="+3600.0"),
    )


def _later(before: Entry, **changes: object) -> Entry:
    told = {
        name: getattr(before, name)
        for name in before.__slots__
        if name not in ("previous", "content_sha256", "hash", "number")
    }
    return tables.chained(before.hash, **{**told, **changes}, number=before.number + 1)


# Size


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with 100,000 entries."""

    def many(db) -> None:
        previous = NOTHING_BEFORE
        for number in range(1, 100_001):
            entry = tables.chained(
                previous, seat=store.seat, number=number, at_utc=1.7e9 + number, monotonic_s=float(number),
                boot="b", clock=ClockState.SYNCHRONISED, who="Asha", where="m", what=What.CHANGED,
                incident="i", subject="note", why="", details='{"after":"नोट","before":""}',
            )  # fmt: skip
            tables.insert(db, entry)
            previous = entry.hash

    folder = tmp_path_factory.mktemp("large")
    with Store.open(folder) as store:
        store.write(many).result(100)
    return folder / FILE_NAME


@pytest.mark.slow
def test_a_hundred_thousand_entries_in_seconds(large: Path) -> None:
    told: list[tuple[int, int]] = []
    begun = time.process_time()
    report = verify_chain(large, progress=lambda done, of: told.append((done, of)))
    assert time.process_time() - begun < 15
    assert report.entries == 100_000
    assert report.ok
    assert told == sorted(told)
    assert told[-1] == (100_000, 100_000)
    with pytest.raises(Cancelled):
        verify_chain(large, cancelled=lambda: True)


@pytest.mark.slow
def test_a_hundred_thousand_edits_are_said_in_short(large: Path, tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    shutil.copy(large, file)
    link = sqlite3.connect(file)
    link.execute("DROP TRIGGER custody_entry_no_update")
    link.execute("UPDATE custody_entries SET who = 'x'")
    link.commit()
    link.close()
    begun = time.process_time()
    report = verify_chain(file)
    assert time.process_time() - begun < 30
    assert not report.ok
    assert len(report.findings) <= 200
    assert report.more > 99_000


# Anything


def _something(link: sqlite3.Connection, chance: random.Random) -> None:
    """One thing that a forger might do, with or without making hashes anew."""
    numbers = [number for (number,) in link.execute("SELECT number FROM custody_entries")]
    one, two = chance.sample(numbers, 2)
    column = chance.choice(["who", "why", "details", "at_utc", "hash", "previous", "content_sha256", "what"])
    act = chance.randrange(5)
    if act == 0:
        run(link, f"UPDATE custody_entries SET {column} = {column} || 'x' WHERE number = {one}")
    elif act == 1:
        run(link, f"DELETE FROM custody_entries WHERE number = {one}")
    elif act == 2:
        run(link, f"DELETE FROM custody_entries WHERE number > {max(one, two) - 1}")
    elif act == 3:
        names = tables.COLUMNS.replace("number", str(max(numbers) + 1))
        run(link, f"INSERT INTO custody_entries SELECT {names} FROM custody_entries WHERE number = {one}")
    else:
        run(
            link,
            f"UPDATE custody_entries SET number = 9999 WHERE number = {one}",
            f"UPDATE custody_entries SET number = {one} WHERE number = {two}",
            f"UPDATE custody_entries SET number = {two} WHERE number = 9999",
        )
    if chance.random() < 0.3:
        rehash(link, chance.choice([1, one]), follow=chance.random() < 0.7)


def test_whatever_is_done_is_found(full: Seat) -> None:
    content = full.file.read_bytes()
    for seed in range(60):
        full.file.write_bytes(content)
        chance = random.Random(seed)
        link = full.tampering()
        before = link.execute("SELECT * FROM custody_entries ORDER BY number").fetchall()
        for _ in range(chance.randrange(1, 4)):
            _something(link, chance)
        after = link.execute("SELECT * FROM custody_entries ORDER BY number").fetchall()
        guards_back(link)
        holds = full.verify().ok
        # What fits behind the last checkpoint may have been entered by anyone: nobody vouches for it.
        assert not holds or after[:40] == before, seed
        assert holds or after != before, seed
