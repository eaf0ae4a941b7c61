"""The small parts of an export: names, hashes, forms."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.package import forms
from console.package.bag_info import BAGIT
from console.package.hashing import BLOCK_BYTES, Hasher, sha256_on_disk
from console.package.naming import package_name, part_name, path_for
from console.package.plain_json import document, moment
from console.package.target import write_trouble
from console.package.values import ExportTrouble

# What Windows and FAT32 refuse as the name of a file, whatever its ending.
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
NAMES = st.one_of(
    st.text(max_size=300), st.from_regex(r"(?i)(con|nul|a|ए)[./\\\"' ]{0,3}(mp4|MP4|jpg)?", fullmatch=True)
)


@given(st.lists(st.tuples(NAMES, st.booleans()), max_size=12))
def test_every_name_becomes_a_plain_one_of_its_own(given_names: list[tuple[str, bool]]) -> None:
    paths: list[str] = []
    for name, derived in given_names:
        paths.append(path_for(name, derived, paths))
    name = package_name("0" * 32, 999_999)
    for path, (_, derived) in zip(paths, given_names, strict=True):
        plain = PurePosixPath(path)
        assert path.startswith(forms.DERIVED if derived else forms.ORIGINALS)
        assert len(plain.parts) == 3
        assert len(f"{name}/{path}") <= 100
        assert set(plain.name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
        assert not plain.name.startswith((".", "-"))
        assert not plain.name.endswith(".")
        assert plain.name.split(".")[0].lower() not in DEVICES
        assert not derived or plain.name.startswith("derived_")
    assert len({path.lower() for path in paths}) == len(paths)


def test_ordinary_names_stay_as_they_are() -> None:
    assert path_for("0042_20261122T111845Z-1.mp4", False, ()) == "data/originals/0042_20261122T111845Z-1.mp4"
    assert path_for("0042_still.jpg", True, ()) == "data/derived/derived_0042_still.jpg"
    assert path_for("A.mp4", False, ["data/originals/a.mp4"]) == "data/originals/A_2.mp4"


def test_a_package_is_named_by_the_random_end_of_its_seat() -> None:
    assert package_name("01956a3e-7f00-7abc-8def-0123456789ab", 42) == "SCC-456789ab-000042"
    assert part_name("SCC-456789ab-000042") == ".SCC-456789ab-000042.part"


@pytest.mark.parametrize(
    "size", [0, 1, 1000, BLOCK_BYTES - 1, BLOCK_BYTES, BLOCK_BYTES + 1, 3 * BLOCK_BYTES + 7]
)
def test_both_hashes_of_one_reading(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    path, copied, done = tmp_path / "a", bytearray(), []
    path.write_bytes(data)
    with Hasher() as hasher, path.open("rb", buffering=0) as file:
        found = hasher.read(file, done.append, copied.extend)
        assert hasher.read_back([path, path], lambda _: None) == [found.sha256] * 2
    assert (found.size, found.sha256) == (size, hashlib.sha256(data).hexdigest())
    assert found.sha512 == hashlib.sha512(data).hexdigest()
    assert bytes(copied) == data
    assert sum(done) == size
    assert sha256_on_disk(path, lambda _: None) == found.sha256


def test_a_write_that_fails_ends_the_reading_at_once() -> None:
    def full(_block: memoryview[int]) -> None:
        raise OSError(errno.ENOSPC, "full")

    class Endless(io.RawIOBase):
        def readinto(self, buffer: memoryview[int]) -> int:  # type: ignore[override]
            return len(buffer)

    with Hasher() as hasher, pytest.raises(OSError, match="full"):
        hasher.read(Endless(), lambda _: None, full)


def test_json_is_the_same_for_the_same_facts_and_has_a_member_a_line() -> None:
    facts = {"b": [{"y": 1, "x": 'ए\n"'}, {"z": None}], "a": {"d": [1, 2], "c": 0.5}, "c": []}
    text = document(facts)
    assert json.loads(text) == facts
    assert text == document(dict(reversed(facts.items())))
    assert text.decode().splitlines() == [
        '{"a":{"c":0.5,"d":[1,2]},"b":[',
        '{"x":"ए\\n\\"","y":1},',
        '{"z":null}',
        '],"c":[]}',
    ]
    with pytest.raises(ValueError, match="JSON"):
        document({"a": float("nan")})


def test_half_a_character_does_not_stop_a_package() -> None:
    assert json.loads(document({"a": "x\ud83dy"}).decode())["a"]


def test_a_moment_is_told_by_both_clocks() -> None:
    assert moment(1_790_000_000.25) == {
        "utc": "2026-09-21T14:13:20.250000Z",
        "ist": "2026-09-21 19:43:20.250000",
    }
    assert moment(None) is None


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.ENOSPC, ExportTrouble.TARGET_FULL),
        (errno.EROFS, ExportTrouble.TARGET_READ_ONLY),
        (errno.EFBIG, ExportTrouble.FILE_TOO_LARGE),
        (errno.EIO, ExportTrouble.TARGET_LOST),
        (errno.ENOENT, ExportTrouble.TARGET_MISSING),
        (errno.EINVAL, ExportTrouble.WRITE_FAILED),
    ],
)
def test_what_the_system_says_becomes_a_trouble(code: int, trouble: ExportTrouble) -> None:
    assert write_trouble(OSError(code, "said"), "/x").trouble is trouble


def test_bagit_txt_is_what_the_standard_says() -> None:
    assert BAGIT.decode("ascii").splitlines() == ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]
