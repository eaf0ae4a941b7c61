"""A chain held against its checkpoints, inside and outside the database; and the file that it lies in."""

# ruff: noqa: S608 - a forger puts statements together

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from console.custody.checkpoint_text import checkpoint_line, checkpoint_text, parse_checkpoint_line
from console.custody.findings import Finding, FindingKind, NoChain, Witness
from console.custody.register import register_line
from console.custody.values import Checkpoint, CheckpointWhy
from console.custody.verify import verify_chain
from console.store import custody_tables as tables
from tests.custody.conftest import Seat, grave, guards_back, kinds
from tests.custody.tampering import rehash, run

K = FindingKind


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
    except (sqlite3.Error, UnicodeDecodeError):
        # The latter: SQLite quotes bytes of the damaged file that are no text.
        return None
    finally:
        link.close()
