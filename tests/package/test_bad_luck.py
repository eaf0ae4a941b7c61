"""Full, read-only and pulled disks and kills at every step: whole or nothing, and the chain says which."""

from __future__ import annotations

import errno
import io
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from console.custody.values import What
from console.evidence.values import Incident
from console.package import cipher, leftovers, numbers, target
from console.package.documents import DocumentsFailed, Made
from console.package.facts import PackageFacts
from console.package.naming import package_name
from console.package.values import ExportError, ExportTrouble
from console.package.verify import verify
from tests.package.killed_export import AROUND, FEW_ITERATIONS
from tests.package.room import OTHER, PlainDocuments, Room, looks_whole, names

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of archives are written and read here, and none is guarded: their keys need no half second."""
    monkeypatch.setattr(cipher, "ITERATIONS", FEW_ITERATIONS)


class FailingDisk:
    """Lets the system's calls that write below `folder` fail from the `after`-th one on."""

    def __init__(self, folder: Path, after: int, code: int) -> None:
        self.folder, self.after, self.code = str(folder), after, code
        self.calls = 0

    def ask(self, path: object) -> None:
        if str(path).startswith(self.folder):
            self.calls += 1
            if self.calls > self.after:
                raise OSError(self.code, os.strerror(self.code), str(path))

    @contextmanager
    def failing(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        write, fsync, open_, mkdir, rename, plain = os.write, os.fsync, os.open, os.mkdir, os.rename, io.open

        def of(descriptor: int) -> str:
            return str(Path(f"/proc/self/fd/{descriptor}").readlink())

        def opened(path: Any, flags: int, *rest: Any, **named: Any) -> int:
            if flags & os.O_CREAT:
                self.ask(path)
            return open_(path, flags, *rest, **named)

        def plainly(path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
            if mode.strip("bt") != "r":
                self.ask(path)
            return plain(path, mode, *rest, **named)

        with monkeypatch.context() as patch:
            patch.setattr(os, "write", lambda fd, data: (self.ask(of(fd)), write(fd, data))[1])
            patch.setattr(os, "fsync", lambda fd: (self.ask(of(fd)), fsync(fd))[1])
            patch.setattr(os, "open", opened)
            patch.setattr(os, "mkdir", lambda path, *a, **n: (self.ask(path), mkdir(path, *a, **n))[1])
            patch.setattr(os, "rename", lambda old, *a, **n: (self.ask(old), rename(old, *a, **n))[1])
            patch.setattr(io, "open", plainly)
            yield


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.ENOSPC, ExportTrouble.TARGET_FULL),
        (errno.EROFS, ExportTrouble.TARGET_READ_ONLY),
        (errno.EIO, ExportTrouble.TARGET_LOST),
    ],
)
@pytest.mark.parametrize("password", [None, "secret"])
def test_a_disk_that_fails_at_any_call(
    room: Room,
    usb: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    trouble: ExportTrouble,
    password: str | None,
) -> None:
    incident = room.incident(OTHER)
    counted = FailingDisk(usb, 1_000_000, code)
    with counted.failing(monkeypatch):
        first = room.export(incident, usb, password=password)
    before = names(usb)
    # The calls of one file are much alike; how it begins and how it ends is tried call by call.
    calls = range(counted.calls)
    tried = sorted({*calls[:10], *calls[10::7], *calls[-10:]})
    failed = 0
    for after in tried:
        disk = FailingDisk(usb, after, code)
        with disk.failing(monkeypatch), pytest.raises(ExportError) as error:
            room.export(incident, usb, password=password)
        assert error.value.trouble is trouble, after
        # What is marked as a half may stay where nothing can be written. Where the very last call fails, the
        # package has its name already and cannot be given back its mark: then it is whole.
        if after < counted.calls - 1:
            assert looks_whole(usb) == before, after
        failed += error.value.number > 0
    for path in usb.glob("SCC-*"):
        if not path.name.endswith("-OPEN.txt"):
            verify(path, room.root, password=password)
    assert counted.calls > (4 if password else 60)
    assert len(room.entries(What.EXPORT_FAILED)) == failed
    made = room.export(incident, usb, password=password)
    assert made.number == first.number + failed + 1
    verify(made.path, room.root, password=password)
    assert leftovers.leftovers(usb, room.store.seat) == ()


