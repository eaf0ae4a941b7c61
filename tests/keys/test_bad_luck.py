"""Keys that were damaged, lost or cut off while they were written: told in types, never half of them."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from console.keys import keyfile
from console.keys.errors import KeysError, KeysFolderNotUsable, KeysUnreadable, SecretGone
from console.keys.keys import Keys
from console.keys.secret import UNLOCK_FILE, FileSecrets
from tests.keys.room import CENTRE, SEAT, opened

ROOT = Path(__file__).resolve().parents[2]
BOUNDARIES = 30
# Makes keys, or rotates, in many forks; each ends without another word before or after the n-th call that
# changes the disk.
_KILLED = """
import os, sys
from pathlib import Path
from tests.keys.room import opened
base, act, boundaries = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
left = 0

def at_boundary(real, after):
    def call(*args, **kwargs):
        global left
        left -= 1
        if left == 0 and not after:
            os._exit(9)
        try:
            return real(*args, **kwargs)
        finally:
            if left == 0:
                os._exit(9)
    return call

def ends(number, after):
    global left
    folder = base / f"{number}{after}"
    keys = opened(folder) if act == "rotate" else None
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = number
    for name in ("open", "fsync", "mkdir"):
        setattr(os, name, at_boundary(getattr(os, name), after))
    Path.replace = at_boundary(Path.replace, after)
    opened(folder) if act == "make" else keys.rotate("Asha")
    os._exit(0)

for number in range(1, boundaries):
    ended = [ends(number, after) for after in (False, True)]
    print(*ended)
    if not any(ended):
        break
