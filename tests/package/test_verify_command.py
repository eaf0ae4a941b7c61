"""`safecity evidence verify` as somebody types it, and the words for everything that it may find."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.package import forms
from console.package.verify_values import Finding, FindingKind, Remark
from tests.package.room import Room
from tests.package.small_package import build, root_file, seals
from ui.cli import main
from ui.package.asked import password_in
from ui.package.verify_words import finding_words, remark_words

# A command makes a bare application where there is none, and tests of widgets could have no other then.
pytestmark = pytest.mark.usefixtures("qapp")


def run(*given: object) -> Result:
    """The command, in a process that has a terminal neither for input nor output."""
    return CliRunner().invoke(main, ["evidence", "verify", *map(str, given)])


def test_a_demo_package_holds_and_is_called_a_demo(tmp_path: Path) -> None:
    by = seals(demo=True)
    said = run(build(tmp_path, by), "--root", root_file(tmp_path, by))
    assert said.exit_code == 0, said.output
    assert said.output.count("✔") == 2
    assert "DEMO" in said.output


def test_one_language_if_one_is_asked_for(tmp_path: Path) -> None:
    by = seals()
    said = run(build(tmp_path, by), "--root", root_file(tmp_path, by), "--lang", "en")
    assert said.output.startswith("✔ All holds: SCC-0000seat-000007\n")
    assert said.output.count("✔") == 1


def test_the_first_wrong_thing_is_said_and_the_exit_status_is_1(tmp_path: Path) -> None:
    by = seals()
    package, root = build(tmp_path, by), root_file(tmp_path, by)
    (package / "data/originals/new.mp4").write_bytes(b"x")
    said = run(package, "--root", root, "--lang", "en")
    assert (said.exit_code, said.output) == (1, "✘ data/originals/new.mp4 was added: no list names it.\n")
    told = json.loads(run(package, "--root", root, "--json").output)
    assert told["ok"] is False
    assert told["finding"] == {
        "kind": "added",
        "file": "data/originals/new.mp4",
        "detail": "manifest-sha256.txt",
    }
    assert set(told["words"]) == {"hi", "en"}


def test_json_of_one_that_holds(tmp_path: Path) -> None:
    by = seals()
    told = json.loads(run(build(tmp_path, by), "--root", root_file(tmp_path, by), "--json").output)
    assert (told["ok"], told["demo"]) == (True, False)
    assert told["verified"]["name"] == "SCC-0000seat-000007"
    assert told["verified"]["originals"] == 2


def test_nothing_there_and_no_root(tmp_path: Path) -> None:
    root = root_file(tmp_path, seals())
    assert run(tmp_path / "none", "--root", root).exit_code == 1
    assert run(tmp_path / "none", "--root", tmp_path / "none").exit_code == 1
    assert run(tmp_path).exit_code == 2


def test_an_encrypted_package_and_its_password(room: Room, usb: Path, tmp_path: Path) -> None:
    made = room.export(room.incident(), usb, password="right one")
    password = tmp_path / "password"
    for content, code in (("right one\n", 0), ("wrong one\n", 1), ("", 1)):
        password.write_text(content)
        said = run(made.path, "--root", room.root, "--password-file", password, "--lang", "en")
        assert said.exit_code == code, said.output
        assert "right one" not in said.output
    assert "password is needed" in run(made.path, "--root", room.root, "--lang", "en").output
    cut = tmp_path / "cut.tar.enc"
    cut.write_bytes(made.path.read_bytes()[:-5000])
    password.write_text("right one")
    said = run(cut, "--root", room.root, "--password-file", password, "--lang", "en")
    assert (said.exit_code, "damaged" in said.output) == (1, True)


def test_a_package_that_was_really_exported_is_refused_once_touched(
    room: Room, usb: Path, tmp_path: Path
) -> None:
    made = room.export(room.incident(), usb)
    assert run(made.path, "--root", room.root).exit_code == 0
    for path in (forms.DOCUMENTS[0], forms.VERIFY, forms.CUSTODY_LINES, "bagit.txt"):
        copy = tmp_path / "copy"
        shutil.copytree(made.path, copy)
        (copy / path).write_bytes((copy / path).read_bytes() + b" ")
        said = run(copy, "--root", room.root, "--lang", "en")
        assert (said.exit_code, said.output) == (
            1,
            f"✘ {path} was changed: its hash is not the sealed one.\n",
        )
        shutil.rmtree(copy)


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_has_a_sentence(kind: FindingKind) -> None:
    said = finding_words(Finding(kind, "data/x.mp4", "1790000000"))
    assert said.endswith((".", "data/x.mp4", "1790000000"))
    assert not re.search(r"[{}]", said)


def test_a_date_is_said_as_people_read_it() -> None:
    said = finding_words(Finding(FindingKind.CERTIFICATE_EXPIRED, "x", "1790000000"))
    assert "21.09.2026 19:43 IST" in said


@pytest.mark.parametrize("remark", Remark)
def test_every_remark_has_one(remark: Remark) -> None:
    assert len(remark_words(remark)) > 20


def test_a_file_of_a_password_as_windows_writes_it_serves_for_both(
    room: Room, usb: Path, tmp_path: Path
) -> None:
    file = tmp_path / "password.txt"
    file.write_bytes(b"\xef\xbb\xbfright one\r\n")
    made = room.export(room.incident(), usb, password=password_in(file))
    said = run(made.path, "--root", room.root, "--password-file", file, "--lang", "en")
    assert said.exit_code == 0, said.output
