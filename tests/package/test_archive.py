"""A package as one encrypted file: opened by openssl and by us, refused where it is not what it says."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from console.package.archive import ArchiveError, ArchiveTrouble, open_archive
from console.package.cipher import Decrypting, Encrypting
from console.package.values import ExportError, ExportTrouble, Stage
from console.package.verify import verify
from tests.package.room import Room

PASSWORD = 'ताला 42 "quoted" $x'


def test_openssl_and_tar_open_it(room: Room, usb: Path, tmp_path: Path) -> None:
    made = room.export(room.incident(), usb, password=PASSWORD)
    assert made.path == usb / f"{made.name}.tar.enc"
    assert hashlib.sha256(made.path.read_bytes()).hexdigest() == made.archive_sha256
    note = usb / f"{made.name}-OPEN.txt"
    assert made.note == note
    text = note.read_text(encoding="utf-8")
    assert made.archive_sha256 in text
    (line,) = {line.strip() for line in text.splitlines() if line.strip().startswith("openssl enc")}
    command = [*line.split(), "-pass", "env:PASSWORD"]
    subprocess.run(command, cwd=usb, check=True, env={**os.environ, "PASSWORD": PASSWORD})
    subprocess.run(["tar", "-xf", usb / f"{made.name}.tar", "-C", tmp_path], check=True)
    verify(tmp_path / made.name, room.root)
    assert list((room.data / "packages").iterdir()) == []


def test_it_opens_here_and_only_with_its_password(room: Room, usb: Path, tmp_path: Path) -> None:
    made = room.export(room.incident(), usb, password=PASSWORD)
    into = tmp_path / "into"
    into.mkdir()
    with pytest.raises(ArchiveError) as refused:
        open_archive(made.path, "wrong", into)
    assert refused.value.trouble is ArchiveTrouble.WRONG_PASSWORD
    assert list(into.iterdir()) == []
    folder = open_archive(made.path, PASSWORD, into)
    assert verify(folder, room.root).sealed_sha256 == made.root_sha256
    with pytest.raises(ArchiveError) as refused:
        open_archive(made.path, PASSWORD, into)
    assert refused.value.trouble is ArchiveTrouble.NAME_TAKEN
    assert verify(made.path, room.root, password=PASSWORD).sealed_sha256 == made.root_sha256


def test_nothing_unencrypted_ever_stands_in_the_target(room: Room, usb: Path) -> None:
    seen: set[str] = set()
    room.export(
        room.incident(),
        usb,
        password=PASSWORD,
        progress=lambda *_: seen.update(p.name for p in usb.iterdir()),
    )
    assert all(name.endswith((".tar.enc.part", "-OPEN.txt", ".tar.enc")) for name in seen)


def test_cancelled_while_encrypting_nothing_is_left(room: Room, usb: Path) -> None:
    seen: list[Stage] = []
    with pytest.raises(ExportError) as failed:
        room.export(
            room.incident(),
            usb,
            password=PASSWORD,
            progress=lambda _, stage: seen.append(stage),
            cancelled=lambda: Stage.ENCRYPTING in seen,
        )
    assert failed.value.trouble is ExportTrouble.CANCELLED
    assert list(usb.iterdir()) == []
    assert list((room.data / "packages").iterdir()) == []


def test_an_empty_password_is_refused_before_a_number_is_taken(room: Room, usb: Path) -> None:
    with pytest.raises(ValueError, match="empty password"):
        room.export(room.incident(), usb, password="")


@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 511, 512, 1 << 20, (1 << 20) + 5])
def test_what_was_encrypted_comes_back_in_any_pieces(size: int) -> None:
    text = os.urandom(size)
    file = io.BytesIO()
    sealed = Encrypting(file.write, PASSWORD)
    for at in range(0, size, 100_003):
        sealed.write(text[at : at + 100_003])
    sealed.finish()
    file.seek(0)
    opened, found = Decrypting(file, PASSWORD), b""
    while piece := opened.read(70_001):
        found += piece
    assert found == text


@pytest.mark.parametrize("kept", [0, 7, 16, 500, 4096, -16, -1])
def test_a_truncated_file_never_becomes_a_package(room: Room, usb: Path, tmp_path: Path, kept: int) -> None:
    made = room.export(room.incident(), usb, password=PASSWORD)
    made.path.write_bytes(made.path.read_bytes()[:kept])
    into = tmp_path / "into"
    into.mkdir()
    with pytest.raises(ArchiveError):
        open_archive(made.path, PASSWORD, into)
    assert list(into.iterdir()) == []


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", size: int = 0) -> bytes:
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.size = kind, link, size
    return info.tobuf(tarfile.GNU_FORMAT) + b"x" * size + bytes(-size % 512)


GOOD = member("SCC-1/data/a", size=5)
WICKED: dict[str, bytes] = {
    "traversal": member("SCC-1/../../a", size=3),
    "absolute": member("/etc/a", size=3),
    "no folder": member("a", size=3),
    "symbolic link": member("SCC-1/a", tarfile.SYMTYPE, "/etc/passwd"),
    "hard link": member("SCC-1/a", tarfile.LNKTYPE, "SCC-1/data/a"),
    "device": member("SCC-1/a", tarfile.CHRTYPE),
    "fifo": member("SCC-1/a", tarfile.FIFOTYPE),
    "folder": member("SCC-1/a", tarfile.DIRTYPE),
    "sparse": member("SCC-1/a", tarfile.GNUTYPE_SPARSE),
    "long name": member("SCC-1/" + "b" * 150, size=3),
    "twice": GOOD,
    "twice but for case": member("SCC-1/data/A", size=5),
    "another folder": member("SCC-2/data/b", size=3),
    "hidden": member("SCC-1/.a", size=3),
    "far too large": member("SCC-1/b", size=3)[:124] + b"77777777777\0" + member("SCC-1/b", size=3)[136:],
    "wrong sum": GOOD[:148] + b"000000\0 " + GOOD[156:],
}


@pytest.mark.parametrize("what", WICKED)
def test_a_wicked_file_writes_nothing_outside_and_leaves_nothing(tmp_path: Path, what: str) -> None:
    path, into = tmp_path / "wicked.tar.enc", tmp_path / "into"
    into.mkdir()
    _encrypt(path, lambda sealed: sealed.write(GOOD + WICKED[what] + bytes(1024)))
    with pytest.raises(ArchiveError):
        open_archive(path, PASSWORD, into)
    assert list(into.iterdir()) == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["into", "wicked.tar.enc"]


def test_what_follows_the_end_is_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "more.tar.enc"
    _encrypt(path, lambda sealed: sealed.write(GOOD + bytes(1024) + b"more"))
    with pytest.raises(ArchiveError) as refused:
        open_archive(path, PASSWORD, tmp_path)
    assert refused.value.trouble is ArchiveTrouble.DAMAGED
    assert [p.name for p in tmp_path.iterdir()] == ["more.tar.enc"]


def _encrypt(path: Path, write: Callable[[Encrypting], None]) -> None:
    with path.open("wb") as file:
        sealed = Encrypting(file.write, PASSWORD)
        write(sealed)
        sealed.finish()