"""


def start_over(folder: Path) -> Keys:
    """New keys in the place of lost ones."""
    return Keys.start_over(
        folder, seat=SEAT, centre=CENTRE, demo=False, secrets=FileSecrets(folder), who="Vikas"
    )


def changed(folder: Path, **values: Any) -> None:
    """Put other values into the file of keys."""
    file = folder / keyfile.FILE
    file.write_text(json.dumps({**json.loads(file.read_text()), **values}), encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("act", ["make", "rotate"])
def test_killed_at_each_write_boundary(tmp_path: Path, act: str) -> None:
    command = [sys.executable, "-c", _KILLED, tmp_path, act, str(BOUNDARIES)]
    done = subprocess.run(command, cwd=ROOT, timeout=60, check=True, capture_output=True, text=True)
    ends = done.stdout.splitlines()
    assert len(ends) > 6
    assert set(ends[:-1]) == {"9 9"}
    assert ends[-1] == "0 0"  # all boundaries were met
    lengths = set()
    for name in (f"{number}{after}" for number in range(1, len(ends) + 1) for after in (False, True)):
        keys = opened(tmp_path / name)
        keys.certificate.verify_directly_issued_by(keys.root)
        assert keys.sign_cms(b"x")
        assert len(keys.roots) == 1
        lengths.add(len(keys.certificates))
    assert lengths == ({1} if act == "make" else {1, 2})


def test_the_secret_is_gone(keys: Keys, folder: Path) -> None:
    (folder / UNLOCK_FILE).unlink()
    with pytest.raises(SecretGone) as gone:
        opened(folder)
    assert gone.value.file == folder / keyfile.FILE
    assert not (folder / UNLOCK_FILE).exists()


def test_another_secret_opens_nothing(keys: Keys, folder: Path) -> None:
    FileSecrets(folder).put("", os.urandom(32))
    with pytest.raises(KeysUnreadable):
        opened(folder)


@pytest.mark.parametrize("content", [b"", b"00", b"zz" * 32, b"\xff" * 64, b"00" * 32 + b"00"])
def test_a_secret_that_is_none(keys: Keys, folder: Path, content: bytes) -> None:
    (folder / UNLOCK_FILE).write_bytes(content)
    with pytest.raises(KeysUnreadable):
        opened(folder)


def test_keys_that_others_may_read_are_closed(keys: Keys, folder: Path) -> None:
    for name in (keyfile.FILE, UNLOCK_FILE):
        (folder / name).chmod(0o644)
    folder.chmod(0o755)
    opened(folder)
    assert [(folder / name).stat().st_mode & 0o077 for name in (keyfile.FILE, UNLOCK_FILE, ".")] == [0, 0, 0]


def test_a_seat_with_a_private_key_of_another_certificate(keys: Keys, folder: Path) -> None:
    held = json.loads((folder / keyfile.FILE).read_text())["held"]
    held[1]["key"] = held[0]["key"]
    changed(folder, held=held)
    with pytest.raises(KeysUnreadable):
        opened(folder)


@pytest.mark.parametrize(
    "values",
    [{"format": 2}, {"seat": "00" * 32}, {"held": []}, {"kept": "cloud"}, {"told": None}, {"events": [{}]}],
)
def test_files_that_are_not_ours(keys: Keys, folder: Path, values: dict[str, Any]) -> None:
    changed(folder, **values)
    with pytest.raises(KeysUnreadable):
        opened(folder)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=some.integers(0, 10**9), byte=some.integers(0, 255), cut=some.booleans())
def test_a_damaged_file_opens_or_is_told(folder: Path, at: int, byte: int, cut: bool) -> None:
    file = folder / keyfile.FILE
    if not file.exists():
        opened(folder)
        (folder / "whole").write_bytes(file.read_bytes())
    whole = bytearray((folder / "whole").read_bytes())
    at %= len(whole)
    if cut:
        del whole[at:]
    else:
        whole[at] = byte
    file.write_bytes(whole)
    try:
        keys = opened(folder)
    except KeysError:
        return
    keys.certificate.verify_directly_issued_by(keys.root)


def test_starting_over_keeps_what_verifies_old_packages(keys: Keys, folder: Path) -> None:
    (folder / UNLOCK_FILE).unlink()
    new = start_over(folder)
    assert new.roots == (keys.root, new.root)
    assert new.certificates == (keys.certificate, new.certificate)
    assert opened(folder).root == new.root
    (aside,) = (path for path in folder.iterdir() if ".before-" in path.name)
    kept = keyfile.read(aside)
    assert kept is not None
    assert kept.of(kept.root).certificate == keys.root
    assert new.history[0].who == "Vikas"


@pytest.mark.parametrize("name", [keyfile.FILE, UNLOCK_FILE])
def test_starting_over_when_a_file_is_damaged(keys: Keys, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\x00damaged")
    assert start_over(folder).root != keys.root
    assert opened(folder).sign_cms(b"x")
    assert [
        path.read_bytes() for path in folder.iterdir() if ".before-" in path.name and name[:4] in path.name
    ]


def test_the_running_console_does_not_write_over_keys_made_anew(keys: Keys, folder: Path) -> None:
    new = start_over(folder)
    with pytest.raises(KeysUnreadable):
        keys.rotate("Asha")
    assert opened(folder).certificate == new.certificate


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_full_disk_leaves_the_old_keys(
    keys: Keys, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = (folder / keyfile.FILE).read_bytes()
    certificate = keys.certificate

    def full(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KeysFolderNotUsable) as refused:
        keys.rotate("Asha")
    monkeypatch.undo()
    assert refused.value.detail == os.strerror(number)
    assert (folder / keyfile.FILE).read_bytes() == before
    assert keys.certificate == certificate
    assert not [path for path in folder.iterdir() if path.suffix == ".part"]
    keys.rotate("Asha")


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KeysFolderNotUsable):
        opened(tmp_path / "file" / "keys")


def test_the_root_cannot_be_written_there(keys: Keys, tmp_path: Path) -> None:
    with pytest.raises(KeysFolderNotUsable):
        keys.export_root(tmp_path / "no such folder" / "ROOT.pem")
