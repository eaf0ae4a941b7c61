"""Looking through a chain: what a forger does to it is found, and called by its name and its place."""

# ruff: noqa: S608 - a forger puts statements together

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from console.custody import raw
from console.custody.canonical import content_of, link_hash, sha256_of
from console.custody.checkpoint_text import checkpoint_line, checkpoint_text, parse_checkpoint_line
from console.custody.findings import Cancelled, Finding, FindingKind, NoChain, Witness
from console.custody.register import register_line
from console.custody.values import NOTHING_BEFORE, Checkpoint, CheckpointWhy, Entry, Happening, What
from console.custody.verify import verify_chain
from console.evidence.clock import ClockState
from console.store import custody_tables as tables
from console.store.store import Store
from tests.custody.conftest import Seat, grave, guards_back, kinds

K = FindingKind


@pytest.fixture
def full(seat: Seat) -> Seat:
    """Forty entries, a checkpoint every ten, the console closed."""
    seat.fill(40)
    assert seat.verify().ok
    seat.close()
    return seat


def run(link: sqlite3.Connection, *statements: str) -> None:
    """Do something to a chain."""
    for statement in statements:
        link.execute(statement)


def rehash(link: sqlite3.Connection, first: int, *, follow: bool = True) -> None:
    """Make entries fit again from `first` on, as a forger with a program would."""
    found = link.execute(f"SELECT {tables.COLUMNS} FROM custody_entries ORDER BY number").fetchall()
    previous = NOTHING_BEFORE
    for row in found:
        seat, number, at, mono, boot, clock, who, where, what, incident, subject, why, details, *_ = row
        own = row[-1]
        if number >= first:
            content = sha256_of(
                raw.content_text(
                    seat=seat, number=number, at_utc=at, monotonic_s=mono, boot=boot, clock=clock, who=who,
                    where=where, what=what, incident=incident, subject=subject, why=why, details=details,
                )
            )  # fmt: skip
            own = link_hash(previous, content)
            link.execute(
                "UPDATE custody_entries SET previous = ?, content_sha256 = ?, hash = ? WHERE number = ?",
                [previous, content, own, number],
            )
            if not follow:
                return
        previous = own


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


# Checkpoints


def test_a_checkpoint_that_was_changed_forged_or_taken_away(full: Seat) -> None:
    link = full.tampering()
    run(link, "UPDATE custody_checkpoints SET who = 'x' WHERE id = 2")
    found = grave(full.verify())
    assert Finding(K.CHECKPOINT_FORGED, 20, 20, Witness.DATABASE, found[-1].detail) in [
        replace(f, detail=found[-1].detail) for f in found
    ]
    assert K.CHECKPOINT_MISSING in {f.kind for f in found}, "the file knows the one that was signed"
    run(link, "DELETE FROM custody_checkpoints WHERE id = 2")
    guards_back(link)
    assert grave(full.verify()) == [Finding(K.CHECKPOINT_MISSING, 20, 20, Witness.DATABASE)]


def test_a_line_taken_out_of_the_file(full: Seat) -> None:
    lines = full.outside.read_text().splitlines(keepends=True)
    full.outside.write_text("".join([*lines[:1], *lines[2:]]))
    assert grave(full.verify()) == [Finding(K.CHECKPOINT_MISSING, 20, 20, Witness.FILE)]
    full.outside.write_text("".join(lines[:-1]))
    report = full.verify()
    assert report.ok, "the newest may not have been written yet"
    assert [f.kind for f in report.findings] == [K.NOT_YET_OUTSIDE]
    full.outside.unlink()
    assert grave(full.verify()) == [Finding(K.FILE_MISSING, witness=Witness.FILE)]


def test_rubbish_in_the_file(full: Seat) -> None:
    lines = full.outside.read_text().splitlines(keepends=True)
    full.outside.write_text("".join([lines[0], "rubbish\n", *lines[1:]]))
    assert grave(full.verify()) == [Finding(K.CHECKPOINT_UNREADABLE, witness=Witness.FILE, detail="2")]
    full.outside.write_bytes(b"\xff\xfe\n" * 3)
    assert K.FILE_MISSING in kinds(full.verify())