def test_a_file_system_that_takes_no_such_large_file(tmp_path: Path, usb: Path) -> None:
    room = Room(tmp_path / "data", size=9_000_000)
    incident = room.incident(OTHER)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        for password in (None, "secret"):
            resource.setrlimit(resource.RLIMIT_FSIZE, (8_000_000, hard))
            with pytest.raises(ExportError) as failed:
                room.export(incident, usb, password=password)
            assert failed.value.trouble is ExportTrouble.FILE_TOO_LARGE
            assert list(usb.iterdir()) == []
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        room.close()


def test_what_fat32_cannot_hold_is_refused_before_anything_is_written(
    usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mounted(kind: str) -> None:
        kinds = (("/", "ext4"), (str(usb.parent), "vfat"), (str(usb), "exfat"), (str(usb), kind))
        found = [SimpleNamespace(mountpoint=place, fstype=of) for place, of in kinds]
        monkeypatch.setattr(psutil, "disk_partitions", lambda all: found)  # noqa: A006

    for kind in ("vfat", "FAT32"):
        mounted(kind)
        target.check(usb, ("small.mp4", target.FAT_AT_MOST), 0)
        with pytest.raises(ExportError) as refused:
            target.check(usb, ("large.mp4", target.FAT_AT_MOST + 1), 0)
        assert (refused.value.trouble, refused.value.detail) == (ExportTrouble.FILE_TOO_LARGE, "large.mp4")
    mounted("ntfs")
    target.check(usb, ("large.mp4", target.FAT_AT_MOST + 1), 0)


def test_too_little_room_is_seen_before_a_number_is_taken(room: Room, usb: Path) -> None:
    with pytest.raises(ExportError) as refused:
        target.check(usb, ("a", 1), 1 << 60)
    assert refused.value.trouble is ExportTrouble.TARGET_FULL


class BadDocuments(PlainDocuments):
    """Documents that go wrong in a way of their own."""

    def __init__(self, how: str) -> None:
        self.how = how

    def make(self, facts: PackageFacts, hashes: Any, folder: Path) -> tuple[Made, ...]:
        made = super().make(facts, hashes, folder)
        if self.how == "fonts":
            raise DocumentsFailed("no font")
        if self.how == "full":
            raise OSError(errno.ENOSPC, "full")
        if self.how == "more":
            (folder / "data" / "documents" / "more.txt").write_text("more")
        return made[1:] if self.how == "fewer" else made


@pytest.mark.parametrize(
    ("how", "trouble"),
    [
        ("fonts", ExportTrouble.DOCUMENTS_FAILED),
        ("fewer", ExportTrouble.DOCUMENTS_FAILED),
        ("full", ExportTrouble.TARGET_FULL),
        ("more", ExportTrouble.READ_BACK_DIFFERS),
    ],
)
def test_documents_that_fail(room: Room, usb: Path, how: str, trouble: ExportTrouble) -> None:
    with pytest.raises(ExportError) as failed:
        room.export(room.incident(OTHER), usb, documents=BadDocuments(how))
    assert failed.value.trouble is trouble
    assert list(usb.iterdir()) == []


def test_what_reads_back_otherwise_is_no_package(room: Room, usb: Path) -> None:
    spoilt: list[Path] = []

    def progress(_share: float, stage: str) -> None:
        if stage == "reading_back" and not spoilt:
            path = next(usb.glob(".*.part/data/originals/*"))
            spoilt.append(path)
            data = bytearray(path.read_bytes())
            data[100] ^= 1
            path.write_bytes(data)

    with pytest.raises(ExportError) as failed:
        room.export(room.incident(OTHER), usb, progress=progress)
    assert failed.value.trouble is ExportTrouble.READ_BACK_DIFFERS
    assert list(usb.iterdir()) == []


def test_our_own_mistake_is_told_to_the_chain_and_raised(room: Room, usb: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        room.export(room.incident(OTHER), usb, progress=lambda share, _: 1 / (share if share else 0))
    assert [e.why for e in room.entries(What.EXPORT_FAILED)] == ["ZeroDivisionError"]
    assert list(usb.iterdir()) == []


def settled(room: Room, incident: Incident, usb: Path, password: str | None) -> None:
    """After kills: every number has one end, what looks whole is whole, and exports go on."""
    leftovers.settle(room.chain, room.tools.staging)
    begun = [json.loads(e.details)["number"] for e in room.entries(What.EXPORT_BEGUN)]
    ended = [json.loads(e.details) for e in room.entries(What.EXPORTED, What.EXPORT_FAILED)]
    assert begun == list(range(1, len(begun) + 1))
    assert sorted(told["number"] for told in ended) == begun
    assert leftovers.leftovers(usb, room.store.seat) == ()
    assert leftovers.leftovers(room.tools.staging, room.store.seat) == ()
    packages = [p for p in usb.iterdir() if not p.name.endswith("-OPEN.txt")]
    for path in packages:
        verify(path, room.root, password=password)
    exported = [json.loads(e.details)["name"] for e in room.entries(What.EXPORTED)]
    assert sorted(p.name.removesuffix(".tar.enc") for p in packages) == sorted(exported)
    notes = [p.name.removesuffix("-OPEN.txt") for p in usb.iterdir() if p.name.endswith("-OPEN.txt")]
    assert sorted(notes) == (sorted(exported) if password else [])
    assert leftovers.settle(room.chain, room.tools.staging) == ()
    assert room.export(incident, usb, password=password).number == len(begun) + 1


@pytest.mark.slow
@pytest.mark.timeout(280)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("password", [None, "secret"])
def test_killed_at_every_step(tmp_path: Path, usb: Path, password: str | None) -> None:
    room = Room(tmp_path / "data")
    incident = room.incident(OTHER)
    room.close()
    command = [
        sys.executable,
        "-m",
        "tests.package.killed_export",
        str(tmp_path / "data"),
        str(usb),
        incident.id,
    ]
    said = subprocess.run(
        # Up to where it is encrypted an export is the same.
        [*command, *(["22", password] if password else ["1"])],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
        timeout=250,
    ).stdout
    steps = [line.split(" ", 1)[1] for line in said.splitlines()]
    assert said.splitlines()[-len(AROUND) :] == [f"{name} {name}" for name in AROUND]
    wanted = {"encrypting"} if password else {"copying", "custody", "documents", "manifests", "signing"}
    assert wanted <= set(steps)
    again = Room(tmp_path / "data")
    try:
        settled(again, incident, usb, password)
    finally:
        again.close()


def test_a_target_that_is_gone_at_the_next_start_is_told_so(room: Room, usb: Path) -> None:
    incident = room.incident(OTHER)
    numbers.begin(room.chain, incident.id, "who", str(usb / "unplugged"), False, {})
    (found,) = leftovers.settle(room.chain, room.tools.staging)
    assert (found.number, found.whole) == (1, None)
    (entry,) = room.entries(What.EXPORT_FAILED)
    assert entry.why == ExportTrouble.CONSOLE_ENDED
    assert json.loads(entry.details)["target_seen"] is False


def test_a_half_of_another_seat_and_of_an_export_under_way_is_left_alone(room: Room, usb: Path) -> None:
    incident = room.incident(OTHER)
    foreign = usb / ".SCC-ffffffff-000001.part"
    old = usb / f".{package_name(room.store.seat, 99)}.part"
    for half in (foreign, old):
        half.mkdir()
    seen: list[Path] = []

    def progress(_share: float, stage: str) -> None:
        if stage == "signing":
            leftovers.clear(usb, room.store.seat)
            seen.extend(leftovers.settle(room.chain, room.tools.staging))  # type: ignore[arg-type]

    made = room.export(incident, usb, progress=progress)
    verify(made.path, room.root)
    assert seen == []
    assert foreign.exists()
    assert not old.exists()


def test_what_a_kill_left_open_of_a_verification_goes_at_the_next_start(room: Room) -> None:
    staging = room.tools.staging
    (staging / "safecity-verify-abc" / "SCC-1" / "data").mkdir(parents=True)
    (staging / "safecity-verify-abc" / "SCC-1" / "data" / "clip.mp4").write_bytes(b"footage")
    leftovers.settle(room.chain, staging)
    assert names(staging) == []
