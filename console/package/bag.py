"""A bag (RFC 8493) while it is filled: every file is hashed on its way to the disk and synced there."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from console.package import forms
from console.package.facts import FileHashes
from console.package.hashing import Hasher, Tick, hashes_of
from console.package.target import WriteBehind, sync_folder, write_trouble
from console.package.values import ExportError, ExportTrouble

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Bag:
    """A new folder that is filled; `hashes` has both of every file, by path from the folder.

    Every method raises ExportError when the disk does not take what is written. `tick` hears of the bytes
    copied and read back; what it raises breaks off.
    """

    def __init__(self, folder: Path, hasher: Hasher, tick: Tick) -> None:
        self.folder = folder
        self.hashes: dict[str, FileHashes] = {}
        self._hasher = hasher
        self._tick = tick
        with _told(folder):
            folder.mkdir()

    def copy(self, source: Path, path: str, sealed_sha256: str) -> None:
        """Copy a file of evidence, if it is still what it was when it was sealed."""
        try:
            reading = source.open("rb", buffering=0)
        except FileNotFoundError as error:
            raise ExportError(ExportTrouble.FILE_MISSING, source.name) from error
        except OSError as error:
            raise ExportError(ExportTrouble.FILE_UNREADABLE, source.name) from error
        with reading, self._new(path) as writing:
            hashes = self._hasher.read(_Readable(reading, source.name), self._tick, writing.write_all)
        if hashes.sha256 != sealed_sha256:
            raise ExportError(ExportTrouble.FILE_CHANGED, source.name)
        self.hashes[path] = hashes

    def put(self, path: str, data: bytes) -> None:
        """Write a file of our own."""
        with self._new(path) as writing:
            writing.write_all(memoryview(data))
        self.hashes[path] = hashes_of(data)

    def take_in(self, path: str) -> None:
        """Hash and sync a file that somebody else has written into the folder."""
        with _told(self.folder / path), (self.folder / path).open("rb+", buffering=0) as file:
            os.fsync(file.fileno())
            self.hashes[path] = self._hasher.read(file, lambda _: None)

    def make_folder(self, path: str) -> Path:
        """A folder within the bag, made if it is not there."""
        folder = self.folder / path
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    def put_manifests(self) -> bytes:
        """Both manifests of what lies in `data/`, and the tag manifest of the rest, which is returned."""
        data = sorted(path for path in self.hashes if path.startswith(forms.PAYLOAD))
        sha256 = _lines((self.hashes[path].sha256, path) for path in data)
        sha512 = _lines((self.hashes[path].sha512, path) for path in data)
        self.put(forms.MANIFEST_SHA256, sha256)
        self.put(forms.MANIFEST_SHA512, sha512)
        tags = sorted(path for path in self.hashes if not path.startswith(forms.PAYLOAD))
        tag_manifest = _lines((self.hashes[path].sha256, path) for path in tags)
        self.put(forms.TAG_MANIFEST, tag_manifest)
        return tag_manifest

    def read_back(self) -> None:
        """Read every file from the disk again and compare; files that nobody put here are refused too."""
        sync_all(self.folder)
        expected = sorted(self.hashes)
        with _told(self.folder):
            there = sorted(_files(self.folder))
            if there != expected:
                odd = min(set(there) ^ set(expected))
                raise ExportError(ExportTrouble.READ_BACK_DIFFERS, odd)
            found = self._hasher.read_back([self.folder / path for path in expected], self._tick)
        for path, sha256 in zip(expected, found, strict=True):
            if sha256 != self.hashes[path].sha256:
                raise ExportError(ExportTrouble.READ_BACK_DIFFERS, path)

    @contextlib.contextmanager
    def _new(self, path: str) -> Iterator[_Writable]:
        target = self.folder / path
        with _told(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(target, _NEW, 0o666)
        try:
            yield _Writable(descriptor, target)
            with _told(target):
                os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sync_all(folder: Path) -> None:
    """Bring every folder's entries to the disk. Raises ExportError."""
    with _told(folder):
        for place, _, _ in os.walk(folder):
            sync_folder(Path(place))


class _Readable(io.RawIOBase):
    """A file of evidence: a failure to read it is told with its name."""

    def __init__(self, file: io.RawIOBase, name: str) -> None:
        super().__init__()
        self._file = file
        self._name = name

    def readinto(self, buffer: memoryview[int]) -> int | None:  # type: ignore[override]
        try:
            return self._file.readinto(buffer)
        except OSError as error:
            raise ExportError(ExportTrouble.FILE_UNREADABLE, self._name) from error


class _Writable:
    """A new file: a failure to write it is told with its place."""

    def __init__(self, descriptor: int, path: Path) -> None:
        self._behind = WriteBehind(descriptor)
        self._path = path

    def write_all(self, data: memoryview[int]) -> None:
        with _told(self._path):
            self._behind.write_all(data)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise write_trouble(error, path) from error


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield (Path(place) / name).relative_to(folder).as_posix()


def _lines(hashed: Iterable[tuple[str, str]]) -> bytes:
    return "".join(f"{digest}  {path}\n" for digest, path in hashed).encode("ascii")
