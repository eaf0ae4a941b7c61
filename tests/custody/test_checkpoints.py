"""Checkpoints: when they are made, that openssl believes them, and that no file outside stays behind."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from console.custody import checkpoints as module
from console.custody import outside
from console.custody.checkpoint_text import (
    BadCheckpoint,
    checkpoint_line,
    checkpoint_text,
    parse_checkpoint_line,
    parse_checkpoint_text,
    signature_holds,
)
from console.custody.findings import FindingKind
from console.custody.moment import monotonic_s
from console.custody.values import Checkpoint, CheckpointWhy, What
from console.store.errors import StoreFull
from console.store.settings import set_setting
from tests.custody.conftest import Seat, grave


def lines(file: Path) -> list[Checkpoint]:
    """The whole checkpoints of a file."""
    return [parse_checkpoint_line(line) for line in file.read_text(encoding="utf-8").splitlines()]


def wait(ready, what: str) -> None:
    """Wait for something, at most ten seconds."""
    until = time.monotonic() + 10
    while not ready():
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.02)


def test_a_checkpoint_stands_in_the_database_and_beside_it(seat: Seat) -> None:
    seat.fill(4, every=0)
    made = seat.seal()
    assert (made.count, made.head) == seat.chain.head()
    assert made.why is CheckpointWhy.ASKED
    assert made.who == "Asha"
    assert seat.checkpoints.latest() == made
    assert lines(seat.outside) == [made]
    assert signature_holds(made, seat.keys.certificate)
    if os.name == "posix":
        assert seat.outside.stat().st_mode & 0o777 == 0o600
        assert seat.outside.parent.stat().st_mode & 0o777 == 0o700


def test_openssl_believes_it(seat: Seat, tmp_path: Path) -> None:
    seat.add()
    made = seat.seal()
    key = seat.keys.certificate.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(key)
    (tmp_path / "text").write_text(checkpoint_text(made), encoding="ascii")
    (tmp_path / "sig").write_bytes(base64.b64decode(made.signature))
    command = ["openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "sig", "text"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "text").write_text(checkpoint_text(made).replace("count 1", "count 2"), encoding="ascii")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode != 0


def test_none_is_made_where_nothing_was_added(seat: Seat) -> None:
    seat.add()
    first = seat.seal()
    assert seat.checkpoints.make(CheckpointWhy.EXPORT, "B") == first
    seat.add()
    assert seat.checkpoints.make(CheckpointWhy.EXPORT, "B").count == 2
    assert len(lines(seat.outside)) == 2


def test_another_key_signs_anew(seat: Seat) -> None:
    seat.add()
    first = seat.seal()
    seat.keys.rotate("A")
    second = seat.seal()
    assert second.count == first.count
    assert second.certificate != first.certificate
    assert signature_holds(second, seat.keys.certificate)
    assert seat.verify().ok


def test_five_minutes(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    passed = [0.0]
    monkeypatch.setattr(module, "monotonic_s", lambda: monotonic_s() + passed[0])
    seat.checkpoints.close()
    seat.checkpoints = module.Checkpoints(
        seat.chain, seat.keys, seat.data / "custody", now=lambda: time.time() + passed[0]
    )
    seat.add()
    assert not seat.checkpoints.due
    assert seat.checkpoints.tick() is None
    passed[0] = 301
    assert seat.checkpoints.due
    made = seat.checkpoints.tick()
    assert made is not None
    assert made.why is CheckpointWhy.FIVE_MINUTES
    assert not seat.checkpoints.due
    passed[0] = 602
    assert seat.checkpoints.due
    assert seat.checkpoints.tick() is None, "nothing was added since"
    assert not seat.checkpoints.due
    assert [e.what for e in seat.entries()] == [What.CHANGED], "time that passed is no set clock"


def test_a_clock_that_is_set_is_entered(seat: Seat) -> None:
    ahead = [0.0]
    seat.checkpoints.close()
    seat.checkpoints = module.Checkpoints(
        seat.chain, seat.keys, seat.data / "custody", now=lambda: time.time() + ahead[0]
    )
    ahead[0] = -3600.0
    assert seat.checkpoints.due
    seat.checkpoints.tick()
    assert not seat.checkpoints.due
    entry = seat.entries()[0]
    assert entry.what is What.CLOCK_STEPPED
    assert float(json.loads(entry.details)["by_s"]) == pytest.approx(-3600, abs=1)


def test_clocks_that_drift_apart_by_little_and_little_are_no_set_clock(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead, passed = [0.0], [0.0]
    monkeypatch.setattr(module, "monotonic_s", lambda: monotonic_s() + passed[0])
    seat.checkpoints.close()
    seat.checkpoints = module.Checkpoints(
        seat.chain, seat.keys, seat.data / "custody", now=lambda: time.time() + passed[0] + ahead[0]
    )
    for _ in range(10):
        passed[0] += 301
        ahead[0] += 0.3
        assert seat.checkpoints.due
        seat.checkpoints.tick()
    assert What.CLOCK_STEPPED not in [e.what for e in seat.entries()]


def test_start_end_and_change_of_shift(seat: Seat) -> None:
    seat.checkpoints.begin("Asha")
    line = seat.checkpoints.hand_over_shift("Asha", "Ravi")
    end = seat.checkpoints.end("Ravi")
    seat.checkpoints.begin("Asha")
    seat.checkpoints.begin("Asha")
    told = [(e.what, e.who, json.loads(e.details)) for e in seat.entries()]
    assert told == [
        (What.STARTED, "Asha", {"ended_well": True}),
        (What.SHIFT_CHANGE, "Asha", {"from": "Asha", "to": "Ravi"}),
        (What.CLOSED, "Ravi", {}),
        (What.STARTED, "Asha", {"ended_well": True}),
        (What.STARTED, "Asha", {"ended_well": False}),
    ]
    assert (line.why, line.count, line.who) == (CheckpointWhy.SHIFT_CHANGE, 2, "Ravi")
    assert end.why is CheckpointWhy.CLOSE


def test_a_file_that_was_away_is_given_what_it_lacks(seat: Seat) -> None:
    seat.add()
    seat.seal()
    away = seat.outside.with_name("away")
    seat.outside.rename(away)
    seat.add()
    seat.seal()
    assert [c.count for c in lines(seat.outside)] == [1, 2], "a missing file is written anew"
    seat.outside.unlink()
    away.rename(seat.outside)
    seat.add()
    seat.seal()
    assert [c.count for c in lines(seat.outside)] == [1, 2, 3], "an older one is brought up to date"
    assert seat.verify().ok


def test_a_line_that_a_kill_cut_off_is_written_again(seat: Seat) -> None:
    seat.fill(2, every=1)
    whole = seat.outside.read_bytes()
    seat.outside.write_bytes(whole[:-40])
    found = seat.verify()
    assert found.ok
    assert FindingKind.LINE_TORN in {f.kind for f in found.findings}
    seat.fill(1, every=1)
    counts = []
    for line in seat.outside.read_bytes().splitlines():
        try:
            counts.append(parse_checkpoint_line(line.decode()).count)
        except BadCheckpoint:
            counts.append(0)
    assert counts == [1, 0, 2, 3]
    assert grave(seat.verify()) == []


def test_a_folder_that_cannot_be_written_is_told_once_and_blocks_nothing(seat: Seat) -> None:
    (seat.data / "custody").write_text("in the way")
    for _ in range(3):
        seat.add()
        assert seat.seal().count == seat.chain.head()[0]
    assert [(second, error is None) for second, error in seat.told] == [(False, False)]
    (seat.data / "custody").unlink()
    seat.add()
    seat.seal()
    assert [(second, error is None) for second, error in seat.told] == [(False, False), (False, True)]
    assert [c.count for c in lines(seat.outside)] == [1, 2, 3, 4]


def test_the_second_folder_is_told_of_once_and_caught_up(seat: Seat, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    set_setting(seat.store, "custody.second_folder", str(stick)).result(5)
    seat.fill(2, every=1)
    wait(lambda: seat.told, "word of the missing folder")
    assert [(second, error is None) for second, error in seat.told] == [(True, False)]
    assert not stick.exists(), "a folder where a drive should be is never made"
    stick.mkdir()
    seat.fill(1, every=1)
    file = outside.second_file(stick, seat.store.seat)
    wait(lambda: len(seat.told) == 2, "word that it is back")
    assert seat.told[1] == (True, None)
    wait(lambda: [c.count for c in lines(file)] == [1, 2, 3], "all three there")
    assert seat.verify(second=file).ok


def test_a_second_folder_that_hangs_holds_up_nobody(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    hanging, going_on = threading.Event(), threading.Event()

    def hang(self: outside.OutsideFile) -> None:
        if "stick" in str(self.file):
            hanging.set()
            going_on.wait(20)
        else:
            original(self)

    original = outside.OutsideFile.catch_up
    monkeypatch.setattr(outside.OutsideFile, "catch_up", hang)
    set_setting(seat.store, "custody.second_folder", "/nowhere/stick").result(5)
    begun = time.monotonic()
    for _ in range(3):
        seat.add()
        seat.seal()
    assert hanging.wait(10)
    seat.checkpoints.close()
    assert time.monotonic() - begun < 15
    assert len(lines(seat.outside)) == 3
    going_on.set()


def test_a_full_disk_is_said_and_the_chain_goes_on_after(seat: Seat) -> None:
    seat.add()
    pages = seat.store.write(lambda db: db.execute("PRAGMA page_count").fetchone()[0]).result(5)
    seat.store.write(lambda db: db.execute(f"PRAGMA max_page_count = {pages}").fetchone()).result(5)
    with pytest.raises(StoreFull):
        for _ in range(200):
            seat.add()
            seat.seal()
    seat.store.write(lambda db: db.execute("PRAGMA max_page_count = 1000000").fetchone()).result(5)
    seat.add()
    seat.seal()
    assert grave(seat.verify()) == []


def test_after_kill_9_while_sealing_everything_fits(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from tests.custody.conftest import Seat
seat = Seat(Path(sys.argv[1]))
print("begun", flush=True)
seat.fill(100000, every=1)
"""
    for run in range(4):
        with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            assert child.stdout.readline().strip() == b"begun"
            time.sleep(0.15 + 0.1 * run)
            child.kill()
            child.wait(10)
        seat = Seat(tmp_path)
        assert grave(seat.verify()) == []
        seat.add()
        seat.seal()
        assert grave(seat.verify()) == []
        count = seat.chain.head()[0]
        seat.close()
    assert count > 4