def test_checkpoints_of_a_key_that_nobody_knows(full: Seat, tmp_path: Path) -> None:
    forger = Seat(tmp_path / "forger")
    certificates = forger.keys.certificates
    forger.close()
    report = verify_chain(full.file, full.outside, certificates=certificates)
    assert {f.kind for f in grave(report)} == {K.CHECKPOINT_UNKNOWN_SIGNER}
    assert report.sealed == 0
    report = verify_chain(full.file, full.outside)
    assert report.ok
    assert [f.kind for f in report.findings] == [K.SIGNATURES_NOT_CHECKED]


def test_a_whole_chain_written_anew_with_another_key(full: Seat, tmp_path: Path) -> None:
    """Who has the machine and makes all anew is betrayed by the register and by the old certificate."""
    line = register_line(parse_checkpoint_line(full.outside.read_text().splitlines()[1]))
    forger = Seat(tmp_path / "forger")
    link = full.tampering()
    run(link, "UPDATE custody_entries SET who = 'somebody' WHERE number = 17")
    rehash(link, 17)
    run(link, "DELETE FROM custody_checkpoints")
    hashes = dict(link.execute("SELECT number, hash FROM custody_entries").fetchall())
    seat = link.execute("SELECT seat FROM custody_entries").fetchone()[0]
    signer = forger.keys.signer
    forged = []
    for count in (10, 20, 30, 40):
        bare = Checkpoint(seat, count, hashes[count], 1e9, CheckpointWhy.ASKED, "", signer.sha256)
        signature = signer.sign_base64(checkpoint_text(bare).encode())
        forged.append(replace(bare, signature=signature))
        link.execute(
            f"INSERT INTO custody_checkpoints ({tables.CHECKPOINT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [seat, count, hashes[count], 10**9, "asked", signature, signer.sha256, ""],
        )
    full.outside.write_text("".join(f"{checkpoint_line(each)}\n" for each in forged))
    guards_back(link)
    forger.close()
    assert kinds(full.verify()) == {K.CHECKPOINT_UNKNOWN_SIGNER}
    theirs = verify_chain(full.file, full.outside, certificates=[signer.certificate], register_lines=[line])
    assert grave(theirs) == [Finding(K.REWRITTEN, 1, 20, Witness.REGISTER)]


def test_a_line_of_another_seat(full: Seat) -> None:
    made = parse_checkpoint_line(full.outside.read_text().splitlines()[1])
    line = register_line(replace(made, seat="f" * 32))
    assert kinds(full.verify(line)) == {K.LINE_OTHER_SEAT}
    assert full.verify(register_line(made)).ok


# The file


def test_missing_guards_and_entries_of_another_seat(full: Seat) -> None:
    link = full.tampering()
    names = tables.COLUMNS.replace("seat, number", "'other', 1")
    run(link, f"INSERT INTO custody_entries SELECT {names} FROM custody_entries LIMIT 1")
    link.close()
    assert kinds(full.verify()) == {K.GUARD_MISSING, K.OTHER_SEAT}