@pytest.mark.parametrize("who", ["", 'आशा "x" \\ \n', "x" * 900, "\ud800"])
def test_a_text_is_read_back_as_it_was(seat: Seat, who: str) -> None:
    seat.add()
    made = seat.checkpoints.make(CheckpointWhy.EXPORT, who)
    text = checkpoint_text(made)
    assert text.isascii()
    assert text.count("\n") == 8
    assert parse_checkpoint_text(text, made.signature) == made
    assert parse_checkpoint_line(checkpoint_line(made)) == made
    assert seat.checkpoints.latest() == made
    assert seat.verify().ok


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("count 1", "count 01"),
        ("count 1", "count +1"),
        ("why asked", "why because"),
        ("\n", "\r\n"),
        ("at 2", "at 9"),
        ('who ""', 'who "\\u0041"'),
        ("safecity", "other"),
    ],
)
def test_a_text_that_no_console_wrote_is_refused(seat: Seat, before: str, after: str) -> None:
    seat.add()
    text = checkpoint_text(seat.checkpoints.make(CheckpointWhy.ASKED))
    assert before in text
    changed = text.replace(before, after, 1)
    try:
        read = parse_checkpoint_text(changed)
    except BadCheckpoint:
        return
    # A text may say something else in the right form: then the signature does not fit.
    assert checkpoint_text(read) == changed
    assert before == "at 2"