def test_beside_an_open_console_and_on_a_copy_that_cannot_be_written(seat: Seat, tmp_path: Path) -> None:
    seat.fill(10)
    assert seat.verify().ok, "the console holds the folder's lock"
    assert seat.file.with_name(seat.file.name + "-wal").stat().st_size > 0
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in (seat.file.name, seat.file.name + "-wal"):
        shutil.copy(seat.file.with_name(name), copy / name)
    for path in (*copy.iterdir(), copy):
        path.chmod(0o500 if path.is_dir() else 0o400)
    before = sorted((p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in copy.glob("*sqlite3*"))
    report = verify_chain(copy / seat.file.name, seat.outside, certificates=seat.keys.certificates)
    assert report.ok
    assert report.entries == 10, "also what is only in the log"
    after = sorted((p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in copy.glob("*sqlite3*"))
    if os.getuid() != 0:
        assert after == before
    copy.chmod(0o700)


def test_looking_leaves_nothing_behind(full: Seat) -> None:
    before = {path: path.read_bytes() for path in full.data.rglob("*") if path.is_file()}
    assert full.verify().ok
    assert {path: path.read_bytes() for path in full.data.rglob("*") if path.is_file()} == before


def test_a_file_without_a_chain_is_said(tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish"
    rubbish.write_bytes(b"not a database at all " * 100)
    empty = tmp_path / "empty"
    sqlite3.connect(empty).close()
    for file in (rubbish, empty, tmp_path / "missing", tmp_path):
        with pytest.raises(NoChain):
            verify_chain(file)


def test_no_byte_of_a_closed_database_changes_unnoticed(full: Seat, tmp_path: Path) -> None:
    """A byte of the entries' pages is changed: found, unless it is not a part of any entry."""
    content = full.file.read_bytes()
    before = _rows(full.file)
    assert before is not None
    chance = random.Random(7)
    near = [found.start() for found in re.finditer(b"note|asked", content)]
    missed = changed = 0
    for _ in range(150):
        place = min(len(content) - 1, chance.choice(near) + chance.randrange(-300, 500))
        altered = bytearray(content)
        altered[place] ^= 1 << chance.randrange(8)
        file = tmp_path / "altered.sqlite3"
        file.write_bytes(altered)
        try:
            ok = verify_chain(file, full.outside, certificates=full.keys.certificates).ok
        except NoChain:
            ok = False
        if _rows(file) != before:
            changed += 1
            missed += ok
    assert changed > 100
    assert missed == 0


def _rows(file: Path) -> list[tuple[object, ...]] | None:
    link = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
    link.text_factory = bytes
    try:
        return [
            *link.execute(f"SELECT {tables.COLUMNS} FROM custody_entries NOT INDEXED"),
            *link.execute(f"SELECT {tables.CHECKPOINT_COLUMNS} FROM custody_checkpoints NOT INDEXED"),
        ]
    except sqlite3.Error:
        return None
    finally:
        link.close()


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


@pytest.mark.slow
def test_a_hundred_thousand_entries_in_seconds(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        seat = store.seat

        def many(db):
            previous = NOTHING_BEFORE
            for number in range(1, 100_001):
                entry = tables.chained(
                    previous, seat=seat, number=number, at_utc=1.7e9 + number, monotonic_s=float(number),
                    boot="b", clock=ClockState.SYNCHRONISED, who="Asha", where="m", what=What.CHANGED,
                    incident="i", subject="note", why="", details='{"after":"नोट","before":""}',
                )  # fmt: skip
                tables.insert(db, entry)
                previous = entry.hash

        store.write(many).result(100)
    told: list[tuple[int, int]] = []
    begun = time.process_time()
    report = verify_chain(tmp_path / "safecity.sqlite3", progress=lambda done, of: told.append((done, of)))
    took = time.process_time() - begun
    assert report.entries == 100_000
    assert report.ok
    assert took < 15
    assert told == sorted(told)
    assert told[-1] == (100_000, 100_000)
    with pytest.raises(Cancelled):
        verify_chain(tmp_path / "safecity.sqlite3", cancelled=lambda: True)
    link = sqlite3.connect(tmp_path / "safecity.sqlite3")
    link.execute("DROP TRIGGER custody_entry_no_update")
    link.execute("UPDATE custody_entries SET who = 'x'")
    link.commit()
    link.close()
    begun = time.process_time()
    report = verify_chain(tmp_path / "safecity.sqlite3")
    assert not report.ok
    assert len(report.findings) <= 200
    assert report.more > 99_000
    assert time.process_time() - begun < 30


def test_content_is_what_is_hashed(seat: Seat) -> None:
    made = seat.chain.append(Happening(What.STARTED, "A")).result(5)
    assert sha256_of(content_of(made)) == made.content_sha256
